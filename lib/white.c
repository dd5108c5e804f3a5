#include <stdbool.h>

#include "fold.h"
#include "utf8.h"
#include "white.h"

static bool
collapses(unsigned char c)
{
	return c <= 0x20 || c == 0x7f;
}

/* Can s[0], s[1] begin white space? Most of what else begins so is Chinese punctuation. */
static bool
may_be_white(const char *s, size_t n)
{
	unsigned char c = (unsigned char)s[0], next = n > 1 ? (unsigned char)s[1] : 0;

	switch (c) {
	case 0xc2:
		return next <= 0xa0 || next == 0xad;
	case 0xe1:
		return next == 0x9a;
	case 0xe2:
		return next == 0x80 || next == 0x81;
	case 0xe3:
		return (next == 0x80 && s[2] == '\x80') || next == 0x85;
	case 0xef:
		return next == 0xbb;
	default:
		return false;
	}
}

size_t
white_run(const char *s, size_t n)
{
	size_t i = 0, length;
	unsigned char c;

	while (i < n) {
		c = (unsigned char)s[i];
		if (c > 0x20 && c < 0x7f)
			i++;
		else if (c >= 0xe4 && c <= 0xec)
			i += 3;         /* Chinese characters */
		else if (collapses(c))
			break;
		else if (!may_be_white(s + i, n - i))
			i++;
		else if (white_at(s + i, n - i, &length) == WHITE_NOT)
			i += length;
		else
			break;
	}
	return i;
}

static bool
is_nothing(long code)
{
	return code == 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
	    || (code >= 0x2060 && code <= 0x206f) || code == 0xfeff;
}

enum white
white_at(const char *s, size_t n, size_t *length)
{
	long code;

	for (*length = 0; *length < n && collapses((unsigned char)s[*length]); ++*length)
		;
	if (*length > 0)
		return WHITE_SPACE;
	code = utf8_decode(s, n, length);
	if (code < 0 || !fold_space((unsigned long)code))
		return WHITE_NOT;
	if (is_nothing(code))
		return WHITE_NOTHING;
	return code < 0xa0 || code == 0x2028 || code == 0x2029 ? WHITE_SPACE : WHITE_FIXED;
}
