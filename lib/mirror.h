/*
 * Rows whose label stands behind their values, at the end of the line: 4 | 0 | 12 | 规章. Read as others are, each
 * label would get the values of the line below.
 */
#ifndef MIRROR_H
#define MIRROR_H

#include "form.h"
#include "token.h"

/*
 * Moves the labels of such a table, in any of these forms, to the beginning of their lines; and what stands
 * above them, too. Cells keep the places that they have in the file.
 */
void mirror_turn(const struct form_table *const *tables, struct tokens *tokens);

#endif
