/*
 * Where the rows of a table have their sum: in its form it is the last column, but a page may have it
 * first, or its header elsewhere. Rows that add up but one way tell more than any header.
 */
#ifndef SUMPLACE_H
#define SUMPLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "rows.h"
#include "token.h"

enum { SUMPLACE_LEAST = 3 };    /* rows that tell where the sum is, whatever the header says */

/*
 * How many rows have a value at some place that is the sum of all others, how many such a last one, how many
 * nothing but the first, above 0; and how many have values, but none in their last place.
 */
struct sumplace {
	unsigned there, last, alone, open;
};

/* Is the last column of the rows that have `head` a sum? */
bool sumplace_ends(const struct found_rows *found, const struct form_head *head);

/* How the rows that have `head` add up: to the value at `place`, and to the last. */
struct sumplace sumplace_count(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t place);

/*
 * Is the last column, a sum, printed at that place? So it may be at the first if a header says so (`headed') and
 * more rows add up so than as the form has it, or have nothing else; or anywhere if the headers do not say, and all
 * do that add up at all.
 */
bool sumplace_is_first(const struct sumplace *sums, bool headed);

/* Is it, beyond doubt: a header says so, and so do all of some rows that add up? */
bool sumplace_surely_first(const struct sumplace *sums, bool headed);

/* Is it surely not the last: some rows add up to that place, or have an empty last one, and none has its sum there? */
bool sumplace_is_not_last(const struct sumplace *sums);

/* Is it the last for all rows that add up, of which there are some? */
bool sumplace_is_last(const struct sumplace *sums);

#endif
