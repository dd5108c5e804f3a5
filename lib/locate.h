/*
 * Where the slips are: the smallest sets of cells whose change makes all
 * identities of a table hold, found all of them. A change is another value of
 * a cell that has one, and of the kind that the form lets it be; missing cells
 * are whatever fits. Nothing is left to chance: sets of one size are equal.
 *
 * The search frees cells one by one. If the identities still contradict each
 * other, simplex.h has proofs: sums of identities that cannot hold by the
 * known cells in them. Each set must have a cell of each such proof, so those
 * of the shortest proof are tried in turn.
 */
#ifndef LOCATE_H
#define LOCATE_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"
#include "deduce.h"

enum {
	LOCATE_CHANGES = 3,     /* of a set; a larger one is not looked for */
	LOCATE_STEPS = 3000     /* pivots of simplex.h, then the search is given up */
};

enum locate_end {
	LOCATE_FOUND,
	LOCATE_TOO_MANY,        /* it takes more changes */
	LOCATE_GIVEN_UP
};

/*
 * A table falls into parts that no missing cell and no suspect joins: each has
 * a cause of its own, and its smallest sets are independent of the others'.
 */
struct locate {
	enum locate_end end;
	size_t nsuspects;
	bool suspect[FORM_MAX_CELLS];   /* the cell is in some smallest set, */
	bool certain[FORM_MAX_CELLS];   /* and that is the only one of its part */
	size_t part[RULE_IDENTITIES];
	size_t part_of_cell[FORM_MAX_CELLS];    /* of suspects only */
};

/* Searches a table that fails; the tolerance is that of its checks. */
void locate_slips(const struct deduce_table *table, struct dec tolerance,
    struct locate *locate);

#endif
