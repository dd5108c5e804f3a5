/*
 * Rows written as a programming language writes lists: ['规章', '3', None],
 * {"0": "规章", "1": "3"}, or all of a table as one list of lists, in a line or
 * in many. So scripts print what they took from a page.
 */
#ifndef LITERAL_H
#define LITERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/*
 * Adds the cells of such a line s[0..n), and of those below that go on with it, behind which
 * it moves *at; false if it is none. Each list that holds
 * cells is a line of its own, keys are left out, and a word for nothing
 * (None, null, NaN) is an empty cell. Escapes mean what they mean in JSON.
 * One has strings, or several cells below such that have.
 * Where some keys are numbers and others are words the cells are out of order
 * (JavaScript puts numbers first), and the line is as any other.
 */
bool literal_line(struct tokens *tokens, size_t *at, const char *s, size_t n, const struct token *place);

#endif
