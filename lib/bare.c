#include "bare.h"
#include "rowsum.h"

/* Has a line of numbers that bars or tabs part empty cells among them, so that each of its n places is there? */
static bool
has_places(const struct tokens *tokens, size_t first, size_t n)
{
	return tokens->t[first].ruled && token_line_end(tokens, first) == first + n;
}

/* Where a line of n numbers begins, or of n cells, that has all values of the section; or tokens->n. */
static size_t
find_line(const struct tokens *tokens, size_t n)
{
	const struct token *t = tokens->t;
	size_t value = 0, first, i;
	bool places;

	while (value < tokens->n && !token_is_value(&t[value]))
		value++;
	for (first = value; first > 0 && first < tokens->n && t[first - 1].row == t[value].row
	    && token_is_empty(&t[first - 1]); first--)
		;
	places = first < tokens->n && has_places(tokens, first, n);
	if (!places)
		first = value;
	for (i = first; i < tokens->n && i < first + n; i++)
		if (!(t[i].kind == TOKEN_NUMBER || (places && token_is_empty(&t[i])))
		    || t[i].row != t[first].row || t[i].fused || t[i].doubted)
			return tokens->n;
	return i == first + n && token_values(t + i, tokens->n - i) == 0 ? first : tokens->n;
}

bool
bare_place(const struct form_table *table, const struct tokens *tokens, struct placed *placed)
{
	unsigned long long values[ROWSUM_CELLS] = { 0 }, left, right;
	size_t n = form_ncells(table), first = find_line(tokens, n), i;
	struct rowsum sums;

	if (first == tokens->n)
		return false;
	rowsum_find(&sums, table, 0, n);
	for (i = 0; i < n; i++)
		values[i] = token_number(&tokens->t[first + i]);
	for (i = 0; i < sums.n; i++) {
		rowsum_sides(&sums, i, values, &left, &right);
		if (left != right)
			return false;
	}
	for (i = 0; i < n; i++)
		placed[i] = (struct placed){ .token = (int)(first + i), .sure = true };
	return true;
}
