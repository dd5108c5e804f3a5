/*
 * Text of a report on its way to a screen. What could steer a terminal or
 * turn the order of a line around is shown as U+FFFD: controls (Cc: C0, DEL,
 * C1), line and paragraph separators, and Unicode's Bidi_Control characters.
 */
#ifndef SAFE_H
#define SAFE_H

#include <stddef.h>

/* Writes s[0..n) to standard output. */
void safe_out(const char *s, size_t n);

/* The columns that it takes there. */
size_t safe_width(const char *s, size_t n);

#endif
