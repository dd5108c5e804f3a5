#include <stdbool.h>
#include <string.h>

#include "webpage.h"
#include "markup.h"
#include "output.h"
#include "plain.h"

enum {
	INDENT = 3,             /* spaces before a table */
	MARK = 7                /* bytes that tell a table: its tag's name, and one behind it */
};

/* Does a table's tag begin at s[0..n)? */
static bool
is_table(const char *s, size_t n)
{
	return n >= MARK && markup_same(s, MARK - 1, "<table") && strchr(" \t\r\n>/", s[MARK - 1]) != NULL;
}

/* The beginning of the line of s[at], if there are but spaces between; else at + 1. */
static size_t
line_begin(const char *s, size_t at, bool begins)
{
	size_t i = at;

	while (i > 0 && at - i < INDENT && s[i - 1] == ' ')
		i--;
	if (i == 0 ? begins : s[i - 1] == '\n')
		return i;
	return at + 1;
}

/*
 * How much of s[0..n) is text before a table; *table: it begins there. `begins`:
 * s[0] begins a line.
 */
static size_t
text_length(const char *s, size_t n, bool begins, bool last, bool *table)
{
	const char *tag = s;
	size_t at, begin;

	*table = false;
	for (; (tag = memchr(tag, '<', n - (size_t)(tag - s))) != NULL; tag++) {
		at = (size_t)(tag - s);
		begin = line_begin(s, at, begins);
		if (begin > at)
			continue;
		*table = is_table(tag, n - at);
		if (*table || (!last && n - at < MARK))
			return begin;
	}
	return last || n < INDENT ? n : n - INDENT;
}

/* Passes over the rest of a table's last line, if it is blank. */
static void
skip_line(void)
{
	size_t n, i = 0;
	bool last;
	const char *s = markup_ahead(&n, &last);

	while (i < n && (s[i] == ' ' || s[i] == '\r'))
		i++;
	if (i < n && s[i] == '\n')
		markup_skip(i + 1);
}

void
plain_text(void)
{
	const char *s;
	size_t n, length;
	bool begins = true, last, table;

	while (!out_failed()) {
		s = markup_ahead(&n, &last);
		length = text_length(s, n, begins, last, &table);
		if (length > 0)
			begins = s[length - 1] == '\n';
		out_bytes(s, length);
		markup_skip(length);
		if (table) {
			webpage_table();
			skip_line();
			begins = true;
		} else if (last && length == n) {
			break;
		}
	}
}
