/*
 * Empty lines as cells: where cells are paragraphs or lines, an empty one may
 * have left but an empty line.
 */
#ifndef EMPTY_H
#define EMPTY_H

#include "token.h"

/*
 * Finds out from all lines whether those of nothing but spaces, one of which keeps an empty cell open
 * (U+00A0), are empty cells, or those that are indented as cells are.
 */
void empty_survey(struct tokens *tokens);

/* Is it such a line? */
bool empty_is_spaced(const struct tokens *tokens, const struct kept_line *line);

/* The empty lines just before token `first`, the first of its line. */
void empty_before(struct tokens *tokens, size_t first);

/* After the last line: empty lines beyond what parts most cells become tokens of their own. */
void empty_end(struct tokens *tokens);

#endif
