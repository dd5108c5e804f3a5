/*
 * Even text: cells of a line put together with so many spaces between any two,
 * and nothing set in columns. There an empty cell leaves the spaces that would
 * stand behind it, and perhaps white space of its own, so that the width of a gap
 * tells how many are empty.
 */
#ifndef EVEN_H
#define EVEN_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "rows.h"
#include "token.h"

/* Is a table even text, by the lines that edges_find() has read? */
bool even_find(const struct found_rows *found, const struct tokens *tokens);

/*
 * Which columns the values of row `r`'s line are in. Returns how many columns there
 * are, or 0 if the line has a gap of another width. *doubt: of where empty cells are.
 */
size_t even_fit(const struct found_rows *found, size_t r, const struct tokens *tokens,
    size_t column[COLUMNS_MOST], enum token_doubt *doubt);

#endif
