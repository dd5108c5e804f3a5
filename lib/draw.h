/*
 * Grids of cells, some spanning several rows or columns, drawn with lines in
 * the characters of a terminal.
 */
#ifndef DRAW_H
#define DRAW_H

#include <stdbool.h>
#include <stddef.h>

#include "colour.h"
#include "paper.h"
#include "wrap.h"

enum {
	DRAW_WIDEST = 255,      /* columns that a grid may be asked to fit */
	DRAW_PAD = 1            /* columns kept free on either side of a text */
};

/*
 * A cell spans rows and columns from its upper left corner, as in paper.h. Text
 * stands at its left, a title in its middle, in lines of like length, a figure
 * at its right, in the line that its row's label begins in.
 */
struct draw_cell {
	enum wrap_kind kind;
	size_t row, column, rows, columns;
	enum colour colour;
	const char *text;       /* stays until the grid is drawn */
	size_t n;
	/* Set by fit.c for a text that is no figure: its widest word, its lines at each width. */
	size_t minimum;
	unsigned char lines[DRAW_WIDEST + 1];
	/* Private to draw.c: how far the cell is drawn. */
	struct wrap wrap;
	size_t full, inner;     /* columns between its borders, and for its text */
	size_t above;           /* empty lines yet to come above the text */
};

struct draw {
	size_t nrows, ncolumns, ncells;
	struct draw_cell cells[PAPER_CELLS];
	size_t widths[PAPER_COLUMNS], heights[PAPER_ROWS];
	/* Private to fit.c: what widths[] were made from. */
	size_t minima[PAPER_COLUMNS], width;
};

/* Whether lines are of ASCII: + - and |. */
void draw_ascii(bool ascii);

/* An empty grid; then cells are added, which together must fill it. */
void draw_start(struct draw *draw, size_t nrows, size_t ncolumns);
struct draw_cell *draw_add(struct draw *draw, enum wrap_kind kind, const char *text, size_t n);

/*
 * Draws the grid in at most `width` columns, unless it cannot be that narrow.
 * Between two drawings the text of figures may change, that of others not.
 */
void draw_grid(struct draw *draw, size_t width);

#endif
