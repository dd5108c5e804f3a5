#include "below.h"
#include "columns.h"
#include "form.h"

enum { ROWS_LEAST = 3 };        /* that show a grid */

static bool whole;              /* no row stands elsewhere */
static unsigned ended;          /* rows that end in a value, so that they have not moved */
static bool spanning;           /* the label of one of them spans columns */
static bool keeps;
static size_t outset;           /* how many cells the labels of all rows stand further right than their depth */

static bool
is_place(const struct token *t)
{
	return t->kind == TOKEN_BLANK || t->kind == TOKEN_PAD;
}

/* Is a cell below a header, with no empty line between, in a line of as many cells? */
static bool
is_below(const struct token *t, const struct token *header)
{
	return header != NULL && header->ruled && header->chunk == t->chunk
	    && header->cells == t->cells && header->cell == t->cell;
}

static size_t
outset_of(const struct printed_row *row, const struct tokens *tokens)
{
	return tokens->t[row->label].cell - form_depth(row->row);
}

/*
 * Is a row one line, with a cell below each header and all else empty? Words
 * in such a cell are no part of the label, though they stand right behind it.
 */
static bool
stands_below(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, size_t *columns)
{
	const struct token *label = &tokens->t[row->label], *t, *header;
	size_t i, j = 0;

	for (i = row->label + 1; i < tokens->n && tokens->t[i].row == label->row; i++) {
		t = &tokens->t[i];
		header = j < row->ncells ? rows_header(found, tokens, row->row->head, j) : NULL;
		if (is_below(t, header))
			columns[j++] = i;
		else if (!is_place(t))
			return false;
	}
	for (; i < row->end; i++)
		if (token_is_value(&tokens->t[i]))
			return false;
	return j == row->ncells && label->ruled && !row->unlabelled
	    && outset_of(row, tokens) == outset;
}

/* Has a row an empty cell before a value? */
static bool
keeps_empty(const struct tokens *tokens, const size_t *columns, size_t n)
{
	bool empty = false;
	size_t j;

	for (j = 0; j < n; j++)
		if (is_place(&tokens->t[columns[j]]))
			empty = true;
		else if (empty)
			return true;
	return false;
}

void
below_judge(const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	size_t columns[COLUMNS_MOST];
	bool any = false;

	whole = !found->table->across;
	spanning = keeps = false;
	ended = 0;
	for (row = found->rows; row < found->rows + found->n && whole; row++) {
		if (!row->found)
			continue;
		if (!any)
			outset = outset_of(row, tokens);
		any = true;
		if (!(whole = stands_below(found, row, tokens, columns)))
			return;
		keeps = keeps || keeps_empty(tokens, columns, row->ncells);
		if (is_place(&tokens->t[columns[row->ncells - 1]]))
			continue;
		ended++;
		spanning = spanning || form_depth(row->row) < form_deepest(found->table);
	}
}

bool
below_find(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, size_t *columns)
{
	return whole && ended >= ROWS_LEAST
	    && (spanning || form_depth(row->row) == form_deepest(found->table))
	    && stands_below(found, row, tokens, columns);
}

bool
below_keeps(void)
{
	return keeps;
}
