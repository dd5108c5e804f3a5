/*
 * Text of a report on its way to a screen. What could steer a terminal or
 * turn the order of a line around is shown as U+FFFD: controls (Cc: C0, DEL,
 * C1), line and paragraph separators, and Unicode's Bidi_Control characters.
 */
#ifndef SAFE_H
#define SAFE_H

#include <stdbool.h>
#include <stddef.h>

/* Writes s[0..n) to standard output. */
void safe_out(const char *s, size_t n);

/*
 * The same for a format that writes some characters in its own way: `escape`
 * gives what stands for a code point, or NULL where it stands for itself.
 */
void safe_out_escaped(const char *s, size_t n, const char *(*escape)(long code));

/* May the code point be written as it is? */
bool safe_is(long code);

/* The columns that it takes there. */
size_t safe_width(const char *s, size_t n);

#endif
