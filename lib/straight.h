/*
 * Tables that can be read straight through, as most are: bars, tabs and line ends
 * part their cells, every cell is a plain number, or, where rows add up, an empty line
 * (counted.h) or place (ruled.h), all labels are the form's own, come in its order
 * (course.h), and what adds up in a row does. Then whatever the layout is there is one way
 * only to read the table, and nothing is looked at twice. The general way (table.c), which
 * is asked about all others, would find the same; but of one number in some thousands,
 * mostly in table 4, it would say that it is `infer'.
 */
#ifndef STRAIGHT_H
#define STRAIGHT_H

#include <stdbool.h>

#include "answer.h"
#include "certain.h"
#include "lines.h"

/*
 * The form of table `number' and its answers[], if its section's lines are such a
 * table; else NULL. Their texts stay until the lines change, or the next is read.
 * *frame: other numbers that are certain in it (certain.h) would stand in the same cells; NULL: they might not.
 */
const struct form_table *straight_read(int number, const struct lines *lines, struct answer *answers,
    const struct certain_frame **frame);

#endif
