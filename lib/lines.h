/*
 * The lines of a section, kept until its end: what parts their cells is often
 * seen only from all of them.
 */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { LINES_TEXT = 131072 };   /* bytes of them; stated in gip-table(1) */

struct lines {
	size_t n;
	size_t used;            /* bytes of their text, each with a newline behind it */
	unsigned has;           /* what any line has, once lines_look() has found out */
	bool full;              /* more came than could be kept */
	unsigned long first;    /* the number of the first line; */
	bool gapless;           /* that of each other is one more than the last one's */
	char text[LINES_TEXT];  /* at its end, backwards, what is kept of each line beside it */
};

/*
 * What a line has. Most are a label or a number and nothing else; this tells
 * without another look that nothing in them needs one.
 */
enum lines_has {
	LINES_SPACE = 1,        /* white space of any kind (fold.h), tabs too */
	LINES_TAB = 2,
	LINES_BAR = 4,          /* | */
	LINES_WIDE_BAR = 8,     /* another bar, of those that part cells (part.h) */
	LINES_DASH = 16,        /* - or = */
	LINES_DIGIT = 32,       /* 0 to 9, full width too */
	LINES_NO_BREAK = 64,    /* what begins as U+00A0 does */
	LINES_ASCII = 128,      /* any other ASCII character, */
	LINES_WIDE = 256        /* or any that is not ASCII */
};

struct kept_line {
	const char *s;
	size_t n;
	unsigned long number;   /* in its file */
	unsigned has;           /* of enum lines_has */
};

/* What is kept of a line beside its text: its number, where the text begins, and what it has. */
struct lines_entry {
	unsigned long number;
	unsigned at, has;
};

static inline size_t
lines_entry_at(size_t i)
{
	return LINES_TEXT - (i + 1) * sizeof(struct lines_entry);
}

void lines_start(struct lines *lines);

/*
 * Keeps a line s[0..n), UTF-8, that stands at `number' in its file, if there is room for all of it. Inline, as each line of
 * the input is.
 */
static inline void
lines_add(struct lines *lines, const char *s, size_t n, unsigned long number)
{
	struct lines_entry entry = { number, (unsigned)lines->used, 0 };
	size_t entry_at = lines_entry_at(lines->n);

	if (entry_at <= lines->used || n >= entry_at - lines->used) {
		lines->full = true;
		return;
	}
	if (lines->n == 0)
		lines->first = number;
	else if (number != lines->first + lines->n)
		lines->gapless = false;
	lines->n++;
	memcpy(lines->text + entry_at, &entry, sizeof entry);
	memcpy(lines->text + lines->used, s, n);
	lines->used += n;
	lines->text[lines->used++] = '\n';
}

/* Puts in place of each line what `rewrite' makes of its s[0..n) at `to', which may be s; it must not be longer. */
void lines_rewrite(struct lines *lines, size_t (*rewrite)(char *to, const char *s, size_t n));

/* Takes NULs out of the text, of which there are none; lines whose newline has become one are joined. */
void lines_join(struct lines *lines);

/*
 * Text that is quoted, as mail and Markdown do, has `>' before each line, and a space if the line has
 * text: takes that off, as often as all lines have it. An empty line may lack it.
 */
void lines_unquote(struct lines *lines);

/* Has any line two spaces next to each other, and none a tab? Then gaps may stand for what parted cells. */
bool lines_have_gaps(const struct lines *lines);

/* Finds out what each line has; a table that is known by its text (stencil.h) needs none of it. */
void lines_look(struct lines *lines);

/*
 * Line *at, which is 0 for the first, and moves to the next one; false behind the last. Inline, as a table's
 * lines are gone through many times.
 */
static inline bool
lines_next(const struct lines *lines, size_t *at, struct kept_line *line)
{
	struct lines_entry entry, next = { 0, (unsigned)lines->used, 0 };

	if (*at == lines->n)
		return false;
	memcpy(&entry, lines->text + lines_entry_at((*at)++), sizeof entry);
	if (*at < lines->n)
		memcpy(&next, lines->text + lines_entry_at(*at), sizeof next);
	line->s = lines->text + entry.at;
	line->n = next.at - entry.at - 1;
	line->number = entry.number;
	line->has = entry.has;
	return true;
}

#endif
