#include <stdint.h>
#include <string.h>

#include "repeat.h"
#include "value.h"

enum {
	LINES_LEAST = 20,       /* fewer might differ by chance */
	NUMBERS_LEAST = 3,      /* of them, that are nothing but a number */
	ONE_IN = 40,            /* lines of which one may be alike: a page's number */
	BITS = 65536
};

static unsigned char seen[BITS / 8];
static unsigned long lines, numbers, again;

void
repeat_start(void)
{
	if (lines > 0)
		memset(seen, 0, sizeof seen);
	lines = numbers = again = 0;
}

/* FNV-1a, folded to the number of a bit. */
static unsigned
hash(const char *s, size_t n)
{
	uint32_t h = 2166136261u;

	for (; n > 0; s++, n--)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return (h ^ h >> 16) % BITS;
}

/* Cuts a tab before the line's one cell, and a bar behind it. */
static void
cut_mark(const char **s, size_t *n)
{
	while (*n > 0 && (**s == '\t' || **s == ' ')) {
		++*s;
		--*n;
	}
	while (*n > 0 && ((*s)[*n - 1] == '|' || (*s)[*n - 1] == ' '))
		--*n;
}

void
repeat_line(const char *s, size_t n)
{
	unsigned bit;

	if (n == 0)
		return;
	cut_mark(&s, &n);
	if (memchr(s, '\t', n) != NULL || memchr(s, '|', n) != NULL)
		return;
	bit = hash(s, n);
	lines++;
	numbers += value_kind(s, n) == VALUE_NUMBER;
	again += seen[bit / 8] >> bit % 8 & 1;
	seen[bit / 8] |= (unsigned char)(1 << bit % 8);
}

bool
repeat_none(void)
{
	return again * ONE_IN <= lines && lines >= LINES_LEAST && numbers >= NUMBERS_LEAST;
}
