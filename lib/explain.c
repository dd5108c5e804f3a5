#include <limits.h>
#include <string.h>

#include "explain.h"
#include "label.h"
#include "numbering.h"

enum { SPAN_MOST = 12 };        /* rows that one group of values may be of */

/* What each step of an explanation is worth. */
enum {
	WORTH_ROW = 16,         /* a label that opens its row */
	WORTH_BOTH = 10,        /* one that is a column's header as well */
	WORTH_GROUP = 4,        /* a label that opens a group of rows */
	WORTH_COST = 2,         /* less, for each cost of the label */
	WORTH_VALUES = EXPLAIN_VALUES,       /* values behind the label of their row */
	WORTH_LINE = 7,         /* empty places for all cells in the label's line, */
	WORTH_BLANKS = 3,       /* or elsewhere */
	LOSS_LABEL = 1,         /* a label that is not one here */
	LOSS_UNLABELLED = 5,    /* values of a row whose label is missing, or comes later */
	LOSS_JUMP = 1,          /* each row passed over on the way to it */
	LOSS_VALUES = 7,        /* values of no row */
	LOSS_BEHIND = 6,        /* the same, behind the last row */
	LOSS_JOINED = 4,        /* a second group of values for the same row */
	LOSS_OTHER = 9,         /* values beside words that are another row's, */
	LOSS_OPEN = 17,         /* or none of the form's */
	LOSS_TOO_MANY = 6,      /* more values than the row has cells, for each row that they fill */
	LOSS_TWO_ROWS = 6,      /* places for the cells of two, a line each */
	LOSS_HEADED = 16,       /* a header, or a whole row, stands between a label and its values, */
	LOSS_PASSED = 6,        /* or the label of a later row */
	LOSS_LATE = 4           /* other values stand between a label and these */
};

/* What an item means: it is the label of the row, or, as its values, those of so many rows. */
enum {
	MEANS_NOTHING = 0,
	MEANS_STACK = 64,       /* besides: the labels of these rows stand above, one below the other */
	MEANS_LABEL = UCHAR_MAX
};

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
	size_t cells[STATES];   /* 0: a group */
	size_t next[STATES];    /* row behind it that has cells; 0: none */
	size_t most;            /* cells of a row */
} shape;

static unsigned char meanings[ITEMS_MOST];      /* of the items, in the best explanation */
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
		if (label->hits[h].row + 1 == row)
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
	if (now[from][valued] > UNREACHED)
		offer(next, to, 0, now[from][valued] - WORTH_COST * hit->cost + worth_of_label(item, to),
		    from, valued, MEANS_LABEL);
}

static void
explain_label(const struct form_table *table, const struct item *item, layer now, struct next next)
{
	size_t row, h, first = STATES, to;
	int v;

	for (h = 0; h < item->nhits; h++) {
		open_row(item, &item->hits[h], now, next);
		if (item->hits[h].row + 1 < first)
			first = item->hits[h].row + 1;
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

/* How a group parts into rows. */
enum share {
	SHARE_NONE,             /* it does not */
	SHARE_PLACES,           /* each place is a cell, */
	SHARE_VALUES,           /* or each value is, and the empty places are none, */
	SHARE_FUSED,            /* or each value is a row's, run together, */
	SHARE_EQUAL             /* or each row has as many places, pads among them */
};

enum { PADS_MOST = 4 };         /* of a row, the place of its label among them */

/* How many places of a group each of its rows has; the first may lack some that its label took. */
static size_t
places_of(size_t places, size_t rows)
{
	return (places + rows - 1) / rows;
}

/* Do the rows of a group, a place a line, have their values in places as near as their cells? */
static bool
are_alike(const struct item *item, const struct tokens *tokens, size_t cells, size_t rows)
{
	size_t places = places_of(item->places, rows), first = places, last = 0, i, place;

	if (!item->lines || rows * places - item->places > PADS_MOST || item->filled < rows / 2)
		return false;
	for (i = item->first; i <= item->last; i++) {
		if (tokens->t[i].kind == TOKEN_GAP)
			return false;   /* that need not be a place */
		if (!token_is_value(&tokens->t[i]))
			continue;
		place = (item->last - i) % places;
		first = place < first ? place : first;
		last = place > last ? place : last;
	}
	return (last - first) * rows < cells;
}

static enum share
share_of(const struct item *item, const struct tokens *tokens, size_t cells, size_t rows)
{
	if (item->places == cells)
		return SHARE_PLACES;
	if (item->filled == cells)
		return SHARE_VALUES;
	if (item->fused && item->filled == rows)
		return SHARE_FUSED;
	if (item->places > cells && item->places <= cells + PADS_MOST * rows && item->filled <= cells
	    && (item->places % rows == 0 || are_alike(item, tokens, cells, rows)))
		return SHARE_EQUAL;
	return SHARE_NONE;
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

	if (item->fused || item->filled == 0 || cells == 0)
		return (int)item->filled;
	if (filled <= cells && item->places < 2 * (cells + 2))
		return 1;       /* as nearly always */
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

/* Do all values of an item stand in one line between bars or tabs? */
static bool
is_one_line(const struct item *item, const struct tokens *tokens)
{
	return tokens->t[item->first].ruled && tokens->t[item->first].row == tokens->t[item->last].row;
}

/* Is the group a ruled line, with no words in it? */
static bool
is_bare_line(const struct item *item, const struct tokens *tokens)
{
	return item->nwords == 0 && tokens->t[item->first].cells > 2 && is_one_line(item, tokens);
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

/* What empty places are worth, as they fill a row. */
static int
worth_of_blanks(const struct item *item, size_t cells)
{
	return (int)(WORTH_BLANKS * (item->places < cells ? item->places : cells) / cells);
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
	size_t row, cells = 0;
	int loss = 0;

	for (row = shape.next[0]; row != 0; row = shape.next[row]) {
		if (shape.cells[row] != cells)
			loss = LOSS_VALUES * (rowfuls(item, shape.cells[row]) - 1);
		cells = shape.cells[row];
		meaning.loss[row] = loss;
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
			own = row > 0 && v == 0 && !is_group(row);
			offer(next, row, v, worth - loss_of_stray(table, row, v) * full
			    - (own && meaning.line[row] ? WORTH_LINE : 0), row, v, MEANS_NOTHING);
			if (outside)
				offer(next, row, v, worth, row, v, MEANS_NOTHING);
			else if (own)
				offer(next, row, 1, worth + meaning.own[row], row, v, 1);
			else if (row > 0 && v == 1 && item->filled > 0 && !item->headed
			    && meaning.fit[row] == LABEL_FITS && goes_on(tokens, item, shape.cells[row])
			    && !comes_again(item - 1, row))
				offer(next, row, 1, worth - LOSS_JOINED, row, v, 1);
			if (own && item->lines && !item->headed && item->places > shape.cells[row])
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

/* Reading the explanation back */

static struct printed_row *
printed(struct found_rows *found, size_t row)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->rows[i].row == &found->table->rows[row - 1])
			return &found->rows[i];
	return NULL;
}

static size_t
previous_valued(size_t row)
{
	for (row--; is_group(row); row--)
		;
	return row;
}

/* Where the last of so many rows, of so many cells, begins of a group that ends at `end`. */
static size_t
last_row(const struct item *item, const struct tokens *tokens, size_t end, size_t rows,
    size_t cells, enum share share)
{
	size_t left = share == SHARE_FUSED ? 1 : cells;

	if (share == SHARE_EQUAL)
		return end - places_of(end - item->first, rows);
	while (end > item->first && left > 0) {
		end--;
		left -= share == SHARE_PLACES || token_is_value(&tokens->t[end]);
	}
	return end;
}

/* How many cells the `span` rows have of which `row` is the last. */
static size_t
cells_before(size_t row, int span)
{
	size_t cells = shape.cells[row];

	while (--span > 0) {
		row = previous_valued(row);
		cells += shape.cells[row];
	}
	return cells;
}

/*
 * Gives the values of an item to `span` rows of which `row` is the last. Of
 * several, one whose label comes behind is in doubt: its own values may be none; and so
 * are all in one line, which may be a column's, of a table on its side, or below labels that are stacked.
 */
static void
give_values(struct found_rows *found, const struct item *item, const struct tokens *tokens,
    size_t row, int span, bool apart, bool stacked)
{
	struct printed_row *p;
	size_t end = item->last + 1, begin;
	enum share share = share_of(item, tokens, cells_before(row, span), (size_t)span);
	bool several = span > 1;

	for (; span > 0; span--) {
		if ((p = printed(found, row)) == NULL)
			return;
		begin = span > 1 ? last_row(item, tokens, end, (size_t)span, p->ncells, share) : item->first;
		if (!p->found)
			p->end = end;
		p->apart = item->nwords == 0 && apart;
		p->doubted = stacked || (several && ((!p->unlabelled && p->label > item->last) || is_one_line(item, tokens)))
		    || (lonely && item->filled == 1 && !tokens->t[item->first].ruled);
		p->found = true;
		p->after = begin;
		end = begin;
		if (span > 1)
			row = previous_valued(row);
	}
}

/* Has a label the values behind it in its line, and are both of no row so far? */
static bool
is_left_over(const struct tokens *tokens, size_t i)
{
	const struct item *label = &items[i];

	return label->kind == ITEM_LABEL && meanings[i] == MEANS_NOTHING && i + 1 < nitems
	    && label[1].kind == ITEM_VALUES && meanings[i + 1] == MEANS_NOTHING && label[1].filled > 0
	    && label[1].first == label->last + 1
	    && tokens->t[label[1].last].row == tokens->t[label->first].row;
}

/* Stands an item above any row that is found? */
static bool
is_within(const struct found_rows *found, const struct item *item)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->rows[i].found && found->rows[i].after > item->last)
			return true;
	return false;
}

/*
 * The row, of which nothing is found, that such a label and its values are, whatever stands
 * around them: the label is one row's and undamaged, and behind it are the row's cells and
 * nothing else. NULL if they are not, or stand below the table.
 */
static struct printed_row *
displaced(struct found_rows *found, const struct tokens *tokens, const struct item *label)
{
	const struct item *values = label + 1;
	const struct token *last = &tokens->t[values->last];
	struct printed_row *p = printed(found, label->hits[0].row + 1);

	if (label->nhits != 1 || label->header || label->hits[0].cost > 0 || p == NULL || p->found
	    || !p->unlabelled || values->worded || values->places < p->ncells || !last->ruled
	    || last->cell != last->cells || !is_within(found, values))
		return NULL;
	return p;
}

/*
 * Gives rows that stand where the form has others, as totals above what they are of, their own
 * line. Where such a line is that of a row which is found already, it is another table's.
 */
static void
take_displaced(struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *other;
	struct printed_row *p;
	size_t i;

	for (i = 0; i < nitems; i++)
		if (is_left_over(tokens, i) && (other = printed(found, items[i].hits[0].row + 1)) != NULL
		    && other->found)
			return;
	for (i = 0; i < nitems; i++) {
		if (!is_left_over(tokens, i) || (p = displaced(found, tokens, &items[i])) == NULL)
			continue;
		give_values(found, &items[i + 1], tokens, items[i].hits[0].row + 1, 1, false, false);
		p->unlabelled = false;
		p->label = items[i].first;
		p->label_end = items[i].last + 1;
		meanings[i] = MEANS_LABEL;
		meanings[i + 1] = 1;
	}
}

static void
read_back(struct found_rows *found, const struct tokens *tokens)
{
	int (*last)[2] = layers[nitems % 2];
	const struct item *item;
	struct printed_row *p;
	struct way way;
	size_t i, row, best = 0;

	for (row = 0; row <= found->table->nrows; row++)
		for (i = 0; i < 2; i++)
			if (last[row][i] > last[best / 2][best % 2])
				best = 2 * row + i;
	found->score += last[best / 2][best % 2];
	for (i = nitems; i > 0; i--, best = way.before) {
		item = &items[i - 1];
		row = best / 2;
		way = ways[i - 1][row][best % 2];
		meanings[i - 1] = way.means;
		if (way.means == MEANS_NOTHING)
			continue;
		if (way.means != MEANS_LABEL) {
			give_values(found, item, tokens, row, way.means & (MEANS_STACK - 1), tokens->t[item->first].cells > 1
			    && item->first < item->last
			    && tokens->t[item->first].row == tokens->t[item->last].row, (way.means & MEANS_STACK) != 0);
		} else if ((p = printed(found, row)) != NULL) {
			p->unlabelled = false;
			p->label = item->first;
			p->label_end = item->last + 1;
		}
	}
}

/* The row whose label an item is, or NULL. */
static struct printed_row *
row_of(struct found_rows *found, size_t i)
{
	size_t r;

	for (r = 0; r < found->n && meanings[i] == MEANS_LABEL; r++)
		if (!found->rows[r].unlabelled && found->rows[r].label == items[i].first)
			return &found->rows[r];
	return NULL;
}

/* Does each value stand alone in its line, with nothing that parts cells? */
static bool
stand_alone(const struct item *values, const struct tokens *tokens)
{
	size_t i;

	for (i = values->first; i <= values->last; i++)
		if (tokens->t[i].ruled || tokens->t[i].cells > 1)
			return false;
	return values->kind == ITEM_VALUES && values->filled > 0;
}

/*
 * Where a chain ends that begins with values of no row, item i: labels follow, each but the last
 * with values right behind it. 0 if there is none. Are as many values above each as its row has?
 */
static size_t
chain_end(struct found_rows *found, const struct tokens *tokens, size_t i, bool *fits)
{
	const struct printed_row *p;
	size_t k;

	*fits = true;
	if (meanings[i] != MEANS_NOTHING || items[i].foreign || !stand_alone(&items[i], tokens))
		return 0;
	for (k = i + 1; k < nitems && (p = row_of(found, k)) != NULL; k += 2) {
		*fits = *fits && !items[k - 1].worded && items[k - 1].filled == p->ncells;
		if (!p->found)
			return k > i + 1 ? k : 0;
		if (k + 1 == nitems || p->after != items[k + 1].first || items[k + 1].headed
		    || !stand_alone(&items[k + 1], tokens))
			return 0;
	}
	return 0;
}

/*
 * Where a page's text is sorted by height, values may come before the labels of their rows. If those
 * above the first of some labels are nobody's, and none are behind the last, each has those above it,
 * if they are as many as its cells; else it may have.
 */
static void
take_above(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *p;
	size_t i, k, end;
	bool fits;

	for (i = 0; i < nitems; i++) {
		if ((end = chain_end(found, tokens, i, &fits)) == 0)
			continue;
		for (k = end + 1; k > i + 1; k -= 2) {
			p = row_of(found, k - 1);
			p->doubted = true;
			if (!fits)
				continue;
			p->found = false;
			give_values(found, &items[k - 2], tokens, (size_t)(p->row - found->table->rows) + 1, 1, false, false);
			p->doubted = true;
			meanings[k - 2] = 1;
		}
		i = end;
	}
}

/* May values be another text of a row: places for all its cells, or as many values as it has? One number alone is a sentence's. */
static bool
may_be_again(const struct printed_row *p, const struct item *values, const struct tokens *tokens)
{
	return values->places >= p->ncells
	    || values->filled >= token_values(&tokens->t[p->after], p->end - p->after);
}

/* Lists the values that stand behind the label of a row but are not those which are found of it: it comes again. */
static void
find_again(struct found_rows *found, const struct tokens *tokens)
{
	const struct item *values;
	struct printed_row *p;
	size_t i;

	for (i = 0; i + 1 < nitems; i++) {
		values = &items[i + 1];
		if (items[i].kind != ITEM_LABEL || items[i].header || values->kind != ITEM_VALUES
		    || values->filled == 0 || (meanings[i] != MEANS_NOTHING && meanings[i + 1] != MEANS_NOTHING))
			continue;
		p = printed(found, items[i].hits[0].row + 1);
		if (p != NULL && p->found && !p->unlabelled && p->after != values->first
		    && may_be_again(p, values, tokens)) {
			p->again = values->first;
			p->again_end = values->last + 1;
		}
	}
}

/* Is the label not the row's, nor in its line, which a merged cell may fill, nor right beside it, as bold text printed twice? */
static bool
is_elsewhere(const struct item *label, const struct printed_row *p, const struct token *t)
{
	return (label->last + 1 < p->label || label->first > p->label_end) && t[label->first].row != t[p->label].row;
}

/* Finds the rows with values whose labels stand elsewhere, too, and there have none: an empty copy has them. */
static void
find_bare(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *p;
	size_t i;

	for (i = 0; i < nitems; i++) {
		if (items[i].kind != ITEM_LABEL || items[i].header || meanings[i] != MEANS_NOTHING
		    || (i + 1 < nitems && items[i + 1].kind == ITEM_VALUES && items[i + 1].filled > 0))
			continue;
		p = printed(found, items[i].hits[0].row + 1);
		if (p != NULL && p->found && !p->unlabelled && p->ncells > 1 && is_elsewhere(&items[i], p, tokens->t))
			p->bare = true;
	}
}

/* Counts values of no row. */
static void
find_stray(struct found_rows *found)
{
	size_t i;

	for (i = 0; i < nitems; i++) {
		if (meanings[i] != MEANS_NOTHING || items[i].kind != ITEM_VALUES || items[i].filled == 0)
			continue;
		found->stray = true;
		found->unclaimed += items[i].nwords == 0 && items[i].places >= shape.most;
	}
}

/* The most that it may be worth */

int
explain_label_most(const struct form_table *table, const struct item *item)
{
	int most = 0, worth;
	size_t h;

	for (h = 0; h < item->nhits; h++) {
		worth = table->rows[item->hits[h].row].head == NULL ? WORTH_GROUP
		    : item->header ? WORTH_BOTH : WORTH_ROW;
		worth -= WORTH_COST * item->hits[h].cost;
		if (worth > most)
			most = worth;
	}
	return most;
}

/* The most that the items may be worth from one label, or group of values, to the next: */
struct most {
	int labels;             /* of all labels, */
	int values;             /* and of the values behind the last ones */
	int group;              /* what the last label is worth if it is a group's: its values are no row's */
	size_t rows;            /* labels of rows since the last values, */
	bool any;               /* and whether one came at all */
	size_t least;           /* the fewest cells that a row has */
};

/* Is the label one of a row `first' or later, or of none but groups? */
static bool
is_label_of(const struct form_table *table, const struct item *item, size_t first, bool *group)
{
	bool later = false;
	size_t h;

	*group = true;
	for (h = 0; h < item->nhits; h++) {
		later = later || item->hits[h].row >= first;
		*group = *group && table->rows[item->hits[h].row].head == NULL;
	}
	return later;
}

static void
add_label(struct most *most, const struct form_table *table, const struct item *item, size_t first)
{
	int worth;
	bool group;

	most->labels += most->values;
	most->values = most->group = 0;
	if (!is_label_of(table, item, first, &group))
		return;
	worth = explain_label_most(table, item);
	most->labels += worth;
	most->group = group ? worth : 0;
	most->rows += !group;
	most->any = true;
}

/* How many cells the row has that has fewest. */
static size_t
least_cells(const struct form_table *table)
{
	size_t r, n, least = FORM_MAX_COLUMNS;

	for (r = 0; r < table->nrows; r++)
		if ((n = form_row_cells(&table->rows[r])) > 0 && n < least)
			least = n;
	return least;
}

/* One group of values is that of the row above it; or it is that of all whose labels are stacked above. */
static void
add_values(struct most *most, const struct tokens *tokens, const struct item *item)
{
	int worth = WORTH_VALUES;

	if (!most->any)
		return;
	if (item->lines && most->rows > 1)
		worth = WORTH_VALUES * (int)most->rows;
	else if (item->filled == 0)
		worth = tokens->t[item->first].ruled ? WORTH_LINE : worth_of_blanks(item, most->least);
	worth -= most->group;
	if (worth > most->values)
		most->values = worth;
	most->rows = 0;
}

/* What items list[0..n) may be worth if no label is that of a row before `first'. */
static int
most_from(const struct form_table *table, const struct tokens *tokens, const struct item *list, size_t n,
    size_t first)
{
	struct most most = { .any = false, .least = least_cells(table) };
	size_t i;

	for (i = 0; i < n; i++)
		if (list[i].kind == ITEM_LABEL)
			add_label(&most, table, &list[i], first);
		else
			add_values(&most, tokens, &list[i]);
	return most.labels + most.values;
}

int
explain_most(const struct form_table *table, const struct tokens *tokens, const struct item *list, size_t n)
{
	size_t i, h, first = FORM_MAX_ROWS;
	int worth, behind;

	for (i = 0; i < n && (list[i].kind == ITEM_VALUES || list[i].header); i++)
		for (h = 0; h < list[i].nhits; h++)
			if (list[i].hits[h].row < first)
				first = list[i].hits[h].row;
	worth = most_from(table, tokens, list + i, n - i, 0);
	if (i == 0)
		return worth;
	behind = most_from(table, tokens, list, n, first);
	return worth > behind ? worth : behind;
}

void
explain(struct found_rows *found, const struct tokens *tokens, struct item *read, size_t n)
{
	items = read;
	nitems = n;
	find_ways(found->table, tokens);
	read_back(found, tokens);
	take_displaced(found, tokens);
	take_above(found, tokens);
	find_stray(found);
	find_again(found, tokens);
	find_bare(found, tokens);
	found->beside = beside;
}
