#include <string.h>

#include "digit.h"
#include "fold.h"
#include "numbering.h"
#include "tabs.h"

static const struct part tabs = { .kind = PART_TABS, .run = 1 };
static const struct part gaps = { .kind = PART_GAPS, .run = 1 };

/* How many numbers spaces part from what stands before them in the same cell. */
static unsigned
count_gaps(const char *s, size_t n)
{
	unsigned gaps_met = 0;
	size_t i;

	for (i = 3; i < n; i++)
		gaps_met += digit_is(s[i]) && s[i - 1] == ' ' && s[i - 2] == ' '
		    && s[i - 3] != ' ' && s[i - 3] != '\t';
	return gaps_met;
}

/* Does a tab part a number from something? */
static bool
parts_number(const char *s, size_t n)
{
	size_t i;

	for (i = 1; i + 1 < n; i++)
		if (s[i] == '\t' && (digit_is(s[i - 1]) || digit_is(s[i + 1])))
			return true;
	return false;
}

/* Has a line but the tab that parts the number of a list, 2. or （四）, from its text? */
static bool
is_listed(const char *s, const char *tab, const char *end)
{
	const char *word = tab;

	if (tab == s || memchr(tab + 1, '\t', (size_t)(end - tab) - 1) != NULL)
		return false;
	while (word > s && word[-1] != ' ')
		word--;
	return numbering_read(word, (size_t)(tab + 1 - word)).length >= (size_t)(tab - word) && tab > word;
}

/* How many tabs, two at the least, are in the white space before the text of a line, its only cell; else 0. */
static size_t
indent_of(const struct kept_line *line, const char *s, size_t n)
{
	size_t indent = 0;
	const char *c;

	for (c = line->s; c < s; c++)
		indent += *c == '\t';
	return indent > 1 && memchr(s, '\t', n) == NULL ? indent : 0;
}

/*
 * Do tabs but indent the lines of a table, labels and values, as in the source of a page? So it is where each line is
 * one cell, and nearly all are as far in as the one before.
 */
static bool
are_indents(const struct lines *lines)
{
	enum { LEAST = 8, SAME = 4 };   /* lines, for each that is not */
	size_t at = 0, n, indent, last = 0, same = 0, others = 0;
	struct kept_line line;
	const char *s;

	while (lines_next(lines, &at, &line)) {
		s = line.s;
		n = line.n;
		fold_trim(&s, &n);
		if (n == 0)
			continue;
		indent = indent_of(&line, s, n);
		if (indent == 0 && (line.has & LINES_TAB) != 0)
			return false;
		same += indent > 0 && indent == last;
		others += indent != last || indent == 0;
		last = indent;
	}
	return same >= LEAST && same >= SAME * others;
}

/* What tabs do in the lines of a section; how many lines, where nothing else is said. */
struct habits {
	unsigned with;                  /* have a tab, */
	unsigned inner;                 /* that parts a number from something, */
	unsigned around;                /* that opens and closes the one cell of the line, */
	unsigned listed;                /* or that parts a list's number from its text */
	unsigned rows, ended;           /* have one behind a cell, and something behind it, or nothing */
	unsigned gaps, gapped;          /* numbers behind gaps, and lines that have some */
	unsigned borders;               /* have nothing else; */
	unsigned led, bare;             /* begin with one, and do not; */
	unsigned behind[2];             /* follow a border, right away or behind an empty line */
};

/* A line that has text s[0..n), and perhaps tabs. */
static void
survey_line(struct habits *h, const struct kept_line *line, const char *s, size_t n)
{
	const char *end = line->s + line->n;
	const char *tab = (line->has & LINES_TAB) == 0 ? NULL : memchr(line->s, '\t', line->n);
	unsigned gaps_met;

	h->led += *line->s == '\t';
	h->bare += *line->s != '\t';
	if (tab == NULL)
		return;
	gaps_met = count_gaps(line->s, line->n);
	h->with++;
	h->gaps += gaps_met;
	h->gapped += gaps_met > 0;
	h->inner += parts_number(s, n);
	h->around += tab + 1 == s && s + n + 1 == end && s[n] == '\t';
	h->listed += is_listed(line->s, tab, end);
	h->rows += tab > s && tab + 1 < end;
	h->ended += tab > s && tab + 1 == end;
}

static void
survey(struct habits *h, const struct lines *lines)
{
	struct kept_line line;
	unsigned empty = 0;
	bool border = false;
	size_t n, at = 0;
	const char *s;

	while (lines_next(lines, &at, &line)) {
		s = line.s;
		n = line.n;
		fold_trim(&s, &n);
		if (n == 0 && (line.has & LINES_TAB) == 0) {
			empty++;
			continue;
		}
		if (border && n > 0 && empty < 2)
			h->behind[empty]++;
		border = n == 0;
		h->borders += border;
		if (!border)
			survey_line(h, &line, s, n);
		empty = 0;
	}
}

void
tabs_survey(struct tokens *tokens)
{
	enum {
		BORDERS = 2,            /* that a table has at the least */
		GAPS = 3,               /* the same of gaps, in one line of four, */
		AROUND = 8,             /* and of cells between tabs, */
		LISTED = 3              /* or of numbers before them, in four lines of five */
	};
	struct habits h = { 0 };

	tokens->tab_opens = tokens->gapped = false;
	tokens->tabs_part = true;
	if ((tokens->lines->has & LINES_TAB) == 0)
		return;
	survey(&h, tokens->lines);
	tokens->tabs_part = (h.inner > 0 || h.around < AROUND)
	    && (h.listed < LISTED || 5 * h.listed < 4 * h.with || h.inner > 0) && !are_indents(tokens->lines);
	if (tokens->tabs_part && h.borders > BORDERS && h.with < h.borders && h.led < h.bare
	    && h.behind[0] + h.behind[1] > BORDERS) {
		tokens->border = &tabs;
		tokens->behind = h.behind[1] > h.behind[0];
		tokens->enclosed = tokens->padded = false;
	}
	tokens->tab_opens = h.rows > h.ended;
	tokens->gapped = h.gaps >= GAPS && 4 * h.gapped >= h.with;
}

/* Begins the last cell of s[0..n) with a quote that nothing closes? */
static bool
is_open(const char *s, size_t n)
{
	size_t from = n;

	while (from > 0 && s[from - 1] != '\t')
		from--;
	s += from;
	n -= from;
	fold_trim(&s, &n);
	return n > 0 && *s == '"' && (n == 1 || s[n - 1] != '"');
}

void
tabs_close(const struct tokens *tokens, size_t *at, struct kept_line *line)
{
	enum { LINES_MOST = 32 };       /* of a row */
	struct kept_line whole = *line, next;
	size_t end = *at, i;

	if ((tokens->lines->has & LINES_TAB) == 0 || !tokens->tabs_part || tokens->border != NULL
	    || (line->has & LINES_ASCII) == 0 || !is_open(line->s, line->n))
		return;
	for (i = 1; i < LINES_MOST && lines_next(tokens->lines, &end, &next)
	    && next.number == line->number + i; i++) {
		whole.n = (size_t)(next.s + next.n - whole.s);
		whole.has |= next.has;
		if (is_open(whole.s, whole.n))
			continue;
		if ((whole.has & LINES_TAB) != 0) {
			*line = whole;
			*at = end;
		}
		return;
	}
}

/*
 * A tab and a cell is one cell, and so is a cell and a tab, unless tabs part the
 * cells of most lines: then an empty cell is behind it. More tabs part a line
 * into places.
 */
static bool
is_one_cell(const struct tokens *tokens, const char *s, size_t n, unsigned cells, unsigned filled)
{
	const char *tab = memchr(s, '\t', n);

	fold_trim(&s, &n);
	return cells == 2 && filled <= 1 && !(tokens->tab_opens && n > 0 && tab > s);
}

void
tabs_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	const struct part *part = tokens->gapped ? &gaps : &tabs;
	unsigned filled;

	if (tokens->gapped)
		fold_trim(&s, &n);
	place->cells = part_count(part, s, n, &filled);
	place->ruled = true;
	if (!tokens->gapped && is_one_cell(tokens, s, n, place->cells, filled)) {
		fold_trim(&s, &n);
		place->cell = 2;
		if (n > 0)
			token_add_cell(tokens, s, n, place);
		else
			token_add(tokens, TOKEN_PAD, s, 0, place);
		return;
	}
	token_add_cells(tokens, s, n, part, place);
}
