#include <string.h>

#include "caption.h"
#include "cellwords.h"
#include "digit.h"
#include "fold.h"
#include "form.h"
#include "heading.h"
#include "reading.h"
#include "tablerow.h"
#include "utf8.h"

enum {
	TITLE_MIN = 2,
	BARE_MAX = 20,          /* characters of a title that nobody knows */
	PIECE_MAX = 20,         /* of a piece of a label */
	LATIN_MOST = 40,        /* bytes of Latin letters in front of a title */
	SENTENCE_MIN = 30,      /* codes of a line with a comma that make it text */
	ASCII_END = 0x80,
	TABLE = 0x8868          /* 表, with the number of one behind it */
};

/* The section that a title of these words has, if they can be one at all. */
static int
title_section(const struct fold *title, int number, struct heading *h)
{
	if (title->n < TITLE_MIN || (number == 0 && !lexicon_starts(title->c[0])))
		return 0;
	return lexicon_section(title, number, &h->match);
}

/* Where a title ends at the latest: at a comma, or at the note behind it. */
static size_t
title_end(const struct reading *r)
{
	size_t end = reading_find(r, 0, READING_COLON), at;

	for (at = 1; at < end; at++)
		if (r->c[at] == READING_OPEN && reading_note(r, at))
			return at;
	return end;
}

/* Does what follows name other sections, as a preface or a list in one line does? */
static bool
is_list(const struct reading *r, size_t from)
{
	struct fold rest;

	reading_words(&rest, r, from, r->n);
	return lexicon_titles(&rest) > 1;
}

/* Up to its end; else up to a bracket or gap, behind which there is something else. */
static void
read_title(struct heading *h, const struct reading *r)
{
	size_t end = title_end(r), at;
	struct fold title;
	bool clause;

	reading_words(&title, r, 0, end);
	h->section = title_section(&title, h->number, h);
	clause = reading_has_words(r, end) && !(end < r->n && reading_note(r, end));
	h->followed = r->more || clause;
	if ((h->followed && is_list(r, end))
	    || (clause && h->number == 0 && h->match < TITLE_OFFICIAL)) {       /* so sentences begin */
		h->section = 0;
		return;
	}
	if (h->section != 0 && h->match != TITLE_KEYED)
		return;
	for (at = reading_find(r, 1, READING_SPACE); at < end; at = reading_find(r, at + 1, READING_SPACE)) {
		struct heading part = *h;

		reading_words(&title, r, 0, at);
		part.section = title_section(&title, h->number, &part);
		if (part.section != 0 && part.match >= TITLE_BRIEF && !is_list(r, at)) {
			part.followed = true;
			*h = part;
			return;
		}
	}
	if (h->number >= 1 && h->number <= FORM_SECTIONS) {
		reading_words(&title, r, 0, end);
		if (lexicon_title_first(&title, h->number)) {
			h->section = h->number;         /* text ran into it: 一、总体情况今年… */
			h->match = TITLE_OFFICIAL;
			h->followed = true;
			return;
		}
	}
	if (h->followed)
		h->section = 0;
}

/* Cuts a page number from the end, up to three digits behind a word; true if there was one. */
static bool
cut_page(struct reading *r)
{
	size_t end = r->n, digits = 0;

	while (end > 0 && r->c[end - 1] < READING_WORDS)
		end--;
	for (; end > 0 && digit_is(r->c[end - 1]); end--)
		digits++;
	while (end > 0 && r->c[end - 1] < READING_WORDS)
		end--;
	if (digits == 0 || digits > 3 || end == 0 || digit_is(r->c[end - 1]) || r->c[end - 1] == TABLE)
		return false;
	r->n = end;
	return true;
}

/* A number and a few words nobody knows, for a section that no table can tell. */
static void
read_bare(struct heading *h, const struct reading *r)
{
	if (h->style == NUMBERING_NONE || h->style == NUMBERING_BRACKET || h->number > FORM_SECTIONS
	    || form_table(h->number, FORM_2021) != NULL || r->words < TITLE_MIN || r->words > BARE_MAX
	    || reading_find(r, 0, READING_CELL) < r->n)
		return;
	h->section = h->number;
	h->match = TITLE_BARE;
}

/* The number of a section, 1 to 6, that a character is; else 0. */
static int
han_number(unsigned short c)
{
	static const unsigned short han[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d };
	int i;

	for (i = 0; i < FORM_SECTIONS && c != han[i]; i++)
		;
	return i < FORM_SECTIONS ? i + 1 : 0;
}

/* 一总体情况: a number that nothing parts from the title, if the title is known. */
static void
read_unparted(struct heading *h, const struct reading *r)
{
	struct heading try = *h;
	struct reading rest;

	if ((try.number = han_number(r->c[0])) == 0)
		return;
	try.style = NUMBERING_HAN;
	rest = *r;
	rest.n--;
	memmove(rest.c, r->c + 1, rest.n * sizeof rest.c[0]);
	read_title(&try, &rest);
	if (try.section != 0 && try.match >= TITLE_BRIEF)
		*h = try;
}

/* May a title without a number begin so? */
static bool
begins_title(unsigned short c)
{
	return lexicon_starts(c) || han_number(c) > 0;
}

/* Most lines show by their first word that they are none. */
static bool
may_be_title(const struct reading *r)
{
	size_t i = 0;

	while (i < r->n && r->c[i] < READING_WORDS)
		i++;
	return i < r->n && begins_title(r->c[i]);
}

static struct heading
read_heading(const struct reading *given, const struct numbering *numbering)
{
	struct heading h = { 0, TITLE_BARE, numbering->style, numbering->value, false, false };
	struct reading r;

	if (h.number == 0 && !may_be_title(given))
		return h;
	r = *given;
	h.paged = cut_page(&r);
	read_title(&h, &r);
	if (h.section == 0 && h.number == 0 && r.n > 0)
		read_unparted(&h, &r);
	if (h.section == 0 && !h.followed)
		read_bare(&h, &r);
	h.paged = h.paged && !h.followed;       /* else it is a figure of what follows */
	return h;
}

/* Is there a stop that makes a figure a number: 1、 or 1. and not the value 1? */
static bool
has_stop(const char *s, size_t n)
{
	static const char *const stops[] = { "、", ".", "．" };
	size_t i, at;

	for (i = 0; i < sizeof stops / sizeof stops[0]; i++)
		for (at = 0; at + strlen(stops[i]) <= n; at++)
			if (memcmp(s + at, stops[i], strlen(stops[i])) == 0)
				return true;
	return false;
}

/* May a number begin so? What numbering.h reads begins with one of few characters. */
static bool
begins_number(unsigned short c)
{
	switch (c) {
	case READING_OPEN:
	case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94: case 0x516d: case 0x4e03:
	case 0x516b: case 0x4e5d: case 0x5341: case 0x58f9: case 0x8d30: case 0x53c1: case 0x8086:
	case 0x4f0d: case 0x9646: case 0x67d2: case 0x634c: case 0x7396: case 0x62fe: case 0x7b2c:
	case 0x8868:
	case 'i': case 'v': case 'p':           /* IV. and Part 4 */
		return true;
	}
	return digit_is(c) || (c >= 0x2160 && c <= 0x216b) || (c >= 0x2460 && c <= 0x249b)
	    || (c >= 0x3220 && c <= 0x3229) || (c >= 0x3280 && c <= 0x3289);
}

/* May a number stand here? */
static bool
may_be_number(const struct reading *r)
{
	size_t i;

	for (i = 0; i < r->n && (r->c[i] < READING_OPEN || reading_is_comma(r->c[i])); i++)
		;
	return i < r->n && begins_number(r->c[i]);
}

/* The length of a number that was misread, one character that is none with a stop behind it, as in 囚、; else 0. */
static size_t
misread_length(const char *s, size_t n)
{
	static const char stop[] = "、";
	size_t at = 0, length = 0;

	while (at < n && (fold_space(utf8_next(s + at, n - at, &length))))
		at += length;
	at += length;
	return at < n && n - at > strlen(stop) && memcmp(s + at, stop, strlen(stop)) == 0 ? at + strlen(stop) : 0;
}

/* Reads the number in front, and drops it. */
static struct numbering
read_number(struct reading *r, const char *s, size_t n)
{
	struct numbering number = { NUMBERING_NONE, 0, 0 };

	if (may_be_number(r)) {
		number = numbering_read(s, n);
		if (number.value > 0)
			reading_drop(r, s, n, number.length);
	}
	return number;
}

/* A number that stands there twice, as in 1. 一、 */
static void
read_twice_numbered(struct heading *h, const struct reading *given, const struct numbering *number,
    const char *s, size_t n)
{
	struct reading r = *given;
	struct numbering again = read_number(&r, s + number->length, n - number->length);

	if (again.value == number->value)
		*h = read_heading(&r, &again);
}

/* A title that is well known tells its section without the number in front. */
static void
read_misnumbered(struct heading *h, const char *s, size_t n)
{
	static const struct numbering none = { NUMBERING_NONE, 0, 0 };
	size_t length = misread_length(s, n);
	struct heading found;
	struct reading r;

	if (length == 0)
		return;
	reading_read(&r, s + length, n - length);
	found = read_heading(&r, &none);
	if (found.section != 0 && found.match >= TITLE_KNOWN)
		*h = found;
}

/* Is it a letter or a sign that notations of data, or tags of a forum, begin a line with? */
static bool
begins_latin(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c != '\0' && strchr("\"{\\[", c) != NULL);
}

/* Where the next tag begins that closes one, [/h2], from `at` on, or the end; only where one opens the line. */
static size_t
closing_at(const char *s, size_t n, size_t at)
{
	for (; at + 1 < n && *s == '['; at++)
		if (s[at] == '[' && s[at + 1] == '/')
			return at;
	return n;
}

/*
 * A title that is well known tells its section behind Latin letters: `"title": "一、总体情况",`,
 * `Section 1. 总体情况`, be it in tags.
 */
static void
read_behind_latin(struct heading *h, const char *s, size_t n)
{
	struct numbering number;
	struct heading found;
	struct reading r;
	size_t at = 0;

	if (n == 0 || !begins_latin(*s))
		return;
	while (at < n && (unsigned char)s[at] < ASCII_END)
		at++;
	if (at > LATIN_MOST)
		return;
	n = closing_at(s, n, at);
	reading_read(&r, s + at, n - at);
	number = read_number(&r, s + at, n - at);
	found = read_heading(&r, &number);
	if (found.section != 0 && found.match >= TITLE_KNOWN && (number.value == 0 || number.value == found.section))
		*h = found;
}

/* A number by itself or a piece of one, or the beginning of a title, with a number or without. */
static bool
begins_heading(const struct reading *r, const struct numbering *number, const char *s, size_t n)
{
	struct fold words;
	size_t i;

	if (number->value > FORM_SECTIONS)
		return false;
	for (i = 0; i < r->n; i++)
		if (r->c[i] == READING_CELL || digit_is(r->c[i]))
			return false;
	if (number->value > 0)
		return number->style != NUMBERING_DIGIT || has_stop(s, n);
	reading_words(&words, r, 0, r->n);
	return numbering_torn(s, n) || (begins_title(r->c[0]) && lexicon_title_begun(&words));
}

/* A figure with a stop, all that stands in a line: 1、 */
static bool
is_number_alone(const struct reading *r, const char *s, size_t n)
{
	return r->words == 1 && r->c[0] >= '1' && r->c[0] < '1' + FORM_SECTIONS && has_stop(s, n);
}

/* The section whose official title stands with its number in the last cell, behind one of figures; else 0. */
static int
read_last_cell(const struct reading *r)
{
	enum title_match match = TITLE_BARE;
	struct fold title;
	size_t from, end = r->n;
	int number;

	while (end > 0 && r->c[end - 1] < READING_WORDS)
		end--;
	for (from = end; from > 0 && r->c[from - 1] >= READING_WORDS; from--)
		;
	if (from < 2 || r->c[from - 1] != READING_CELL || end - from <= TITLE_MIN || !digit_is(r->c[from - 2])
	    || (number = han_number(r->c[from])) == 0)
		return 0;
	reading_words(&title, r, from + 1, end);
	return lexicon_section(&title, number, &match) == number && match == TITLE_OFFICIAL ? number : 0;
}

/* Lines */

static size_t
head(const char *s, size_t n)
{
	return utf8_cut(s, n, HEADING_BYTES);
}

/* A line that ends in a report's title, or in a heading with its number, behind the last full stop of other text. */
static void
read_behind(struct line_look *look, const char *s, size_t n)
{
	static const char stop[] = "。";
	struct numbering number = { NUMBERING_NONE, 0, 0 };
	struct heading h;
	size_t at;
	struct reading r;

	for (at = n; at >= strlen(stop); at--)
		if (memcmp(s + at - strlen(stop), stop, strlen(stop)) == 0)
			break;
	if (at < strlen(stop) || at == n || n - at > HEADING_BYTES)
		return;
	reading_read(&r, s + at, n - at);
	look->title = title_read(&r, &look->hash, &look->agency);
	if (look->title == REPORT_END)
		look->title = REPORT_NONE;
	if (look->title == REPORT_NONE && may_be_number(&r))
		number = numbering_read(s + at, n - at);
	if (number.value == 0)
		return;
	reading_read(&r, s + at + number.length, n - at - number.length);
	h = read_heading(&r, &number);
	if (h.section == h.number && h.match >= TITLE_BRIEF)
		look->heading = h;
}

static enum line_kind
kind_of(const struct reading *r)
{
	if (r->words == 0)
		return LINE_BLANK;
	if (r->n == READING_MAX || r->c[r->n - 1] == READING_STOP
	    || (r->words >= SENTENCE_MIN && reading_find(r, 0, READING_COMMA) < r->n))
		return LINE_TEXT;
	return LINE_SHORT;
}

/* Is what opens a table its section's title, for the number in front says so: 四、行政复议、行政诉讼? Then it is no label. */
static bool
is_titled_so(struct line_look *look, const struct reading *r, int number)
{
	enum title_match match = TITLE_BARE;
	struct fold title;

	if (number == 0 || number != look->table || !look->opens || look->labels > 1 || r->rank == READING_CELL)
		return false;
	reading_words(&title, r, 0, r->n);
	if (lexicon_section(&title, number, &match) != number || match < TITLE_BRIEF)
		return false;
	look->table = look->labels = 0;
	look->opens = false;
	return true;
}

static void
look_at_words(struct line_look *look, struct reading *r, const char *s, size_t n)
{
	bool comma = reading_find(r, 0, READING_COLON) < r->n;
	struct numbering number = read_number(r, s, head(s, n));
	struct fold words;

	look->number = (signed char)number.value;
	reading_drop_signs(r);
	if (r->n == 0 || r->c[r->n - 1] == READING_STOP || !tablerow_read(look, r) || is_titled_so(look, r, number.value))
		look->heading = read_heading(r, &number);
	else
		look->row = look->kind == LINE_SHORT && !comma;
	if (look->heading.section == 0 && look->kind == LINE_SHORT && r->rank >= READING_CELL)
		look->last = (signed char)read_last_cell(r);
	if (look->heading.section == 0 && number.value > 0 && look->labels == 0 && may_be_number(r))
		read_twice_numbered(&look->heading, r, &number, s, head(s, n));
	if (look->kind == LINE_SHORT && look->heading.section == 0 && number.value == 0 && look->labels == 0) {
		read_misnumbered(&look->heading, s, head(s, n));
		read_behind_latin(&look->heading, s, head(s, n));
	}
	look->begun = look->heading.section == 0 && look->labels == 0 && look->kind == LINE_SHORT
	    && begins_heading(r, &number, s, n);
	look->piece = look->kind == LINE_SHORT && look->labels == 0 && look->heading.section == 0
	    && r->words <= PIECE_MAX;
	look->end = look->piece && tablerow_ends_label(r);
	reading_words(&words, r, 0, r->n);
	look->contents = caption_contents(&words);
	look->annex = look->kind == LINE_SHORT && caption_annex(&words);
	if (look->labels > 0)
		return;
	if (look->kind == LINE_SHORT)
		look->title = title_read(r, &look->hash, &look->agency);
	else if (look->heading.section == 0)
		read_behind(look, s, n);
}

/* Figures are no words, be they full width or between spaces that are not ASCII. */
static bool
has_words(const struct reading *r)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (r->c[i] >= ASCII_END)
			return true;
	return false;
}

/* How long the directive of reStructuredText is that makes a heading of the line: .. rubric:: 三、 */
static size_t
directive_length(const char *s, size_t n)
{
	static const char directive[] = ".. rubric::";
	size_t i = 0;

	while (i < n && s[i] == ' ')
		i++;
	return n - i > sizeof directive && memcmp(s + i, directive, sizeof directive - 1) == 0 ? i + sizeof directive - 1 : 0;
}

void
heading_look(struct line_look *look, const char *s, size_t n)
{
	static const struct line_look nothing;
	struct reading r;
	size_t directive;

	*look = nothing;
	if (heading_figures(s, s + n, &look->kind) == s + n)
		return;
	directive = directive_length(s, n);
	s += directive;
	n -= directive;
	reading_read(&r, s, head(s, n));
	look->kind = n > HEADING_BYTES ? LINE_TEXT : kind_of(&r);
	look->words = has_words(&r);
	if (look->words)
		look_at_words(look, &r, s, n);
	else
		look->begun = is_number_alone(&r, s, n);
}

bool
heading_may_open(const char *s)
{
	size_t length;
	unsigned short c = (unsigned short)fold_code(utf8_next(s, UTF8_MAX, &length));

	return begins_title(c) || begins_number(c);
}

static bool
read_words(struct fold *fold, const char *s, size_t n)
{
	struct reading r;

	if (n > HEADING_BYTES)
		return false;
	reading_read(&r, s, n);
	reading_words(fold, &r, 0, r.n);
	return r.words > 0 && kind_of(&r) == LINE_SHORT && reading_find(&r, 0, READING_COLON) == r.n;
}

bool
heading_begun(const char *s, size_t n)
{
	struct reading r;
	struct numbering number;
	struct fold words;
	size_t from = 0;

	reading_read(&r, s, head(s, n));
	number = read_number(&r, s, head(s, n));
	if (number.value == 0)          /* 一总体: nothing parts them */
		from = r.n > 0 && han_number(r.c[0]) > 0;
	if (number.value + (int)from == 0)
		return false;
	reading_words(&words, &r, from, r.n);
	return lexicon_title_begun(&words);
}

bool
heading_name(const char *s, size_t n)
{
	struct fold fold;

	return read_words(&fold, s, n) && caption_name(&fold);
}

bool
heading_fragment(const char *s, size_t n, int table)
{
	struct fold cell;
	struct reading r;
	size_t from, to;

	if (n > HEADING_BYTES)
		return false;
	reading_read(&r, s, n);
	for (from = 0; from < r.n; from = to + 1) {
		to = reading_cell_end(&r, from);
		reading_words(&cell, &r, from, to);
		if (cell.n > 0 && !cellwords_fragment(&cell, table))
			return false;
	}
	return kind_of(&r) == LINE_SHORT;
}
