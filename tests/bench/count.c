/* The unit of all ratios: counts the lines of standard input, and does nothing else. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char block[65536];

static unsigned long
count(const char *s, size_t n)
{
	const char *end = s + n;
	unsigned long lines = 0;

	for (; (s = memchr(s, '\n', (size_t)(end - s))) != NULL; s++)
		lines++;
	return lines;
}

int
main(void)
{
	unsigned long lines = 0;
	ssize_t n;

	while ((n = read(STDIN_FILENO, block, sizeof block)) > 0)
		lines += count(block, (size_t)n);
	printf("%lu\n", lines);
	return n < 0;
}
