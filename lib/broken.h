/*
 * Rows that are broken over lines, in tables whose rows neither begin nor end with a bar, as
 * html2text writes them: it wraps long rows at any space, and cells may hold newlines.
 */
#ifndef BROKEN_H
#define BROKEN_H

#include <stddef.h>

#include "token.h"

/* Finds out from all lines whether rows are made so. */
void broken_survey(struct tokens *tokens);

/*
 * Where rows are made so, takes to one the lines in which it goes on, with the newlines between; moves *at behind
 * them. Its next line begins with a bar; or it ends with one, though the other rows end
 * in two spaces, with which Markdown ends a line.
 */
void broken_join(const struct tokens *tokens, size_t *at, struct kept_line *line);

#endif
