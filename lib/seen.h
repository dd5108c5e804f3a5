/*
 * heading_look() with a memory. Reports are made of the same labels, headings
 * and titles over and over, so what a short line was found to be is kept by
 * its exact bytes, in a table of bounded size where the newer line stays.
 */
#ifndef SEEN_H
#define SEEN_H

#include <stddef.h>

#include "heading.h"

enum {
	SEEN_BYTES = 104,       /* of the longest line that is kept */
	SEEN_LINES = 1536       /* that are kept at the most */
};

/* What heading_look() finds in s[0..n); it stays until the next call. */
const struct line_look *seen_look(const char *s, size_t n);

#endif
