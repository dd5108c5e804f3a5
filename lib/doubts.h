/*
 * What speaks against a row by how its places compare with those of others: that it may
 * have moved, that its line was cut off. What its own cells say is amiss.h's.
 */
#ifndef DOUBTS_H
#define DOUBTS_H

#include <stdbool.h>

#include "lattice.h"
#include "votes.h"

/*
 * Has the row moved by a column? It fills just those beside the ones that
 * nearly all other rows fill.
 */
bool doubts_moved(const struct lattice *l, const struct votes *v);

/*
 * Has the row no sum in its last column, which nearly all rows have that have values, but right before that
 * a number that may be it, being no less than the others in all? Then one of its cells is gone.
 */
bool doubts_short(const struct lattice *l, const struct tokens *tokens, const struct votes *v,
    const struct placed *placed);

/*
 * May the row's line, which has less than its room, have been cut off behind its
 * last value? Then its first places, if empty, may be pads, and its count says
 * nothing.
 */
bool doubts_cut(const struct lattice *l, const struct votes *v);

/*
 * Has the row some empty places, and more in all than cells, as few rows have? Then one of them is too
 * many, or a value is.
 */
bool doubts_longer(const struct lattice *l, const struct votes *v);

/*
 * Ends the row's line in one empty place, though it has fewer places than those of other rows as deep or deeper?
 * Then empty cells left nothing in it, and nobody knows which.
 */
bool doubts_lacking(const struct lattice *l, const struct tokens *tokens, const struct votes *v);

/* Are there numbers in one cell, of which no column has any? Then nobody knows which the others are. */
bool doubts_left(const struct lattice *l, const struct placed *placed);

/* Is there a value of which no column is? Then an empty place may be its cell, moved. */
bool doubts_outcast(const struct lattice *l, const struct placed *placed);

/*
 * Of a row whose columns were worked out from where it stands, a sum that
 * fails says that all of it was wrong; empty places are blank cells only where
 * a sum bears it out.
 */
void doubts_worked_out(const struct lattice *l, const struct tokens *tokens, struct placed *placed);

#endif
