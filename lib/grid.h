/*
 * Empty cells of aligned text. Where nothing but spaces parts the columns of a
 * table, an empty cell leaves room and no more: which columns a short row
 * fills is known by where its values stand. What columns there are, and
 * whether their cells are set by the left edge, the right or the middle, all
 * rows of the table say together: full rows, else the header, else places that
 * values share. Columns are told in columns of a terminal, in characters or in
 * bytes, whichever fits.
 *
 * In text that is aligned only by and large a value belongs to the column that
 * it is much nearer to than to any other. Its cell, and empty ones beside it,
 * then bear a doubt (token.h); what is near to two columns stays as it is.
 */
#ifndef GRID_H
#define GRID_H

#include <stdbool.h>

#include "rows.h"
#include "token.h"

/*
 * Puts empty cells in the lines of `found` where the text leaves columns
 * empty. True if there were any: then the tokens have moved, and the rows are
 * to be found anew.
 */
bool grid_fill(const struct found_rows *found, struct tokens *tokens);

#endif
