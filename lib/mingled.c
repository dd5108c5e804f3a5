#include "mingled.h"
#include "placed.h"

/* What a row says of its table. */
enum mingled {
	MINGLED_NOT,
	MINGLED_MAYBE,          /* its values are parts of numbers, or all its sums fail below a torn header; */
	MINGLED_SURELY          /* or another one is the sum */
};

/* Is it a cell in a line of its own that a bar closes? It has not changed its place, whatever it adds up to. */
static bool
is_closed(const struct token *t)
{
	return t->ruled && t->cells == 1;
}

/* The first cell of a row that has a token, and the last; the same where fewer have. */
static void
find_ends(const struct printed_row *row, const struct tokens *tokens, const struct placed *placed,
    const struct token **first, const struct token **last)
{
	size_t i = 0, k = row->ncells - 1;

	while (i < k && placed[i].token < 0)
		i++;
	while (i < k && placed[k].token < 0)
		k--;
	*first = placed[i].token < 0 ? NULL : &tokens->t[placed[i].token];
	*last = i < k ? &tokens->t[placed[k].token] : *first;
}

/* Do the first value of a row and the last one stand in two lines? */
static bool
is_in_lines(const struct printed_row *row, const struct tokens *tokens, const struct placed *placed)
{
	const struct token *first = NULL, *last = NULL;

	find_ends(row, tokens, placed, &first, &last);
	return first != NULL && first != last && first->row != last->row;
}

static bool
are_closed(const struct printed_row *row, const struct tokens *tokens, const struct placed *placed)
{
	const struct token *first = NULL, *last = NULL;

	find_ends(row, tokens, placed, &first, &last);
	return first != NULL && first != last && is_closed(first) && is_closed(last);
}

/*
 * Is one of the terms of a sum the sum of all that is left? Of few numbers one may be so by chance, and of small ones,
 * unless the sum itself is none.
 */
static bool
has_other_sum(const struct rule_identity *identity, size_t first, const struct tokens *tokens,
    const struct placed *placed)
{
	enum { NUMBERS_LEAST = 3, SUM_LEAST = 20 };
	unsigned long long values[ROWSUM_CELLS], all = 0;
	size_t k, n = 0;

	if (identity->nleft + 1 != identity->nterms || identity->nterms > ROWSUM_CELLS)
		return false;
	for (k = 0; k < identity->nterms; k++) {
		values[k] = placed_number(&placed[identity->terms[k].cell - first], tokens);
		all += values[k];
		n += values[k] > 0;
	}
	return n >= NUMBERS_LEAST && (all >= 2 * SUM_LEAST || values[k - 1] == 0) && rowsum_is_other(values, k);
}

/* Are there words but labels from the first header of a table across on, before its values? Then headers are torn. */
static bool
is_torn(const struct found_rows *found, const struct tokens *tokens, size_t end)
{
	size_t i;

	if (found->nline < form_ncells(found->table))
		return true;
	for (i = found->line[0] - 1; i < end; i++)
		if (tokens->t[i].kind == TOKEN_WORDS && !found->hit[i])
			return true;
	return false;
}

/* Do several sums of a row fail that have any terms, and none holds but for zeros? */
static bool
all_fail(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed)
{
	unsigned long long values[ROWSUM_CELLS] = { 0 }, left, right;
	size_t i, failed = 0;

	for (i = 0; i < sums->ncells; i++)
		values[i] = placed_number(&placed[i], tokens);
	for (i = 0; i < sums->n; i++) {
		rowsum_sides(sums, i, values, &left, &right);
		if (left == right && left > 0)
			return false;
		failed += left != right && left > 0;
	}
	return failed > 1;
}

/* Do numbers that begin with a zero stand alone in lines? They are the rest of others, or two cells. */
static bool
has_rests(const struct tokens *tokens)
{
	enum { LEAST = 2 };
	const struct token *t;
	size_t n = 0;

	for (t = tokens->t; t < tokens->t + tokens->n && n < LEAST; t++)
		n += t->kind == TOKEN_NUMBER && t->cells == 1 && token_is_padded(t);
	return n == LEAST;
}

/* Is the last value of a row the sum of all others? Most are, and nothing more is asked of them. */
static bool
ends_in_sum(const struct printed_row *row, const struct tokens *tokens, const struct placed *placed)
{
	unsigned long long all = 0, number = 0;
	size_t j;

	for (j = 0; j < row->ncells; j++) {
		number = placed_number(&placed[j], tokens);
		all += number;
	}
	return all == number + number;
}

static enum mingled
judge_row(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct placed *placed)
{
	struct rowsum sums;
	bool filled;
	size_t i;

	if (!row->found || !is_in_lines(row, tokens, placed)
	    || (!found->table->across && ends_in_sum(row, tokens, placed)))
		return MINGLED_NOT;
	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	if (placed_add_up(&sums, tokens, placed, &filled))
		return MINGLED_NOT;
	for (i = 0; i < sums.n && !are_closed(row, tokens, placed); i++)
		if (has_other_sum(sums.identities[i], sums.first, tokens, placed))
			return MINGLED_SURELY;
	return has_rests(tokens) || (found->table->across && all_fail(&sums, tokens, placed)
	    && is_torn(found, tokens, row->after)) ? MINGLED_MAYBE : MINGLED_NOT;
}

static enum mingled
judge(const struct found_rows *found, const struct tokens *tokens, const struct placed *placed)
{
	const struct printed_row *row;
	enum mingled all = MINGLED_NOT, one;

	for (row = found->rows; row < found->rows + found->n; row++) {
		one = judge_row(found, row, tokens, &placed[row->first_cell]);
		all = one > all ? one : all;
	}
	return all;
}

bool
mingled_any(const struct found_rows *found, const struct tokens *tokens, const struct placed *placed)
{
	return judge(found, tokens, placed) != MINGLED_NOT;
}

/* Has a row something in the place of each cell? */
static bool
is_whole(const struct printed_row *row, const struct placed *placed)
{
	size_t j = 0;

	while (j < row->ncells && placed[j].token >= 0)
		j++;
	return j == row->ncells;
}

void
mingled_doubt(const struct found_rows *found, const struct tokens *tokens, struct placed *placed)
{
	enum mingled mingled = judge(found, tokens, placed);
	const struct printed_row *row;
	struct placed *cells;
	struct rowsum sums;
	bool holds, filled, lost;
	size_t j;

	if (mingled == MINGLED_NOT)
		return;
	for (row = found->rows; row < found->rows + found->n; row++) {
		cells = &placed[row->first_cell];
		if (!row->found || !is_in_lines(row, tokens, cells))
			continue;
		rowsum_find(&sums, found->table, row->first_cell, row->ncells);
		holds = placed_add_up(&sums, tokens, cells, &filled);
		if (holds && !filled)
			continue;
		lost = !holds && (mingled == MINGLED_SURELY || !is_whole(row, cells));
		for (j = 0; j < row->ncells; j++) {
			cells[j].seen = false;
			cells[j].sure = cells[j].sure && !lost;
		}
	}
}
