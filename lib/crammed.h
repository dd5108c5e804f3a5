/*
 * Cells that hold several of their row's values, a space between: where a program told the columns of a printed table
 * by the width of gaps, narrow ones have become one.
 */
#ifndef CRAMMED_H
#define CRAMMED_H

#include "form.h"
#include "lines.h"

/*
 * Puts what parts the other cells of a row, a tab or a bar, in place of such spaces, and of the one behind its label. For
 * rows that have all values of the table's then, none of them empty, if nearly all of them add up: what is thousands
 * apart, or a digit torn off, does not.
 */
void crammed_part(struct lines *lines, const struct form_table *table);

#endif
