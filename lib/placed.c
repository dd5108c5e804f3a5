#include "placed.h"

unsigned long long
placed_number(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token < 0 || !placed->sure ? 0 : token_number(&tokens->t[placed->token]);
}

bool
placed_add_up(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed,
    bool *filled)
{
	unsigned long long values[ROWSUM_CELLS], left, right;
	size_t i;

	for (i = 0; i < sums->ncells; i++)
		values[i] = placed_number(&placed[i], tokens);
	*filled = false;
	for (i = 0; i < sums->n; i++) {
		rowsum_sides(sums, i, values, &left, &right);
		if (left != right)
			return false;
		*filled = *filled || left > 0;
	}
	return true;
}

bool
placed_is_filled(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token >= 0 && token_is_value(&tokens->t[placed->token]);
}

static void
trust_row(const struct rowsum *sums, struct tokens *tokens, const struct placed *placed)
{
	bool filled;
	size_t j;

	if (!placed_add_up(sums, tokens, placed, &filled) || !filled)
		return;
	for (j = 0; j < sums->ncells; j++)
		if (placed[j].token >= 0 && tokens->t[placed[j].token].brimful)
			tokens->t[placed[j].token].doubted = false;
}

void
placed_trust(const struct form_table *table, struct tokens *tokens, const struct placed *placed)
{
	struct rowsum sums;
	size_t i, cells, first = 0;

	for (i = 0; i < table->nrows && tokens->brimful; i++, first += cells) {
		cells = table->rows[i].head != NULL ? table->rows[i].head->ncolumns : 0;
		if (cells == 0)
			continue;
		rowsum_find(&sums, table, first, cells);
		trust_row(&sums, tokens, &placed[first]);
	}
}
