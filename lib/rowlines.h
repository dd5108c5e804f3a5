/*
 * The lines that a table's rows have their values in, in aligned text, and which of them have the same
 * columns: rows of one head, on pages that are set alike.
 */
#ifndef ROWLINES_H
#define ROWLINES_H

#include <stdbool.h>
#include <stddef.h>

#include "header.h"
#include "rows.h"
#include "stops.h"
#include "token.h"

/*
 * Reads the line of each row. False if single spaces part all values: then nothing is aligned, and nobody
 * may ask for a line.
 */
bool rowlines_read(const struct found_rows *found, const struct tokens *tokens);

/* The line of found row `r`. */
const struct stops_line *rowlines_at(size_t r);

/* How many columns of a terminal are left before a token in its line. */
unsigned rowlines_gap(const struct token *t);

/* The words of a header above row `r`, which has a line. */
const struct header_words *rowlines_header(const struct found_rows *found, size_t r, const struct tokens *tokens);

/* Have two rows the same columns? Not if a header stands between them that is set otherwise. */
bool rowlines_alike(const struct found_rows *found, size_t a, size_t b);

/* The first row with a line that has the columns of row `r`. */
size_t rowlines_first(const struct found_rows *found, size_t r);

/* How many rows of the columns of row `r`, the first of them, have a line; and how many of those fit. */
size_t rowlines_count(const struct found_rows *found, size_t r);
size_t rowlines_agreeing(const struct stops *c, const struct found_rows *found, size_t r,
    const struct tokens *tokens);

/* Does any row of the columns of row `r` leave one out? */
bool rowlines_short(const struct found_rows *found, size_t r);

#endif
