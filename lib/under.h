/*
 * The columns under a header: how they are set, by the left edge, the right or the middle, all lines of a
 * table say together.
 */
#ifndef UNDER_H
#define UNDER_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "stops.h"
#include "token.h"

/* Reads the headers of a table whose lines are known, and lets the lines vote for how they are set. */
void under_start(const struct found_rows *found, const struct tokens *tokens);

/*
 * The columns by a header above row `r`, the first with values among its like; `all' are how many lines they
 * have, which must all fit. False if there is no such header. They are inferred where another way is nearly as
 * near, or where few lines bear out that values stand beside their headers.
 */
bool under_find(struct stops *best, size_t all, const struct found_rows *found, size_t r,
    const struct tokens *tokens);

/* Columns that are by and large where the header above row `r' is; false if there is none, told so. */
bool under_near(struct stops *c, size_t r, enum token_measure measure);

#endif
