#include <string.h>

#include "extent.h"
#include "lattice.h"

/* More costs of an alignment (lattice.h). */
enum {
	PAD_AS_CELL = 120,              /* a lone bar is an empty cell */
	GAP_AS_CELL = 150,              /* an empty line is one, */
	VOID_AS_CELL = 700,             /* where nothing says that it is */
	TEXT_AS_CELL = 150,             /* words are a bad value */
	DROP_BLANK_OUTSIDE = 100,       /* an empty place before or behind the columns */
	DROP_BLANK_INSIDE = 800,
	DROP_PAD_OUTSIDE = 60,          /* merged cells leave bars before and behind a row */
	DROP_PAD_INSIDE = 300,
	DROP_PAD_ACROSS = 800,          /* of a table across, where no cells are merged */
	DROP_GAP = 20,
	DROP_CELL_GAP = 400,            /* an empty line that should be a cell */
	DROP_TEXT_OUTSIDE = 400,
	DROP_TEXT_INSIDE = 400,
	MISS_IN_LINE = 2500,            /* a column has no place, though its line has some before and behind it */
	MISS_ALIGNED = 60               /* in aligned text, where an empty cell leaves nothing */
};

/* What an empty line costs as a cell of a row. */
static int
cost_of_gap(const struct setting *setting, const struct printed_row *row)
{
	size_t values, inner, all;

	gaps_count(row, setting->tokens, &values, &inner, &all);
	return setting->gaps == GAPS_COUNT
	    || (setting->gaps == GAPS_MAYBE && (inner > 0 || all >= row->ncells))
	    ? GAP_AS_CELL : VOID_AS_CELL;
}

/* Where the empty lines begin that end a section with its last row. */
static size_t
find_loose(const struct lattice *l, const struct printed_row *row, const struct tokens *tokens)
{
	size_t loose = l->m;

	while (row->end == tokens->n && loose > 0 && l->t[loose - 1].kind == TOKEN_GAP)
		loose--;
	return loose;
}

/* Are the row's tokens in one line, parted by bars or tabs, or by gaps? */
static void
see_line(struct lattice *l, const struct tokens *tokens)
{
	const struct token *t;

	l->ruled = l->m > 0 && l->t[0].cells > 2;
	l->aligned = !tokens->nowhere;
	for (t = l->t; t < l->t + l->m; t++) {
		l->aligned = l->aligned && !t->ruled && t->cells > 1 && t->row == l->t[0].row;
		l->ruled = l->ruled && t->ruled && t->row == l->t[0].row;
	}
}

/* Does a row have all its cells, the last one a number, and behind them none-marks only? They fill up its line. */
static bool
is_filled_up(const struct lattice *l)
{
	size_t i;

	if (l->m <= l->n || l->t[l->n - 1].kind != TOKEN_NUMBER || token_values(l->t, l->n) < l->n)
		return false;
	for (i = l->n; i < l->m; i++)
		if (l->t[i].kind != TOKEN_NONE || l->t[i].row != l->t[0].row)
			return false;
	return true;
}

/* What a token costs as a cell, whatever the column. */
static int
cell_cost(const struct lattice *l, const struct token *t)
{
	static const int cost[] = { TEXT_AS_CELL, 0, 0, 0, PAD_AS_CELL };

	return t->kind == TOKEN_GAP ? l->gap : cost[t->kind];
}

void
lattice_load(struct lattice *l, const struct setting *setting, const struct printed_row *row)
{
	const struct tokens *tokens = setting->tokens;
	size_t i, end;

	l->row = row;
	l->padded = extent_find(setting, row, &l->first, &end);
	l->t = tokens->t + l->first;
	l->m = end - l->first;
	l->n = row->ncells;
	if (is_filled_up(l))
		l->m = l->n;
	l->gap = cost_of_gap(setting, row);
	l->loose = find_loose(l, row, tokens);
	l->placed = false;
	l->across = setting->found->table->across;
	see_line(l, tokens);
	for (i = 0; i < l->m; i++) {
		l->cell[i] = cell_cost(l, &l->t[i]);
		memset(l->evidence[i], 0, l->n * sizeof l->evidence[i][0]);
	}
	memset(l->kept, 0, l->m * sizeof l->kept[0]);
}

static int
match_cost(const struct lattice *l, size_t i, size_t j)
{
	return l->cell[i] + l->evidence[i][j];
}

/* Dropping token i, before and behind all columns or between two. */
static int
drop_cost(const struct lattice *l, size_t i, bool outside)
{
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
	return l->ruled ? LATTICE_DROP_IN_LINE : LATTICE_DROP;
}

/* A column without place, when i tokens are behind us. */
static int
miss_cost(const struct lattice *l, size_t i)
{
	if (l->placed)
		return MISS_ALIGNED;
	return l->ruled && i > 0 && i < l->m ? MISS_IN_LINE : LATTICE_MISS;
}

/* What the first tokens cost in the first columns, so many of each. */
static void
run_forward(struct lattice *l)
{
	size_t i, j;
	int *now = l->fore[0], outside, inside, cell, miss = miss_cost(l, 0);
	const int *above, *evidence;

	for (now[0] = 0, j = 0; j < l->n; j++)
		now[j + 1] = now[j] + miss;
	for (i = 1; i <= l->m; i++) {
		above = now;
		now = l->fore[i];
		evidence = l->evidence[i - 1];
		outside = drop_cost(l, i - 1, true);
		inside = drop_cost(l, i - 1, false);
		cell = l->cell[i - 1];
		miss = miss_cost(l, i);
		now[0] = above[0] + outside;
		for (j = 1; j <= l->n; j++)
			now[j] = lattice_smaller(lattice_smaller(now[j - 1] + miss, above[j] + (j == l->n ? outside : inside)),
			    above[j - 1] + cell + evidence[j - 1]);
	}
}

/* What the last ones cost, behind so many. */
static void
run_backward(struct lattice *l)
{
	size_t i, j;
	int *now = l->back[l->m], outside, inside, cell, miss = miss_cost(l, l->m);
	const int *below, *evidence;

	for (now[l->n] = 0, j = l->n; j-- > 0;)
		now[j] = now[j + 1] + miss;
	for (i = l->m; i-- > 0;) {
		below = now;
		now = l->back[i];
		evidence = l->evidence[i];
		outside = drop_cost(l, i, true);
		inside = drop_cost(l, i, false);
		cell = l->cell[i];
		miss = miss_cost(l, i);
		now[l->n] = below[l->n] + outside;
		for (j = l->n; j-- > 0;)
			now[j] = lattice_smaller(lattice_smaller(now[j + 1] + miss, below[j] + (j == 0 ? outside : inside)),
			    below[j + 1] + cell + evidence[j]);
	}
}

/*
 * Is the row full, and each token plainly in its column? So it is if all other
 * alignments, which drop a token and miss a column at the least, cost more by
 * LATTICE_SURE. Most rows are, and nothing needs to be run.
 */
static bool
is_full(const struct lattice *l)
{
	int cost = 0, least = LATTICE_FAR;
	size_t i;

	if (l->m != l->n)
		return false;
	for (i = 0; i < l->m; i++) {
		cost += match_cost(l, i, i);
		least = lattice_smaller(least, drop_cost(l, i, true));     /* between columns it is no less */
	}
	return cost + LATTICE_SURE <= least + miss_cost(l, 0);
}

static void
find_missed(struct lattice *l)
{
	size_t i, j;
	int miss;

	for (j = 0; j < l->n; j++)
		l->missed[j] = LATTICE_FAR;
	for (i = 0; i <= l->m; i++) {
		miss = miss_cost(l, i);
		for (j = 0; j < l->n; j++)
			l->missed[j] = lattice_smaller(l->missed[j], l->fore[i][j] + miss + l->back[i][j + 1]);
	}
}

static void
run(struct lattice *l)
{
	run_forward(l);
	run_backward(l);
	find_missed(l);
}

void
lattice_align(struct lattice *l)
{
	l->full = is_full(l);
	if (!l->full)
		run(l);
}

static int
matched(const struct lattice *l, size_t i, size_t j)
{
	return l->fore[i][j] + match_cost(l, i, j) + l->back[i + 1][j + 1];
}

int
lattice_choose(const struct lattice *l, size_t j)
{
	int best, token = -1, cost;
	size_t i;

	if (l->full)
		return (int)j;
	best = l->missed[j];
	for (i = 0; i < l->m; i++)
		if ((cost = matched(l, i, j)) < best) {
			best = cost;
			token = (int)i;
		}
	return token;
}

static bool
same_value(const struct token *a, const struct token *b)
{
	if (token_is_empty(a) || token_is_empty(b))
		return token_is_empty(a) && token_is_empty(b);
	return a->kind == b->kind && a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

int
lattice_margin(const struct lattice *l, size_t j, int token, bool value)
{
	int best, other;
	size_t i;

	if (l->full)
		return LATTICE_SURE;
	best = token < 0 ? l->missed[j] : matched(l, (size_t)token, j);
	other = token < 0 ? LATTICE_FAR : l->missed[j];
	for (i = 0; i < l->m; i++)
		if ((int)i != token && !(value && token >= 0 && same_value(&l->t[i], &l->t[token])))
			other = lattice_smaller(other, matched(l, i, j));
	return other - best;
}

bool
lattice_has_value(const struct lattice *l)
{
	return token_values(l->t, l->m) > 0;
}

size_t
lattice_passed_over(const struct lattice *l)
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

bool
lattice_has_words(const struct lattice *l, const struct tokens *tokens)
{
	size_t i = 0;

	while (i < l->m && l->t[i].kind != TOKEN_WORDS)
		i++;
	return i < l->m || (i > 0 && l->first + i < tokens->n && l->t[i].kind == TOKEN_WORDS
	    && l->t[i].row == l->t[i - 1].row);
}
