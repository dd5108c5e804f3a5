#include <stdbool.h>

#include "bullet.h"

enum { ITEMS_LEAST = 3 };

static bool
begins_with(const struct kept_line *line, char bullet)
{
	return line->n > 2 && line->s[0] == bullet && line->s[1] == ' ';
}

char
bullet_find(const struct lines *lines)
{
	static const char bullets[] = { '-', '*' };
	struct kept_line line;
	size_t i, at, items, others;

	for (i = 0; i < sizeof bullets && (lines->has & (LINES_DASH | LINES_ASCII)) != 0; i++) {
		items = others = at = 0;
		while (lines_next(lines, &at, &line)) {
			if (line.n == 0)
				continue;
			/* A line of values may begin with a none-mark; one of words does not. */
			if (begins_with(&line, bullets[i]) && (unsigned char)line.s[2] >= 0x80)
				items++;
			else
				others++;
		}
		if (items >= ITEMS_LEAST && 2 * items >= others)
			return bullets[i];
	}
	return 0;
}

void
bullet_skip(char bullet, struct kept_line *line)
{
	if (bullet == 0 || !begins_with(line, bullet))
		return;
	line->s += 2;
	line->n -= 2;
}
