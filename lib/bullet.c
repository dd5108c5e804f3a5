#include <stdbool.h>

#include "bullet.h"

enum {
	BULLETS = 2,
	ITEMS_LEAST = 3
};

static bool
begins_with(const struct kept_line *line, char bullet)
{
	return line->n > 2 && line->s[0] == bullet && line->s[1] == ' ';
}

/* Do so many items, of lines `all', make a list: of words in the main, or of whatever if nothing else is there? */
static bool
is_list(size_t words, size_t items, size_t all)
{
	return words >= ITEMS_LEAST && (3 * words >= all || 10 * items >= 9 * all);
}

char
bullet_find(const struct lines *lines)
{
	static const char bullets[BULLETS] = { '-', '*' };
	size_t i, at = 0, all = 0, words[BULLETS] = { 0 }, items[BULLETS] = { 0 };
	struct kept_line line;

	if ((lines->has & (LINES_DASH | LINES_ASCII)) == 0)
		return 0;
	while (lines_next(lines, &at, &line)) {
		all += line.n > 0;
		for (i = 0; i < BULLETS; i++) {
			items[i] += line.n > 0 && line.s[0] == bullets[i];
			/* A line of values may begin with a none-mark; one of words does not. */
			words[i] += begins_with(&line, bullets[i]) && (unsigned char)line.s[2] >= 0x80;
		}
	}
	for (i = 0; i < BULLETS; i++)
		if (is_list(words[i], items[i], all))
			return bullets[i];
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
