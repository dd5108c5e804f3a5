/*
 * The lines of a section, kept until its end: what parts their cells is often
 * seen only from all of them.
 */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>

enum { LINES_TEXT = 262144 };   /* bytes of them; stated in gip-table(1) */

struct lines {
	size_t used;
	char text[LINES_TEXT];
};

struct kept_line {
	const char *s;
	size_t n;
	unsigned long number;   /* in its file */
};

void lines_start(struct lines *lines);

/* Keeps a line; false if there is no room for all of it. */
bool lines_add(struct lines *lines, const char *s, size_t n, unsigned long number);

/*
 * The line that begins at *at, which is 0 for the first, and moves to the next
 * one; false behind the last.
 */
bool lines_next(const struct lines *lines, size_t *at, struct kept_line *line);

#endif
