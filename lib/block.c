#include <stddef.h>

#include "block.h"

static const uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;

/* The highest bits of a word's eight bytes, side by side. */
static uint64_t
gather(uint64_t word)
{
	return ((word & highs) >> 7) * 0x0102040810204080 >> 56;
}

/* The highest bit of each byte that is below a limit of 1 to 128. */
static uint64_t
below(uint64_t word, unsigned limit)
{
	return ~((word & ~highs) + ones * (0x80 - limit)) & ~word;
}

static uint64_t
newlines(uint64_t word)
{
	return below(word, '\n' + 1) & ~below(word, '\n');
}

uint64_t
block_plain_newlines(const char *s)
{
	uint64_t set = 0;
	unsigned i;

	for (i = 0; i < BLOCK; i += 8)
		set |= gather(newlines(block_word(s + i))) << i;
	return set;
}

void
block_plain(struct block *block, const char *s)
{
	uint64_t word;
	unsigned i;

	block->newline = block->wide = 0;
	for (i = 0; i < BLOCK; i += 8) {
		word = block_word(s + i);
		block->newline |= gather(newlines(word)) << i;
		block->wide |= gather(word) << i;
	}
}
