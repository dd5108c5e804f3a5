/*
 * What the rows of a table say of empty lines: where cells stand a line each, an
 * empty one may be an empty cell, or only part two.
 */
#ifndef GAPS_H
#define GAPS_H

#include <stddef.h>

#include "rows.h"
#include "token.h"

enum gaps {
	GAPS_MAYBE,
	GAPS_COUNT,             /* with them, rows have as many cells as columns */
	GAPS_NOTHING
};

/* How many values a row has, how many empty lines, and how many of these stand before its last value. */
void gaps_count(const struct printed_row *row, const struct tokens *tokens, size_t *values,
    size_t *inner, size_t *all);

/*
 * How many of a row's m tokens its n cells take, empty lines among them, if
 * only words follow: a note, or the next section. 0 if they do not fit so.
 */
size_t gaps_counted(const struct token *t, size_t m, size_t n);

enum gaps gaps_judge(const struct found_rows *found, const struct tokens *tokens);

#endif
