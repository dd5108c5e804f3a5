/* Rows that have more places than cells. */
#ifndef CROWDED_H
#define CROWDED_H

#include <stddef.h>

#include "columns.h"
#include "rows.h"
#include "token.h"

/*
 * Of such rows the wrong places may have been left out: where most rows of
 * the table fail to add up, or many have more values than cells, no cell of those rows was plainly seen.
 * places[] and values[] are by row, placed[] by cell of the form.
 */
void crowded_doubt(const struct found_rows *found, const struct tokens *tokens, const size_t *places,
    const size_t *values, struct placed *placed);

#endif
