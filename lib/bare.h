/*
 * A bare table: as many numbers in its section as it has cells, and nothing beside them that says
 * whose each one is, as where a page was read block by block: all labels, then the
 * numbers of some rows, strip of columns by strip of columns. If each sum comes out, in rows and
 * in columns, and in one way only, whose else should they be? Where zeros may stand in each other's
 * place there are many ways: then it is the one with the fewest blocks in strips. Where there is none, a
 * few rows are left out whose numbers stand together, but in no order, and what may be so beside them.
 */
#ifndef BARE_H
#define BARE_H

#include "form.h"
#include "placed.h"
#include "token.h"

/*
 * Infers what placed[] is not sure of from where the numbers that no other row has stand among each other, if they
 * are as many as its rows have cells. Leaves it alone if they contradict what it is plainly sure of.
 */
void bare_place(const struct form_table *table, const struct tokens *tokens, struct placed *placed);

#endif
