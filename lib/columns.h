/*
 * Which cell of a row each value is. The values of a row, in order, are
 * aligned with its columns at the least cost; the cost is a sum over cells of
 * what has to be assumed (a place that is no column, a column without place)
 * and of how far it differs from the table's other rows and its header.
 * A cell is as sure as the next best alignment that gives it another value
 * is costly.
 */
#ifndef COLUMNS_H
#define COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

enum {
	COLUMNS_MOST = 16,      /* columns of a printed row, and one to spare */
	COLUMNS_TOKENS = 64     /* cells of a row that are looked at */
};

struct placed {
	int token;              /* the cell's place in the tokens, or -1 */
	bool seen;              /* the count alone leaves no other place */
	bool sure;              /* no other value is nearly as good */
};

/*
 * Places the values of every found row; placed[] is in form order. Numbers
 * that have run together become tokens of their own, behind all others.
 */
void columns_place(const struct found_rows *found, struct tokens *tokens,
    struct placed *placed);

#endif
