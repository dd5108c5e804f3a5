/* The form on paper: a table as a grid of merged cells. */
#ifndef GRID_H
#define GRID_H

#include "sheet.h"

/* How one report writes the form's labels. */
struct wording {
	bool ascii;             /* brackets, commas and colons in half width */
	unsigned numbering;     /* 1. 1、 1．(1) before the labels */
	bool spaced;            /* a space after the number */
	bool article;           /* the regulation's name before 第二十条 */
	unsigned total;         /* header row that 总计 of table 3 stands in */
};

void wording_draw(struct wording *wording);

/* Builds table->grid from its form and its values. */
void grid_build(struct table *table, const struct wording *wording);

/* The row of the form whose cells are in grid row `row`; NULL if there is none. */
const struct form_row *grid_row(const struct grid *grid, size_t row);

/* Inserts an empty grid row before row `row`; cells that span it grow. */
void grid_insert(struct grid *grid, size_t row);

/* Removes a grid row; the cells anchored in it go, but those that reach on. */
void grid_remove(struct grid *grid, size_t row);

/* Adds a cell; after the last one, grid_cover() fills grid->at. */
struct grid_cell *grid_add(struct grid *grid, size_t row, size_t column,
    size_t rows, size_t columns, enum grid_kind kind, const char *text);
void grid_cover(struct grid *grid);

#endif
