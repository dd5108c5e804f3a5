/*
 * Rows whose cells are parted by a mark: CSV, or any other sign that a page
 * uses throughout. Which one it is shows from the lines.
 */
#ifndef MARKS_H
#define MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/* Finds the mark that parts the section's rows alike, if there is one. */
void marks_survey(struct tokens *tokens);

/*
 * Where a line that the mark parts leaves a cell in quotes open, as CSV has it if the cell
 * has lines of its own, takes to it those up to its end; moves *at behind them.
 */
void marks_close(const struct tokens *tokens, size_t *at, struct kept_line *line);

/*
 * Adds the cells of a line that the mark parts; false if it is no such line.
 * Where a row has more cells than others and two of them may be one number
 * with its thousands parted, all are doubted.
 */
bool marks_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

#endif
