#include <limits.h>
#include <string.h>

#include "label.h"
#include "strips.h"

enum {
	ROWS = 8,               /* of such a table, at the most */
	STRIPS_LEAST = 2,
	MOST = ROWS * (FORM_MAX_COLUMNS + 2)    /* tokens of the table that is made */
};

/* A row, with the token of its label and its first place. */
struct strip_row {
	size_t row;             /* in table->rows */
	size_t label, first;
};

/* What is known of the strips up to a token. */
static struct {
	const struct form_table *table;
	const struct tokens *tokens;
	struct strip_row rows[ROWS];    /* in the page's order */
	size_t n, done;         /* rows, and those of them that have their places */
	size_t strips;
	size_t headers, seen;   /* of the strip in hand: headers that have passed, and those met */
	size_t first, places;   /* its places, one behind the other; and of them, up to a value, */
	size_t filled;          /* so many */
	unsigned long words_row;        /* the line of the last words; 0: none came */
	size_t columns;
	size_t head[FORM_MAX_COLUMNS];  /* the tokens of a row's headers; 0: none */
} s;

/* How many places the strip in hand should have. */
static size_t
wanted(void)
{
	return (s.n - s.done) * s.columns;
}

/* The label of a row, or of a column, or neither; the corner and groups are neither. */
static const struct label_hit *
find_label(const struct token *t, struct label_hit hits[LABEL_HITS])
{
	size_t k, n = label_match(s.table, t->s, t->n, hits);

	for (k = 0; k < n; k++)
		if (hits[k].kind == LABEL_COLUMN || (hits[k].kind == LABEL_ROW && s.table->rows[hits[k].row].head != NULL))
			return &hits[k];
	return NULL;
}

/* A row's label, perhaps again, as where merged cells are repeated; false if it had its places before. */
static bool
take_row(size_t row, size_t i)
{
	size_t k;

	for (k = 0; k < s.n; k++)
		if (s.rows[k].row == row)
			return k >= s.done && s.headers == 0;
	if (s.headers > 0 || s.n == ROWS)
		return false;
	s.rows[s.n].row = row;
	s.rows[s.n++].label = i;
	return true;
}

/* A header: the next one of its column, those between were torn; false if the rows have no more. */
static bool
take_header(size_t column, size_t i)
{
	while (s.headers < wanted() && s.headers % s.columns != column)
		s.headers++;
	if (s.headers >= wanted())
		return false;
	s.headers++;
	s.seen++;
	s.head[column] = i;
	return true;
}

/* The strip in hand ends: false if its places are not those of its rows. */
static bool
end_strip(void)
{
	size_t k;

	if (s.n == s.done)
		return s.filled == 0;
	if (s.filled > wanted() || s.places < wanted() || 2 * s.seen <= wanted())
		return false;
	for (k = 0; s.done < s.n; k++)
		s.rows[s.done++].first = s.first + k * s.columns;
	s.strips++;
	s.headers = s.seen = s.places = s.filled = 0;
	return true;
}

static bool
take_words(size_t i)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *t = &s.tokens->t[i];
	const struct label_hit *hit = find_label(t, hits);

	s.words_row = t->row;
	/* Rows may have no number. */
	if ((s.filled > 0 || (s.headers == wanted() && s.places == s.headers && s.places > 0)) && !end_strip())
		return false;
	s.places = 0;
	if (hit == NULL || (s.n == s.done && hit->kind == LABEL_COLUMN))
		return true;
	return hit->kind == LABEL_ROW ? take_row(hit->row, i) : take_header(hit->column, i);
}

/* A value, or an empty place: one in a line of words is but what a merged cell left. */
static bool
take_place(size_t i)
{
	const struct token *t = &s.tokens->t[i];

	if (t->kind == TOKEN_GAP)
		return s.places == 0 || s.places >= wanted();   /* else a cell, or none */
	if (s.places == 0 && t->row == s.words_row && token_is_empty(t))
		return true;
	if (s.places++ == 0)
		s.first = i;
	if (token_is_value(t))
		s.filled = s.places;
	return true;
}

static bool
find_strips(const struct form_table *table, const struct tokens *tokens)
{
	size_t i, r, rows = 0;

	memset(&s, 0, sizeof s);
	s.table = table;
	s.tokens = tokens;
	for (r = 0; r < table->nrows; r++)
		if (table->rows[r].head != NULL) {
			s.columns = table->rows[r].head->ncolumns;
			rows++;
		}
	for (i = 0; i < tokens->n; i++)
		if (!(tokens->t[i].kind == TOKEN_WORDS ? take_words(i) : take_place(i)))
			return false;
	return end_strip() && s.strips >= STRIPS_LEAST && s.n == rows;
}

/* Puts token i at `cell` of a line, behind *n others. */
static void
put(struct token *to, size_t *n, size_t i, unsigned long row, size_t cell)
{
	struct token *t = &to[(*n)++];

	*t = s.tokens->t[i];
	t->row = row;
	t->place = t->cell;
	t->cell = (unsigned)cell;
	t->cells = (unsigned)s.columns + 1;
	t->ruled = true;
}

/* In lines by themselves a number may be a page's; then the row does not add up. */
static void
doubt(struct token *t)
{
	unsigned long long last, rest;
	size_t k;

	token_sum(t, s.columns, &last, &rest);
	for (k = 0; k < s.columns && last != rest; k++)
		t[k].doubted = true;
}

void
strips_join(const struct form_table *table, struct tokens *tokens)
{
	static struct token made[MOST];
	unsigned long row = ULONG_MAX - MOST;
	size_t n = 0, k, j, first;

	if (!find_strips(table, tokens))
		return;
	for (j = 0; j < s.columns; j++)
		if (s.head[j] > 0)
			put(made, &n, s.head[j], row, j + 2);
	for (k = 0; k < s.n; k++) {
		put(made, &n, s.rows[k].label, ++row, 1);
		for (first = n, j = 0; j < s.columns; j++)
			put(made, &n, s.rows[k].first + j, row, j + 2);
		if (tokens->t[s.rows[k].first].cells == 1)
			doubt(&made[first]);
	}
	memcpy(tokens->t, made, n * sizeof made[0]);
	tokens->n = n;
}
