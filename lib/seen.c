#include <stdint.h>
#include <string.h>

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

/* A struct line_look in a fifth of its room: what is in it is small. */
struct kept {
	uint32_t hash;
	unsigned char kind, section, match, style, value, number, table, labels, title;
	unsigned short is;              /* of enum is */
};

enum is {
	IS_WORDS = 1,
	IS_FOLLOWED = 2,
	IS_PAGED = 4,
	IS_BEGUN = 8,
	IS_OPENING = 16,
	IS_ROW = 32,
	IS_PIECE = 64,
	IS_CONTENTS = 128,
	IS_ANNEX = 256
};

static struct memo_text texts[SEEN_LINES];
static struct memo_place places[SEEN_LINES / MEMO_WAYS];
static struct memo memo = { SEEN_LINES, texts, places, 0 };
static struct kept looks[SEEN_LINES];

/* The same for the openings of prose, most of which do not come again. */
static struct memo_text opening_texts[SEEN_OPENINGS];
static struct memo_place opening_places[SEEN_OPENINGS / MEMO_WAYS];
static struct memo openings = { SEEN_OPENINGS, opening_texts, opening_places, 0 };
static struct kept opened[SEEN_OPENINGS];

static struct line_look found;          /* the last one */

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

static void
pack(struct kept *kept, const struct line_look *look)
{
	kept->hash = (uint32_t)look->hash;
	kept->kind = (unsigned char)look->kind;
	kept->section = (unsigned char)look->heading.section;
	kept->match = (unsigned char)look->heading.match;
	kept->style = (unsigned char)look->heading.style;
	kept->value = (unsigned char)look->heading.number;
	kept->number = (unsigned char)look->number;
	kept->table = (unsigned char)look->table;
	kept->labels = (unsigned char)look->labels;
	kept->title = (unsigned char)look->title;
	kept->is = (unsigned short)((look->words ? IS_WORDS : 0) | (look->heading.followed ? IS_FOLLOWED : 0)
	    | (look->heading.paged ? IS_PAGED : 0) | (look->begun ? IS_BEGUN : 0)
	    | (look->opens ? IS_OPENING : 0) | (look->row ? IS_ROW : 0) | (look->piece ? IS_PIECE : 0)
	    | (look->contents ? IS_CONTENTS : 0) | (look->annex ? IS_ANNEX : 0));
}

static void
unpack(struct line_look *look, const struct kept *kept)
{
	look->hash = kept->hash;
	look->kind = (enum line_kind)kept->kind;
	look->heading.section = kept->section;
	look->heading.match = (enum title_match)kept->match;
	look->heading.style = (enum numbering_style)kept->style;
	look->heading.number = kept->value;
	look->heading.followed = (kept->is & IS_FOLLOWED) != 0;
	look->heading.paged = (kept->is & IS_PAGED) != 0;
	look->number = kept->number;
	look->table = kept->table;
	look->labels = kept->labels;
	look->title = (enum report_title)kept->title;
	look->words = (kept->is & IS_WORDS) != 0;
	look->begun = (kept->is & IS_BEGUN) != 0;
	look->opens = (kept->is & IS_OPENING) != 0;
	look->row = (kept->is & IS_ROW) != 0;
	look->piece = (kept->is & IS_PIECE) != 0;
	look->contents = (kept->is & IS_CONTENTS) != 0;
	look->annex = (kept->is & IS_ANNEX) != 0;
}

/* Looks at s[0..n), unless it is known, then true, what its core tells. */
static bool
look_at(const struct core *core, const char *s, size_t n)
{
	bool known;
	int i = memo_find(&memo, (unsigned char)core->kind, core->s, core->n, &known);

	if (i != MEMO_NONE && known) {
		unpack(&found, &looks[i]);
		return true;
	}
	heading_look(&found, s, n);
	if (i != MEMO_NONE)
		pack(&looks[i], &found);
	return false;
}

/* What a line is by how it opens; false if that does not tell. */
static bool
look_at_opening(const char *s, size_t n)
{
	static const struct line_look text = { .kind = LINE_TEXT, .words = true };
	struct opening opening = opening_of(s, n);
	struct kept *kept;
	bool known;

	if (opening.kind == OPENING_NONE)
		return false;
	if (opening.kind == OPENING_PLAIN) {
		found = text;
		return true;
	}
	kept = &opened[memo_find(&openings, (unsigned char)opening.kind, opening.s, opening.n, &known)];
	if (!known) {
		if (!opening_look(&found, &opening))
			found.kind = LINE_BLANK;        /* which no line is that has an opening: it does not tell */
		pack(kept, &found);
	}
	unpack(&found, kept);
	return found.kind != LINE_BLANK;
}

const struct line_look *
seen_look(const char *s, size_t n)
{
	struct core core, row;

	if (look_at_opening(s, n))
		return &found;
	row = core = core_of(s, n);
	if (n < READING_MAX && cut_figures(&row) && (!look_at(&row, s, n) || found.row))
		return &found;
	look_at(&core, s, n);
	return &found;
}
