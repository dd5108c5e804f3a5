/*
 * The votes of a table's rows: those that leave no doubt tell where the others
 * have their columns.
 */
#ifndef VOTES_H
#define VOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "lattice.h"
#include "places.h"
#include "setting.h"

enum {
	VOTES_HABIT = 4,        /* rows that make a habit */
	VOTES_PLACES = 64
};

/* How aligned text sets its columns: by the left edge, the middle, or the right edge. */
enum {
	VOTES_EDGES = 3
};

/* Where the sure rows of a head have each column. */
struct votes {
	bool headed;            /* aligned text has a header for each column */
	int x[VOTES_EDGES][COLUMNS_MOST];       /* where they stand, in half columns */
	int edge;               /* the one that the row in hand is set by, */
	int at[COLUMNS_MOST];   /* and where each column has it */
	unsigned rows;
	unsigned lines;         /* of them, those in one ruled line */
	/* How many rows have it there; no table has as many rows as a byte can count. */
	unsigned char place[COLUMNS_MOST][VOTES_PLACES];
	unsigned char step[COLUMNS_MOST][VOTES_PLACES]; /* distance from the label, in cells */
	unsigned char end[COLUMNS_MOST][VOTES_PLACES];
	unsigned filled[COLUMNS_MOST];
	unsigned valued;        /* rows that fill any */
	/* Rows with as many tokens, and those of them that have no label. */
	struct kin {
		unsigned rows;
		unsigned char filled[COLUMNS_TOKENS];   /* that have a value there */
	} kin[COLUMNS_TOKENS + 1], shares[COLUMNS_TOKENS + 1];
	unsigned header[COLUMNS_MOST];  /* place of the column's header, or 0 */
	unsigned longest[FORM_DEPTHS]; /* most places behind a label, by form_depth(), */
	unsigned lined[FORM_DEPTHS], as_long[FORM_DEPTHS];     /* of rows so many, so many have that */
	struct places places, behind, deep[FORM_DEPTHS];       /* of all rows, behind their labels, and by form_depth() */
};

/* Lets all found rows vote that have `head`. */
void votes_collect(struct votes *v, const struct setting *setting, const struct form_head *head);

/*
 * The header tells where aligned text has its columns: by the edge that brings
 * the row's values nearest to them.
 */
void votes_place_by_header(const struct lattice *l, struct votes *v);

/* A count or a place, as it is kept: beyond VOTES_PLACES they begin anew. */
unsigned votes_clip(size_t n);

/* The place of token i of a row, from the end of its line. */
unsigned votes_from_end(const struct lattice *l, size_t i);

/* Where an edge of aligned text stands, in half columns. */
int votes_edge(const struct token *t, int edge);

/* How many places a row's line has behind its label. */
unsigned votes_behind_label(const struct lattice *l);

#endif
