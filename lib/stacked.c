#include "rowsum.h"
#include "stacked.h"
#include "value.h"

enum {
	LABELS_LEAST = 2,       /* of a stack, one after the other: of rows a cell a line that end in a sum, */
	LABELS_ENOUGH = 3       /* or of any */
};

/* The values of one row behind a stack: tokens [first, end). */
struct share {
	size_t first, end;
};

static struct share shares[FORM_MAX_ROWS];

/* Has a row a label, and no place for values? Words may stand beside it, as its unit does. */
static bool
is_bare(const struct printed_row *row, const struct tokens *tokens)
{
	size_t i;

	for (i = row->after; row->found && i < row->end; i++)
		if (tokens->t[i].kind != TOKEN_WORDS)
			return false;
	return !row->unlabelled;
}

/* Is nothing of a row there, as where its label is damaged? */
static bool
is_missing(const struct printed_row *row)
{
	return row->unlabelled && !row->found;
}

/*
 * How many rows stand in a stack whose last is row `last': those before it have but a label, or not even
 * that, as long as there are labels enough. 0 if there are not. *labels: how many have one.
 */
static size_t
count_rows(const struct found_rows *found, size_t last, const struct tokens *tokens, size_t *labels)
{
	const struct printed_row *end = &found->rows[last], *row = end, *first = end;

	*labels = 1;
	if (!end->found || end->unlabelled || end->ncells < 2 || end->after < end->label_end
	    || tokens->t[end->after].row == tokens->t[end->label].row)
		return 0;
	while (row > found->rows && row[-1].ncells == end->ncells) {
		row--;
		if (is_missing(row))
			continue;
		if (!is_bare(row, tokens) || row->label >= first->label)
			break;
		first = row;
		++*labels;
	}
	return *labels < LABELS_LEAST ? 0 : (size_t)(end - first) + 1;
}

/* Where the values behind row `last' end at the latest: at the next label. */
static size_t
end_of_stack(const struct found_rows *found, size_t last, const struct tokens *tokens)
{
	size_t i = found->rows[last].after;

	while (i < tokens->n && !found->hit[i])
		i++;
	return i;
}

/* Where the row ends whose values begin at token i: with its line, or, of cells a line each, with its last cell. */
static size_t
end_of_share(const struct tokens *tokens, size_t i, size_t end, size_t cells)
{
	if (tokens->t[i].cells > 1)
		return token_line_end(tokens, i);
	for (; i < end && cells > 0; i++)
		cells -= token_is_value(&tokens->t[i]);
	return i;
}

/* Has a value of a share a sign, as only a change has? */
static bool
has_change(const struct tokens *tokens, const struct share *share)
{
	const struct token *t;
	bool minus;

	for (t = &tokens->t[share->first]; t < &tokens->t[share->end]; t++)
		if (t->kind == TOKEN_NUMBER && value_sign(t->s, t->n, &minus) > 0)
			return true;
	return false;
}

/*
 * Do the values of a share add up, the last being the sum of the others, or is one a change? Those in a
 * line of their own need not.
 */
static bool
may_be_row(const struct tokens *tokens, const struct share *share)
{
	const struct token *t = &tokens->t[share->first];
	unsigned long long last, rest;

	token_sum(t, share->end - share->first, &last, &rest);
	return t->cells > 1 || last == rest || has_change(tokens, share);
}

/* Parts tokens [i, end) into rows of so many cells; returns how many, of which `most' are kept. */
static size_t
read_shares(const struct tokens *tokens, size_t i, size_t end, size_t cells, size_t most, bool *whole)
{
	struct share share;
	size_t n = 0, values;

	for (*whole = true; i < end; i = share.end) {
		share.first = i;
		share.end = end_of_share(tokens, i, end, cells);
		values = token_values(&tokens->t[i], share.end - i);
		if (values == 0)
			continue;
		*whole = *whole && values <= cells && may_be_row(tokens, &share);
		if (n < most)
			shares[n] = share;
		n++;
	}
	return n;
}

/* Nothing without label between row `last' and the next label is a row of its own. */
static void
drop_unlabelled(struct found_rows *found, size_t last, size_t end)
{
	struct printed_row *row = &found->rows[last];

	while (++row < found->rows + found->n && row->unlabelled)
		if (row->found && row->after < end)
			row->found = false;
}

static void
give_shares(struct printed_row *first, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		first[i].found = true;
		first[i].doubted = true;
		first[i].after = shares[i].first;
		first[i].end = shares[i].end;
	}
}

void
stacked_settle(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *row;
	size_t last, rows, labels, n, end;
	bool whole;

	for (last = 0; last < found->n; last++) {
		rows = count_rows(found, last, tokens, &labels);
		if (rows == 0)
			continue;
		row = &found->rows[last];
		end = end_of_stack(found, last, tokens);
		n = read_shares(tokens, row->after, end, row->ncells, rows, &whole);
		if (labels < LABELS_ENOUGH && (n != rows || !whole || tokens->t[row->after].cells > 1
		    || !rowsum_ends(found->table, row->first_cell, row->ncells)))
			continue;
		if (n < 2 && (whole || token_values(&tokens->t[row->after], end - row->after) != labels))
			continue;
		drop_unlabelled(found, last, end);
		row->found = false;
		if (n == rows && whole)
			give_shares(row + 1 - rows, rows);
	}
}
