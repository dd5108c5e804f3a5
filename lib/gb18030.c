#include <stdbool.h>
#include <string.h>

#include "digit.h"
#include "gb18030.h"
#include "utf8.h"

/* A code, or a first one of several in a row, and its code point. */
struct range {
	long first, code;
};

#include "gb18030_table.inc"

/* A character of two bytes in UTF-8, where all but a few have three; behind one of two, or for one of four, are spaces. */
static const char *
pair(const unsigned char *u)
{
	return &pairs[u[0] - 0x81][3 * (u[1] - 0x40 - (u[1] > 0x7f))];
}

static long
two_bytes(const unsigned char *u)
{
	long bytes = (long)u[0] << 8 | u[1];
	const char *s = pair(u);
	size_t i, length;

	if (*s != ' ')
		return (long)utf8_next(s, 3, &length);
	for (i = 0; i < sizeof rest / sizeof rest[0]; i++)
		if (rest[i].first == bytes)
			return rest[i].code;
	return UTF8_BAD;
}

static long
four_bytes(const unsigned char *u)
{
	long number = (((u[0] - 0x81) * 10L + u[1] - 0x30) * 126 + u[2] - 0x81) * 10 + u[3] - 0x30;
	size_t low = 0, high = sizeof ranges / sizeof ranges[0], middle;

	/* ranges[low].first <= number < ranges[high].first, were there one */
	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (ranges[middle].first <= number)
			low = middle;
		else
			high = middle;
	}
	return ranges[low].code > 0 ? ranges[low].code + number - ranges[low].first : UTF8_BAD;
}

static bool
is_second(unsigned char c)
{
	return c >= 0x40 && c != 0x7f && c != 0xff;
}

/* Bytes of the character that may begin here, 0 if none does, or -1 if that hangs on more bytes. */
static int
length_of(const unsigned char *u, size_t n)
{
	if (u[0] < 0x80)
		return 1;
	if (u[0] == 0x80 || u[0] == 0xff)
		return 0;
	if (n < 2)
		return -1;
	if (!digit_is(u[1]))
		return is_second(u[1]) ? 2 : 0;
	if ((n > 2 && (u[2] <= 0x80 || u[2] == 0xff)) || (n > 3 && !digit_is(u[3])))
		return 0;
	return n > 3 ? 4 : -1;
}

long
gb18030_decode(const char *s, size_t n, size_t *length)
{
	const unsigned char *u = (const unsigned char *)s;
	int bytes = length_of(u, n);
	long code = UTF8_BAD;

	*length = 1;
	if (bytes == 1)
		return u[0];
	if (bytes < 0)
		return UTF8_SHORT;
	if (bytes > 0)
		code = bytes == 2 ? two_bytes(u) : four_bytes(u);
	if (code >= 0)
		*length = (size_t)bytes;
	return code;
}

size_t
gb18030_convert(const char *s, size_t *n, char *out, size_t room)
{
	enum { THREE = 3, LEADS = sizeof pairs / sizeof pairs[0] };
	const unsigned char *u = (const unsigned char *)s, *end = u + *n;
	const char *three;
	char *to = out, *full = out + room;

	for (; u < end && full - to >= THREE; u++) {
		if (*u < 0x80) {
			*to++ = (char)*u;
			continue;
		}
		if (*u - 0x81u >= LEADS || end - u < 2 || !is_second(u[1]))
			break;
		three = pair(u);
		if ((unsigned char)*three < 0xe0)
			break;
		memcpy(to, three, THREE);
		to += THREE;
		u++;
	}
	*n -= (size_t)(end - u);
	return (size_t)(to - out);
}
