#include <stdbool.h>
#include <string.h>

#include "crossbars.h"
#include "token.h"
#include "utf8.h"
#include "width.h"

enum { CROSSINGS_MOST = 64, COLUMNS_MOST = 1024 };

/* The crossings of the last rule; and where any rule has one, in each measure that text may be aligned by. */
static size_t crossings[CROSSINGS_MOST], ncrossings;
static bool any[TOKEN_MEASURES][COLUMNS_MOST];

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

/* Passes the character that begins s[0..n): what it takes is added to at[], by measure. Returns its length. */
static size_t
pass(const char *s, size_t n, size_t at[TOKEN_MEASURES])
{
	size_t length = 1;
	int width = 1;

	if ((unsigned char)*s >= 0x80)
		width = width_char(utf8_decode(s, n, &length));
	at[TOKEN_COLUMNS] += width > 0 ? (size_t)width : 0;
	at[TOKEN_CHARACTERS]++;
	at[TOKEN_BYTES] += length;
	return length;
}

/* Is a bar here part of the text? Cells that span columns may have fewer crossings above them than others. */
static bool
is_text(const size_t at[TOKEN_MEASURES], int measure)
{
	return at[measure] < COLUMNS_MOST && !any[measure][at[measure]];
}

/* Has a line, by this measure, a bar below every crossing, the last one at its end, and others in its text? */
static bool
has_others(const char *s, size_t n, int measure)
{
	size_t i, at[TOKEN_MEASURES] = { 0 }, below = 0, others = 0;

	for (i = 0; i < n; i += pass(s + i, n - i, at)) {
		if (s[i] != '|')
			continue;
		if (below < ncrossings && crossings[below] == at[measure])
			below++;
		else
			others += is_text(at, measure);
	}
	return others > 0 && below == ncrossings && at[measure] == crossings[ncrossings - 1] + 1;
}

/* The measure by which a line has such bars; TOKEN_MEASURES: none. Most have no more bars than the rule crossings. */
static int
measure_of(const char *s, size_t n)
{
	size_t i, bars = 0;
	int measure = 0;

	for (i = 0; ncrossings > 0 && i < n; i++)
		bars += s[i] == '|';
	if (bars <= ncrossings)
		return TOKEN_MEASURES;
	while (measure < TOKEN_MEASURES && !has_others(s, n, measure))
		measure++;
	return measure;
}

static size_t
drop(char *to, const char *s, size_t n)
{
	size_t i, at[TOKEN_MEASURES] = { 0 }, indent = indent_of(s, n);
	int measure = TOKEN_MEASURES;

	if (!read_rule(s, n)) {
		if (indent == n || s[indent] != '|')
			ncrossings = 0;
		measure = measure_of(s, n);
	}
	memmove(to, s, n);
	for (i = 0; measure < TOKEN_MEASURES && i < n; i += pass(to + i, n - i, at))
		if (to[i] == '|' && is_text(at, measure))
			to[i] = ' ';
	return n;
}

static bool
is_dash(char c)
{
	return c == '-' || c == '=';
}

/* Finds where rules have crossings, be they as long as the table or not. Characters take no more columns than bytes. */
static void
find_crossings(const struct lines *lines)
{
	struct kept_line line;
	size_t next = 0, i;
	int m;

	memset(any, 0, sizeof any);
	while (lines_next(lines, &next, &line)) {
		size_t at[TOKEN_MEASURES] = { 0 };

		if (memchr(line.s, '+', line.n) == NULL)
			continue;
		for (i = 0; i < line.n && at[TOKEN_BYTES] < COLUMNS_MOST; i += pass(line.s + i, line.n - i, at)) {
			if (line.s[i] != '+' || !(is_dash(line.s[i + 1]) || (i > 0 && is_dash(line.s[i - 1]))))
				continue;
			for (m = 0; m < TOKEN_MEASURES; m++)
				any[m][at[m]] = true;
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
