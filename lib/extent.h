/*
 * The extent of a row: which of the tokens behind its label are its own, once the
 * pads of merged cells, notes behind it, and what belongs to others are taken off.
 */
#ifndef EXTENT_H
#define EXTENT_H

#include <stdbool.h>
#include <stddef.h>

#include "setting.h"

/*
 * Sets the row's tokens, [*first, *end): COLUMNS_TOKENS at most. True if pads were
 * cut, so that each token is a cell.
 */
bool extent_find(const struct setting *setting, const struct printed_row *row, size_t *first,
    size_t *end);

#endif
