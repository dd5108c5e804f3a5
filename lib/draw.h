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
	DRAW_PAD = 1,           /* columns kept free on either side of a text */
	DRAW_SKELETON = 65536,  /* bytes of a grid that are kept from one drawing to the next, */
	DRAW_SLOTS = 1024       /* and lines of figures among them */
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
	/* Private to fit.c: its widest word or figure; its lines at each width, if it is no figure. */
	size_t minimum;
	unsigned char lines[DRAW_WIDEST + 1];
	bool plain;             /* set there: a figure whose bytes are its columns, in one line */
	/* Private to draw.c: how far the cell is drawn. */
	struct wrap wrap;
	size_t full, inner;     /* columns between its borders, and for its text */
	size_t above;           /* empty lines yet to come above the text */
};

/* A place for a line of a figure, and the bytes of the skeleton up to there. */
struct draw_slot {
	unsigned end;
	unsigned cell;
};

struct draw {
	size_t nrows, ncolumns, ncells;
	struct draw_cell cells[PAPER_CELLS];
	size_t widths[PAPER_COLUMNS], heights[PAPER_ROWS];
	bool tall;              /* a figure has more than one line */
	/* Private to fit.c: what widths[] were made from; where each row's cells begin. */
	size_t minima[PAPER_COLUMNS], width;
	size_t slim;            /* as long as figures have fewer columns than these they stay, and no line is added */
	size_t first[PAPER_ROWS + 1];
	/* Private to draw.c: all but the figures, kept while columns and rows stay as they are. */
	bool kept;
	size_t used, nslots;
	char skeleton[DRAW_SKELETON];
	struct draw_slot slots[DRAW_SLOTS];
};

/* Whether lines are of ASCII: + - and |. */
void draw_ascii(bool ascii);

/* An empty grid; then cells are added, row by row from left to right, which together must fill it. */
void draw_start(struct draw *draw, size_t nrows, size_t ncolumns);
struct draw_cell *draw_add(struct draw *draw, enum wrap_kind kind, const char *text, size_t n);

/*
 * Draws the grid in at most `width` columns, unless it cannot be that narrow.
 * Between two drawings the text of figures may change, that of others not.
 */
void draw_grid(struct draw *draw, size_t width);

#endif
