/*
 * Compares utf8_valid(), which looks at blocks and at eight bytes at a time, with
 * utf8_decode(), which looks at one character: on every pair and triple of
 * bytes that a character may begin with, at every offset, amid ASCII and amid
 * Chinese, and on random texts. Prints how many texts it tried.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "block.h"
#include "utf8.h"

enum { TEXT = 3 * BLOCK };

static unsigned long tried;
static unsigned long state = 1;

static unsigned
random_below(unsigned limit)
{
	state = (state * 1103515245 + 12345) & 0x7fffffff;
	return (unsigned)(state >> 8) % limit;
}

static size_t
valid_slowly(const char *s, size_t n)
{
	size_t i, length;

	for (i = 0; i < n && s[i] != '\0' && utf8_decode(s + i, n - i, &length) >= 0; i += length)
		;
	return i;
}

static void
compare(const char *s, size_t n)
{
	size_t i, fast = utf8_valid(s, n), slow = valid_slowly(s, n);

	tried++;
	if (fast == slow)
		return;
	printf("%lu, not %lu bytes are valid of", (unsigned long)fast, (unsigned long)slow);
	for (i = 0; i < n; i++)
		printf(" %02x", (unsigned char)s[i]);
	printf("\n");
	exit(1);
}

/* The bytes at offsets from one on, and each length that cuts into them or behind. */
static void
compare_from(size_t from, const char *around, const char *bytes, size_t n)
{
	char text[TEXT];
	size_t at, end, i, unit = strlen(around);

	for (at = from; at < from + 9; at++) {
		for (i = 0; i < TEXT; i++)
			text[i] = i < at ? around[(i + unit - at % unit) % unit] : around[(i - at) % unit];
		memmove(text + at, bytes, n);
		for (i = at + n; i < TEXT; i++)
			text[i] = around[(i - at - n) % unit];
		for (end = at; end <= at + n + 2; end++)
			compare(text, end);
		compare(text, TEXT);
	}
}

/* At the beginning, and where one block ends and another one begins. */
static void
compare_within(const char *around, const char *bytes, size_t n)
{
	compare_from(0, around, bytes, n);
	compare_from(BLOCK - 5, around, bytes, n);
}

static void
compare_all(const char *around)
{
	static const unsigned char edges[] = {
		0x00, 0x01, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xe4, 0xff
	};
	char bytes[3];
	unsigned a, b, c;

	for (a = 0; a < 256; a++)
		for (b = 0; b < 256; b += 1 + (b % 16 != 0 && b % 16 != 15) * (14 - b % 16))
			for (c = 0; c < sizeof edges; c++) {
				bytes[0] = (char)a;
				bytes[1] = (char)b;
				bytes[2] = (char)edges[c];
				compare_within(around, bytes, sizeof bytes);
			}
}

/* Mostly well-formed text, with a fault now and then. */
static size_t
make_text(char *s, size_t room)
{
	static const char *const parts[] = {
		"a", "0", "\n", "\xe4\xb8\x80", "\xef\xbc\x8c", "\xe0\xa4\x84", "\xed\x95\x9c", "\xc2\xb7",
		"\xf0\x9f\x98\x80", "\xe9\xbe\x9f"
	};
	const char *part;
	size_t n = 0;

	while (n + 8 < room) {
		part = parts[random_below(sizeof parts / sizeof parts[0])];
		memcpy(s + n, part, strlen(part));
		n += strlen(part);
		if (random_below(40) == 0)
			s[n++] = (char)random_below(256);
	}
	return n;
}

int
main(void)
{
	char text[400];
	int i;

	compare_all("a");
	compare_all("\xe4\xb8\x80");
	compare_all("\xe4\xb8\x80" "1\n");
	for (i = 0; i < 200000; i++)
		compare(text, make_text(text, 1 + random_below(sizeof text)));
	printf("%lu texts\n", tried);
	return 0;
}
