/*
 * The explanation of a section's items by the form: the best path through
 * states (row, its values seen or not), in the form's order. Viterbi's
 * algorithm; scores add up.
 */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "items.h"
#include "rows.h"
#include "token.h"

enum { EXPLAIN_VALUES = 8 };    /* what values behind the label of their row are worth, at the most */

/* What a label is worth at the most: to whole.h, which finds without an explanation what it would be. */
int explain_label_most(const struct form_table *table, const struct item *item);

/*
 * What an explanation of the items may be worth at the most. Headers that stand before all
 * labels are no rows, but if all labels of rows before theirs are none.
 */
int explain_most(const struct form_table *table, const struct tokens *tokens, const struct item *list, size_t n);

/*
 * Explains the items, and gives the rows of `found`, which are listed, their
 * labels and values; adds the explanation's worth to its score.
 */
void explain(struct found_rows *found, const struct tokens *tokens, struct item *items, size_t n);

#endif
