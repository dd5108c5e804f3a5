/*
 * Columns of the page's own behind those of the form: a share of all, the total of the year before.
 * Where each row is one line with a place for each cell, as many stand behind the last column in
 * all rows: as many as the header leaves there, or, if it does not tell, as make the rows add up.
 */
#ifndef SPARE_H
#define SPARE_H

#include <stddef.h>

#include "rows.h"
#include "token.h"

/* How many such columns a table has, in which something stands; 0 if none, or if that is uncertain. */
size_t spare_judge(const struct found_rows *found, const struct tokens *tokens);

/*
 * Sets [*first, *end) to the cells of a row that has `spare' such columns behind them; false, and
 * nothing is set, if it is not made so.
 */
bool spare_cut(const struct printed_row *row, const struct tokens *tokens, size_t spare, size_t *first,
    size_t *end);

#endif
