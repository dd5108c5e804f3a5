/*
 * A table of the form as it is printed: a grid of cells, some of which span
 * several rows or columns. All is derived from the rows of form.h:
 *
 * - A table whose rows share their columns (table 3) has one header on top,
 *   with the corner cell over the labels; a group of rows is a label beside
 *   its rows.
 * - A table whose rows differ in their columns (table 2) is a stack of
 *   blocks: each outermost group is a title across the whole width, a header
 *   of its own, and its rows. The last column of a block spans what is left.
 * - A table printed `across` (table 4) is one line of values, its rows and
 *   groups side by side as header cells above their columns.
 *
 * Whatever draws a table draws from this: text now, pages later.
 */
#ifndef PAPER_H
#define PAPER_H

#include <stddef.h>

#include "form.h"
#include "words.h"

enum {
	PAPER_ROWS = FORM_MAX_ROWS + 8,
	PAPER_COLUMNS = 24,
	PAPER_CELLS = 320
};

enum paper_kind {
	PAPER_CORNER,   /* above the labels of the rows */
	PAPER_HEAD,     /* of a column, or of several */
	PAPER_TITLE,    /* of a block, across the whole table */
	PAPER_GROUP,    /* label of a group of rows, beside them */
	PAPER_LABEL,    /* of one row */
	PAPER_VALUE
};

struct paper_cell {
	enum paper_kind kind;
	size_t row, column;     /* of its upper left corner, from 0 */
	size_t rows, columns;   /* that it spans, at least 1 */
	const char *number;     /* printed before the label: "（一）", or "" */
	const char *label;      /* "" for a value */
	size_t length;          /* bytes of the label */
	size_t cell;            /* of a value: its number in form order */
};

struct paper {
	const struct form_table *form;
	enum words_language language;
	size_t nrows, ncolumns;
	size_t nheads;          /* rows of the header on top of all; 0 for blocks */
	size_t nlabels;         /* columns that hold labels of rows */
	size_t ncells;
	struct paper_cell cells[PAPER_CELLS];   /* row by row, left to right */
};

/*
 * A table laid out; every place of the grid belongs to exactly one cell. It is
 * kept until the table is asked for in another language.
 */
const struct paper *paper_of(const struct form_table *form, enum words_language language);

#endif
