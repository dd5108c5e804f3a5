#include "utf16.h"
#include "utf8.h"

/* s[high] is the high byte of the two at s[0]. */
static long
unit_at(const char *s, size_t high)
{
	const unsigned char *u = (const unsigned char *)s;

	return (long)u[high] << 8 | u[1 - high];
}

static long
decode(const char *s, size_t n, size_t *length, size_t high)
{
	long unit, other;

	*length = n < 2 ? n : 2;
	if (n < 2)
		return UTF8_SHORT;
	unit = unit_at(s, high);
	if (unit < 0xd800 || unit > 0xdfff)
		return unit;
	if (unit > 0xdbff)
		return UTF8_BAD;
	if (n < 4) {
		*length = n;
		return UTF8_SHORT;
	}
	other = unit_at(s + 2, high);
	if (other < 0xdc00 || other > 0xdfff)
		return UTF8_BAD;
	*length = 4;
	return 0x10000 + ((unit - 0xd800) << 10 | (other - 0xdc00));
}

long
utf16_decode_le(const char *s, size_t n, size_t *length)
{
	return decode(s, n, length, 1);
}

long
utf16_decode_be(const char *s, size_t n, size_t *length)
{
	return decode(s, n, length, 0);
}
