#include "upright.h"

/* How many values a row has; more than its cells if words stand before them that are no header of its own. */
static size_t
count_values(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	size_t i = row->found ? rows_title_end(tokens, row->label, row->label_end) : row->label_end;
	size_t words = i, n = 0, k;

	for (k = i; row->found && k < row->end && !token_is_value(&tokens->t[k]); k++)
		if (tokens->t[k].kind == TOKEN_WORDS)
			words = k + 1;
	if (rows_is_header(found, tokens, row->row->head, i, words))
		i = words;
	for (; row->found && i < row->end; i++) {
		if (i < row->after && tokens->t[i].kind == TOKEN_WORDS)
			return row->ncells + 1;
		n += token_is_value(&tokens->t[i]);
	}
	return n;
}

/*
 * Has each row the values behind its own label, and some row its own before the
 * label of the next, or headers stand before all labels? In a line across, all
 * labels stand before all headers, and these before all values; and if most values are no row's,
 * what has some is a sentence above the table.
 */
static bool
is_upright(const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	const struct token *t;
	size_t r, n, all = 0;
	bool valued = false, before = false;

	for (r = 0; r < found->n; r++) {
		row = &found->rows[r];
		if (row->unlabelled || (n = count_values(found, row, tokens)) > row->ncells)
			return false;
		before = before || valued;
		valued = valued || n > 0;
		all += n;
	}
	if (2 * all < token_values(tokens->t, tokens->n))
		return false;
	t = rows_header(found, tokens, found->rows[0].row->head, 0);
	return before || (t != NULL && t < &tokens->t[found->rows[0].label]);
}

const struct form_table *
upright_find(const struct form_table *table, struct tokens *tokens, struct found_rows *found)
{
	static struct form_table upright;

	upright = *table;
	upright.across = false;
	rows_find(found, &upright, tokens);
	return is_upright(found, tokens) ? &upright : NULL;
}
