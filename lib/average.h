/* Columns that cells of aligned text are only near to: on average, or by a header. */
#ifndef AVERAGE_H
#define AVERAGE_H

#include <stddef.h>

#include "rows.h"
#include "stops.h"
#include "token.h"

/*
 * Columns that the cells of row `r', the first of its like, and those are only near to: to headers, or to the
 * cells of full rows, in the measure that brings most lines near. They are inferred,
 * unless all lines are; nor do a few lines tell that a program counts other
 * than a terminal does. Without any column if no line is near.
 */
void average_find(struct stops *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens);

#endif
