#include "order.h"
#include "setting.h"
#include "spare.h"
#include "squeeze.h"

/*
 * Has a table whose rows have run together one with fewer digits than cells?
 * Then an empty cell leaves nothing, and so many digits need not be as many cells.
 */
static bool
has_short_rows(const struct found_rows *found, const struct tokens *tokens)
{
	const struct token *t;
	size_t r;

	for (r = 0; r < found->n; r++) {
		t = &tokens->t[found->rows[r].after];
		if (found->rows[r].found && t->fused && t->n < found->rows[r].ncells)
			return true;
	}
	return false;
}

void
setting_judge(struct setting *setting, const struct found_rows *found,
    const struct tokens *tokens)
{
	setting->found = found;
	setting->tokens = tokens;
	setting->gaps = gaps_judge(found, tokens);
	pads_judge(&setting->pads, found, tokens);
	setting->spare = spare_judge(found, tokens);
	setting->short_rows = has_short_rows(found, tokens);
	setting->squeezed = squeeze_judge(found, tokens);
	setting->may_squeeze = squeeze_may(found, tokens);
}

/*
 * Has the page lost all columns but so many? So it seems if rows have as many values and no empty place, but none has
 * more, nor less where an empty cell leaves nothing. `sums': how many rows end in the sum of their other values, less
 * those that do not; a few may by chance.
 */
static bool
has_left(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head, size_t left, int *sums)
{
	enum { ROWS_LEAST = 3 };
	const struct printed_row *row;
	unsigned long long last, rest;
	size_t rows = 0, values;

	*sums = 0;
	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->found || row->row->head != head)
			continue;
		values = token_sum(&tokens->t[row->after], row->end - row->after, &last, &rest);
		if (values > left || (values < left && !tokens->t[row->after].ruled))
			return false;
		rows += values == left && row->end - row->after == left;
		if (last + rest > 0)
			*sums += last == rest ? 1 : -1;
	}
	return rows >= ROWS_LEAST;
}

/*
 * Finds which columns of `head' the page has lost: those without a header, if most have one; but one in the midst of the
 * others may have words that lines tore. No others if most rows end in a sum. Sets lacks[], and returns how many are
 * left, 0 for all.
 */
static size_t
find_left(bool *lacks, const struct found_rows *found, const struct tokens *tokens, const struct form_head *head)
{
	enum { LEAST = 4 };
	size_t j, left = 0, first = head->ncolumns, end = 0;
	int sums;

	for (j = 0; j < head->ncolumns; j++) {
		lacks[j] = rows_header(found, tokens, head, j) == NULL;
		if (lacks[j])
			continue;
		left++;
		first = j < first ? j : first;
		end = j + 1;
	}
	if (left == head->ncolumns || left < LEAST)
		return 0;
	if (!has_left(found, tokens, head, left, &sums)) {
		if (end - first != left + 1 || end == head->ncolumns || !has_left(found, tokens, head, ++left, &sums))
			return 0;
		for (j = first; j < end; j++)
			lacks[j] = false;
	}
	return end < head->ncolumns && sums > 0 ? 0 : left;
}

void
setting_turn_to(struct setting *setting, const struct form_head *head)
{
	enum order order = ORDER_FORM;
	size_t j;

	for (j = 0; j < COLUMNS_MOST; j++)
		setting->order[j] = j;
	if (!setting->found->table->across)
		order = order_read(setting->found, setting->tokens, head, setting->order);
	setting->reordered = order != ORDER_FORM;
	setting->left = setting->found->table->across ? 0
	    : find_left(setting->lacks, setting->found, setting->tokens, head);
	setting->likely = order == ORDER_LIKELY || setting->left > 0;
}
