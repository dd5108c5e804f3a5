/*
 * A line as codes: its characters folded (fold.h), and signs for what parts a
 * line. Other characters that folding drops are dropped.
 */
#ifndef READING_H
#define READING_H

#include <stdbool.h>
#include <stddef.h>

#include "fold.h"

/* Signs, by rank: the higher one parts more. */
enum {
	READING_SPACE = 1,
	READING_CELL,           /* tab, bar, rule, two spaces */
	READING_OPEN,           /* brackets */
	READING_CLOSE,
	READING_COLON,          /* colon, and > */
	READING_COMMA,          /* comma and semicolon */
	READING_STOP,           /* 。！？ */
	READING_WORDS = 0x20    /* words are codes from this on */
};

enum { READING_MAX = 200 };     /* codes that are kept */

struct reading {
	size_t n;
	unsigned short c[READING_MAX];
	size_t words;           /* how many of them are words, */
	size_t signs;           /* and signs: that is 0 of most lines without cells; */
	unsigned short rank;    /* none is above this one */
	bool more;              /* there is more text behind them, */
	bool asides;            /* and something among them that is no part of it (fold.h) */
};

/* Does it part items, as a comma or a colon does? */
static inline bool
reading_is_comma(unsigned short c)
{
	return c == READING_COLON || c == READING_COMMA;
}

/* Reads s[0..n), UTF-8, up to the first full stop: behind it there is nothing but text. */
void reading_read(struct reading *r, const char *s, size_t n);

/*
 * Makes r, which is what s[0..n) was read as, what s[length..n) is read as, but for
 * signs at its start.
 */
void reading_drop(struct reading *r, const char *s, size_t n, size_t length);

/* Drops the signs at the start (but an opening bracket): they are of no meaning there. */
void reading_drop_signs(struct reading *r);

/* The words of r from `from` up to `to`. */
void reading_words(struct fold *fold, const struct reading *r, size_t from, size_t to);

/* Are there words from `from` on? */
bool reading_has_words(const struct reading *r, size_t from);

/* The first place from `from` on that has a sign of at least this rank, or the end. */
size_t reading_find(const struct reading *r, size_t from, unsigned short rank);

/* The end of the cell that begins at `from`. */
size_t reading_cell_end(const struct reading *r, size_t from);

/* Does a bracket open at r->c[at] that closes at the end of the line? Then it is a note: （2023年）. */
bool reading_note(const struct reading *r, size_t at);

#endif
