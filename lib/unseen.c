#include <stdbool.h>
#include <string.h>

#include "digit.h"
#include "unseen.h"

enum { LENGTH = 3 };            /* bytes of each */

/* U+200B to U+200D and U+2060; s has a newline behind it. */
static bool
is_unseen(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return u[0] == 0xe2 && ((u[1] == 0x80 && u[2] >= 0x8b && u[2] <= 0x8d) || (u[1] == 0x81 && u[2] == 0xa0));
}

static bool
is_text(char c)
{
	return strchr(" \t|\n", c) == NULL;
}

static size_t
drop(char *to, const char *s, size_t n)
{
	size_t i, next, used = 0;
	char before, behind;

	for (i = 0; i < n; i++) {
		if (!is_unseen(s + i)) {
			to[used++] = s[i];
			continue;
		}
		for (next = i + LENGTH; next < n && is_unseen(s + next); next += LENGTH)
			;
		before = used > 0 ? to[used - 1] : '\n';
		behind = next < n ? s[next] : '\n';
		if ((!is_text(before) && !is_text(behind)) || (digit_is(before) && digit_is(behind))) {
			memmove(to + used, s + i, next - i);
			used += next - i;
		}
		i = next - 1;
	}
	return used;
}

void
unseen_drop(struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;

	while ((s = memchr(s, 0xe2, (size_t)(end - s))) != NULL && !is_unseen(s))
		s++;
	if (s != NULL)
		lines_rewrite(lines, drop);
}
