/* White space of marked-up text: what collapses, what has a width, what has none. */
#ifndef WHITE_H
#define WHITE_H

#include <stddef.h>

enum white {
	WHITE_NOT,              /* other text */
	WHITE_NOTHING,          /* of no width: soft hyphens, marks of direction */
	WHITE_SPACE,            /* several are one: spaces, line ends, controls */
	WHITE_FIXED             /* each has its own width: &nbsp;, &emsp;, U+3000 */
};

/* How many bytes of s[0..n) are no white space, from the start. */
size_t white_run(const char *s, size_t n);

/* What the character at s[0..n), n > 0, is, and its length; of those of one byte that collapse, all that stand together. */
enum white white_at(const char *s, size_t n, size_t *length);

#endif
