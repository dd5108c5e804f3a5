#include "hash.h"
#include "likeness.h"

enum { ROOM = 1024 };           /* what is remembered has one place each, and whatever came there last */

static uint64_t seen[ROOM], given_up[ROOM];

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* How much of s[0..n) is a number as any hole may have it; 0 if it begins with none. */
static size_t
number_length(const char *s, size_t n)
{
	size_t i = n > 1 && (s[0] == '+' || s[0] == '-') && is_digit(s[1]);

	if (n == 0 || !is_digit(s[i]))
		return 0;
	while (i < n && (is_digit(s[i]) || s[i] == '.'))
		i++;
	return i;
}

/* The texts between a line's numbers. */
static uint64_t
line_likeness(uint64_t likeness, const struct kept_line *line)
{
	const char *s = line->s, *from = s, *end = s + line->n;
	size_t n;

	while (s < end && (line->has & LINES_DIGIT) != 0) {
		n = number_length(s, (size_t)(end - s));
		if (n > 0) {
			likeness = hash_bytes(likeness, from, (size_t)(s - from));
			from = s + n;
		}
		s += n > 0 ? n : 1;
	}
	return hash_bytes(likeness, from, (size_t)(end - from));
}

uint64_t
likeness_of(const struct lines *lines, int number)
{
	uint64_t likeness = (uint64_t)number;
	struct kept_line line;
	size_t at = 0;

	while (lines_next(lines, &at, &line))
		likeness = line_likeness(likeness, &line);
	return likeness;
}

bool
likeness_again(uint64_t likeness)
{
	uint64_t *last = &seen[likeness % ROOM];
	bool again = *last == likeness;

	*last = likeness;
	return again;
}

void
likeness_give_up(uint64_t likeness)
{
	given_up[likeness % ROOM] = likeness;
}

bool
likeness_given_up(uint64_t likeness)
{
	return given_up[likeness % ROOM] == likeness;
}
