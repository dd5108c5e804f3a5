#include <string.h>

#include "dec.h"
#include "digit.h"

static const int64_t one = 1000000000000000000;         /* 10^DEC_FRACTION */

/* Adds up to `most` digits of s[0..n) to *number; gives how many there are. */
static size_t
digits(const char *s, size_t n, size_t most, int64_t *number)
{
	size_t i;

	for (i = 0; i < n && i < most && digit_is(s[i]); i++)
		*number = *number * 10 + (s[i] - '0');
	return i;
}

static size_t
skip_zeros(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i + 1 < n && s[i] == '0' && digit_is(s[i + 1]); i++)
		;
	return i;
}

/* The digits behind the point, as many as count; false if s[0..n) is not just digits. */
static bool
parse_fraction(const char *s, size_t n, int64_t *fraction)
{
	size_t i;

	*fraction = 0;
	if (n == 0)
		return false;
	while (n > 1 && s[n - 1] == '0')
		n--;
	if (n > DEC_FRACTION || digits(s, n, n, fraction) != n)
		return false;
	for (i = n; i < DEC_FRACTION; i++)
		*fraction *= 10;
	return true;
}

bool
dec_parse(const char *s, size_t n, struct dec *dec)
{
	bool minus = n > 0 && s[0] == '-';
	size_t i = minus, length;

	/* Nearly all numbers are short and whole. */
	dec->whole = dec->fraction = 0;
	if (n > 0 && n <= DEC_WHOLE && digits(s, n, n, &dec->whole) == n)
		return true;
	i += skip_zeros(s + i, n - i);
	dec->whole = dec->fraction = 0;
	length = digits(s + i, n - i, DEC_WHOLE, &dec->whole);
	i += length;
	if (length == 0)
		return false;
	if (i < n && (s[i] != '.' || !parse_fraction(s + i + 1, n - i - 1, &dec->fraction)))
		return false;
	if (minus)
		*dec = dec_negate(*dec);
	return true;
}

/* Writes a number of at least `width` digits in front of `end`; gives its start. */
static char *
put_digits(char *end, uint64_t number, int width)
{
	for (; number > 0 || width > 0; number /= 10, width--)
		*--end = (char)('0' + number % 10);
	return end;
}

size_t
dec_text(struct dec dec, char text[DEC_TEXT])
{
	char buffer[DEC_TEXT], *end = buffer + sizeof buffer, *start = end;
	struct dec size = dec_absolute(dec);

	if (size.fraction > 0) {
		start = put_digits(end, (uint64_t)size.fraction, DEC_FRACTION);
		*--start = '.';
		while (end[-1] == '0')
			end--;
	}
	start = put_digits(start, (uint64_t)size.whole, 1);
	if (dec_sign(dec) == -1)
		*--start = '-';
	memcpy(text, start, (size_t)(end - start));
	return (size_t)(end - start);
}

struct dec
dec_add(struct dec a, struct dec b)
{
	a.whole += b.whole;
	a.fraction += b.fraction;
	if (a.fraction == 0)
		return a;
	/* Like signs may carry, unlike ones may leave the parts at odds. */
	if (a.fraction >= one || (a.fraction > 0 && a.whole < 0)) {
		a.fraction -= one;
		a.whole++;
	} else if (a.fraction <= -one || (a.fraction < 0 && a.whole > 0)) {
		a.fraction += one;
		a.whole--;
	}
	return a;
}

struct dec
dec_negate(struct dec a)
{
	a.whole = -a.whole;
	a.fraction = -a.fraction;
	return a;
}

struct dec
dec_absolute(struct dec a)
{
	return dec_sign(a) == -1 ? dec_negate(a) : a;
}

struct dec
dec_subtract(struct dec a, struct dec b)
{
	return dec_add(a, dec_negate(b));
}

int
dec_sign(struct dec a)
{
	int64_t leading = a.whole != 0 ? a.whole : a.fraction;

	return (leading > 0) - (leading < 0);
}

int
dec_compare(struct dec a, struct dec b)
{
	/* Whole part and fraction are of one sign, so the first that differs decides. */
	if (a.whole != b.whole)
		return a.whole < b.whole ? -1 : 1;
	return (a.fraction > b.fraction) - (a.fraction < b.fraction);
}
