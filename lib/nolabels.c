#include "label.h"
#include "nolabels.h"
#include "rowsum.h"

static const struct token *
first_value(const struct tokens *tokens)
{
	const struct token *t = tokens->t, *end = t + tokens->n;

	while (t < end && !token_is_value(t))
		t++;
	return t;
}

/* Stands the label of a row behind the first value? */
static bool
has_labels(const struct form_table *table, const struct tokens *tokens)
{
	const struct token *t = first_value(tokens), *end = tokens->t + tokens->n;

	for (; t < end; t++)
		if (t->kind == TOKEN_WORDS && label_is_only_row(table, t->s, t->n))
			return true;
	return false;
}

/* Do so many words stand behind the first value that most rows have labels? */
static bool
has_many_words(const struct tokens *tokens)
{
	enum { MANY = 12 };
	const struct token *t = first_value(tokens), *end = tokens->t + tokens->n;
	size_t words = 0;

	for (; t < end && words < MANY; t++)
		words += t->kind == TOKEN_WORDS;
	return words == MANY;
}

/* Is it a plain value, or an empty place? */
static bool
is_plain(const struct token *t)
{
	return t->kind != TOKEN_WORDS && !t->fused && !t->doubted && !token_has_fraction(t);
}

/* The cells at[0..n) of a table are all values of its section, if these are as many. */
static bool
take_values(const struct tokens *tokens, size_t *at, size_t n)
{
	const struct token *t = tokens->t;
	size_t i, values = 0;

	if (token_values(t, tokens->n) != n)
		return false;
	for (i = 0; values < n && (!token_is_value(&t[i]) || is_plain(&t[i])); i++)
		if (token_is_value(&t[i]))
			at[values++] = i;
	return values == n;
}

/* Do words stand behind a value among tokens [i, end)? */
static bool
has_words_behind(const struct token *t, size_t i, size_t end)
{
	while (i < end && !token_is_value(&t[i]))
		i++;
	while (i < end && t[i].kind != TOKEN_WORDS)
		i++;
	return i < end;
}

/*
 * They are the last places of lines without words, each of which has all cells of a row, if these are as many as rows.
 * Words behind values may have been cells.
 */
static bool
take_lines(const struct tokens *tokens, size_t *at, size_t n, size_t columns)
{
	const struct token *t = tokens->t;
	size_t i, j, end, cells = 0;

	for (i = 0; i < tokens->n; i = end) {
		end = token_line_end(tokens, i);
		for (j = i; j < end && is_plain(&t[j]) && (token_is_empty(&t[j]) || j + columns >= end); j++)
			;
		if (has_words_behind(t, i, end))
			return false;
		if (!t[i].ruled || end - i < columns || j < end)
			continue;
		if (cells == n)
			return false;
		for (j = end - columns; j < end; j++)
			at[cells++] = j;
	}
	return cells == n;
}

/*
 * Do they make rows that add up, as nearly all do, where the sum is not empty? One in a report may not, if others do that
 * are not all 0, as some must where cells are empty.
 */
static bool
make_rows(const struct form_table *table, const struct tokens *tokens, const size_t *at)
{
	enum { LEAST = 3 };
	size_t r, j, n, cell = 0, held = 0, failed = 0, empty = 0;
	unsigned long long last, rest;

	for (r = 0; r < table->nrows; r++, cell += n) {
		n = form_row_cells(&table->rows[r]);
		if (n == 0)
			continue;
		for (rest = last = 0, j = 0; j < n; j++) {
			rest += last;
			last = token_number(&tokens->t[at[cell + j]]);
			empty += token_is_empty(&tokens->t[at[cell + j]]);
		}
		held += last == rest && last > 0;
		failed += last != rest && !token_is_empty(&tokens->t[at[cell + n - 1]]);
	}
	return failed <= held / LEAST && failed <= 1 && (empty == 0 || held > 0);
}

const struct form_table *
nolabels_find(int number, const struct tokens *tokens, struct placed *placed)
{
	const struct form_table *table;
	size_t at[FORM_MAX_CELLS] = { 0 }, n, columns, i;
	int year;

	if (has_many_words(tokens))
		return NULL;
	for (year = 0; year < FORM_YEARS; year++) {
		table = form_table(number, (enum form_year)year);
		n = form_ncells(table);
		columns = form_row_cells(&table->rows[0]);
		if (table->across || columns == 0 || !rowsum_ends(table, 0, columns) || n % columns != 0
		    || !(take_values(tokens, at, n) || take_lines(tokens, at, n, columns))
		    || has_labels(table, tokens) || !make_rows(table, tokens, at))
			continue;
		for (i = 0; i < n; i++)
			placed[i] = (struct placed){ .token = (int)at[i], .sure = true };
		return table;
	}
	return NULL;
}
