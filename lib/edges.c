#include <string.h>

#include "average.h"
#include "edges.h"
#include "rowlines.h"
#include "slip.h"
#include "under.h"

static struct stops columns[FORM_MAX_ROWS];
static struct stops near[FORM_MAX_ROWS];        /* where a line fits only by and large */
/* Rows that lack the last column which all before them have: their page may be set otherwise. */
static bool shifted[FORM_MAX_ROWS];

/* Keeps the columns that the cells of a line stand for, as told best, if more lines agree. */
static void
try_columns(struct stops *best, size_t *most, const struct token *const cell[], size_t n,
    const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct stops c;
	size_t i, agree;
	int measure, side;

	memset(&c, 0, sizeof c);
	c.n = n;
	for (measure = 0; measure < TOKEN_MEASURES; measure++)
		for (side = 0; side < STOPS_SIDES; side++) {
			c.measure = (enum token_measure)measure;
			c.side = (enum stops_side)side;
			for (i = 0; i < n; i++)
				stops_set(&c, i, stops_place(cell[i], &c));
			agree = rowlines_agreeing(&c, found, r, tokens);
			if (agree > *most) {
				*most = agree;
				*best = c;
			}
		}
}

/*
 * The columns of row `r`, the first with values among its like. Full rows
 * make columns if at least STOPS_AGREE lines and half of all agree; else a header
 * does, if all lines agree.
 */
static bool
find_columns(struct stops *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	const struct token *cell[COLUMNS_MOST] = { NULL };
	size_t i, k, most = 0, all = 0;

	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n == 0 || !rowlines_alike(found, i, r))
			continue;
		all++;
		if (rowlines_at(i)->n < found->rows[r].ncells)
			continue;
		for (k = 0; k < rowlines_at(i)->n; k++)
			cell[k] = &tokens->t[rowlines_at(i)->value[k]];
		try_columns(best, &most, cell, rowlines_at(i)->n, found, r, tokens);
	}
	if (most >= STOPS_AGREE && most * 2 >= all)
		return true;
	return under_find(best, all, found, r, tokens);
}

/* Finds the columns of all rows that have a value, if any leaves one out. */
static void
find_all_columns(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, first;
	bool any = false;

	for (r = 0; r < found->n; r++) {
		columns[r].n = near[r].n = 0;
		any = any || (rowlines_at(r)->n > 0 && rowlines_at(r)->n < found->rows[r].ncells);
	}
	if (any)
		under_start(found, tokens);
	for (r = 0; r < found->n; r++) {
		if (rowlines_at(r)->n == 0 || !rowlines_short(found, first = rowlines_first(found, r)))
			continue;
		if (first < r) {
			columns[r] = columns[first];
			near[r] = near[first];
			continue;
		}
		if (!find_columns(&columns[r], found, r, tokens))
			columns[r].n = 0;
		average_find(&near[r], found, r, tokens);
	}
}

/* Is the last column of row `r` filled? Not if it has a value for each, but elsewhere. */
static bool
has_last(size_t r, const struct tokens *tokens)
{
	const struct stops *c = columns[r].n > 0 ? &columns[r] : &near[r];
	size_t column[COLUMNS_MOST];

	return stops_fit(c, rowlines_at(r), tokens, column) && column[rowlines_at(r)->n - 1] == c->n - 1;
}

/* Has row `r` no number but 0? Then its sum may be left out. */
static bool
is_nothing(size_t r, const struct tokens *tokens)
{
	const struct stops_line *line = rowlines_at(r);
	size_t k;

	for (k = 0; k < line->n && token_number(&tokens->t[line->value[k]]) == 0; k++)
		;
	return k == line->n;
}

/*
 * A new page may have other columns, and no header: then each of its rows seems to lack the
 * last one, which all rows before it have but those that are empty or 0: unless they had but
 * their sums, 0 too. Looks at the rows with the columns of row `first'.
 */
static void
find_shifted(const struct found_rows *found, size_t first, const struct tokens *tokens)
{
	size_t r, have = 0, from = found->n;
	bool sums = true;

	for (r = first; r < found->n; r++) {
		if (rowlines_at(r)->n == 0 || !rowlines_alike(found, r, first))
			continue;
		sums = sums && rowlines_at(r)->n == 1;
		if (!has_last(r, tokens)) {
			if (from > r && (sums || !is_nothing(r, tokens)))
				from = r;
		} else if (from < r) {
			return;
		} else {
			have++;
		}
	}
	for (r = from; r < found->n && have >= STOPS_AGREE; r++)
		shifted[r] = rowlines_at(r)->n > 0 && rowlines_alike(found, r, first);
}

/*
 * Do words of the line reach over the first column, as a label does that has run into a value, or begin no further
 * left than it, as where headers stand above the labels?
 */
static bool
is_covered(const struct stops *c, size_t before, const struct tokens *tokens)
{
	const struct token *t = &tokens->t[before];
	size_t i;

	for (i = before; i-- > 0 && tokens->t[i].line == t->line;)
		if (tokens->t[i].kind == TOKEN_WORDS && (2 * tokens->t[i].to[c->measure] > c->high[0]
		    || (c->side == STOPS_NEAR && 2 * tokens->t[i].from[c->measure] >= c->low[0])))
			return true;
	return false;
}

/* How sure it is that row `r` has its values in these columns. */
static enum token_doubt
doubt_of(const struct stops *c, const struct found_rows *found, size_t r, const struct tokens *tokens,
    const size_t column[COLUMNS_MOST])
{
	const struct stops_line *line = rowlines_at(r);

	if (c->scattered && !slip_is_whole(found, r, tokens, column))
		return TOKEN_VAGUE;
	if (c->side == STOPS_NEAR && (c->inferred || !stops_overlap(c, line, tokens, column)))
		return stops_clear(c, line, tokens) ? TOKEN_NEAR : TOKEN_VAGUE;
	return c->inferred ? TOKEN_VAGUE : c->side == STOPS_NEAR ? TOKEN_LIKELY : TOKEN_PLAIN;
}

bool
edges_find(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r;

	if (!rowlines_read(found, tokens))
		return false;
	find_all_columns(found, tokens);
	memset(shifted, 0, sizeof shifted);
	for (r = 0; r < found->n; r++)
		if (columns[r].n + near[r].n > 0 && rowlines_first(found, r) == r)
			find_shifted(found, r, tokens);
	return true;
}

size_t
edges_fit(const struct found_rows *found, size_t r, bool loosely, const struct tokens *tokens,
    size_t column[COLUMNS_MOST], enum token_doubt *doubt)
{
	const struct stops *c = &columns[r];
	const struct stops_line *line = rowlines_at(r);

	if (loosely && (c->n == 0 || !stops_fit(c, line, tokens, column)))
		c = &near[r];
	if (c->n == 0 || !stops_fit(c, line, tokens, column)
	    || (column[0] > 0 && is_covered(c, line->value[0], tokens)))
		return 0;
	*doubt = line->n == c->n ? TOKEN_PLAIN : shifted[r] ? TOKEN_VAGUE : doubt_of(c, found, r, tokens, column);
	return c->n;
}
