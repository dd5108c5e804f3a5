#include <string.h>

#include "items.h"
#include "label.h"
#include "lattice.h"
#include "mingled.h"
#include "most.h"
#include "order.h"
#include "pads.h"
#include "pages.h"
#include "tail.h"
#include "value.h"
#include "weigh.h"
#include "whole.h"
#include "worth.h"

/*
 * What a row's values may cost where they belong, at the most, and what another
 * account of them costs at the least, is weigh.h's and lattice.h's.
 */
enum {
	COST_PLACE = WEIGH_PLACE + WEIGH_END,   /* elsewhere in the line than in other rows, and from its end */
	COST_EMPTY = 400        /* an empty place that is no cell */
};

enum {
	ROWS_LEAST = 3,         /* that tell where a line's cells are (places.c) */
	STEPS_MOST = 24,        /* from a label to the last value */
	WEIGHT_VALUE = 4        /* of a value, as of so many empty places, in a line across (rows.c) */
};

/* What stands where in a row: its values, one behind the other, and empty places around. */
struct span {
	size_t first, end;      /* tokens, */
	size_t before, values;  /* of them */
};

/* In what the rows of a head are alike: */
struct rows_alike {
	size_t rows;            /* so many there are */
	bool places;            /* values stand equally far behind the label in its ruled line */
	bool step;              /* as many empty places stand before them */
};

/* The cells of a table */

static bool
is_plain_value(const struct token *t)
{
	return token_is_value(t) && t->doubt == TOKEN_PLAIN && !t->fused && !t->near
	    && (t->ruled || t->cells == 1);
}

/* No number has run into the words, or might have. */
static bool
is_plain_words(const struct token *t)
{
	return t->kind == TOKEN_WORDS && tail_run(t->s, t->n) == t->n;
}

/* How many values there are; 0 if one is not plain, or words are not. */
static size_t
plain_values(const struct tokens *tokens)
{
	size_t i, n = 0;

	for (i = 0; i < tokens->n; i++) {
		if (token_is_value(&tokens->t[i])) {
			if (!is_plain_value(&tokens->t[i]))
				return 0;
			n++;
		} else if (tokens->t[i].kind == TOKEN_WORDS && !is_plain_words(&tokens->t[i])) {
			return 0;
		}
	}
	return n;
}

/* The form that has just so many cells. */
static const struct form_table *
table_of(int number, size_t cells)
{
	const struct form_table *table;
	int year;

	for (year = 0; year < FORM_YEARS; year++) {
		table = form_table(number, (enum form_year)year);
		if (form_ncells(table) == cells)
			return table;
	}
	return NULL;
}

/* Which form it is */

/* What it may score as one of the other forms. */
static int
others_score(int number, const struct form_table *table, struct tokens *tokens,
    struct found_rows *found)
{
	const struct form_table *other;
	struct item *items;
	int year, score, most = 0;
	size_t n;

	for (year = 0; year < FORM_YEARS; year++) {
		other = form_table(number, (enum form_year)year);
		if (other->rows == table->rows)
			continue;
		rows_start(found, other);
		n = items_read(found, tokens, &items);
		score = found->score + most_of_items(other, tokens, items, n);
		if (score > most)
			most = score;
	}
	return most;
}

/* The rows */

/* Are the words in front of values in their line, the last but for notes, the row's? */
static bool
words_fit(const struct form_table *table, const struct tokens *tokens, const struct item *item,
    size_t row)
{
	const struct token *t = &tokens->t[item->words + item->nwords];
	size_t left;

	for (left = item->nwords; left > 0; left--)
		if ((--t)->kind == TOKEN_WORDS && !items_is_note(t))
			return label_fits(table, row, t->s, t->n) == LABEL_FITS;
	return true;
}

/*
 * Takes the values of a label's row, whose place in table->rows is `row'.
 * False if they are not just as many as it has cells.
 */
static bool
take_values(struct found_rows *found, const struct tokens *tokens, const struct item *item,
    struct printed_row *p)
{
	size_t i;

	if (item->filled != p->ncells || item->foreign || item->headed || item->fused
	    || !words_fit(found->table, tokens, item, (size_t)(p->row - found->table->rows)))
		return false;
	for (i = item->first; i <= item->last; i++)
		if (tokens->t[i].kind == TOKEN_WORDS)
			return false;
	p->found = true;
	p->after = item->first;
	p->end = item->last + 1;
	return true;
}

static void
take_label(struct printed_row *p, const struct item *item)
{
	p->unlabelled = false;
	p->label = item->first;
	p->label_end = item->last + 1;
}

/*
 * Reads rows in the form's order, each label and its values; headers come
 * before the first. Empty places between are none of a row's cells, if they
 * are not as many. Returns the explanation's worth; -1 if this is not all there is.
 */
static int
take_rows(struct found_rows *found, const struct tokens *tokens, const struct item *items, size_t n)
{
	const struct form_table *table = found->table;
	const struct label_hit *hit;
	struct printed_row *p = found->rows;
	size_t i, row = 0, beside = 0, lone = 0;
	bool open = false;      /* p has its label, and not its values */
	int worth = 0;

	for (i = 0; i < n; i++) {
		if (items[i].kind == ITEM_VALUES) {
			if (items[i].filled == 0 && !(open && items[i].places >= p->ncells))
				continue;
			if (!open || !take_values(found, tokens, &items[i], p))
				return -1;
			beside += items[i].nwords > 0;
			lone += items[i].nwords == 0 && p->ncells == 1;
			worth += WORTH_VALUES - (items[i].lines && items[i].places >= 2 * p->ncells);
			open = false;
			p++;
		} else if ((hit = label_next_row(table, items[i].hits, items[i].nhits, row)) == NULL) {
			if (row > 0 || !items[i].header)
				return -1;
			worth--;
		} else {
			if (open || hit->cost > LABEL_SURE)
				return -1;
			worth += most_of_label(table, &items[i]);
			open = table->rows[hit->row].head != NULL;
			if (open)
				take_label(p, &items[i]);
			row = hit->row + 1;
		}
	}
	return p == found->rows + found->n && !(beside > 0 && lone > 0) ? worth : -1;
}

/* The line of a table across: the one stretch of places between labels that has values. */
static bool
take_line(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *p = &found->rows[0];
	const struct token *t = tokens->t;
	size_t i, first, end, empty = 0;

	for (i = 0; i < tokens->n; i++)
		empty += t[i].kind != TOKEN_WORDS && !token_is_value(&t[i]);
	for (first = 0; first < tokens->n && !token_is_value(&t[first]); first++)
		;
	while (first > 0 && t[first - 1].kind != TOKEN_WORDS)
		first--;
	for (end = first; end < tokens->n && t[end].kind != TOKEN_WORDS; end++)
		p->ncells -= token_is_value(&t[end]);
	if (p->ncells > 0 || first == 0 || token_values(&tokens->t[end], tokens->n - end) > 0 || empty >= WEIGHT_VALUE * form_ncells(found->table) || !found->hit[first - 1]
	    || (end < tokens->n && !found->hit[end]))
		return false;
	p->ncells = form_ncells(found->table);
	p->found = true;
	p->after = first;
	p->end = end;
	return true;
}

/* The columns */

/* Where the values of [first, end) are; false if something stands between them. */
static bool
read_span(struct span *span, const struct tokens *tokens, size_t first, size_t end)
{
	span->first = first;
	span->end = end;
	span->before = span->values = 0;
	for (; first < end && !token_is_value(&tokens->t[first]); first++)
		span->before++;
	for (; first < end && token_is_value(&tokens->t[first]); first++)
		span->values++;
	for (; first < end; first++)
		if (token_is_value(&tokens->t[first]))
			return false;
	return true;
}

/*
 * How far the values stand behind the row's outermost group in the ruled line
 * of its label; 0 if they do not stand there.
 */
static size_t
distance(const struct printed_row *row, const struct tokens *tokens, const struct span *span)
{
	const struct token *t = tokens->t, *label = &t[row->label];
	size_t far, i, at = span->first + span->before;

	for (i = span->first; i < span->end; i++)
		if (!t[i].ruled || t[i].row != label->row || t[i].cells < 3)
			return 0;
	for (i = 1; i < span->values; i++)
		if (t[at + i].cell != t[at].cell + i)
			return 0;
	far = t[at].cell + form_depth(row->row);
	return far > label->cell && far - label->cell + span->values < STEPS_MOST ? far - label->cell : 0;
}

/* In what the rows of one head are alike. */
static void
compare(struct rows_alike *alike, const struct span *spans, const struct found_rows *found,
    const struct tokens *tokens, const struct form_head *head)
{
	size_t r, far = 0, here, before = 0;

	alike->rows = 0;
	alike->step = alike->places = true;
	for (r = 0; r < found->n; r++) {
		if (found->rows[r].row->head != head)
			continue;
		here = found->table->across ? 0 : distance(&found->rows[r], tokens, &spans[r]);
		if (alike->rows++ == 0) {
			far = here;
			before = spans[r].before;
		}
		alike->places = alike->places && here > 0 && here == far;
		alike->step = alike->step && spans[r].before == before;
	}
	alike->places = alike->places && alike->rows >= ROWS_LEAST;
}

/* Do all tokens stand in one ruled line of several cells? */
static bool
in_line(const struct tokens *tokens, const struct span *span)
{
	const struct token *t = &tokens->t[span->first];
	size_t i;

	for (i = 0; i < span->end - span->first; i++)
		if (!t[i].ruled || t[i].row != t->row || t[i].cells < 3)
			return false;
	return true;
}

/* Or some values in a line before others? Then the line alone may be the row. */
static bool
in_two_lines(const struct tokens *tokens, const struct span *span)
{
	const struct token *t = &tokens->t[span->first];

	return t->ruled && t->cells > 2 && t[span->before].row == t->row;
}

/*
 * May the values be nothing but the row's cells, in order? To take any
 * otherwise costs more, whatever the other rows are like.
 */
static bool
no_other(const struct tokens *tokens, const struct span *span, const struct rows_alike *alike)
{
	int empty = (int)(span->end - span->first - span->values), cost;
	bool line = in_line(tokens, span);

	if (!line && in_two_lines(tokens, span))
		return false;
	cost = (alike->step ? 0 : WEIGH_STEP)
	    + (line ? WEIGH_HEADER + (alike->rows == 1 ? 0 : COST_PLACE) : 0);
	return (int)span->values * cost + empty * COST_EMPTY + LATTICE_SURE
	    <= (line ? LATTICE_DROP_IN_LINE : LATTICE_DROP) + (empty == 0 ? LATTICE_MISS : 0);
}

/* Has a column that counts a fraction, or, beside one for changes, a sign? */
static bool
has_no_count(const struct tokens *tokens, const struct span *span, const struct form_head *head)
{
	const struct token *t = &tokens->t[span->first + span->before], *end = t + span->values;
	bool change = head != NULL && form_has_change(head), minus;
	enum form_unit unit;
	size_t j;

	for (j = 0; head != NULL && t < end; t++, j++) {
		unit = head->columns[j % head->ncolumns].unit;
		if (form_counts(unit) && token_has_fraction(t))
			return true;
		if (change && unit == UNIT_COUNT && t->kind == TOKEN_NUMBER && value_sign(t->s, t->n, &minus) > 0)
			return true;
	}
	return false;
}

/* Places the values of a row in its columns; false if they may be others'. */
static bool
place_row(const struct printed_row *row, const struct span *span, const struct rows_alike *alike,
    const struct tokens *tokens, struct placed *placed)
{
	size_t at = span->first + span->before, j;

	if (has_no_count(tokens, span, row->row->head)
	    || pages_may_end(tokens, at, row->ncells)
	    || !(alike->places || no_other(tokens, span, alike)))
		return false;
	for (j = 0; j < row->ncells; j++) {
		placed[row->first_cell + j].token = (int)(at + j);
		placed[row->first_cell + j].seen = placed[row->first_cell + j].sure = true;
	}
	return true;
}

/* Has any row more than its values? */
static bool
any_empty(const struct found_rows *found)
{
	size_t r;

	for (r = 0; r < found->n; r++)
		if (found->rows[r].end - found->rows[r].after > found->rows[r].ncells)
			return true;
	return false;
}

/* Finds the values of each row; false if they do not stand side by side. */
static bool
read_spans(struct span *spans, const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, first, end;
	struct pads pads = { .known = false };

	if (any_empty(found))
		pads_judge(&pads, found, tokens);
	for (r = 0; r < found->n; r++) {
		first = found->rows[r].after;
		end = found->rows[r].end;
		pads_cut(&pads, found, &found->rows[r], tokens, &first, &end);
		if (!read_span(&spans[r], tokens, first, end) || spans[r].values != found->rows[r].ncells
		    || end - first > COLUMNS_TOKENS)
			return false;
	}
	return true;
}

static bool
place_rows(const struct found_rows *found, const struct tokens *tokens, struct placed *placed)
{
	struct span spans[FORM_MAX_ROWS];
	size_t order[COLUMNS_MOST], r;
	const struct form_head *head = NULL;
	struct rows_alike alike = { 0, false, false };

	if (!read_spans(spans, found, tokens))
		return false;
	for (r = 0; r < found->n; r++) {
		if (found->rows[r].row->head != head) {
			head = found->rows[r].row->head;
			if (found->table->across ? order_differs(found, tokens)
			    : order_read(found, tokens, head, order) != ORDER_FORM)
				return false;
			compare(&alike, spans, found, tokens, head);
		}
		if (!place_row(&found->rows[r], &spans[r], &alike, tokens, placed))
			return false;
	}
	return true;
}

/* The last token alone may be the next section's 无. */
static bool
ends_in_none(const struct tokens *tokens)
{
	return tokens->n > 0 && tokens->t[tokens->n - 1].kind == TOKEN_NONE;
}

/* Finds the rows, which no other form explains as well. */
static bool
find_rows(int number, const struct form_table *table, struct tokens *tokens,
    struct found_rows *found)
{
	int others = others_score(number, table, tokens, found), worth;
	struct item *items;
	size_t n;

	rows_start(found, table);
	n = items_read(found, tokens, &items);
	if (table->across)
		return take_line(found, tokens);
	worth = take_rows(found, tokens, items, n);
	return worth >= 0 && found->score + worth > others;
}

const struct form_table *
whole_find(int number, struct tokens *tokens, struct found_rows *found, struct placed *placed)
{
	const struct form_table *table = table_of(number, plain_values(tokens));

	if (table == NULL || ends_in_none(tokens) || !find_rows(number, table, tokens, found)
	    || !place_rows(found, tokens, placed) || mingled_any(found, tokens, placed))
		return NULL;
	return table;
}
