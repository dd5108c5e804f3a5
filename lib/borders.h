/*
 * Rows whose cells hold paragraphs, as browsers and converters to Markdown write
 * them: a cell, a line with nothing but a tab or a bar, a cell. A cell may take
 * several lines, and one without text is blank, however many empty lines it is.
 */
#ifndef BORDERS_H
#define BORDERS_H

#include <stddef.h>

#include "token.h"

/* Adds what stands in a line that is not empty. */
void borders_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

/* A line of nothing but spaces: behind text it may end the row, and right below a border. */
void borders_white(struct tokens *tokens, unsigned long line);

/* Ends the row in hand, if there is one. */
void borders_end_row(struct tokens *tokens);

#endif
