/*
 * The identities within one row: those all of whose cells the row has. Told as
 * numbers are put in, from left to right or from right to left, so that a search
 * can stop early.
 */
#ifndef ROWSUM_H
#define ROWSUM_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "rule.h"

enum {
	ROWSUM_CELLS = 16       /* cells of a printed row */
};

struct rowsum {
	size_t first, ncells;   /* of the form's cells */
	size_t n;
	const struct rule_identity *identities[RULE_IDENTITIES];
	size_t last[RULE_IDENTITIES];       /* the last cell of each, from the row's first */
};

void rowsum_find(struct rowsum *sums, const struct form_table *table, size_t first,
    size_t ncells);

/* Where the identities of a cell end: behind the last cell of them, or at the cell if it has none. */
size_t rowsum_end(const struct rowsum *sums, size_t cell);

/*
 * Do the identities hold whose last cell is `last`, counted from the row's
 * first? values[] are the numbers up to there; what is empty counts as 0.
 */
bool rowsum_holds(const struct rowsum *sums, const unsigned long long *values, size_t last);

/*
 * May the identities hold whose last cell is among [from, end), whatever numbers
 * the cells [first, from) have? values[] are those of [from, end). If so, *room is
 * the most that each of those before may be, ULLONG_MAX if nothing tells.
 */
bool rowsum_may_hold(const struct rowsum *sums, const unsigned long long *values, size_t first, size_t from,
    size_t end, unsigned long long *room);

/* The sides of identity `i`, for the numbers of the row up to its last cell. */
void rowsum_sides(const struct rowsum *sums, size_t i, const unsigned long long *values,
    unsigned long long *left, unsigned long long *right);

/* Is the row's cell the sum of others of the row? */
bool rowsum_is_sum(const struct rowsum *sums, size_t cell);

/* Is one of n > 0 numbers, but the last, the sum of all others? Then it may be the total. */
bool rowsum_is_other(const unsigned long long *values, size_t n);

/* Is the last of the table's cells [first, first + ncells), a row's, the sum of others of the row? */
bool rowsum_ends(const struct form_table *table, size_t first, size_t ncells);

#endif
