#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "bytewise.h"
#include "digit.h"
#include "utf8.h"

enum {
	PLACES_MOST = 512,      /* bytes of a line that is looked at */
	NUMBERS_MOST = 16,      /* of a line */
	WIDE = 3,               /* bytes of a character that numbers stand over */
	LABEL_LEAST = 4 * WIDE, /* of a label before them: a shorter one needs what is left behind */
	STEPS_MOST = 4096
};

/* A number of a line: s[at .. at + n), at a place of the line as it was written. */
struct number {
	size_t at, n, place;
};

static struct number numbers[NUMBERS_MOST];
static size_t nnumbers;
static unsigned steps;
/* Where numbers begin in lines that are whole, where they end, and what bytes they have between. */
static bool begins[PLACES_MOST + 1], ends[PLACES_MOST + 1], within[PLACES_MOST + 1];
static size_t most;             /* numbers of such a line */
static bool strict;             /* numbers must begin or end as others do */

static bool
is_broken(const char *s, size_t n)
{
	return n >= strlen(UTF8_REPLACEMENT) && memcmp(s, UTF8_REPLACEMENT, strlen(UTF8_REPLACEMENT)) == 0;
}

/* How many broken characters there are, one behind the other. */
static size_t
count_broken(const char *s, size_t n)
{
	size_t k = 0;

	while (is_broken(s + k * WIDE, n - k * WIDE))
		k++;
	return k;
}

static bool
has_broken(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i + WIDE <= n; i++)
		if ((unsigned char)s[i] == 0xef && is_broken(s + i, n - i))
			return true;
	return false;
}

static bool
is_part(char c)
{
	return digit_is(c) || memchr("+-/.,", c, 5) != NULL;
}

/* How long a number, or a sign for none, is that begins here; else 0. */
static size_t
number_length(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && is_part(s[i]))
		i++;
	return i > 0 && s[i - 1] != '.' && s[i - 1] != ',' ? i : 0;
}

/* Does what stands behind a number make it a label's: 2、 for one? */
static bool
is_label_number(const char *s, size_t n)
{
	return n >= WIDE && (memcmp(s, "\xe3\x80\x81", WIDE) == 0 || memcmp(s, "\xef\xbc\x8e", WIDE) == 0);
}

/* Notes where a line that is whole has numbers with spaces behind them. */
static void
note_line(const char *s, size_t n)
{
	size_t i, k, length, count = 0;

	for (i = 0; i < n && i < PLACES_MOST; i += length) {
		length = number_length(s + i, n - i);
		if (length == 0 || (i + length < n && s[i + length] != ' ') || i + length > PLACES_MOST) {
			length = length > 0 ? length : 1;
			continue;
		}
		begins[i] = ends[i + length] = true;
		if (++count > most)
			most = count;
		for (k = i; k < i + length; k++)
			within[k] = true;
	}
}

/* May a number of n bytes stand at a place? */
static bool
may_stand(size_t place, size_t n)
{
	size_t k;

	if (place + n > PLACES_MOST)
		return false;
	if (strict)
		return begins[place] || ends[place + n];
	for (k = place; k < place + n && !within[k]; k++)
		;
	return k < place + n;
}

static size_t
count_spaces(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] == ' ')
		i++;
	return i;
}

/* Does a number that may stand there begin at s[i], which is at a place, or behind spaces there? */
static bool
is_number(const char *s, size_t n, size_t i, size_t place)
{
	size_t spaces = count_spaces(s + i, n - i), length = number_length(s + i + spaces, n - i - spaces);

	return length > 0 && may_stand(place + spaces, length);
}

static bool read_text(const char *s, size_t n, size_t i, size_t place);

/*
 * Reads on from the number at s[i], and spaces before it, over a character of which `before' bytes are left in front:
 * so many must be left behind that it is whole again, or the next number follows in the same way. It and read_text()
 * call each other at most 32 deep: each time one more number is taken, of 16 that a line may have.
 */
static bool
read_number(const char *s, size_t n, size_t i, size_t place, size_t before)
{
	size_t spaces = count_spaces(s + i, n - i), length = number_length(s + i + spaces, n - i - spaces);
	size_t over = before + spaces + length, after = (WIDE - over % WIDE) % WIDE, broken, mine = nnumbers, more;

	if (nnumbers == NUMBERS_MOST || ++steps > STEPS_MOST)
		return false;
	numbers[nnumbers++] = (struct number){ i + spaces, length, place + spaces };
	i += spaces + length;
	place += spaces + length;
	broken = count_broken(s + i, n - i);
	if (broken == 0 && (after == 0 || ((before == 0 || over > WIDE) && (i == n || s[i] == ' '))))
		return read_text(s, n, i, place);
	if (broken > 0 && broken == after && read_text(s, n, i + broken * WIDE, place + after))
		return true;
	for (more = 1; broken == after + 1 && more < WIDE; more++) {
		nnumbers = mine + 1;
		if (is_number(s, n, i + broken * WIDE, place + after + more)
		    && read_number(s, n, i + broken * WIDE, place + after + more, more))
			return true;
	}
	nnumbers = mine;
	return false;
}

/* Reads text from s[i] on, which is at a place; false if its numbers do not stand where they may. */
static bool
read_text(const char *s, size_t n, size_t i, size_t place)
{
	size_t broken, length, before, had = nnumbers;

	for (; i < n; i += length, place += length) {
		if (is_number(s, n, i, place))
			return read_number(s, n, i, place, 0);
		length = number_length(s + i, n - i);
		if (length > 0 && !is_label_number(s + i + length, n - i - length))
			return false;
		if (count_broken(s + i, n - i) > 0)
			break;
		utf8_next(s + i, n - i, &length);
		while (is_part(s[i]) && length < n - i && is_part(s[i + length]))
			length++;       /* a label's number */
	}
	if (i == n)
		return true;
	broken = count_broken(s + i, n - i) - 1;
	i += (broken + 1) * WIDE;
	place += broken;
	for (before = 1; before < WIDE; before++) {
		nnumbers = had;
		if (++steps > STEPS_MOST)
			return false;
		if (is_number(s, n, i, place + before) ? read_number(s, n, i, place + before, before)
		    : read_text(s, n, i, place + before))
			return true;
	}
	return false;
}

/* Adds what text is left in s[i .. end) to a label that has `used' bytes; the new length. */
static size_t
add_label(char *to, size_t used, const char *s, size_t i, size_t end)
{
	for (; i < end && used < PLACES_MOST; i++)
		if (is_broken(s + i, end - i))
			i += WIDE - 1;
		else
			to[used++] = s[i];
	return used;
}

/* The label, and each number at its place, or all of them further right by as much as the label needs. */
static size_t
write_line(char *to, const char *s, size_t n)
{
	size_t used, k, shift = 0, begin, at;

	used = add_label(to, 0, s, 0, numbers[0].at);
	for (begin = 0; begin < used && to[begin] == ' '; begin++)
		;
	for (k = 0; used - begin < LABEL_LEAST && k < nnumbers; k++)
		used = add_label(to, used, s, numbers[k].at + numbers[k].n, k + 1 < nnumbers ? numbers[k + 1].at : n);
	while (used > 0 && to[used - 1] == ' ')
		used--;
	for (k = 0; k < nnumbers; k++) {
		at = numbers[k].place + shift;
		if (k == 0 && at <= used) {
			shift = used + 1 - at;
			at = used + 1;
		}
		if (at < used || at + numbers[k].n > n || at + numbers[k].n > PLACES_MOST)
			return 0;
		memset(to + used, ' ', at - used);
		memcpy(to + at, s + numbers[k].at, numbers[k].n);
		used = at + numbers[k].n;
	}
	return used;
}

static size_t
rewrite(char *to, const char *s, size_t n)
{
	static char text[PLACES_MOST + 8];
	size_t used = 0;
	int i;

	if (n < PLACES_MOST && memchr(s, '|', n) == NULL && has_broken(s, n))
		for (i = 1; i >= 0 && used == 0; i--) {
			strict = i > 0;
			nnumbers = 0;
			steps = 0;
			if (read_text(s, n, 0, 0) && nnumbers > 0 && (nnumbers == 1 || nnumbers == most))
				used = write_line(text, s, n);
		}
	memmove(to, used > 0 ? text : s, used > 0 ? used : n);
	return used > 0 ? used : n;
}

void
bytewise_part(struct lines *lines)
{
	struct kept_line line;
	size_t at = 0;

	most = 0;
	memset(begins, 0, sizeof begins);
	memset(ends, 0, sizeof ends);
	memset(within, 0, sizeof within);
	while (lines_next(lines, &at, &line))
		if (line.n > 0 && !has_broken(line.s, line.n))
			note_line(line.s, line.n);
	lines_rewrite(lines, rewrite);
}
