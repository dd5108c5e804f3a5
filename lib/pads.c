#include "form.h"
#include "pads.h"

enum {
	EXTRA_MOST = 2,         /* places that end a row, of no cell: a bar that opens the next */
	ROWS_LEAST = 5          /* rows that make a habit */
};

static size_t
before_next(const struct form_table *table, const struct form_row *row)
{
	return row + 1 < table->rows + table->nrows ? form_depth(row + 1) : 0;
}

static bool
is_empty(const struct token *t, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (t[i].kind == TOKEN_WORDS || token_is_value(&t[i]))
			return false;
	return true;
}

bool
pads_cut(const struct pads *pads, const struct found_rows *found,
    const struct printed_row *row, const struct tokens *tokens, size_t *first, size_t *end)
{
	const struct token *t = tokens->t;
	size_t behind, before;

	if (!pads->known || t[row->after].row == t[row->end - 1].row)
		return false;
	behind = pads->behind ? pads->deepest - form_depth(row->row) : 0;
	before = (pads->before ? before_next(found->table, row->row) : 0) + pads->extra;
	if (row->end - row->after != behind + row->ncells + before
	    || !is_empty(t + row->after, behind) || !is_empty(t + row->end - before, before))
		return false;
	*first = row->after + behind;
	*end = row->end - before;
	return true;
}

static size_t
count_fits(const struct pads *pads, const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, first, end, n = 0;

	for (r = 0; r < found->n; r++)
		n += found->rows[r].found && pads_cut(pads, found, &found->rows[r], tokens, &first, &end);
	return n;
}

void
pads_judge(struct pads *pads, const struct found_rows *found, const struct tokens *tokens)
{
	struct pads tried = { .known = true, .deepest = form_deepest(found->table) };
	size_t r, rows = 0, fits, most = 0;
	int kind;

	pads->known = false;
	for (r = 0; r < found->n; r++)
		rows += found->rows[r].found;
	for (kind = 0; kind < 4 && rows >= ROWS_LEAST && !found->table->across; kind++)
		for (tried.extra = 0; tried.extra <= EXTRA_MOST; tried.extra++) {
			tried.behind = kind & 1;
			tried.before = kind & 2;
			fits = count_fits(&tried, found, tokens);
			if (fits <= most)
				continue;
			most = fits;
			if (fits * 5 >= rows * 4)
				*pads = tried;
		}
}
