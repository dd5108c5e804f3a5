#include <string.h>

#include "barhabits.h"
#include "bars.h"
#include "fold.h"
#include "part.h"

static unsigned
common_divisor(unsigned a, unsigned b)
{
	unsigned rest;

	for (; b != 0; b = rest) {
		rest = a % b;
		a = b;
	}
	return a;
}

/* How many bars in a row part cells here: what all such rows are a multiple of. */
static unsigned
survey_run(unsigned run, const char *s, size_t n)
{
	unsigned bars = 0;
	size_t i, length;

	for (i = 0; i < n; i += length) {
		if ((length = part_bar(s + i, n - i)) > 0) {
			bars++;
			continue;
		}
		length = 1;
		run = common_divisor(run, bars);
		bars = 0;
	}
	return common_divisor(run, bars);
}

/* What is counted of them. */
struct bar_habits {
	unsigned cells, rows;   /* lines of one cell that has text, or of several */
	unsigned wrapped;       /* of those, how many have their last bar below, */
	unsigned below;         /* and of the others, a bar alone */
	unsigned texts, alone;  /* lines of text without bars, and bars alone below one, */
	unsigned lone, fenced;  /* all bars alone, and those between empty lines, */
	unsigned paired, piled; /* right below another, or below two of them, */
	unsigned padded;        /* or below a line of spaces */
	unsigned spaced, tight; /* behind a space, or what stands there */
	unsigned joined, apart; /* touching ones right behind a cell's bar, or after a space */
	unsigned within, last;  /* touching ones between two texts, or at a line's end */
	unsigned closed, open;  /* lines of many, none before the first cell, that end in one, or do not */
	unsigned behind, before;        /* lines of several that end in one behind text, or in text */
};

/* Tells of bars that touch, s[0..n) being what stands behind the first. */
static void
survey_touching(struct bar_habits *habits, const char *s, size_t n)
{
	while (n > 0 && (*s == '|' || *s == ' ')) {
		s++;
		n--;
	}
	++*(n > 0 ? &habits->within : &habits->last);
}

static void
survey_spaces(struct bar_habits *habits, const char *s, size_t n)
{
	enum { MANY = 5, SEVERAL = 2 };
	size_t i, bars = 0;
	const char *bar;

	while (n > 0 && s[n - 1] == ' ')
		n--;
	for (i = 1; i < n && (bar = memchr(s + i, '|', n - i)) != NULL; i++) {
		i = (size_t)(bar - s);
		bars++;
		if (s[i - 1] == '|' || s[i - 1] == '\t')
			continue;
		++*(s[i - 1] == ' ' ? &habits->spaced : &habits->tight);
		if (i + 1 == n || s[i + 1] != '|')
			continue;
		survey_touching(habits, s + i + 1, n - i - 1);
		++*(i > 1 && s[i - 1] == ' ' && s[i - 2] == '|' ? &habits->apart : &habits->joined);
	}
	if (bars > MANY && s[0] != '|')
		++*(s[n - 1] == '|' ? &habits->closed : &habits->open);
	if (bars < SEVERAL)
		return;
	habits->before += s[n - 1] != '|';
	for (i = n - 1; s[n - 1] == '|' && s[i - 1] == ' '; i--)
		;
	habits->behind += s[n - 1] == '|' && s[i - 1] != '|';
}

/* What a line has of bars and text. */
enum make {
	MAKE_OTHER,             /* nothing, or bars only */
	MAKE_SPACE,             /* spaces */
	MAKE_TEXT,              /* no bar */
	MAKE_BAR,               /* one bar, */
	MAKE_PAIR,              /* and one in the line above */
	MAKE_CELL,              /* text, and a bar behind it, or before, or both */
	MAKE_ROW                /* text, and a bar with something on both sides */
};

static enum make
make_of(const struct kept_line *line)
{
	const char *s = line->s;
	size_t n = line->n, i, length;
	bool text = false, inner = false;

	fold_trim(&s, &n);
	if ((line->has & LINES_WIDE_BAR) == 0 && n > 0 && *s != '|')
		return memchr(s, '|', n - 1) != NULL ? MAKE_ROW : MAKE_CELL;
	for (i = 0; i < n && !(text && inner); i += length)
		if ((length = part_bar(s + i, n - i)) > 0) {
			inner = inner || (i > 0 && i + length < n);
		} else {
			length = 1;
			text = text || s[i] != ' ';
		}
	if (!text)
		return n == 1 ? MAKE_BAR : MAKE_OTHER;
	return inner ? MAKE_ROW : MAKE_CELL;
}

bool
barhabits_alone(const struct kept_line *line)
{
	return make_of(line) == MAKE_BAR;
}

static bool
is_empty(enum make make)
{
	return make == MAKE_OTHER || make == MAKE_SPACE;
}

/* Tells how a line with bars is made; `above` is the line above. */
static enum make
survey_make(struct bar_habits *habits, enum make above, const struct kept_line *line)
{
	enum make make = make_of(line);

	habits->wrapped += above == MAKE_ROW && make == MAKE_BAR;
	habits->below += above == MAKE_CELL && make == MAKE_BAR;
	habits->alone += above == MAKE_TEXT && make == MAKE_BAR;
	habits->lone += make == MAKE_BAR;
	habits->piled += above == MAKE_PAIR && make == MAKE_BAR;
	habits->padded += above == MAKE_SPACE && make == MAKE_BAR;
	habits->rows += make == MAKE_ROW;
	habits->cells += make == MAKE_CELL;
	if (make != MAKE_BAR || (above != MAKE_BAR && above != MAKE_PAIR))
		return make;
	habits->paired++;
	return MAKE_PAIR;
}

/*
 * Are bars in lines of their own the borders of cells (borders.h)? So they are if nearly all bars
 * stand so between empty lines, or two of them between rows.
 */
static void
judge_borders(struct tokens *tokens, const struct bar_habits *habits)
{
	enum { LONE = 8, CELLS = 24 };  /* no row has more */
	unsigned others = habits->lone - habits->fenced, pairs = 2 * habits->paired;
	bool pure = others <= pairs + (habits->lone - others) / LONE
	    && LONE * (habits->cells + habits->rows) < habits->lone;

	tokens->enclosed = pairs > 0;
	tokens->behind = 1;
	tokens->padded = 2 * habits->padded > habits->lone;
	tokens->border = pure && habits->lone >= LONE && habits->piled == 0
	    && (pairs == 0 || habits->paired * CELLS >= habits->lone) ? &tokens->bars : NULL;
}

/* Are bars that touch no more than pads? See mark_pads(). Are last bars in lines of their own? */
static void
judge_habits(struct tokens *tokens, const struct bar_habits *habits)
{
	enum { WRAPPED = 2, CELLS = 4, CLOSED = 3, ALONE = 8 };    /* that make a habit, or outnumber rows */

	tokens->alone = habits->alone >= ALONE && habits->alone * 2 > habits->texts;
	tokens->single = habits->cells > CELLS * habits->rows;
	tokens->wrapped = habits->wrapped >= WRAPPED && habits->wrapped * 4 >= habits->rows * 3
	    && habits->wrapped > habits->below;
	tokens->tight = tokens->bars.run == 1 && habits->tight * 20 < habits->spaced
	    && habits->within <= habits->last;
	tokens->apart = habits->joined * 20 < habits->apart;
	tokens->closing = habits->closed >= CLOSED && habits->open == 0;
	tokens->between = habits->before > 0 && habits->behind == 0;
	judge_borders(tokens, habits);
}

/* The parts of the box in hand, which rules part, and whether lines of one more have come. */
struct box {
	unsigned parts;
	bool any;
};

/*
 * Reads a line of a box, or of none; true if it ends a part more than two, a
 * head and a body: then rules stand between rows. Text that no bar opens stands
 * outside, and the next box has its own parts.
 */
static bool
survey_box(struct box *box, const char *s, size_t n, bool rule)
{
	enum { HEAD_AND_BODY = 2 };

	if (rule) {
		if (!bars_box_rule(s, n))
			return false;
		box->parts += box->any;
		box->any = false;
		return box->parts > HEAD_AND_BODY;
	}
	fold_trim(&s, &n);
	if (n > 0) {
		box->any = part_bar(s, n) > 0;
		box->parts = box->any ? box->parts : 0;
	}
	return false;
}

void
barhabits_read(struct tokens *tokens)
{
	struct bar_habits habits;
	struct box box = { 0, false };
	struct kept_line line;
	unsigned run = 0;
	size_t at = 0;
	enum make make = MAKE_OTHER, above, before = MAKE_OTHER;
	bool rule;

	memset(&habits, 0, sizeof habits);
	tokens->ruled = false;
	while (lines_next(tokens->lines, &at, &line)) {
		above = make;
		if ((line.has & LINES_BAR) != 0)
			make = survey_make(&habits, make, &line);
		else
			make = line.n == 0 ? MAKE_OTHER : line.has == LINES_SPACE ? MAKE_SPACE : MAKE_TEXT;
		habits.texts += make == MAKE_TEXT;
		habits.fenced += is_empty(before) && above == MAKE_BAR && is_empty(make);
		before = above;
		rule = bars_rule(&line);
		tokens->ruled |= survey_box(&box, line.s, line.n, rule);
		if (rule || (line.has & LINES_BAR) == 0)
			continue;
		if (run != 1)
			run = survey_run(run, line.s, line.n);
		survey_spaces(&habits, line.s, line.n);
	}
	tokens->bars.kind = PART_BARS;
	tokens->bars.run = run > 0 ? run : 1;
	judge_habits(tokens, &habits);
}
