#include <stddef.h>
#include <string.h>

#include "caption.h"
#include "digit.h"
#include "fold.h"
#include "items.h"
#include "label.h"
#include "rowsum.h"
#include "twice.h"

enum { CAPTION_MOST = 90 };     /* bytes; what is longer is a sentence */

static bool
is_same(const struct token *a, const struct token *b)
{
	return a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

/* The first value from t on, or NULL. */
static const struct token *
next_value(const struct token *t, const struct token *end)
{
	while (t < end && !token_is_value(t))
		t++;
	return t < end ? t : NULL;
}

bool
twice_printed(const struct found_rows *found)
{
	const struct printed_row *row;
	size_t n = 0, again = 0;

	for (row = found->rows; row < found->rows + found->n; row++) {
		n += row->found && !row->unlabelled;
		again += row->again_end > 0 || row->bare;
	}
	return 2 * again > n;
}

bool
twice_differs(const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *own = tokens->t + row->after, *end = tokens->t + row->end;
	const struct token *again = tokens->t + row->again, *all = tokens->t + row->again_end;

	if (row->again_end == 0)
		return false;
	while ((own = next_value(own, end)) != NULL && (again = next_value(again, all)) != NULL
	    && is_same(own, again)) {
		own++;
		again++;
	}
	return own != NULL || next_value(again, all) != NULL;
}

/* Has the row a value for each cell among tokens [from, end), and is the last one the sum of the others? */
static bool
adds_up(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    size_t from, size_t end)
{
	unsigned long long last, rest;

	return rowsum_ends(found->table, row->first_cell, row->ncells)
	    && token_sum(&tokens->t[from], end - from, &last, &rest) == row->ncells && last == rest;
}

/* Does a row's other text stand below the table's last row, which is another one? Then it is of what follows the table. */
static bool
is_below(const struct found_rows *found, const struct printed_row *row)
{
	const struct printed_row *last = found->rows + found->n;

	while (!(--last)->found)
		;
	return last != row && row->again >= last->end;
}

void
twice_choose(const struct found_rows *found, struct printed_row *row, const struct tokens *tokens)
{
	bool own = adds_up(found, row, tokens, row->after, row->end);
	bool again = adds_up(found, row, tokens, row->again, row->again_end);

	if (is_below(found, row))
		return;
	row->doubted = true;
	row->found = own != again;
	if (again) {
		row->after = row->again;
		row->end = row->again_end;
	}
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

/* The first words behind a caption, or NULL. */
static const struct token *
first_words(const struct token *t, const struct token *end)
{
	while (++t < end && t->kind != TOKEN_WORDS)
		;
	return t < end ? t : NULL;
}

/* Words that may be a caption in a line of their own name one year, and no other number: that year; else 0. */
static int
caption_year(const struct token *t)
{
	enum { DIGITS = 4 };
	struct token part = *t;
	int year = 0;
	size_t i;

	if (t->kind != TOKEN_WORDS || t->cells != 1 || t->n > CAPTION_MOST || memchr(t->s, '2', t->n) == NULL)
		return 0;
	for (i = 0; i < t->n; i++) {
		if (!digit_is(t->s[i]))
			continue;
		part.s = t->s + i;
		part.n = t->n - i;
		if (year > 0 || (year = twice_year(&part)) == 0)
			return 0;
		i += DIGITS;
	}
	return year;
}

/* Stands the label of a row, of whatever form, above token i? */
static bool
has_rows(int number, const struct tokens *tokens, size_t i)
{
	const struct token *t;

	while (i-- > 0) {
		t = &tokens->t[i];
		if (t->kind == TOKEN_WORDS && (label_is_only_row(form_table(number, FORM_2021), t->s, t->n)
		    || label_is_only_row(form_table(number, FORM_2019), t->s, t->n)))
			return true;
	}
	return false;
}

/*
 * The report's year, if its title says `year', or 0: that of the latest caption if the title says nothing, or
 * names none of those years and one stands above all rows. *dated: there are captions.
 */
static int
own_year(int number, const struct tokens *tokens, int year, bool *dated)
{
	size_t i, first = tokens->n;
	bool seen = false;
	int latest = 0, one;

	for (i = tokens->n; i-- > 0;) {
		if ((one = caption_year(&tokens->t[i])) == 0)
			continue;
		seen = seen || one == year;
		latest = one > latest ? one : latest;
		first = i;
	}
	*dated = latest > 0;
	return year == 0 || (*dated && !seen && !has_rows(number, tokens, first)) ? latest : year;
}

/* Drops tokens [from, end). */
static void
drop(struct tokens *tokens, const struct token *from, const struct token *end)
{
	size_t i = (size_t)(from - tokens->t), n = (size_t)(end - from);

	memmove(tokens->t + i, end, (tokens->n - i - n) * sizeof *end);
	tokens->n -= n;
}

/* Is it a caption of what `is' tells of? */
static bool
is_caption(const struct token *t, bool (*is)(const struct fold *caption))
{
	struct fold words;

	if (t->kind != TOKEN_WORDS || t->n > CAPTION_MOST)
		return false;
	fold_text(&words, t->s, t->n);
	return is(&words);
}

/* Does a caption, which is no label, say of what is below that it is a draft, another agency's or another year's? */
static bool
is_others(int number, const struct token *t, int year)
{
	int own = year > 0 ? caption_year(t) : 0;

	return ((own > 0 && own != year) || is_caption(t, caption_other))
	    && !items_is_label(form_table(number, FORM_2021), t) && !items_is_label(form_table(number, FORM_2019), t);
}

/* Are they the same words, be one's characters Traditional and its spaces, width or punctuation others? */
static bool
are_alike(const struct token *a, const struct token *b)
{
	struct fold one, other;

	if (a->kind != TOKEN_WORDS || b->kind != TOKEN_WORDS || is_same(a, b))
		return is_same(a, b);
	fold_text(&one, a->s, a->n);
	fold_text(&other, b->s, b->n);
	return one.n > 0 && fold_same(&one, &other);
}

/*
 * The caption of the next table, from t on, whose first words are these: words, in a line of their own if the
 * other's is (`alone'). NULL if there is none.
 */
static const struct token *
next_alike(const struct token *t, const struct token *end, const struct token *words, bool alone)
{
	const struct token *caption = NULL;

	for (; t < end; t++) {
		if (caption != NULL && are_alike(t, words))
			return caption;
		if (!token_is_empty(t))
			caption = t->kind == TOKEN_WORDS && (t->cells == 1 || !alone) ? t : NULL;
	}
	return NULL;
}

/* Stand the words in tokens [from, end)? */
static bool
has_words(const struct token *from, const struct token *end, const struct token *words)
{
	for (; from < end; from++)
		if (are_alike(from, words))
			return true;
	return false;
}

/* Goes a table that began before the caption t on below it, as of another year? Its words tell it from a note in a label. */
static bool
is_past(int number, const struct tokens *tokens, const struct token *t)
{
	return t->cells == 1 && is_caption(t, caption_period) && has_rows(number, tokens, (size_t)(t - tokens->t));
}

bool
twice_own(int number, struct tokens *tokens, int year)
{
	const struct token *t, *words, *own;
	bool dated;
	size_t i;

	year = own_year(number, tokens, year, &dated);
	if (!dated)
		year = 0;
	for (i = 0; i < tokens->n; i++) {
		t = tokens->t + i;
		if (!is_others(number, t, year) || (words = first_words(t, tokens->t + tokens->n)) == NULL)
			continue;
		own = next_alike(words + 1, tokens->t + tokens->n, words, t->cells == 1);
		if (own != NULL)
			drop(tokens, t, own);
		else if (has_words(tokens->t, t, words) || is_past(number, tokens, t))
			tokens->n = i;
		else
			continue;
		i--;
	}
	return dated;
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
