#include <limits.h>
#include <string.h>

#include "average.h"
#include "rowlines.h"
#include "under.h"

/* Columns where full rows have their cells, on average; false if there is no full row. */
static bool
average_columns(struct stops *c, enum token_measure measure, const struct found_rows *found,
    size_t r, const struct tokens *tokens)
{
	const struct token *t;
	unsigned full = 0;
	size_t i, j;

	memset(c, 0, sizeof *c);
	c->n = found->rows[r].ncells;
	c->measure = measure;
	c->side = STOPS_NEAR;
	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n < c->n || !rowlines_alike(found, i, r))
			continue;
		full++;
		for (j = 0; j < c->n; j++) {
			t = &tokens->t[rowlines_at(i)->value[j]];
			c->low[j] += 2 * t->from[measure];
			c->high[j] += 2 * t->to[measure];
		}
	}
	for (j = 0; j < c->n && full > 0; j++) {
		c->low[j] /= full;
		c->high[j] /= full;
	}
	return full > 0;
}

/* How far the edges of column j's cells, those that are compared, are from each other in lines of `least' values. */
static unsigned
scatter(const struct stops *c, size_t j, size_t least, const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	const struct token *t;
	unsigned from, to, at, low = UINT_MAX, high = 0;
	size_t i, k, column[COLUMNS_MOST];

	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n < least || !rowlines_alike(found, i, r) || !stops_fit(c, rowlines_at(i), tokens, column))
			continue;
		for (k = 0; k < rowlines_at(i)->n && column[k] != j; k++)
			;
		if (k == rowlines_at(i)->n)
			continue;
		t = &tokens->t[rowlines_at(i)->value[k]];
		from = t->from[c->measure];
		to = t->to[c->measure];
		at = c->edge == STOPS_LEFT ? 2 * from : c->edge == STOPS_RIGHT ? 2 * to : from + to;
		low = at < low ? at : low;
		high = at > high ? at : high;
	}
	return low < high ? high - low : 0;
}

/* How far the middle of column j is from that of the next one on either side. */
static unsigned
room_of(const struct stops *c, size_t j)
{
	unsigned room = UINT_MAX, n;
	size_t k;

	for (k = j > 0 ? j : 1; k < c->n && k <= j + 1; k++)
		if ((n = stops_apart(c->low[k] + c->high[k], c->low[k - 1] + c->high[k - 1]) / 2) < room)
			room = n;
	return room;
}

/*
 * Do the cells of a column scatter by half of what parts it from others, in lines of `least' values at the least?
 * Then where they are by and large says little, and nothing if such lines are full.
 */
static bool
are_scattered(const struct stops *c, size_t least, const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	size_t j;

	for (j = 0; j < c->n; j++)
		if (2 * scatter(c, j, least, found, r, tokens) >= room_of(c, j))
			return true;
	return false;
}

void
average_find(struct stops *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	struct stops c;
	size_t most = 0, agree;
	bool any, headed = false;
	int m, edge;

	best->n = 0;
	for (m = 0; m < TOKEN_MEASURES; m++) {
		any = average_columns(&c, (enum token_measure)m, found, r, tokens);
		for (edge = 0; any && edge < STOPS_SIDES; edge++) {
			c.edge = (enum stops_side)edge;
			if ((agree = rowlines_agreeing(&c, found, r, tokens)) > most) {
				most = agree;
				*best = c;
				headed = false;
			}
		}
		if (under_near(&c, r, (enum token_measure)m) && (agree = rowlines_agreeing(&c, found, r, tokens)) > most) {
			most = agree;
			*best = c;
			headed = true;
		}
	}
	best->scattered = headed && are_scattered(best, 1, found, r, tokens);
	best->inferred = most < rowlines_count(found, r) || (best->measure != TOKEN_COLUMNS && most < STOPS_AGREE)
	    || are_scattered(best, best->n, found, r, tokens);
}
