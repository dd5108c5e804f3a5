/*
 * A column of units: some pages have 件 in a cell of its own between the label of each row and its values.
 * It is no label, and no value.
 */
#ifndef UNITCOL_H
#define UNITCOL_H

#include "token.h"

/* Marks the cells of such a column, if so many say the same that they are no ends of torn labels. */
void unitcol_mark(struct tokens *tokens);

#endif
