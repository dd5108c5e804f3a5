#include "form.h"
#include "misread.h"
#include "rowsum.h"

enum {
	WRAPPED_LEAST = 100,            /* what may fill a line of a narrow cell, */
	WRAPPED_MOST = 1000000000       /* and is no more than this */
};

/* The last row before this one in the form that is found; NULL if there is none. */
static const struct printed_row *
row_above(const struct found_rows *found, const struct printed_row *row)
{
	while (row > found->rows)
		if ((--row)->found)
			return row;
	return NULL;
}

/* Has a row a value for each cell, alone in lines, that do not add up? Fills values[] with them. */
static bool
fails(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    size_t first, size_t end, unsigned long long values[FORM_MAX_COLUMNS])
{
	unsigned long long last, rest;
	size_t i, n = 0;

	if (t[first].ruled || t[first].cells > 1
	    || token_sum(&t[first], end + 1 - first, &last, &rest) != row->ncells
	    || last == rest || !rowsum_ends(found->table, row->first_cell, row->ncells))
		return false;
	for (i = first; i <= end; i++)
		if (token_is_value(&t[i]))
			values[n++] = token_number(&t[i]);
	return true;
}

/*
 * Are the first values of such a row those that the one above it lacks? So it is where these add
 * up with it: where empty cells left nothing, labels may stand too early.
 */
static bool
is_borrowed(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    const unsigned long long *values)
{
	const struct printed_row *above = row_above(found, row);
	unsigned long long last, rest;
	size_t filled;

	if (above == NULL)
		return false;
	filled = token_sum(&t[above->after], above->end - above->after, &last, &rest);
	if (filled >= row->ncells)
		return false;
	for (; filled < row->ncells; filled++) {
		rest += last;
		last = *values++;
	}
	return last == rest && rest > 0;
}

/* The number that two make if the second is the rest of the first; 0 if that would not fill a line. */
static unsigned long long
joined(unsigned long long first, unsigned long long rest)
{
	unsigned long long scale = 10;

	if (first < WRAPPED_LEAST || first >= WRAPPED_MOST || rest >= WRAPPED_MOST)
		return 0;
	while (scale <= rest)
		scale *= 10;
	return first * scale + rest;
}

/* Do two of its values make one number, by which it adds up? Narrow cells part long ones over lines. */
static bool
is_wrapped(const unsigned long long *values, size_t n)
{
	unsigned long long all = 0, others, number;
	size_t i;

	for (i = 0; i < n; i++)
		all += values[i];
	for (i = 0; i + 1 < n; i++) {
		number = joined(values[i], values[i + 1]);
		others = all - values[i] - values[i + 1];
		if (number > 0 && (i + 2 == n ? number == others : number + others == 2 * values[n - 1]))
			return true;
	}
	return false;
}

/*
 * Are its values those of two rows, which both add up? So it is where empty cells left nothing and
 * the next row's label stands behind its values.
 */
static bool
is_double(const unsigned long long *values, size_t n)
{
	unsigned long long sum = values[0], rest;
	size_t i, k;

	for (k = 2; k + 2 <= n; sum += values[k - 1], k++) {
		for (rest = 0, i = k; i + 1 < n; i++)
			rest += values[i];
		if (values[k - 1] == sum && values[n - 1] == rest && rest > 0)
			return true;
	}
	return false;
}

/* Do rows lack cells, even if empty lines are some, where values stand a line each? */
static bool
are_short(const struct found_rows *found, const struct token *t)
{
	const struct printed_row *row;
	size_t m, i;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->found)
			continue;
		m = row->end - row->after;
		for (i = row->after; i < row->end && (token_is_value(&t[i]) || t[i].kind == TOKEN_GAP)
		    && !t[i].ruled && t[i].cells == 1; i++)
			;
		if (i == row->end && m < row->ncells)
			return true;
	}
	return false;
}

/* Is one of n values more than the last, which should be the sum of all? */
static bool
is_above_sum(const unsigned long long *values, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (values[i] > values[n - 1])
			return true;
	return false;
}

/* Do the values of another row follow those of this one, all 0, with no label between? */
static bool
is_followed(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    size_t first, size_t last)
{
	unsigned long long total, rest;
	const struct printed_row *r;

	token_sum(&t[first], last + 1 - first, &total, &rest);
	for (r = found->rows; r < found->rows + found->n && total + rest == 0; r++)
		if (r->found && r->after == row->end && token_is_value(&t[r->after]))
			return t[last].cells == 1 && !t[last].ruled;
	return false;
}

/* Do the values among t[from..end) stand alone in their lines, so many of them, and nothing else? */
static bool
are_alone(const struct token *t, size_t from, size_t end, size_t n)
{
	size_t i;

	for (i = from; i < end; i++)
		if (!token_is_value(&t[i]) || t[i].ruled || t[i].cells > 1)
			return false;
	return end - from == n;
}

/* Are the headers of a row's columns words of one line, though its values have a line each? */
static bool
is_headed_across(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *first = rows_header(found, tokens, row->row->head, 0);
	const struct token *second = rows_header(found, tokens, row->row->head, 1);
	size_t at = first != NULL ? (size_t)(first - tokens->t) : 0;

	return first != NULL && !first->ruled && (second != NULL ? second->row == first->row
	    : rows_is_header(found, tokens, row->row->head, at, at + 1));
}

/*
 * Lacks the row above cells, where empty ones left nothing, headers are words of one line and no sum tells? Then
 * text was sorted by height, and the first values may be those that it lacks.
 */
static bool
may_be_borrowed(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	const struct printed_row *above;
	struct rowsum sums;

	if (row->ncells < 2 || row == found->rows)
		return false;
	above = row - 1;
	if (above->row->head != row->row->head || above->end == above->after
	    || above->end - above->after >= row->ncells
	    || !are_alone(tokens->t, above->after, above->end, above->end - above->after)
	    || !are_alone(tokens->t, row->after, row->end, row->ncells))
		return false;
	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	return sums.n == 0 && is_headed_across(found, row, tokens);
}

/*
 * Has a row fewer values than cells, alone in their lines, below headers that are words of one line, and no sum to
 * tell which? Text was sorted by height: empty lines are no cells then.
 */
static bool
is_short_of(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	size_t i, values = 0;
	struct rowsum sums;

	if (row->unlabelled)
		return false;
	for (i = row->after; i < row->end; i++) {
		if (t[i].kind != TOKEN_GAP && (!token_is_value(&t[i]) || t[i].ruled || t[i].cells > 1))
			return false;
		values += token_is_value(&t[i]);
	}
	if (values == 0 || values >= row->ncells || !is_headed_across(found, row, tokens))
		return false;
	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	return sums.n == 0;
}

bool
misread_may(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first, size_t last)
{
	unsigned long long values[FORM_MAX_COLUMNS] = { 0 };
	const struct token *t = tokens->t;

	if (may_be_borrowed(found, row, tokens))
		return true;
	return (is_followed(found, row, t, first, last)
	    || (fails(found, row, t, first, last, values) && is_above_sum(values, row->ncells)))
	    && are_short(found, t);
}

bool
misread_stranger(const unsigned long long *values, size_t n)
{
	unsigned long long all = 0, rest;
	size_t i;

	for (i = 0; i < n; i++)
		all += values[i];
	for (i = 0; i + 1 < n; i++) {
		rest = all - values[i];
		if (values[i] > 0 && rest - values[n - 1] == values[n - 1])
			return true;
	}
	rest = all - values[n - 1];
	return rest > 0 && rest - values[n - 2] == values[n - 2];
}

bool
misread_values(const unsigned long long *values, size_t n)
{
	return rowsum_is_other(values, n) || is_wrapped(values, n) || is_double(values, n);
}

bool
misread_find(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first, size_t last)
{
	unsigned long long values[FORM_MAX_COLUMNS] = { 0 };
	const struct token *t = tokens->t;

	if (is_short_of(found, row, tokens))
		return true;
	return fails(found, row, t, first, last, values)
	    && (is_borrowed(found, row, t, values) || is_wrapped(values, row->ncells)
	    || is_double(values, row->ncells));
}
