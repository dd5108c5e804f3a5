/* What parts the cells of a line: bars, tabs, wide gaps. */
#ifndef PART_H
#define PART_H

#include <stddef.h>

#include "token.h"

/* The length of what parts two cells at s[0..n), n > 0; 0 if nothing does. */
typedef size_t part_at(const char *s, size_t n);

/* Bars as files have them: ASCII, full width, and those of drawn boxes. */
size_t part_bar(const char *s, size_t n);

size_t part_tab(const char *s, size_t n);

/* A gap that parts cells: two spaces, or a wide one. */
size_t part_gap(const char *s, size_t n);

/* How far the cell at s goes; *skip is the length of what ends it, 0 at the line's end. */
size_t part_cell(const char *s, size_t n, part_at *part, size_t *skip);

/* How many cells a line has, and how many of them hold something. */
unsigned part_count(const char *s, size_t n, part_at *part, unsigned *filled);

/* Adds the cells of a line, place->cells at most, each at its own place->cell. */
void part_add(struct tokens *tokens, const char *s, size_t n, part_at *part, struct token *place);

#endif
