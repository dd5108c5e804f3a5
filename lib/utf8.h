/* UTF-8 by hand: the locale changes nothing. */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>

#define UTF8_REPLACEMENT "\xef\xbf\xbd"         /* U+FFFD */

enum {
	UTF8_BAD = -1,          /* no character starts here */
	UTF8_SHORT = -2,        /* a character starts, and the bytes end within it */
	UTF8_MAX = 4            /* bytes of the longest character */
};

/*
 * The code point at s[0..n), n > 0, and its length in *length. For UTF8_BAD
 * and UTF8_SHORT *length is that of the maximal well-formed beginning, at
 * least 1 (Unicode 3.9, best practice for U+FFFD). Surrogates, overlong forms
 * and code points above U+10FFFF are bad.
 */
long utf8_decode(const char *s, size_t n, size_t *length);

/*
 * The same of text that is well-formed, but may be cut: U+FFFD where it is.
 * It does not look at what follows the first byte of a character. Inline, as
 * all that is read goes through here.
 */
static inline unsigned long
utf8_next(const char *s, size_t n, size_t *length)
{
	const unsigned char *u = (const unsigned char *)s;
	long code;

	*length = 1;
	if (u[0] < 0x80)
		return u[0];
	if (u[0] >= 0xe0 && u[0] < 0xf0 && n >= 3) {
		*length = 3;
		return (unsigned long)(u[0] & 0x0f) << 12 | (unsigned long)(u[1] & 0x3f) << 6 | (u[2] & 0x3f);
	}
	code = utf8_decode(s, n, length);
	return code < 0 ? 0xfffd : (unsigned long)code;
}

enum { UTF8_HAN = 3 };          /* bytes of a Chinese character */

/* Does one begin so, U+4000 to U+9FFF? Most characters do, and no digit, mark or white space. */
static inline bool
utf8_begins_han(char c)
{
	return (unsigned char)c >= 0xe4 && (unsigned char)c <= 0xe9;
}

/* Is the character s[0..n) one of those of `list`? */
bool utf8_is_in(const char *list, const char *s, size_t n);

/* Is the last character of s[0..n), if it has any? */
bool utf8_ends_in(const char *list, const char *s, size_t n);

/* Writes a code point (0 to 0x10FFFF) to s[0..4); returns its length. */
size_t utf8_encode(char *s, unsigned long code);

/* The most bytes of s[0..n), at most `limit`, that end on a character's border. */
size_t utf8_cut(const char *s, size_t n, size_t limit);

/* How many of s[0..n) are well-formed UTF-8 without NUL, from the start. */
size_t utf8_valid(const char *s, size_t n);

#endif
