/*
 * Tables that are read straight (straight.h) where each row is a line with a place for each of its cells, as bars
 * or tabs part them, and empty cells are places with nothing. The places are counted from the row's end: its last
 * number is the sum's, with as many places behind it as in all rows. Behind the label they may be more than cells, if
 * it spans some, but then all rows have as many places, and some have no more than cells. Where they have as many,
 * labels of one depth stand below each other.
 */
#ifndef RULED_H
#define RULED_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

struct ruled_number {
	const char *s;
	size_t n;
	unsigned short cell;    /* of its line */
};

struct ruled {
	/* Of the line in hand: */
	struct ruled_number numbers[FORM_MAX_COLUMNS];
	size_t n;
	unsigned short label;   /* the last cell with words */
	/* Of all rows: */
	unsigned short labels[FORM_DEPTHS];     /* where those of each depth have their labels, */
	bool shifted;           /* but not all of them there; */
	unsigned short last;    /* where all have their last numbers, */
	bool unlike;            /* but not all of them there; */
	size_t behind;          /* so many places are behind these, */
	bool ragged;            /* but not of all rows; */
	bool tight, wide;       /* some rows, or some not, have as many places as cells behind their labels; */
	bool ends;              /* words end a line */
};

/* Takes a cell with words, which ends its line or does not; false if one with a number came before it. */
bool ruled_words(struct ruled *ruled, unsigned short cell, bool ends);

/* Takes one with the number s[0..n); false if they are too many. */
bool ruled_take(struct ruled *ruled, unsigned short cell, const char *s, size_t n);

/* Ends a line with such a last place, that of a row; false if it has less room than the row has cells. */
bool ruled_row(struct ruled *ruled, const struct form_row *row, unsigned short end);

/* So many of the row's cells are empty before its number `i'. */
size_t ruled_gap(const struct ruled *ruled, size_t cells, size_t i);

/* Is it plain where the places of all rows stand? */
bool ruled_is_plain(const struct ruled *ruled);

#endif
