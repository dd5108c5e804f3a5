/*
 * Cells of HTML that go on over lines, in tables that Markdown has no signs for: each of a cell's
 * paragraphs is a line, and its end tag stands behind the last.
 */
#ifndef TAGCELL_H
#define TAGCELL_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/* The line s[0..n), trimmed, has been read into tokens from `first` on: does its cell go on below? */
void tagcell_open(struct tokens *tokens, const char *s, size_t n, size_t first);

/* Adds the line to the cell that is open; false if none is, or the line is none of its. */
bool tagcell_line(struct tokens *tokens, const char *s, size_t n, const struct token *place);

/* Adds the line if it is one cell from its tag to its end: no gap in it parts cells. False if it is not. */
bool tagcell_whole(struct tokens *tokens, const char *s, size_t n, const struct token *place);

#endif
