#include <string.h>

#include "form.h"
#include "pads.h"

enum {
	ROWS_LEAST = 5,         /* rows that make a habit */
	HABITS = 16,            /* ways to keep pads, or not, */
	FILLED = 16,            /* and as many where lines are filled up, */
	CLOSING_MOST = 4        /* places that end every row of a page */
};

static size_t
before_next(const struct form_table *table, const struct form_row *row)
{
	return row + 1 < table->rows + table->nrows ? form_depth(row + 1) : 0;
}

/* Has the row the label of its group beside its own? */
static bool
opens_group(const struct form_table *table, const struct form_row *row)
{
	return row > table->rows && row[-1].head == NULL;
}

/* Are the n tokens empty places: with `bars`, nothing but bars? */
static bool
are_pads(const struct token *t, size_t n, bool bars)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (bars ? t[i].kind != TOKEN_PAD : t[i].kind == TOKEN_WORDS || token_is_value(&t[i]))
			return false;
	return true;
}

/* Are there as many tokens as cells, and no empty line among them that need not be one? */
static bool
are_cells(const struct token *t, size_t n, size_t cells)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (t[i].kind == TOKEN_GAP)
			return false;
	return n == cells;
}

/* Do pads go on in the line behind the tokens of a row? They were known as such (items.h). */
static bool
is_cut(const struct tokens *tokens, size_t end)
{
	return end < tokens->n && tokens->t[end].kind == TOKEN_PAD && tokens->t[end].row == tokens->t[end - 1].row;
}

bool
pads_cut(const struct pads *pads, const struct found_rows *found,
    const struct printed_row *row, const struct tokens *tokens, size_t *first, size_t *end)
{
	const struct token *t = tokens->t;
	size_t own, behind, before;

	if (!pads->known || *end - *first < row->ncells || t[*first].row == t[*end - 1].row)
		return false;
	if ((pads->opening > 0 || (pads->last && is_cut(tokens, *end)))
	    && are_cells(t + *first, *end - *first, row->ncells))
		return true;
	own = pads->deepest - form_depth(row->row);
	behind = pads->opening + (pads->behind ? own : 0);
	before = pads->closing + (pads->last ? own : 0) + (pads->before ? before_next(found->table, row->row) : 0)
	    + pads->extra + (pads->filled && !opens_group(found->table, row->row));
	if (row->unlabelled && behind + before == 0)
		behind++;       /* the place of its label */
	if (*end - *first != behind + row->ncells + before
	    || !are_pads(t + *first, behind, found->table->across)
	    || !are_pads(t + *end - before, before, found->table->across))
		return false;
	*first += behind;
	*end -= before;
	return true;
}

/* Has a row pads of its own, or of the next row's label? All others are made alike, whatever the habit. */
static bool
has_pads(const struct pads *pads, const struct found_rows *found, const struct printed_row *row)
{
	return (pads->filled && !opens_group(found->table, row->row))
	    || ((pads->behind || pads->last) && form_depth(row->row) < pads->deepest)
	    || (pads->before && before_next(found->table, row->row) > 0);
}

/* Are the row's values there, and its label, so that its pads are those of the form? */
static bool
is_known(const struct printed_row *row)
{
	return row->found && !row->unlabelled;
}

/* How many rows are made so; *most: nearly all of them are, and of those with pads as well. */
static size_t
count_fits(const struct pads *pads, const struct found_rows *found, const struct tokens *tokens, bool *most)
{
	size_t r, first, end, n = 0, rows = 0, padded = 0, fits = 0;
	bool pad, fit;

	for (r = 0; r < found->n; r++) {
		if (!is_known(&found->rows[r]))
			continue;
		first = found->rows[r].after;
		end = found->rows[r].end;
		fit = pads_cut(pads, found, &found->rows[r], tokens, &first, &end);
		pad = has_pads(pads, found, &found->rows[r]);
		rows++;
		n += fit;
		padded += pad;
		fits += pad && fit;
	}
	*most = n * 5 >= rows * 4 && fits * 5 >= padded * 4;
	return n;
}

/* Stands a bar alone before the row of headers at a token? It is no pad behind a line that ends in several. */
static bool
is_opened(const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];

	return i > 2 && t[-1].kind == TOKEN_PAD && t[-2].kind == TOKEN_PAD && t[-3].kind == TOKEN_PAD
	    && t[-3].row == t[-2].row && t[-2].row != t[-1].row && t[-1].row != t[0].row;
}

/*
 * How many places the line of a table across has before the first words behind it, which may be a note; the pads that
 * share a line before it are its header's (extent.h).
 */
static size_t
places_of(const struct printed_row *row, const struct tokens *tokens)
{
	size_t i, first = row->after;

	while (first < row->end && tokens->t[first].kind == TOKEN_PAD && tokens->t[first].cells > 1)
		first++;
	for (i = first; i < row->end && tokens->t[i].kind != TOKEN_WORDS; i++)
		;
	return i - first;
}

/*
 * The bars around the line of a table across: where bars open each row, they
 * stand before the first header as they do before the values; behind a title, a bar alone may
 * have gone with it, but it stands before other headers, and the line has one place more
 * than cells. Else one may close the row of headers, and then the values as well.
 */
static void
judge_line(struct pads *pads, const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[0];
	size_t first = 0, bars = 0, i;

	while (first < tokens->n && !found->hit[first])
		first++;
	while (bars < first && tokens->t[first - bars - 1].kind == TOKEN_PAD)
		bars++;
	for (i = first; i < tokens->n && bars == 0 && places_of(row, tokens) == row->ncells + 1; i++)
		bars = found->hit[i] && is_opened(tokens, i);
	pads->known = true;
	pads->opening = bars > 0 ? bars : 1;
	pads->closing = bars > 0 ? 0 : 1;
}

/* How many rows are made alike if each ends in as many places as the others. */
static size_t
fits_closed(const struct found_rows *found, const struct tokens *tokens)
{
	struct pads tried = { .known = true };
	size_t fits, most = 0;
	bool all;

	for (tried.closing = 1; tried.closing <= CLOSING_MOST; tried.closing++) {
		fits = count_fits(&tried, found, tokens, &all);
		most = fits > most ? fits : most;
	}
	return most;
}

/* How many rows have two pads or more of their own, and all in one line. */
static size_t
count_in_line(const struct pads *pads, const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	const struct token *t;
	size_t own, first, end, n = 0;

	for (row = found->rows; row < found->rows + found->n; row++) {
		first = row->after;
		end = row->end;
		own = pads->deepest - form_depth(row->row);
		if (!is_known(row) || own < 2 || !pads_cut(pads, found, row, tokens, &first, &end))
			continue;
		t = &tokens->t[pads->behind ? first - own : end];
		n += t[0].row == t[own - 1].row;
	}
	return n;
}

/*
 * A label's own pads may stand behind the row's values as well as before them if there are empty cells on
 * both sides, though not on pages that keep all places where they are. But only pads share a line; false if
 * they have a line each.
 */
static bool
choose_side(struct pads *pads, const struct found_rows *found, const struct tokens *tokens, size_t most)
{
	struct pads other = *pads;
	size_t here, there;
	bool all;

	other.behind = false;
	other.last = true;
	if (count_fits(&other, found, tokens, &all) < most)
		return true;
	here = count_in_line(pads, found, tokens);
	there = count_in_line(&other, found, tokens);
	if (here < there)
		*pads = other;
	return here != there;
}

/*
 * Do rows, cut so, end in empty cells, and has none an empty one before a value? Then what is empty may be gone from
 * within them, and pads may fill them up (squeeze.h).
 */
static bool
may_be_squeezed(const struct pads *pads, const struct found_rows *found, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	size_t r, i, first, end, values;
	bool ends = false;

	for (r = 0; r < found->n; r++) {
		first = found->rows[r].after;
		end = found->rows[r].end;
		if (!is_known(&found->rows[r]) || !pads_cut(pads, found, &found->rows[r], tokens, &first, &end))
			continue;
		values = token_values(&t[first], end - first);
		ends = ends || (values > 0 && token_is_empty(&t[end - 1]));
		for (i = first; i < end && token_is_value(&t[i]); i++)
			values--;
		if (values > 0)
			return false;
	}
	return ends;
}

/* How many habits there may be, if so many rows have more places than cells. */
static int
ways_to_pad(const struct pads *pads, size_t longer)
{
	if (longer == 0)
		return 1;       /* the first, that there are no pads */
	return pads->known ? HABITS : HABITS + FILLED;
}

void
pads_judge(struct pads *pads, const struct found_rows *found, const struct tokens *tokens)
{
	struct pads tried = { .known = true, .deepest = form_deepest(found->table) };
	const struct printed_row *row;
	size_t rows = 0, longer = 0, fits, most = 0;
	bool all;
	int habit;

	memset(pads, 0, sizeof *pads);
	if (found->table->across) {
		judge_line(pads, found, tokens);
		return;
	}
	for (row = found->rows; row < found->rows + found->n; row++) {
		rows += is_known(row);
		longer += is_known(row) && row->end - row->after > row->ncells;
	}
	for (habit = 0; habit < ways_to_pad(pads, longer) && rows >= ROWS_LEAST; habit++) {
		tried.extra = habit & 1;
		tried.behind = habit & 2;
		tried.before = habit & 4;
		tried.last = habit & 8;
		tried.filled = habit & 16;
		if (tried.last && (tried.behind || tried.before))
			continue;       /* a page keeps all places where they are, or none */
		fits = count_fits(&tried, found, tokens, &all);
		if (fits <= most)
			continue;
		most = fits;
		if (all)
			*pads = tried;
	}
	if (pads->known && pads->behind && pads->before && fits_closed(found, tokens) >= most)
		pads->known = false;    /* as many places behind the last cell of each row would do as well */
	if (pads->known && pads->behind && !pads->before && !choose_side(pads, found, tokens, most))
		pads->known = false;
	if (pads->known && may_be_squeezed(pads, found, tokens))
		pads->known = false;
}
