/*
 * A table that is printed across, its rows side by side, may be cut into strips, one
 * below the other: 行政复议 with its headers and numbers, then 行政诉讼 with its own.
 */
#ifndef STRIPS_H
#define STRIPS_H

#include "form.h"
#include "token.h"

/*
 * Makes a table of several strips, each of which has the labels of one row or some,
 * their headers, and a place for each of their cells, one with a row a line. Together
 * they have each row once; else nothing is done. Cells keep the places that they have
 * in the file; what stands in lines by itself and does not add up is doubted.
 */
void strips_join(const struct form_table *table, struct tokens *tokens);

#endif
