#include <stdbool.h>
#include <string.h>

#include "leader.h"

enum { DOTS_LEAST = 6 };        /* four are left, which are a row still */

static const char *const dots[] = { ".", "…", "·" };

enum { DOTS = sizeof dots / sizeof dots[0] };

/* How many of the same dots s[0..n) begins with, each of so many bytes. */
static size_t
row_at(const char *s, size_t n, size_t *length)
{
	size_t k, count = 0;

	for (k = 0; k < DOTS && count == 0; k++) {
		*length = strlen(dots[k]);
		while ((count + 1) * *length <= n && memcmp(s + count * *length, dots[k], *length) == 0)
			count++;
	}
	return count;
}

/* Does text end in a word that is not of ASCII, as labels are? */
static bool
ends_in_word(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return n > 0 && (unsigned char)s[n - 1] >= 0x80;
}

/* Writes a dot, or a space in its place; how many bytes that takes. */
static size_t
put_dot(char *to, const char *dot, size_t length, bool space)
{
	if (space)
		*to = ' ';
	else
		memmove(to, dot, length);
	return space ? 1 : length;
}

static size_t
part(char *to, const char *s, size_t n)
{
	size_t i = 0, used = 0, count, length, last;
	bool led;

	while (i < n) {
		count = row_at(s + i, n - i, &length);
		if (count < DOTS_LEAST) {
			to[used++] = s[i++];
			continue;
		}
		led = ends_in_word(to, used);
		last = i + (count - 1) * length;
		used += put_dot(to + used, s + i, length, led && to[used - 1] != ' ');
		memmove(to + used, s + i + length, last - i - length);
		used += last - i - length;
		used += put_dot(to + used, s + last, length, led && strchr(" \t|\n", s[last + length]) == NULL);
		i = last + length;
	}
	return used;
}

static bool
has_row(const struct lines *lines, const char *dot)
{
	const char *s = lines->text, *end = s + lines->used;
	size_t length;

	while ((s = memchr(s, *dot, (size_t)(end - s))) != NULL && row_at(s, (size_t)(end - s), &length) < DOTS_LEAST)
		s++;
	return s != NULL;
}

void
leader_part(struct lines *lines)
{
	size_t k;

	for (k = 0; k < DOTS; k++)
		if (has_row(lines, dots[k])) {
			lines_rewrite(lines, part);
			return;
		}
}
