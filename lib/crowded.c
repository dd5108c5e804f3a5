#include "crowded.h"
#include "placed.h"

/* Has a row a number besides its last one, which may be a sum? */
static bool
has_parts(const struct placed *placed, size_t n, const struct tokens *tokens)
{
	size_t j;

	for (j = 0; j + 1 < n; j++)
		if (placed_is_filled(&placed[j], tokens))
			return true;
	return false;
}

/* Do most rows fail to add up? */
static bool
most_fail(const struct found_rows *found, const struct tokens *tokens, const struct placed *placed)
{
	enum { FAILS_LEAST = 3, FAILS_MANY = 2 };       /* for each that holds */
	const struct printed_row *row;
	unsigned fails = 0, holds = 0;
	struct rowsum sums;
	bool filled, sum;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!has_parts(&placed[row->first_cell], row->ncells, tokens))
			continue;
		rowsum_find(&sums, found->table, row->first_cell, row->ncells);
		sum = placed_add_up(&sums, tokens, &placed[row->first_cell], &filled);
		holds += sum && filled;
		fails += !sum;
	}
	return fails >= FAILS_LEAST && fails > FAILS_MANY * holds;
}

/* Have the deepest rows a place too many, all of them? Labels of others may span columns, and leave pads. */
static bool
are_crowded(const struct found_rows *found, const size_t *places)
{
	size_t r, deepest = form_deepest(found->table);
	bool any = false;

	for (r = 0; r < found->n; r++) {
		if (places[r] == 0 || form_depth(found->rows[r].row) != deepest)
			continue;
		if (places[r] <= found->rows[r].ncells)
			return false;
		any = true;
	}
	return any;
}

/* Have the deepest rows that have values a place too few, all of them? Then their lines lost a column. */
static bool
are_short(const struct found_rows *found, const size_t *places, const size_t *values)
{
	enum { ROWS_LEAST = 3 };
	size_t r, deepest = form_deepest(found->table), rows = 0;

	for (r = 0; r < found->n; r++) {
		if (values[r] == 0 || form_depth(found->rows[r].row) != deepest)
			continue;
		if (places[r] >= found->rows[r].ncells)
			return false;
		rows++;
	}
	return rows >= ROWS_LEAST;
}

/* Does a row that fails to add up begin with an empty place of its line, which its label may span? */
static bool
is_padded(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct placed *placed)
{
	const int first = placed[row->first_cell].token;
	struct rowsum sums;
	bool filled;

	if (first < 0 || !tokens->t[first].ruled || !token_is_empty(&tokens->t[first])
	    || form_depth(row->row) == form_deepest(found->table) || !has_parts(&placed[row->first_cell], row->ncells, tokens))
		return false;
	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	return !placed_add_up(&sums, tokens, &placed[row->first_cell], &filled);
}

void
crowded_doubt(const struct found_rows *found, const struct tokens *tokens, const size_t *places,
    const size_t *values, struct placed *placed)
{
	enum { OVERFULL = 4, OVER_LEAST = 2 };  /* of so many rows with as many places one, and two at the least */
	const struct printed_row *row = found->rows;
	size_t r, j, crowded = 0, over = 0, n = are_short(found, places, values) ? found->n : 0;

	for (r = 0; r < n; r++)
		if (is_padded(found, &row[r], tokens, placed))
			for (j = 0; j < row[r].ncells; j++)
				placed[row[r].first_cell + j].sure = false;
	for (r = 0; r < found->n; r++) {
		crowded += places[r] > row[r].ncells;
		over += values[r] > row[r].ncells;
	}
	if (crowded == 0 || ((over < OVER_LEAST || OVERFULL * over < crowded)
	    && !(are_crowded(found, places) && most_fail(found, tokens, placed))))
		return;
	for (r = 0; r < found->n; r++)
		for (j = 0; places[r] > row[r].ncells && j < row[r].ncells; j++)
			placed[row[r].first_cell + j].seen = false;
}
