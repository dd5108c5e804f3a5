#include <limits.h>
#include <string.h>

#include "claims.h"
#include "explain.h"
#include "label.h"
#include "numbering.h"
#include "share.h"
#include "worth.h"

enum { SPAN_MOST = 12 };        /* rows that one group of values may be of */

/*
 * How a state came to be: after this item, in row `row - 1` (0: before all),
 * its values seen or not. One is kept for each state and item.
 */
struct way {
	unsigned char before;   /* the state before: 2 * row + valued */
	unsigned char means;    /* the item */
};

/* What the best way to each state is worth; UNREACHED: there is none. */
typedef int layer[FORM_MAX_ROWS + 1][2];

enum {
	STATES = FORM_MAX_ROWS + 1,
	UNREACHED = INT_MIN / 2
};

static struct item *items;
static size_t nitems;
static bool beside;             /* values stand in the lines of their labels */
static bool lined;              /* they stand in ruled lines of their own, a row a line */
static bool lonely;             /* the table's only number stands bare in its line: it may be a page's */
static unsigned margin;         /* where the first of them does, in aligned text; 0 if few do */

/* What the table's rows have, counted from 1 as states are; found once. */
static struct {
	size_t cells[STATES];   /* 0: a group, or before all */
	size_t next[STATES];    /* row behind it that has cells; 0: none */
	size_t most;            /* cells of a row */
} shape;

/* The last items before the one in hand, counted from 1: a label of each row, and values. */
static struct {
	size_t label[STATES], values;
} seen;

/* What an item may mean, and how much that is worth: what is the same for all states before it. */
static struct {
	bool line[STATES];      /* it is empty places for all cells of the row (is_line()), */
	int own[STATES];        /* behind whose label it is worth so much; */
	enum label_fit fit[STATES];     /* what words say of the row; */
	int loss[STATES];       /* what more values than it has cells lose; */
	bool open[STATES];      /* it may be the row's without its label, */
	bool several[STATES];   /* and that of rows behind it, too: */
	struct spans {
		bool known;
		size_t n;
		struct {
			unsigned char last, span, loss;
		} of[SPAN_MOST];        /* of so many up to the last one */
	} spans[STATES];
} meaning;

static layer layers[2];         /* behind the last item, and before it */
static struct way ways[ITEMS_MOST][STATES][2];

/* The best ways found so far to the states behind an item. */
struct next {
	int (*worth)[2];
	struct way (*way)[2];
};

static inline void
offer(struct next next, size_t to, int to_valued, int worth, size_t row, int valued, size_t means)
{
	if (worth <= next.worth[to][to_valued])
		return;
	next.worth[to][to_valued] = worth;
	next.way[to][to_valued] = (struct way){ (unsigned char)(2 * row + (size_t)valued), (unsigned char)means };
}

static void
read_shape(const struct form_table *table)
{
	size_t row, next = 0;

	memset(&shape, 0, sizeof shape);
	for (row = table->nrows + 1; row-- > 0;) {
		shape.next[row] = next;
		if (row == 0 || table->rows[row - 1].head == NULL)
			continue;
		next = row;
		shape.cells[row] = table->rows[row - 1].head->ncolumns;
		if (shape.cells[row] > shape.most)
			shape.most = shape.cells[row];
	}
}

static bool
is_group(size_t row)
{
	return shape.cells[row] == 0;
}

/*
 * Is the last label of a row before this one that of the same row, where a merged
 * cell was filled? Values and its groups' labels may stand between the two.
 */
static bool
is_repeated(const struct item *item, size_t row)
{
	size_t h;

	while (item > items && (item[-1].kind == ITEM_VALUES || is_group(item[-1].hits[0].row + 1)))
		item--;
	for (h = 0; item > items && h < item[-1].nhits; h++)
		if (item[-1].hits[h].row == row)
			return true;
	return false;
}

/* Is the label again that of row `row', counted from 1, which came before? Then what is behind is another text of the row. */
static bool
comes_again(const struct item *label, size_t row)
{
	size_t h;

	for (h = 0; label->kind == ITEM_LABEL && h < label->nhits; h++)
		if (label->hits[h].row == row - 1)
			return is_repeated(label, row - 1);
	return false;
}

/* What the words before values say of row `row`. */
static enum label_fit
fit_of_words(const struct item *item, size_t row)
{
	return item->fits >> (row - 1) & 1 ? LABEL_FITS : item->unfit;
}

static int
loss_of_words(const struct item *item, size_t row)
{
	static const int loss[] = { LOSS_OTHER, LOSS_OPEN, 0 };

	return loss[fit_of_words(item, row)];
}

/* What the words in the line of the last values before a label lose if they are its row's. */
static int
loss_of_words_above(const struct item *item, size_t row)
{
	do
		if (item == items)
			return 0;
	while ((--item)->kind != ITEM_VALUES || item->filled == 0);
	return loss_of_words(item, row);
}

static int
worth_of_label(const struct item *item, size_t row)
{
	if (is_group(row))
		return WORTH_GROUP;
	return item->header ? WORTH_BOTH : WORTH_ROW;
}

/* A label opens its row, from the best state of those above it. */
static void
open_row(const struct item *item, const struct label_hit *hit, layer now, struct next next)
{
	size_t to = hit->row + 1, row, from = 0;
	int v, valued = 0;

	for (row = 0; row < to; row++)
		for (v = 0; v < 2; v++)
			if (now[row][v] > now[from][valued]) {
				from = row;
				valued = v;
			}
	offer(next, to, 0, now[from][valued] - WORTH_COST * hit->cost + worth_of_label(item, to), from, valued, MEANS_LABEL);
}

static void
explain_label(const struct form_table *table, const struct item *item, layer now, struct next next)
{
	size_t row, h, first = STATES, to;
	int v;

	for (h = 0; h < item->nhits; h++) {
		open_row(item, &item->hits[h], now, next);
		if (item->hits[h].row + (size_t)1 < first)
			first = item->hits[h].row + (size_t)1;
	}
	for (row = 0; row <= table->nrows; row++)
		for (v = 0; v < 2; v++)
			offer(next, row, v, now[row][v] - LOSS_LABEL
			    - (v == 0 && row > 0 && row < first && !item->header ? LOSS_PASSED : 0), row, v, MEANS_NOTHING);
	for (h = 0; h < item->nhits; h++) {
		to = item->hits[h].row + 1;
		if (now[to][1] > UNREACHED && !item->header && !is_repeated(item, item->hits[h].row))
			offer(next, to, 1, now[to][1] - WORTH_COST * item->hits[h].cost + worth_of_label(item, to)
			    - loss_of_words_above(item, to), to, 1, MEANS_LABEL);
	}
}

/* The numbers that the form prints in front of a table's rows. */
static const struct numbering *
numbers_of(const struct form_table *table)
{
	static struct {
		const struct form_table *table;
		struct numbering rows[FORM_MAX_ROWS];
	} kept[FORM_YEARS];
	size_t i, year = table->year;

	for (i = 0; i < table->nrows && kept[year].table != table; i++)
		kept[year].rows[i] = numbering_read(table->rows[i].number, strlen(table->rows[i].number));
	kept[year].table = table;
	return kept[year].rows;
}

/* The rows that have the number printed in front of them with which the words begin. */
static uint64_t
rows_numbered(const struct form_table *table, const struct token *t)
{
	struct numbering number = numbering_read(t->s, t->n);
	const struct numbering *own = numbers_of(table);
	uint64_t rows = 0;
	size_t i;

	for (i = 0; i < table->nrows && number.style != NUMBERING_NONE; i++)
		if (numbering_same(number, own[i]))
			rows |= (uint64_t)1 << i;
	return rows;
}

/*
 * Reads the last words before values in their line. Words that may be anything
 * speak by their number, if they have one; no words speak for all rows.
 */
static void
read_words(const struct form_table *table, struct item *item, const struct tokens *tokens)
{
	const struct token *t = &tokens->t[item->words + item->nwords];
	size_t left;
	bool other;

	item->fits = ~(uint64_t)0;
	for (left = item->nwords; left > 0; left--)
		if ((--t)->kind == TOKEN_WORDS && !items_is_note(t))
			break;
	if (left == 0)
		return;
	item->fits = label_rows(table, t->s, t->n, &other);
	item->unfit = other ? LABEL_OTHER : LABEL_OPEN;
	if (!other)
		item->fits |= rows_numbered(table, t);
}

/* How many values a group has, but for none-marks that fill its line up behind all cells of a row. */
static size_t
crowd_of(const struct item *item, size_t cells)
{
	if (item->filled <= cells)
		return item->filled;
	return item->counted > cells ? item->counted : cells;
}

/* How many rows of so many cells the values of a group fill. */
static int
rowfuls(const struct item *item, size_t cells)
{
	size_t filled = crowd_of(item, cells), padded;

	if (item->fused || item->filled == 0)
		return (int)item->filled;
	filled = (filled + cells - 1) / cells;
	padded = item->places / (cells + 2);
	return (int)(filled > padded ? filled : padded);
}

/* May they be those of several rows, of which `to' is the first? */
static bool
may_be_several(const struct item *item, size_t to)
{
	return !item->worded && shape.next[to] != 0
	    && (item->fused || shape.cells[to] + shape.cells[shape.next[to]] <= item->places);
}

/* Those of how many, of which `to' is the first. */
static struct spans *
find_spans(const struct item *item, const struct tokens *tokens, size_t to)
{
	struct spans *spans = &meaning.spans[to];
	size_t last = shape.next[to], cells = shape.cells[to], span;
	enum share share;

	spans->known = true;
	spans->n = 0;
	for (span = 2; last != 0 && span <= SPAN_MOST; span++, last = shape.next[last]) {
		cells += shape.cells[last];
		if (cells > item->places && !item->fused)
			break;
		if ((share = share_of(item, tokens, cells, span)) == SHARE_NONE)
			continue;
		spans->of[spans->n].last = (unsigned char)last;
		spans->of[spans->n].span = (unsigned char)span;
		spans->of[spans->n++].loss = (unsigned char)(LOSS_JUMP * (int)span * (share == SHARE_EQUAL ? 2 : 1));
	}
	return spans;
}

/* They are. */
static void
explain_several(const struct item *item, const struct tokens *tokens, int worth, size_t row, int v, size_t to,
    struct next next)
{
	const struct spans *spans = meaning.spans[to].known ? &meaning.spans[to] : find_spans(item, tokens, to);
	size_t i;

	for (i = 0; i < spans->n; i++)
		offer(next, spans->of[i].last, 1, worth - spans->of[i].loss, row, v, spans->of[i].span);
}

/*
 * Values without label: of one of the next rows, or of several at once, if no
 * words among them may be a label.
 */
static void
explain_unlabelled(const struct item *item, const struct tokens *tokens, int worth, size_t row, int v,
    struct next next)
{
	size_t to;
	int passed;

	worth -= LOSS_UNLABELLED;
	for (to = shape.next[row], passed = 0; to != 0 && passed < 4; to = shape.next[to], passed++) {
		if (!meaning.open[to])
			continue;
		offer(next, to, 1, worth - LOSS_JUMP * passed - meaning.loss[to], row, v, 1);
		if (meaning.several[to])
			explain_several(item, tokens, worth, row, v, to, next);
	}
}

/* Does row `row`'s label go on in the line behind a group? Its values may stand there. */
static bool
label_goes_on(const struct form_table *table, const struct item *item, const struct tokens *tokens,
    size_t row)
{
	const struct token *t = &tokens->t[item->last + 1];

	for (; t < tokens->t + tokens->n && t->kind != TOKEN_WORDS && !token_is_value(t)
	    && t->row == tokens->t[item->last + 1].row; t++)
		;
	return t < tokens->t + tokens->n && t->kind == TOKEN_WORDS && !items_is_label(table, t)
	    && label_fits(table, row - 1, t->s, t->n) == LABEL_FITS;
}

/* Is the group a ruled line, with no words in it? */
static bool
is_bare_line(const struct item *item, const struct tokens *tokens)
{
	return item->nwords == 0 && tokens->t[item->first].cells > 2 && items_in_one_line(item, tokens);
}

/*
 * Are these the empty places for all cells of a row, in the ruled line of its
 * whole label, or in one of their own where other rows have such?
 */
static bool
is_line(const struct form_table *table, const struct item *item, const struct tokens *tokens,
    size_t row)
{
	if (item->filled > 0 || item->places < shape.cells[row])
		return false;
	if (lined && is_bare_line(item, tokens))
		return true;
	return item->nwords > 0 && !item->foreign && tokens->t[item->first].ruled
	    && !label_goes_on(table, item, tokens, row);
}

/* What a group is worth behind a row's label. */
static int
worth_of(const struct item *item, size_t row)
{
	size_t cells = shape.cells[row];

	if (item->fused ? item->filled > 1 : crowd_of(item, cells) > cells && item->places >= 2 * cells)
		return WORTH_VALUES - LOSS_TOO_MANY * (rowfuls(item, cells) - 1);
	if (meaning.line[row])
		return WORTH_LINE;
	if (item->filled > 0)
		return item->lines && cells > 1 && item->places >= 2 * cells
		    ? WORTH_VALUES - LOSS_TWO_ROWS : WORTH_VALUES;
	return worth_of_blanks(item, cells);
}

/*
 * Walks up from a label, the last item before `*item', that opens row `row', to the label of the
 * last row before it that has cells; returns that row, 0 if it has values or another item stands there.
 */
static size_t
stacked_above(const struct item **item, size_t row)
{
	struct way way;

	while (*item > items && (*item)[-1].kind == ITEM_LABEL) {
		way = ways[--*item - items][row][0];
		if (way.means == MEANS_LABEL && !is_group(row))
			return way.before % 2 == 0 && !is_group(way.before / 2) ? way.before / 2 : 0;
		row = way.before / 2;
	}
	return 0;
}

/* Does each of so many rows, with as many cells each, add up to its last? */
static bool
add_up(const struct item *item, const struct tokens *tokens, size_t rows)
{
	size_t cells = item->places / rows, i;
	unsigned long long last, rest;

	for (i = 0; i < rows; i++)
		if (token_sum(&tokens->t[item->first + i * cells], cells, &last, &rest) < cells || last != rest)
			return false;
	return true;
}

/* Values a line each, below a stack of labels of rows, may be those of all, if each row adds up. */
static void
explain_stacked(const struct item *item, const struct tokens *tokens, int worth, size_t row,
    struct next next)
{
	const struct item *label = item;
	size_t span, cells = shape.cells[row], above = row;

	for (span = 2; span <= SPAN_MOST && cells < item->places; span++) {
		above = stacked_above(&label, above);
		if (above == 0)
			return;
		cells += shape.cells[above];
		if (item->places == cells && add_up(item, tokens, span) && stacked_above(&label, above) == 0)
			offer(next, row, 1, worth + (WORTH_VALUES - LOSS_JUMP) * (int)span, row, 0, span | MEANS_STACK);
	}
}

static const struct token *
first_value(const struct item *item, const struct tokens *tokens)
{
	size_t i = item->first;

	while (i < item->last && !token_is_value(&tokens->t[i]))
		i++;
	return &tokens->t[i];
}

/* Does a lone number stand left of where values beside words do? */
static bool
is_outside(const struct item *item, const struct tokens *tokens)
{
	return item->filled == 1 && item->nwords == 0
	    && first_value(item, tokens)->to[TOKEN_COLUMNS] < margin;
}

/*
 * May a group be the rest of the one before it? Not if words stand before it in
 * a line without rules, if each fills the row, or if there are more values than
 * cells.
 */
static bool
goes_on(const struct tokens *tokens, const struct item *item, size_t cells)
{
	const struct item *before = item;
	bool label = false;     /* empty places before it are none of the row */

	do {
		if (before == items)
			return false;
		before--;
		label = label || before->kind == ITEM_LABEL;
	} while (before->kind != ITEM_VALUES || (label && before->filled == 0));
	if (item->nwords > 0 && !tokens->t[item->first].ruled)
		return false;
	return before->filled + item->filled <= cells
	    && (before->places < cells || item->places < cells);
}

/* Finds whether values stand beside labels, and from where on. */
static void
find_sides(const struct tokens *tokens)
{
	size_t i, with = 0, without = 0, bare = 0;
	const struct token *t;

	margin = UINT_MAX;
	for (i = 0; i < nitems; i++) {
		if (items[i].kind != ITEM_VALUES || items[i].filled == 0)
			continue;
		t = first_value(&items[i], tokens);
		if (items[i].nwords == 0) {
			without++;
			bare += is_bare_line(&items[i], tokens);
			continue;
		}
		with++;
		if (!items[i].foreign && t->from[TOKEN_COLUMNS] < margin)
			margin = t->from[TOKEN_COLUMNS];        /* 0 behind a bar or a tab */
	}
	beside = with >= 4 * without;
	lonely = with == 0 && without == 1;
	lined = bare > with && 4 * bare > 3 * without;
	if (with <= without)
		margin = 0;
}

/* Behind the last row they may be another table's: the first is read, and whole. */
static int
loss_of_stray(const struct form_table *table, size_t row, int v)
{
	return row == table->nrows && v == 1 ? LOSS_BEHIND : LOSS_VALUES;
}

/* Finds what the item may mean in any row that has cells. */
static void
find_meaning(const struct form_table *table, const struct item *item, const struct tokens *tokens)
{
	int base = item->headed ? LOSS_HEADED : 0;
	enum label_fit less = item->foreign ? LABEL_OPEN : LABEL_OTHER;
	size_t row;

	for (row = shape.next[0]; row != 0; row = shape.next[row]) {
		meaning.loss[row] = LOSS_VALUES * (rowfuls(item, shape.cells[row]) - 1);
		meaning.fit[row] = fit_of_words(item, row);
		meaning.open[row] = meaning.fit[row] > less;
		meaning.several[row] = meaning.open[row] && may_be_several(item, row);
		meaning.spans[row].known = false;
		meaning.line[row] = is_line(table, item, tokens, row);
		meaning.own[row] = worth_of(item, row) - base - loss_of_words(item, row)
		    - (seen.values > seen.label[row] ? LOSS_LATE : 0);
	}
}

static void
explain_values(const struct form_table *table, const struct item *item, const struct tokens *tokens,
    layer now, struct next next)
{
	int full = rowfuls(item, shape.most), worth, v;
	bool own, outside = is_outside(item, tokens);
	size_t row;

	find_meaning(table, item, tokens);
	for (row = 0; row <= table->nrows; row++)
		for (v = 0; v < 2; v++) {
			if ((worth = now[row][v]) <= UNREACHED)
				continue;
			own = v == 0 && !is_group(row);
			offer(next, row, v, worth - loss_of_stray(table, row, v) * full
			    - (own && meaning.line[row] ? WORTH_LINE : 0), row, v, MEANS_NOTHING);
			if (outside)
				offer(next, row, v, worth, row, v, MEANS_NOTHING);
			else if (own)
				offer(next, row, 1, worth + meaning.own[row], row, v, 1);
			else if (v == 1 && !item->headed && meaning.fit[row] == LABEL_FITS && goes_on(tokens, item, shape.cells[row])
			    && !comes_again(item - 1, row))
				offer(next, row, 1, worth - LOSS_JOINED, row, v, 1);
			if (own && item->lines && !item->headed)
				explain_stacked(item, tokens, worth, row, next);
			if (item->filled == 0)
				continue;
			if (!own)
				explain_unlabelled(item, tokens, worth, row, v, next);
			else if (meaning.several[row])
				explain_several(item, tokens, worth + WORTH_VALUES, row, v, row, next);
		}
}

static void
clear(layer worth, size_t nrows)
{
	size_t row;

	for (row = 0; row <= nrows; row++)
		worth[row][0] = worth[row][1] = UNREACHED;
}

static void
see(const struct item *item)
{
	size_t number = (size_t)(item - items) + 1, h;

	for (h = 0; h < item->nhits; h++)
		seen.label[item->hits[h].row + 1] = number;
	if (item->kind == ITEM_VALUES && item->filled > 0)
		seen.values = number;
}

static void
find_ways(const struct form_table *table, const struct tokens *tokens)
{
	struct next next;
	size_t i;

	find_sides(tokens);
	read_shape(table);
	clear(layers[0], table->nrows);
	memset(&seen, 0, sizeof seen);
	layers[0][0][0] = 0;
	for (i = 0; i < nitems; i++) {
		next = (struct next){ layers[(i + 1) % 2], ways[i] };
		clear(next.worth, table->nrows);
		if (items[i].kind == ITEM_LABEL) {
			explain_label(table, &items[i], layers[i % 2], next);
		} else {
			read_words(table, &items[i], tokens);
			explain_values(table, &items[i], tokens, layers[i % 2], next);
		}
		see(&items[i]);
	}
}

/* Reads the best explanation back, from its end. */
static void
read_back(struct found_rows *found, const struct explained *x, const struct tokens *tokens)
{
	int (*last)[2] = layers[nitems % 2];
	struct way way;
	size_t i, row, best = 0;

	for (row = 0; row <= found->table->nrows; row++)
		for (i = 0; i < 2; i++)
			if (last[row][i] > last[best / 2][best % 2])
				best = 2 * row + i;
	found->score += last[best / 2][best % 2];
	for (i = nitems; i > 0; i--, best = way.before) {
		row = best / 2;
		way = ways[i - 1][row][best % 2];
		x->means[i - 1] = way.means;
		if (way.means == MEANS_NOTHING)
			continue;
		if (way.means == MEANS_LABEL)
			claims_open(found, x, i - 1, row);
		else
			claims_give(found, x, tokens, i - 1, (struct claim){ .row = row,
			    .rows = way.means & (MEANS_STACK - 1), .stacked = (way.means & MEANS_STACK) != 0 });
	}
}

void
explain(struct found_rows *found, const struct tokens *tokens, struct item *read, size_t n)
{
	static unsigned char means[ITEMS_MOST];
	struct explained x = { .items = read, .n = n, .means = means };

	items = read;
	nitems = n;
	find_ways(found->table, tokens);
	x.lonely = lonely;
	read_back(found, &x, tokens);
	claims_complete(found, &x, tokens);
	found->beside = beside;
}
