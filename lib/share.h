/* How a group of values parts into rows. */
#ifndef SHARE_H
#define SHARE_H

#include "items.h"
#include "token.h"

enum share {
	SHARE_NONE,             /* it does not */
	SHARE_PLACES,           /* each place is a cell, */
	SHARE_VALUES,           /* or each value is, and the empty places are none, */
	SHARE_FUSED,            /* or each value is a row's, run together, */
	SHARE_EQUAL             /* or each row has as many places, pads among them */
};

/* How it does if it is of so many rows, of `cells' cells in all. */
enum share share_of(const struct item *item, const struct tokens *tokens, size_t cells, size_t rows);

/* Where the last of so many rows begins, which has so many cells, if the last of the group ends at token `end'. */
size_t share_last(const struct item *item, const struct tokens *tokens, size_t end, size_t rows, size_t cells,
    enum share share);

#endif
