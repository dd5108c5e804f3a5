/*
 * Lines that tabs part: rows; a tab and a cell; and what browsers make of
 * cells that hold paragraphs: a cell, a line with nothing but a tab, a cell.
 */
#ifndef TABS_H
#define TABS_H

#include <stddef.h>

#include "token.h"

/* Finds out from all lines whether one with only a tab parts two cells, and by what a row ends. */
void tabs_survey(struct tokens *tokens);

/* Adds the cells of a line that has tabs. */
void tabs_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

/* The same, and lines without tabs, where lines with only a tab part cells. */
void tabs_bordered(struct tokens *tokens, const char *s, size_t n, struct token *place);

/* Ends such a row, if one is in hand. */
void tabs_end_row(struct tokens *tokens);

#endif
