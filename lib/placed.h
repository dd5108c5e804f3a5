/* What the cells hold that a row was given (columns.h), and whether they add up. */
#ifndef PLACED_H
#define PLACED_H

#include <stdbool.h>

#include "columns.h"
#include "rowsum.h"
#include "token.h"

/* The number that a cell was given; 0 if it has none. */
unsigned long long placed_number(const struct placed *placed, const struct tokens *tokens);

/* Has a cell a value? */
bool placed_is_filled(const struct placed *placed, const struct tokens *tokens);

/*
 * Do the identities within a row hold for the cells it was given, all others
 * being 0? *filled: one holds, and not just for zeros.
 */
bool placed_add_up(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed,
    bool *filled);

/*
 * Numbers whose pieces fill their cells (token.h) are in no doubt in rows that add up; placed[] is that of
 * the whole table, in form order.
 */
void placed_trust(const struct form_table *table, struct tokens *tokens, const struct placed *placed);

#endif
