/* Brackets that notes stand in: ( and ), narrow or wide, in UTF-8. */
#ifndef BRACKET_H
#define BRACKET_H

#include <stdbool.h>
#include <stddef.h>

enum bracket {
	BRACKET_OPENS,
	BRACKET_CLOSES
};

/* May such a bracket begin with this byte? */
static inline bool
bracket_lead(char c)
{
	return c == '(' || c == ')' || c == '\xef';
}

/* Does s[0..n) begin with such a bracket? */
bool bracket_begins(const char *s, size_t n, enum bracket bracket);

/* Does it end with one? */
bool bracket_ends(const char *s, size_t n, enum bracket bracket);

/* Is a bracket open behind s[0..n), if it was, or was not, before it? */
bool bracket_left_open(bool open, const char *s, size_t n);

#endif
