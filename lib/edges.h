/*
 * The columns of aligned text. What columns there are, and whether their cells
 * are set by the left edge, the right or the middle, all rows of a table say
 * together: full rows, else the header (header.h). They are told in columns of
 * a terminal, in characters or in bytes, whichever fits.
 *
 * In text that is aligned only by and large a value belongs to the column that
 * it is much nearer to than to any other, among headers or the average of full
 * rows. Such a place bears a doubt (token.h); what is near to two columns fits
 * none.
 */
#ifndef EDGES_H
#define EDGES_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "rows.h"
#include "token.h"

/*
 * Reads the lines of a table's rows and finds their columns, if any row leaves
 * one out. False if single spaces part all values: then nothing is aligned.
 */
bool edges_find(const struct found_rows *found, const struct tokens *tokens);

/*
 * Which columns the values of row `r`'s line are in; with `loosely`, those that
 * they are only near to will do. Returns how many columns there are, or 0 if
 * the line does not fit them.
 */
size_t edges_fit(const struct found_rows *found, size_t r, bool loosely, const struct tokens *tokens,
    size_t column[COLUMNS_MOST], enum token_doubt *doubt);

#endif
