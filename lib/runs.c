#include <limits.h>
#include <string.h>

#include "label.h"
#include "runs.h"

enum {
	RUN_LEAST = 20,         /* values of a column; no row has as many */
	GAPS_LEAST = 16,        /* empty lines of a column without values; no more are counted (empty.h) */
	LABELS_PART = 3,        /* one in so many labels may be damaged */
	NO_LABEL = -1
};

struct run {
	size_t name, first;     /* the token of the column's name, and its first value */
	bool empty;             /* it has none */
};

/* The columns that the text has. */
struct runs {
	struct run runs[FORM_MAX_COLUMNS];
	size_t n, length;       /* so many, of so many values */
	unsigned columns;       /* a bit for each */
	size_t end;             /* of the last one */
};

static size_t
count_rows(const struct form_table *table)
{
	size_t i, n = 0;

	for (i = 0; i < table->nrows; i++)
		n += table->rows[i].head != NULL;
	return n;
}

static size_t
run_end(const struct tokens *tokens, size_t i)
{
	while (i < tokens->n && tokens->t[i].kind != TOKEN_WORDS)
		i++;
	return i;
}

/* Does the text have any run that is long enough? This tells nearly all texts. */
static bool
has_run(const struct tokens *tokens)
{
	size_t i, end;

	for (i = 0; i < tokens->n; i = end + 1)
		if ((end = run_end(tokens, i)) >= i + RUN_LEAST)
			return true;
	return false;
}

/* The column that words name; false if they name none. */
static bool
find_column(const struct form_table *table, const struct token *t, size_t *column)
{
	struct label_hit hit;

	if (!label_find(table, t->s, t->n, LABEL_COLUMN, &hit))
		return false;
	*column = hit.column;
	return true;
}

/* Where the empty lines end that begin at token i. */
static size_t
gaps_end(const struct tokens *tokens, size_t i, size_t end)
{
	while (i < end && tokens->t[i].kind == TOKEN_GAP)
		i++;
	return i;
}

/*
 * Is [i, end) a column's run? Behind the last one empty lines may stand that are none of its cells, and
 * where it has no value but is one of many empty lines, not all may be counted.
 */
static bool
is_run(const struct tokens *tokens, const struct runs *runs, size_t i, size_t end, bool last)
{
	if (gaps_end(tokens, i, end) == end)
		return end - i >= GAPS_LEAST;
	return end - i == runs->length
	    || (last && end - i > runs->length && gaps_end(tokens, i + runs->length, end) == end);
}

/* Finds the runs of all columns, as long as each other; false if there are none. */
static bool
find_runs(const struct form_table *table, const struct tokens *tokens, struct runs *runs)
{
	const size_t ncolumns = table->rows[0].head->ncolumns;
	size_t i, end, column = 0;

	memset(runs, 0, sizeof *runs);
	for (i = 1; i < tokens->n && runs->n < ncolumns; i = end + 1) {
		end = run_end(tokens, i);
		if (end == i || (runs->n == 0 && end - i < GAPS_LEAST))
			continue;
		if (runs->length == 0 && gaps_end(tokens, i, end) < end)
			runs->length = end - i;
		if (tokens->t[i - 1].kind != TOKEN_WORDS || !is_run(tokens, runs, i, end, runs->n + 1 == ncolumns)
		    || !find_column(table, &tokens->t[i - 1], &column) || (runs->columns >> column & 1) != 0)
			return false;
		runs->columns |= 1u << column;
		runs->runs[runs->n++] = (struct run){ i - 1, i, gaps_end(tokens, i, end) == end };
		runs->end = end;
	}
	return runs->n == ncolumns;
}

/* The one row that words are the label of, not a group; NO_LABEL if there is none. */
static int
row_of(const struct form_table *table, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	size_t k, n = t->kind == TOKEN_WORDS ? label_match(table, t->s, t->n, hits) : 0;
	int row = NO_LABEL;

	for (k = 0; k < n; k++) {
		if (hits[k].kind != LABEL_ROW || table->rows[hits[k].row].head == NULL)
			continue;
		if (row != NO_LABEL && (size_t)row != hits[k].row)
			return NO_LABEL;
		row = (int)hits[k].row;
	}
	return row;
}

/*
 * Finds the labels of the rows that the runs have, in the form's order, by their tokens; where
 * that is NO_LABEL the row is there but not its label. False if there are fewer or more.
 */
static bool
find_labels(const struct form_table *table, const struct tokens *tokens, const struct runs *runs,
    int labels[FORM_MAX_ROWS], bool *all)
{
	const size_t rows = count_rows(table);
	size_t i, found = 0;
	int row;

	for (i = 0; i < table->nrows; i++)
		labels[i] = NO_LABEL;
	for (i = 0; i < runs->runs[0].name; i++) {
		row = row_of(table, &tokens->t[i]);
		if (row == NO_LABEL || labels[row] != NO_LABEL)
			continue;
		labels[row] = (int)i;
		found++;
	}
	*all = runs->length == rows;
	return found == runs->length || (*all && LABELS_PART * (rows - found) <= rows);
}

static void
put(struct token *to, const struct token *t, unsigned long row, size_t cell, size_t cells)
{
	*to = *t;
	if (token_is_empty(t))
		to->kind = TOKEN_BLANK;
	to->row = row;
	to->place = t->cell;
	to->cell = (unsigned)cell;
	to->cells = (unsigned)cells;
	to->ruled = true;
	memset(to->from, 0, sizeof to->from);
	memset(to->to, 0, sizeof to->to);
}

/* Puts the form's label of a row whose own is not found. */
static void
put_label(struct token *to, const struct form_row *row, const struct token *like, unsigned long line, size_t cells)
{
	put(to, like, line, 1, cells);
	to->s = row->zh;
	to->n = strlen(row->zh);
}

/* Writes the table with a line for each row; returns how many tokens that takes. */
static size_t
write_rows(const struct form_table *table, const struct tokens *tokens, const struct runs *runs,
    const int labels[], bool all, struct token turned[])
{
	unsigned long line = ULONG_MAX - FORM_MAX_CELLS;
	size_t r, k, at = 0, n = 0;

	for (k = 0; k < runs->n; k++)
		put(&turned[n++], &tokens->t[runs->runs[k].name], line, k + 2, runs->n + 1);
	for (r = 0; r < table->nrows; r++) {
		if (table->rows[r].head == NULL || (labels[r] == NO_LABEL && !all))
			continue;
		line++;
		if (labels[r] != NO_LABEL)
			put(&turned[n++], &tokens->t[labels[r]], line, 1, runs->n + 1);
		else
			put_label(&turned[n++], &table->rows[r], &tokens->t[runs->runs[0].name], line, runs->n + 1);
		for (k = 0; k < runs->n; k++, n++) {
			put(&turned[n], &tokens->t[runs->runs[k].first + (runs->runs[k].empty ? 0 : at)], line, k + 2, runs->n + 1);
			turned[n].doubted = turned[n].doubted || labels[r] == NO_LABEL;
		}
		at++;
	}
	return n;
}

void
runs_turn(const struct form_table *const *tables, struct tokens *tokens)
{
	static struct token turned[FORM_MAX_CELLS + FORM_MAX_ROWS + FORM_MAX_COLUMNS];
	struct runs runs;
	int labels[FORM_MAX_ROWS];
	size_t i, count, end;
	bool all;

	if (count_rows(tables[0]) < RUN_LEAST || !has_run(tokens))
		return;
	for (i = 0; i < FORM_YEARS; i++) {
		if (!find_runs(tables[i], tokens, &runs) || !find_labels(tables[i], tokens, &runs, labels, &all))
			continue;
		end = runs.end;
		count = write_rows(tables[i], tokens, &runs, labels, all, turned);
		memmove(&tokens->t[count], &tokens->t[end], (tokens->n - end) * sizeof turned[0]);
		memcpy(tokens->t, turned, count * sizeof turned[0]);
		tokens->n -= end - count;
		return;
	}
}
