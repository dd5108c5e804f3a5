#include <string.h>

#include "balance.h"
#include "certain.h"
#include "misread.h"

/* The numbers of the table in hand, and their places. */
static const struct number *numbers;
static const struct certain_place *places;

/* The identities within rows of a table, by its cells. */
static const struct balance *
sums_of(const struct form_table *table)
{
	static struct {
		const struct form_table *table;
		struct balance sums;
	} known[FORM_YEARS * FORM_SECTIONS];
	unsigned short hole[FORM_MAX_CELLS];
	static struct answer filled[FORM_MAX_CELLS];     /* too many for the stack */
	size_t i, k;

	for (k = 0; known[k].table != NULL && known[k].table != table; k++)
		;
	if (known[k].table != NULL)
		return &known[k].sums;
	memset(filled, 0, sizeof filled);
	for (i = 0; i < FORM_MAX_CELLS; i++) {
		hole[i] = (unsigned short)i;
		filled[i].value_length = 1;
	}
	known[k].table = table;
	known[k].sums.kind = BALANCE_FULL;
	if (!balance_find(&known[k].sums, table, filled, hole))
		known[k].sums.n = 0;
	return &known[k].sums;
}

/* Do a row's numbers add up? */
static bool
adds_up(const struct balance_sum *sum)
{
	unsigned long long all = 0;
	size_t i;

	for (i = 0; i < sum->nparts; i++)
		all += hole_count(&numbers[sum->parts[i]]);
	return all == hole_count(&numbers[sum->total]);
}

/* Does the number stand in one line with its row's label, and something that parts them? */
static bool
is_beside(size_t cell)
{
	return places[cell].part != '\0' && places[cell].line == places[cell].label;
}

/* How far apart numbers are of rows that stand in several lines. */
struct steps {
	bool known, known_label;
	char part;
	int between, behind;            /* lines from a number to the next, and from a label to the first */
};

/*
 * Do the numbers of a row, cells [first, first + n), stand in lines below its label, all as far from each other as
 * those of other rows?
 */
static bool
is_even(struct steps *steps, size_t first, size_t n)
{
	const struct certain_place *p = &places[first];
	size_t i;

	for (i = 0; i < n; i++) {
		if (!steps->known)
			steps->part = p[i].part;
		if (p[i].part != steps->part || is_beside(first + i))
			return false;
		if (i == 0)
			continue;
		if (!steps->known)
			steps->between = p[i].line - p[i - 1].line;
		steps->known = true;
		if (p[i].line - p[i - 1].line != steps->between)
			return false;
	}
	if (steps->part != '\0')
		return true;
	if (!steps->known_label)
		steps->behind = p->line - p->label;
	steps->known_label = true;
	return p->line - p->label == steps->behind;
}

/* Do all of them stand beside it, and beside each other? */
static bool
are_beside(size_t first, size_t n)
{
	size_t i;

	for (i = first; i < first + n && is_beside(i) && (i == first || places[i].cell == places[i - 1].cell + 1); i++)
		;
	return i == first + n;
}

/* Would they not add up if they were read otherwise? A page's number has no bar. */
static enum certain
judge_values(size_t first, size_t n)
{
	unsigned long long values[FORM_MAX_COLUMNS];
	size_t i;

	for (i = 0; i < n; i++)
		values[i] = hole_count(&numbers[first + i]);
	if (misread_values(values, n))
		return CERTAIN_NOT;
	return places[first].part == '\0' && !places[first + n - 1].goes_on && misread_stranger(values, n)
	    ? CERTAIN_IN_A_PAGE : CERTAIN_YES;
}

/*
 * Are these the numbers of a row, cells [first, first + n), none of them a page's? They are if they add up, or stand
 * beside the label, or as those of other rows do and add up in no other way.
 */
static enum certain
judge_row(struct steps *steps, const struct balance_sum *sum, size_t first, size_t n)
{
	if ((sum != NULL && adds_up(sum)) || are_beside(first, n))
		return CERTAIN_YES;
	if (!is_even(steps, first, n))
		return CERTAIN_NOT;
	return sum == NULL ? CERTAIN_YES : judge_values(first, n);
}

/* How the rows of a head add up whose last header came before all others. */
struct order {
	bool any;               /* some have numbers that are not 0, */
	bool last;              /* and some of those the sum behind its parts, surely */
};

static void
see_order(struct order *order, bool adds_up, size_t first, size_t n)
{
	size_t i;

	for (i = first; i < first + n; i++)
		order->any = order->any || hole_count(&numbers[i]) > 0;
	if (adds_up && hole_count(&numbers[first]) != hole_count(&numbers[first + n - 1]))
		order->last = true;
}

enum certain
certain_rows(const struct certain_frame *frame, const struct number *given)
{
	const struct form_table *table = frame->table;
	const struct balance *sums = sums_of(table);
	const struct balance_sum *sum = sums->sums, *end = sum + sums->n, *own;
	struct steps steps = { .known = false };
	struct order order = { false, false };
	size_t r, n, cell = 0;
	enum certain all = CERTAIN_YES, one;

	numbers = given;
	places = frame->places;
	for (r = 0; r < table->nrows; r++, cell += n) {
		n = form_row_cells(&table->rows[r]);
		if (n == 0)
			continue;
		own = sum < end && sum->total < cell + n ? sum++ : NULL;
		one = judge_row(&steps, own, cell, n);
		all = one < all ? one : all;
		if (all == CERTAIN_NOT)
			return CERTAIN_NOT;
		if (r >= frame->first)
			see_order(&order, own != NULL && adds_up(own), cell, n);
	}
	return !order.any || order.last ? all : CERTAIN_NOT;
}

/* Rows with empty cells, and those with one before a number; and how many numbers there are. */
struct empties {
	size_t rows, inner, numbers;
};

static void
see_empties(struct empties *empties, const struct number *row, size_t n)
{
	size_t i, empty = 0;
	bool inner = false;

	for (i = 0; i < n; i++) {
		inner = inner || (row[i].n > 0 && empty > 0);
		empty += row[i].n == 0;
	}
	empties->numbers += n - empty;
	empties->rows += empty > 0;
	empties->inner += inner;
}

/* Is nothing of a row there but its sum, which comes last? */
static bool
is_lone(const struct balance_sum *sum)
{
	size_t i;

	for (i = 0; i < sum->nparts && numbers[sum->parts[i]].n == 0; i++)
		;
	return i == sum->nparts && numbers[sum->total].n > 0;
}

/* Is the sum surely behind its parts, below the last of these headers, which came once? Of a row but the first: true. */
static bool
is_sum_last(const struct course_head *head, const struct ruled *ruled)
{
	return head->whole == 0 || (head->whole == 1 && (ruled != NULL && !ruled->unlike ? head->place.cell == ruled->last : !head->first));
}

/* Has each row a sum, and adds up below one header, or, where places are ruled, has nothing but its sum? */
static bool
is_whole(const struct course *course, struct empties *empties, const struct ruled *ruled)
{
	const struct form_table *table = course->table;
	const struct balance *sums = sums_of(table);
	const struct balance_sum *sum = sums->sums, *end = sum + sums->n;
	size_t r, n, cell = 0;

	for (r = 0; r < table->nrows; r++, cell += n) {
		n = form_row_cells(&table->rows[r]);
		if (n == 0)
			continue;
		if (!is_sum_last(&course->heads[r], ruled) || sum == end || sum->total != cell + n - 1
		    || sum->nparts != n - 1 || !(adds_up(sum) || (ruled != NULL && is_lone(sum))))
			return false;
		sum++;
		see_empties(empties, &numbers[cell], n);
	}
	return true;
}

bool
certain_counted(const struct course *course, const struct number *given)
{
	enum { ROWS_LEAST = 3, NUMBERS_LEAST = 2 };     /* a lone number may be a page's */
	struct empties empties = { 0, 0, 0 };

	numbers = given;
	return is_whole(course, &empties, NULL)
	    && empties.rows >= ROWS_LEAST && empties.inner > 0 && empties.numbers >= NUMBERS_LEAST;
}

bool
certain_ruled(const struct course *course, const struct number *given, const struct ruled *ruled)
{
	struct empties empties = { 0, 0, 0 };

	numbers = given;
	return is_whole(course, &empties, ruled);
}

void
certain_give(const struct certain_frame *of, const struct number *given, unsigned long first, struct answer *answers)
{
	static char less[FORM_MAX_CELLS][HOLE_DIGITS + 1];
	size_t i, n = form_ncells(of->table);

	for (i = 0; i < n; i++) {
		answers[i].status = given[i].n > 0 ? CELL_NUM : CELL_BLANK;
		answers[i].raw = given[i].s;
		answers[i].raw_length = given[i].n;
		answers[i].value = given[i].s;
		answers[i].value_length = given[i].n;
		if (given[i].n > 1)
			answers[i].value = hole_value(&given[i], less[i], &answers[i].value_length);
		answers[i].line = first + of->places[i].line - 1;
		answers[i].cell = of->places[i].cell;
	}
}
