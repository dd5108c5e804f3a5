/*
 * Tables that stand in one line: a program that joins the cells of each
 * block of a page has no line ends left between a table's rows.
 */
#ifndef UNROLL_H
#define UNROLL_H

#include <stddef.h>

#include "form.h"
#include "token.h"

/*
 * Parts lines in which several labels of rows, of any of these forms, have values
 * behind them: each label and its values become a line, and so does each other
 * word. The cells keep the place that they have in the file's line.
 */
void unroll_lines(const struct form_table *const *tables, struct tokens *tokens);

#endif
