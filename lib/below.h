/*
 * Below: in a whole grid each row is a line of as many cells as the table's
 * header has, and each column stands below its header. So it is in tables of
 * pages and of Markdown, and in drawn boxes: there an empty place is an empty
 * cell, wherever in the row it is.
 */
#ifndef BELOW_H
#define BELOW_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

/* Turns to a table, and finds out whether it is a whole grid. */
void below_judge(const struct found_rows *found, const struct tokens *tokens);

/*
 * Sets columns[j] to the token below the header of each column of a row. False
 * unless all rows of the table stand so, and some have a value in the last column
 * to show it: three at the least, and for a label that spans several columns
 * another one that does. Not for tables that are printed across.
 */
bool below_find(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, size_t *columns);

/* Does a row of the table keep an empty cell before a value? */
bool below_keeps(void);

#endif
