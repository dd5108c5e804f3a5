/* Rows that have more places than cells, or no fewer where deeper ones have. */
#ifndef CROWDED_H
#define CROWDED_H

#include <stddef.h>

#include "columns.h"
#include "rows.h"
#include "token.h"

/*
 * Of such rows the wrong places may have been left out: where most rows of
 * the table fail to add up, or many have more values than cells, no cell of those rows was plainly seen.
 * Where all of the deepest rows lack a place, a higher one that fails to add up and begins with an
 * empty cell may have one that its label spans: then all its cells are lost.
 * places[] and values[] are by row, placed[] by cell of the form.
 */
void crowded_doubt(const struct found_rows *found, const struct tokens *tokens, const size_t *places,
    const size_t *values, struct placed *placed);

#endif
