/* The words of tables, compiled from form.h: which table a cell's text is of, as a label or a header. */
#ifndef CELLWORDS_H
#define CELLWORDS_H

#include <stdbool.h>

#include "fold.h"

enum { CELLWORDS_LABEL = 3 };     /* characters of a label that no other text is likely to have */

/*
 * The table whose label or header this text is, and no other's; 0 if none.
 * `opens` is set if it is one of the cells that a table begins with.
 */
int cellwords_table(const struct fold *cell, bool *opens);

/* False if no text that ends in this one is a label or header of a table. */
bool cellwords_end(const struct fold *text);

/* True if the text may be a piece of a torn label of the table, or a damaged one. */
bool cellwords_fragment(const struct fold *text, int table);

#endif
