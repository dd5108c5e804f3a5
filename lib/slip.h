/*
 * Columns that have slipped. Some programs set the n-th cell of every row at
 * one place, however many columns it spans, so that headers stand above other
 * columns than their own and nothing stands below the last. It shows by the
 * sum: a row's last value is that of the others, in another column than that for it.
 */
#ifndef SLIP_H
#define SLIP_H

#include <stdbool.h>

#include "rows.h"
#include "token.h"

/*
 * Has row `r' slipped, whose values are in these columns? Its last one is the sum of the others, and not in
 * the column for that.
 */
bool slip_of_row(const struct found_rows *found, size_t r, const struct tokens *tokens, const size_t *column);

/* Is its last value in that column, and the sum of the others, which are not all 0? */
bool slip_is_whole(const struct found_rows *found, size_t r, const struct tokens *tokens, const size_t *column);

#endif
