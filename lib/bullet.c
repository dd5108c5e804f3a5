#include <stdbool.h>
#include <string.h>

#include "bullet.h"

enum { ITEMS_LEAST = 3 };

static const char *const bullets[] = { "-", "*", "·", "•", "●", "▪" };

enum { BULLETS = sizeof bullets / sizeof bullets[0] };

static bool
is_led(const struct kept_line *line, const char *bullet)
{
	size_t n = strlen(bullet);

	return line->n >= n && memcmp(line->s, bullet, n) == 0;
}

/* The length of a bullet and the space behind it, that words or values follow; 0 if the line begins with none. */
static size_t
begins_with(const struct kept_line *line, const char *bullet)
{
	size_t n = strlen(bullet);

	return line->n > n + 1 && is_led(line, bullet) && line->s[n] == ' ' ? n + 1 : 0;
}

/* Do so many items, of lines `all', make a list: of words in the main, or of whatever if nothing else is there? */
static bool
is_list(size_t words, size_t items, size_t all)
{
	return words >= ITEMS_LEAST && (3 * words >= all || 10 * items >= 9 * all);
}

const char *
bullet_find(const struct lines *lines)
{
	size_t i, at = 0, all = 0, length, words[BULLETS] = { 0 }, items[BULLETS] = { 0 };
	struct kept_line line;

	while (lines_next(lines, &at, &line)) {
		all += line.n > 0;
		for (i = 0; i < BULLETS; i++) {
			if (!is_led(&line, bullets[i]))
				continue;
			items[i]++;
			length = begins_with(&line, bullets[i]);
			/* A line of values may begin with a none-mark; one of words does not. */
			words[i] += length > 0 && (unsigned char)line.s[length] >= 0x80;
		}
	}
	for (i = 0; i < BULLETS; i++)
		if (is_list(words[i], items[i], all))
			return bullets[i];
	return NULL;
}

void
bullet_skip(const char *bullet, struct kept_line *line)
{
	size_t length = bullet != NULL ? begins_with(line, bullet) : 0;

	line->s += length;
	line->n -= length;
}
