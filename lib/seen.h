/*
 * heading_look() with a memory (memo.h): what a short line was found to be is
 * not found out again, nor is a line that differs from it in the bars and
 * white space around it, or a row that differs in its figures. Of prose it is
 * the opening (opening.h).
 */
#ifndef SEEN_H
#define SEEN_H

#include <stddef.h>

#include "heading.h"

enum {
	SEEN_LINES = 2560,      /* that are kept at the most, */
	SEEN_OPENINGS = 256     /* and openings of prose (opening.h) */
};

/* What heading_look() finds in s[0..n); it stays until the next call. */
const struct line_look *seen_look(const char *s, size_t n);

#endif
