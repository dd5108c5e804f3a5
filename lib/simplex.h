/*
 * Numbers that linear equations bind to each other, each within bounds of its
 * own: can all of that be, who is to blame if not, and which numbers are then
 * determined?
 *
 * This is the simplex method in exact arithmetic, with bounds on every number
 * and without an objective. The first numbers are sums: of a constant, and of
 * the numbers that enter later. A row says what one number is in terms of
 * those that have no row (at first each sum has one). The latter stay within
 * their bounds and are known decimals at all times; where a number that has a
 * row leaves its bounds, one of the others takes its place. Of several ways
 * the one with the least number is taken (Bland's rule), so that it ends, and
 * always in the same way.
 *
 * In a network, as table 3 is one (its totals are the nodes, each of its cells
 * runs between two), all counts stay 1, 0 or -1 and whole numbers stay whole.
 * Rules of the user may be no network: rows then have a scale. What grows too
 * large for this is lost, and nothing is said any more.
 */
#ifndef SIMPLEX_H
#define SIMPLEX_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"

enum {
	SIMPLEX_SUMS = 256,
	SIMPLEX_NUMBERS = 464,  /* sums and all */
	SIMPLEX_NONE = SIMPLEX_NUMBERS
};

struct simplex_number {
	size_t row;             /* that says what it is, or SIMPLEX_NONE: */
	struct dec value;       /* then this does */
	bool below, above;      /* it has such a bound */
	struct dec lower, upper;
	bool stuck, loose;      /* simplex_settle(): it cannot leave its bound; it can */
};

/* scale * number = sum = a constant, and `counts` times the numbers without row. */
struct simplex_row {
	size_t number;
	int scale;
	struct dec sum;
};

struct simplex {
	size_t nsums, nnumbers;
	size_t stride;          /* of counts: room for so many numbers */
	size_t conflict;        /* the row that simplex_solve() gave up at */
	bool lost;
	unsigned long steps;    /* since simplex_start(): the work so far */
	struct simplex_number numbers[SIMPLEX_NUMBERS];
	struct simplex_row rows[SIMPLEX_SUMS];
	short counts[SIMPLEX_SUMS * SIMPLEX_NUMBERS];   /* row by row */
	size_t tight[SIMPLEX_SUMS], ntight;     /* simplex_settle(): rows whose number may be at a bound and not loose */
};

/* Begins with sums 0 to nsums-1 that are 0 and have no bounds, and room for `most` numbers. */
void simplex_start(struct simplex *simplex, size_t nsums, size_t most);

/* Adds to the constant of a sum; before any number enters. */
void simplex_constant(struct simplex *simplex, size_t sum, struct dec value);

/*
 * A number enters, with a value that the constants count already, and no
 * bounds; then in each sum that it is part of it counts `n` times (more).
 */
size_t simplex_enter(struct simplex *simplex, struct dec value);
void simplex_use(struct simplex *simplex, size_t number, size_t sum, int n);

/* Bounds of a number; NULL is none. One without a row moves to the nearest. */
void simplex_bound(struct simplex *simplex, size_t number, const struct dec *lower,
    const struct dec *upper);

/* True if all numbers can keep their bounds at once (and now do), or if it is lost. */
bool simplex_solve(struct simplex *simplex);

/*
 * After simplex_solve() was false: 1 or -1 of a row whose number is above or
 * below its bounds while nothing in the row can move to help, else 0. One such
 * row proves that it cannot be. simplex_part() tells how often a sum with all
 * its parts was added into the row.
 */
int simplex_contradicts(const struct simplex *simplex, size_t row);
int simplex_part(const struct simplex *simplex, size_t row, size_t sum);

/*
 * After simplex_solve() was true: works out which numbers are determined. No
 * more bounds can be set then.
 */
void simplex_settle(struct simplex *simplex);

/* True if the number is determined. simplex_value(): and its value is a decimal, this one. */
bool simplex_determined(const struct simplex *simplex, size_t number);
bool simplex_value(const struct simplex *simplex, size_t number, struct dec *value);

void simplex_copy(struct simplex *to, const struct simplex *from);

#endif
