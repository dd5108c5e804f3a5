#include <string.h>

#include "blocks.h"
#include "label.h"

/* Where the first label of each row stands above the values, NULL if nowhere; where in its cell, and how damaged. */
struct block_labels {
	const struct token *t[FORM_MAX_ROWS];
	size_t at[FORM_MAX_ROWS];
	int cost[FORM_MAX_ROWS];
	bool whole;             /* each column has a header in one piece */
	bool drawn;             /* they stand in a box */
};

/* Where the first value stands that has a place; behind all tokens if none has. */
static size_t
first_value(const struct form_table *table, const struct tokens *tokens, const struct placed *placed)
{
	size_t cells = form_ncells(table), first = tokens->n, i;

	for (i = 0; i < cells; i++)
		if (placed[i].token >= 0 && (size_t)placed[i].token < first)
			first = (size_t)placed[i].token;
	return first;
}

/*
 * Takes bytes [at, at + n) of a cell for the label that they are; false if they are none. Damaged words that stand
 * alone may be a piece of a title.
 */
static bool
take_label(struct block_labels *labels, const struct form_table *table, const struct token *t, size_t at, size_t n)
{
	struct label_hit hit;

	if (!label_first(table, t->s + at, n, LABEL_ROW, &hit)
	    || (hit.cost > LABEL_SURE && t->cells == 1))
		return false;
	if (labels->t[hit.row] == NULL) {
		labels->t[hit.row] = t;
		labels->at[hit.row] = at;
		labels->cost[hit.row] = hit.cost;
	}
	return true;
}

/* Takes a cell for the label that it is; of several, as they are where one space parts them, each is a word. */
static void
read_cell(struct block_labels *labels, const struct form_table *table, const struct token *t)
{
	bool found = false;
	size_t at, n;

	for (at = 0; at < t->n; at += n + 1) {
		for (n = 0; at + n < t->n && t->s[at + n] != ' '; n++)
			;
		found = (n > 0 && take_label(labels, table, t, at, n)) || found;
	}
	if (!found)
		take_label(labels, table, t, 0, t->n);
}

static void
read_labels(struct block_labels *labels, const struct form_table *table, const struct token *t, const struct token *end)
{
	struct label_hit hit;
	size_t headers = 0;

	for (; t < end; t++) {
		if (t->kind != TOKEN_WORDS)
			continue;
		read_cell(labels, table, t);
		headers += label_first(table, t->s, t->n, LABEL_COLUMN, &hit) && hit.cost == 0;
	}
	labels->whole = headers >= form_ncells(table);
}

/* Of a group that has no label, the first row that has one. */
static size_t
label_of(const struct block_labels *labels, const struct form_table *table, size_t r)
{
	size_t depth = form_depth(&table->rows[r]);

	while (labels->t[r] == NULL && r + 1 < table->nrows && form_depth(&table->rows[r + 1]) > depth)
		r++;
	return r;
}

/* Where label s stands, that of one row, seen from label t, that of another. */
enum side {
	SIDE_BEFORE,
	SIDE_BEHIND,
	SIDE_LISTED             /* in a line above, and no further left or right */
};

static bool
is_left(const struct token *s, const struct token *t)
{
	return s->ruled || t->ruled ? s->cell < t->cell : s->to[TOKEN_COLUMNS] <= t->from[TOKEN_COLUMNS];
}

/*
 * A cell that spans several lines of a header may have its text below that of those on its right; not where its
 * line has been wrapped, as those of bars, tabs and commas may be.
 */
static enum side
side_of(const struct token *s, const struct token *t, bool drawn)
{
	bool told = s->row != t->row && (drawn || !(s->ruled || t->ruled));

	if (s > t || (told && is_left(t, s)))
		return SIDE_BEHIND;
	return s->row == t->row || (told && is_left(s, t)) ? SIDE_BEFORE : SIDE_LISTED;
}

/*
 * Stands the label of row `b' before that of row `a'? Where lines are sorted by height, as headers that they tear
 * tell, one that spans two lines comes behind those of one: nobody can say.
 */
static bool
is_before(const struct block_labels *labels, size_t b, size_t a, bool *plain)
{
	const struct token *s = labels->t[b], *t = labels->t[a];
	enum side side = s == NULL || t == NULL || (s == t && labels->at[b] >= labels->at[a]) ? SIDE_BEHIND : side_of(s, t, labels->drawn);
	bool open = side == SIDE_LISTED && !labels->whole;

	if (side == SIDE_BEHIND)
		return false;
	*plain = *plain && !open && labels->cost[a] <= LABEL_SURE && labels->cost[b] <= LABEL_SURE;
	return !open;
}

/* The outermost group that a row stands in, or the row. */
static size_t
outermost(const struct form_table *table, size_t r)
{
	while (form_depth(&table->rows[r]) > 0)
		r--;
	return r;
}

/* Stands the block of row `b' before that of row `a'? By the labels of their groups, or, in the same one, their own. */
static bool
belongs_before(const struct block_labels *labels, const struct form_table *table, size_t b, size_t a, bool *plain)
{
	size_t above = outermost(table, a), beside = outermost(table, b);

	if (above == beside)
		return is_before(labels, b, a, plain);
	return is_before(labels, label_of(labels, table, beside), label_of(labels, table, above), plain);
}

/* Lists the rows that have cells in the order of their labels, and returns how many they are. */
static size_t
read_order(const struct block_labels *labels, const struct form_table *table, size_t *order, bool *plain)
{
	size_t r, k, n = 0;

	for (r = 0; r < table->nrows; r++) {
		if (table->rows[r].head == NULL)
			continue;
		for (k = n++; k > 0 && belongs_before(labels, table, r, order[k - 1], plain); k--)
			order[k] = order[k - 1];
		order[k] = r;
	}
	return n;
}

void
blocks_settle(const struct form_table *table, const struct tokens *tokens, struct placed *placed)
{
	struct placed read[FORM_MAX_CELLS];
	struct block_labels labels = { .t = { NULL }, .drawn = tokens->ruled || tokens->boxed };
	size_t order[FORM_MAX_ROWS] = { 0 }, rows, k, j, to, cell = 0;
	bool plain = true;

	read_labels(&labels, table, tokens->t, tokens->t + first_value(table, tokens, placed));
	rows = read_order(&labels, table, order, &plain);
	memcpy(read, placed, form_ncells(table) * sizeof read[0]);
	for (k = 0; k < rows; k++) {
		to = form_first_cell(table, &table->rows[order[k]]);
		for (j = 0; j < table->rows[order[k]].head->ncolumns; j++, to++, cell++) {
			placed[to] = read[cell];
			placed[to].seen = placed[to].seen && plain;
		}
	}
}
