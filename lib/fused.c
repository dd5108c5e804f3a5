#include <string.h>

#include "fused.h"
#include "rowsum.h"
#include "utf8.h"
#include "value.h"

enum { PART_MOST = 12 };        /* characters of one number */

static const char SIGN = 's';

static struct {
	const char *s;          /* digits, points and SIGN */
	size_t n, parts;
	enum form_unit unit[FUSED_PARTS];
	struct rowsum sums;
	size_t lengths[FUSED_PARTS];
	unsigned long long values[FUSED_PARTS];
	size_t found[FUSED_PARTS];
	size_t least[FUSED_DIGITS + 1]; /* parts that digits [at, n) take, at the least */
	unsigned long readings, steps;
	bool check;             /* only readings whose identities hold */
} f;

static bool
counts(enum form_unit unit)
{
	return unit == UNIT_COUNT || unit == UNIT_CHANGE;
}

/* May part p, of which [at, end) is read, go on with f.s[end]? A change has a sign, an amount a point. */
static bool
goes_on(size_t p, size_t at, size_t end)
{
	size_t first = f.s[at] == SIGN ? at + 1 : at;

	if (f.s[end] == SIGN)
		return end == at && f.unit[p] == UNIT_CHANGE;
	if (f.s[end] == '.')
		return end > first && !counts(f.unit[p]) && memchr(f.s + at, '.', end - at) == NULL;
	return end == first || f.s[first] != '0' || f.s[first + 1] == '.';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * May part p, and those behind it, be read so that digits [at, f.n) are all
 * theirs and one of the parts, at least, has none? It goes at most 16 deep.
 */
static bool
lacks_part(size_t p, size_t at, bool lacking)
{
	unsigned long long value = 0;
	size_t end;

	if (++f.steps > FUSED_READINGS)
		return true;
	if (p == f.parts)
		return lacking && at == f.n;
	if (f.least[at] > f.parts - p - !lacking)
		return false;
	f.values[p] = 0;
	if (rowsum_holds(&f.sums, f.values, p) && lacks_part(p + 1, at, true))
		return true;
	for (end = at; end < f.n && end < at + PART_MOST && goes_on(p, at, end); end++) {
		if (!is_digit(f.s[end]))
			continue;
		value = value * 10 + (unsigned long long)(f.s[end] - '0');
		f.values[p] = value;
		if (rowsum_holds(&f.sums, f.values, p) && lacks_part(p + 1, end + 1, lacking))
			return true;
	}
	return false;
}

/* Parts f.s from `at` on into part p and those behind it; at most 16 deep. */
static void
read_part(size_t p, size_t at)
{
	unsigned long long value = 0;
	size_t end, left = f.parts - p - 1;

	if (++f.steps > FUSED_READINGS)
		return;
	if (p == f.parts) {
		if (f.readings++ == 0)
			memcpy(f.found, f.lengths, sizeof f.found);
		return;
	}
	if (f.least[at] > left + 1)
		return;
	for (end = at; end + left < f.n && end < at + PART_MOST && goes_on(p, at, end); end++) {
		if (is_digit(f.s[end]))
			value = value * 10 + (unsigned long long)(f.s[end] - '0');
		if (!is_digit(f.s[end]) || (left == 0 && end + 1 < f.n))
			continue;
		f.lengths[p] = end + 1 - at;
		f.values[p] = value;
		if (!f.check || rowsum_holds(&f.sums, f.values, p))
			read_part(p + 1, end + 1);
		if (f.readings > 1)
			return;
	}
}

static bool
only_one(bool check)
{
	f.check = check;
	f.readings = f.steps = 0;
	read_part(0, 0);
	return f.readings == 1 && f.steps <= FUSED_READINGS;
}

/* Do the identities hold for the reading that has these lengths? */
static bool
has_sums(const size_t *lengths)
{
	unsigned long long value;
	size_t p, i, at = 0;

	for (p = 0; p < f.parts; p++) {
		value = 0;
		for (i = 0; i < lengths[p]; i++, at++)
			value = is_digit(f.s[at]) ? value * 10 + (unsigned long long)(f.s[at] - '0') : value;
		f.values[p] = value;
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

	f.steps = 0;
	if (!lacks_part(0, 0, false))
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
	long code;

	for (at = 0; at < n; at += length, count++) {
		if (count == FUSED_DIGITS)
			return 0;
		offsets[count] = at;
		if ((length = value_sign(s + at, n - at)) > 0) {
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

/* Finds f.least[]: no part that begins with 0 has another digit behind it. */
static void
find_least(void)
{
	size_t at = f.n, end, most;

	for (f.least[at] = 0; at-- > 0; ) {
		f.least[at] = f.least[at + 1] + 1;
		most = f.s[at] == '0' && at + 1 < f.n && is_digit(f.s[at + 1]) ? 1 : PART_MOST;
		for (end = at + 1; end <= f.n && end <= at + most; end++)
			if (f.least[end] + 1 < f.least[at])
				f.least[at] = f.least[end] + 1;
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
