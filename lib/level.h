/*
 * Rows whose cells are not level: in aligned text, as a program prints a page whose cells stand at the top,
 * in the middle or at the bottom of their rows, a row's values may be in several lines, each in its column.
 */
#ifndef LEVEL_H
#define LEVEL_H

#include "valuelines.h"

/*
 * Puts the values of such rows in one line each. A row has all its cells, none above another, and no label
 * of a second row; it must have them where the rows around it do. Nothing is done unless several such rows
 * add up, and nearly all do: then one that does not is doubted, as is one that has another order in another
 * measure. Tables across have a single row: nothing bears out where its values belong.
 */
void level_rows(struct value_lines *lines);

#endif
