#include <limits.h>

#include "stops.h"

enum {
	OFF_MIDDLE = 2,         /* halves that a cell's middle is off its header's, at most */
	AROUND = 4,             /* halves that a value may stand beside its header, by and large */
	RATHER = 3,             /* half as far again is the next column, */
	MUCH = 6,               /* or three times as far, */
	ROOM = 12               /* and by so many quarters of a character */
};

unsigned
stops_place(const struct token *t, const struct stops *c)
{
	unsigned from = t->from[c->measure], to = t->to[c->measure];

	return c->side == STOPS_LEFT ? 2 * from : c->side == STOPS_RIGHT ? 2 * to : from + to;
}

unsigned
stops_apart(unsigned a, unsigned b)
{
	return a > b ? a - b : b - a;
}

/*
 * Which column a value is near: any other is `times` half as far and by `room`
 * farther, and it is no more than AROUND from it.
 */
static bool
nearest(const struct stops *c, const struct token *t, unsigned times, unsigned room,
    size_t *column)
{
	unsigned from = 2 * t->from[c->measure], to = 2 * t->to[c->measure], off;
	unsigned best = UINT_MAX / 4, second = UINT_MAX / 4;
	size_t j;

	*column = 0;
	for (j = 0; j < c->n; j++) {
		off = c->edge == STOPS_LEFT ? 2 * stops_apart(from, c->low[j])
		    : c->edge == STOPS_RIGHT ? 2 * stops_apart(to, c->high[j])
		    : stops_apart(from + to, c->low[j] + c->high[j]);
		if (off < best) {
			second = best;
			best = off;
			*column = j;
		} else if (off < second) {
			second = off;
		}
	}
	return times * best <= 2 * second && best + room <= second && from <= c->high[*column] + AROUND
	    && to + AROUND >= c->low[*column];
}

/* As stops_fit(), for columns that are only by and large below their headers. */
static bool
is_near(const struct stops *c, const struct stops_line *line, const struct tokens *tokens,
    size_t column[COLUMNS_MOST])
{
	size_t i;

	for (i = 0; i < line->n; i++)
		if (!nearest(c, &tokens->t[line->value[i]], RATHER, 0, &column[i])
		    || (i > 0 && column[i] <= column[i - 1]))
			return false;
	return true;
}

bool
stops_fit(const struct stops *c, const struct stops_line *line, const struct tokens *tokens,
    size_t column[COLUMNS_MOST])
{
	unsigned at;
	size_t i, j = 0;

	if (c->side == STOPS_NEAR)
		return is_near(c, line, tokens, column);
	for (i = 0; i < line->n; i++, j++) {
		at = stops_place(&tokens->t[line->value[i]], c);
		while (j < c->n && c->high[j] < at)
			j++;
		if (j == c->n || c->low[j] > at)
			return false;
		column[i] = j;
	}
	return true;
}

void
stops_set(struct stops *c, size_t j, unsigned at)
{
	unsigned slack = c->side == STOPS_MIDDLE;

	c->low[j] = at < slack ? 0 : at - slack;
	c->high[j] = at + slack;
}

void
stops_under(struct stops *c, const struct header *h, enum token_measure measure, enum stops_side side)
{
	size_t j, n = h->n;
	unsigned middle;

	c->n = n;
	c->measure = measure;
	c->side = side;
	c->edge = STOPS_MIDDLE;
	c->inferred = c->scattered = false;
	for (j = 0; j < n; j++) {
		middle = h->from[j] + h->to[j];
		if (side == STOPS_NEAR) {
			c->low[j] = 2 * h->from[j];
			c->high[j] = 2 * h->to[j];
		} else if (side == STOPS_MIDDLE) {
			c->low[j] = middle < OFF_MIDDLE ? 0 : middle - OFF_MIDDLE;
			c->high[j] = middle + OFF_MIDDLE;
		} else if (side == STOPS_LEFT) {
			c->low[j] = j > 0 ? 2 * h->to[j - 1] : 0;
			c->high[j] = 2 * h->from[j];
		} else {
			c->low[j] = 2 * h->to[j];
			c->high[j] = j + 1 < n ? 2 * h->from[j + 1] : UINT_MAX;
		}
	}
}

bool
stops_overlap(const struct stops *c, const struct stops_line *line, const struct tokens *tokens,
    const size_t column[COLUMNS_MOST])
{
	const struct token *t;
	size_t i;

	for (i = 0; i < line->n; i++) {
		t = &tokens->t[line->value[i]];
		if (2 * t->from[c->measure] >= c->high[column[i]]
		    || 2 * t->to[c->measure] <= c->low[column[i]])
			return false;
	}
	return true;
}

bool
stops_clear(const struct stops *c, const struct stops_line *line, const struct tokens *tokens)
{
	const struct token *t;
	size_t i, column;

	for (i = 0; i < line->n; i++) {
		t = &tokens->t[line->value[i]];
		if (!nearest(c, t, MUCH, ROOM, &column)
		    || (t->cell > 1 && t->from[c->measure] < t[-1].to[c->measure] + 2))
			return false;
	}
	return true;
}
