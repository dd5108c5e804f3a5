/*
 * The identities within one row: those all of whose cells the row has. Told as
 * numbers are put in from left to right, so that a search can stop early.
 */
#ifndef ROWSUM_H
#define ROWSUM_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "rule.h"

enum {
	ROWSUM_CELLS = 16,      /* cells of a printed row */
	ROWSUM_MOST = 8         /* identities within it */
};

struct rowsum {
	size_t first, ncells;   /* of the form's cells */
	size_t n;
	const struct rule_identity *identities[ROWSUM_MOST];
};

void rowsum_find(struct rowsum *sums, const struct form_table *table, size_t first,
    size_t ncells);

/*
 * Do the identities hold whose last cell is `last`, counted from the row's
 * first? values[] are the numbers up to there; what is empty counts as 0.
 */
bool rowsum_holds(const struct rowsum *sums, const unsigned long long *values, size_t last);

/* Is the row's cell the sum of others of the row? */
bool rowsum_is_sum(const struct rowsum *sums, size_t cell);

#endif
