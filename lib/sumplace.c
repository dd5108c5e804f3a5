#include "rowsum.h"
#include "sumplace.h"

/*
 * Empty cells add nothing; where there are some, values stand at no certain place but the first and the last.
 * Rows that add up both ways tell nothing, nor do those of two values.
 */
static void
count_sum(struct sumplace *sums, const struct printed_row *row, const struct tokens *tokens, size_t place)
{
	enum { VALUES_LEAST = 3 };
	unsigned long long there = 0, all = 0, value = 0;
	size_t i, n = 0, places = 0, first = 0, end = 0;

	for (i = row->after; row->found && i < row->end; i++) {
		places += tokens->t[i].kind != TOKEN_WORDS;
		if (!token_is_value(&tokens->t[i]))
			continue;
		first = n == 0 ? places : first;
		end = places;
		value = token_number(&tokens->t[i]);
		there = n++ == place ? value : there;
		all += value;
	}
	sums->open += n > 0 && end < row->ncells && places >= row->ncells;
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

bool
sumplace_ends(const struct found_rows *found, const struct form_head *head)
{
	const struct printed_row *row = row_of_head(found, head);

	return rowsum_ends(found->table, row->first_cell, row->ncells);
}

struct sumplace
sumplace_count(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head,
    size_t place)
{
	const struct printed_row *row = row_of_head(found, head);
	struct sumplace sums = { 0, 0, 0, 0 };

	for (; row < found->rows + found->n; row++)
		if (row->row->head == head)
			count_sum(&sums, row, tokens, place);
	return sums;
}

bool
sumplace_is_first(const struct sumplace *sums, bool headed)
{
	unsigned alone = sums->alone >= SUMPLACE_LEAST ? sums->alone : 0;

	return headed ? sums->there + alone > sums->last : sums->there >= SUMPLACE_LEAST && sums->last == 0;
}

bool
sumplace_surely_first(const struct sumplace *sums, bool headed)
{
	return headed && sums->there >= SUMPLACE_LEAST && sums->last == 0;
}

bool
sumplace_is_not_last(const struct sumplace *sums)
{
	return sums->last == 0 && (sums->there >= SUMPLACE_LEAST || sums->open >= SUMPLACE_LEAST);
}

bool
sumplace_is_last(const struct sumplace *sums)
{
	return sums->last >= SUMPLACE_LEAST && sums->there == 0;
}
