/* The digits 0 to 9, in bytes and in code points. */
#ifndef DIGIT_H
#define DIGIT_H

#include <stdbool.h>

/* Is a byte, or a unit of folded text, a digit? */
static inline bool
digit_is(int c)
{
	return c >= '0' && c <= '9';
}

/* The same of a code point. */
static inline bool
digit_code(unsigned long code)
{
	return code >= '0' && code <= '9';
}

/* Is a code point a digit, narrow or wide? */
static inline bool
digit_any(unsigned long code)
{
	return digit_code(code) || (code >= 0xff10 && code <= 0xff19);
}

#endif
