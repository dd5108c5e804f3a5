/* Lines whose cells, if they have several, are parted by spaces. */
#ifndef SPACES_H
#define SPACES_H

#include <stddef.h>

#include "token.h"

/* Adds the cells of a line without bars and tabs, and where they stand in it. */
void spaces_line(struct tokens *tokens, const struct kept_line *line, struct token *place);

/* The same of words s[0..n) in a line. */
void spaces_words(struct tokens *tokens, const char *s, size_t n, struct token *place);

#endif
