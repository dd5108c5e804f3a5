#include "rowsum.h"
#include "squeeze.h"

enum {
	SUMS_LEAST = 3,         /* rows that end in their sum, before their last cell */
	SHORT_LEAST = 3         /* rows that end in empty cells, where none has a sum */
};

/* What fills the rows up: pads, or empty cells where each line has as many. */
static enum token_kind filler;
static bool lines;              /* each of them may stand in a line of its own */

static bool
is_pad(const struct token *t)
{
	return t->kind == filler;
}

/* Does a value stand behind tokens of a kind that stand behind a value? */
static bool
has_inner(const struct printed_row *row, const struct tokens *tokens, enum token_kind kind)
{
	bool value = false, inner = false;
	size_t i;

	for (i = row->after; i < row->end; i++)
		if (tokens->t[i].kind == kind) {
			inner = value;
		} else if (token_is_value(&tokens->t[i])) {
			if (inner)
				return true;
			value = true;
		}
	return false;
}

static bool
any_inner(const struct found_rows *found, const struct tokens *tokens, enum token_kind kind)
{
	size_t r;

	for (r = 0; r < found->n; r++)
		if (found->rows[r].found && has_inner(&found->rows[r], tokens, kind))
			return true;
	return false;
}

/*
 * Is the last cell empty, and the last value, in another one, the sum of all
 * before it? Then the row is squeezed for certain, or nearly so.
 */
static bool
ends_in_sum(const struct printed_row *row, const struct tokens *tokens)
{
	unsigned long long last, rest;
	size_t n;

	if (!row->found || row->end == row->after || !token_is_empty(&tokens->t[row->end - 1]))
		return false;
	n = token_sum(tokens->t + row->after, row->end - row->after, &last, &rest);
	return n > 2 && last > 0 && last == rest
	    && (tokens->t[row->end - 1].kind == TOKEN_BLANK || n < row->ncells);
}

bool
squeeze_judge(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, sums = 0, blanks = 0, inner = 0;

	for (r = 0; r < found->n; r++) {
		if (!ends_in_sum(&found->rows[r], tokens))
			continue;
		sums++;
		blanks += tokens->t[found->rows[r].end - 1].kind == TOKEN_BLANK;
		inner += has_inner(&found->rows[r], tokens, TOKEN_BLANK);
	}
	filler = blanks >= SUMS_LEAST ? TOKEN_BLANK : TOKEN_PAD;
	lines = sums >= SUMS_LEAST;
	return !any_inner(found, tokens, filler) && (inner < sums || !any_inner(found, tokens, TOKEN_BLANK));
}

/* How a row's empty cells stand, if it has values. */
enum empties {
	EMPTIES_NONE,
	EMPTIES_LAST,           /* behind all values, in their line */
	EMPTIES_OTHER
};

static enum empties
empties_of(const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *t = tokens->t + row->after;
	size_t i, m = row->end - row->after, values = token_values(t, m < row->ncells ? m : row->ncells);

	if (!row->found || values == 0 || values == row->ncells)
		return EMPTIES_NONE;
	for (i = 0; i < row->ncells; i++)
		if (i == m || t[i].row != t[0].row || (i < values ? !token_is_value(&t[i]) : t[i].kind != TOKEN_BLANK))
			return EMPTIES_OTHER;
	return EMPTIES_LAST;
}

bool
squeeze_may(const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	size_t rows = 0;
	struct rowsum sums;
	enum empties empties;

	for (row = found->rows; row < found->rows + found->n; row++) {
		rowsum_find(&sums, found->table, row->first_cell, row->ncells);
		empties = empties_of(row, tokens);
		if (sums.n > 0 || empties == EMPTIES_OTHER)
			return false;
		rows += empties == EMPTIES_LAST;
	}
	return rows >= SHORT_LEAST && tokens->opened > 0;
}

bool
squeeze_short(const struct printed_row *row, const struct tokens *tokens)
{
	return empties_of(row, tokens) == EMPTIES_LAST;
}

/*
 * Do the cells t[0..m) end their line, which bars close, as they close all? Then it has no more cells, and it was
 * not cut off.
 */
static bool
is_closed(const struct tokens *tokens, const struct token *t, size_t m)
{
	return tokens->tight && tokens->ended > 0 && tokens->unended == 0
	    && t[0].ruled && t[0].cells > 1 && t[m - 1].row == t[0].row && token_values(t, m) == m;
}

size_t
squeeze_left(const struct tokens *tokens, size_t *first, size_t end, size_t n)
{
	const struct token *t;
	size_t m, left = 0, i;

	while (*first < end && is_pad(&tokens->t[*first]) && tokens->t[*first].cells > 1)
		++*first;
	t = tokens->t + *first;
	m = end - *first;
	while (left < m && left < n && !is_pad(&t[left])
	    && (token_is_value(&t[left]) || t[left].kind == TOKEN_BLANK))
		left++;
	if (token_values(t, left) == 0)
		return n;
	if (left == m)
		return is_closed(tokens, t, m) ? left : n;
	if (m - left < (filler == TOKEN_BLANK || (tokens->apart && t[left].row == t[left - 1].row) ? 1 : 2))
		return n;
	for (i = left; i < m; i++)
		if (!is_pad(&t[i]) || (t[i].line != t[left].line && !(lines && t[i].cells == 1)))
			return n;
	return left;
}
