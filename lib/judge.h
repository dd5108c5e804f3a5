/*
 * The last word on whose values they are. A row has been found by its label
 * and given the values that explain the page best; here it is asked whether a
 * reader of the page would hesitate, and if so the row is in doubt: its numbers
 * are inferred. He hesitates where between label and values stands what is
 * neither's, where values come from several lines of several cells, where lines
 * before theirs have empty places enough, where the places before them are set
 * otherwise, and where a line with empty cells is not made like those of other rows.
 * Where the line below may be the rest of its numbers, or a row that does not add up does
 * so with values of the row above, or with two that are one number, or where it has the places of
 * two rows, it is lost.
 */
#ifndef JUDGE_H
#define JUDGE_H

#include "rows.h"
#include "token.h"

/*
 * Sets `doubted` of such rows, besides those that are in doubt already. Of a table across
 * it is asked only whether its values come from several lines.
 */
void judge_rows(struct found_rows *found, const struct tokens *tokens);

#endif
