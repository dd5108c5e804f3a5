#include <limits.h>
#include <stdint.h>
#include <string.h>

#include "label.h"
#include "numbering.h"
#include "rows.h"
#include "value.h"

/*
 * A section read as a sequence of items, labels of rows and groups of values,
 * and explained by the form: the best path through states (row, its values
 * seen or not), in the form's order. Viterbi's algorithm; scores add up.
 */

enum {
	ITEMS_MOST = 640,       /* labels and groups of a section */
	DIGITS_SURE = 6,        /* behind a damaged label, so many digits are cells */
	TORN_MOST = 3,          /* cells that a torn label may be in */
	SPAN_MOST = 12          /* rows that one group of values may be of */
};

/* What each step of an explanation is worth. */
enum {
	WORTH_ROW = 16,         /* a label that opens its row */
	WORTH_BOTH = 10,        /* one that is a column's header as well */
	WORTH_GROUP = 4,        /* a label that opens a group of rows */
	WORTH_COST = 2,         /* less, for each cost of the label */
	WORTH_VALUES = 8,       /* values behind the label of their row */
	WORTH_LINE = 7,         /* empty places for all cells in the label's line, */
	WORTH_BLANKS = 3,       /* or elsewhere */
	WORTH_HEADER = 2,       /* a column's header, */
	WORTH_FORM = 3,         /* so many times over: it tells forms apart */
	LOSS_LABEL = 1,         /* a label that is not one here */
	LOSS_UNLABELLED = 5,    /* values of a row whose label is missing, or comes later */
	LOSS_JUMP = 1,          /* each row passed over on the way to it */
	LOSS_VALUES = 7,        /* values of no row */
	LOSS_BEHIND = 6,        /* the same, behind the last row */
	LOSS_JOINED = 4,        /* a second group of values for the same row */
	LOSS_OTHER = 9,         /* values beside words that are another row's, */
	LOSS_OPEN = 17,         /* or none of the form's */
	LOSS_TOO_MANY = 6,      /* more values than the row has cells */
	LOSS_PAGE = 9,          /* a number alone in its line, where values stand beside labels */
	LOSS_HEADED = 16,       /* a header stands between a label and its values, */
	LOSS_PASSED = 6,        /* or the label of a later row */
	LOSS_LATE = 4           /* other values stand between a label and these */
};

enum item_kind {
	ITEM_LABEL,
	ITEM_VALUES
};

struct item {
	enum item_kind kind;
	size_t first, last;     /* tokens */
	size_t nhits;
	struct label_hit hits[LABEL_HITS];
	size_t filled, places;  /* of values: how many are, and with empty ones */
	bool lines;             /* they stand a line each */
	size_t words, nwords;   /* tokens of words that stand before them in their line */
	uint64_t fits;          /* rows (1 << place in table->rows) that these words speak for, */
	enum label_fit unfit;   /* and what they say of the others */
	bool foreign;           /* they stand in a line of their own before */
	bool fused;             /* its values are rows run together, a line each */
	bool header;            /* of a label: it is a column's header as well */
	bool headed;            /* a column's header stands between them and the item before */
};

/* What an item means: it is the label of the row, or, as its values, those of so many rows. */
enum {
	MEANS_NOTHING = 0,
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

/* The best way to a state. */
struct step {
	int worth;
	struct way way;
};

enum { STATES = FORM_MAX_ROWS + 1 };

static struct item items[ITEMS_MOST];
static bool beside;             /* values stand in the lines of their labels */
static unsigned margin;         /* where the first of them does, in aligned text; 0 if few do */

/* What the table's rows have, counted from 1 as states are; found once. */
static struct {
	size_t cells[STATES];   /* 0: a group */
	size_t next[STATES];    /* row behind it that has cells; 0: none */
	size_t most;            /* cells of a row */
} shape;

static size_t nitems;
static struct step layers[2][STATES][2];        /* behind the last item, and before it */
static struct way ways[ITEMS_MOST][STATES][2];

/* Reading items */

static struct item *
new_item(enum item_kind kind, size_t first, size_t last)
{
	struct item *item;

	if (nitems == ITEMS_MOST)
		return NULL;
	item = &items[nitems++];
	memset(item, 0, sizeof *item);
	item->kind = kind;
	item->first = first;
	item->last = last;
	return item;
}

/* A column's header; of several, the one that stands in a line of cells. */
static void
add_header(struct found_rows *found, const struct tokens *tokens,
    const struct label_hit *label, size_t token)
{
	size_t *header = &found->header[label->row][label->column];
	size_t columns = found->table->rows[label->row].head->ncolumns;

	if (found->table->across && label->column != found->nline % columns)
		found->nline = 0;
	if (found->table->across && label->column == found->nline % columns
	    && found->nline < FORM_MAX_CELLS)
		found->line[found->nline++] = token + 1;
	if (*header == 0 || (!tokens->t[*header - 1].ruled && tokens->t[token].ruled))
		*header = token + 1;
	if (label->cost < WORTH_HEADER)
		found->score += WORTH_FORM * (WORTH_HEADER - label->cost);
}

/* Marks tokens [first, last] as labels and makes an item of those that are rows'. */
static void
take_labels(struct found_rows *found, const struct tokens *tokens,
    const struct label_hit *labels, size_t n, size_t first, size_t last)
{
	struct item *item = NULL;
	size_t i;

	for (i = first; i <= last; i++)
		found->hit[i] = true;
	for (i = 0; i < n; i++) {
		if (labels[i].kind == LABEL_COLUMN)
			add_header(found, tokens, &labels[i], first);
		if (labels[i].kind != LABEL_ROW || found->table->across)
			continue;
		if (item == NULL && (item = new_item(ITEM_LABEL, first, last)) == NULL)
			return;
		item->hits[item->nhits++] = labels[i];
	}
	for (i = 0; i < n && item != NULL; i++)
		item->header = item->header || labels[i].kind == LABEL_COLUMN;
}

/* A label in pieces: tries the words from `first` on put together. */
static size_t
match_torn(const struct found_rows *found, const struct tokens *tokens, size_t first,
    struct label_hit *labels, size_t *last)
{
	char text[TORN_MOST * TOKEN_CUT];
	size_t used = 0, i, n, count = 0;
	struct label_hit tried[LABEL_HITS];

	for (i = first; i < tokens->n && i < first + TORN_MOST; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS)
			break;
		memcpy(text + used, tokens->t[i].s, tokens->t[i].n);
		used += tokens->t[i].n;
		if (i == first)
			continue;
		n = label_match(found->table, text, used, tried);
		if (n > 0 && tried[0].cost == 0) {
			memcpy(labels, tried, n * sizeof labels[0]);
			count = n;
			*last = i;
		}
	}
	return count;
}

/*
 * A line of headers that single spaces part: each of its words is one. They
 * tell forms apart, though not where columns are.
 */
static void
count_headers(struct found_rows *found, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	size_t at, end, columns = 0;

	for (at = 0; at < t->n; at = end + 1) {
		for (end = at; end < t->n && t->s[end] != ' '; end++)
			;
		if (end == at)
			continue;
		if (label_match(found->table, t->s + at, end - at, hits) == 0
		    || hits[0].kind == LABEL_ROW || hits[0].cost > 0)
			return;
		columns += hits[0].kind == LABEL_COLUMN;
	}
	if (columns > 1)
		found->score += WORTH_FORM * WORTH_HEADER * (int)columns;
}

/* Reads the words at token `i`; returns the last token that was used. */
static size_t
read_label(struct found_rows *found, const struct tokens *tokens, size_t i)
{
	struct label_hit labels[LABEL_HITS], torn[LABEL_HITS];
	size_t n, ntorn, last = i;

	n = label_match(found->table, tokens->t[i].s, tokens->t[i].n, labels);
	if (n == 0 || labels[0].cost > 0) {
		ntorn = match_torn(found, tokens, i, torn, &last);
		if (ntorn > 0) {
			take_labels(found, tokens, torn, ntorn, i, last);
			return last;
		}
	}
	if (n > 0)
		take_labels(found, tokens, labels, n, i, i);
	else
		count_headers(found, &tokens->t[i]);
	return i;
}

static bool
is_solid(const struct token *t)
{
	return t->kind != TOKEN_PAD && t->kind != TOKEN_GAP;
}

/*
 * Is token b set like the last one of its group that has text? A page's
 * number stands bare among cells that bars close.
 */
static bool
same_make(const struct tokens *tokens, size_t first, size_t b)
{
	size_t i;

	if (!is_solid(&tokens->t[b]))
		return true;
	for (i = b; i-- > first;)
		if (is_solid(&tokens->t[i]))
			return tokens->t[i].ruled == tokens->t[b].ruled;
	return true;
}

/*
 * Do the values of tokens a and b = a + 1 belong to one row? In lines of
 * several cells each line is a row of its own; a cell a line, they go on, but
 * not over an empty line if the label stands in the lines before it.
 */
static bool
same_group(const struct tokens *tokens, size_t first, size_t b, bool labelled)
{
	const struct token *t = tokens->t, *a = &t[b - 1];

	if (a->row == t[b].row)
		return true;
	if (!same_make(tokens, first, b))
		return false;
	if (a->cells > 1 || t[b].cells > 1)
		return a->ruled && t[b].ruled && a->cells <= 2 && t[b].cells <= 2
		    && (!labelled || t[b].chunk == t[first].chunk);
	return !labelled || tokens->solid || t[b].chunk == t[first].chunk;
}

static bool
is_label(const struct form_table *table, const struct token *t)
{
	struct label_hit labels[LABEL_HITS];

	return label_match(table, t->s, t->n, labels) > 0;
}

/* How many cells the row has whose label was the last item; 0 if none was. */
static size_t
cells_of_label(const struct form_table *table)
{
	const struct item *label = nitems > 0 ? &items[nitems - 1] : NULL;

	if (label == NULL || label->kind != ITEM_LABEL || table->rows[label->hits[0].row].head == NULL)
		return 0;
	return table->rows[label->hits[0].row].head->ncolumns;
}

/* Is the token, which has others on both sides, the only one in its line that has text? */
static bool
is_lone(const struct token *t)
{
	return t->row != t[1].row && (t[-1].row != t->row || !is_solid(&t[-1]));
}

/*
 * Do words at token i, among the values of a row a line each, stand for one
 * of them? They may if the row still lacks cells and values go on behind.
 */
static bool
is_word_value(const struct form_table *table, const struct tokens *tokens, size_t first,
    size_t i, size_t cells)
{
	const struct token *t = &tokens->t[i];

	return i - first < cells && i > 0 && is_lone(t) && i + 1 < tokens->n && t[1].kind != TOKEN_WORDS
	    && t[1].cells == t->cells && same_make(tokens, first, i) && !is_label(table, t)
	    && numbering_read(t->s, t->n).style == NUMBERING_NONE;
}

/* Does s[0..n) begin, or end, with a bracket, narrow or wide? */
static bool
has_bracket(const char *s, size_t n, bool at_end, char narrow, const char *wide)
{
	size_t length = strlen(wide);

	if (n > 0 && s[at_end ? n - 1 : 0] == narrow)
		return true;
	return n >= length && memcmp(at_end ? s + n - length : s, wide, length) == 0;
}

/* Are the words a note, all of them in one pair of brackets? （七）总计（件） is none. */
static bool
is_note(const struct token *t)
{
	size_t n = 1;

	if (!has_bracket(t->s, t->n, false, '(', "（"))
		return false;
	while (n < t->n && !has_bracket(t->s, n, true, ')', "）"))
		n++;
	return n == t->n;
}

/*
 * 1 if words in a line of their own come before the values [first, end) that
 * are none of them: a note, or more than the row has room for; else 0.
 */
static size_t
words_before(const struct tokens *tokens, size_t first, size_t end, bool full)
{
	const struct token *t = &tokens->t[first];

	if (t->kind != TOKEN_WORDS || end - first < 2 || t->row == t[1].row)
		return 0;
	return is_note(t) || full;
}

/* Do words in a line of their own before token `first` look like another row's label? */
static bool
is_foreign(const struct found_rows *found, const struct tokens *tokens, size_t first)
{
	const struct token *t = &tokens->t[first - 1];

	return t->kind == TOKEN_WORDS && t->row != t[1].row && (first == 1 || is_lone(t))
	    && !found->hit[first - 1] && !is_note(t);
}

static bool
is_headed(const struct found_rows *found, const struct item *item)
{
	size_t i;

	for (i = item->first; item > items && --i > item[-1].last;)
		if (found->hit[i])
			return true;
	return false;
}

/* Reads the values at token `first`; returns the last token of their group. */
static size_t
read_values(const struct found_rows *found, const struct tokens *tokens, size_t first)
{
	const struct token *t = tokens->t;
	bool labelled = first > 0 && t[first - 1].kind == TOKEN_WORDS
	    && t[first - 1].chunk == t[first].chunk;
	size_t i, skip, filled = 0, cells = cells_of_label(found->table);
	struct item *item;

	for (i = first; i < tokens->n; i++) {
		if (i > first && t[i].kind == TOKEN_WORDS
		    && !is_word_value(found->table, tokens, first, i, cells)
		    && (filled == 0 || t[i].row != t[first].row || is_label(found->table, &t[i])))
			break;
		if (i > first && t[i].kind != TOKEN_WORDS && !same_group(tokens, first, i, labelled))
			break;
		filled += token_is_value(&t[i]);
	}
	skip = words_before(tokens, first, i, filled >= cells && cells > 0);
	item = new_item(ITEM_VALUES, first + skip, i - 1);
	first += skip;
	if (item != NULL) {
		item->filled = filled;
		item->places = i - first;
		item->lines = t[first].row != t[i - 1].row || t[first].kind == TOKEN_GAP;
		for (item->words = first; item->words > 0
		    && t[item->words - 1].row == t[first].row; item->words--)
			;
		item->foreign = item->words == first && first > 0 && is_foreign(found, tokens, first);
		if (item->foreign)
			item->words = first - 1;
		item->nwords = first - item->words;
		item->headed = is_headed(found, item);
	}
	return i - 1;
}

/*
 * May `digits` digits behind the label of a row be its cells, or, behind that
 * of a group, all cells of its first row?
 */
static bool
has_cells(const struct form_table *table, size_t row, size_t digits)
{
	const struct form_row *r = &table->rows[row];

	return r->head != NULL || (row + 1 < table->nrows && r[1].head != NULL
	    && digits >= r[1].head->ncolumns);
}

/*
 * Parts words i at byte `at`, if that is where a row's label ends and its
 * number begins. Only where the words are just that label: 约300 and 见附件2 are
 * no numbers. Behind a bracket that opens, the number is a note's.
 */
static bool
part_label_at(const struct form_table *table, struct tokens *tokens, size_t i, size_t at)
{
	const struct token *t = &tokens->t[i];
	struct label_hit labels[LABEL_HITS];

	if (at == t->n || at == 0 || has_bracket(t->s, at, true, '(', "（")
	    || label_match(table, t->s, at, labels) == 0 || labels[0].kind != LABEL_ROW
	    || !has_cells(table, labels[0].row, t->n - at))
		return false;
	return (labels[0].cost <= LABEL_SURE || has_bracket(t->s, at, true, ')', "）")
	    || token_width(t->s + at, t->n - at, TOKEN_CHARACTERS) >= DIGITS_SURE)
	    && token_split(tokens, i, at);
}

/* Parts a row's label and the number, or numbers, that have run into it (行政许可2846). */
static void
part_label(const struct form_table *table, struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];

	if (!part_label_at(table, tokens, i, value_tail(t->s, t->n)))
		part_label_at(table, tokens, i, value_run(t->s, t->n));
}

/*
 * Words beside a row's label that are no part of one stand where its value
 * should: they are read as values, bad ones.
 */
static bool
is_bad_value(const struct found_rows *found, const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];
	const struct item *label = nitems > 0 ? &items[nitems - 1] : NULL;

	if (label == NULL || label->kind != ITEM_LABEL
	    || found->table->rows[label->hits[0].row].head == NULL)
		return false;
	if (tokens->t[label->last].row != t->row
	    && (label->last + 1 != i || t->cells > 1 || i + 1 == tokens->n || t[1].kind == TOKEN_WORDS
	    || tokens->t[label->last].chunk + 1 < t->chunk || t->chunk + 1 < t[1].chunk))
		return false;
	return label_fits(found->table, label->hits[0].row, t->s, t->n) == LABEL_OPEN;
}

/*
 * Where the numbers of rows have run together with their labels, those in a
 * line without label are rows as well.
 */
static void
mark_fused(struct tokens *tokens)
{
	size_t i, k, fused = 0, others = 0;
	struct token *t = tokens->t;

	for (i = 0; i < nitems; i++)
		if (items[i].kind == ITEM_VALUES)
			++*(t[items[i].first].fused ? &fused : &others);
	for (i = 0; i < nitems && fused > others; i++) {
		items[i].fused = items[i].kind == ITEM_VALUES;
		for (k = items[i].first; k <= items[i].last && items[i].fused; k++)
			t[k].fused = t[k].fused || (t[k].kind == TOKEN_NUMBER && t[k].cells == 1);
	}
}

static bool
contains(const struct token *t, const char *word)
{
	size_t length = strlen(word), i;

	for (i = 0; i + length <= t->n; i++)
		if (memcmp(t->s + i, word, length) == 0)
			return true;
	return false;
}

/* Headers that have run together tell forms apart as well. */
static void
add_fused_headers(struct found_rows *found, const struct token *t)
{
	const struct form_table *table = found->table;
	const struct form_head *head = NULL;
	size_t i, j;

	for (i = 0; i < table->nrows; i++) {
		if (table->rows[i].head == NULL || table->rows[i].head == head)
			continue;
		head = table->rows[i].head;
		for (j = 0; j < head->ncolumns; j++)
			if (contains(t, head->columns[j].zh))
				found->score += WORTH_FORM * WORTH_HEADER;
	}
}

static void
read_items(struct found_rows *found, struct tokens *tokens)
{
	size_t i, before;

	nitems = 0;
	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].kind == TOKEN_WORDS) {
			part_label(found->table, tokens, i);
			before = i;
			i = read_label(found, tokens, i);
			if (!found->hit[before])
				add_fused_headers(found, &tokens->t[before]);
			if (found->hit[before] || !is_bad_value(found, tokens, before))
				continue;
		}
		if (!found->table->across)
			i = read_values(found, tokens, i);
	}
	mark_fused(tokens);
}

/* Explaining items */

static void
offer(struct step *to, int worth, size_t row, int valued, size_t means)
{
	if (worth <= to->worth)
		return;
	to->worth = worth;
	to->way.before = (unsigned char)(2 * row + (size_t)valued);
	to->way.means = (unsigned char)means;
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

/* Is the label, without doubt, that of a row behind `row`? */
static bool
is_later(const struct item *item, size_t row)
{
	size_t h;

	for (h = 0; h < item->nhits; h++)
		if (item->hits[h].cost > 0 || item->hits[h].row + 1 <= row)
			return false;
	return row > 0 && !item->header;
}

/* Is the label before this one that of the same row, where a merged cell was filled? */
static bool
is_repeated(const struct item *item, size_t row)
{
	size_t h;

	for (h = 0; item > items && item[-1].kind == ITEM_LABEL && h < item[-1].nhits; h++)
		if (item[-1].hits[h].row == row)
			return true;
	return false;
}

static int
worth_of_label(const struct item *item, size_t row)
{
	if (is_group(row))
		return WORTH_GROUP;
	return item->header ? WORTH_BOTH : WORTH_ROW;
}

static void
explain_label(const struct form_table *table, const struct item *item,
    struct step now[][2], struct step next[][2])
{
	size_t row, h, to;
	int v, worth;

	for (row = 0; row <= table->nrows; row++)
		for (v = 0; v < 2; v++) {
			if (now[row][v].worth == INT_MIN)
				continue;
			offer(&next[row][v], now[row][v].worth - LOSS_LABEL
			    - (v == 0 && is_later(item, row) ? LOSS_PASSED : 0), row, v, MEANS_NOTHING);
			for (h = 0; h < item->nhits; h++) {
				to = item->hits[h].row + 1;
				worth = now[row][v].worth - WORTH_COST * item->hits[h].cost
				    + worth_of_label(item, to);
				if (to > row)
					offer(&next[to][0], worth, row, v, MEANS_LABEL);
				else if (to == row && v == 1 && !is_repeated(item, item->hits[h].row))
					offer(&next[to][1], worth, row, v, MEANS_LABEL);
			}
		}
}

/* The rows that have the number printed in front of them with which the words begin. */
static uint64_t
rows_numbered(const struct form_table *table, const struct token *t)
{
	struct numbering number = numbering_read(t->s, t->n), own;
	uint64_t rows = 0;
	size_t i;

	for (i = 0; i < table->nrows && number.style != NUMBERING_NONE; i++) {
		own = numbering_read(table->rows[i].number, strlen(table->rows[i].number));
		if (number.style == own.style && number.value == own.value)
			rows |= (uint64_t)1 << i;
	}
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
		if ((--t)->kind == TOKEN_WORDS && !is_note(t))
			break;
	if (left == 0)
		return;
	item->fits = label_rows(table, t->s, t->n, &other);
	item->unfit = other ? LABEL_OTHER : LABEL_OPEN;
	if (!other)
		item->fits |= rows_numbered(table, t);
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

/* How a group parts into rows. */
enum share {
	SHARE_NONE,             /* it does not */
	SHARE_PLACES,           /* each place is a cell, */
	SHARE_VALUES,           /* or each value is, and the empty places are none, */
	SHARE_FUSED,            /* or each value is a row's, run together, */
	SHARE_EQUAL             /* or each row has as many places, pads among them */
};

enum { PADS_MOST = 3 };         /* of a row */

static enum share
share_of(const struct item *item, size_t cells, size_t rows)
{
	if (item->places == cells)
		return SHARE_PLACES;
	if (item->filled == cells)
		return SHARE_VALUES;
	if (item->fused && item->filled == rows)
		return SHARE_FUSED;
	if (item->places > cells && item->places <= cells + PADS_MOST * rows && item->filled <= cells
	    && item->places % rows == 0)
		return SHARE_EQUAL;
	return SHARE_NONE;
}

/* How many rows of so many cells the values of a group fill. */
static int
rowfuls(const struct item *item, size_t cells)
{
	size_t filled, padded;

	if (item->fused || item->filled == 0)
		return (int)item->filled;
	if (item->filled <= cells && item->places < 2 * (cells + 2))
		return 1;       /* as nearly always */
	filled = (item->filled + cells - 1) / cells;
	padded = item->places / (cells + 2);
	return (int)(filled > padded ? filled : padded);
}

/* Values without label: of one of the next rows, or of several at once. */
static void
explain_unlabelled(const struct item *item, const struct step *from, size_t row, int v, bool own,
    struct step next[][2])
{
	size_t to = own ? row : shape.next[row], last, span, cells;
	int worth = from->worth - (own ? -WORTH_VALUES : LOSS_UNLABELLED);
	enum share share;
	int passed;

	for (passed = 0; to != 0 && passed < 4; to = shape.next[to], passed++) {
		if (!own && fit_of_words(item, to) <= (item->foreign ? LABEL_OPEN : LABEL_OTHER))
			continue;
		last = to;
		cells = 0;
		for (span = 1; last != 0 && span <= SPAN_MOST; span++) {
			cells += shape.cells[last];
			if (span > 1 && cells > item->places && !item->fused)
				break;
			share = share_of(item, cells, span);
			if (span > 1 && share != SHARE_NONE)
				offer(&next[last][1], worth - LOSS_JUMP * (int)span
				    * (share == SHARE_EQUAL ? 2 : 1), row, v, span);
			else if (span == 1 && (!own || passed > 0))
				offer(&next[last][1], worth - LOSS_JUMP * passed
				    - LOSS_VALUES * (rowfuls(item, cells) - 1), row, v, 1);
			last = shape.next[last];
		}
		if (own)
			break;
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
	return t < tokens->t + tokens->n && t->kind == TOKEN_WORDS && !is_label(table, t)
	    && label_fits(table, row - 1, t->s, t->n) == LABEL_FITS;
}

/* Are these the empty places for all cells of a row, in the ruled line of its whole label? */
static bool
is_line(const struct form_table *table, const struct item *item, const struct tokens *tokens,
    size_t row)
{
	return item->filled == 0 && item->places >= shape.cells[row]
	    && item->nwords > 0 && !item->foreign && tokens->t[item->first].ruled
	    && !label_goes_on(table, item, tokens, row);
}

/* What a group is worth behind a row's label: an empty one, as it fills the row. */
static int
worth_of(const struct form_table *table, const struct item *item, const struct tokens *tokens,
    size_t row)
{
	size_t cells = shape.cells[row];

	if (item->filled > (item->fused ? 1 : cells) && (item->fused || item->places >= 2 * cells))
		return WORTH_VALUES - LOSS_TOO_MANY;
	if (is_line(table, item, tokens, row))
		return WORTH_LINE;
	if (item->filled > 0)
		return item->lines && cells > 1 && item->places >= 2 * cells
		    ? WORTH_VALUES - 1 : WORTH_VALUES;
	return (int)(WORTH_BLANKS * (item->places < cells ? item->places : cells) / cells);
}

/*
 * May a group be the rest of the one before it? Not if lines are ruled in one
 * only, if each fills the row, or if there are more values than cells.
 */
static bool
goes_on(const struct tokens *tokens, const struct item *item, size_t cells)
{
	const struct item *before = item;

	do
		if (before == items)
			return false;
	while ((--before)->kind != ITEM_VALUES);
	if (before->filled + item->filled > cells
	    || (before->places >= cells && item->places >= cells))
		return false;
	return tokens->t[before->last].ruled == tokens->t[item->first].ruled;
}

/* Nearly all groups of values have words in their line, this lone number has not. */
static bool
is_page(const struct item *item)
{
	return beside && item->filled == 1 && item->places == 1 && item->nwords == 0;
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

/* Finds whether values stand beside labels, and from where on. */
static void
find_sides(const struct tokens *tokens)
{
	size_t i, with = 0, without = 0;
	const struct token *t;

	margin = UINT_MAX;
	for (i = 0; i < nitems; i++) {
		if (items[i].kind != ITEM_VALUES || items[i].filled == 0)
			continue;
		t = first_value(&items[i], tokens);
		if (items[i].nwords == 0) {
			without++;
			continue;
		}
		with++;
		if (!items[i].foreign && t->from[TOKEN_COLUMNS] < margin)
			margin = t->from[TOKEN_COLUMNS];        /* 0 behind a bar or a tab */
	}
	beside = with >= 4 * without;
	if (with <= without)
		margin = 0;
}

/* Behind the last row they may be another table's: the first is read, and whole. */
static int
loss_of_stray(const struct form_table *table, size_t row, int v)
{
	return row == table->nrows && v == 1 ? LOSS_BEHIND : LOSS_VALUES;
}

static void
explain_values(const struct form_table *table, const struct item *item,
    const struct tokens *tokens, struct step now[][2], struct step next[][2])
{
	int full = rowfuls(item, shape.most);
	size_t row;
	int v, worth;
	bool own, late = item > items && item[-1].kind == ITEM_VALUES && item[-1].filled > 0;

	for (row = 0; row <= table->nrows; row++)
		for (v = 0; v < 2; v++) {
			if ((worth = now[row][v].worth) == INT_MIN)
				continue;
			own = row > 0 && v == 0 && !is_group(row);
			offer(&next[row][v], worth - loss_of_stray(table, row, v) * full
			    - (own && is_line(table, item, tokens, row) ? WORTH_LINE : 0),
			    row, v, MEANS_NOTHING);
			if (is_outside(item, tokens))
				offer(&next[row][v], worth, row, v, MEANS_NOTHING);
			else if (own)
				offer(&next[row][1], worth + worth_of(table, item, tokens, row)
				    - loss_of_words(item, row) - (late ? LOSS_LATE : 0)
				    - (is_page(item) ? LOSS_PAGE : 0)
				    - (item->headed ? LOSS_HEADED : 0), row, v, 1);
			else if (row > 0 && v == 1 && item->filled > 0 && !item->headed && goes_on(tokens, item, shape.cells[row])
			    && fit_of_words(item, row) == LABEL_FITS)
				offer(&next[row][1], worth - LOSS_JOINED, row, v, 1);
			if (item->filled > 0)
				explain_unlabelled(item, &now[row][v], row, v, own, next);
		}
}

static void
clear(struct step layer[][2])
{
	size_t row;

	for (row = 0; row < STATES; row++)
		layer[row][0].worth = layer[row][1].worth = INT_MIN;
}

static void
explain(const struct form_table *table, const struct tokens *tokens)
{
	struct step (*now)[2], (*next)[2];
	size_t i, row;
	int v;

	find_sides(tokens);
	read_shape(table);
	clear(layers[0]);
	layers[0][0][0].worth = 0;
	for (i = 0; i < nitems; i++) {
		now = layers[i % 2];
		next = layers[(i + 1) % 2];
		clear(next);
		if (items[i].kind == ITEM_LABEL) {
			explain_label(table, &items[i], now, next);
		} else {
			read_words(table, &items[i], tokens);
			explain_values(table, &items[i], tokens, now, next);
		}
		for (row = 0; row <= table->nrows; row++)
			for (v = 0; v < 2; v++)
				ways[i][row][v] = next[row][v].way;
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
		return end - (end - item->first) / rows;
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

/* Gives the values of an item to `span` rows of which `row` is the last. */
static void
give_values(struct found_rows *found, const struct item *item, const struct tokens *tokens,
    size_t row, int span, bool apart)
{
	struct printed_row *p;
	size_t end = item->last + 1, begin;
	enum share share = share_of(item, cells_before(row, span), (size_t)span);

	for (; span > 0; span--) {
		p = printed(found, row);
		begin = span > 1 ? last_row(item, tokens, end, (size_t)span, p->ncells, share) : item->first;
		if (!p->found)
			p->end = end;
		p->apart = item->nwords == 0 && apart;
		p->found = true;
		p->after = begin;
		end = begin;
		if (span > 1)
			row = previous_valued(row);
	}
}

static void
read_back(struct found_rows *found, const struct tokens *tokens)
{
	struct step (*last)[2] = layers[nitems % 2];
	const struct item *item;
	struct printed_row *p;
	struct way way;
	size_t i, row, best = 0;

	for (row = 0; row <= found->table->nrows; row++)
		for (i = 0; i < 2; i++)
			if (last[row][i].worth > last[best / 2][best % 2].worth)
				best = 2 * row + i;
	found->score += last[best / 2][best % 2].worth;
	for (i = nitems; i > 0; i--, best = way.before) {
		item = &items[i - 1];
		row = best / 2;
		way = ways[i - 1][row][best % 2];
		if (way.means == MEANS_NOTHING) {
			found->stray = found->stray || (item->kind == ITEM_VALUES && item->filled > 0);
		} else if (way.means != MEANS_LABEL) {
			give_values(found, item, tokens, row, way.means, tokens->t[item->first].cells > 1
			    && item->first < item->last
			    && tokens->t[item->first].row == tokens->t[item->last].row);
		} else if ((p = printed(found, row)) != NULL) {
			p->unlabelled = false;
			p->label = item->first;
			p->label_end = item->last + 1;
		}
	}
}

static size_t
count_values(const struct tokens *tokens, size_t first, size_t end)
{
	size_t n = 0;

	for (; first < end; first++)
		n += token_is_value(&tokens->t[first]);
	return n;
}

/* Is the row's label there, and nothing else of it? */
static bool
is_bare(const struct printed_row *row)
{
	return !row->found && !row->unlabelled;
}

/* Is there nothing of the row, neither label nor values? */
static bool
is_missing(const struct printed_row *row)
{
	return !row->found && row->unlabelled;
}

/*
 * Two rows whose cells became one: where the values stand in a line between
 * their labels nobody can say whose they are. In aligned text they may stand
 * beside the first; if no other row has an empty cell, that is in doubt. No
 * cell holds labels of two groups. A row's values are in doubt, too, where they
 * stand, a line each, if all is lost of the next: they may be its own, and the
 * row's own cells empty. So they are if they stand in a line of their own, where
 * others stand beside their labels.
 */
static void
doubt_merged(struct found_rows *found, const struct tokens *tokens)
{
	const struct token *value;
	struct printed_row *row;
	size_t i, empty = 0, end = 0;

	for (i = 0; i < found->n; i++) {
		row = &found->rows[i];
		empty += is_bare(row)
		    || (row->found && count_values(tokens, row->after, row->end) < row->ncells);
		if (row->found)
			end = i;
	}
	for (i = 0; i + 1 < found->n; i++) {
		row = &found->rows[i];
		value = &tokens->t[row->after];
		if (row->found && i < end && is_missing(row + 1)) {
			if (beside && row->apart && !row->unlabelled)
				row->found = false;
			else if (!value->ruled && value->cells == 1)
				row->doubted = true;
		}
		if (!row->found || !is_bare(row + 1) || row[1].row != row->row + 1)
			continue;
		row->doubted = empty == 1 && !value->ruled && (value->cells > 1 || beside);
		if (row->apart)
			row->found = false;
	}
}

static void
list_rows(struct found_rows *found)
{
	const struct form_table *table = found->table;
	struct printed_row *p;
	size_t i;

	found->n = 0;
	for (i = 0; i < table->nrows; i++) {
		if (table->rows[i].head == NULL || (table->across && found->n > 0))
			continue;
		p = &found->rows[found->n++];
		memset(p, 0, sizeof *p);
		p->row = &table->rows[i];
		p->first_cell = form_first_cell(table, p->row);
		p->ncells = table->across ? form_ncells(table) : p->row->head->ncolumns;
		p->unlabelled = !table->across;
	}
}

/*
 * Where values stand side by side in aligned text, words in the lines above
 * are the rest of a header, and what follows is no part of the table; values
 * in other lines are, if there are not too many.
 */
static void
keep_line(struct printed_row *p, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	size_t all = count_values(tokens, p->after, p->end), first = p->after, end, most = 0, n;
	size_t after = p->after, last = p->end;

	for (; first < p->end; first = end) {
		for (end = first; end < p->end && t[end].row == t[first].row; end++)
			;
		n = count_values(tokens, first, end);
		if (t[first].cells < 2 || n < 2 || n <= most)
			continue;
		most = n;
		after = first;
		last = end;
	}
	if (most == all || (most > 0 && all > p->ncells)) {
		p->after = after;
		p->end = last;
	}
}

/* The longest stretch of values between labels: the line of a table across. */
static void
find_line(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *p = &found->rows[0];
	size_t i, begin = 0, most = 0, count = 0;

	for (i = 0; i <= tokens->n; i++) {
		if (i < tokens->n && !found->hit[i]) {
			if (token_is_value(&tokens->t[i]))
				count += 4;
			else if (tokens->t[i].kind != TOKEN_WORDS)
				count++;
			continue;
		}
		if (count > most && begin > 0) {
			most = count;
			p->found = true;
			p->after = begin;
			p->end = i;
		}
		begin = i + 1;
		count = 0;
	}
	if (p->found)
		keep_line(p, tokens);
	found->score += (int)most;
}

void
rows_find(struct found_rows *found, const struct form_table *table,
    struct tokens *tokens)
{
	found->table = table;
	found->score = 0;
	memset(found->hit, 0, sizeof found->hit);
	memset(found->header, 0, sizeof found->header);
	found->nline = 0;
	found->stray = false;
	list_rows(found);
	read_items(found, tokens);
	if (table->across) {
		find_line(found, tokens);
	} else {
		explain(table, tokens);
		read_back(found, tokens);
		doubt_merged(found, tokens);
	}
}
