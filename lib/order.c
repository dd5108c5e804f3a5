#include "label.h"
#include "order.h"

enum { CELLS_LEAST = 3 };       /* of a header's line that shows an order */

static bool
shows_order(const struct token *t)
{
	return t != NULL && t->cells >= CELLS_LEAST;
}

/* Is a printed before b, in one line? */
static bool
before(const struct token *a, const struct token *b)
{
	return shows_order(a) && shows_order(b) && a->row == b->row && a->cell < b->cell;
}

/* Does a cell above other columns (申请人情况) stand behind a header in its line? */
static bool
before_group(const struct found_rows *found, const struct tokens *tokens, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *end = tokens->t + tokens->n, *next;

	for (next = t; next != end && next->row == t->row; next++)
		if (next->kind == TOKEN_WORDS && label_match(found->table, next->s, next->n, hits) > 0
		    && hits[0].kind == LABEL_HEADER)
			return true;
	return false;
}

/* The column that a cell is the header of, or `none`. */
static size_t
column_of(const struct found_rows *found, const struct token *t, size_t none)
{
	struct label_hit hits[LABEL_HITS];

	if (t->kind != TOKEN_WORDS || label_match(found->table, t->s, t->n, hits) == 0
	    || hits[0].kind != LABEL_COLUMN || hits[0].cost > 0)
		return none;
	return hits[0].column;
}

/*
 * The header of a column, or NULL. In aligned text one that was put together of
 * several words tells no order: they may be of several columns.
 */
static const struct token *
header_of(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t column)
{
	const struct token *t = rows_header(found, tokens, head, column);

	return t == NULL || t->ruled || column_of(found, t, head->ncolumns) != head->ncolumns ? t : NULL;
}

/* Moves the column at place `from` to place `to` before it. */
static void
move(size_t *order, size_t from, size_t to)
{
	size_t column = order[from];

	for (; from > to; from--)
		order[from] = order[from - 1];
	order[to] = column;
}

bool
order_read(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t *order)
{
	const struct token *t;
	size_t k, i, n = head->ncolumns;
	bool moved = false;

	for (k = 0; k < n; k++) {
		order[k] = k;
		t = header_of(found, tokens, head, k);
		for (i = 0; i < k; i++)
			if (before(t, header_of(found, tokens, head, order[i]))
			    || (i == 0 && k == n - 1 && shows_order(t) && before_group(found, tokens, t)))
				break;
		if (i < k) {
			move(order, k, i);
			moved = true;
		}
	}
	return moved;
}

bool
order_differs(const struct found_rows *found, const struct tokens *tokens)
{
	size_t n = found->rows[0].row->head->ncolumns, column, first = n, last = n, i;
	const struct token *t = rows_header(found, tokens, found->rows[0].row->head, 0);

	if (!shows_order(t))
		return false;
	for (i = 0; i != tokens->n; i++) {
		if (tokens->t[i].row != t->row || (column = column_of(found, &tokens->t[i], n)) == n)
			continue;
		first = first == n ? column : first;
		last = column;
	}
	return first == n - 1 && last == n - 2;
}
