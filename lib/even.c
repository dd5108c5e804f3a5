#include <limits.h>

#include "even.h"
#include "rowlines.h"

enum { EVEN_LEAST = 4 };        /* of so many gaps of full rows, one may have another width */

static unsigned step;           /* how many columns of a terminal part two cells */

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
	return ragged && step > 0 && (step > 1 ? other * EVEN_LEAST <= even : other == 0);
}

size_t
even_fit(const struct found_rows *found, size_t r, const struct tokens *tokens,
    size_t column[COLUMNS_MOST], enum token_doubt *doubt)
{
	size_t i, j = 0, n = found->rows[r].ncells;
	unsigned gap;

	if (rowlines_at(r)->n == 0 || tokens->t[rowlines_at(r)->value[0]].cell == 1)
		return 0;
	for (i = 0; i < rowlines_at(r)->n; i++) {
		gap = gap_before(tokens, r, i);
		if (gap < step || gap % step > 0)
			return 0;
		j += gap / step - 1;
		if (j >= n)
			return 0;
		column[i] = j++;
	}
	*doubt = rowlines_at(r)->n < n ? TOKEN_NEAR : TOKEN_PLAIN;
	return n;
}
