#include <string.h>

#include "digit.h"
#include "hole.h"
#include "output.h"
#include "value.h"

enum hole_kind
hole_kind(enum form_unit unit)
{
	return unit == UNIT_COUNT ? HOLE_COUNT : unit == UNIT_CHANGE ? HOLE_CHANGE : HOLE_AMOUNT;
}

static size_t
most_digits(enum hole_kind kind)
{
	return kind == HOLE_IDLE ? HOLE_IDLE_DIGITS : HOLE_DIGITS;
}

/* How many digits s[0..n) begins with; 0 if they are too many. */
static size_t
digits_at(enum hole_kind kind, const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && digit_is(s[i]))
		i++;
	return i > most_digits(kind) ? 0 : i;
}

static size_t
sign_at(const char *s, size_t n, bool *minus)
{
	*minus = false;
	return n > 0 && digit_is(s[0]) ? 0 : value_sign(s, n, minus);
}

bool
hole_is_plain(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && digit_is(s[i]); i++)
		;
	return i == n && n > 0 && n <= HOLE_DIGITS && (n == 1 || *s != '0');
}

size_t
hole_number(enum hole_kind kind, const char *s, size_t n)
{
	bool minus;
	size_t sign = kind == HOLE_CHANGE ? sign_at(s, n, &minus) : 0, part;
	size_t whole = digits_at(kind, s + sign, n - sign);

	if (whole == 0 || (s[sign] == '0' && (sign > 0 || whole > 1)))
		return 0;       /* neither -0 nor 00 is one as most are */
	whole += sign;
	if (kind != HOLE_AMOUNT || whole == n || s[whole] != '.')
		return whole;
	part = digits_at(kind, s + whole + 1, n - whole - 1);
	return part == 0 ? 0 : whole + 1 + part;
}

const char *
hole_value(const struct number *number, char *less, size_t *length)
{
	bool minus;
	size_t sign = sign_at(number->s, number->n, &minus);

	if (minus && sign == 1)
		sign = 0;
	*length = number->n - sign;
	if (!minus || sign == 0)
		return number->s + sign;
	less[0] = '-';
	memcpy(less + 1, number->s + sign, (*length)++);
	return less;
}

/* A year, their sum in the last column but one, and a page's number in the last. */
static unsigned long
year_of(struct hole_place place)
{
	enum { YEAR = 2022, PAGE = 7 };

	if (place.column + 2 == place.columns)
		return YEAR * (unsigned long)place.column;
	return place.columns > 1 && place.column + 1 == place.columns ? PAGE : YEAR;
}

/* The number of so many digits, all of them `digit'. */
static unsigned long
repeated(unsigned long digit, size_t digits)
{
	unsigned long number = 0;

	while (digits-- > 0)
		number = number * 10 + digit;
	return number;
}

unsigned long
hole_trial(enum hole_kind kind, struct hole_place place, unsigned trial, size_t i)
{
	size_t most = most_digits(kind);

	switch (trial) {
	case 0:
		return 0;
	case 1:
		return kind == HOLE_IDLE ? 9876 : 987654321;
	case 2:
		return repeated(i % most + 1, i % most + 1);
	case 3:
		return i + 1;
	case 4:
		return place.row + 1UL;
	case HOLE_TRIAL_PAGE:
		return year_of(place);
	case 6:
		return place.column == 0 ? place.row + 1UL : 0;
	default:
		return place.row % 2 == 0 ? 0 : i + 1;
	}
}

size_t
hole_write(char *to, enum hole_kind kind, unsigned trial, size_t i, unsigned long number)
{
	static const char *const signs[] = { "+", "-", "增", "减少", "减", "增加" };
	const char *sign = signs[(trial + i) % (sizeof signs / sizeof signs[0])];
	char *start = to;

	if (kind == HOLE_CHANGE && number > 0)
		to = (char *)memcpy(to, sign, strlen(sign)) + strlen(sign);
	to += out_digits(to, number);
	if (kind == HOLE_AMOUNT && trial > 0 && trial % 2 == 0) {
		*to++ = '.';
		to += out_digits(to, number);
	}
	return (size_t)(to - start);
}
