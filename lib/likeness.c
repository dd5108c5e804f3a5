#include "digit.h"
#include "hash.h"
#include "likeness.h"
#include "value.h"

enum { ROOM = 1024 };           /* what is remembered has one place each, and whatever came there last */

static uint64_t seen[ROOM], given_up[ROOM];

/* Where the number begins whose digits are at s: with the sign that its cell has in front of them. */
static const char *
number_at(const char *line, const char *from, const char *s)
{
	const char *sign = s - value_last_sign(from, (size_t)(s - from));

	return sign == line || sign[-1] == '\t' || sign[-1] == '|' || sign[-1] == ' ' ? sign : s;
}

/* The texts between a line's numbers, which may have a sign, and a point. */
static uint64_t
line_likeness(uint64_t likeness, const struct kept_line *line)
{
	const char *s = line->s, *from = s, *end = s + line->n, *number;

	while ((line->has & LINES_DIGIT) != 0) {
		while (s < end && !digit_is(*s))
			s++;
		if (s == end)
			break;
		number = number_at(line->s, from, s);
		likeness = hash_bytes(likeness, from, (size_t)(number - from));
		while (s < end && (digit_is(*s) || *s == '.'))
			s++;
		from = s;
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

uint64_t
likeness_straight(const struct lines *lines, int number, const struct answer *answers, size_t n)
{
	const char *from = lines->text;
	uint64_t likeness = (uint64_t)number;
	size_t i;

	for (i = 0; i < n; i++) {
		likeness = hash_bytes(likeness, from, (size_t)(answers[i].raw - from));
		from = answers[i].raw + answers[i].raw_length;
	}
	return hash_bytes(likeness, from, (size_t)(lines->text + lines->used - from));
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
