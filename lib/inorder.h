/*
 * Rows in order: where a page's text is sorted by height, a label of several lines may stand above the values of
 * its row or below them, but rows still follow each other as the form has them.
 */
#ifndef INORDER_H
#define INORDER_H

#include "rows.h"
#include "token.h"

/*
 * Gives each row of a table its values in the order in which they stand, if the rows that labels gave leave some
 * to nobody, or lack some, though there are as many as cells: those of each row in lines of their own and adding
 * up. Those of a row that had others are in doubt. For tables whose rows are found.
 */
void inorder_settle(struct found_rows *found, const struct tokens *tokens);

/*
 * Where values may be any rows', since no row has them, or one that has more of them than cells, and a row whose label
 * stands behind them has none: drops those of the rows between that do not stand in the lines of their labels.
 */
void inorder_drop(struct found_rows *found, const struct tokens *tokens);

/* Are values of a row found above its label? So they are where text is sorted by height. */
bool inorder_is_sorted(const struct found_rows *found);

#endif
