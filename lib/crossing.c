#include <string.h>

#include "crossing.h"
#include "token.h"

enum { CROSSINGS_LEAST = 3 };   /* a frame around all cells has two */

void
crossing_start(struct crossings *crossings)
{
	memset(crossings, 0, sizeof *crossings);
}

static size_t
count(const char *s, size_t n, char c)
{
	size_t i, found = 0;

	for (i = 0; i < n; i++)
		found += s[i] == c;
	return found;
}

static bool
is_crossing(const struct crossings *crossings, size_t at)
{
	return at < crossings->n && crossings->s[at] == '+';
}

/* Does a rule cross at other places than the first one? A bar in it is a border, too. */
static bool
differs(const struct crossings *crossings, const struct kept_line *rule)
{
	size_t i;

	if (rule->n != crossings->n || memchr(rule->s, '|', rule->n) != NULL)
		return true;
	for (i = 0; i < rule->n; i++)
		if ((rule->s[i] == '+') != is_crossing(crossings, i))
			return true;
	return false;
}

void
crossing_rule(struct crossings *crossings, const struct kept_line *rule)
{
	if (crossings->s == NULL) {
		crossings->s = rule->s;
		crossings->n = rule->n;
		crossings->count = count(rule->s, rule->n, '+');
	}
	if (differs(crossings, rule))
		crossings->count = 0;
}

/* Clears the bars of s[0..n) below no crossing; true if there is one below each. */
static bool
clear(const struct crossings *crossings, char *s, size_t n, enum token_measure measure)
{
	size_t i, at = 0, begin = 0, borders = 0;

	for (i = 0; i < n; i++) {
		if (s[i] != '|')
			continue;
		at += token_width(s + begin, i - begin, measure);
		begin = i;
		if (is_crossing(crossings, at))
			borders++;
		else
			s[i] = ' ';
	}
	return borders == crossings->count;
}

void
crossing_clear(const struct crossings *crossings, struct kept_line *line)
{
	static char text[LINES_TEXT];
	int measure;

	if (crossings->count < CROSSINGS_LEAST || count(line->s, line->n, '|') <= crossings->count)
		return;
	for (measure = 0; measure < TOKEN_MEASURES; measure++) {
		memcpy(text, line->s, line->n);
		if (clear(crossings, text, line->n, (enum token_measure)measure)) {
			line->s = text;
			return;
		}
	}
}
