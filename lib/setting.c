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
 * How many columns of `head' have a header, if they are most but not all, and rows have as many values and no empty
 * place, but none has more, nor less where an empty cell leaves nothing: then the page has lost the others. Else 0.
 */
static size_t
count_left(const struct found_rows *found, const struct tokens *tokens, const struct form_head *head)
{
	enum { LEAST = 4, ROWS_LEAST = 3 };
	const struct printed_row *row;
	size_t j, headers = 0, rows = 0, values;

	for (j = 0; j < head->ncolumns; j++)
		headers += rows_header(found, tokens, head, j) != NULL;
	if (headers == head->ncolumns || headers < LEAST)
		return 0;
	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->found || row->row->head != head)
			continue;
		values = token_values(&tokens->t[row->after], row->end - row->after);
		if (values > headers || (values < headers && !tokens->t[row->after].ruled))
			return 0;
		rows += values == headers && row->end - row->after == headers;
	}
	return rows < ROWS_LEAST ? 0 : headers;
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
	setting->headers = setting->found->table->across ? 0 : count_left(setting->found, setting->tokens, head);
	setting->likely = order == ORDER_LIKELY || setting->headers > 0;
}
