/*
 * Compares reading_read() with a reading character by character, and reading_drop()
 * with reading what is left: on each line of standard input, which is cut behind
 * each of its first characters. Prints how many of all differ, and how many there were.
 */
#include <stdio.h>

#include "reading.c"

enum { LINE_BYTES = 4096, CUTS = 24 };

static unsigned long readings, different;

static void
plain_read(struct reading *r, const char *s, size_t n)
{
	const char *end = s + n;
	size_t length;
	unsigned short c = DROPPED, last;

	r->n = r->signs = 0;
	for (; s < end && r->n < READING_MAX && c != READING_STOP; s += length) {
		if ((length = fold_aside(s, (size_t)(end - s), c)) > 0)
			continue;
		last = c;
		c = code_of(utf8_next(s, (size_t)(end - s), &length));
		if (c == DROPPED || (c < READING_WORDS && joins(r->c, r->n, c, last == DROPPED)))
			continue;
		r->signs += c < READING_WORDS;
		r->c[r->n++] = c;
	}
	r->words = r->n - r->signs;
	r->more = has_text(s, (size_t)(end - s));
}

static void
compare(struct reading *r, struct reading *plain)
{
	size_t i;

	readings++;
	for (i = 0; i < r->n && (r->c[i] >= READING_WORDS || r->c[i] <= r->rank); i++)
		;
	different += i < r->n || r->n != plain->n || r->signs != plain->signs || r->words != plain->words
	    || r->more != plain->more || memcmp(r->c, plain->c, r->n * sizeof r->c[0]) != 0;
}

static void
compare_line(const char *s, size_t n)
{
	struct reading whole, rest, plain;
	size_t at, length, cuts = 0;

	reading_read(&whole, s, n);
	plain_read(&plain, s, n);
	compare(&whole, &plain);
	for (at = 0; at < n && cuts < CUTS; at += length, cuts++) {
		utf8_next(s + at, n - at, &length);
		rest = whole;
		reading_drop(&rest, s, n, at + length);
		reading_drop_signs(&rest);
		plain_read(&plain, s + at + length, n - at - length);
		reading_drop_signs(&plain);
		compare(&rest, &plain);
	}
}

int
main(void)
{
	char line[LINE_BYTES];

	while (fgets(line, sizeof line, stdin) != NULL)
		compare_line(line, strcspn(line, "\n"));
	printf("%lu of %lu differ\n", different, readings);
	return different > 0;
}
