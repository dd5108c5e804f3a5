#include <string.h>

#include "alien.h"
#include "label.h"
#include "placed.h"

static bool
has_column(const struct form_row *row, const struct form_column *column)
{
	return form_column(row, column->id, strlen(column->id)) != NULL;
}

/* What a word above a row says of the form that this is of. */
enum says {
	SAYS_NOTHING,           /* it is no header, */
	SAYS_CORNER,            /* or that of the labels; */
	SAYS_ANY,               /* one that both forms have, */
	SAYS_OWN,
	SAYS_ALIEN
};

/* How sure the token is the header of a column of `row' in its form; *only: `other' has no such column. -1: it is none. */
static int
header_cost(const struct form_table *table, const struct form_row *row, const struct form_row *other,
    const struct token *t, bool *only)
{
	struct label_hit hits[LABEL_HITS];
	size_t n = label_match(table, t->s, t->n, hits), i;

	for (i = 0; i < n; i++)
		if (hits[i].kind == LABEL_COLUMN && table->rows[hits[i].row].head == row->head) {
			*only = !has_column(other, &row->head->columns[hits[i].column]);
			return hits[i].cost;
		}
	return -1;
}

/* Is it the header of the labels? */
static bool
is_corner(const struct form_table *table, const struct token *t)
{
	struct label_hit hit;

	return label_first(table, t->s, t->n, LABEL_HEADER, &hit);
}

static enum says
what_says(const struct form_table *table, const struct form_row *row, const struct form_table *alien,
    const struct form_row *other, const struct token *t)
{
	bool only = false, others = false;
	int cost = header_cost(table, row, other, t, &only);
	int alien_cost = header_cost(alien, other, row, t, &others);
	size_t own;

	if (cost < 0 && alien_cost < 0) {
		own = label_headers(table, t->s, t->n);
		if (own > 0 || label_headers(alien, t->s, t->n) > 0)
			return label_headers(alien, t->s, t->n) > own ? SAYS_ALIEN : SAYS_OWN;
		return is_corner(table, t) ? SAYS_CORNER : SAYS_NOTHING;
	}
	if (alien_cost < 0 || (cost >= 0 && cost <= alien_cost))
		return only ? SAYS_OWN : SAYS_ANY;
	return others ? SAYS_ALIEN : SAYS_ANY;
}

/*
 * Are the last headers above token `i' those that only one of both rows has the other's? Or, where that one has no
 * columns of its own, just its columns?
 */
static bool
is_headed(const struct form_table *table, const struct form_row *row, const struct form_table *alien,
    const struct form_row *other, const struct tokens *tokens, size_t i)
{
	const struct token *t;
	unsigned long line = tokens->t[i].line;
	size_t shared = 0, at;

	/* A part of one that had run together stands behind all others. */
	for (at = 0; at < i && tokens->t[at].line <= line; at++)
		;
	while (at-- > 0) {
		t = &tokens->t[at];
		if (token_is_value(t) && shared > 0)
			break;
		if (t->kind != TOKEN_WORDS)
			continue;
		switch (what_says(table, row, alien, other, t)) {
		case SAYS_OWN:
			return false;
		case SAYS_ALIEN:
			return true;
		case SAYS_ANY:
			shared++;
			break;
		case SAYS_CORNER:
			return shared == other->head->ncolumns;
		default:
			if (shared > 0)
				return false;
		}
	}
	return false;
}

/* The first token of a row's cells; no token if none has any. *values: how many have values. */
static int
first_token(const struct tokens *tokens, const struct placed *placed, size_t n, size_t *values)
{
	int first = -1;
	size_t j;

	*values = 0;
	for (j = n; j-- > 0; ) {
		*values += placed_is_filled(&placed[j], tokens);
		if (placed[j].token >= 0)
			first = placed[j].token;
	}
	return first;
}

static void
drop_row(const struct form_table *table, const struct form_row *row, const struct form_table *alien,
    const struct tokens *tokens, struct placed *placed)
{
	const struct form_row *other = form_row(alien, row->id, strlen(row->id));
	size_t n = row->head->ncolumns, j;
	size_t values;
	int first;

	if (other == NULL || other->head == NULL || other->head == row->head)
		return;
	first = first_token(tokens, placed, n, &values);
	if (first < 0 || values > other->head->ncolumns
	    || !is_headed(table, row, alien, other, tokens, (size_t)first))
		return;
	for (j = 0; j < n; j++)
		if (!has_column(other, &row->head->columns[j]))
			placed[j].sure = false;
}

void
alien_drop(const struct form_table *table, const struct tokens *tokens, struct placed *placed)
{
	const struct form_table *alien;
	size_t i, cell;
	int year;

	for (year = 0; year < FORM_YEARS; year++) {
		alien = form_table(table->number, (enum form_year)year);
		for (i = cell = 0; alien != table && i < table->nrows; cell += form_row_cells(&table->rows[i++]))
			if (table->rows[i].head != NULL)
				drop_row(table, &table->rows[i], alien, tokens, &placed[cell]);
	}
}
