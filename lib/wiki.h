/* Tables of MediaWiki, and those of AsciiDoc: both have a bar before each cell. */
#ifndef WIKI_H
#define WIKI_H

#include <stdbool.h>
#include <stddef.h>

#include "token.h"

/* Finds out from all lines whether they begin within a table of MediaWiki, and how AsciiDoc has its rows. */
void wiki_survey(struct tokens *tokens);

/*
 * Reads a line of a table: of MediaWiki, from `{|` to `|}`, there `|-` parts
 * rows and a lone bar is an empty cell; of AsciiDoc, from `|===` to `|===`, there rows are
 * parted by empty lines or are a line each. False if it is none.
 */
bool wiki_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

#endif
