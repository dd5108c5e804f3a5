/*
 * What a line may be to gip-split, by itself: a heading, part of a table, a
 * report's title.
 */
#ifndef HEADING_H
#define HEADING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lexicon.h"
#include "numbering.h"
#include "title.h"

enum { HEADING_BYTES = 512 };   /* of a line that are looked at, from its start */

struct heading {
	int section;            /* 1 to 6; 0: no heading */
	enum title_match match;
	enum numbering_style style;
	int number;             /* as printed; 0 if there is none */
	bool followed;          /* text follows on the same line */
	bool paged;             /* a page number follows: a table of contents */
};

enum line_kind {
	LINE_BLANK,             /* white space, rules, marks of markup */
	LINE_SHORT,             /* figures, or words that are no sentence */
	LINE_TEXT               /* a sentence, or more */
};

struct line_look {
	enum line_kind kind;
	struct heading heading;
	signed char number;     /* that stands in front; 0: none */
	signed char last;       /* the section whose official heading, numbered in Chinese, is the last cell of a row; or 0 */
	int table;              /* whose labels and headers are here (the first cell's); 0: no one's */
	int labels;             /* how many of them */
	enum report_title title;
	uint32_t hash;          /* of the title's text */
	uint64_t agency;        /* marks of the agency's name in it; 0: none */
	bool words;             /* it has a character beyond ASCII */
	bool begun;             /* it may be a heading that goes on in the next line; also of a line without words */
	bool opens;             /* one of the labels is a cell that begins the table */
	bool row;               /* it begins with one, and is short however many figures follow */
	bool piece;             /* the line may be a piece of a label instead, */
	bool end;               /* and its first cell the end of one */
	bool contents;          /* 目录 */
	bool annex;             /* 附件 */
};

/* Looks at the line s[0..n), UTF-8. */
void heading_look(struct line_look *look, const char *s, size_t n);

/* May a heading open with the Chinese character at s, of three bytes: be it a number or a word? */
bool heading_may_open(const char *s);

/*
 * Where the first character beyond ASCII is, or the line's end: a newline, or
 * `end`. Most lines of tables have none, just figures, or nothing: then *kind
 * is all there is to them. Inline, as all lines go through here.
 */
static inline const char *
heading_figures(const char *s, const char *end, enum line_kind *kind)
{
	*kind = LINE_BLANK;
	for (; s < end && (unsigned char)*s < 0x80 && *s != '\n'; s++)
		if ((*s >= '0' && *s <= '9') || (*s >= 'A' && *s <= 'z'))
			*kind = LINE_SHORT;
	return s;
}

/* True if the line is a number and the first words of a title that is known. */
bool heading_begun(const char *s, size_t n);

/* True if the line may stand above a report's title as a part of it. */
bool heading_name(const char *s, size_t n);

/* True if the line may be a piece of a label of the table. */
bool heading_fragment(const char *s, size_t n, int table);

#endif
