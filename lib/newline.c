#include <string.h>

#include "newline.h"

/*
 * A block has fewer newlines than a byte can count, and its size is fixed, so
 * that compilers count many bytes at a time.
 */
enum { BLOCK = 128 };

static unsigned
count_block(const char *s)
{
	unsigned char count = 0;
	size_t i;

	for (i = 0; i < BLOCK; i++)
		count = (unsigned char)(count + (s[i] == '\n'));
	return count;
}

unsigned long
newline_count(const char *s, size_t n)
{
	unsigned long count = 0;

	for (; n >= BLOCK; s += BLOCK, n -= BLOCK)
		count += count_block(s);
	for (; n > 0; s++, n--)
		count += *s == '\n';
	return count;
}

const char *
newline_skip(const char *s, const char *end, unsigned long lines)
{
	unsigned count;

	for (; (size_t)(end - s) >= BLOCK && (count = count_block(s)) < lines; s += BLOCK)
		lines -= count;
	for (; lines > 0; lines--)
		s = (const char *)memchr(s, '\n', (size_t)(end - s)) + 1;
	return s;
}

size_t
newline_last(const char *s, size_t n)
{
	if (memchr(s, '\n', n) == NULL)
		return 0;
	while (n > BLOCK && memchr(s + n - BLOCK, '\n', BLOCK) == NULL)
		n -= BLOCK;
	while (s[n - 1] != '\n')
		n--;
	return n;
}
