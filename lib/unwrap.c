#include <stdbool.h>
#include <string.h>

#include "bracket.h"
#include "fold.h"
#include "piece.h"
#include "unwrap.h"
#include "utf8.h"

enum {
	ROWS_LEAST = 2,         /* lines of several cells that make a habit, */
	CELLS_LEAST = 8,        /* or of one */
	LISTS_LEAST = 3         /* or of pairs */
};

/* What stands before a cell and behind it. */
struct wrap {
	const char *open, *close;
};

static const struct wrap wraps[] = {
	{ "\"", "\"" }, { "'", "'" }, { "“", "”" }, { "「", "」" }, { "[", "]" }, { "【", "】" }, { "{", "}" }
};

enum {
	QUOTES = 4,             /* the first ones; a program's lists have such */
	WRAPS = sizeof wraps / sizeof wraps[0]
};

static const struct wrap *wrap;         /* the one of the table in hand */

/* Does s[0..n) begin with it? */
static bool
begins(const char *s, size_t n, const char *with)
{
	size_t length = strlen(with);

	return n >= length && memcmp(s, with, length) == 0;
}

/* The wrap that a line begins with, or NULL. Most lines begin with another byte. */
static const struct wrap *
wrap_of(const char *s, size_t n)
{
	static const bool leads[256] = { ['"'] = true, ['\''] = true, [0xe2] = true, [0xe3] = true, ['['] = true, ['{'] = true };
	size_t i;

	for (i = 0; i < WRAPS && n > 0 && leads[(unsigned char)*s]; i++)
		if (begins(s, n, wraps[i].open))
			return &wraps[i];
	return NULL;
}

/* How much of s[0..n) only parts cells. */
static size_t
skip(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (s[i] == ' ' || s[i] == '\t' || s[i] == ',' || s[i] == ';'))
		i++;
	return i;
}

/* The length of a wrapped cell at s[0..n), with its wrap; 0 if none stands there. */
static size_t
cell_length(const struct wrap *w, const char *s, size_t n)
{
	size_t open = strlen(w->open), close = strlen(w->close), i;

	if (!begins(s, n, w->open))
		return 0;
	for (i = open; i < n && !begins(s + i, n - i, w->close); i++)
		if (s[i] == '|' || s[i] == '\t' || s[i] == '"' || s[i] == '\'' || begins(s + i, n - i, w->open))
			return 0;
	return i < n ? i + close : 0;
}

/* How many wrapped cells a line is; 0 if it is anything else. */
static size_t
count_cells(const struct wrap *w, const char *s, size_t n)
{
	size_t cells = 0, i, length;

	for (i = skip(s, n); i < n; i += length + skip(s + i + length, n - i - length), cells++)
		if ((length = cell_length(w, s + i, n - i)) == 0)
			return 0;
	return cells;
}

/* Such a line with a bar between its cells, or behind the only one, and without their wraps. */
static size_t
take_off(char *to, const char *s, size_t n)
{
	size_t open = strlen(wrap->open), close = strlen(wrap->close), used = 0, i, length, cells = 0;

	if (count_cells(wrap, s, n) == 0) {
		memmove(to, s, n);
		return n;
	}
	for (i = skip(s, n); i < n; i += length + skip(s + i + length, n - i - length)) {
		length = cell_length(wrap, s + i, n - i);
		if (cells++ > 0)
			to[used++] = '|';
		memmove(to + used, s + i + open, length - open - close);
		used += length - open - close;
	}
	if (cells == 1)
		to[used++] = '|';
	return used;
}

/* Pairs */

/* Does a number stand behind a colon or an equals sign somewhere in s[0..n)? */
static bool
has_pair(const char *s, size_t n)
{
	size_t i, length;

	for (i = 0; i < n; i += length) {
		utf8_next(s + i, n - i, &length);
		if (utf8_is_in(":：=＝", s + i, length) && piece_is_digit(s + i + length, n - i - length))
			return true;
	}
	return false;
}

/* Where the bracket opens that a line ends with and that has pairs in it; 0 if none does, or nothing stands before it. */
static size_t
list_at(const char *s, size_t n)
{
	size_t i = n, depth = 0;

	if (!bracket_ends(s, n, BRACKET_CLOSES))
		return 0;
	while (i-- > 0) {
		if (!bracket_lead(s[i]))
			continue;
		depth += bracket_begins(s + i, n - i, BRACKET_CLOSES);
		if (bracket_begins(s + i, n - i, BRACKET_OPENS) && --depth == 0)
			return has_pair(s + i, n - i) ? i : 0;
	}
	return 0;
}

/* Such a line with spaces in place of those brackets. */
static size_t
open_list(char *to, const char *s, size_t n)
{
	size_t at, length;

	fold_trim(&s, &n);
	memmove(to, s, n);
	if ((at = list_at(to, n)) == 0)
		return n;
	utf8_next(to + at, n - at, &length);
	memset(to + at, ' ', length);
	for (n--; ((unsigned char)to[n] & 0xc0) == 0x80; n--)
		;
	return n;
}

/* How many lines are of which kind. */
struct survey {
	size_t rows[WRAPS], alone[WRAPS];       /* several wrapped cells, or one, */
	size_t other[WRAPS];    /* or something else that begins so */
	size_t programs;        /* as a program's lists do */
	size_t pairs;           /* pairs in brackets behind a label */
	bool any;               /* any that begins with a wrap */
};

/* Looks at the line, and counts it. */
static void
look(struct survey *survey, struct kept_line line)
{
	const struct wrap *w;
	size_t cells, i = skip(line.s, line.n);

	for (; line.n > 0 && line.s[line.n - 1] == ' '; line.n--)
		;
	survey->pairs += list_at(line.s, line.n) > 0;
	if (i >= line.n || (w = wrap_of(line.s + i, line.n - i)) == NULL)
		return;
	cells = count_cells(w, line.s, line.n);
	survey->rows[w - wraps] += cells > 1;
	survey->alone[w - wraps] += cells == 1;
	survey->other[w - wraps] += cells == 0;
	survey->programs += cells == 0 && w - wraps >= QUOTES;
	survey->any = true;
}

/* Is any of some lines, here and there, wrapped or has pairs in brackets? Of such tables nearly all are. */
static bool
may_be_wrapped(const struct lines *lines)
{
	enum { SOME = 12 };
	struct survey survey = { .any = false };
	struct kept_line line;
	size_t i, at;

	for (i = 0; i < SOME && !survey.any && survey.pairs == 0; i++) {
		at = lines->n * i / SOME;
		if (lines_next(lines, &at, &line))
			look(&survey, line);
	}
	return survey.any || survey.pairs > 0;
}

/* The wrap of the table's cells, or NULL. */
static const struct wrap *
find_wrap(const struct survey *survey)
{
	size_t i;

	for (i = 0; i < WRAPS; i++)
		if (i < QUOTES ? survey->alone[i] >= CELLS_LEAST && survey->rows[i] + survey->other[i] + survey->programs == 0
		    : survey->rows[i] >= ROWS_LEAST || survey->alone[i] >= CELLS_LEAST)
			return &wraps[i];
	return NULL;
}

void
unwrap_lines(struct lines *lines)
{
	struct survey survey = { .any = false };
	struct kept_line line;
	size_t at = 0;

	if (!may_be_wrapped(lines))
		return;
	while (lines_next(lines, &at, &line))
		look(&survey, line);
	if ((wrap = find_wrap(&survey)) != NULL)
		lines_rewrite(lines, take_off);
	if (survey.pairs >= LISTS_LEAST)
		lines_rewrite(lines, open_list);
}
