#include <stdbool.h>
#include <string.h>

#include "crossbars.h"
#include "utf8.h"
#include "width.h"

enum { CROSSINGS_MOST = 64, COLUMNS_MOST = 1024 };

/* The crossings of the last rule, in columns of the display; and where any rule has one. */
static size_t crossings[CROSSINGS_MOST], ncrossings;
static bool any[COLUMNS_MOST];

static size_t
indent_of(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] == ' ')
		i++;
	return i;
}

/* Is it a rule? Then its crossings are kept. */
static bool
read_rule(const char *s, size_t n)
{
	size_t i = indent_of(s, n), found = 0;

	if (i == n || s[i] != '+' || s[n - 1] != '+')
		return false;
	for (; i < n && found < CROSSINGS_MOST; i++)
		if (s[i] == '+')
			crossings[found++] = i;
		else if (s[i] != '-' && s[i] != '=' && s[i] != ':')
			return false;
	ncrossings = i == n && found > 2 ? found : 0;
	return true;
}

/* How wide the character that begins s[0..n) is, and how long. */
static size_t
wide(const char *s, size_t n, size_t *length)
{
	int width;

	if ((unsigned char)*s < 0x80) {
		*length = 1;
		return 1;
	}
	width = width_char(utf8_decode(s, n, length));
	return width > 0 ? (size_t)width : 0;
}

/* Is a bar at this column part of the text? Cells that span columns may have fewer crossings above them than others. */
static bool
is_text(size_t column)
{
	return column < COLUMNS_MOST && !any[column];
}

/* Has a line a bar below every crossing, and others in its text? */
static bool
has_others(const char *s, size_t n)
{
	size_t i, column = 0, length, below = 0, others = 0;

	for (i = 0; i < n; i += length) {
		if (s[i] == '|') {
			if (below < ncrossings && crossings[below] == column)
				below++;
			else if (is_text(column))
				others++;
		}
		column += wide(s + i, n - i, &length);
	}
	return others > 0 && below == ncrossings && n > 0 && s[n - 1] == '|';
}

static size_t
drop(char *to, const char *s, size_t n)
{
	size_t i, column = 0, length, indent = indent_of(s, n);
	bool bars = false;

	if (!read_rule(s, n)) {
		if (indent == n || s[indent] != '|')
			ncrossings = 0;
		bars = ncrossings > 0 && has_others(s, n);
	}
	memmove(to, s, n);
	for (i = 0; bars && i < n; i += length) {
		if (to[i] == '|' && is_text(column))
			to[i] = ' ';
		column += wide(to + i, n - i, &length);
	}
	return n;
}

static bool
is_dash(char c)
{
	return c == '-' || c == '=';
}

/* Finds where rules have crossings, be they as long as the table or not. */
static void
find_crossings(const struct lines *lines)
{
	struct kept_line line;
	size_t at = 0, i, column, length;

	memset(any, 0, sizeof any);
	while (lines_next(lines, &at, &line)) {
		column = 0;
		for (i = 0; i < line.n && column < COLUMNS_MOST; i += length) {
			if (line.s[i] == '+' && (is_dash(line.s[i + 1]) || (i > 0 && is_dash(line.s[i - 1]))))
				any[column] = true;
			column += wide(line.s + i, line.n - i, &length);
		}
	}
}

void
crossbars_drop(struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;

	while ((s = memchr(s, '+', (size_t)(end - s))) != NULL && !is_dash(s[1]))
		s++;
	if (s == NULL)
		return;
	find_crossings(lines);
	ncrossings = 0;
	lines_rewrite(lines, drop);
}
