/*
 * What rows have by the explanation of a section's items (explain.h): their labels, their values, and what
 * no explanation in the form's order can say: rows that stand elsewhere, or come again.
 */
#ifndef CLAIMS_H
#define CLAIMS_H

#include <stdbool.h>
#include <stddef.h>

#include "items.h"
#include "rows.h"
#include "token.h"

/* What an item means: it is the label of a row, or, as values, those of so many rows. */
enum {
	MEANS_NOTHING = 0,
	MEANS_STACK = 64,       /* besides: the labels of these rows stand above, one below the other */
	MEANS_LABEL = 255
};

struct explained {
	const struct item *items;
	size_t n;
	unsigned char *means;   /* of each */
	bool lonely;            /* the table's only number stands bare in its line: it may be a page's */
};

/* Whose the values of an item are. */
struct claim {
	size_t row;             /* the last of them, counted from 1 in the table, */
	size_t rows;            /* and how many */
	bool stacked;           /* their labels stand above, one below the other */
};

/* Gives a row, counted from 1, item i as its label. */
void claims_open(struct found_rows *found, const struct explained *x, size_t i, size_t row);

/*
 * Gives rows the values of item i. Of several, one whose label comes behind is in doubt: its own values may be none;
 * and so are all in one line, which may be a column's, of a table on its side, or below labels that are stacked.
 */
void claims_give(struct found_rows *found, const struct explained *x, const struct tokens *tokens, size_t i,
    struct claim claim);

/*
 * When all that the explanation says is given: finds rows that stand where the form has others, and rows whose values
 * stand above their labels; then what is nobody's, what comes again, and what stands elsewhere without values.
 */
void claims_complete(struct found_rows *found, const struct explained *x, const struct tokens *tokens);

#endif
