/*
 * The plain part of deduction: what follows for a missing cell from a single
 * identity, and then for others from that. It finds most of what there is to
 * find in real reports, and leaves less to simplex.h.
 */
#ifndef SPREAD_H
#define SPREAD_H

#include <stdbool.h>

#include "dec.h"
#include "deduce.h"

/*
 * Derives missing cells from the identities that are demanded, with gaps of
 * `off`: the only one that an identity misses, and zeros where the others use
 * up its total. False at a contradiction, which says no more than that there
 * is one; deduce_forget() then.
 */
bool spread_values(struct deduce_table *table, const bool demanded[], const struct dec off[]);

#endif
