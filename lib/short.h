/*
 * Short rows: fewer numbers than cells, and nothing in the text that tells
 * which cells are empty; or one number more than cells, and nothing that tells which is none. The identities
 * within the row are the last resort: a cell is known if all placements under which they hold give it the same
 * number. A row of n cells has at most two to the power of n placements.
 */
#ifndef SHORT_H
#define SHORT_H

#include <stdbool.h>
#include <stddef.h>

#include "rowsum.h"

/*
 * The numbers values[0..n), in the order of the text and at most one more than the row
 * has cells, as cells of the row: which[j] is the number that cell j has, or -1
 * where that is not known. False if no placement lets the identities hold.
 */
bool short_place(const struct rowsum *sums, const unsigned long long *values, size_t n, int *which);

#endif
