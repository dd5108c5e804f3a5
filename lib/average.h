/* Columns that cells of aligned text are only near to: on average, or by a header. */
#ifndef AVERAGE_H
#define AVERAGE_H

#include <stddef.h>

#include "rows.h"
#include "stops.h"
#include "token.h"

/*
 * The columns that cells of row `r' and its like are near to: headers, or where full rows have their
 * cells, in the measure that brings most lines near. Row `r' is the first of them. The columns are
 * inferred, unless all lines are near; nor do a few lines tell that a program counts other
 * than a terminal does. There are none if no line is near.
 */
void average_find(struct stops *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens);

#endif
