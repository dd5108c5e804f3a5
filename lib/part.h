/* What parts the cells of a line: bars, tabs, wide gaps, or a mark that all rows have. */
#ifndef PART_H
#define PART_H

#include <stdbool.h>
#include <stddef.h>

enum part_kind {
	PART_BARS,              /* ASCII, full width, and those of drawn boxes */
	PART_TABS,
	PART_GAPS,              /* two spaces, or a wide one */
	PART_MARKS,             /* not within brackets; a cell may stand in quotes, as in CSV */
	PART_CELL_TAGS,         /* </td> and </th>, */
	PART_BREAK_TAGS,        /* or <br> */
	PART_KINDS
};

struct part {
	enum part_kind kind;
	unsigned run;           /* bars or marks in a row that part two cells, not 0 */
	unsigned long mark;     /* which one */
};

/* The length of what parts two cells at s[0..n), n > 0; 0 if nothing does. */
size_t part_at(const struct part *part, const char *s, size_t n);

/* The length of one bar at s[0..n), n > 0; 0 if there is none. */
size_t part_bar(const char *s, size_t n);

/* How far the cell at s goes; *skip is the length of what ends it, 0 at the line's end. */
size_t part_cell(const struct part *part, const char *s, size_t n, size_t *skip);

/* How many cells a line has, and how many of them hold something. */
unsigned part_count(const struct part *part, const char *s, size_t n, unsigned *filled);

/* True if something parts the line. */
bool part_parts(const struct part *part, const char *s, size_t n);

#endif
