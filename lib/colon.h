/* Colons, between names and values; and the marks that stand for them in lists that have a line for each cell. */
#ifndef COLON_H
#define COLON_H

#include <stdbool.h>
#include <stddef.h>

#include "lines.h"
#include "piece.h"

enum { COLON_LEAST = 3 };       /* values behind them, in a list */

/*
 * The first colon from `at' on that is not within brackets, or the end; its length. An equals
 * sign is one, and so is the last mark, if it is not 0.
 */
size_t colon_find(struct piece p, size_t at, char mark, size_t *length);

/*
 * Are there so many colons with a value behind, or tabs for more rows than any table has, or
 * lines that end in a mark and a number? This tells most texts from lists at once. *mark is
 * what is as good as a colon where it comes last in a line, or 0.
 */
bool colon_survey(const struct lines *lines, char *mark);

#endif
