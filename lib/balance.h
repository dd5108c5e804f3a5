/*
 * The identities within rows of a table that is seen again (stencil.h), of the
 * numbers in its holes. Where a row's total may be a page's number, or columns may
 * have changed places, the row is told by whether it adds up; so that it does is
 * asked of each table that is to be known by its text.
 */
#ifndef BALANCE_H
#define BALANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "answer.h"
#include "form.h"
#include "hole.h"

enum { BALANCE_SUMS = FORM_MAX_ROWS };

/*
 * A hole whose number is the sum of those in other holes; what is empty counts as 0.
 * If the total is in no hole, the last part is not the sum of the others, but for 0:
 * it might be the total then.
 */
struct balance_sum {
	unsigned short total, nparts, parts[FORM_MAX_COLUMNS];
};

/* Which sums must hold. */
enum balance_kind {
	BALANCE_ORDER,          /* a row may have another total, if none of its parts is the sum of all other numbers, */
	BALANCE_LOOSE,          /* or if it has no such last part, */
	BALANCE_STRICT,         /* or may not; */
	BALANCE_FULL            /* nor may a row, if it has a number in each cell: others need not add up */
};

struct balance {
	enum balance_kind kind;
	size_t n;
	struct balance_sum sums[BALANCE_SUMS];
};

/*
 * Finds the identities within rows of a table that are asked of by the balance's kind. hole[] is
 * which hole each cell is, or HOLE_NONE. False if there is none, though there need not be any of full
 * rows; or if a cell of one has a number that is in no hole.
 */
bool balance_find(struct balance *balance, const struct form_table *table, const struct answer *answers,
    const unsigned short *hole);

/* Do all hold? sums are n struct balance_sum in a row, aligned or not. */
bool balance_holds(const void *sums, size_t n, enum balance_kind kind, const struct number *numbers);

/* Makes all hold, by other sums or last parts; parts of more digits than one less than HOLE_DIGITS lose their last one. */
void balance_make(const struct balance *balance, unsigned long *numbers);

#endif
