/*
 * What speaks for and against a token in a column: how far it would differ there
 * from the table's other rows, from its header, and from what the form counts.
 */
#ifndef WEIGH_H
#define WEIGH_H

#include "lattice.h"
#include "setting.h"
#include "votes.h"

/* What disagreeing with all other rows costs a cell. */
enum {
	WEIGH_PLACE = 150,      /* another place in the line */
	WEIGH_STEP = 200,       /* another distance from the label */
	WEIGH_END = 60,         /* another distance from the line's end */
	WEIGH_HEADER = 150      /* another place than the column's header */
};

/*
 * Marks the columns of a row that an identity makes the sum of others: where
 * only some cells of a row are filled in, the sums are.
 */
void weigh_sums(struct lattice *l, const struct setting *setting);

/* Sets the evidence of a row, as the votes have it. */
void weigh_row(struct lattice *l, const struct votes *v);

#endif
