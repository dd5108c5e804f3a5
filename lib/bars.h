/* Lines whose cells are parted by bars, and the rules that draw a table. */
#ifndef BARS_H
#define BARS_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/*
 * True of `---`, `:--:`, `+----+`, ─┼─: a line that draws a table and says
 * nothing. In aligned text, single and double dashes are the none-marks of a row.
 */
bool bars_rule(const struct kept_line *line);

/*
 * Is a line, behind which those from `at' on come, a rule that Markdown draws with a dash a cell: | - | - |?
 * It stands between lines of headers, where no cells are that say none.
 */
bool bars_delimiter(const struct tokens *tokens, size_t at, const struct kept_line *line);

/* Does a rule begin with a corner or a crossing, as those of drawn boxes do? */
bool bars_box_rule(const char *s, size_t n);

/* Notes that a rule stands here: between two of a box, lines are one row. */
void bars_add_rule(struct tokens *tokens, const char *s, size_t n);

/* Adds the cells of a line that has bars. */
void bars_line(struct tokens *tokens, const struct kept_line *line, struct token *place);

#endif
