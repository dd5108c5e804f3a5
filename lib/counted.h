/*
 * Tables that are read straight (straight.h) where each cell is a paragraph, and an empty one leaves an empty line more
 * than the one that parts two. Told line by line, as they come: how many cells are empty before each, and in the end
 * whether the general way (empty.c) would count the same.
 */
#ifndef COUNTED_H
#define COUNTED_H

#include <stdbool.h>
#include <stddef.h>

enum {
	COUNTED_GAPS = 16,      /* empty cells in a row, at the most */
	COUNTED_RUN = 20        /* so many values and empty cells in a row may be a column (runs.c) */
};

enum counted_kind {
	COUNTED_NOTHING,
	COUNTED_NUMBER,
	COUNTED_WORDS,
	COUNTED_SPACED,         /* with spaces behind or within their number, which may part them, */
	COUNTED_LOOSE           /* or with others; no label is read so */
};

struct counted {
	unsigned long empty;    /* lines above the line in hand */
	size_t gaps;            /* cells that they are */
	enum counted_kind last; /* what the line above them is */
	/* Words below words: with no empty line between at the most, with one at the least, and with any. */
	size_t joined, parted, some, some_most;
};

/* Takes a line, a number or the words s[0..n), and sets gaps; false if it is not plain how many. */
bool counted_line(struct counted *counted, bool number, const char *s, size_t n);

/* How many cells the empty lines at the end may be. */
size_t counted_last(const struct counted *counted);

/* Is it one empty line that parts words? */
bool counted_usual(const struct counted *counted);

#endif
