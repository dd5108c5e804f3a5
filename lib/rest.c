#include "digit.h"
#include "label.h"
#include "numbering.h"
#include "rest.h"
#include "rowsum.h"

enum {
	LINE_LEAST = 2,         /* values of a line that are no number of a page */
	DIGITS_MOST = 4         /* of the rest of a number that stands alone */
};

/* May words go on with the row's label? */
static bool
is_of_label(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	return !numbering_differs(t->s, t->n, row->row->number)
	    && label_fits(found->table, (size_t)(row->row - found->table->rows), t->s, t->n) == LABEL_FITS;
}

/* Is token i a whole label, but not that of the row? Its own may come again. */
static bool
is_other_label(const struct found_rows *found, const struct printed_row *row, size_t i)
{
	return (i < row->label || i >= row->label_end) && found->hit[i];
}

/* Is it the beginning of a number, whose digits behind the point are in another line? */
static bool
is_piece(const struct token *t)
{
	return t->kind == TOKEN_WORDS && t->n > 0 && digit_is(*t->s) && token_begins_number(t);
}

static bool
is_number(const struct token *t)
{
	return token_is_value(t) || is_piece(t);
}

/* Is it a value that stands above or below one of the line of token `first'? */
static bool
stands_below(const struct tokens *tokens, size_t i, size_t first)
{
	const struct token *t = tokens->t, *other;
	size_t end = token_line_end(tokens, first);

	for (other = &t[first]; other < &t[end]; other++)
		if (token_is_value(other) && !other->ruled && !t[i].ruled
		    && t[i].from[TOKEN_COLUMNS] < other->to[TOKEN_COLUMNS]
		    && other->from[TOKEN_COLUMNS] < t[i].to[TOKEN_COLUMNS])
			return true;
	return false;
}

/* Does number i make a row's values add up, as the end of one of them? */
static bool
completes(const struct printed_row *row, const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[row->after];
	unsigned long long last, rest, ten = 1, number, more = token_number(&tokens->t[i]), sum;
	size_t m = row->end - row->after, k, value = row->ncells;

	if (tokens->t[i].kind != TOKEN_NUMBER || tokens->t[i].n > DIGITS_MOST || token_sum(t, m, &last, &rest) != row->ncells)
		return false;
	for (k = 0; k < tokens->t[i].n; k++)
		ten *= 10;
	for (k = 0; k < m; k++) {
		if (!token_is_value(&t[k]))
			continue;
		number = token_number(&t[k]);
		sum = number * ten + more;
		if (--value == 0 ? sum == rest && last != rest : rest - number + sum == last)
			return number > 0;
	}
	return false;
}

/*
 * May the line of value `i' be a part of the row that has its own in the line of `first'? It has several values
 * or one in a column of that, and no words but the label's.
 */
static bool
is_part(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t i, size_t first)
{
	const struct token *t = tokens->t;
	unsigned long line = t[i].row;
	size_t values = 0, from = i;
	bool below = false;

	if (line == t[first].row)
		return false;
	while (from > 0 && t[from - 1].row == line)
		from--;
	for (; from < tokens->n && t[from].row == line; from++) {
		if (t[from].kind == TOKEN_WORDS && !is_number(&t[from])
		    && (!is_of_label(found, row, &t[from]) || is_other_label(found, row, from)))
			return false;
		values += is_number(&t[from]);
		below = below || (is_number(&t[from]) && stands_below(tokens, from, first));
	}
	return values >= LINE_LEAST || below || (rowsum_ends(found->table, row->first_cell, row->ncells)
	    && completes(row, tokens, i));
}

/* Is token i a value of no row? *skip: it is not, but one may stand behind it. */
static bool
is_stray(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t i, bool *skip)
{
	const struct token *t = &tokens->t[i];

	*skip = !found->hit[i] && (token_is_empty(t) || (t->kind == TOKEN_WORDS && is_of_label(found, row, t)));
	return is_number(t) && !rows_take(found, i);
}

/* Do values of no row stand right above or below the row, which may be of its numbers? */
static bool
has_strays(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first)
{
	size_t i = row->label < row->after ? row->label : row->after;
	bool skip = true;

	while (skip && i-- > 0)
		if (is_stray(found, row, tokens, i, &skip) && is_part(found, row, tokens, i, first))
			return true;
	for (i = row->end, skip = true; skip && i < tokens->n; i++)
		if (is_stray(found, row, tokens, i, &skip) && is_part(found, row, tokens, i, first))
			return true;
	return false;
}

/* Does the beginning of a number stand right before the row or behind it? */
static bool
is_beside_piece(const struct printed_row *row, const struct tokens *tokens)
{
	size_t i = row->label < row->after ? row->label : row->after;

	return (i > 0 && is_piece(&tokens->t[i - 1])) || (row->end < tokens->n && is_piece(&tokens->t[row->end]));
}

/* Has the row more values than cells, in several lines? */
static bool
has_more(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first)
{
	size_t i = row->label < row->after ? row->label : row->after;

	if (token_values(&tokens->t[i], row->end - i) <= row->ncells)
		return false;
	for (; i < row->end; i++)
		if (token_is_value(&tokens->t[i]) && is_part(found, row, tokens, i, first))
			return true;
	return false;
}

/* Has the row values that go on below, and does not add up as it stands, or by these alone? */
static bool
has_broken(const struct printed_row *row, const struct tokens *tokens)
{
	unsigned long long last = 0, rest = 0;
	size_t i, broken = 0, whole = 0;

	for (i = row->after; i < row->end; i++)
		broken += tokens->t[i].broken;
	if (broken == 0)
		return false;
	for (i = row->after; i < row->end; i++)
		whole += !tokens->t[i].broken && token_is_value(&tokens->t[i]) && token_number(&tokens->t[i]) > 0;
	token_sum(&tokens->t[row->after], row->end - row->after, &last, &rest);
	return last != rest || (broken > 1 && whole == 0);
}

bool
rest_find(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t first)
{
	const struct token *t = &tokens->t[first];

	return t->cells > 1 && (tokens->lines->has & LINES_BAR) == 0 && (has_broken(row, tokens)
	    || (!found->table->across && (has_more(found, row, tokens, first)
	    || ((found->stray || is_beside_piece(row, tokens)) && has_strays(found, row, tokens, first)))));
}
