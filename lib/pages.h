/*
 * The number of a page amid a table: it stands alone in its line, bare, where
 * the numbers of cells have bars or tabs beside them.
 */
#ifndef PAGES_H
#define PAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/* May it be the number of a page, bare in its line? */
bool pages_is_number(const struct token *t);

/*
 * May a page end behind a row whose n cells, from token `first' on, stand a line each? Something
 * more than usual parts them from what follows.
 */
bool pages_may_end(const struct tokens *tokens, size_t first, size_t n);

/* Drops the numbers of pages from a section's cells. */
void pages_drop(struct tokens *tokens);

#endif
