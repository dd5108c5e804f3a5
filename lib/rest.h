/*
 * Numbers that narrow cells broke over lines, where nothing but spaces or tabs parts
 * columns: the values of no row stand right above or below those of one, or a row has more
 * of them than cells, a line below the other. Then none of it is a number of the form.
 */
#ifndef REST_H
#define REST_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

/* May the values of a row, whose first is at `first`, be but parts of its numbers? */
bool rest_find(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first);

#endif
