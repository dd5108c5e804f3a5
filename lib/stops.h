/*
 * Stops: where the columns of aligned text are. The places that their cells may have, told by the left
 * edge, the right or the middle, in columns of a terminal, in characters or in bytes.
 */
#ifndef STOPS_H
#define STOPS_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "header.h"
#include "token.h"

enum { STOPS_AGREE = 3 };       /* lines that make columns, if no header does */

enum stops_side {
	STOPS_LEFT,             /* the columns' cells begin at one place, */
	STOPS_RIGHT,            /* end at one, */
	STOPS_MIDDLE,           /* or have one middle, give or take half a character; */
	STOPS_SIDES,
	STOPS_NEAR = STOPS_SIDES        /* or they are by and large below their headers */
};

struct stops {
	size_t n;
	enum token_measure measure;
	enum stops_side side;
	unsigned low[COLUMNS_MOST], high[COLUMNS_MOST]; /* in halves; of STOPS_NEAR: how far headers reach */
	enum stops_side edge;   /* of STOPS_NEAR: what is compared */
	bool inferred;          /* other columns are nearly as good */
	bool scattered;         /* cells of one column are not above each other: only a row's sum bears them out */
};

/* A row's values in its one line of aligned text; without any if it has none such. */
struct stops_line {
	size_t n;
	size_t value[COLUMNS_MOST];     /* tokens */
};

/* The place of a cell, in halves. */
unsigned stops_place(const struct token *t, const struct stops *c);

/* How far two places are from each other. */
unsigned stops_apart(unsigned a, unsigned b);

/* Column `j` is where a cell stands: a middle may be off by half a character. */
void stops_set(struct stops *c, size_t j, unsigned at);

/*
 * The columns under a header, if their cells are set by `side`. A header stands
 * in the middle of its column, and within it: so each column begins behind the
 * header before it and before its own.
 */
void stops_under(struct stops *c, const struct header *h, enum token_measure measure, enum stops_side side);

/* Which columns the values of a line are in; false if one is in none, or behind another. */
bool stops_fit(const struct stops *c, const struct stops_line *line, const struct tokens *tokens,
    size_t column[COLUMNS_MOST]);

/* Is each value of a line below its header, if only with a part? */
bool stops_overlap(const struct stops *c, const struct stops_line *line, const struct tokens *tokens,
    const size_t column[COLUMNS_MOST]);

/*
 * Is each value of a line much nearer to its column than to any other? One
 * just a space behind what stands before it may have been pushed there.
 */
bool stops_clear(const struct stops *c, const struct stops_line *line, const struct tokens *tokens);

#endif
