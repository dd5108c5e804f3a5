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

size_t
gaps_counted(const struct token *t, size_t m, size_t n)
{
	size_t i;

	for (i = n; i < m && t[i].kind == TOKEN_GAP; i++)
		;
	return m >= n && (i == m || t[i].kind == TOKEN_WORDS) ? i : 0;
}

/* How many empty lines there are from token i on. */
static size_t
run_at(const struct tokens *tokens, size_t i)
{
	size_t n = 0;

	while (i + n < tokens->n && tokens->t[i + n].kind == TOKEN_GAP)
		n++;
	return n;
}

/* Do empty lines come but in pairs, up to the row's last value? */
static bool
is_paired(const struct printed_row *row, const struct tokens *tokens)
{
	size_t i, run;

	for (i = row->after; i < row->end; i += run + 1) {
		run = run_at(tokens, i);
		if (run % 2 == 1 && i + run < row->end)
			return false;
	}
	return true;
}

/* Does a row have as many cells as columns, if so many empty lines are one? */
static bool
comes_out(const struct printed_row *row, const struct tokens *tokens, size_t each)
{
	size_t values, inner, all;

	gaps_count(row, tokens, &values, &inner, &all);
	return values + all / each == row->ncells
	    || (row->end == tokens->n && inner > 0 && values + inner / each <= row->ncells
	    && values + all / each >= row->ncells);
}

/*
 * May a pair of empty lines be one cell, as they come but in pairs? So it may if
 * there are cells enough then, or if a sum would be empty were each line a cell.
 */
static bool
may_be_pairs(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	struct rowsum sums;
	size_t i, n = row->end - row->after;

	if (!is_paired(row, tokens))
		return false;
	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	for (i = 0; i < n && i < row->ncells; i++)
		if (tokens->t[row->after + i].kind == TOKEN_GAP && rowsum_is_sum(&sums, i))
			return true;
	return comes_out(row, tokens, 2);
}

/* The one row of a table across has nothing that bears it out: it must not come out otherwise, too. */
bool
gaps_pair(const struct found_rows *found, struct tokens *tokens)
{
	enum { MOST = 4 };      /* times as many rows: empty lines follow the last one */
	const struct printed_row *row;
	size_t i, kept = 0, run, values, inner, all, one = 0, two = 0;

	if (tokens->unrepeated)
		return false;
	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->found)
			continue;
		gaps_count(row, tokens, &values, &inner, &all);
		if (inner > 0 && !is_paired(row, tokens))
			return false;
		one += all > 0 && (comes_out(row, tokens, 1) || (found->table->across
		    && values + inner - run_at(tokens, row->after) == row->ncells));
		two += inner > 0 && comes_out(row, tokens, 2);
	}
	if (two == 0 || two < MOST * one)
		return false;
	for (i = 0; i < tokens->n; i += run > 0 ? run : 1) {
		run = run_at(tokens, i);
		for (all = 0; all < (run > 0 ? (run + 1) / 2 : 1); all++)
			tokens->t[kept++] = tokens->t[i + all];
	}
	tokens->n = kept;
	return true;
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
		    && !may_be_pairs(found, &found->rows[r], tokens);
		if (all > 0 && values + all >= cells && values + inner <= cells
		    && (values + all <= cells + left || found->rows[r].end == tokens->n))
			good++;
		else if (inner > 0 && found->rows[r].end < tokens->n)
			bad++;
	}
	if (bad > good)
		return bad >= ROWS ? GAPS_NOTHING : GAPS_MAYBE;
	return good >= ROWS || exact ? GAPS_COUNT : GAPS_MAYBE;
}
