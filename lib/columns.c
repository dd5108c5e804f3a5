#include <stdlib.h>
#include <string.h>

#include "below.h"
#include "columns.h"
#include "fold.h"
#include "fused.h"
#include "order.h"
#include "pads.h"
#include "places.h"
#include "rowsum.h"
#include "short.h"
#include "squeeze.h"
#include "utf8.h"
#include "value.h"

/* Costs of an alignment, in hundredths of the cost of a misplaced blank. */
enum {
	FAR_AWAY = 1000000,
	PAD_AS_CELL = 120,              /* a lone bar is an empty cell */
	GAP_AS_CELL = 150,              /* an empty line is one, */
	VOID_AS_CELL = 700,             /* where nothing says that it is */
	TEXT_AS_CELL = 150,             /* words are a bad value */
	DROP_VALUE = 1500,              /* a value belongs to no column */
	DROP_VALUE_IN_LINE = 4000,      /* though its line has places for it */
	DROP_BLANK_OUTSIDE = 100,       /* an empty place before or behind the columns */
	DROP_BLANK_INSIDE = 800,
	DROP_PAD_OUTSIDE = 60,          /* merged cells leave bars before and behind a row */
	DROP_PAD_INSIDE = 300,
	DROP_PAD_ACROSS = 800,          /* of a table across, where no cells are merged */
	DROP_GAP = 20,
	DROP_CELL_GAP = 400,            /* an empty line that should be a cell */
	DROP_TEXT_OUTSIDE = 400,
	DROP_TEXT_INSIDE = 400,
	MISS_COLUMN = 500,              /* a column has no place */
	MISS_IN_LINE = 2500,            /* though its line has places before and behind it */
	MISS_ALIGNED = 60,              /* in aligned text, where an empty cell leaves nothing */
	SURE = 300,                     /* the next best must cost so much more */
	STRANGE = 2                     /* empty cells passed over, from which a row is in doubt */
};

/* What disagreeing with all other rows costs a cell. */
enum {
	WEIGH_PLACE = 150,      /* another place in the line */
	WEIGH_STEP = 200,       /* another distance from the label */
	WEIGH_END = 60,         /* another distance from the line's end */
	WEIGH_HEADER = 150,     /* another place than the column's header */
	WEIGH_X = 300,          /* half way to the next column, in aligned text */
	WEIGH_X_MOST = 1200,
	WEIGH_KIN = 300,        /* dropping an empty place that rows alike fill, */
	WEIGH_SHARE = 600,      /* and that one does of a group shared out evenly */
	WEIGH_SUM = 400,        /* a sum that is empty, in a row that has a value */
	WEIGH_FRACTION = 600,   /* a fraction where things are counted */
	WEIGH_FILLED = 400      /* filled where nearly all others are empty, or the reverse */
};

enum {
	LEFT_OVER = 3,          /* empty lines of cells that span rows, behind a row */
	INDENT_MOST = 16,       /* further in, a value that stands alone is in a column */
	KIN_MOST = 32,          /* cells of rows that are compared place by place */
	HABIT = 4,              /* rows that make a habit */
	PLACES = 64
};

/* How aligned text sets its columns: by the left edge, the middle, or the right edge. */
enum {
	EDGES = 3,
	DEPTHS = 4,
	EDGE_ROWS = 32          /* sure rows whose places are kept */
};

/* Where the sure rows of a head have each column. */
struct votes {
	bool headed;            /* aligned text has a header for each column */
	unsigned aligned;       /* sure rows in aligned text, at most EDGE_ROWS */
	int x[EDGES][COLUMNS_MOST][EDGE_ROWS];  /* in half columns */
	int edge;               /* the one that differs least from row to row */
	int at[COLUMNS_MOST];   /* and where it usually is */
	unsigned rows;
	unsigned lines;         /* of them, those in one ruled line */
	/* How many rows have it there; no table has as many rows as a byte can count. */
	unsigned char place[COLUMNS_MOST][PLACES];
	unsigned char step[COLUMNS_MOST][PLACES];       /* distance from the label, in cells */
	unsigned char end[COLUMNS_MOST][PLACES];
	unsigned filled[COLUMNS_MOST];
	/* Rows with as many tokens, and those of them that have no label. */
	struct kin {
		unsigned rows;
		unsigned char filled[KIN_MOST]; /* that have a value there */
	} kin[KIN_MOST], shares[KIN_MOST];
	unsigned header[COLUMNS_MOST];  /* place of the column's header, or 0 */
	unsigned longest[DEPTHS];       /* most places behind a label, by form_depth() */
	unsigned widest;                /* most places of a line */
	struct places places, deep[DEPTHS];     /* of all rows, and by form_depth() */
};

/* The alignment of one row: costs of its beginnings and of its ends. */
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
	int alone[COLUMNS_MOST];        /* see_alone() */
	bool seen[COLUMNS_MOST];
	struct rowsum sums;
	bool sum[COLUMNS_MOST]; /* columns that are the sum of others */
	int kept[COLUMNS_TOKENS];       /* what it costs more to drop an empty place */
	int gap;                /* what an empty line costs as a cell */
	size_t loose;           /* from here on, empty lines may be the section's end */
	bool full;              /* is_full() */
	int evidence[COLUMNS_TOKENS][COLUMNS_MOST];     /* for m tokens and n columns */
	int fore[COLUMNS_TOKENS + 1][COLUMNS_MOST + 1];
	int back[COLUMNS_TOKENS + 1][COLUMNS_MOST + 1];
};

static const struct placed nowhere = { -1, false, false };

static struct lattice lattice;
static struct votes votes;

static int
match_cost(const struct lattice *l, size_t i, size_t j)
{
	static const int cost[] = { TEXT_AS_CELL, 0, 0, 0, PAD_AS_CELL };

	return (l->t[i].kind == TOKEN_GAP ? l->gap : cost[l->t[i].kind]) + l->evidence[i][j];
}

/* Dropping token i when j columns are behind us. */
static int
drop_cost(const struct lattice *l, size_t i, size_t j)
{
	bool outside = j == 0 || j == l->n;

	switch (l->t[i].kind) {
	case TOKEN_BLANK:
		return (outside ? DROP_BLANK_OUTSIDE : DROP_BLANK_INSIDE) + l->kept[i];
	case TOKEN_PAD:
		return (outside ? DROP_PAD_OUTSIDE : l->across ? DROP_PAD_ACROSS : DROP_PAD_INSIDE)
		    + l->kept[i];
	case TOKEN_GAP:
		return l->gap == GAP_AS_CELL && i < l->loose ? DROP_CELL_GAP : DROP_GAP;
	case TOKEN_WORDS:
		return outside ? DROP_TEXT_OUTSIDE : DROP_TEXT_INSIDE;
	case TOKEN_NUMBER:
	case TOKEN_NONE:
		break;
	}
	return l->ruled ? DROP_VALUE_IN_LINE : DROP_VALUE;
}

/* A column without place, when i tokens are behind us. */
static int
miss_cost(const struct lattice *l, size_t i)
{
	if (l->placed)
		return MISS_ALIGNED;
	return l->ruled && i > 0 && i < l->m ? MISS_IN_LINE : MISS_COLUMN;
}

static int
smaller(int a, int b)
{
	return a < b ? a : b;
}

static void
run_forward(struct lattice *l)
{
	size_t i, j;
	int cost;

	for (i = 0; i <= l->m; i++)
		for (j = 0; j <= l->n; j++) {
			cost = i == 0 && j == 0 ? 0 : FAR_AWAY;
			if (i > 0)
				cost = smaller(cost, l->fore[i - 1][j] + drop_cost(l, i - 1, j));
			if (j > 0)
				cost = smaller(cost, l->fore[i][j - 1] + miss_cost(l, i));
			if (i > 0 && j > 0)
				cost = smaller(cost, l->fore[i - 1][j - 1] + match_cost(l, i - 1, j - 1));
			l->fore[i][j] = cost;
		}
}

static void
run_backward(struct lattice *l)
{
	size_t i, j;
	int cost;

	for (i = l->m + 1; i-- > 0;)
		for (j = l->n + 1; j-- > 0;) {
			cost = i == l->m && j == l->n ? 0 : FAR_AWAY;
			if (i < l->m)
				cost = smaller(cost, l->back[i + 1][j] + drop_cost(l, i, j));
			if (j < l->n)
				cost = smaller(cost, l->back[i][j + 1] + miss_cost(l, i));
			if (i < l->m && j < l->n)
				cost = smaller(cost, l->back[i + 1][j + 1] + match_cost(l, i, j));
			l->back[i][j] = cost;
		}
}

/*
 * Is the row full, and each token plainly in its column? So it is if all other
 * alignments, which drop a token and miss a column at the least, cost more by
 * SURE. Most rows are, and nothing needs to be run.
 */
static bool
is_full(const struct lattice *l)
{
	int cost = 0, least = FAR_AWAY;
	size_t i;

	if (l->m != l->n)
		return false;
	for (i = 0; i < l->m; i++) {
		cost += match_cost(l, i, i);
		least = smaller(least, drop_cost(l, i, 0));     /* between columns it is no less */
	}
	return cost + SURE <= least + miss_cost(l, 0);
}

static void
align(struct lattice *l)
{
	l->full = is_full(l);
	if (l->full)
		return;
	run_forward(l);
	run_backward(l);
}

/* The least cost of an alignment in which column j has no place. */
static int
missed(const struct lattice *l, size_t j)
{
	int cost = FAR_AWAY;
	size_t i;

	for (i = 0; i <= l->m; i++)
		cost = smaller(cost, l->fore[i][j] + miss_cost(l, i) + l->back[i][j + 1]);
	return cost;
}

static int
matched(const struct lattice *l, size_t i, size_t j)
{
	return l->fore[i][j] + match_cost(l, i, j) + l->back[i + 1][j + 1];
}

/* Which token column j has in the best alignment, or -1. */
static int
choose(const struct lattice *l, size_t j)
{
	int best, token = -1, cost;
	size_t i;

	if (l->full)
		return (int)j;
	best = missed(l, j);
	for (i = 0; i < l->m; i++)
		if ((cost = matched(l, i, j)) < best) {
			best = cost;
			token = (int)i;
		}
	return token;
}

static bool
is_empty(const struct token *t)
{
	return t->kind == TOKEN_BLANK || t->kind == TOKEN_PAD || t->kind == TOKEN_GAP;
}

static bool
same_value(const struct token *a, const struct token *b)
{
	if (is_empty(a) || is_empty(b))
		return is_empty(a) && is_empty(b);
	return a->kind == b->kind && a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

/*
 * How much more the best alignment costs that gives column j another token
 * than `token`, which it has; with `value`, one that has another value. SURE
 * stands for all that is as much.
 */
static int
margin(const struct lattice *l, size_t j, int token, bool value)
{
	int best, other;
	size_t i;

	if (l->full)
		return SURE;
	best = token < 0 ? missed(l, j) : matched(l, (size_t)token, j);
	other = token < 0 ? FAR_AWAY : missed(l, j);
	for (i = 0; i < l->m; i++)
		if ((int)i != token && !(value && token >= 0 && same_value(&l->t[i], &l->t[token])))
			other = smaller(other, matched(l, i, j));
	return other - best;
}

static unsigned
clip(size_t n)
{
	return n < PLACES ? (unsigned)n : PLACES - 1;
}

static unsigned
from_end(const struct lattice *l, size_t i)
{
	return clip(l->t[i].cells - l->t[i].cell);
}

/* What the rows of a table say of empty lines: that they are empty cells, or not. */
enum gaps {
	GAPS_MAYBE,
	GAPS_COUNT,             /* with them, rows have as many cells as columns */
	GAPS_NOTHING
};

static enum gaps gaps;
static struct pads pads;
static bool short_rows;
static bool squeezed;                   /* rows may have been squeezed */
static size_t order[COLUMNS_MOST];      /* the form's columns as the page has them */
static bool reordered;

static void
count_gaps(const struct printed_row *row, const struct tokens *tokens, size_t *values,
    size_t *inner, size_t *all)
{
	size_t i;

	*values = *inner = *all = 0;
	for (i = row->after; i < row->end; i++) {
		if (tokens->t[i].kind == TOKEN_GAP) {
			++*all;
		} else if (token_is_value(&tokens->t[i])) {
			++*values;
			*inner = *all;
		}
	}
}

/*
 * Do empty lines come but in pairs between a row's values, and would a sum be
 * empty if each were a cell? Then a pair may be one.
 */
static bool
are_pairs(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	struct rowsum sums;
	size_t i, run = 0, column = 0;
	bool empty = false;

	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	for (i = row->after; i < row->end; i++) {
		if (tokens->t[i].kind != TOKEN_GAP) {
			if (run % 2 == 1)
				return false;
			run = 0;
		} else {
			run++;
			empty = empty || rowsum_is_sum(&sums, column);
		}
		column++;
	}
	return empty;
}

/*
 * How many of a row's m tokens its n cells take, empty lines among them, if
 * only words follow: a note, or the next section. 0 if they do not fit so.
 */
static size_t
counted(const struct token *t, size_t m, size_t n)
{
	size_t i;

	for (i = n; i < m && t[i].kind == TOKEN_GAP; i++)
		;
	return m >= n && (i == m || t[i].kind == TOKEN_WORDS) ? i : 0;
}

/* Is the n-th token of a row its last value, with empty lines among those before it, but no words? */
static bool
is_exact(const struct token *t, size_t m, size_t n)
{
	bool empty = false;
	size_t i;

	if (counted(t, m, n) == 0 || !token_is_value(&t[n - 1]))
		return false;
	for (i = 0; i < n && t[i].kind != TOKEN_WORDS; i++)
		empty = empty || t[i].kind == TOKEN_GAP;
	return i == n && empty;
}

static enum gaps
judge_gaps(const struct found_rows *found, const struct tokens *tokens)
{
	enum { ROWS = 3 };      /* that must agree */
	size_t r, values, inner, all, cells, good = 0, bad = 0;
	size_t left = tokens->solid ? LEFT_OVER : 0;
	bool exact = false;     /* the one line of a table fits with those between its values */

	for (r = 0; r < found->n; r++) {
		if (!found->rows[r].found)
			continue;
		count_gaps(&found->rows[r], tokens, &values, &inner, &all);
		cells = found->rows[r].ncells;
		exact = found->n == 1
		    && is_exact(&tokens->t[found->rows[r].after],
		    found->rows[r].end - found->rows[r].after, cells)
		    && !are_pairs(found, &found->rows[r], tokens);
		if (all > 0 && values + all >= cells && values + inner <= cells
		    && (values + all <= cells + left || found->rows[r].end == tokens->n))
			good++;
		else if (inner > 0 && found->rows[r].end < tokens->n)
			bad++;
	}
	if ((good >= ROWS || exact) && bad * 8 <= good)
		return GAPS_COUNT;
	return bad > good && bad >= ROWS ? GAPS_NOTHING : GAPS_MAYBE;
}

/*
 * How many of the first m tokens of a row of n cells are left without the words
 * that an empty line parts from the value before them, and what follows: a
 * note, or the next section. They end the row if it has all its places, or if no
 * value follows; a table that is one line ends there with most of its values, too.
 * Where empty lines count, words among the first n tokens are one of its cells.
 */
static size_t
without_notes(const struct token *t, size_t m, size_t n, bool across)
{
	size_t last = 0, values = 0, places = 0, all, i;

	if (gaps == GAPS_COUNT && counted(t, m, n) > 0)
		return counted(t, m, n);
	all = token_values(t, m);
	for (i = 0; i < m; i++) {
		places += t[i].kind != TOKEN_WORDS && t[i].kind != TOKEN_GAP;
		if (token_is_value(&t[i])) {
			last = i;
			values++;
		} else if (t[i].kind == TOKEN_WORDS && i > 0 && t[i].chunk != t[last].chunk
		    && (places >= n || values == all || (across && t[last].cells > 1 && 3 * values >= 2 * n))) {
			return i;
		}
	}
	return m;
}

/* Behind a line of several cells, 无 alone in the section's last line is the next section's text. */
static size_t
without_word(const struct token *t, size_t m, const struct tokens *tokens)
{
	const struct token *last = t + m - 1;

	if (m < 2 || last + 1 != tokens->t + tokens->n || last->kind != TOKEN_NONE || last->ruled
	    || last->cells > 1 || t[0].cells < 3 || last[-1].row != t[0].row || last->row == t[0].row)
		return m;
	return m - 1;
}

/*
 * A ruled line with places for all n cells of a row is the row, if it has a value or no other
 * line has: those behind are not its own.
 */
static size_t
without_others(const struct token *t, size_t m, size_t n)
{
	size_t i;

	for (i = 0; i < m && t[i].ruled && t[i].row == t[0].row; i++)
		;
	return i >= n && t[0].cells > 2
	    && (token_values(t, i) > 0 || token_values(t + i, m - i) == 0) ? i : m;
}

static void
load(struct lattice *l, const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	size_t i, values, inner, all, end;

	count_gaps(row, tokens, &values, &inner, &all);
	l->gap = gaps == GAPS_COUNT || (gaps == GAPS_MAYBE && (inner > 0 || all >= row->ncells))
	    ? GAP_AS_CELL : VOID_AS_CELL;

	l->row = row;
	l->first = row->after;
	end = row->after + without_notes(tokens->t + row->after, row->end - row->after, row->ncells,
	    found->table->across);
	l->padded = pads_cut(&pads, found, row, tokens, &l->first, &end);
	l->t = tokens->t + l->first;
	l->m = without_word(l->t, without_others(l->t, end - l->first, row->ncells), tokens);
	if (gaps == GAPS_COUNT && values + inner <= row->ncells)
		while (l->m > row->ncells && l->t[l->m - 1].kind == TOKEN_GAP)
			l->m--;         /* left over by cells that span rows */
	if (l->m > COLUMNS_TOKENS)
		l->m = COLUMNS_TOKENS;
	for (l->loose = l->m; row->end == tokens->n && l->loose > 0
	    && l->t[l->loose - 1].kind == TOKEN_GAP; l->loose--)
		;
	l->n = row->ncells;
	l->placed = false;
	l->across = found->table->across;
	l->ruled = l->m > 0;
	l->aligned = l->m > 0 && !tokens->nowhere;
	for (i = 0; i < l->m; i++) {
		l->aligned = l->aligned && !l->t[i].ruled && l->t[i].cells > 1
		    && l->t[i].row == l->t[0].row;
		l->ruled = l->ruled && l->t[i].ruled && l->t[i].row == l->t[0].row && l->t[0].cells > 2;
	}
	for (i = 0; i < l->m; i++)
		memset(l->evidence[i], 0, l->n * sizeof l->evidence[i][0]);
	memset(l->kept, 0, l->m * sizeof l->kept[0]);
}

static int
edge_of(const struct token *t, int edge)
{
	int from = (int)t->from[TOKEN_COLUMNS], to = (int)t->to[TOKEN_COLUMNS];

	return 2 * from + edge * (to - from);
}

/* What it costs that a value stands where it does and not where its column is. */
static int
x_cost(const struct lattice *l, const struct votes *v, size_t i, size_t j)
{
	int off = edge_of(&l->t[i], v->edge) - v->at[j], half = FAR_AWAY, cost;
	size_t k;

	for (k = j > 0 ? j : 1; k < l->n && k <= j + 1; k++)
		half = smaller(half, v->at[k] - v->at[k - 1]);
	half = half > 2 ? half / 2 : 1;
	cost = WEIGH_X * (off < 0 ? -off : off) / half;
	return smaller(cost, WEIGH_X_MOST);
}

static int
compare_ints(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* Finds the edge that columns are set by, and each column's usual place. */
static void
find_edges(struct votes *v, size_t columns)
{
	int edge, spread, least = FAR_AWAY, *x;
	size_t j;

	for (edge = 0; edge < EDGES && v->aligned > 0; edge++) {
		spread = 0;
		for (j = 0; j < columns; j++) {
			x = v->x[edge][j];
			qsort(x, v->aligned, sizeof *x, compare_ints);
			spread += x[v->aligned - 1 - v->aligned / 8] - x[v->aligned / 8];
		}
		if (spread < least) {
			least = spread;
			v->edge = edge;
		}
	}
	for (j = 0; j < columns && v->aligned > 0; j++)
		v->at[j] = v->x[v->edge][j][v->aligned / 2];
}

/*
 * Marks the columns of a row that an identity makes the sum of others: where
 * only some cells of a row are filled in, the sums are.
 */
static void
find_sums(struct lattice *l, const struct form_table *table)
{
	size_t j;

	rowsum_find(&l->sums, table, l->row->first_cell, l->n);
	for (j = 0; j < l->n; j++)
		l->sum[j] = rowsum_is_sum(&l->sums, reordered ? order[j] : j);
	if (reordered)
		l->sums.n = 0;
}

static int
disagreement(int weight, unsigned votes_for, unsigned of)
{
	return of == 0 ? 0 : weight * (int)(of - votes_for) / (int)of;
}

/* As disagreement(), for what rows may well differ in: half of them is no habit. */
static int
against_habit(int weight, unsigned votes_for, unsigned of)
{
	int cost = of < HABIT ? 0 : 2 * disagreement(weight, votes_for, of) - weight;

	return cost > 0 ? cost : 0;
}

static bool
is_fraction(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && memchr(t->s, '.', t->n) != NULL;
}

/* Does column j of a row count things, so that it has no fractions? */
static bool
counts(const struct printed_row *row, size_t j)
{
	const struct form_head *head = row->row->head;
	enum form_unit unit = head->columns[j % head->ncolumns].unit;

	return unit == UNIT_COUNT || unit == UNIT_CHANGE;
}

/*
 * Is it known how far token i stands from the row's label? Not if there are
 * fewer tokens than columns, since empty cells may have left nothing; nor if the
 * label is lost, since its own place may be among those that stand a line each.
 */
static bool
has_step(const struct lattice *l, size_t i)
{
	return l->m >= l->n && !(l->row->unlabelled && l->t[i].cells <= 2);
}

/* What it costs more to drop an empty place i, as rows alike have it. */
static int
cost_of_dropping(const struct lattice *l, const struct votes *v, size_t i)
{
	if (l->m >= KIN_MOST)
		return 0;
	if (l->row->unlabelled && v->shares[l->m].rows >= HABIT)
		return v->shares[l->m].filled[i] > 0 ? WEIGH_SHARE : 0;
	return v->kin[l->m].rows < 2 ? 0
	    : WEIGH_KIN * (int)v->kin[l->m].filled[i] / (int)v->kin[l->m].rows;
}

static void
weigh(struct lattice *l, const struct votes *v)
{
	size_t i, j;
	int cost;
	bool any = false;

	for (i = 0; i < l->m; i++) {
		any = any || token_is_value(&l->t[i]);
		l->kept[i] = cost_of_dropping(l, v, i);
	}
	for (i = 0; i < l->m; i++)
		for (j = 0; j < l->n; j++) {
			cost = against_habit(WEIGH_FILLED, token_is_value(&l->t[i]) ? v->filled[j]
			    : v->rows - v->filled[j], v->rows);
			if (l->placed)
				cost += x_cost(l, v, i, j);
			else if (has_step(l, i))
				cost += disagreement(WEIGH_STEP, v->step[j][clip(i)], v->rows);
			if (l->ruled) {
				cost += disagreement(WEIGH_PLACE, v->place[j][clip(l->t[i].cell)], v->lines);
				if (v->header[j] != 0 && v->header[j] != clip(l->t[i].cell))
					cost += WEIGH_HEADER;
				cost += disagreement(WEIGH_END, v->end[j][from_end(l, i)], v->lines);
			}
			if (any && l->sum[j] && is_empty(&l->t[i]) && l->t[i].kind != TOKEN_GAP
			    && (v->rows < HABIT || v->filled[j] * 2 >= v->rows))
				cost += WEIGH_SUM;
			if (is_fraction(&l->t[i]) && counts(l->row, j))
				cost += WEIGH_FRACTION;
			l->evidence[i][j] = cost;
		}
}

static size_t
depth_of(const struct printed_row *row)
{
	size_t depth = form_depth(row->row);

	return depth < DEPTHS ? depth : DEPTHS - 1;
}

static void
vote(struct votes *v, const struct lattice *l, const struct tokens *tokens)
{
	size_t j, columns[COLUMNS_MOST];
	int i;

	v->rows++;
	for (j = 0; j < l->n; j++)
		columns[j] = l->first + (size_t)choose(l, j);
	places_tell(&v->places, l->row, tokens, columns);
	places_tell(&v->deep[depth_of(l->row)], l->row, tokens, columns);
	v->lines += l->ruled;
	if (l->aligned && v->aligned < EDGE_ROWS && l->m == l->n) {
		for (j = 0; j < l->n; j++)
			for (i = 0; i < EDGES; i++)
				v->x[i][j][v->aligned] = edge_of(&l->t[j], i);
		v->aligned++;
	}
	for (j = 0; j < l->n; j++) {
		if ((i = choose(l, j)) < 0)
			continue;
		v->filled[j] += token_is_value(&l->t[i]);
		v->step[j][clip((size_t)i)]++;
		if (l->ruled) {
			v->place[j][clip(l->t[i].cell)]++;
			v->end[j][from_end(l, (size_t)i)]++;
		}
	}
}

/* True if the count alone leaves each column one place. */
static bool
all_sure(const struct lattice *l)
{
	size_t j;
	int token;

	for (j = 0; j < l->n; j++) {
		token = choose(l, j);
		if (token < 0 || margin(l, j, token, false) < SURE)
			return false;
	}
	return true;
}

/* The header of the j-th column of a printed row, or NULL. */
static const struct token *
header_of(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t j)
{
	if (!found->table->across)
		return rows_header(found, tokens, head, reordered ? order[j] : j);
	return found->nline == form_ncells(found->table) ? &tokens->t[found->line[j] - 1] : NULL;
}

static void
read_header(struct votes *v, const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t columns)
{
	const struct token *t;
	size_t j;
	int edge;

	v->headed = true;
	for (j = 0; j < columns; j++) {
		t = header_of(found, tokens, head, j);
		if (t != NULL && t->ruled && t->cells > 2)
			v->header[j] = clip(t->cell);
		if (t == NULL || t->ruled || t->cells < 2)
			v->headed = false;
		else
			for (edge = 0; edge < EDGES; edge++)
				v->x[edge][j][0] = edge_of(t, edge);
	}
}

/*
 * Without sure rows, the header tells where aligned text has its columns: by
 * the edge that brings the row's values nearest to them.
 */
static void
place_by_header(const struct lattice *l, struct votes *v)
{
	int edge, sum, off, nearest, least = FAR_AWAY;
	size_t i, j;

	for (edge = 0; edge < EDGES; edge++) {
		sum = 0;
		for (i = 0; i < l->m; i++) {
			nearest = FAR_AWAY;
			for (j = 0; j < l->n; j++) {
				off = edge_of(&l->t[i], edge) - v->x[edge][j][0];
				nearest = smaller(nearest, off < 0 ? -off : off);
			}
			sum += nearest;
		}
		if (sum < least) {
			least = sum;
			v->edge = edge;
		}
	}
	for (j = 0; j < l->n; j++)
		v->at[j] = v->x[v->edge][j][0];
}

/* Rows alike have their empty places at the same ends; columns differ from row to row. */
static void
count_kin(struct kin *kin, const struct lattice *l)
{
	size_t i;

	kin->rows++;
	for (i = 0; i < l->m; i++)
		kin->filled[i] += token_is_value(&l->t[i]);
}

/* How many places a row's line has behind its label. */
static unsigned
behind_label(const struct lattice *l)
{
	return l->t[0].cells + 1 - l->t[0].cell;
}

static void
measure(struct votes *v, const struct lattice *l)
{
	unsigned *longest = &v->longest[depth_of(l->row)];

	if (behind_label(l) > *longest)
		*longest = behind_label(l);
	if (l->t[0].cells > v->widest)
		v->widest = l->t[0].cells;
}

static void
collect_votes(struct votes *v, const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head)
{
	size_t r, columns;

	memset(v, 0, sizeof *v);
	columns = found->table->across ? form_ncells(found->table) : head->ncolumns;
	for (r = 0; r < found->n; r++) {
		if (!found->rows[r].found || found->rows[r].row->head != head)
			continue;
		load(&lattice, found, &found->rows[r], tokens);
		if (lattice.ruled)
			measure(v, &lattice);
		if (lattice.m < KIN_MOST)
			count_kin(&v->kin[lattice.m], &lattice);
		if (lattice.m < KIN_MOST && lattice.row->unlabelled)
			count_kin(&v->shares[lattice.m], &lattice);
		align(&lattice);
		if (all_sure(&lattice))
			vote(v, &lattice, tokens);
	}
	find_edges(v, columns);
	if (v->aligned == 0)
		read_header(v, found, tokens, head, columns);
}

/*
 * Has the row moved by a column? It fills just those beside the ones that
 * nearly all other rows fill.
 */
static bool
moved_by(const struct lattice *l, const struct votes *v, int step)
{
	enum { FILLED = 3 };    /* columns that make a pattern */
	size_t j, from, filled = 0;
	int token;
	bool usual;

	for (j = 0; j < l->n; j++) {
		from = j - (size_t)step;        /* beyond the columns for the first or last one */
		token = choose(l, j);
		usual = from < l->n && v->filled[from] * 5 >= v->rows * 4;
		filled += usual;
		if (usual != (token >= 0 && token_is_value(&l->t[token])))
			return false;
	}
	return filled >= FILLED && filled < l->n;
}

static bool
moved(const struct lattice *l, const struct votes *v)
{
	return v->rows >= HABIT && (moved_by(l, v, 1) || moved_by(l, v, -1));
}

/* How many empty cells between its values the best alignment passes over. */
static size_t
passed_over(const struct lattice *l)
{
	size_t j, passed = 0;
	int i, last = -1;

	for (j = 0; j < l->n; j++) {
		if (l->alone[j] < 0)
			continue;
		for (i = last + 1; last >= 0 && i < l->alone[j]; i++)
			passed += l->t[i].kind == TOKEN_BLANK
			    || (l->t[i].kind == TOKEN_GAP && l->gap == GAP_AS_CELL);
		last = l->alone[j];
	}
	return passed;
}

/*
 * What the count of a row's values says alone: the token of each column, and
 * whether it leaves no other. True if empty lines had to count as cells, which
 * the other rows do not bear out.
 */
static bool
see_alone(struct lattice *l)
{
	bool guessed = false;
	size_t j;

	align(l);
	for (j = 0; j < l->n; j++) {
		l->alone[j] = choose(l, j);
		l->seen[j] = l->alone[j] >= 0 && margin(l, j, l->alone[j], false) >= SURE;
		guessed = guessed || (l->alone[j] >= 0 && l->t[l->alone[j]].kind == TOKEN_GAP);
	}
	return (guessed && gaps != GAPS_COUNT) || passed_over(l) >= STRANGE;
}

/* The number of a token that counts; 0 if it has none. */
static unsigned long long
number_of(const struct token *t)
{
	struct value value;

	value_read(&value, t->s, t->n, UNIT_COUNT);
	return strtoull(value.text, NULL, 10);
}

/* The number that a cell was given; 0 if it has none. */
static unsigned long long
number_at(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token < 0 || !placed->sure ? 0 : number_of(&tokens->t[placed->token]);
}

/*
 * Do the identities within a row hold for the cells it was given, all others
 * being 0? Without `doubt`, a sum that was given nothing is let pass.
 * *filled: one holds, and not just for zeros.
 */
static bool
adds_up(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed,
    bool doubt, bool *filled)
{
	unsigned long long values[ROWSUM_CELLS], left, right;
	size_t i;

	for (i = 0; i < sums->ncells; i++)
		values[i] = number_at(&placed[i], tokens);
	*filled = false;
	for (i = 0; i < sums->n; i++) {
		rowsum_sides(sums, i, values, sums->ncells, &left, &right);
		if (left != right && (right > 0 || doubt))
			return false;
		*filled = *filled || (left > 0 && left == right);
	}
	return true;
}

static bool
is_beside_label(const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *t = &tokens->t[row->after];

	return t->doubt != TOKEN_PLAIN
	    || (row->after > 0 && t[-1].kind == TOKEN_WORDS && t[-1].row == t->row);
}

/*
 * Of a row whose columns were worked out from where it stands, a sum that
 * fails says that all of it was wrong; empty places are blank cells only where
 * a sum bears it out.
 */
static void
doubt_worked_out(const struct rowsum *sums, const struct tokens *tokens, bool doubt,
    struct placed *placed)
{
	const struct token *t;
	bool filled, holds = adds_up(sums, tokens, placed, doubt, &filled);
	size_t j;

	for (j = 0; j < sums->ncells; j++) {
		if (placed[j].token < 0)
			continue;
		t = &tokens->t[placed[j].token];
		if (!holds || (is_empty(t) && (t->doubt == TOKEN_VAGUE || (t->doubt == TOKEN_NEAR && !filled))))
			placed[j].sure = false;
	}
}

static bool
has_value(const struct lattice *l)
{
	return token_values(l->t, l->m) > 0;
}

static bool
misses_sum(const struct lattice *l, const struct tokens *tokens, const size_t *columns)
{
	size_t j;

	for (j = 0; j < l->n; j++)
		if (l->sum[j] && is_empty(&tokens->t[columns[j]]) && has_value(l))
			return true;
	return false;
}

/*
 * May the last value of a row be its sum, moved there? So it may if it is the sum of
 * the others, or the only one in a table whose empty cells may have left nothing.
 */
static bool
ends_in_sum(const struct lattice *l)
{
	unsigned long long sum = 0, last = 0;
	size_t i, values = 0;

	for (i = 0; i < l->m; i++) {
		if (!token_is_value(&l->t[i]))
			continue;
		sum += last;
		last = number_of(&l->t[i]);
		values++;
	}
	return values < 2 ? !below_keeps() : sum == last;
}

/* Do the columns of a row stand where all other rows have them? Not if it lacks its sum: it may have moved. */
static bool
stands_alike(const struct lattice *l, const struct found_rows *found, const struct tokens *tokens,
    const struct votes *v, size_t *columns)
{
	const struct places *deep = &v->deep[depth_of(l->row)];
	size_t end = l->first + l->m;

	if (places_find(deep, l->row, tokens, l->first, end, columns))
		return !(places_passed(deep, l->row, tokens) && misses_sum(l, tokens, columns));
	if (places_find(&v->places, l->row, tokens, l->first, end, columns)
	    && !misses_sum(l, tokens, columns))
		return true;
	return !reordered && below_find(found, l->row, tokens, columns)
	    && !(misses_sum(l, tokens, columns) && ends_in_sum(l));
}

/*
 * Places a row whose pads are known, or where empty lines count, or whose columns stand where those of all
 * other rows of its depth do, or of any depth, or below their headers.
 */
static bool
place_alike(const struct lattice *l, const struct found_rows *found, const struct tokens *tokens,
    const struct votes *v, struct placed *placed)
{
	size_t columns[COLUMNS_MOST], j;

	for (j = 0; j < l->n; j++)
		columns[j] = l->first + j;
	if (!((l->padded || gaps == GAPS_COUNT) && l->m == l->n)
	    && !stands_alike(l, found, tokens, v, columns))
		return false;
	for (j = 0; j < l->n; j++) {
		placed[j].token = (int)columns[j];
		placed[j].sure = true;
		placed[j].seen = !l->row->doubted && !l->row->unlabelled;
	}
	return true;
}

/*
 * How many places the row's line would have behind its label if it had all: as
 * many as others of its depth, or as the header says, if that ends where it
 * should, or where the widest line does.
 */
static size_t
room(const struct lattice *l, const struct votes *v)
{
	size_t end = v->header[0] + l->n;

	return v->header[0] > l->t[0].cell && (v->header[l->n - 1] + 1 == end || v->widest + 1 == end)
	    ? end - l->t[0].cell : v->longest[depth_of(l->row)];
}

/*
 * May the row's line, which has less than its room, have been cut off behind its
 * last value? Then its first places, if empty, may be pads, and its count says
 * nothing.
 */
static bool
is_cut(const struct lattice *l, const struct votes *v)
{
	size_t places, i;

	if (!l->ruled || is_empty(&l->t[l->m - 1]))
		return false;
	places = room(l, v);
	if (behind_label(l) >= places || places <= l->n)
		return false;
	for (i = 0; i < places - l->n; i++)
		if (i == l->m || !is_empty(&l->t[i]))
			return false;
	return has_value(l);
}

/* Are there fewer tokens than cells, and nothing that says where cells are empty? */
static bool
is_short(const struct lattice *l, const struct tokens *tokens)
{
	return !l->ruled && l->m > 0 && l->m < l->n && (tokens->nowhere
	    || (l->t[0].cells == 1 && l->t[0].from[TOKEN_COLUMNS] < INDENT_MOST));
}

/* Places a short row by its identities alone, if it has any. */
static void
place_short(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	unsigned long long values[COLUMNS_TOKENS];
	size_t token[COLUMNS_TOKENS], i, j, n = 0;
	int which[COLUMNS_MOST];
	bool any;

	if (l->sums.n == 0)
		return;
	for (i = 0; i < l->m; i++)
		if (token_is_value(&l->t[i])) {
			token[n] = l->first + i;
			values[n++] = number_of(&tokens->t[l->first + i]);
		}
	any = short_place(&l->sums, values, n, which);
	for (j = 0; j < l->n; j++) {
		placed[j] = nowhere;
		if (any && which[j] >= 0) {
			placed[j].token = (int)token[which[j]];
			placed[j].sure = true;
		}
	}
}

/* Is the row squeezed, and none of its sums among what is left? */
static bool
is_squeezed(const struct lattice *l)
{
	size_t left = squeezed ? squeeze_left(l->t, l->m, l->n) : l->n, j;

	for (j = 0; j < left; j++)
		if (l->sum[j])
			return false;
	return left < l->n;
}

/*
 * Places a squeezed row: by its identities, if it has any; else the values may
 * stand where they stood.
 */
static void
place_squeezed(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	size_t left = squeeze_left(l->t, l->m, l->n), j;

	for (j = 0; j < l->n; j++) {
		placed[j] = nowhere;
		if (j < left && l->sums.n == 0 && !reordered) {
			placed[j].token = (int)(l->first + j);
			placed[j].sure = true;
		}
	}
	place_short(l, tokens, placed);
}

/* Are the words nothing but numbers, parted by white space? */
static bool
are_numbers(const struct token *t)
{
	size_t at, length;
	long code;

	for (at = 0; at < t->n; at += length) {
		code = utf8_decode(t->s + at, t->n - at, &length);
		if (code < 0 || !(fold_space((unsigned long)code) || (code >= '0' && code <= '9')))
			return false;
	}
	return t->kind == TOKEN_WORDS;
}

/* Are there numbers in one cell, of which no column has any? Then nobody knows which the others are. */
static bool
leaves_numbers(const struct lattice *l)
{
	size_t i, j;

	for (i = 0; i < l->m; i++) {
		if (!are_numbers(&l->t[i]))
			continue;
		for (j = 0; j < l->n && choose(l, j) != (int)i; j++)
			;
		if (j == l->n)
			return true;
	}
	return false;
}

/* Has a cell a value? */
static bool
is_filled(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token >= 0 && token_is_value(&tokens->t[placed->token]);
}

/*
 * Is, in a line of several sums, one empty whose terms are not, and another one
 * filled whose terms are empty; or is none filled, and a term is more than 0?
 * Then the line may have moved.
 */
static bool
sums_cross(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed)
{
	const struct rule_identity *identity;
	const struct placed *cell;
	bool empty = false, bare = false, any = false, more = false, terms;
	size_t i, k;

	for (i = 0; i < sums->n; i++) {
		identity = sums->identities[i];
		terms = false;
		for (k = 0; k < identity->nleft; k++) {
			cell = &placed[identity->terms[k].cell - sums->first];
			terms = terms || is_filled(cell, tokens);
			more = more || number_at(cell, tokens) > 0;
		}
		if (is_filled(&placed[identity->terms[identity->nleft].cell - sums->first], tokens)) {
			any = true;
			bare = bare || !terms;
		} else {
			empty = empty || terms;
		}
	}
	return empty && (bare || (sums->n > 1 && !any && more));
}

static void
place_row(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, struct votes *v, struct placed *placed)
{
	struct lattice *l = &lattice;
	bool guessed, shifted, doubt;
	size_t j;
	int token;

	load(l, found, row, tokens);
	find_sums(l, found->table);
	if (is_squeezed(l)) {
		place_squeezed(l, tokens, placed);
		return;
	}
	guessed = see_alone(l);
	doubt = l->m > 0 && l->t[0].doubt != TOKEN_PLAIN;
	if (!doubt && place_alike(l, found, tokens, v, placed))
		return;
	l->placed = l->aligned && (v->aligned > 0 || v->headed) && l->m < l->n;
	if (l->placed && v->aligned == 0)
		place_by_header(l, v);
	weigh(l, v);
	align(l);
	shifted = moved(l, v);
	for (j = 0; j < row->ncells; j++) {
		token = choose(l, j);
		placed[j].token = token < 0 ? -1 : (int)l->first + token;
		placed[j].sure = token >= 0 && margin(l, j, token, true) >= SURE
		    && !(shifted && l->m != l->n)
		    && !(l->t[token].kind == TOKEN_GAP && found->stray && gaps != GAPS_COUNT);
		placed[j].seen = l->seen[j] && token == l->alone[j] && !row->unlabelled && !row->doubted
		    && l->t[token].doubt == TOKEN_PLAIN && !guessed && !shifted && margin(l, j, token, false) >= SURE;
	}
	/* With more values than cells two rows are one. */
	if (token_values(l->t, l->m) > l->n || leaves_numbers(l) || is_cut(l, v))
		for (j = 0; j < row->ncells; j++)
			placed[j].sure = false;
	if (is_short(l, tokens) && !l->placed && !doubt)
		place_short(l, tokens, placed);
	if (!reordered && (doubt || (l->aligned && l->m < l->n)))
		doubt_worked_out(&l->sums, tokens, is_beside_label(row, tokens), placed);
}

static void
doubt_moved(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	size_t j;

	if (!sums_cross(&l->sums, tokens, placed))
		return;
	for (j = 0; j < l->n; j++)
		placed[j].seen = false;
}

/* The one number of a row, if it may be all its cells in one; or -1. */
static int
fused_number(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	int number = -1;
	size_t i;

	for (i = row->after; i < row->end; i++) {
		if (!token_is_value(&tokens->t[i]))
			continue;
		if (number >= 0)
			return -1;
		number = (int)i;
	}
	if (number < 0 || row->ncells < 2 || tokens->t[number].n < row->ncells
	    || !(tokens->t[number].fused || found->table->across))
		return -1;
	return number;
}

/*
 * Has a table whose rows have run together one with fewer digits than cells?
 * Then an empty cell leaves nothing, and so many digits need not be as many cells.
 */
static bool
has_short_rows(const struct found_rows *found, const struct tokens *tokens)
{
	const struct token *t;
	size_t r;

	for (r = 0; r < found->n; r++) {
		t = &tokens->t[found->rows[r].after];
		if (found->rows[r].found && t->fused && t->n < found->rows[r].ncells)
			return true;
	}
	return false;
}

/* Places the cells of a row that are one number; false if they are not. */
static bool
place_fused(const struct found_rows *found, const struct printed_row *row,
    struct tokens *tokens, struct placed *placed)
{
	size_t lengths[FUSED_PARTS], j, at = 0;
	int number = fused_number(found, row, tokens);
	enum fused fused;

	if (number < 0)
		return false;
	fused = fused_read(found->table, row->first_cell, row->ncells,
	    tokens->t[number].s, tokens->t[number].n, lengths);
	if ((fused == FUSED_FAILS && short_rows) || (fused == FUSED_EMPTY && !found->table->across))
		fused = FUSED_NONE;     /* of a table across, one fits by chance */
	for (j = 0; j < row->ncells && fused == FUSED_NONE; j++)
		placed[j] = nowhere;
	if (fused == FUSED_NONE)
		return true;
	for (j = 0; j < row->ncells; j++) {
		placed[j].token = token_part(tokens, (size_t)number, at, lengths[j]);
		placed[j].sure = placed[j].token >= 0;
		placed[j].seen = (fused == FUSED_ONLY || (fused == FUSED_FAILS && !found->table->across))
		    && !row->unlabelled;
		at += lengths[j];
	}
	return true;
}

void
columns_place(const struct found_rows *found, struct tokens *tokens,
    struct placed *placed)
{
	const struct form_head *head = NULL;
	static struct placed printed[COLUMNS_MOST];
	const struct printed_row *row;
	size_t r, j;
	bool read;

	gaps = judge_gaps(found, tokens);
	pads_judge(&pads, found, tokens);
	short_rows = has_short_rows(found, tokens);
	squeezed = squeeze_judge(found, tokens);
	below_start();
	for (r = 0; r < found->n; r++) {
		row = &found->rows[r];
		if (row->row->head != head) {
			head = row->row->head;
			reordered = !found->table->across && order_read(found, tokens, head, order);
			collect_votes(&votes, found, tokens, head);
		}
		read = row->found && !(found->table->across && order_differs(found, tokens));
		if (read && !reordered && place_fused(found, row, tokens, placed + row->first_cell))
			continue;
		if (read) {
			place_row(found, row, tokens, &votes, printed);
			doubt_moved(&lattice, tokens, printed);
			for (j = 0; j < row->ncells; j++)
				placed[row->first_cell + (reordered ? order[j] : j)] = printed[j];
			continue;
		}
		for (j = 0; j < row->ncells; j++)
			placed[row->first_cell + j] = nowhere;
	}
}
