#include <stddef.h>
#include <string.h>

#include "digit.h"
#include "twice.h"

/* The last words of a row's label, or NULL. */
static const struct token *
last_words(const struct printed_row *row, const struct token *t)
{
	size_t i = row->label_end;

	if (!row->found || row->unlabelled)
		return NULL;
	while (i > row->label && t[i - 1].kind != TOKEN_WORDS)
		i--;
	return i > row->label ? &t[i - 1] : NULL;
}

static bool
is_same(const struct token *a, const struct token *b)
{
	return a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

/* The value at t or behind empty places, or NULL. */
static const struct token *
next_value(const struct token *t, const struct token *end)
{
	while (t < end && token_is_empty(t))
		t++;
	return t < end && token_is_value(t) ? t : NULL;
}

/* Where a row's label comes again with values behind: the first of them, or NULL. */
static const struct token *
values_again(const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *label = last_words(row, tokens->t), *end = tokens->t + tokens->n, *t, *value;

	for (t = tokens->t; label != NULL && t < end; t++)
		if (t != label && is_same(t, label) && (value = next_value(t + 1, end)) != NULL
		    && (value < tokens->t + row->after || value >= tokens->t + row->end))
			return value;
	return NULL;
}

bool
twice_printed(const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	size_t n = 0, again = 0;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (last_words(row, tokens->t) == NULL)
			continue;
		n++;
		again += values_again(row, tokens) != NULL;
		if (again == 0)
			return false;   /* as of nearly all tables: the first label tells */
	}
	return 2 * again > n;
}

bool
twice_differs(const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *own = tokens->t + row->after, *end = tokens->t + row->end;
	const struct token *again = values_again(row, tokens), *all = tokens->t + tokens->n;

	if (again == NULL)
		return false;
	while ((own = next_value(own, end)) != NULL && (again = next_value(again, all)) != NULL
	    && is_same(own, again)) {
		own++;
		again++;
	}
	return own != NULL || next_value(again, all) != NULL;
}

int
twice_year(const struct token *t)
{
	static const char sign[] = "年";
	enum { DIGITS = 4 };
	int year = 0;
	size_t i;

	if (t->n < DIGITS + sizeof sign - 1 || memcmp(t->s + DIGITS, sign, sizeof sign - 1) != 0)
		return 0;
	for (i = 0; i < DIGITS && digit_is(t->s[i]); i++)
		year = 10 * year + t->s[i] - '0';
	return i == DIGITS ? year : 0;
}

/* Is it what stands in a line above a table of some year? */
static bool
is_caption(const struct token *t)
{
	return t->cells == 1 && t->kind == TOKEN_WORDS && digit_is(t->s[0]) && twice_year(t) > 0;
}

/* The first words behind a caption, or NULL. */
static const struct token *
first_words(const struct token *t, const struct token *end)
{
	while (++t < end && t->kind != TOKEN_WORDS)
		;
	return t < end ? t : NULL;
}

/* The next caption of a table that begins as that of caption a does, or NULL. */
static const struct token *
next_caption(const struct token *a, const struct token *end)
{
	const struct token *words = first_words(a, end), *b, *again;

	for (b = words; b != NULL && b < end; b++)
		if (is_caption(b) && (again = first_words(b, end)) != NULL && is_same(words, again))
			return b;
	return NULL;
}

/* Drops tokens [from, end). */
static void
drop(struct tokens *tokens, const struct token *from, const struct token *end)
{
	size_t i = (size_t)(from - tokens->t), n = (size_t)(end - from);

	memmove(tokens->t + i, end, (tokens->n - i - n) * sizeof *end);
	tokens->n -= n;
}

void
twice_latest(struct tokens *tokens)
{
	const struct token *a = tokens->t, *b, *end = a + tokens->n;

	while (a < end) {
		if (!is_caption(a) || (b = next_caption(a, end)) == NULL || twice_year(b) == twice_year(a)) {
			a++;
			continue;
		}
		if (twice_year(b) > twice_year(a))
			drop(tokens, a, b);
		else
			tokens->n = (size_t)(b - tokens->t);
		end = tokens->t + tokens->n;
	}
}

/* Is a cell nothing but a year, as the header of a column may be: 2023年, 2023年度, 2023? */
static bool
is_year(const struct token *t)
{
	static const char sign[] = "年度";
	enum { DIGITS = 4 };

	if (t->kind == TOKEN_NUMBER)
		return t->n == DIGITS && memcmp(t->s, "20", 2) == 0;
	return t->kind == TOKEN_WORDS && t->n <= DIGITS + sizeof sign - 1 && twice_year(t) > 0;
}

/* Do two of tokens [from, end), one behind the other, name a year each? */
static bool
are_years(const struct token *from, const struct token *end)
{
	const struct token *t, *last = NULL;

	for (t = from; t < end; t++) {
		if (token_is_empty(t))
			continue;
		if (last != NULL && is_year(last) && is_year(t) && !is_same(last, t))
			return true;
		last = t;
	}
	return false;
}

bool
twice_beside(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	const struct form_head *head = row->row->head;
	size_t j;

	for (j = 0; j < head->ncolumns; j++)
		if (rows_header(found, tokens, head, j) != NULL)
			return false;
	return are_years(tokens->t, tokens->t + (row->unlabelled ? row->after : row->label));
}
