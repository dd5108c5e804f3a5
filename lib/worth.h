/*
 * What each step of an explanation (explain.h) is worth, and what it loses. They are weights that were chosen: labels
 * weigh most, and values of no row more than a label that is missing.
 */
#ifndef WORTH_H
#define WORTH_H

#include "items.h"

enum {
	WORTH_ROW = 16,         /* a label that opens its row */
	WORTH_BOTH = 10,        /* one that is a column's header as well */
	WORTH_GROUP = 4,        /* a label that opens a group of rows */
	WORTH_COST = 2,         /* less, for each cost of the label */
	WORTH_VALUES = 8,       /* values behind the label of their row */
	WORTH_LINE = 7,         /* empty places for all cells in the label's line, */
	WORTH_BLANKS = 3,       /* or elsewhere */
	LOSS_LABEL = 1,         /* a label that is not one here */
	LOSS_UNLABELLED = 5,    /* values of a row whose label is missing, or comes later */
	LOSS_JUMP = 1,          /* each row passed over on the way to it */
	LOSS_VALUES = 7,        /* values of no row */
	LOSS_BEHIND = 6,        /* the same, behind the last row */
	LOSS_JOINED = 4,        /* a second group of values for the same row */
	LOSS_OTHER = 9,         /* values beside words that are another row's, */
	LOSS_OPEN = 17,         /* or none of the form's */
	LOSS_TOO_MANY = 6,      /* more values than the row has cells, for each row that they fill */
	LOSS_TWO_ROWS = 6,      /* places for the cells of two, a line each */
	LOSS_HEADED = 16,       /* a header, or a whole row, stands between a label and its values, */
	LOSS_PASSED = 6,        /* or the label of a later row */
	LOSS_LATE = 4           /* other values stand between a label and these */
};

/* What empty places are worth, as they fill a row of so many cells. */
static inline int
worth_of_blanks(const struct item *item, size_t cells)
{
	return (int)(WORTH_BLANKS * (item->places < cells ? item->places : cells) / cells);
}

#endif
