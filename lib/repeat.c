#include <stdint.h>
#include <string.h>

#include "hash.h"
#include "repeat.h"
#include "value.h"

enum {
	LINES_LEAST = 20,       /* fewer might differ by chance */
	NUMBERS_LEAST = 3,      /* of them, that are nothing but a number */
	ONE_IN = 40,            /* lines of which one may be alike: a page's number, */
	AGAIN_MOST = 50,        /* and no more of them; most pages have as many zeros soon */
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

/* Was bit `bit' set before? Sets it. */
static bool
set_bit(uint64_t bit)
{
	unsigned char *byte = &seen[bit % BITS / 8], mask = (unsigned char)(1 << bit % 8);
	bool was = (*byte & mask) != 0;

	*byte |= mask;
	return was;
}

/* A line sets two bits; that another has set both is nearly as rare as that it is the same. */
static bool
see(const char *s, size_t n)
{
	uint64_t h = hash_bytes(0, s, n);
	bool first = set_bit(h);

	return set_bit(h >> 16) && first;
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
	if (n == 0 || again > AGAIN_MOST)
		return;
	cut_mark(&s, &n);
	if (memchr(s, '\t', n) != NULL || memchr(s, '|', n) != NULL)
		return;
	lines++;
	if (numbers < NUMBERS_LEAST)
		numbers += value_kind(s, n) == VALUE_NUMBER;
	again += see(s, n);
}

bool
repeat_none(void)
{
	return again <= AGAIN_MOST && again * ONE_IN <= lines && lines >= LINES_LEAST && numbers >= NUMBERS_LEAST;
}
