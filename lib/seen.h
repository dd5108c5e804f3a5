/*
 * heading_look() with a memory (memo.h): what a short line was found to be is
 * not found out again, nor is a line that differs from it in the bars and
 * white space around it, or a row that differs in its figures. Of prose it is
 * the opening (opening.h). Short lines just as they came are known even sooner,
 * and a few long ones too, of which an opening does not tell.
 */
#ifndef SEEN_H
#define SEEN_H

#include <stddef.h>

#include "heading.h"

enum {
	SEEN_LINES = 2304,      /* that are kept at the most, */
	SEEN_OPENINGS = 256,    /* openings of prose (opening.h), */
	SEEN_LAST = 512,        /* and lines as they came, */
	SEEN_BYTES = 63,        /* that have no more bytes than these; */
	SEEN_LONG = 64,         /* and lines too long for a memo, */
	SEEN_LONG_BYTES = 768   /* of so many bytes at the most */
};

/*
 * What heading_look() finds in s[0..n); it stays until the next call. A block of
 * block.h must be readable from s on, and 16 bytes behind s[n].
 */
const struct line_look *seen_look(const char *s, size_t n);

#endif
