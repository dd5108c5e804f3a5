/*
 * What an explanation (explain.h) may be worth at the most, found without it: a form that cannot explain more than
 * another did is not asked.
 */
#ifndef MOST_H
#define MOST_H

#include <stddef.h>

#include "form.h"
#include "items.h"
#include "token.h"

/* What a label is worth at the most. */
int most_of_label(const struct form_table *table, const struct item *item);

/*
 * What n items are. Headers that stand before all labels are no rows, but if all labels of rows before theirs are
 * none.
 */
int most_of_items(const struct form_table *table, const struct tokens *tokens, const struct item *list, size_t n);

#endif
