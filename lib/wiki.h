/* Tables of MediaWiki. */
#ifndef WIKI_H
#define WIKI_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/*
 * Reads a line of a table of MediaWiki, from `{|` to `|}`: there `|-` parts
 * rows and a lone bar is an empty cell. False if it is none.
 */
bool wiki_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

#endif
