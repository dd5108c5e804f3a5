/*
 * What the cells of a row as it was placed say against it: sums that fail, words, signs, and
 * numbers nearer to each other than cells are.
 */
#ifndef AMISS_H
#define AMISS_H

#include "columns.h"
#include "lattice.h"
#include "token.h"

/*
 * May the row have moved, or one of its cells be a part, or two, or none of its own? Then no cell was plainly seen,
 * and none is sure where the header is torn as well.
 */
void amiss_row(const struct lattice *l, const struct form_table *table, const struct tokens *tokens,
    struct placed *placed);

#endif
