/* Many lines at once: how many there are, and where one of them begins. */
#ifndef NEWLINE_H
#define NEWLINE_H

#include <stddef.h>

/* How many newlines s[0..n) has. */
unsigned long newline_count(const char *s, size_t n);

/* Where s goes on behind that many newlines; it has them. */
const char *newline_skip(const char *s, const char *end, unsigned long lines);

/* What stands behind the last newline of s[0..n), as an offset; 0 if there is no newline. */
size_t newline_last(const char *s, size_t n);

#endif
