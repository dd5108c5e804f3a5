/* Widths of the columns and heights of the rows of a grid. */
#ifndef FIT_H
#define FIT_H

#include <stdbool.h>

#include "draw.h"

enum { FIT_FIGURE = 24 };       /* columns up to which a figure is not cut */

/*
 * Sets widths[] and heights[] of a grid. Columns are as narrow as figures and
 * words allow, and wider only where that saves lines: what `width` leaves is
 * spent, line by line, where a line costs least. Where `width` is too little
 * for whole words they are cut, and where that is not enough the grid is wider.
 * False if all is as the last time, each figure in one line.
 */
bool fit_grid(struct draw *draw, size_t width);

/* Columns for the text of a cell, within its borders. */
size_t fit_inner(const struct draw *draw, const struct draw_cell *cell);

/* How many lines the text of a cell takes at so many columns. */
size_t fit_lines(struct draw_cell *cell, size_t columns);

#endif
