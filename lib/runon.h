/*
 * Tables whose text has run together: a program that knows no cells writes all of a table
 * as one line, labels and numbers without anything between them (规章120行政规范性文件800).
 */
#ifndef RUNON_H
#define RUNON_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/*
 * Adds the cells of such a line, and of those below that go on with it, behind which it moves
 * *at: words and the numbers behind them are a line of their own. False if it is none.
 */
bool runon_line(struct tokens *tokens, size_t *at, const struct kept_line *line, struct token *place);

#endif
