#include <limits.h>

#include "even.h"
#include "rowlines.h"
#include "slip.h"

enum {
	EVEN_LEAST = 4,         /* of so many gaps of full rows, one may have another width */
	WHITE_MOST = 2          /* columns of a terminal that white space fills in an empty cell */
};

static unsigned step;           /* how many columns of a terminal part two cells, */
static unsigned hole;           /* and how many more an empty cell between them leaves: */
static bool plainly;            /* with no other do so many rows end with the last column */

/* Has a row several cells, and a value for each in its line? */
static bool
is_full(const struct found_rows *found, size_t r)
{
	return rowlines_at(r)->n > 1 && rowlines_at(r)->n == found->rows[r].ncells;
}

static unsigned
gap_before(const struct tokens *tokens, size_t r, size_t i)
{
	return rowlines_gap(&tokens->t[rowlines_at(r)->value[i]]);
}

/* The narrowest gap before a value of a full row. */
static unsigned
narrowest(const struct found_rows *found, const struct tokens *tokens)
{
	unsigned least = UINT_MAX;
	size_t r, i;

	for (r = 0; r < found->n; r++)
		for (i = 0; is_full(found, r) && i < rowlines_at(r)->n; i++)
			if (gap_before(tokens, r, i) < least)
				least = gap_before(tokens, r, i);
	return least;
}

/* Where a row's label ends, if it stands in the line of the values and a step before them; else 0. */
static unsigned
label_end(const struct tokens *tokens, size_t r)
{
	const struct token *t = &tokens->t[rowlines_at(r)->value[0]];

	return t->cell > 1 && rowlines_gap(t) == step ? t[-1].to[TOKEN_COLUMNS] : 0;
}

/* Is a row set as its header is, cell by cell with a step between, and not below it? */
static bool
differs_from_header(const struct found_rows *found, const struct tokens *tokens, size_t r)
{
	const struct token *t, *header;
	bool differs = false;
	size_t i;

	for (i = 0; i < rowlines_at(r)->n; i++) {
		t = &tokens->t[rowlines_at(r)->value[i]];
		header = rows_header(found, tokens, found->rows[r].row->head, i);
		if (header == NULL || header->ruled || header->cell == 1 || rowlines_gap(header) != step
		    || t->cell == 1 || rowlines_gap(t) != step)
			return false;
		differs = differs || header[-1].to[TOKEN_COLUMNS] != t[-1].to[TOKEN_COLUMNS];
	}
	return differs;
}

/* Sets the columns of the values of row `r`'s line; false if it has a gap of another width, or too wide. */
static bool
find_columns(const struct found_rows *found, size_t r, const struct tokens *tokens, size_t column[COLUMNS_MOST])
{
	size_t i, j = 0;
	unsigned gap;

	if (rowlines_at(r)->n == 0 || tokens->t[rowlines_at(r)->value[0]].cell == 1)
		return false;
	for (i = 0; i < rowlines_at(r)->n; i++) {
		gap = gap_before(tokens, r, i);
		if (gap < step || (gap - step) % hole > 0)
			return false;
		j += (gap - step) / hole;
		if (j >= found->rows[r].ncells)
			return false;
		column[i] = j++;
	}
	return true;
}

/* How many rows have columns, and how many of them, with empty cells, the last one. */
static void
count_fitting(const struct found_rows *found, const struct tokens *tokens, size_t *fitting, size_t *ending)
{
	size_t r, n, column[COLUMNS_MOST];

	*fitting = *ending = 0;
	for (r = 0; r < found->n; r++) {
		if (!find_columns(found, r, tokens, column))
			continue;
		n = rowlines_at(r)->n;
		++*fitting;
		*ending += n < found->rows[r].ncells && column[n - 1] + 1 == found->rows[r].ncells;
	}
}

/* An empty cell is nothing between two gaps, or white space: what most rows fit with, and end with the last column. */
static void
find_hole(const struct found_rows *found, const struct tokens *tokens)
{
	size_t fitting, ending, most = 0, last = 0;
	unsigned best = step;

	plainly = false;
	for (hole = step; hole <= step + WHITE_MOST; hole++) {
		count_fitting(found, tokens, &fitting, &ending);
		plainly = plainly && ending < last;
		if (fitting > most || (fitting == most && ending > last)) {
			plainly = ending > last;
			most = fitting;
			last = ending;
			best = hole;
		}
	}
	hole = best;
}

/*
 * Nearly all gaps of full rows are alike, also those behind labels that do not end at one place,
 * or those between headers: where values stand below each other these differ. Single spaces must be all alike.
 */
bool
even_find(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, i, even = 0, other = 0;
	unsigned end = 0, here;
	bool ragged = false;

	step = narrowest(found, tokens);
	for (r = 0; r < found->n; r++) {
		if (!is_full(found, r))
			continue;
		for (i = 0; i < rowlines_at(r)->n; i++)
			++*(gap_before(tokens, r, i) == step ? &even : &other);
		ragged = ragged || differs_from_header(found, tokens, r);
		if ((here = label_end(tokens, r)) == 0)
			continue;
		ragged = ragged || (end > 0 && here != end);
		end = here;
	}
	if (!ragged || step == 0 || (step > 1 ? other * EVEN_LEAST > even : other > 0))
		return false;
	find_hole(found, tokens);
	return true;
}

size_t
even_fit(const struct found_rows *found, size_t r, const struct tokens *tokens,
    size_t column[COLUMNS_MOST], enum token_doubt *doubt)
{
	size_t n = found->rows[r].ncells;

	if (!find_columns(found, r, tokens, column))
		return 0;
	*doubt = rowlines_at(r)->n == n || (plainly && slip_is_whole(found, r, tokens, column)) ? TOKEN_PLAIN : TOKEN_NEAR;
	return n;
}
