#include <string.h>

#include "explain.h"
#include "inorder.h"
#include "items.h"
#include "label.h"
#include "pages.h"
#include "rows.h"
#include "scraps.h"
#include "twice.h"
#include "stacked.h"

static size_t
count_values(const struct printed_row *row, const struct tokens *tokens)
{
	return token_values(tokens->t + row->after, row->end - row->after);
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

static bool
is_full(const struct printed_row *row, const struct tokens *tokens)
{
	return row->found && count_values(row, tokens) == row->ncells;
}

/* May the values of a row be those of the next, whose label is lost? Not if both have all of theirs. */
static bool
may_be_next(const struct printed_row *row, const struct tokens *tokens)
{
	return is_missing(row + 1)
	    || (row[1].unlabelled && row[1].found && !(is_full(row, tokens) && is_full(row + 1, tokens)));
}

/*
 * Do the values of all rows stand in lines of their own behind their labels, those of the last label too? Then
 * none stand before their label, nor between two.
 */
static bool
are_listed(const struct found_rows *found)
{
	enum { ROWS_LEAST = 4 };
	const struct printed_row *row, *last = found->rows;
	size_t rows = 0;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->unlabelled)
			last = row;
		if (!row->found)
			continue;
		if (!row->apart || row->unlabelled || row->after < row->label)
			return false;
		rows++;
	}
	return rows >= ROWS_LEAST && last->found;
}

/*
 * Two rows whose cells became one: where the values stand in a line between
 * their labels nobody can say whose they are. In aligned text they may stand
 * beside the first; if no other row has an empty cell, that is in doubt. No
 * cell holds labels of two groups. A row's values are in doubt, too, where they
 * stand, a line each, if the label of the next is lost: they may be its own, and
 * the row's own cells empty. So they are if they stand in a line of their own, where
 * others stand beside their labels.
 */
static void
doubt_merged(struct found_rows *found, const struct tokens *tokens)
{
	const struct token *value;
	struct printed_row *row;
	bool listed = are_listed(found);
	size_t i, empty = 0, end = 0;

	for (i = 0; i < found->n; i++) {
		row = &found->rows[i];
		empty += is_bare(row)
		    || (row->found && count_values(row, tokens) < row->ncells);
		if (row->found)
			end = i;
	}
	for (i = 0; i + 1 < found->n; i++) {
		row = &found->rows[i];
		value = &tokens->t[row->after];
		if (row->found && i < end && may_be_next(row, tokens)) {
			if (found->beside && row->apart && !row->unlabelled)
				row->found = false;
			else if (!value->ruled && value->cells == 1)
				row->doubted = true;
		}
		if (!row->found || !is_bare(row + 1) || row[1].row != row->row + 1 || listed)
			continue;
		row->doubted = row->doubted
		    || (empty == 1 && !value->ruled && (value->cells > 1 || found->beside));
		if (row->apart)
			row->found = false;
	}
}

/* Do values stand among tokens [from, end) that have a label of their own, which comes elsewhere, too? */
static bool
has_again(const struct found_rows *found, size_t from, size_t end)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if (row->again_end > 0 && from < row->again && row->again < end)
			return true;
	return false;
}

/*
 * Have two rows, and no more, their values between the label of row `i' and the next one's? Not if
 * that is known to have its own there.
 */
static bool
has_values_of_two(const struct found_rows *found, size_t i, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[i];
	size_t n;

	if (!row->found || row->ncells < 2 || i + 1 == found->n || row[1].unlabelled
	    || row[1].label <= row->after || tokens->t[row->after].cells > 1
	    || (row[1].found && row[1].after < row[1].label))
		return false;
	n = token_values(tokens->t + row->after, row[1].label - row->after);
	return n >= 2 * row->ncells && n < 3 * row->ncells && !has_again(found, row->after, row[1].label);
}

/* Are there words among tokens [i, end) that are of no label? Then values behind them are of what the form has not. */
static bool
has_strange_words(const struct found_rows *found, size_t i, size_t end, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	bool other;

	for (; i < end; i++)
		if (t[i].kind == TOKEN_WORDS && !found->hit[i] && label_rows(found->table, t[i].s, t[i].n, &other) == 0)
			return true;
	return false;
}

/* Where the last n values before token `end` begin. */
static size_t
values_begin(const struct tokens *tokens, size_t end, size_t n)
{
	while (n > 0)
		n -= token_is_value(&tokens->t[--end]);
	return end;
}

/* Has the row a label of its own, behind where the values of the row before it may begin? */
static bool
is_labelled_behind(const struct printed_row *row)
{
	return !row->unlabelled && row->label >= row[-1].after;
}

/* Gives a row the values right before its label. */
static void
take_before(struct printed_row *row, const struct tokens *tokens)
{
	row->doubted = true;
	row->end = row->label;
	row->after = values_begin(tokens, row->end, row->ncells);
}

/* Gives each row of (first, last] the values before its label, which is behind them. */
static void
move_values(struct found_rows *found, size_t first, size_t last, const struct tokens *tokens)
{
	struct printed_row *row;
	size_t i, n;

	for (i = last; i > first; i--) {
		row = &found->rows[i];
		n = row[-1].found ? token_values(tokens->t + row[-1].after, row->label - row[-1].after) : 0;
		row->found = n >= row->ncells;
		row->doubted = true;
		if (row->found)
			take_before(row, tokens);
	}
	row = &found->rows[first];
	row->end = row[1].after;
}

/*
 * Do values of a row, in lines of their own, stand right before the first label of all, behind no words but headers
 * and a title?
 */
static bool
begins_with_values(const struct found_rows *found, size_t i, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[i];
	size_t at = row->label, n = 0, k;

	if (!row->found || row->unlabelled || row->ncells < 2 || at < row->ncells || row->after < at)
		return false;
	for (; at > 0 && n < row->ncells && tokens->t[at - 1].row != tokens->t[row->label].row
	    && !rows_take(found, at - 1); at--)
		if (token_is_value(&tokens->t[at - 1]))
			n++;
		else if (!token_is_empty(&tokens->t[at - 1]))
			return false;
	for (k = 0; k < i; k++)
		if (!is_missing(&found->rows[k]))
			return false;
	return n == row->ncells && (at <= 1 || !has_strange_words(found, at - 1, at, tokens));
}

/*
 * Behind values of two rows there may be a label with none: values stand
 * before their labels here, as a label of several lines begins below them where
 * a page's text is sorted by height. Then those of the rows between are the
 * next one's, if there are few, or all have a value for each cell. If there is no such
 * label, nobody knows how far they are. And so they stand where a row's come before the first label of all.
 */
static void
settle_moved(struct found_rows *found, const struct tokens *tokens)
{
	enum { ROWS_MOST = 4 };
	size_t i, k;
	bool begin;

	for (i = 0; i < found->n; i++) {
		begin = begins_with_values(found, i, tokens);
		if (!begin && !has_values_of_two(found, i, tokens))
			continue;
		for (k = i + 1; k < found->n && found->rows[k].found && is_labelled_behind(&found->rows[k])
		    && (k <= i + ROWS_MOST || is_full(&found->rows[k], tokens)); k++)
			;
		if (k < found->n && is_bare(&found->rows[k]) && is_labelled_behind(&found->rows[k])) {
			move_values(found, i, k, tokens);
			if (begin)
				take_before(&found->rows[i], tokens);
		} else if (!begin && !has_strange_words(found, found->rows[i].after, found->rows[i + 1].label, tokens))
			for (k = i; k < found->n && !is_bare(&found->rows[k]); k++)
				found->rows[k].doubted = true;
	}
}

/* Stands a whole line of values without words that no row has between row `i', which has all of its own, and the label of the next? */
static bool
has_line_of_none(const struct found_rows *found, size_t i, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[i];
	size_t from = row->end, end;

	if (row[1].unlabelled || row[1].label <= from || !is_full(row, tokens) || !row[1].found || row[1].after < row[1].label)
		return false;
	for (; from < row[1].label && !token_is_value(&tokens->t[from]); from++)
		;
	end = token_line_end(tokens, from);
	return end <= row[1].label && tokens->t[from].cells > 1 && tokens->t[from - 1].row != tokens->t[from].row
	    && token_values(&tokens->t[from], end - from) == row->ncells;
}

/*
 * Behind such a line values may stand before their labels: those of the rows that follow, in lines of their own, are
 * nobody knows whose, up to one that has its own beside its label.
 */
static void
drop_moved(struct found_rows *found, const struct tokens *tokens)
{
	size_t i, k;

	for (i = 0; found->stray && i + 1 < found->n; i++) {
		if (!has_line_of_none(found, i, tokens))
			continue;
		for (k = i + 1; k < found->n && found->rows[k].found && found->rows[k].apart; k++)
			found->rows[k].found = false;
	}
}

/* The first of n values among tokens from i on whose last is the sum of the others; *end is behind them. False if it is not. */
static bool
adds_up(const struct tokens *tokens, size_t i, size_t n, size_t *end)
{
	unsigned long long last, rest;

	for (*end = i; n > 0; ++*end)
		n -= token_is_value(&tokens->t[*end]);
	token_sum(&tokens->t[i], *end - i, &last, &rest);
	return last == rest;
}

/*
 * A row's values stand a line each, add up, and one more comes that may be the number of the page:
 * then it is, if without the first they do not.
 */
static void
cut_page_number(struct printed_row *row, const struct tokens *tokens)
{
	size_t at = row->after, last = row->end, end;

	if (!row->found || row->ncells < 2 || count_values(row, tokens) != row->ncells + 1)
		return;
	while (!token_is_value(&tokens->t[--last]))
		;
	while (!token_is_value(&tokens->t[at]))
		at++;
	if (!pages_is_number(&tokens->t[last]) || tokens->t[at].cells > 1
	    || adds_up(tokens, at + 1, row->ncells, &end) || !adds_up(tokens, at, row->ncells, &end))
		return;
	row->end = last;
	row->doubted = true;
}

/* How many rows the values behind the label of row `i' are that add up, if the labels of all others stand behind; else 0. */
static size_t
piled_rows(const struct found_rows *found, size_t i, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[i];
	size_t n, rows, k, at = row->after;

	if (!row->found || row->unlabelled || row->ncells < 2 || tokens->t[row->after].cells > 1)
		return 0;
	n = count_values(row, tokens);
	rows = n / row->ncells;
	if (rows < 2 || n % row->ncells > 0 || i + rows > found->n)
		return 0;
	for (k = 0; k < rows; k++)
		if ((k > 0 && (!is_bare(&row[k]) || row[k].label < row->end))
		    || !adds_up(tokens, at, row->ncells, &at))
			return 0;
	return rows;
}

/*
 * Where a page's text is sorted by height, the labels of the last rows of a page may stand
 * behind the values of all of them; and its number comes last.
 */
static void
settle_piled(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *row;
	size_t i, k, rows, at, end;

	for (i = 0; i < found->n; i++) {
		cut_page_number(&found->rows[i], tokens);
		rows = piled_rows(found, i, tokens);
		row = &found->rows[i];
		for (k = 0, at = row->after; k < rows; k++, at = end) {
			adds_up(tokens, at, row->ncells, &end);
			row[k].found = true;
			row[k].doubted = true;
			row[k].after = at;
			row[k].end = end;
		}
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

/* Has the line of tokens [first, end) just the row's cells, and values in them, but no words? */
static bool
is_whole(const struct printed_row *p, const struct token *t, size_t first, size_t end)
{
	size_t i;

	for (i = first; i < end; i++)
		if (t[i].kind == TOKEN_WORDS)
			return false;
	return end - first == p->ncells && t[first].ruled;
}

/*
 * Where values stand side by side in aligned text, words in the lines above
 * are the rest of a header, and what follows is no part of the table; values
 * in other lines are, if there are not too many and a second line is mostly values.
 * Between bars one line that has
 * all cells and values is the row. Of lines with years the latest one's is the
 * report's, and of two with as many values the first; both are in doubt.
 */
static void
keep_line(struct printed_row *p, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	size_t all = count_values(p, tokens), first = p->after, end, most = 0, n;
	size_t after = p->after, last = p->end, lines = 0;
	bool whole = false, years;

	for (; first < p->end; first = end) {
		for (end = first; end < p->end && t[end].row == t[first].row; end++)
			;
		n = token_values(t + first, end - first);
		lines += n > 1 && 2 * n >= end - first;
		years = most > 0 && twice_year(&t[first]) > 0 && twice_year(&t[after]) > 0;
		if (t[first].cells < 2 || n < 2 || (n < most && !years))
			continue;
		p->doubted = n == most || years;
		if (years ? twice_year(&t[first]) < twice_year(&t[after]) : n == most)
			continue;
		most = n;
		after = first;
		last = end;
		whole = is_whole(p, t, first, end);
	}
	if (whole || most == all || (most > 0 && all > p->ncells)
	    || (lines == 1 && most > 0)) {
		p->after = after;
		p->end = last;
	}
}

/* The longest stretch of values between labels: the line of a table across; in doubt if another is as long, and not the same. */
static void
find_line(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *p = &found->rows[0];
	size_t i, begin = 0, most = 0, count = 0, values = 0;
	bool again = false;

	for (i = 0; i <= tokens->n; i++) {
		if (i < tokens->n && !found->hit[i]) {
			if (token_is_value(&tokens->t[i])) {
				count += 4;
				values++;
			} else if (tokens->t[i].kind != TOKEN_WORDS) {
				count++;
			}
			continue;
		}
		if (begin > 0 && values == p->ncells && is_full(p, tokens)) {
			p->again = count > most ? p->after : begin;
			p->again_end = count > most ? p->end : i;
		}
		again = again || (count == most && most > 0 && (p->again_end != i || twice_differs(p, tokens)));
		if (count > most && begin > 0) {
			again = false;
			most = count;
			p->found = true;
			p->after = begin;
			p->end = i;
		}
		begin = i + 1;
		count = values = 0;
	}
	if (p->found) {
		keep_line(p, tokens);
		p->doubted = p->doubted || again || count_values(p, tokens) >= 2 * p->ncells;
	}
	found->score += (int)most;
}

bool
rows_take(const struct found_rows *found, size_t i)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if (row->found && row->after <= i && i < row->end)
			return true;
	return false;
}

void
rows_start(struct found_rows *found, const struct form_table *table)
{
	found->table = table;
	found->score = 0;
	memset(found->hit, 0, sizeof found->hit);
	memset(found->header, 0, sizeof found->header);
	found->nline = 0;
	found->stray = false;
	found->unclaimed = 0;
	list_rows(found);
}

size_t
rows_read(struct found_rows *found, const struct form_table *table, struct tokens *tokens, struct item **items)
{
	rows_start(found, table);
	return items_read(found, tokens, items);
}

void
rows_explain(struct found_rows *found, const struct tokens *tokens, struct item *items, size_t n)
{
	if (found->table->across) {
		find_line(found, tokens);
	} else {
		explain(found, tokens, items, n);
		inorder_settle(found, tokens);
		stacked_settle(found, tokens);
		settle_piled(found, tokens);
		settle_moved(found, tokens);
		drop_moved(found, tokens);
		inorder_drop(found, tokens);
		doubt_merged(found, tokens);
	}
}

void
rows_find(struct found_rows *found, const struct form_table *table, struct tokens *tokens)
{
	struct item *items;
	size_t n = rows_read(found, table, tokens, &items);

	rows_explain(found, tokens, items, n);
}

const struct token *
rows_header(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t j)
{
	size_t r, token;

	for (r = 0; found->table->rows[r].head != head; r++)
		;
	token = found->header[r][j];
	return token > 0 ? &tokens->t[token - 1] : NULL;
}

size_t
rows_title_end(const struct tokens *tokens, size_t label, size_t end)
{
	const struct token *t = tokens->t;

	while (end < tokens->n && t[end].row == t[label].row && (token_is_empty(&t[end])
	    || (t[end].n == t[label].n && memcmp(t[end].s, t[label].s, t[end].n) == 0)))
		end++;
	return end;
}

bool
rows_is_header(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t from, size_t end)
{
	const struct token *first = NULL, *t;
	size_t j;

	if (head == NULL || head->ncolumns < 2)
		return false;
	if (scraps_are_headers(tokens, head, from, end))
		return true;
	if (end - from != head->ncolumns)
		return false;
	for (j = 0; j < head->ncolumns; j++) {
		t = rows_header(found, tokens, head, j);
		if (t != NULL && (first == NULL || t < first))
			first = t;
	}
	if (first == NULL || first > &tokens->t[from])
		return false;
	for (j = 0; j < head->ncolumns; j++) {
		t = &tokens->t[from + j];
		if (!found->hit[from + j] || t->n != first[j].n || memcmp(t->s, first[j].s, t->n) != 0)
			return false;
	}
	return true;
}
