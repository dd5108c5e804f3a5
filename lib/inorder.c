#include "inorder.h"
#include "items.h"
#include "rowsum.h"

enum { VALUES_LEAST = 2 };      /* whose last one is a sum */

/* Has the table's every row as many cells, the last the sum of others? */
static bool
are_sums(const struct found_rows *found)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if (row->ncells != found->rows->ncells || !rowsum_ends(found->table, row->first_cell, row->ncells))
			return false;
	return found->n > 0;
}

/* Do labels leave values to nobody, or a row without any? */
static bool
leave_some(const struct found_rows *found)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if (!row->found)
			return true;
	return found->stray;
}

/* Where the values end that begin at token i: n of them, with but empty lines between. */
static size_t
end_of_values(const struct tokens *tokens, size_t i, size_t n)
{
	const struct token *t = tokens->t;
	size_t end = i;

	for (; n > 0 && i < tokens->n && (token_is_value(&t[i]) || t[i].kind == TOKEN_GAP); i++)
		if (token_is_value(&t[i])) {
			end = i + 1;
			n--;
		}
	return end;
}

/* Are the values all there is in their lines, but for what stands before the first? */
static bool
are_apart(const struct tokens *tokens, size_t first, size_t end)
{
	const struct token *t = tokens->t;
	size_t i;

	for (i = first; i < end; i++)
		if (t[i].ruled || t[i].fused)
			return false;
	return t[end - 1].cells == 1 || token_line_end(tokens, end - 1) == end;
}

/* Is the last of the values the sum of the others? */
static bool
add_up(const struct tokens *tokens, size_t first, size_t end)
{
	unsigned long long last, rest;

	token_sum(&tokens->t[first], end - first, &last, &rest);
	return last == rest;
}

/* The values of each row. */
struct share {
	size_t first, end;
};

/* Finds them; false if there are others, or not those of all rows. */
static bool
find_rows(const struct found_rows *found, const struct tokens *tokens, struct share shares[FORM_MAX_ROWS])
{
	size_t i, n = 0, cells = found->rows->ncells;
	struct share *share = shares;

	for (i = 0; i < tokens->n; i++) {
		if (!token_is_value(&tokens->t[i]))
			continue;
		if (n++ == found->n)
			return false;
		share->first = i;
		share->end = end_of_values(tokens, i, cells);
		if (token_values(&tokens->t[i], share->end - i) != cells || !are_apart(tokens, i, share->end)
		    || !add_up(tokens, i, share->end))
			return false;
		i = share++->end - 1;
	}
	return n == found->n;
}

static void
give_rows(struct found_rows *found, const struct tokens *tokens, const struct share shares[FORM_MAX_ROWS])
{
	struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++, shares++) {
		if (row->found && row->after <= shares->first && row->end >= shares->end
		    && token_values(&tokens->t[row->after], row->end - row->after) == row->ncells)
			continue;
		row->found = row->doubted = true;
		row->after = shares->first;
		row->end = shares->end;
	}
	found->stray = false;
}

/* Has no row, or one that has too many, the value at token i? */
static bool
is_anybodys(const struct found_rows *found, const struct tokens *tokens, size_t i)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if (row->found && row->after <= i && i < row->end)
			return token_values(&tokens->t[row->after], row->end - row->after) > row->ncells;
	return true;
}

/* Stand values behind words that are neither a label nor a note? Then they are something else's. */
static bool
is_foreign(const struct found_rows *found, const struct tokens *tokens, size_t first)
{
	while (first > 0 && token_is_empty(&tokens->t[first - 1]))
		first--;
	return first > 0 && !found->hit[first - 1] && !items_is_note(&tokens->t[first - 1]);
}

/* May the values [first, end) in lines of their own be any rows': those of one row at the least? */
static bool
are_lost(const struct found_rows *found, const struct tokens *tokens, size_t first, size_t end)
{
	size_t n = token_values(&tokens->t[first], end - first);

	return n >= VALUES_LEAST && !is_foreign(found, tokens, first) && are_apart(tokens, first, end)
	    && is_anybodys(found, tokens, first)
	    && (n >= found->rows->ncells || (add_up(tokens, first, end) && token_number(&tokens->t[end - 1]) > 0));
}

/* The first of such values; behind all tokens if there are none. */
static size_t
find_lost(const struct found_rows *found, const struct tokens *tokens)
{
	size_t i, end;

	for (i = 0; i < tokens->n; i = end + (end == i)) {
		end = end_of_values(tokens, i, tokens->n);
		if (end > i && are_lost(found, tokens, i, end))
			break;
	}
	return i;
}

/* The last row that has a label, behind token i, and no values; NULL if there is none. */
static const struct printed_row *
find_bare(const struct found_rows *found, size_t i)
{
	const struct printed_row *row = found->rows + found->n;

	while (row-- > found->rows)
		if (!row->found && !row->unlabelled && row->label > i)
			return row;
	return NULL;
}

void
inorder_settle(struct found_rows *found, const struct tokens *tokens)
{
	struct share shares[FORM_MAX_ROWS];

	if (are_sums(found) && leave_some(found) && find_rows(found, tokens, shares))
		give_rows(found, tokens, shares);
}

/*
 * Has a row, the k-th, all its values, and stand as many before them, or behind, as the rows have that do? Then they are
 * its own, wherever labels stand; not if so many lack that a whole row may have left nothing.
 */
static bool
is_in_order(const struct found_rows *found, const struct tokens *tokens, size_t k)
{
	const struct printed_row *row = &found->rows[k];
	const struct token *t = tokens->t;
	size_t before = token_values(t, row->after), own = token_values(&t[row->after], row->end - row->after);
	size_t behind = token_values(&t[row->end], tokens->n - row->end), cells = row->ncells;

	return own == cells && (before == k * cells || behind == (found->n - 1 - k) * cells)
	    && before + own + behind <= found->n * cells && before + own + behind > (found->n - 1) * cells;
}

void
inorder_drop(struct found_rows *found, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	const struct printed_row *bare;
	struct printed_row *row;
	size_t lost;

	if (!are_sums(found) || !leave_some(found))
		return;
	lost = find_lost(found, tokens);
	bare = find_bare(found, lost);
	for (row = found->rows; bare != NULL && row < bare; row++)
		if (row->found && row->after > lost && !t[row->after].ruled
		    && (row->unlabelled || t[row->after].row != t[row->label].row)
		    && !is_in_order(found, tokens, (size_t)(row - found->rows)))
			row->found = false;
}

bool
inorder_is_sorted(const struct found_rows *found)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if (row->found && !row->unlabelled && row->after < row->label)
			return true;
	return false;
}
