/*
 * The header of a table in aligned text: how far each column's words reach.
 * A header may stand in several lines, its words torn over them (自然 above 人):
 * words that stand above each other are put together, and of all ways to take
 * one label for each column, from left to right, the one that explains most of
 * the text is taken. A column whose words are damaged reaches from the one
 * before it to the one behind; the first and the last must be seen.
 */
#ifndef HEADER_H
#define HEADER_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "rows.h"
#include "token.h"

enum { HEADER_WORDS = 256 };    /* of a header; no form's has as many */

struct header {
	size_t n;
	unsigned from[COLUMNS_MOST], to[COLUMNS_MOST];
};

/* The words above a row, with their places. */
struct header_words {
	size_t n;
	struct token t[HEADER_WORDS];
};

/*
 * Cuts the text of tokens [from, end), which stand above a row of `head`, into
 * words; a header of several words stays whole.
 */
void header_words(struct header_words *words, const struct found_rows *found,
    const struct form_head *head, size_t from, size_t end, const struct tokens *tokens);

/*
 * Finds the headers of `n` columns of `head` (those of a table across come as
 * often as it has rows) among the words, told in `measure`. False if they are
 * not there.
 */
bool header_read(struct header *header, size_t n, const struct header_words *words,
    const struct found_rows *found, const struct form_head *head, enum token_measure measure);

#endif
