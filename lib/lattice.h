/*
 * The lattice: the tokens of a row, in order, aligned with its columns at the
 * least cost. A token is matched with a column or dropped, a column may be
 * missed; dynamic programming from both ends tells the best alignment of all,
 * and the best in which a column has a token of one's choice.
 */
#ifndef LATTICE_H
#define LATTICE_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "rowsum.h"
#include "setting.h"

enum {
	LATTICE_FAR = 1000000,  /* more than any alignment costs */
	LATTICE_SURE = 300,     /* the next best must cost so much more */
	/* Costs of an alignment, in hundredths of the cost of a misplaced blank: */
	LATTICE_DROP = 1500,    /* a value belongs to no column, */
	LATTICE_DROP_IN_LINE = 4000,    /* though its line has places for it */
	LATTICE_MISS = 500      /* a column has no place */
};

/* The alignment of one row. */
struct lattice {
	size_t m, n;            /* tokens, columns */
	size_t first;           /* the first of the tokens */
	bool padded;            /* pads were cut: each token is a cell */
	const struct token *t;
	const struct printed_row *row;
	bool across;            /* the row is all of its table */
	bool ruled;             /* all in one ruled line */
	bool aligned;           /* all in one line parted by gaps */
	bool placed;            /* and it is known where such lines have their columns */
	int alone[COLUMNS_MOST];        /* the token that its count alone gives a column, or -1; */
	bool seen[COLUMNS_MOST];        /* and whether it leaves no other */
	struct rowsum sums;
	bool sum[COLUMNS_MOST]; /* columns that are the sum of others */
	int kept[COLUMNS_TOKENS];       /* what it costs more to drop an empty place */
	int gap;                /* what an empty line costs as a cell */
	int cell[COLUMNS_TOKENS];       /* what each token costs as a cell, but for the evidence */
	size_t loose;           /* from here on, empty lines may be the section's end */
	bool full;              /* each token is plainly in its column: nothing was run */
	int evidence[COLUMNS_TOKENS][COLUMNS_MOST];     /* for m tokens and n columns */
	/* What its beginnings cost, and its ends. */
	int fore[COLUMNS_TOKENS + 1][COLUMNS_MOST + 1];
	int back[COLUMNS_TOKENS + 1][COLUMNS_MOST + 1];
	int missed[COLUMNS_MOST];       /* what the best alignment costs in which a column has no place */
};

/* Takes up a row, without any evidence yet. */
void lattice_load(struct lattice *l, const struct setting *setting, const struct printed_row *row);

/* Weighs all alignments, by evidence[] and kept[]. */
void lattice_align(struct lattice *l);

/* Which token column j has in the best alignment, or -1. */
int lattice_choose(const struct lattice *l, size_t j);

/*
 * How much more the best alignment costs that gives column j another token
 * than `token`, which it has; with `value`, one that has another value. LATTICE_SURE
 * stands for all that is as much.
 */
int lattice_margin(const struct lattice *l, size_t j, int token, bool value);

/* How many empty cells between its values the tokens in alone[] pass over. */
size_t lattice_passed_over(const struct lattice *l);

/* Do words stand among its tokens, or behind them in the line of the last? They may be one of its cells. */
bool lattice_has_words(const struct lattice *l, const struct tokens *tokens);

/* Has the row a value? */
bool lattice_has_value(const struct lattice *l);

/* The smaller of two costs. */
static inline int
lattice_smaller(int a, int b)
{
	return a < b ? a : b;
}

#endif
