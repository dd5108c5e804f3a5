#include <stdbool.h>
#include <string.h>

#include "bytewise.h"
#include "digit.h"
#include "overdrawn.h"

/* A broken character: U+FFFD. */
enum { BROKEN = 0xef, BROKEN_LENGTH = 3 };

static const char broken[] = "\xef\xbf\xbd";

static bool
is_broken(const char *s, size_t n)
{
	return n >= BROKEN_LENGTH && memcmp(s, broken, BROKEN_LENGTH) == 0;
}

static bool
is_ascii(char c)
{
	return (unsigned char)c < 0x80;
}

/* May a number, or a sign for none, hold the character? */
static bool
is_number(char c)
{
	return digit_is(c) || memchr("+-/.,", c, 5) != NULL;
}

/* Where the first whole text of a cell begins, behind the line drawn below it and broken characters. */
static size_t
text_begins(const char *s, size_t n)
{
	size_t i = 0, length = 1;

	for (; i < n && (s[i] == '_' || s[i] == ' ' || is_broken(s + i, n - i)); i += length)
		length = is_ascii(s[i]) ? 1 : BROKEN_LENGTH;
	return i;
}

/* Are the words those behind a label's own number: 1、属于国家秘密? */
static bool
are_numbered(const char *s, size_t n)
{
	enum { LENGTH = 3 };

	return n > LENGTH && (memcmp(s, "\xe3\x80\x81", LENGTH) == 0 || memcmp(s, "\xef\xbc\x8e", LENGTH) == 0);
}

/* How long the number is that begins a cell's text, with nothing behind it but what is left of a label; 0 if there is none. */
static size_t
number_length(const char *s, size_t n)
{
	size_t i = 0, k;

	while (i < n && is_number(s[i]))
		i++;
	if (are_numbered(s + i, n - i))
		return 0;
	for (k = i; k < n; k++)
		if (is_ascii(s[k]) && s[k] != '_' && s[k] != ' ')
			return 0;
	return i > 0 && s[i - 1] != '.' && s[i - 1] != ',' ? i : 0;
}

/* Where the cell that begins at s[i] ends. */
static size_t
cell_end(const char *s, size_t i, size_t n)
{
	const char *bar = memchr(s + i, '|', n - i);

	return bar == NULL ? n : (size_t)(bar - s);
}

/* Is it a line between bars that has a broken character, and a number in a cell? */
static bool
is_row(const char *s, size_t n)
{
	size_t i, end, at;
	bool any = false, number = false;

	for (i = 0; i < n && !any; i++)
		any = (unsigned char)s[i] == BROKEN && is_broken(s + i, n - i);
	for (i = any ? cell_end(s, 0, n) + 1 : n; i < n && !number; i = end + 1) {
		end = cell_end(s, i, n);
		at = i + text_begins(s + i, end - i);
		number = number_length(s + at, end - at) > 0;
	}
	return number;
}

/* Is the cell what is left of a label, which is cut in the middle of a character before it: no number, nor a label's? */
static bool
is_rest(const char *s, size_t n)
{
	static const char opens[] = "\xef\xbc\x88";    /* （ */
	size_t i;

	for (i = 0; i < n && (!is_ascii(s[i]) || s[i] == '_' || s[i] == ' '); i++)
		;
	return i == n && (n < sizeof opens - 1 || memcmp(s, opens, sizeof opens - 1) != 0);
}

/* Is it white space, or of the line below: no part of a label's rest? */
static size_t
space_length(const char *s, size_t n)
{
	if (n > 1 && memcmp(s, "\xc2\xa0", 2) == 0)
		return 2;
	return n > 0 && is_ascii(*s);
}

/* Is anything left of a label behind a number, or may some of its digits be: as it fills its cell, and the label goes on behind? */
static bool
may_go_on(const char *s, size_t n, bool reached)
{
	size_t i = 0, length;

	while ((length = space_length(s + i, n - i)) > 0)
		i += length;
	return i < n || (n == 0 && reached);
}

/*
 * A cell without what is left of a label, which the cell before may have been cut off; returns its
 * length. The text before has made room for a broken character, or nobody knows the number.
 */
static size_t
drop_rest(char *to, const char *s, size_t n, bool cut, bool reached)
{
	size_t at = text_begins(s, n), length = number_length(s + at, n - at);
	bool open = length > 0 && may_go_on(s + at + length, n - at - length, reached);

	if (length == 0 && !is_broken(s, n) && !(cut && is_rest(s, n))) {
		memmove(to, s, n);
		return n;
	}
	if (open && to + length + BROKEN_LENGTH > s + n) {
		*to = '?';
		return 1;
	}
	memmove(to, s + at, length);
	if (open) {
		memcpy(to + length, broken, BROKEN_LENGTH);
		length += BROKEN_LENGTH;
	} else if (length == 0 && n > 0) {
		to[length++] = ' ';
	}
	return length;
}

/* Where the last cell begins that begins in the middle of a character. */
static size_t
last_rest(const char *s, size_t n)
{
	size_t i = n;

	while (i > 0 && !(s[i - 1] == '|' && is_broken(s + i, n - i)))
		i--;
	return i;
}

static size_t
drop(char *to, const char *s, size_t n)
{
	size_t i, end, used = 0, rest;
	bool cut = false, last;

	if (!is_row(s, n)) {
		memmove(to, s, n);
		return n;
	}
	rest = last_rest(s, n);
	used = i = cell_end(s, 0, n);
	memmove(to, s, i);
	for (; i < n; i = end) {
		to[used++] = '|';
		end = cell_end(s, ++i, n);
		last = end >= i + BROKEN_LENGTH && is_broken(s + end - BROKEN_LENGTH, BROKEN_LENGTH);
		used += drop_rest(to + used, s + i, end - i, cut, i < rest);
		cut = last || (cut && is_rest(s + i, end - i));
	}
	return used;
}

void
overdrawn_drop(struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;

	while ((s = memchr(s, BROKEN, (size_t)(end - s))) != NULL && !is_broken(s, (size_t)(end - s)))
		s++;
	if (s != NULL) {
		lines_rewrite(lines, drop);
		bytewise_part(lines);
	}
}
