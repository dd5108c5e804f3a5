/*
 * The number of a page amid a table: it stands alone in its line, bare, where
 * the numbers of cells have bars or tabs beside them.
 */
#ifndef PAGES_H
#define PAGES_H

#include "token.h"

/* Drops the numbers of pages from a section's cells. */
void pages_drop(struct tokens *tokens);

#endif
