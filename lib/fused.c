#include <limits.h>
#include <string.h>

#include "digit.h"
#include "fused.h"
#include "rowsum.h"
#include "utf8.h"
#include "value.h"

enum { PART_MOST = 12 };        /* characters of one number */

static const char SIGN = 's';

enum {
	MANY = 2,               /* readings; how many more does not matter */
	UNKNOWN = 0xff
};

/*
 * The search for readings. Parts that identities join are a block; how digits
 * are read in one has no bearing on the others, so the readings of the blocks up to
 * each are counted once for each place where they end.
 */
static struct {
	const char *s;          /* digits, points and SIGN */
	size_t n, parts;
	bool plain;             /* they are digits only */
	enum form_unit unit[FUSED_PARTS];
	struct rowsum sums;
	size_t least[FUSED_DIGITS + 1]; /* parts that digits [0, end) are, at the least */
	bool check;             /* only readings whose identities hold */
	bool empty;             /* parts may have no digits */
	size_t nblocks, first[FUSED_PARTS + 1]; /* the first part of each block, and the end of the last one */
	/* Of the parts before a block, with digits [0, end): how many have no empty part, and how many have one. */
	unsigned char readings[FUSED_PARTS + 1][FUSED_DIGITS + 1][2];
	unsigned long steps;
	size_t lengths[FUSED_PARTS];
	unsigned long long values[FUSED_PARTS];
	size_t found[FUSED_PARTS];      /* the lengths of the one reading */
} f;

/* May part p, of which [at, end) is read, go on with f.s[end]? A change has a sign, an amount a point. */
static bool
goes_on(size_t p, size_t at, size_t end)
{
	size_t first = f.s[at] == SIGN ? at + 1 : at;

	if (f.s[end] == SIGN)
		return end == at && f.unit[p] == UNIT_CHANGE;
	if (f.s[end] == '.')
		return end > first && !form_counts(f.unit[p]) && memchr(f.s + at, '.', end - at) == NULL;
	return end == first || f.s[first] != '0' || f.s[first + 1] == '.';
}

/* Is part p with digits [at, end) a number? */
static bool
is_number(size_t p, size_t at, size_t end)
{
	size_t i;

	if (f.plain)
		return f.s[at] != '0' || end - at == 1;
	for (i = at; i < end; i++)
		if (!goes_on(p, at, i))
			return false;
	return digit_is(f.s[end - 1]);
}

static unsigned long long
number_of(size_t at, size_t end)
{
	unsigned long long number = 0;

	for (; at < end; at++)
		if (digit_is(f.s[at]))
			number = number * 10 + (unsigned long long)(f.s[at] - '0');
	return number;
}

/* May digits [0, end) be the parts before p, and the others those behind? */
static bool
may_part(size_t p, size_t end)
{
	return f.least[end] <= p && (f.empty || (end >= p && f.n - end >= f.parts - p));
}

/* Are there as many readings up to here as matter? */
static bool
is_enough(size_t block, size_t end)
{
	const unsigned char *now = f.readings[block + 1][end];

	if (!f.empty)
		return now[false] == MANY;
	return now[true] > 0 && (now[false] > 0 || block + 1 == f.nblocks);
}

static void read_parts(size_t block, size_t p, size_t at, size_t end, bool lacking, size_t *traced);

/*
 * How many readings the parts before a block have, with digits [0, end); no parts
 * have one, of no digits. Asks for those before the block before: at most 16 deep.
 */
static const unsigned char *
readings_before(size_t block, size_t end)
{
	unsigned char *readings = f.readings[block][end];

	if (readings[false] == UNKNOWN) {
		readings[false] = readings[true] = 0;
		read_parts(block - 1, f.first[block], end, end, false, NULL);
	}
	return readings;
}

static void
add_readings(unsigned char *to, unsigned char n)
{
	*to = (unsigned char)(*to + n < MANY ? *to + n : MANY);
}

/*
 * Takes a reading of a block, [at, end), to trace the one reading there is, or to
 * count; asks for those before the block: at most 16 deep.
 */
static void
take_reading(size_t block, size_t at, size_t end, bool lacking, size_t *traced)
{
	const unsigned char *before = readings_before(block, at);
	unsigned char *now = f.readings[block + 1][end];
	size_t p = f.first[block];

	if (traced == NULL) {
		add_readings(&now[lacking], before[false]);
		add_readings(&now[true], before[true]);
	} else if (before[false] > 0) {
		memcpy(f.found + p, f.lengths + p, (f.first[block + 1] - p) * sizeof f.found[0]);
		*traced = at;
	}
}

/* The most that a part of a block before `p' may be if the identities can hold; false if they cannot. */
static bool
may_hold(size_t block, size_t p, unsigned long long *room)
{
	*room = ULLONG_MAX;
	return !f.check || rowsum_may_hold(&f.sums, f.values, f.first[block], p, f.first[block + 1], room);
}

static unsigned long long
power_of_ten(size_t n)
{
	unsigned long long power = 1;

	for (; n > 0 && power <= ULLONG_MAX / 10; n--)
		power *= 10;
	return power;
}

/*
 * May digits [0, at) be so many parts that add up to `sum'? One of them has as many digits as they have on
 * average, and none has more than the others leave.
 */
static bool
may_add_up(size_t parts, size_t at, unsigned long long sum)
{
	size_t average = (at + parts - 1) / parts, most = f.empty ? at : at + 1 - parts;

	return (average <= 1 || power_of_ten(average - 1) <= sum)
	    && (most > PART_MOST || sum < power_of_ten(most) + 9 * parts);
}

/*
 * Parts digits up to `at' into the block's parts before `p', the last one first: it
 * is most often a total, above which none of the others can be. Goes a step deeper
 * for each part: at most 16 deep.
 */
static void
read_parts(size_t block, size_t p, size_t at, size_t end, bool lacking, size_t *traced)
{
	unsigned long long room;
	size_t from;

	if (f.steps > FUSED_READINGS || !may_part(p, at) || (traced == NULL ? is_enough(block, end) : *traced < end)
	    || !may_hold(block, p, &room)
	    || (room < ULLONG_MAX && block == 0 && p > 0 && f.plain && !may_add_up(p, at, room)))
		return;
	f.steps++;
	if (p-- == f.first[block]) {
		take_reading(block, at, end, lacking, traced);
		return;
	}
	f.lengths[p] = 0;
	f.values[p] = 0;
	if (f.empty)
		read_parts(block, p, at, end, true, traced);
	for (from = at; from-- > 0 && at - from <= PART_MOST; ) {
		f.lengths[p] = at - from;
		f.values[p] = number_of(from, at);
		if (f.values[p] > room)
			break;
		if (is_number(p, from, at))
			read_parts(block, p, from, end, lacking, traced);
	}
}

/* Blocks: of one part each, if identities do not matter. */
static void
find_blocks(void)
{
	size_t p, end = 0;

	f.nblocks = 0;
	for (p = 0; p < f.parts; p++) {
		if (p >= end)
			f.first[f.nblocks++] = p;
		if (f.check && rowsum_end(&f.sums, p) > end)
			end = rowsum_end(&f.sums, p);
	}
	f.first[f.nblocks] = f.parts;
}

/* Counts the readings of all digits; NULL if they are too many to be tried. */
static const unsigned char *
count(bool check, bool empty)
{
	const unsigned char *readings;

	f.check = check;
	f.empty = empty;
	f.steps = 0;
	find_blocks();
	memset(f.readings, UNKNOWN, sizeof f.readings);
	memset(f.readings[0], 0, sizeof f.readings[0]);
	f.readings[0][0][false] = 1;
	readings = readings_before(f.nblocks, f.n);
	return f.steps > FUSED_READINGS ? NULL : readings;
}

/* Finds the only reading in which no part is empty. */
static bool
only_one(bool check)
{
	const unsigned char *readings = count(check, false);
	size_t block, end = f.n, at;

	if (readings == NULL || readings[false] != 1)
		return false;
	for (block = f.nblocks; block-- > 0; end = at) {
		at = end;
		read_parts(block, f.first[block + 1], end, end, false, &at);
	}
	return true;
}

/* May an empty cell have left nothing? So it is, too, if that is too long to find out. */
static bool
may_lack(void)
{
	const unsigned char *readings = count(true, true);

	return readings == NULL || readings[true] > 0;
}

/* Do the identities hold for the reading that has these lengths? */
static bool
has_sums(const size_t *lengths)
{
	size_t p, at = 0;

	for (p = 0; p < f.parts; at += lengths[p++]) {
		f.values[p] = number_of(at, at + lengths[p]);
		if (!rowsum_holds(&f.sums, f.values, p))
			return false;
	}
	return true;
}

/*
 * What the only reading is worth: an empty cell may have left nothing, and
 * then the others are more than one digit each.
 */
static enum fused
judge_only(void)
{
	bool holds = has_sums(f.found);

	if (!may_lack())
		return holds ? FUSED_ONLY : FUSED_FAILS;
	return holds ? FUSED_DOUBT : FUSED_EMPTY;
}

/*
 * Digits, points and signs as ASCII, with where each begins in s and where the
 * last one ends; returns how many, 0 if there is anything else.
 */
static size_t
plain(const char *s, size_t n, char *digits, size_t *offsets)
{
	size_t at, length, count = 0;
	bool minus;
	long code;

	for (at = 0; at < n; at += length, count++) {
		if (count == FUSED_DIGITS)
			return 0;
		offsets[count] = at;
		if ((length = value_sign(s + at, n - at, &minus)) > 0) {
			digits[count] = SIGN;
			continue;
		}
		code = utf8_decode(s + at, n - at, &length);
		if (code >= 0xff0e && code <= 0xff19)
			code -= 0xfee0;
		if (code != '.' && (code < '0' || code > '9'))
			return 0;
		digits[count] = (char)code;
	}
	offsets[count] = n;
	return count;
}

static bool
are_digits(const char *s, size_t n)
{
	while (n > 0 && digit_is(s[n - 1]))
		n--;
	return n == 0;
}

/* Finds f.least[]: no part that begins with 0 has another digit behind it. */
static void
find_least(void)
{
	size_t at, end, most;

	f.least[0] = 0;
	for (end = 1; end <= f.n; end++)
		f.least[end] = f.least[end - 1] + 1;
	for (at = 0; at < f.n; at++) {
		most = f.s[at] == '0' && at + 1 < f.n && digit_is(f.s[at + 1]) ? 1 : PART_MOST;
		for (end = at + 1; end <= f.n && end <= at + most; end++)
			if (f.least[at] + 1 < f.least[end])
				f.least[end] = f.least[at] + 1;
	}
}

enum fused
fused_read(const struct form_table *table, size_t first, size_t parts,
    const char *s, size_t n, size_t *lengths)
{
	static char digits[FUSED_DIGITS];
	static size_t offsets[FUSED_DIGITS + 1];
	const struct form_column *column;
	enum fused result = FUSED_NONE;
	size_t i, at = 0;

	f.n = plain(s, n, digits, offsets);
	if (parts > FUSED_PARTS || f.n < parts)
		return FUSED_NONE;
	f.s = digits;
	f.parts = parts;
	f.plain = are_digits(digits, f.n);
	find_least();
	for (i = 0; i < parts; i++) {
		form_cell(table, first + i, &column);
		f.unit[i] = column->unit;
	}
	rowsum_find(&f.sums, table, first, parts);
	if (only_one(false))
		result = judge_only();
	else if (f.sums.n > 0 && only_one(true))
		result = FUSED_FITS;
	for (i = 0; i < parts && result != FUSED_NONE; i++) {
		lengths[i] = offsets[at + f.found[i]] - offsets[at];
		at += f.found[i];
	}
	return result;
}
