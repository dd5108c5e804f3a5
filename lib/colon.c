#include <limits.h>
#include <string.h>

#include "colon.h"
#include "digit.h"
#include "form.h"
#include "utf8.h"
#include "value.h"

enum {
	MARKED_LEAST = 8,       /* lines that end in a mark and a number */
	WIDE_LEAD = 0xef        /* the first byte of a wide colon */
};

static const char colons[] = ":：=";

/* Is no other mark in what is behind one, s[0..n)? Spaces part words, too, but for the last one, if a value is behind. */
static bool
is_last(const char *s, size_t n, char mark)
{
	return memchr(s, mark, n) == NULL && (mark != ' ' || value_kind(s, n) != VALUE_TEXT);
}

size_t
colon_find(struct piece p, size_t at, char mark, size_t *length)
{
	size_t depth = 0;

	for (; at < p.n; at += *length) {
		utf8_next(p.s + at, p.n - at, length);
		if (utf8_is_in("(（", p.s + at, *length))
			depth++;
		else if (depth > 0 && utf8_is_in(")）", p.s + at, *length))
			depth--;
		else if (depth == 0 && (utf8_is_in(colons, p.s + at, *length)
		    || (mark != 0 && p.s[at] == mark && is_last(p.s + at + 1, p.n - at - 1, mark))))
			return at;
	}
	*length = 0;
	return p.n;
}

/* Do digits or a none-mark end the first words of a piece, before anything parts them? */
static bool
begins_joined(struct piece p)
{
	size_t i, end = piece_is_han(p.s, p.n) ? piece_next(p, 0) : 0, length;

	for (i = 0; i < end && !piece_is_digit(p.s + i, end - i); i += length)
		utf8_next(p.s + i, end - i, &length);
	return i < end || (end > 0 && piece_ends_in_none((struct piece){ p.s, end }));
}

/* Do they end one of them? The first may be names whose values are empty. */
static bool
has_joined(struct piece p)
{
	enum { WORDS = 8 };     /* no row has more columns */
	int i;

	for (i = 0; i < WORDS && piece_is_han(p.s, p.n) && !begins_joined(p); i++)
		p = piece_behind(p, piece_next(p, 0));
	return piece_is_han(p.s, p.n) && begins_joined(p);
}

/* Does the line have one tab, and a value behind? Spaces may follow. */
static bool
has_one_tab(struct piece p)
{
	const char *tab = memchr(p.s, '\t', p.n);

	return tab != NULL && memchr(tab + 1, '\t', p.n - (size_t)(tab + 1 - p.s)) == NULL
	    && value_kind(tab + 1, p.n - (size_t)(tab + 1 - p.s)) != VALUE_TEXT;
}

/* The length of s[0..n) without the spaces that end it. */
static size_t
cut_spaces(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return n;
}

static bool
is_mark(char c)
{
	return c == '\t' || c == '|' || c == ',' || c == ';' || c == ' ';
}

/*
 * The mark in front of the number that ends a line, if words stand before it: so it is where
 * each cell has a line, with the names of its row and its column. Spaces will do, and a none-mark will behind
 * a tab. 0 if there is none.
 */
static char
mark_before_number(struct piece p)
{
	enum value_kind kind;
	size_t at;
	char mark;

	p = piece_trim(p);
	for (at = p.n; at > 0 && !is_mark(p.s[at - 1]); at--)
		;
	kind = value_kind(p.s + at, p.n - at);
	if (at == 0 || (kind != VALUE_NUMBER && (kind != VALUE_NONE || p.s[at - 1] != '\t')))
		return 0;
	mark = p.s[--at];
	at = cut_spaces(p.s, at);
	if (mark == ' ' && at > 0 && is_mark(p.s[at - 1]))
		mark = p.s[--at];
	at = cut_spaces(p.s, at);
	return at == 0 || digit_is(p.s[at - 1]) || is_mark(p.s[at - 1])
	    || utf8_ends_in(colons, p.s, at) ? 0 : mark;
}

/* How often a colon, or an equals sign, has a value behind. */
static size_t
count_colons(struct piece p)
{
	size_t colon, length, n = 0;
	struct piece next;

	for (colon = colon_find(p, 0, 0, &length); colon < p.n; colon = colon_find(p, colon + length, 0, &length)) {
		next = piece_behind(p, colon + length);
		n += piece_is_digit(next.s, next.n) || has_joined(next)
		    || value_kind(next.s, piece_next(next, 0)) == VALUE_NONE;
	}
	return n;
}

/* Has a line with these characters one of colons[]? */
static bool
has_colon(const struct kept_line *line)
{
	static const char wide[] = "：";
	const char *s = line->s, *end = s + line->n;

	if (((line->has & LINES_ASCII) != 0 && memchr(s, ':', line->n) != NULL)
	    || ((line->has & LINES_DASH) != 0 && memchr(s, '=', line->n) != NULL))
		return true;
	if ((line->has & LINES_WIDE) == 0)
		return false;
	while ((s = memchr(s, WIDE_LEAD, (size_t)(end - s))) != NULL && strncmp(s, wide, sizeof wide - 1) != 0)
		s++;
	return s != NULL;
}

bool
colon_survey(const struct lines *lines, char *mark)
{
	size_t at = 0, n = 0, tabbed = 0, marked[CHAR_MAX + 1] = { 0 };
	struct kept_line line;
	struct piece p;
	char before;

	*mark = 0;
	while (n < COLON_LEAST && lines_next(lines, &at, &line)) {
		p = (struct piece){ line.s, line.n };
		tabbed += (line.has & LINES_TAB) != 0 && has_one_tab(p);
		if ((line.has & (LINES_DIGIT | LINES_TAB)) != 0 && line.has != LINES_DIGIT && (before = mark_before_number(p)) != 0
		    && ++marked[(int)before] == MARKED_LEAST)
			*mark = before;
		if (has_colon(&line))
			n += count_colons(p);
	}
	if (tabbed > 2 * FORM_MAX_ROWS)
		*mark = '\t';
	return n >= COLON_LEAST || *mark != 0;
}
