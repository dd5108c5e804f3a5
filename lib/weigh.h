/*
 * What speaks for and against a token in a column: how far it would differ there
 * from the table's other rows, from its header, and from what the form counts.
 */
#ifndef WEIGH_H
#define WEIGH_H

#include "lattice.h"
#include "setting.h"
#include "votes.h"

/*
 * Marks the columns of a row that an identity makes the sum of others: where
 * only some cells of a row are filled in, the sums are.
 */
void weigh_sums(struct lattice *l, const struct setting *setting);

/* Sets the evidence of a row, as the votes have it. */
void weigh_row(struct lattice *l, const struct votes *v);

#endif
