#include <string.h>

#include "standin.h"

enum { LEAST = 12 };            /* of a sign that parts the cells of a table */

/* A sign, and what it stands for, which is no longer. */
struct standin {
	const char *sign, *stands_for;
};

static const struct standin standins[] = {
	{ "丨", "│" }, { "︱", "│" }, { "∣", "│" }, { "\a", "\t" }, { "\x1f", "\t" }
};

static const struct standin *in_hand;

/* Where it stands in the line s[0..n); NULL if it does not. */
static const char *
find(const char *s, size_t n)
{
	const char *end = s + n, *at = s, *sign = in_hand->sign;
	size_t length = strlen(sign);

	while ((at = memchr(at, *sign, (size_t)(end - at))) != NULL
	    && length > 1 && (at[1] != sign[1] || strncmp(at, sign, length) != 0))
		at++;
	return at;
}

static size_t
replace(char *to, const char *s, size_t n)
{
	const char *end = s + n, *at;
	size_t used = 0, length;

	for (; (at = find(s, (size_t)(end - s))) != NULL; s = at + strlen(in_hand->sign)) {
		length = (size_t)(at - s);
		memmove(to + used, s, length);
		used += length;
		length = strlen(in_hand->stands_for);
		memcpy(to + used, in_hand->stands_for, length);
		used += length;
	}
	memmove(to + used, s, (size_t)(end - s));
	return used + (size_t)(end - s);
}

/* Do the lines have many? */
static bool
is_common(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;
	size_t n = 0;

	for (; n < LEAST && (s = find(s, (size_t)(end - s))) != NULL; s++)
		n++;
	return n == LEAST;
}

void
standin_replace(struct lines *lines)
{
	size_t i;

	for (i = 0; i < sizeof standins / sizeof standins[0]; i++) {
		in_hand = &standins[i];
		if (is_common(lines))
			lines_rewrite(lines, replace);
	}
}
