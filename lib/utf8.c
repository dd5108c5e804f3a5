#include <stdint.h>
#include <string.h>

#include "block.h"
#include "utf8.h"

/* Lead bytes, how many follow, and the range of the first that follows. */
static size_t
sequence(unsigned char lead, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xbf;
	if (lead >= 0xc2 && lead <= 0xdf)
		return 2;
	if (lead >= 0xe0 && lead <= 0xef) {
		if (lead == 0xe0)
			*low = 0xa0;    /* else overlong */
		if (lead == 0xed)
			*high = 0x9f;   /* else a surrogate */
		return 3;
	}
	if (lead >= 0xf0 && lead <= 0xf4) {
		if (lead == 0xf0)
			*low = 0x90;
		if (lead == 0xf4)
			*high = 0x8f;   /* else above U+10FFFF */
		return 4;
	}
	return 0;
}

long
utf8_decode(const char *s, size_t n, size_t *length)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned char low, high;
	size_t want, i;
	long code;

	*length = 1;
	if (u[0] < 0x80)
		return u[0];
	if ((want = sequence(u[0], &low, &high)) == 0)
		return UTF8_BAD;
	code = u[0] & (0xff >> (want + 1));
	for (i = 1; i < want; i++) {
		if (i == n)
			return UTF8_SHORT;
		if (u[i] < low || u[i] > high)
			return UTF8_BAD;
		code = code << 6 | (u[i] & 0x3f);
		*length = i + 1;
		low = 0x80;
		high = 0xbf;
	}
	return code;
}

bool
utf8_is_in(const char *list, const char *s, size_t n)
{
	const char *found;

	for (; (found = strchr(list, *s)) != NULL && *found != '\0'; list = found + 1)
		if (strncmp(found, s, n) == 0)
			return true;
	return false;
}

bool
utf8_ends_in(const char *list, const char *s, size_t n)
{
	size_t last = n > 0 ? utf8_cut(s, n, n - 1) : 0;

	return n > 0 && utf8_is_in(list, s + last, n - last);
}

size_t
utf8_encode(char *s, unsigned long code)
{
	if (code < 0x80) {
		s[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		s[0] = (char)(0xc0 | code >> 6);
		s[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	if (code < 0x10000) {
		s[0] = (char)(0xe0 | code >> 12);
		s[1] = (char)(0x80 | (code >> 6 & 0x3f));
		s[2] = (char)(0x80 | (code & 0x3f));
		return 3;
	}
	s[0] = (char)(0xf0 | code >> 18);
	s[1] = (char)(0x80 | (code >> 12 & 0x3f));
	s[2] = (char)(0x80 | (code >> 6 & 0x3f));
	s[3] = (char)(0x80 | (code & 0x3f));
	return 4;
}

size_t
utf8_cut(const char *s, size_t n, size_t limit)
{
	if (n <= limit)
		return n;
	while (limit > 0 && ((unsigned char)s[limit] & 0xc0) == 0x80)
		limit--;
	return limit;
}

/* How long the beginning of a character of two or three bytes is that s[0..i) ends in; 0 if it ends in none. */
static size_t
unfinished(const char *s, size_t i)
{
	if (i >= 1 && (unsigned char)s[i - 1] >= 0xc0)
		return 1;
	return i >= 2 && (unsigned char)s[i - 2] >= 0xe0 ? 2 : 0;
}

/*
 * How many bytes of s[0..n), from the start, are what nearly all text is,
 * common: ASCII without NUL, and characters of three bytes that begin with
 * neither 0xe0 nor 0xed, so that any two bytes may follow. Looked at by eights:
 * each test leaves its answer in the highest bit of each byte.
 */
static size_t
common(const char *s, size_t n)
{
	const uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
	uint64_t word, leads, begins, follows, wanted, special, zero, before = 0;
	size_t i;

	for (i = 0; n - i >= sizeof word; i += sizeof word) {
		word = block_word(s + i);
		if ((word & highs) == 0 && before == 0) {
			/* Taking 1 from a byte sets its high bit if it was 0. */
			if (((word - ones) & highs) != 0)
				break;
			continue;
		}
		begins = word & word << 1;
		leads = begins & word << 2 & ~(word << 3) & highs;
		follows = word & ~(word << 1);
		wanted = leads << 8 | leads << 16 | before;
		/* The same, where ~ takes away the high bits that were set before. */
		zero = (word - ones) & ~word;
		special = word ^ ones * 0xe0;
		zero |= (special - ones) & ~special;
		special = word ^ ones * 0xed;
		zero |= (special - ones) & ~special;
		if ((((wanted ^ follows) | (begins ^ leads) | zero) & highs) != 0)
			break;
		before = leads >> 56 | leads >> 48;
	}
	return i - unfinished(s, i);
}

#ifdef BLOCK_SSE2
struct bytes {
	__m128i a, b, c, d;
};

/* Is one of them in the range from c on of so many more? From 0xff it goes on to 0. */
static bool
any_in(const struct bytes *s, char c, char more)
{
	__m128i from = _mm_set1_epi8(c);
	__m128i ab = _mm_min_epu8(_mm_sub_epi8(s->a, from), _mm_sub_epi8(s->b, from));
	__m128i cd = _mm_min_epu8(_mm_sub_epi8(s->c, from), _mm_sub_epi8(s->d, from));
	__m128i least = _mm_min_epu8(ab, cd);

	return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(least, _mm_set1_epi8(more)), least)) != 0;
}

static bool
is_ascii(const struct bytes *s)
{
	return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(s->a, s->b), _mm_or_si128(s->c, s->d))) == 0;
}

/* Which of them follow the first one of a character: 0x80 to 0xbf. */
static uint64_t
following(const struct bytes *s)
{
	__m128i end = _mm_set1_epi8((char)0xc0);

	return block_bits(_mm_cmplt_epi8(s->a, end), _mm_cmplt_epi8(s->b, end),
	    _mm_cmplt_epi8(s->c, end), _mm_cmplt_epi8(s->d, end));
}

/* Which of them are ASCII, or begin characters of more than two bytes. */
static uint64_t
not_two(const struct bytes *s)
{
	__m128i last = _mm_set1_epi8((char)0xdf);

	return block_bits(_mm_cmpgt_epi8(s->a, last), _mm_cmpgt_epi8(s->b, last),
	    _mm_cmpgt_epi8(s->c, last), _mm_cmpgt_epi8(s->d, last));
}

/* The same of whole blocks, at once; some text has many characters of two bytes, as spaces that do not break. */
static size_t
common_blocks(const char *s, size_t n)
{
	uint64_t follows, leads, two, before = 0;       /* what the last block's characters want of this one */
	size_t i;

	for (i = 0; n - i >= BLOCK; i += BLOCK) {
		struct bytes bytes = { block_load(s + i), block_load(s + i + 16), block_load(s + i + 32), block_load(s + i + 48) };

		if (before == 0 && is_ascii(&bytes)) {
			if (any_in(&bytes, '\0', 0))
				break;
			continue;
		}
		follows = following(&bytes);
		leads = block_bits(bytes.a, bytes.b, bytes.c, bytes.d) & ~follows;
		two = 0;
		/* No lead is 0xc0, 0xc1, 0xe0, 0xed, or from 0xf0 on; nor is there a NUL. */
		if (any_in(&bytes, (char)0xc0, 0x20)) {
			if (any_in(&bytes, (char)0xc0, 1) || any_in(&bytes, (char)0xe0, 0))
				break;
			two = leads & ~not_two(&bytes);
		}
		if (follows != (leads << 1 | (leads & ~two) << 2 | before) || any_in(&bytes, (char)0xf0, 0x10)
		    || any_in(&bytes, (char)0xed, 0))
			break;
		before = leads >> 63 | (leads & ~two) >> 62;
	}
	return i - unfinished(s, i);
}
#else
#define common_blocks common
#endif

size_t
utf8_valid(const char *s, size_t n)
{
	size_t i = 0, until = 0, length;

	for (;;) {
		if (i >= until) {
			i += common_blocks(s + i, n - i);
			until = i + BLOCK;      /* up to there something is not common */
		}
		i += common(s + i, n - i < BLOCK ? n - i : BLOCK);
		if (i == n || s[i] == '\0' || utf8_decode(s + i, n - i, &length) < 0)
			return i;
		i += length;
	}
}
