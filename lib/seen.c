#include <stdint.h>
#include <string.h>

#include "seen.h"

/* A line and what it was found to be. */
struct seen {
	size_t n;
	char s[SEEN_BYTES];
	struct line_look look;
};

/*
 * Two of lines[], counted from 1; 0 is none yet. The one that came again
 * stays, and a new one takes the place of the other, so that lines that never
 * come again drive out none that do.
 */
struct place {
	unsigned short line[2];
	unsigned short again;           /* which one */
};

static struct place places[SEEN_LINES / 2];
static struct seen lines[SEEN_LINES];   /* filled from the start: a short text touches little memory */
static unsigned short nlines;

/* Eight bytes at a time; the last ones, fewer than eight, with zeros. */
static struct place *
place_of(const char *s, size_t n)
{
	uint64_t hash = n, word;
	size_t i;

	for (i = 0; n - i >= sizeof word; i += sizeof word) {
		memcpy(&word, s + i, sizeof word);
		hash = (hash ^ word) * 0x9e3779b97f4a7c15;
		hash ^= hash >> 32;
	}
	word = 0;
	memcpy(&word, s + i, n - i);
	hash = (hash ^ word) * 0x9e3779b97f4a7c15;
	return &places[(hash >> 40) % (SEEN_LINES / 2)];
}

/* The line that is kept there, if it is this one; else NULL. */
static const struct seen *
find(unsigned short line, const char *s, size_t n)
{
	const struct seen *seen;

	if (line == 0)
		return NULL;
	seen = &lines[line - 1];
	return seen->n == n && memcmp(seen->s, s, n) == 0 ? seen : NULL;
}

static const struct seen *
keep(unsigned short *line, const char *s, size_t n)
{
	struct seen *seen;

	if (*line == 0)
		*line = ++nlines;
	seen = &lines[*line - 1];
	seen->n = n;
	memcpy(seen->s, s, n);
	heading_look(&seen->look, s, n);
	return seen;
}

static const struct line_look *
look_anew(const char *s, size_t n)
{
	static struct line_look look;

	heading_look(&look, s, n);
	return &look;
}

const struct line_look *
seen_look(const char *s, size_t n)
{
	struct place *place;
	const struct seen *seen;

	if (n == 0 || n > SEEN_BYTES)
		return look_anew(s, n);
	place = place_of(s, n);
	if ((seen = find(place->line[place->again], s, n)) != NULL)
		return &seen->look;
	if ((seen = find(place->line[!place->again], s, n)) != NULL)
		place->again = !place->again;
	else
		seen = keep(&place->line[!place->again], s, n);
	return &seen->look;
}
