#include "gaps.h"
#include "rowsum.h"

enum { LEFT_OVER = 3 };         /* empty lines of cells that span rows, behind a row */

void
gaps_count(const struct printed_row *row, const struct tokens *tokens, size_t *values,
    size_t *inner, size_t *all)
{
	size_t i;

	*values = *inner = *all = 0;
	for (i = row->after; i < row->end; i++) {
		if (tokens->t[i].kind == TOKEN_GAP) {
			++*all;
		} else if (token_is_value(&tokens->t[i])) {
			++*values;
			*inner = *all;
		}
	}
}

/*
 * Do empty lines come but in pairs between a row's values, and would a sum be
 * empty if each were a cell? Then a pair may be one.
 */
static bool
are_pairs(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	struct rowsum sums;
	size_t i, run = 0, column = 0;
	bool empty = false;

	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	for (i = row->after; i < row->end; i++) {
		if (tokens->t[i].kind != TOKEN_GAP) {
			if (run % 2 == 1)
				return false;
			run = 0;
		} else {
			run++;
			empty = empty || rowsum_is_sum(&sums, column);
		}
		column++;
	}
	return empty;
}

size_t
gaps_counted(const struct token *t, size_t m, size_t n)
{
	size_t i;

	for (i = n; i < m && t[i].kind == TOKEN_GAP; i++)
		;
	return m >= n && (i == m || t[i].kind == TOKEN_WORDS) ? i : 0;
}

/*
 * Is the n-th token of a row its last value, with empty lines among those before it, but
 * no words? One before the first of them may part the values from the header.
 */
static bool
is_exact(const struct token *t, size_t m, size_t n)
{
	bool empty = false;
	size_t i;

	if (gaps_counted(t, m, n) == 0 || !token_is_value(&t[n - 1]))
		return false;
	for (i = 0; i < n && t[i].kind != TOKEN_WORDS; i++)
		empty = empty || (i > 0 && t[i].kind == TOKEN_GAP);
	return i == n && empty;
}

enum gaps
gaps_judge(const struct found_rows *found, const struct tokens *tokens)
{
	enum { ROWS = 3 };      /* that must agree */
	size_t r, values, inner, all, cells, good = 0, bad = 0;
	size_t left = tokens->solid ? LEFT_OVER : 0;
	bool exact = false;     /* the one line of a table fits with those between its values */

	for (r = 0; r < found->n; r++) {
		if (!found->rows[r].found)
			continue;
		gaps_count(&found->rows[r], tokens, &values, &inner, &all);
		cells = found->rows[r].ncells;
		exact = found->n == 1
		    && is_exact(&tokens->t[found->rows[r].after],
		    found->rows[r].end - found->rows[r].after, cells)
		    && !are_pairs(found, &found->rows[r], tokens);
		if (all > 0 && values + all >= cells && values + inner <= cells
		    && (values + all <= cells + left || found->rows[r].end == tokens->n))
			good++;
		else if (inner > 0 && found->rows[r].end < tokens->n)
			bad++;
	}
	if ((good >= ROWS || exact) && bad * 8 <= good)
		return GAPS_COUNT;
	return bad > good && bad >= ROWS ? GAPS_NOTHING : GAPS_MAYBE;
}
