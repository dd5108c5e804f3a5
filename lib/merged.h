/*
 * Merged cells that a program wrote out again: a table's grid may be filled
 * with the text of each merged cell, or with its word for nothing, wherever
 * the cell reaches. On paper it stands there once, and the rest is empty.
 */
#ifndef MERGED_H
#define MERGED_H

#include <stddef.h>

#include "form.h"
#include "token.h"

/*
 * Empties the values that such a cell repeats, in a table of any of these forms: the
 * header of their column is the one before it, too, and so are they themselves.
 * Labels stay; explain.h reads them though they are repeated.
 */
void merged_empty(const struct form_table *const *tables, struct tokens *tokens);

#endif
