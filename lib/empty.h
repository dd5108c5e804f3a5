/*
 * Empty lines as cells: where cells are paragraphs or lines, an empty one may
 * have left but an empty line.
 */
#ifndef EMPTY_H
#define EMPTY_H

#include "token.h"

/* The empty lines just before token `first`, the first of its line. */
void empty_before(struct tokens *tokens, size_t first);

/* After the last line: empty lines beyond what parts most cells become tokens of their own. */
void empty_end(struct tokens *tokens);

#endif
