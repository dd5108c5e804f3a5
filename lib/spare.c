#include "rowsum.h"
#include "spare.h"

enum {
	SPARE_MOST = 3,
	ROWS_LEAST = 3,         /* that add up, */
	ROWS_OTHER = 4          /* for each that does not */
};

/* How rows add up with so many columns spare. */
struct tally {
	unsigned holds, fails;
	bool crossed;           /* one does not, and would with more or fewer */
};

enum sum { SUM_OPEN, SUM_FAILS, SUM_HOLDS };

/* Is a row one line of bars or tabs, its label in it, and all its values? */
static bool
is_line(const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *label = &tokens->t[row->label];
	size_t i;

	if (!row->found || row->unlabelled || row->after < row->label || !label->ruled)
		return false;
	for (i = row->after; i < row->end; i++)
		if (token_is_value(&tokens->t[i]) && tokens->t[i].row != label->row)
			return false;
	return true;
}

bool
spare_cut(const struct printed_row *row, const struct tokens *tokens, size_t spare, size_t *first,
    size_t *end)
{
	size_t last = token_line_end(tokens, row->label), i;
	unsigned cell = tokens->t[row->label].cells;

	if (!is_line(row, tokens) || row->end < last || last < row->label + 1 + spare + row->ncells)
		return false;
	for (i = last; i > last - spare - row->ncells; i--, cell--)
		if (tokens->t[i - 1].cell != cell)
			return false;
	*end = last - spare;
	*first = *end - row->ncells;
	return true;
}

/*
 * Does the last cell of a row add up the others? A row in which only that one is filled tells nothing, nor
 * does one of zeros with empty cells.
 */
static enum sum
sum_of(const struct printed_row *row, const struct tokens *tokens, size_t spare)
{
	unsigned long long last, rest;
	size_t first, end;
	bool full;

	if (!spare_cut(row, tokens, spare, &first, &end))
		return SUM_OPEN;
	full = token_sum(&tokens->t[first], end - first, &last, &rest) == end - first;
	if (rest == 0 && !full)
		return SUM_OPEN;
	return token_is_value(&tokens->t[end - 1]) && last == rest ? SUM_HOLDS : SUM_FAILS;
}

static void
count(struct tally tallies[SPARE_MOST + 1], const struct printed_row *row, const struct tokens *tokens)
{
	enum sum sums[SPARE_MOST + 1];
	bool holds = false;
	size_t spare;

	for (spare = 0; spare <= SPARE_MOST; spare++) {
		sums[spare] = sum_of(row, tokens, spare);
		holds = holds || sums[spare] == SUM_HOLDS;
	}
	for (spare = 0; spare <= SPARE_MOST; spare++) {
		tallies[spare].holds += sums[spare] == SUM_HOLDS;
		tallies[spare].fails += sums[spare] == SUM_FAILS;
		tallies[spare].crossed = tallies[spare].crossed || (holds && sums[spare] == SUM_FAILS);
	}
}

/*
 * How many places stand behind the header of the last column, where most rows are as wide as its line; SPARE_MOST + 1
 * if that is not known.
 */
static size_t
behind_header(const struct found_rows *found, const struct tokens *tokens)
{
	const struct form_head *head = found->rows[0].row->head;
	const struct token *t = rows_header(found, tokens, head, head->ncolumns - 1);
	const struct printed_row *row;
	size_t rows = 0, wide = 0;

	if (t == NULL || !t->ruled || t->cells - t->cell > SPARE_MOST)
		return SPARE_MOST + 1;
	for (row = found->rows; row < found->rows + found->n; row++) {
		rows += row->found;
		wide += row->found && tokens->t[row->label].cells == t->cells;
	}
	return 2 * wide <= rows ? SPARE_MOST + 1 : t->cells - t->cell;
}

/* Are all rows as wide, but that a new page may have another width, or are there as many places behind all labels? */
static bool
are_even(const struct found_rows *found, const struct tokens *tokens)
{
	enum { PAGES_MOST = 3 };
	const struct token *last = NULL, *label;
	const struct printed_row *row;
	size_t widths = 1;
	bool behind = true;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->found || row->unlabelled)
			continue;
		if (!is_line(row, tokens))
			return false;
		label = &tokens->t[row->after - 1];
		if (last == NULL)
			last = label;
		widths += label->cells != last->cells;
		behind = behind && label->cells - label->cell == last->cells - last->cell;
		last = label;
	}
	return last != NULL && (widths <= PAGES_MOST || behind);
}

static bool
any_filled(const struct token *t, size_t n)
{
	size_t i;

	for (i = 0; i < n && token_is_empty(&t[i]); i++)
		;
	return i < n;
}

/*
 * Is anything in the spare columns? Rows of zeros that begin with an empty place instead
 * have but moved, as by what a merged label leaves in front of them.
 */
static bool
any_spare(const struct found_rows *found, const struct tokens *tokens, size_t spare)
{
	const struct printed_row *row;
	unsigned long long last, rest;
	size_t first, end, filled = 0, full = 0, moved = 0, values;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!spare_cut(row, tokens, spare, &first, &end) || !any_filled(&tokens->t[end], spare))
			continue;
		values = token_sum(&tokens->t[first], end - first, &last, &rest);
		filled++;
		full += values == end - first;
		moved += token_is_empty(&tokens->t[first]) && values > 0 && last + rest == 0;
	}
	return filled > 0 && full >= moved;
}

size_t
spare_judge(const struct found_rows *found, const struct tokens *tokens)
{
	struct tally tallies[SPARE_MOST + 1] = { { 0, 0, false } }, *tally;
	const struct printed_row *row = found->rows;
	size_t spare, header, most;

	for (most = SPARE_MOST; most > 0 && !any_spare(found, tokens, most); most--)
		;
	if (most == 0 || found->table->across || !rowsum_ends(found->table, row->first_cell, row->ncells)
	    || !are_even(found, tokens))
		return 0;
	for (row = found->rows; row < found->rows + found->n; row++)
		count(tallies, row, tokens);
	header = behind_header(found, tokens);
	for (spare = most; spare > 0; spare--) {
		tally = &tallies[spare];
		if (tally->holds > 0 && !tally->crossed && tally->holds >= tally->fails * ROWS_OTHER && (spare == header
		    || (header > SPARE_MOST && tally->holds >= ROWS_LEAST + ROWS_OTHER * tallies[0].holds)))
			return any_spare(found, tokens, spare) ? spare : 0;
	}
	return 0;
}
