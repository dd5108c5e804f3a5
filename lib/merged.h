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
 * Empties what is not the first of such a cell in its line, in a table whose
 * lines are parted by bars, tabs or marks and which is in one of n forms. Labels and
 * headers tell that a cell is repeated; a value is if its column's header is, and
 * it is the same as the one before it.
 */
void merged_empty(const struct form_table *const *tables, size_t n, struct tokens *tokens);

#endif
