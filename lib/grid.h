/*
 * Empty cells of aligned text. Where nothing but spaces parts the columns of a
 * table, an empty cell leaves room and no more: which columns a short row
 * fills is known by where its values stand (edges.h).
 */
#ifndef GRID_H
#define GRID_H

#include <stdbool.h>

#include "rows.h"
#include "token.h"

/*
 * Puts empty cells in the lines of `found` where the text leaves columns
 * empty. True if there were any: then the tokens have moved, and the rows are
 * to be found anew. Where nothing tells columns apart, tokens->nowhere is set.
 */
bool grid_fill(const struct found_rows *found, struct tokens *tokens);

#endif
