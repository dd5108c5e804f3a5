/* Lines that tabs part: rows; a tab and a cell. */
#ifndef TABS_H
#define TABS_H

#include <stddef.h>

#include "token.h"

/* Finds out from all lines what tabs part, and whether one alone in its line is a border (borders.h). */
void tabs_survey(struct tokens *tokens);

/*
 * Where a line leaves a cell in quotes open, as a spreadsheet copies one that has lines of its own, takes to it those
 * up to its end, if they have tabs; moves *at behind them.
 */
void tabs_close(const struct tokens *tokens, size_t *at, struct kept_line *line);

/* Adds the cells of a line that has tabs. */
void tabs_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

#endif
