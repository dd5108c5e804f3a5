/*
 * The identities of one table of one report, judged. A missing cell is any
 * number that the form lets it be: a count is whole and not below zero. A
 * known cell is what was read.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"
#include "deduce.h"
#include "form.h"
#include "report.h"
#include "rule.h"

enum check_verdict {
	CHECK_OK,       /* every cell is known or determined, and it holds */
	CHECK_FAIL,     /* it cannot hold, whatever the missing cells are */
	CHECK_OPEN
};

struct check_options {
	bool zeros;             /* blank, none and absent count as 0 */
	bool failures;          /* only they are wanted: what holds may count as open, and no cell is derived */
	struct dec tolerance;   /* the two sides may differ by as much */
};

struct check_side {
	bool stands;            /* there is a sum to show */
	struct dec sum;
};

struct check_result {
	enum check_verdict verdict;
	struct check_side left, right;
};

struct check {
	struct deduce_table table;
	struct check_result results[RULE_IDENTITIES];   /* of table.rules->identities */
	bool fails;             /* any of them does */
};

/*
 * Judges the identities of a table. An identity fails if its own known cells
 * make it impossible, or if it contradicts the others: those are taken in the
 * order of the rules, each that can hold together with those before it, and
 * what they leave for the missing cells is held against the identity. (So
 * both of two identities that contradict each other fail, and the order of
 * the records means nothing.) The tolerance is for the two sides of an
 * identity; what follows for missing cells is exact.
 *
 * A side's sum stands if each of its cells is known or determined, and is
 * that of its known cells where these alone make the identity fail. A cell is
 * derived if the identities that do not fail determine it. `check` is all
 * zeros at first, or what another call left. Reported: numbers too long for
 * dec.h (found), which count as unknown.
 */
void check_table(const struct report_table *table, const struct check_options *options,
    struct check *check);

#endif
