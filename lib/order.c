#include <string.h>

#include "columns.h"
#include "header.h"
#include "label.h"
#include "order.h"
#include "rowsum.h"

enum {
	CELLS_LEAST = 3,        /* of a header's line that shows an order */
	INDENT_MOST = 16,       /* further in, words that stand alone are in a column */
	WORDS_ABOVE = 64,       /* cells above a table where its header is sought, */
	COST_MOST = 6,          /* and how damaged a word of it may be; */
	SLIGHT = 2,             /* it surely is that one, if so little */
	SUMS_LEAST = 3          /* rows that tell where the sum is, whatever the header says */
};

/* The headers of the head in hand, as far as they tell an order; and the words above its rows. */
static const struct token *headers[COLUMNS_MOST];
static struct header_words words;

static bool
shows_order(const struct token *t)
{
	return t != NULL && t->cells >= CELLS_LEAST;
}

/*
 * Is a cell a line of its own, at its beginning? Where values stand a line each, cells may be
 * set in the middle or at the end of it.
 */
static bool
is_listed(const struct found_rows *found, const struct token *t)
{
	return t->cells == 1 ? t->from[TOKEN_COLUMNS] < INDENT_MOST || !found->beside
	    : t->ruled && t->cells == 2;
}

static unsigned
place_of(const struct token *t)
{
	return t->place > 0 ? t->place : t->cell;
}

static bool
is_behind(const struct token *a, const struct token *b)
{
	return a->line != b->line ? a->line > b->line : place_of(a) > place_of(b);
}

/* Does a row's label stand between two headers? Then they are of two blocks. */
static bool
are_parted(const struct found_rows *found, const struct tokens *tokens, const struct token *a,
    const struct token *b)
{
	const struct printed_row *row;
	const struct token *label;

	for (row = found->rows; row < found->rows + found->n; row++) {
		label = &tokens->t[row->unlabelled ? row->after : row->label];
		if (is_behind(label, a) != is_behind(label, b))
			return true;
	}
	return false;
}

/* Where the first row that has `head` begins: with its label, or its values; behind all tokens, if there is none. */
static size_t
first_row(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head)
{
	const struct printed_row *row = found->rows;

	while (row < found->rows + found->n && (row->row->head != head || !row->found))
		row++;
	if (row == found->rows + found->n)
		return tokens->n;
	return row->unlabelled || row->after < row->label ? row->after : row->label;
}

/* Stands the cell above the labels, with which a header begins, in a line between those of two headers? */
static bool
are_about_corner(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head,
    const struct token *a, const struct token *b)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *t = tokens->t, *end = tokens->t + tokens->n;

	if (head->columns[0].group[0] != '\0')
		return false;           /* others begin with the cell above the columns */
	for (; t < end && t->line < b->line; t++)
		if (t->line > a->line && t->kind == TOKEN_WORDS && label_match(found->table, t->s, t->n, hits) > 0
		    && hits[0].kind == LABEL_HEADER)
			return true;
	return false;
}

/*
 * Does header b follow header a, a line each, above the rows? Where a page's text is sorted by height,
 * headers may stand anywhere, even before the cell above the labels.
 */
static bool
is_listed_before(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head,
    const struct token *a, const struct token *b)
{
	return is_listed(found, a) && is_listed(found, b) && a->line < b->line
	    && b < &tokens->t[first_row(found, tokens, head)] && !are_about_corner(found, tokens, head, a, b);
}

/* Does a header stand above a column of aligned text, right of the labels? */
static bool
is_above(const struct found_rows *found, const struct token *t)
{
	return t->from[TOKEN_COLUMNS] >= INDENT_MOST && (found->beside || t->cells > 1);
}

/* Does a header's line begin with one that stands above the labels? It was broken off the line before. */
static bool
is_broken_off(const struct found_rows *found, const struct form_head *head, const struct token *t)
{
	size_t k;

	for (k = 0; k < head->ncolumns; k++)
		if (headers[k] != NULL && headers[k]->line == t->line && !is_above(found, headers[k]))
			return true;
	return false;
}

/*
 * Is a left of b, however the text is measured? It may be aligned by characters. What stands below
 * the other, in part, may be the rest of it: 本年新 above 公开数量.
 */
static bool
stands_left(const struct token *a, const struct token *b)
{
	bool apart = false;
	int measure;

	for (measure = 0; measure < TOKEN_MEASURES; measure++) {
		if (a->from[measure] >= b->from[measure])
			return false;
		apart = apart || a->to[measure] <= b->from[measure];
	}
	return apart;
}

/*
 * Does the cell above column k (法人或其他组织) stand right before a header? Then the lines of
 * the header have become one, and the column was in a lower one.
 */
static bool
is_behind_group(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, const struct token *t, size_t k)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *left = t;

	while (left > tokens->t && left[-1].row == t->row)
		if ((--left)->n > 0)
			break;
	return left != t && label_match(found->table, left->s, left->n, hits) > 0
	    && hits[0].kind == LABEL_HEADER
	    && strcmp(head->columns[hits[0].column].group, head->columns[k].group) == 0;
}

/*
 * Is header a printed before b, that of column k? Seen in one line of several cells, or, if both
 * are columns below the same cells, in one of words, in lines of their own or by where they stand
 * in aligned text.
 */
static bool
is_before(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head,
    const struct token *a, const struct token *b, size_t k, bool alike)
{
	if (alike && !a->ruled && a->line == b->line)
		return stands_left(a, b);
	if (alike && is_above(found, a))
		return stands_left(a, b) && !is_broken_off(found, head, a);
	if (shows_order(a))
		return a->row == b->row && a->cell < b->cell
		    && (alike || !is_behind_group(found, tokens, head, a, k));
	return alike && is_listed_before(found, tokens, head, a, b);
}

/* Is it, and in the same block? */
static bool
before(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head,
    const struct token *a, const struct token *b, size_t k, bool alike)
{
	return a != NULL && b != NULL && is_before(found, tokens, head, a, b, k, alike)
	    && !are_parted(found, tokens, a, b);
}

/* Does a cell above other columns (申请人情况) stand behind a header in its line? */
static bool
before_group(const struct found_rows *found, const struct tokens *tokens, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *end = tokens->t + tokens->n, *next;

	for (next = t; next != end && next->row == t->row; next++)
		if (label_match(found->table, next->s, next->n, hits) > 0
		    && hits[0].kind == LABEL_HEADER)
			return !are_parted(found, tokens, t, next);
	return false;
}

/* The column that a cell is the header of, at such a cost at most, or `none`. */
static size_t
column_of(const struct found_rows *found, const struct token *t, int cost, size_t none)
{
	struct label_hit hits[LABEL_HITS];

	if (label_match(found->table, t->s, t->n, hits) == 0 || hits[0].kind != LABEL_COLUMN || hits[0].cost > cost)
		return none;
	return hits[0].column;
}

/* Lists the words between the first row that has `head` and the values before it. */
static void
list_words(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head)
{
	size_t end = first_row(found, tokens, head), from, i;

	for (from = end; from > 0 && from + WORDS_ABOVE > end; from--)
		if (token_is_value(&tokens->t[from - 1]))
			break;
	header_words(&words, found, head, from, end, tokens);
	for (i = 0; i < words.n; i++)
		words.t[i].cells += words.t[i].cells == 1;      /* it is not alone */
}

/*
 * The header of a column, or NULL. In aligned text one that was put together of
 * several words tells no order: they may be of several columns. Of several in
 * one cell, as they are where one space parts them, each is a word.
 */
static const struct token *
header_of(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t column, bool *listed)
{
	const struct token *t = rows_header(found, tokens, head, column);
	size_t i;

	if (t != NULL && (t->ruled || column_of(found, t, 0, head->ncolumns) != head->ncolumns))
		return t;
	if (!*listed)
		list_words(found, tokens, head);
	*listed = true;
	for (i = 0; i < words.n; i++)
		if (column_of(found, &words.t[i], COST_MOST, head->ncolumns) == column)
			return &words.t[i];
	return NULL;
}

/*
 * Are two columns below the same cells? So are the first and the last one of the form,
 * but between these stand others, and the last one's header may span more lines.
 */
static bool
are_alike(const struct form_head *head, size_t j, size_t k)
{
	return strcmp(head->columns[j].group, head->columns[k].group) == 0
	    && strcmp(head->columns[j].group, head->columns[j + 1].group) == 0;
}

/* Moves the column at place `from` to place `to` before it. */
static void
move(size_t *order, size_t from, size_t to)
{
	size_t column = order[from];

	for (; from > to; from--)
		order[from] = order[from - 1];
	order[to] = column;
}

/*
 * How many rows have a value at some place that is the sum of all others, how many such a last one, and how many
 * nothing but the first, above 0.
 */
struct sums {
	unsigned there, last, alone;
};

/*
 * Empty cells add nothing; where there are some, values stand at no certain place but the first and the last.
 * Rows that add up both ways tell nothing, nor do those of two values.
 */
static void
count_sum(struct sums *sums, const struct printed_row *row, const struct tokens *tokens, size_t place)
{
	enum { VALUES_LEAST = 3 };
	unsigned long long there = 0, all = 0, value = 0;
	size_t i, n = 0, places = 0, first = 0;

	for (i = row->after; row->found && i < row->end; i++) {
		places += tokens->t[i].kind != TOKEN_WORDS;
		if (!token_is_value(&tokens->t[i]))
			continue;
		first = n == 0 ? places : first;
		value = token_number(&tokens->t[i]);
		there = n++ == place ? value : there;
		all += value;
	}
	sums->alone += n == 1 && first == 1 && places >= row->ncells && all > 0;
	if (n < VALUES_LEAST || n > row->ncells || (place > 0 && n < row->ncells) || there == value)
		return;
	sums->there += all == there + there;
	sums->last += all == value + value;
}

/* The first row that has `head`. */
static const struct printed_row *
row_of_head(const struct found_rows *found, const struct form_head *head)
{
	const struct printed_row *row = found->rows;

	while (row->row->head != head)
		row++;
	return row;
}

/* Is the last column of the rows that have `head` a sum? */
static bool
ends_in_sum(const struct found_rows *found, const struct form_head *head)
{
	const struct printed_row *row = row_of_head(found, head);

	return rowsum_ends(found->table, row->first_cell, row->ncells);
}

/* How the rows that have `head` add up: to the value at `place`, and to the last. */
static struct sums
sums_of(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head, size_t place)
{
	const struct printed_row *row = row_of_head(found, head);
	struct sums sums = { 0, 0, 0 };

	for (; row < found->rows + found->n; row++)
		if (row->row->head == head)
			count_sum(&sums, row, tokens, place);
	return sums;
}

/*
 * Is the last column, a sum, printed first? So it may be if a header says so and more rows add up so than
 * as the form has it, or have nothing else; or if the headers do not say, and all do that add up at all.
 */
static bool
is_sum_first(const struct sums *sums, bool headed)
{
	unsigned alone = sums->alone >= SUMS_LEAST ? sums->alone : 0;

	return headed ? sums->there + alone > sums->last : sums->there >= SUMS_LEAST && sums->last == 0;
}

/* Is it, beyond doubt: a header says so, and so do all of some rows that add up? */
static bool
is_surely_first(const struct sums *sums, bool headed)
{
	return headed && sums->there >= SUMS_LEAST && sums->last == 0;
}

/* Where the order has the last column of n; the first place if it is the last there, too. */
static size_t
place_of_last(const size_t *order, size_t n)
{
	size_t place = 0;

	while (order[place] != n - 1)
		place++;
	return place < n - 1 ? place : 0;
}

/* Is the last column last, whatever the header seems to say, and are all others in the form's order? */
static bool
is_sum_last(const struct sums *sums, const size_t *order, size_t n)
{
	size_t k, place = place_of_last(order, n);

	for (k = 0; k < n && order[k] == (k < place ? k : k == place ? n - 1 : k - 1); k++)
		;
	return k == n && sums->last >= SUMS_LEAST && sums->there == 0;
}

/*
 * Is an empty cell among headers that stand in one row? What is missing there may be elsewhere: the columns are not
 * surely those below. Nor are they where some headers are cells and others parts of cells, as words are.
 */
static bool
have_gap(const struct tokens *tokens, const struct form_head *head)
{
	const struct token *first = headers[0], *last = headers[0], *t;
	size_t k, cells = 0;

	for (k = 0; k < head->ncolumns; k++) {
		if (headers[k] == NULL || head->columns[k].group[0] != '\0')
			return false;
		cells += headers[k] >= tokens->t && headers[k] < tokens->t + tokens->n;
		first = headers[k] < first ? headers[k] : first;
		last = headers[k] > last ? headers[k] : last;
	}
	if (cells > 0 && cells < head->ncolumns)
		return true;
	for (t = first; t < last; t++)
		if (token_is_empty(t))
			return true;
	return false;
}

/*
 * Do the headers of two of n columns that changed places stand a line each? Where others are torn, a text that is
 * sorted by height has those of one line (其他) between the first words and the last ones of these.
 */
static bool
are_listed(const struct found_rows *found, const size_t *order, size_t n)
{
	const struct token *a, *b;
	size_t k;

	for (k = 0; k + 1 < n; k++) {
		a = headers[order[k]];
		b = headers[order[k + 1]];
		if (order[k] > order[k + 1] && a != NULL && b != NULL && a->line != b->line
		    && is_listed(found, a) && is_listed(found, b))
			return true;
	}
	return false;
}

/* Does the header of the last of n columns stand behind that of the first? */
static bool
are_first_last(size_t n)
{
	return headers[0] != NULL && headers[n - 1] != NULL && is_behind(headers[n - 1], headers[0]);
}

/* Does the header have the sum, the last of n columns, amid others? Then it is not surely there. */
static bool
is_amid(const size_t *order, size_t n)
{
	return place_of_last(order, n) > 0;
}

/* Is it the form's order, but for the sum, which is first? */
static bool
has_sum_first(const size_t *order, size_t n)
{
	size_t k;

	for (k = 0; k + 1 < n && order[k + 1] == k; k++)
		;
	return k + 1 == n;
}

/* Makes it so. */
static void
set_sum_first(size_t *order, size_t n)
{
	size_t k;

	for (k = 0; k < n; k++)
		order[k] = k;
	move(order, n - 1, 0);
}

enum order
order_read(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t *order)
{
	const struct token *t;
	size_t k, i, n = head->ncolumns, unknown = 0;
	enum order moved = ORDER_FORM;
	bool listed = false, damaged = false, headed, open, sure;
	struct sums sums = { 0, 0, 0 }, first;

	memset(headers, 0, sizeof headers);
	for (k = 0; k < n; k++) {
		order[k] = k;
		headers[k] = t = header_of(found, tokens, head, k, &listed);
		unknown += t == NULL;
		damaged = damaged || (t != NULL && column_of(found, t, SLIGHT, n) == n);
		for (i = 0; i < k; i++)
			if (before(found, tokens, head, t, headers[order[i]], order[i],
			    are_alike(head, order[i], k))
			    || (i == 0 && k == n - 1 && shows_order(t) && before_group(found, tokens, t)))
				break;
		if (i < k) {
			move(order, k, i);
			moved = ORDER_SEEN;
		}
	}
	/* The last header may stand before the first in the upper of several lines, be they one now. */
	headed = before(found, tokens, head, headers[n - 1], headers[0], 0, true);
	open = (damaged || unknown > 0 || moved == ORDER_SEEN || !are_first_last(n))
	    && ends_in_sum(found, head);
	if (open)
		sums = sums_of(found, tokens, head, place_of_last(order, n));
	if (open && order[n - 1] == n - 1 && is_sum_first(&sums, headed)) {
		move(order, n - 1, 0);
		return is_surely_first(&sums, headed) ? ORDER_SEEN : ORDER_LIKELY;
	}
	/* Where it is torn, or has the sum amid others, it may mean no more than that the sum is first. */
	if (open && order[n - 1] != n - 1 && (damaged || is_amid(order, n))) {
		first = sums_of(found, tokens, head, 0);
		if (is_sum_first(&first, true) && (order[0] == n - 1 || first.there > sums.there)) {
			set_sum_first(order, n);
			return is_surely_first(&first, headed) ? ORDER_SEEN : ORDER_LIKELY;
		}
	}
	if (moved == ORDER_SEEN && (damaged || unknown > 0) && are_listed(found, order, n)) {
		damaged = true;
		moved = sums.last >= SUMS_LEAST && sums.there == 0 ? ORDER_FORM : ORDER_LIKELY;
	} else if (open && is_sum_last(&sums, order, n)) {
		damaged = true;
		moved = ORDER_FORM;
	}
	for (k = 0; damaged && k < n; k++)
		order[k] = k;   /* where torn words stand says little */
	sure = open && has_sum_first(order, n) && is_surely_first(&sums, headed);
	if (moved == ORDER_SEEN
	    && ((!sure && (unknown > 0 || damaged || (open && is_amid(order, n)))) || have_gap(tokens, head)))
		moved = ORDER_LIKELY;
	return moved;
}

bool
order_differs(const struct found_rows *found, const struct tokens *tokens)
{
	size_t n = found->rows[0].row->head->ncolumns, column, first = n, last = n, i;
	const struct token *t = rows_header(found, tokens, found->rows[0].row->head, 0);

	if (!shows_order(t))
		return false;
	for (i = 0; i != tokens->n; i++) {
		if (tokens->t[i].row != t->row || (column = column_of(found, &tokens->t[i], 0, n)) == n)
			continue;
		first = first == n ? column : first;
		last = column;
	}
	return first == n - 1 && last == n - 2;
}
