/*
 * Labels first: where the text of a page was read column by column, the labels of several rows
 * stand one after the other, and the values of all of them behind the last.
 */
#ifndef STACKED_H
#define STACKED_H

#include "rows.h"
#include "token.h"

/*
 * Gives each row of such a stack its line of values, in order, and in doubt, if there are as many as
 * rows; cells that stand a line each must add up, or have a change. Else they may be any row's, and the
 * last label's row, which seems to have some, has none: even those of one row, if they are as many as
 * labels and are not plainly a row's. For rows whose labels and values are found.
 */
void stacked_settle(struct found_rows *found, const struct tokens *tokens);

#endif
