#include <string.h>

#include "counted.h"
#include "digit.h"
#include "part.h"
#include "utf8.h"

static size_t
gaps_of(unsigned long empty)
{
	return empty > 1 ? empty - 1 : 0;
}

/* Ends the first part of a number before words, or all of it, s[0..n)? */
static bool
ends_number(const char *s, size_t n)
{
	return n > 0 && (digit_is(s[n - 1]) || utf8_ends_in("、.．)）", s, n));
}

/* Of which kind are words, by what spaces are in them? */
static enum counted_kind
kind_of_words(const char *s, size_t n)
{
	static const struct part parted = { .kind = PART_GAPS, .run = 1 };
	const char *rest = s, *end = s + n, *space;

	for (; (space = memchr(rest, ' ', (size_t)(end - rest))) != NULL; rest = space + 1)
		if (!ends_number(rest, (size_t)(space - rest)))
			return COUNTED_LOOSE;
	if (part_parts(&parted, rest, (size_t)(end - rest)))
		return COUNTED_LOOSE;
	return rest == s ? COUNTED_WORDS : COUNTED_SPACED;
}

static void
tally(struct counted *counted, bool sure)
{
	counted->joined += counted->empty == 0;
	counted->parted += sure && counted->empty == 1;
	counted->some += sure && counted->empty > 0;
	counted->some_most += counted->empty > 0;
}

bool
counted_line(struct counted *counted, bool number, const char *s, size_t n)
{
	enum counted_kind kind = number ? COUNTED_NUMBER : kind_of_words(s, n), last = counted->last;

	counted->gaps = last == COUNTED_NOTHING ? 0 : gaps_of(counted->empty);
	if (counted->gaps > COUNTED_GAPS || (number && counted->empty == 0))
		return false;
	if (kind >= COUNTED_WORDS && last >= COUNTED_WORDS)
		tally(counted, kind == COUNTED_WORDS && last == COUNTED_WORDS);
	counted->last = kind;
	counted->empty = 0;
	return true;
}

size_t
counted_last(const struct counted *counted)
{
	size_t gaps = gaps_of(counted->empty);

	return gaps < COUNTED_GAPS ? gaps : COUNTED_GAPS;
}

bool
counted_usual(const struct counted *counted)
{
	enum { SHARE = 8 };

	return counted->some >= counted->joined && SHARE * counted->parted >= counted->some_most;
}
