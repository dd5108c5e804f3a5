/*
 * Rows that have a value for each cell, and not their own. Where empty cells left nothing and text was
 * sorted by height, labels stand among other rows' values; and narrow cells part long
 * numbers over lines. It shows by the sum: the row does not add up as it is, and does if it is read so.
 */
#ifndef MISREAD_H
#define MISREAD_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

/*
 * Is the row, whose values are among t[first..last], alone in their lines, such a one: with values that
 * the row above lacks, with two that are one number, or with those of two rows; or, where no sum tells, with fewer than
 * it has cells, below headers that are words of one line?
 */
bool misread_find(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first, size_t last);

/*
 * The same of a row's n values that do not add up, a line each, where no row lacks any: are two of them one number,
 * are they those of two rows, or is another than the last their sum?
 */
bool misread_values(const unsigned long long *values, size_t n);

/* Do they add up without one of them? It may be a page's number, and an empty cell have left nothing. */
bool misread_stranger(const unsigned long long *values, size_t n);

/*
 * May the row be such a one? So it may where rows lack cells, with nothing in their place, and its total is less than
 * one of its terms, or it is all 0 and the next row's values follow without a label, or no sum tells and the row
 * above lacks some: it may lack some, too, and have others' values.
 */
bool misread_may(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first, size_t last);

#endif
