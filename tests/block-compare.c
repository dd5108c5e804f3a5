/*
 * Compares block_read() and block_newlines(), as this processor has them, with
 * the plain ones, and these with a look at each byte: on blocks of each byte in
 * each place, and on random ones. Compares block_same() with memcmp(3) on texts of
 * each length that differ in one byte, in it or behind. Prints how many of all
 * differ, and how many there were.
 */
#include <stdio.h>
#include <string.h>

#include "block.h"

static unsigned long blocks, different;

static void
look(struct block *block, const char *s)
{
	unsigned i;

	memset(block, 0, sizeof *block);
	for (i = 0; i < BLOCK; i++) {
		block->newline |= (uint64_t)(s[i] == '\n') << i;
		block->wide |= (uint64_t)((unsigned char)s[i] >= 0x80) << i;
	}
}

static unsigned
first_of(uint64_t set)
{
	unsigned n = 0;

	while ((set >> n & 1) == 0)
		n++;
	return n;
}

static void
compare(const char *s)
{
	struct block fast, plain, right;

	look(&right, s);
	block_read(&fast, s);
	block_plain(&plain, s);
	blocks++;
	different += memcmp(&fast, &right, sizeof right) != 0 || memcmp(&plain, &right, sizeof right) != 0
	    || block_newlines(s) != right.newline || block_plain_newlines(s) != right.newline
	    || (right.wide != 0 && block_first(right.wide) != first_of(right.wide));
}

static void
compare_texts(void)
{
	static char one[2 * BLOCK], other[2 * BLOCK];
	size_t n, at;

	for (n = 0; n <= BLOCK; n++)
		for (at = 0; at < n + 16; at++) {
			other[at] = 1;
			blocks++;
			different += block_same(one, other, n) != (memcmp(one, other, n) == 0);
			other[at] = 0;
		}
}

static unsigned
random_below(unsigned limit)
{
	static unsigned long state = 1;

	state = (state * 1103515245 + 12345) & 0x7fffffff;
	return (unsigned)(state >> 8) % limit;
}

int
main(void)
{
	static const char edges[] = "\t\n\v0\x7f\x80\x8a\xb0\xc1\xff";
	char s[BLOCK];
	unsigned at, c, i;

	for (at = 0; at < BLOCK; at++)
		for (c = 0; c < 256; c++)
			for (i = 0; i < sizeof edges; i++) {
				memset(s, edges[i], sizeof s);
				s[at] = (char)c;
				compare(s);
			}
	for (i = 0; i < 200000; i++) {
		for (at = 0; at < BLOCK; at++)
			s[at] = i % 2 == 0 ? (char)random_below(256) : edges[random_below(sizeof edges)];
		compare(s);
	}
	compare_texts();
	printf("%lu of %lu differ\n", different, blocks);
	return different > 0;
}
