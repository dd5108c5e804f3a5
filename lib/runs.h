/*
 * A table on its side whose lines do not tell where its cells stand: a paragraph
 * a cell, or lines of which the cells that labels span are gone. What remains is
 * the name of each column and a run of values, one for each row.
 */
#ifndef RUNS_H
#define RUNS_H

#include "form.h"
#include "token.h"

/*
 * Sets such a table on its feet: `tables' are the forms that it may have. All
 * columns must be there, each with as many values, empty ones among them, as
 * there are labels of rows above them, or rows of the form if most of their
 * labels are there: then the values are in the form's order. Where a label is
 * not found, its row's values are doubted.
 */
void runs_turn(const struct form_table *const *tables, struct tokens *tokens);

#endif
