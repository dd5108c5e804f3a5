#include "columns.h"
#include "edges.h"
#include "rowlines.h"
#include "rule.h"
#include "slip.h"

enum { ROWS_LEAST = 3 };        /* that must agree */

/* The column of a row that is the sum of its others; ncells if none is. */
static size_t
sum_column(const struct form_table *table, const struct printed_row *row)
{
	const struct rule_set *rules = rule_identities(table);
	const struct rule_identity *identity;
	size_t i, k;

	for (i = 0; i < rules->nidentities; i++) {
		identity = &rules->identities[i];
		for (k = 0; k < identity->nterms; k++)
			if (identity->terms[k].cell - row->first_cell >= row->ncells)
				break;
		if (k == row->ncells && k == identity->nterms && identity->nleft + 1 == k)
			return identity->terms[identity->nleft].cell - row->first_cell;
	}
	return row->ncells;
}

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

bool
slip_of_row(const struct found_rows *found, size_t r, const struct tokens *tokens, const size_t *column)
{
	const struct stops_line *line = rowlines_at(r);
	size_t sum = sum_column(found->table, &found->rows[r]);

	return line->n > 1 && sum < found->rows[r].ncells && column[line->n - 1] < sum && ends_in_sum(line, tokens);
}

bool
slip_found(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, sum, column[COLUMNS_MOST], ends = 0, others = 0;
	const struct stops_line *line;
	enum token_doubt doubt;

	for (r = 0; r < found->n; r++) {
		line = rowlines_at(r);
		if (line->n < 2 || edges_fit(r, true, tokens, column, &doubt) == 0)
			continue;
		sum = sum_column(found->table, &found->rows[r]);
		if (sum == found->rows[r].ncells)
			continue;
		if (column[line->n - 1] >= sum)
			return false;
		++*(ends_in_sum(line, tokens) ? &ends : &others);
	}
	return ends >= ROWS_LEAST && others <= ends / 4;
}
