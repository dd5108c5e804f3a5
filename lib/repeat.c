#include <stdint.h>
#include <string.h>

#include "repeat.h"

enum {
	LINES_LEAST = 20,       /* fewer might differ by chance */
	BITS = 65536
};

static unsigned char seen[BITS / 8];
static unsigned long lines;
static bool twice;

void
repeat_start(void)
{
	if (lines > 0)
		memset(seen, 0, sizeof seen);
	lines = 0;
	twice = false;
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

void
repeat_line(const char *s, size_t n)
{
	unsigned bit;

	if (twice || n == 0 || memchr(s, '\t', n) != NULL || memchr(s, '|', n) != NULL)
		return;
	bit = hash(s, n);
	lines++;
	twice = seen[bit / 8] >> bit % 8 & 1;
	seen[bit / 8] |= (unsigned char)(1 << bit % 8);
}

bool
repeat_none(void)
{
	return !twice && lines >= LINES_LEAST;
}
