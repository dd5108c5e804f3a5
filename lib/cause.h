/* How a person slips who fills in a form: what may be behind a wrong cell. */
#ifndef CAUSE_H
#define CAUSE_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"
#include "deduce.h"
#include "report.h"

enum cause {
	CAUSE_NONE,             /* nothing is wrong with the cell */
	CAUSE_DERIVED,          /* it has no value of its own */
	CAUSE_SWAP,             /* two digits changed places: 13 for 31 */
	CAUSE_DIGIT,            /* one digit was lost, put in or mistyped: 31 for 3, 311 or 37 */
	CAUSE_SHIFT,            /* it says what belongs next to it, or its own is there */
	CAUSE_SPLIT,            /* a number over two cells, or two in one: 1 and 2 for 12 */
	CAUSE_SIGN,             /* -31 for 31 */
	CAUSE_STALE,            /* a total that lacks one of its parts */
	CAUSE_TOTAL,            /* a total that is another one's, or just wrong */
	CAUSE_VALUE,            /* none of these */
	CAUSE_TIE               /* it may be the wrong one, or others are */
};

/* What is said of a cell beside what it says itself. */
struct finding {
	enum cause cause;
	bool fixed;             /* the identities leave one value for it: */
	struct dec fix;
};

/* The word of a cause; empty for CAUSE_NONE. */
const char *cause_word(enum cause cause);

/*
 * The likeliest cause of a slip in a cell whose right value is known, from the
 * digits printed there and what is printed and right in other cells of the
 * table. What fits fewer numbers by chance is tried first.
 */
enum cause cause_of_slip(const struct report_table *report, const struct deduce_table *table,
    const struct finding findings[], size_t cell);

#endif
