#include <stdint.h>
#include <string.h>

#include "block.h"
#include "memo.h"
#include "opening.h"
#include "reading.h"
#include "seen.h"

/* What of a line is kept, which is no more than what tells. */
struct core {
	enum {
		LINE,           /* all of it, */
		CELL,           /* or up to what ends a cell there, */
		ROW             /* or up to cells of figures */
	} kind;
	const char *s;
	size_t n;
};

static struct memo_text texts[SEEN_LINES];
static struct memo_place places[SEEN_LINES / MEMO_WAYS];
static struct memo memo = { SEEN_LINES, texts, places, 0, 0 };
static struct line_look looks[SEEN_LINES];

/* The same for the openings of prose, most of which do not come again. */
static struct memo_text opening_texts[SEEN_OPENINGS];
static struct memo_place opening_places[SEEN_OPENINGS / MEMO_WAYS];
static struct memo openings = { SEEN_OPENINGS, opening_texts, opening_places, 0, 0 };
static struct line_look opened[SEEN_OPENINGS];

/* Lines as they came, each where its length and its ends put it. */
static struct last {
	unsigned char n;                /* 0: none yet */
	char s[SEEN_BYTES];
	struct line_look look;
} lasts[SEEN_LAST];

/* And lines that are too long for the others, but for prose that tells by its opening. */
static struct long_line {
	unsigned short n;               /* 0: none yet */
	char s[SEEN_LONG_BYTES];
	struct line_look look;
} longs[SEEN_LONG];

enum { NUMBER = 9 };            /* bytes of a number in Chinese: 二十一 */

/* What stands in cells of figures; a comma is not there, it may be that of a sentence. */
enum { BLANK = 1, DIGIT = 2, SIGN = 4 };

static const unsigned char figures[256] = {
	[' '] = BLANK, ['\t'] = BLANK, ['|'] = BLANK, ['+'] = SIGN, ['-'] = SIGN, ['.'] = SIGN, ['/'] = SIGN,
	['0'] = DIGIT, ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT, ['4'] = DIGIT, ['5'] = DIGIT,
	['6'] = DIGIT, ['7'] = DIGIT, ['8'] = DIGIT, ['9'] = DIGIT
};

static bool
is_blank(char c)
{
	return figures[(unsigned char)c] == BLANK;
}

/* Do blanks that begin here end a cell (reading.h)? A space alone does not. */
static bool
ends_cell(const char *s, const char *end)
{
	return s < end && (*s != ' ' || (s + 1 < end && is_blank(s[1])));
}

/* Cuts the figures from a core that ends in some behind a cell; false if it does not. */
static bool
cut_figures(struct core *core)
{
	const char *at = core->s + core->n, *end = at;
	unsigned char kind, kinds = 0;

	for (; at > core->s && (kind = figures[(unsigned char)at[-1]]) != 0; at--)
		kinds |= kind;
	if ((kinds & DIGIT) == 0 || !is_blank(*at) || !ends_cell(at, end))
		return false;
	core->n = (size_t)(at - core->s);
	core->kind = ROW;
	return true;
}

/*
 * Blanks at the beginning of a line are nothing to heading_look(), and of those
 * at the end it tells whether they end a cell. But 二 alone is a number before
 * a blank and none before a bar, so what may be one is left as it is, and so
 * are lines that may not be read to their end.
 */
static struct core
core_of(const char *s, size_t n)
{
	struct core core = { LINE, s, n };
	const char *end = s + n, *at = end;

	if (n >= READING_MAX)
		return core;
	while (core.s < end && is_blank(*core.s))
		core.s++;
	while (at > core.s && is_blank(at[-1]))
		at--;
	if (ends_cell(at, end) && at - core.s > NUMBER) {
		core.kind = CELL;
		end = at;
	}
	core.n = (size_t)(end - core.s);
	return core;
}

/* A number below `most`, a power of two, for a line: by its length, its first bytes and its last. */
static size_t
spot_of(const char *s, size_t n, size_t most)
{
	uint64_t first = block_word(s), end;

	if (n < sizeof first)
		end = first &= ((uint64_t)1 << 8 * n) - 1;
	else
		end = block_word(s + n - sizeof end);
	return ((first ^ n) * 0x9e3779b97f4a7c15 + end * 0xc2b2ae3d27d4eb4f) >> 32 & (most - 1);
}

static const struct line_look *
look_at_long(const char *s, size_t n)
{
	static struct line_look once;   /* of a line that is not kept */
	struct long_line *line;

	if (n == 0 || n > SEEN_LONG_BYTES) {
		heading_look(&once, s, n);
		return &once;
	}
	line = &longs[spot_of(s, n, SEEN_LONG)];
	if (line->n != n || memcmp(line->s, s, n) != 0) {
		heading_look(&line->look, s, n);
		line->n = (unsigned short)n;
		memcpy(line->s, s, n);
	}
	return &line->look;
}

/* Looks at s[0..n), unless it is known, then *known, what its core tells. */
static const struct line_look *
look_at(const struct core *core, const char *s, size_t n, bool *known)
{
	int i = memo_find(&memo, (unsigned char)core->kind, core->s, core->n, known);

	if (i == MEMO_NONE) {
		*known = false;
		return look_at_long(s, n);
	}
	if (!*known)
		heading_look(&looks[i], s, n);
	return &looks[i];
}

/* What a line is by how it opens; NULL if that does not tell. */
static const struct line_look *
look_at_opening(const char *s, size_t n)
{
	static const struct line_look text = { .kind = LINE_TEXT, .words = true };
	struct opening opening = opening_of(s, n);
	struct line_look *look;
	bool known;

	if (opening.kind == OPENING_NONE)
		return NULL;
	if (opening.kind == OPENING_PLAIN)
		return &text;
	look = &opened[memo_find(&openings, (unsigned char)opening.kind, opening.s, opening.n, &known)];
	if (!known && !opening_look(look, &opening))
		look->kind = LINE_BLANK;        /* which no line is that has an opening: it does not tell */
	return look->kind != LINE_BLANK ? look : NULL;
}

/* What a line is that may have come before. */
static const struct line_look *
look_again(const char *s, size_t n)
{
	const struct line_look *look = opening_lacks(s, n) ? NULL : look_at_opening(s, n);
	struct core core, row;
	bool known;

	if (look != NULL)
		return look;
	row = core = core_of(s, n);
	if (n < READING_MAX && cut_figures(&row)) {
		look = look_at(&row, s, n, &known);
		if (look->row || !known)
			return look;
	}
	return look_at(&core, s, n, &known);
}

const struct line_look *
seen_look(const char *s, size_t n)
{
	struct last *last;

	if (n == 0 || n > SEEN_BYTES)
		return look_again(s, n);
	last = &lasts[spot_of(s, n, SEEN_LAST)];
	if (last->n != n || !block_same(last->s, s, n)) {
		last->look = *look_again(s, n);
		last->n = (unsigned char)n;
		memcpy(last->s, s, n);
	}
	return &last->look;
}
