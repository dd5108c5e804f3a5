/*
 * Text with tables in it, as lines: a row of a table is a line, its cells parted
 * by tabs, a place that a cell above or beside it spans an empty cell, and all
 * rows of a table equally wide. What is in a cell is one line, its paragraphs
 * parted by spaces.
 *
 * Pages also lay out their text in tables. So the text of a cell that holds a
 * table of several cells, or more than TABULAR_CELL bytes, comes as lines of its
 * own, as does that of a table of one column; a table of one cell within a cell
 * is text of that cell.
 *
 * The rows of a table are held back until its width is known, up to
 * TABULAR_HELD bytes; what is written before may be narrower than the rest.
 */
#ifndef TABULAR_H
#define TABULAR_H

#include <stdbool.h>
#include <stddef.h>

enum {
	TABULAR_DEPTH = 64,     /* tables within tables; the cells of deeper ones are text */
	TABULAR_CELL = 2048,    /* bytes of a cell's text */
	TABULAR_HELD = 262144
};

/* Call at the beginning of each file, and at its end: closes all that is open. */
void tabular_start(void);
void tabular_end(void);

/* More text of the cell in hand, or of the line if there is none. */
void tabular_words(const char *s, size_t n);
void tabular_verbatim(const char *s, size_t n);
void tabular_tab(void);

/* A line ends; a paragraph, which has empty lines around it unless it is in a cell. */
void tabular_break(void);
void tabular_paragraph(void);

/*
 * A table opens in the cell in hand, or in no table; one outside of a cell
 * closes the table around it. The rest is of the innermost table, and is
 * nothing if there is none: a row, a cell, each of which closes what it must.
 */
void tabular_open(void);
void tabular_group(void);
void tabular_row(void);
void tabular_cell(unsigned long columns, unsigned long rows);
void tabular_no_cell(void);     /* one that takes no place, but needs a row */
void tabular_repeat(unsigned long count);        /* the cell in hand, so often behind itself */
void tabular_cell_end(void);
void tabular_row_end(void);
void tabular_close(void);

/* Is a table open? */
bool tabular_any(void);

#endif
