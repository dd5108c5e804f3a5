#include "rowlines.h"
#include "rowsum.h"
#include "slip.h"

/* Is the last value of a line the sum of the others, and not 0? */
static bool
ends_in_sum(const struct stops_line *line, const struct tokens *tokens)
{
	unsigned long long sum = 0, last = token_number(&tokens->t[line->value[line->n - 1]]);
	size_t i;

	for (i = 0; i + 1 < line->n; i++)
		sum += token_number(&tokens->t[line->value[i]]);
	return sum == last && sum > 0;
}

/* Has a row several values in a line, and a sum of which that should be the last? */
static bool
may_slip(const struct found_rows *found, size_t r)
{
	const struct printed_row *row = &found->rows[r];

	return rowlines_at(r)->n > 1 && !found->table->across
	    && rowsum_ends(found->table, row->first_cell, row->ncells);
}

bool
slip_of_row(const struct found_rows *found, size_t r, const struct tokens *tokens, const size_t *column)
{
	const struct stops_line *line = rowlines_at(r);

	return may_slip(found, r) && column[line->n - 1] + 1 < found->rows[r].ncells && ends_in_sum(line, tokens);
}

bool
slip_is_whole(const struct found_rows *found, size_t r, const struct tokens *tokens, const size_t *column)
{
	const struct stops_line *line = rowlines_at(r);

	return may_slip(found, r) && column[line->n - 1] + 1 == found->rows[r].ncells && ends_in_sum(line, tokens);
}
