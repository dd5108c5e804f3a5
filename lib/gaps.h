/*
 * What the rows of a table say of empty lines: where cells stand a line each, an
 * empty one may be an empty cell, or only part two.
 */
#ifndef GAPS_H
#define GAPS_H

#include <stdbool.h>
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

/*
 * Where an empty cell is a paragraph of its own, it leaves two empty lines more. If
 * those between the values of a table come but in pairs, and only by pairs do its
 * rows have as many cells as columns, one of each pair goes; so do those that part
 * rows, if nearly all rows come out with as many of them. True if any did: then
 * the tokens have moved, and the rows are to be found anew.
 */
bool gaps_pair(const struct found_rows *found, struct tokens *tokens);

enum gaps gaps_judge(const struct found_rows *found, const struct tokens *tokens);

#endif
