/*
 * Whole tables, as most are: the labels of all rows are the form's own and
 * stand in its order, and behind each stand all values of its row and no more.
 * Such a table has one explanation only, which is plain to see, so nothing is
 * weighed: rows_find(), grid_fill() and columns_place() would find the same,
 * and take ten times as long. Where that is not certain, by what they go by, a
 * table is not whole.
 */
#ifndef WHOLE_H
#define WHOLE_H

#include "columns.h"
#include "form.h"
#include "rows.h"
#include "token.h"

/*
 * The form of table `number' if it is whole, and its cells' places in placed[];
 * NULL if it is not whole: then neither placed[] nor *found tells anything.
 * The tokens stay as they are.
 */
const struct form_table *whole_find(int number, struct tokens *tokens, struct found_rows *found,
    struct placed *placed);

#endif
