#include <stdbool.h>
#include <string.h>

#include "fixedspace.h"

/* How many bytes of s are such a space, 0 if it begins with none; s has a newline behind it. */
static size_t
fixed_at(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	if (u[0] == 0xc2)
		return u[1] == 0xa0 ? 2 : 0;
	if (u[0] != 0xe2)
		return 0;
	if (u[1] == 0x80)
		return (u[2] >= 0x80 && u[2] <= 0x8a) || u[2] == 0xaf ? 3 : 0;
	return u[1] == 0x81 && u[2] == 0x9f ? 3 : 0;
}

static size_t
space_at(const char *s)
{
	return *s == ' ' ? 1 : fixed_at(s);
}

static bool
is_text(char c)
{
	return strchr("\t|\n", c) == NULL;
}

/* The length of the white space at s; *plain: one of another kind than plain stands beside text. */
static size_t
white_length(const char *s, char before, bool *plain)
{
	size_t n = 0, length;
	bool last = false;

	*plain = is_text(before) && fixed_at(s) > 0;
	while ((length = space_at(s + n)) > 0) {
		last = length > 1;
		n += length;
	}
	*plain = *plain || (last && is_text(s[n]));
	return n;
}

static size_t
put_plain(char *to, const char *s, size_t n)
{
	size_t i, used;

	for (i = used = 0; i < n; used++) {
		i += space_at(s + i);
		to[used] = ' ';
	}
	return used;
}

/* How much of s[0..n) stands before what may be white space. */
static size_t
text_length(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && s[i] != ' ' && s[i] != '\xc2' && s[i] != '\xe2'; i++)
		;
	return i;
}

static size_t
plain(char *to, const char *s, size_t n)
{
	size_t i = 0, used = 0, length;
	bool turn;

	while (i < n) {
		length = white_length(s + i, used > 0 ? to[used - 1] : '\n', &turn);
		if (length > 0 && turn)
			used += put_plain(to + used, s + i, length);
		else {
			if (length == 0)
				length = 1 + text_length(s + i + 1, n - i - 1);
			memmove(to + used, s + i, length);
			used += length;
		}
		i += length;
	}
	return used;
}

static bool
has_any(const struct lines *lines, int lead)
{
	const char *s = lines->text, *end = s + lines->used;

	while ((s = memchr(s, lead, (size_t)(end - s))) != NULL && fixed_at(s) == 0)
		s++;
	return s != NULL;
}

void
fixedspace_plain(struct lines *lines)
{
	if (has_any(lines, 0xc2) || has_any(lines, 0xe2))
		lines_rewrite(lines, plain);
}
