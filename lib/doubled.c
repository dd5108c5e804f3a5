#include <string.h>

#include "doubled.h"

enum { INNER_LEAST = 12 };      /* cells of a line that the sign parts from what is before them */

static char sign;               /* in hand */

/* How many of it begin a text that ends in another character. */
static size_t
run_length(const char *s)
{
	size_t n = 0;

	while (s[n] == sign)
		n++;
	return n;
}

/* Does it part cells, and in even numbers everywhere? */
static bool
is_doubled(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;
	size_t run, inner = 0;

	for (; (s = memchr(s, sign, (size_t)(end - s))) != NULL; s += run) {
		run = run_length(s);
		if (run % 2 > 0)
			return false;
		inner += s > lines->text && s[-1] != '\n' && s[run] != '\n';
	}
	return inner >= INNER_LEAST;
}

static size_t
halve(char *to, const char *s, size_t n)
{
	size_t i, used = 0;

	for (i = 0; i < n; i++) {
		to[used++] = s[i];
		i += s[i] == sign;
	}
	return used;
}

void
doubled_halve(struct lines *lines)
{
	static const char signs[] = "\t#@$^;";
	size_t i;

	for (i = 0; signs[i] != '\0'; i++) {
		sign = signs[i];
		if (is_doubled(lines))
			lines_rewrite(lines, halve);
	}
}
