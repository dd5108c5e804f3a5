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

/*
 * Explains the items, and gives the rows of `found`, which are listed, their
 * labels and values; adds the explanation's worth to its score.
 */
void explain(struct found_rows *found, const struct tokens *tokens, struct item *items, size_t n);

#endif
