#include <string.h>

#include "columns.h"
#include "header.h"
#include "inorder.h"
#include "label.h"
#include "order.h"
#include "sumplace.h"

enum {
	CELLS_LEAST = 3,        /* of a header's line that shows an order */
	INDENT_MOST = 16,       /* further in, words that stand alone are in a column */
	WORDS_ABOVE = 64,       /* cells above a table where its header is sought, */
	COST_MOST = 6,          /* and how damaged a word of it may be; */
	SLIGHT = 2              /* it surely is that one, if so little */
};

/* The rows of a table that have one head. */
struct view {
	const struct found_rows *found;
	const struct tokens *tokens;
	const struct form_head *head;
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
are_parted(const struct view *v, const struct token *a, const struct token *b)
{
	const struct printed_row *row;
	const struct token *label;

	for (row = v->found->rows; row < v->found->rows + v->found->n; row++) {
		label = &v->tokens->t[row->unlabelled ? row->after : row->label];
		if (is_behind(label, a) != is_behind(label, b))
			return true;
	}
	return false;
}

/* Where the first row begins: with its label, or its values; behind all tokens, if there is none. */
static size_t
first_row(const struct view *v)
{
	const struct printed_row *row = v->found->rows, *end = row + v->found->n;

	while (row < end && (row->row->head != v->head || !row->found))
		row++;
	if (row == end)
		return v->tokens->n;
	return row->unlabelled || row->after < row->label ? row->after : row->label;
}

/* Stands the cell above the labels, with which a header begins, in a line between those of two headers? */
static bool
are_about_corner(const struct view *v, const struct token *a, const struct token *b)
{
	struct label_hit hit;
	const struct token *t = v->tokens->t, *end = t + v->tokens->n;

	if (v->head->columns[0].group[0] != '\0')
		return false;           /* others begin with the cell above the columns */
	for (; t < end && t->line < b->line; t++)
		if (t->line > a->line && t->kind == TOKEN_WORDS
		    && label_first(v->found->table, t->s, t->n, LABEL_HEADER, &hit))
			return true;
	return false;
}

/* Is it a cell of the page, and no word of one? */
static bool
is_cell(const struct view *v, const struct token *t)
{
	return t >= v->tokens->t && t < v->tokens->t + v->tokens->n;
}

/*
 * Does header b follow header a, a line each, above the rows? Where a page's text is sorted by height,
 * headers may stand anywhere, even before the cell above the labels.
 */
static bool
is_listed_before(const struct view *v, const struct token *a, const struct token *b)
{
	return is_listed(v->found, a) && is_listed(v->found, b) && is_behind(b, a)
	    && b < &v->tokens->t[first_row(v)] && !are_about_corner(v, a, b);
}

/* Does a header stand above a column of aligned text, right of the labels? */
static bool
is_above(const struct found_rows *found, const struct token *t)
{
	return t->from[TOKEN_COLUMNS] >= INDENT_MOST && (found->beside || t->cells > 1);
}

/* Does a header's line begin with one that stands above the labels? It was broken off the line before. */
static bool
is_broken_off(const struct view *v, const struct token *t)
{
	size_t k;

	for (k = 0; k < v->head->ncolumns; k++)
		if (headers[k] != NULL && headers[k]->line == t->line && !is_above(v->found, headers[k]))
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

/* Stands column k below other cells than the first one? */
static bool
is_inner(const struct view *v, size_t k)
{
	const struct form_column *columns = v->head->columns;

	return strcmp(columns[k].group, columns[0].group) != 0;
}

/* The column that a cell is the header of, at such a cost at most, or `none`. */
static size_t
column_of(const struct found_rows *found, const struct token *t, int cost, size_t none)
{
	struct label_hit hit;

	return label_first(found->table, t->s, t->n, LABEL_COLUMN, &hit) && hit.cost <= cost ? hit.column : none;
}

/* Is it the cell above column k (法人或其他组织)? */
static bool
is_over(const struct view *v, const struct token *t, size_t k)
{
	struct label_hit hit;

	return t->kind == TOKEN_WORDS && label_first(v->found->table, t->s, t->n, LABEL_HEADER, &hit)
	    && strcmp(v->head->columns[hit.column].group, v->head->columns[k].group) == 0;
}

/* And not above the first? */
static bool
is_group(const struct view *v, const struct token *t, size_t k)
{
	return is_inner(v, k) && is_over(v, t, k);
}

/*
 * Does the cell above column k (法人或其他组织) stand right before a header? Then the lines of
 * the header have become one, and the column was in a lower one.
 */
static bool
is_behind_group(const struct view *v, const struct token *t, size_t k)
{
	const struct token *left = t;

	if (!is_inner(v, k) && is_inner(v, column_of(v->found, t, 0, k)))
		return false;           /* what stands above the first may stand above all */
	while (left > v->tokens->t && left[-1].row == t->row)
		if ((--left)->n > 0)
			break;
	return left != t && is_over(v, left, k);
}

/*
 * Is the last column's header listed right behind the first one's and before b, that of a column which
 * stands below more cells? So it is not where those cells (法人或其他组织) stand between, as in the form, nor
 * where text is sorted by height, but that the rows tell.
 */
static bool
is_last_second(const struct view *v, const struct token *b, size_t k)
{
	const struct token *first = headers[0], *last = headers[v->head->ncolumns - 1], *t;
	struct sumplace sums;

	if (first == NULL || !is_inner(v, k) || !is_cell(v, first) || !is_cell(v, last)
	    || !is_listed_before(v, first, last) || !is_listed_before(v, last, b))
		return false;
	sums = sumplace_count(v->found, v->tokens, v->head, 1);
	if (!sumplace_is_not_last(&sums))
		return false;
	for (t = first + 1; t < last; t++)
		if (t->kind == TOKEN_WORDS)
			return false;
	return true;
}

/*
 * Is header a printed before b, that of column k? Seen in one line of several cells, or, if both
 * are columns below the same cells, in one of words, in lines of their own or by where they stand
 * in aligned text.
 */
static bool
is_before(const struct view *v, const struct token *a, const struct token *b, size_t k, bool alike)
{
	if (alike && !a->ruled && a->line == b->line)
		return stands_left(a, b);
	if (alike && is_above(v->found, a))
		return stands_left(a, b) && !is_broken_off(v, a);
	if (shows_order(a))
		return a->row == b->row && a->cell < b->cell && (alike || !is_behind_group(v, a, k));
	return (alike || (a == headers[v->head->ncolumns - 1] && is_last_second(v, b, k))) && is_listed_before(v, a, b);
}

/* Is it, and in the same block? */
static bool
before(const struct view *v, const struct token *a, const struct token *b, size_t k, bool alike)
{
	return a != NULL && b != NULL && is_before(v, a, b, k, alike) && !are_parted(v, a, b);
}

/* Stands a word of the header between those of the first column and the last, in their row? */
static bool
is_between(const struct view *v, const struct token *t)
{
	const struct token *first = headers[0], *last = headers[v->head->ncolumns - 1];

	return first != NULL && last != NULL && !is_cell(v, first) && !is_cell(v, last)
	    && first->row == t->row && last->row == t->row && (first < t) != (last < t);
}

/* The cell above column k, or the word for it, in the row of another column's header, or NULL. */
static const struct token *
group_beside(const struct view *v, const struct token *t, size_t k)
{
	bool cell = is_cell(v, t);
	const struct token *first = cell ? v->tokens->t : words.t, *end = first + (cell ? v->tokens->n : words.n), *c;

	if (cell && !shows_order(t))
		return NULL;
	for (c = t; c > first && c[-1].row == t->row; c--)
		;
	for (; c < end && c->row == t->row; c++)
		if (is_group(v, c, k))
			return cell || is_between(v, c) ? c : NULL;
	return NULL;
}

/* Stands b before a in their row, be it in a lower line of a box? Words of a cell are listed as they stand there. */
static bool
is_right_of(const struct view *v, const struct token *a, const struct token *b)
{
	if (!is_cell(v, a))
		return a > b;
	return v->tokens->boxed && a->ruled ? place_of(a) > place_of(b) : is_behind(a, b);
}

/* Are the last header, the cell above column k and the first header listed in this order, the form's turned? */
static bool
is_turned(const struct view *v, size_t k)
{
	const struct token *first = headers[0], *t = headers[v->head->ncolumns - 1];

	if (t == NULL || !is_cell(v, t) || !is_cell(v, first) || !is_listed_before(v, t, first))
		return false;
	while (++t < first)
		if (is_group(v, t, k))
			return true;
	return false;
}

/* Does the cell above column j stand before column k's header in its row, or that above column k behind column j's? */
static bool
is_group_before(const struct view *v, size_t j, size_t k)
{
	const struct token *a = headers[j], *b = headers[k], *group;

	if (is_inner(v, j) == is_inner(v, k) || a == NULL || b == NULL || a->row == b->row
	    || are_parted(v, a, b))
		return false;
	if ((group = group_beside(v, b, j)) != NULL)
		return is_right_of(v, b, group);
	if ((group = group_beside(v, a, k)) != NULL)
		return is_right_of(v, group, a);
	return k == 0 && is_turned(v, j);
}

/* Does a cell above other columns (申请人情况) stand behind a header in its line? */
static bool
before_group(const struct view *v, const struct token *t)
{
	const struct token *end = v->tokens->t + v->tokens->n, *next;
	struct label_hit hit;

	for (next = t; next != end && next->row == t->row; next++)
		if (label_first(v->found->table, next->s, next->n, LABEL_HEADER, &hit))
			return !are_parted(v, t, next);
	return false;
}

/* Lists the words between the first row and the values before it. */
static void
list_words(const struct view *v)
{
	size_t end = first_row(v), from, i;

	for (from = end; from > 0 && from + WORDS_ABOVE > end; from--)
		if (token_is_value(&v->tokens->t[from - 1]))
			break;
	header_words(&words, v->found, v->head, from, end, v->tokens);
	for (i = 0; i < words.n; i++)
		words.t[i].cells += words.t[i].cells == 1;      /* it is not alone */
}

/*
 * The header of a column, or NULL. In aligned text one that was put together of
 * several words tells no order: they may be of several columns. Of several in
 * one cell, as they are where one space parts them, each is a word.
 */
static const struct token *
header_of(const struct view *v, size_t column, bool *listed)
{
	const struct token *t = rows_header(v->found, v->tokens, v->head, column);
	size_t i, none = v->head->ncolumns;

	if (t != NULL && (t->ruled || column_of(v->found, t, 0, none) != none))
		return t;
	if (!*listed)
		list_words(v);
	*listed = true;
	for (i = 0; i < words.n; i++)
		if (column_of(v->found, &words.t[i], COST_MOST, none) == column)
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
is_sum_last(const struct sumplace *sums, const size_t *order, size_t n)
{
	size_t k, place = place_of_last(order, n);

	for (k = 0; k < n && order[k] == (k < place ? k : k == place ? n - 1 : k - 1); k++)
		;
	return k == n && sumplace_is_last(sums);
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

/* Are all headers listed, above the rows, one behind the other and nothing else between? So they are in their order. */
static bool
are_run(const struct view *v)
{
	const struct token *first = headers[0], *last = headers[0], *t;
	size_t k, n = v->head->ncolumns, among = 0;

	for (k = 0; k < n && first != NULL; k++) {
		t = headers[k];
		if (t == NULL || !is_cell(v, t) || !is_listed(v->found, t) || column_of(v->found, t, 0, n) != k)
			return false;
		first = is_behind(first, t) ? t : first;
		last = is_behind(t, last) ? t : last;
	}
	if (n < 2 || first == NULL || last == NULL || !is_listed_before(v, first, last)
	    || (first == headers[n - 1] && is_behind(headers[1], headers[0])))
		return false;           /* that of a sum may be but higher */
	for (t = first; t <= last; t++)
		among += t->kind == TOKEN_WORDS;
	return among == n && (first == v->tokens->t || !is_group(v, first - 1, n - 2));
}

/* What the header says, and the rows. */
struct seen {
	size_t *order, n;       /* of n columns */
	bool moved;             /* one is not where the form has it */
	bool run;               /* headers are listed, and nothing else among them */
	size_t unknown;         /* columns without header */
	bool damaged;           /* some header is */
	bool headed;            /* the last one's stands before the first one's */
	bool open;              /* where the last column is, a sum, the rows may tell: */
	struct sumplace sums;   /* so */
};

/* Does header a stand before b in their row? */
static bool
is_led(const struct token *a, const struct token *b)
{
	return a != NULL && a->row == b->row && is_behind(b, a);
}

/* Does the header of column k stand before that of the column at place i? */
static bool
belongs_before(const struct view *v, const struct seen *seen, size_t k, size_t i)
{
	size_t other = seen->order[i];

	if (seen->run)
		return is_behind(headers[other], headers[k]);
	return before(v, headers[k], headers[other], other, are_alike(v->head, other, k))
	    || is_group_before(v, k, other)
	    || (i == 0 && k == seen->n - 1 && shows_order(headers[k]) && before_group(v, headers[k])
	    && !is_led(headers[other], headers[k]));
}

/* Puts the columns in the order of their headers. */
static void
read_headers(const struct view *v, struct seen *seen)
{
	bool listed = false;
	size_t k, i;

	memset(headers, 0, sizeof headers);
	for (k = 0; k < seen->n; k++)
		headers[k] = header_of(v, k, &listed);
	seen->run = are_run(v);
	for (k = 0; k < seen->n; k++) {
		seen->order[k] = k;
		seen->unknown += headers[k] == NULL;
		seen->damaged = seen->damaged
		    || (headers[k] != NULL && column_of(v->found, headers[k], SLIGHT, seen->n) == seen->n);
		for (i = 0; i < k && !belongs_before(v, seen, k, i); i++)
			;
		if (i < k) {
			move(seen->order, k, i);
			seen->moved = true;
		}
	}
	/* The last header may stand before the first in the upper of several lines, be they one now. */
	seen->headed = before(v, headers[seen->n - 1], headers[0], 0, true);
}

static void
read_sums(const struct view *v, struct seen *seen)
{
	seen->open = (seen->damaged || seen->unknown > 0 || seen->moved || !are_first_last(seen->n))
	    && sumplace_ends(v->found, v->head);
	if (seen->open)
		seen->sums = sumplace_count(v->found, v->tokens, v->head, place_of_last(seen->order, seen->n));
}

/* Puts the sum amid others, where some rows add up and none as the form has it; ORDER_FORM if they do not. */
static enum order
take_sum_amid(const struct view *v, struct seen *seen)
{
	size_t place, last = seen->n - 1;
	struct sumplace sums;

	for (place = 1; place < last; place++) {
		sums = sumplace_count(v->found, v->tokens, v->head, place);
		if (sumplace_is_first(&sums, false)) {
			move(seen->order, last, place);
			return ORDER_LIKELY;
		}
	}
	return ORDER_FORM;
}

/* Puts the sum first if the rows say so; ORDER_FORM if they do not. */
static enum order
take_sum_first(const struct view *v, struct seen *seen)
{
	struct sumplace sums = seen->sums;
	size_t *order = seen->order, last = seen->n - 1;

	if (!seen->open)
		return ORDER_FORM;
	if (order[last] == last) {
		if (!sumplace_is_first(&sums, seen->headed))
			return take_sum_amid(v, seen);
		move(order, last, 0);
	} else {
		/* Where it is torn, or has the sum amid others, it may mean no more than that the sum is first. */
		if (!seen->damaged && !is_amid(order, seen->n))
			return ORDER_FORM;
		sums = sumplace_count(v->found, v->tokens, v->head, 0);
		if (!sumplace_is_first(&sums, true) || (order[0] != last && sums.there <= seen->sums.there))
			return ORDER_FORM;
		set_sum_first(order, seen->n);
	}
	return sumplace_surely_first(&sums, seen->headed) ? ORDER_SEEN : ORDER_LIKELY;
}

/*
 * Does the last header stand behind some inner ones and before others, or before the first or an inner one of its line,
 * though the rows have their sum last? So headers are sorted by height, and others may be, too.
 */
static bool
is_sum_higher(const struct view *v, const struct seen *seen)
{
	const struct token *sum = headers[seen->n - 1], *t;
	size_t k, inner = 0, behind = 0;
	bool raised = seen->headed;

	if (sum == NULL || !seen->open)
		return false;
	for (k = 1; k + 1 < seen->n; k++) {
		if ((t = headers[k]) == NULL)
			continue;
		inner++;
		behind += is_behind(t, sum);
		raised = raised || (is_inner(v, k) && t->line == sum->line && is_right_of(v, t, sum));
	}
	return (raised && sumplace_is_last(&seen->sums)) || (behind > 0 && behind < inner);
}

/* How sure is the order of a header that the rows leave as it is? Where torn words stand says little. */
static enum order
take_headers(const struct view *v, struct seen *seen)
{
	enum order how = seen->moved ? ORDER_SEEN : ORDER_FORM;
	bool torn = seen->damaged, sure;
	size_t k;

	if (seen->moved && (seen->damaged || seen->unknown > 0 || is_sum_higher(v, seen)
	    || inorder_is_sorted(v->found))
	    && are_listed(v->found, seen->order, seen->n)) {
		torn = true;
		how = sumplace_is_last(&seen->sums) ? ORDER_FORM : ORDER_LIKELY;
	} else if (seen->open && is_sum_last(&seen->sums, seen->order, seen->n)) {
		torn = true;
		how = ORDER_FORM;
	}
	for (k = 0; torn && k < seen->n; k++)
		seen->order[k] = k;
	sure = seen->open && ((has_sum_first(seen->order, seen->n) && sumplace_surely_first(&seen->sums, seen->headed))
	    || (is_amid(seen->order, seen->n) && sumplace_surely_first(&seen->sums, !torn)));
	if (how == ORDER_SEEN && ((!sure && (seen->unknown > 0 || torn || (seen->open && is_amid(seen->order, seen->n))))
	    || have_gap(v->tokens, v->head)))
		how = ORDER_LIKELY;
	return how;
}

enum order
order_read(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t *order)
{
	const struct view v = { found, tokens, head };
	struct seen seen = { .order = order, .n = head->ncolumns };
	enum order how;

	read_headers(&v, &seen);
	read_sums(&v, &seen);
	how = take_sum_first(&v, &seen);
	return how == ORDER_FORM ? take_headers(&v, &seen) : how;
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
