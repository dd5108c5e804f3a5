#include <string.h>

#include "digit.h"
#include "tail.h"
#include "utf8.h"
#include "value.h"

/* The length of the digit or point that ends s[0..n), 0 if none does. */
static size_t
last_digit(const char *s, size_t n)
{
	if (n > 0 && (digit_is(s[n - 1]) || s[n - 1] == '.'))
		return 1;
	if (n >= 3 && memcmp(s + n - 3, "\xef\xbc", 2) == 0
	    && (((unsigned char)s[n - 1] >= 0x90 && (unsigned char)s[n - 1] <= 0x99)
	    || (unsigned char)s[n - 1] == 0x8e))
		return 3;       /* ０ to ９, ． */
	return 0;
}

/* The length of a comma between digits that ends s[0..n), 0 if none does. */
static size_t
last_comma(const char *s, size_t n)
{
	size_t length = n > 0 && s[n - 1] == ',' ? 1 : n >= 3 && memcmp(s + n - 3, "，", 3) == 0 ? 3 : 0;

	return length > 0 && last_digit(s, n - length) > 0 ? length : 0;
}

size_t
tail_number(const char *s, size_t n)
{
	size_t at = n, length;

	while ((length = last_digit(s, at)) > 0 || (at < n && (length = last_comma(s, at)) > 0))
		at -= length;
	return at < n && s[at] != '.' && value_kind(s + at, n - at) == VALUE_NUMBER ? at : n;
}

/* Where a number begins that ends s[0..n) with its unit, of one character or two; n if none does. */
static size_t
amount_tail(const char *s, size_t n)
{
	enum { UNIT_MOST = 2 };
	size_t at = n, tail, i;

	for (i = 0; at > 0 && i < UNIT_MOST; i++) {
		at = utf8_cut(s, at, at - 1);
		tail = last_digit(s, at) > 0 ? tail_number(s, at) : at;
		if (tail < at && value_kind(s + tail, n - tail) == VALUE_NUMBER)
			return tail;
	}
	return n;
}

size_t
tail_marked(const char *s, size_t n)
{
	size_t at = n, last;

	while (at > 0) {
		last = utf8_cut(s, at, at - 1);
		if (s[last] == '*' || value_kind(s + last, n - last) != VALUE_NONE)
			break;
		at = last;
	}
	return at < n ? at : amount_tail(s, n);
}

size_t
tail_run(const char *s, size_t n)
{
	size_t at = n, length;

	while ((length = last_digit(s, at)) > 0 || (at < n && ((length = value_last_sign(s, at)) > 0
	    || (length = last_comma(s, at)) > 0)))
		at -= length;
	return at;
}
