#include <string.h>

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

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return i > most_digits(kind) ? 0 : i;
}

static size_t
sign_at(const char *s, size_t n, bool *minus)
{
	*minus = false;
	return n > 0 && s[0] >= '0' && s[0] <= '9' ? 0 : value_sign(s, n, minus);
}

size_t
hole_number(enum hole_kind kind, const char *s, size_t n)
{
	bool minus;
	size_t sign = kind == HOLE_CHANGE ? sign_at(s, n, &minus) : 0, part;
	size_t whole = digits_at(kind, s + sign, n - sign);

	if (whole == 0 || (sign > 0 && s[sign] == '0'))
		return 0;
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

/* Writes the digits that trial `trial' has for hole `i'. */
static size_t
put_digits(char *to, enum hole_kind kind, struct hole_place place, unsigned trial, size_t i)
{
	size_t most = most_digits(kind);

	switch (trial) {
	case 0:
		return out_digits(to, 0);
	case 1:
		memcpy(to, "987654321", most);
		return most;
	case 2:
		memset(to, (int)('1' + i % most), i % most + 1);
		return i % most + 1;
	case 3:
		return out_digits(to, (unsigned long)i + 1);
	case 4:
		return out_digits(to, year_of(place));
	default:
		return out_digits(to, place.row + 1UL);
	}
}

size_t
hole_trial(char *to, enum hole_kind kind, struct hole_place place, unsigned trial, size_t i)
{
	static const char *const signs[] = { "+", "-", "增", "减少", "减", "增加" };
	const char *sign = signs[(trial + i) % (sizeof signs / sizeof signs[0])];
	char *start = to;

	if (kind == HOLE_CHANGE && trial > 0)
		to = (char *)memcpy(to, sign, strlen(sign)) + strlen(sign);
	to += put_digits(to, kind, place, trial, i);
	if (kind == HOLE_AMOUNT && trial > 0 && trial % 2 == 0) {
		*to++ = '.';
		to += put_digits(to, kind, place, trial, i);
	}
	return (size_t)(to - start);
}
