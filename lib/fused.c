#include <string.h>

#include "fused.h"
#include "rowsum.h"
#include "utf8.h"

static struct {
	const char *s;
	size_t n, parts;
	struct rowsum sums;
	size_t lengths[FUSED_PARTS];
	unsigned long long values[FUSED_PARTS];
	size_t found[FUSED_PARTS];
	unsigned long readings, steps;
	bool check;             /* only readings whose identities hold */
} f;

static void
read_part(size_t p, size_t at)
{
	unsigned long long value = 0;
	size_t length, left = f.parts - p - 1;

	if (++f.steps > FUSED_READINGS)
		return;
	if (p == f.parts) {
		if (f.readings++ == 0)
			memcpy(f.found, f.lengths, sizeof f.found);
		return;
	}
	for (length = 1; at + length + left <= f.n && length <= 9; length++) {
		if (length > 1 && f.s[at] == '0')
			return;
		value = value * 10 + (unsigned long long)(f.s[at + length - 1] - '0');
		if (left == 0 && at + length < f.n)
			continue;
		f.lengths[p] = length;
		f.values[p] = value;
		if (!f.check || rowsum_holds(&f.sums, f.values, p))
			read_part(p + 1, at + length);
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
		for (i = 0; i < lengths[p]; i++)
			value = value * 10 + (unsigned long long)(f.s[at++] - '0');
		f.values[p] = value;
		if (!rowsum_holds(&f.sums, f.values, p))
			return false;
	}
	return true;
}

/* Digits as ASCII; returns how many bytes each took in s, 0 if not all are digits of one width. */
static size_t
plain_digits(const char *s, size_t n, char *digits)
{
	size_t width = n > 0 && (unsigned char)*s == 0xef ? 3 : 1, i;
	long code;
	size_t length;

	for (i = 0; i < n; i += width) {
		code = utf8_decode(s + i, n - i, &length);
		if (width == 3)
			code -= 0xfee0;
		if (length != width || code < '0' || code > '9' || i / width == FUSED_DIGITS)
			return 0;
		digits[i / width] = (char)code;
	}
	return n == 0 ? 0 : width;
}

enum fused
fused_read(const struct form_table *table, size_t first, size_t parts,
    const char *s, size_t n, size_t *lengths)
{
	static char digits[FUSED_DIGITS];
	enum fused result = FUSED_NONE;
	size_t width = plain_digits(s, n, digits), i;

	if (width == 0 || parts > FUSED_PARTS || n / width < parts)
		return FUSED_NONE;
	f.s = digits;
	f.n = n / width;
	f.parts = parts;
	rowsum_find(&f.sums, table, first, parts);
	if (only_one(false))
		result = has_sums(f.found) ? FUSED_ONLY : FUSED_FAILS;
	else if (f.sums.n > 0 && only_one(true))
		result = FUSED_FITS;
	for (i = 0; i < parts; i++)
		lengths[i] = f.found[i] * width;
	return result;
}
