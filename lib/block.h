/*
 * Text by blocks of 64 bytes: which of them are newlines and so on, as sets
 * with a bit for each byte, the first one the lowest. What is asked of each
 * byte of a text is asked so, many bytes at a time; block_plain() asks the same
 * where a processor has no such instructions.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined __SSE2__ && !defined __TINYC__ && !defined BLOCK_PLAIN
#define BLOCK_SSE2
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

struct block {
	uint64_t newline;
	uint64_t wide;          /* not ASCII */
};

/* Eight bytes, of which the first is the lowest: what is higher in the word comes later. */
static inline uint64_t
block_word(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24
	    | (uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 | (uint64_t)u[7] << 56;
}

/* The place of the first one of a set that is not empty. */
static inline unsigned
block_first(uint64_t set)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(set);
#else
	unsigned n = 0;

	for (; (set & 1) == 0; set >>= 1)
		n++;
	return n;
#endif
}

/* Which of s[0..BLOCK) are newlines; and all that a struct block knows. */
uint64_t block_plain_newlines(const char *s);
void block_plain(struct block *block, const char *s);

#ifdef BLOCK_SSE2
static inline uint64_t
block_bits(__m128i a, __m128i b, __m128i c, __m128i d)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(a) | (uint64_t)(unsigned)_mm_movemask_epi8(b) << 16
	    | (uint64_t)(unsigned)_mm_movemask_epi8(c) << 32 | (uint64_t)(unsigned)_mm_movemask_epi8(d) << 48;
}

static inline __m128i
block_load(const char *s)
{
	return _mm_loadu_si128((const __m128i *)(const void *)s);
}

static inline __m128i
block_is(__m128i bytes, char c)
{
	return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

static inline uint64_t
block_newlines(const char *s)
{
	return block_bits(block_is(block_load(s), '\n'), block_is(block_load(s + 16), '\n'),
	    block_is(block_load(s + 32), '\n'), block_is(block_load(s + 48), '\n'));
}

static inline void
block_read(struct block *block, const char *s)
{
	__m128i a = block_load(s), b = block_load(s + 16), c = block_load(s + 32), d = block_load(s + 48);

	block->newline = block_bits(block_is(a, '\n'), block_is(b, '\n'), block_is(c, '\n'), block_is(d, '\n'));
	block->wide = block_bits(a, b, c, d);
}

/* Which of sixteen bytes differ. */
static inline unsigned
block_differ(const char *a, const char *b)
{
	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block_load(a), block_load(b))) ^ 0xffff;
}

/* Is a[0..n) the same as b[0..n)? Up to 16 bytes more must be readable of each. */
static inline bool
block_same(const char *a, const char *b, size_t n)
{
	for (; n > 16; a += 16, b += 16, n -= 16)
		if (block_differ(a, b) != 0)
			return false;
	return (block_differ(a, b) & ((1u << n) - 1)) == 0;
}
#else
#define block_newlines block_plain_newlines
#define block_read block_plain

static inline bool
block_same(const char *a, const char *b, size_t n)
{
	return memcmp(a, b, n) == 0;
}
#endif

#endif
