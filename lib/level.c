#include <stdlib.h>

#include "level.h"

enum {
	SUMS_LEAST = 3,         /* rows of several lines that add up to more than 0; */
	ROWS_LEAST = 8,         /* or that add up at all */
	WINDOW = 5,             /* rows before or behind one that tell where columns are: a page may set them anew */
	SUM_WORTH = 3,          /* a row that adds up, to one that does not: */
	ROW_WORTH = 2
};

/* The row that begins with a line. */
struct row {
	unsigned short lines;           /* how many; 0: none begins here */
	unsigned worth;                 /* of the best rows from here on */
	bool adds_up, filled;           /* filled: its total is more than 0 */
	unsigned short cell[VALUELINES_CELLS];  /* tokens, from left to right */
};

static struct row rows[TOKEN_MOST + 1];         /* by the number of their first line */
static size_t begins[TOKEN_MOST];               /* the lines that the best ones begin with, */
static size_t nbegins;                          /* from above to below */

static unsigned
middle(const struct value_lines *lines, const struct row *row, size_t j)
{
	const struct token *t = &lines->tokens->t[row->cell[j]];

	return t->from[lines->measure] + t->to[lines->measure];
}

/* Puts token `t' among the n cells of a row; false if it stands above one, or may be no cell. */
static bool
put_cell(const struct value_lines *lines, struct row *row, size_t n, size_t t)
{
	const struct token *tokens = lines->tokens->t;
	size_t k = n;

	if (n == lines->cells || !token_is_value(&tokens[t]))
		return false;
	for (; k > 0 && tokens[row->cell[k - 1]].from[lines->measure] > tokens[t].from[lines->measure]; k--)
		row->cell[k] = row->cell[k - 1];
	row->cell[k] = (unsigned short)t;
	return (k == 0 || !valuelines_overlap(lines, &tokens[row->cell[k - 1]], &tokens[t]))
	    && (k == n || !valuelines_overlap(lines, &tokens[row->cell[k + 1]], &tokens[t]));
}

/* Puts the values of `row->lines' lines from line a on in order; false unless they are all cells of a row. */
static bool
put_cells(const struct value_lines *lines, struct row *row, size_t a)
{
	const struct value_line *line = &lines->line[a], *end = line + row->lines;
	size_t t, n = 0;

	for (; line < end; line++)
		for (t = line->first; t < line->end; t++)
			if (valuelines_value(&lines->tokens->t[t]) && !put_cell(lines, row, n++, t))
				return false;
	return n == lines->cells;
}

/* Do all words of a label stand before the first cell? */
static bool
is_behind_labels(const struct value_lines *lines, const struct row *row, size_t a)
{
	const struct token *tokens = lines->tokens->t, *first = &tokens[row->cell[0]];
	const struct token *t = tokens + lines->line[a].first, *end = tokens + lines->line[a + row->lines - 1].end;

	for (; t < end; t++)
		if (t->kind == TOKEN_WORDS && t->to[lines->measure] > first->from[lines->measure]
		    && valuelines_label(lines, t))
			return false;
	return true;
}

static void
sum_row(const struct value_lines *lines, struct row *row)
{
	struct token cells[VALUELINES_CELLS];
	unsigned long long last, rest;
	size_t j;

	for (j = 0; j < lines->cells; j++)
		cells[j] = lines->tokens->t[row->cell[j]];
	token_sum(cells, lines->cells, &last, &rest);
	row->adds_up = last == rest;
	row->filled = last > 0;
}

/* Are the lines from line a on a row of as many as *row says? */
static bool
is_row(const struct value_lines *lines, struct row *row, size_t a)
{
	size_t values = 0, i;

	for (i = a; i < a + row->lines; i++)
		values += lines->line[i].values;
	if (values != lines->cells || !put_cells(lines, row, a))
		return false;
	sum_row(lines, row);
	return row->lines == 1 || (is_behind_labels(lines, row, a) && !valuelines_labels(lines, a, a + row->lines));
}

/* The best account of the lines by rows: those that add up first, then most of them. */
static void
find_rows(const struct value_lines *lines)
{
	struct row row;
	size_t a, most;

	rows[lines->n] = (struct row){ .lines = 0 };
	for (a = lines->n; a-- > 0;) {
		rows[a] = (struct row){ .worth = rows[a + 1].worth };
		most = valuelines_near(lines, a);
		for (row.lines = 1; row.lines <= most; row.lines++) {
			if (!is_row(lines, &row, a))
				continue;
			row.worth = rows[a + row.lines].worth + (row.adds_up ? SUM_WORTH : ROW_WORTH);
			if (row.worth > rows[a].worth)
				rows[a] = row;
		}
	}
	nbegins = 0;
	for (a = 0; a < lines->n; a += rows[a].lines > 0 ? rows[a].lines : 1)
		if (rows[a].lines > 0)
			begins[nbegins++] = a;
}

static int
compare(const void *a, const void *b)
{
	const unsigned *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Where rows [from, to), WINDOW at the most, have column j. */
static unsigned
median(const struct value_lines *lines, size_t from, size_t to, size_t j)
{
	unsigned places[WINDOW] = { 0 };
	size_t k;

	for (k = from; k < to; k++)
		places[k - from] = middle(lines, &rows[begins[k]], j);
	qsort(places, to - from, sizeof places[0], compare);
	return places[(to - from) / 2];
}

/* Is `place' nearer to another column than to its own, by three to one? */
static bool
is_off(unsigned place, unsigned own, unsigned other)
{
	unsigned apart = own > other ? own - other : other - own, off = place > own ? place - own : own - place;

	return (place > own) == (other > own) && place != own && 4 * off > 3 * apart;
}

/* Has a row its cells where rows [from, to) have theirs? */
static bool
fits(const struct value_lines *lines, const struct row *row, size_t from, size_t to)
{
	unsigned columns[VALUELINES_CELLS];
	size_t j;

	if (from == to)
		return false;
	for (j = 0; j < lines->cells; j++)
		columns[j] = median(lines, from, to, j);
	for (j = 0; j < lines->cells; j++)
		if ((j > 0 && is_off(middle(lines, row, j), columns[j], columns[j - 1]))
		    || (j + 1 < lines->cells && is_off(middle(lines, row, j), columns[j], columns[j + 1])))
			return false;
	return true;
}

static bool
fits_around(const struct value_lines *lines, size_t k)
{
	const struct row *row = &rows[begins[k]];
	size_t from = k > WINDOW ? k - WINDOW : 0, to = k + WINDOW < nbegins ? k + WINDOW + 1 : nbegins;

	return fits(lines, row, from, k) || fits(lines, row, k + 1, to);
}

/* Does each line of a row stand left of the one above it? So does the rest of a line that is wrapped. */
static bool
is_wrapped(const struct value_lines *lines, const struct row *row)
{
	const struct token *tokens = lines->tokens->t;
	size_t j;

	for (j = 1; j < lines->cells; j++)
		if (tokens[row->cell[j - 1]].line < tokens[row->cell[j]].line)
			return false;
	return true;
}

/*
 * Begins a row with line a that has its values in reading order in several lines, and one of them above another? So
 * does one whose line was wrapped, whatever its columns are.
 */
static bool
is_crossed(const struct value_lines *lines, size_t a)
{
	const struct value_line *line = &lines->line[a];
	size_t most = valuelines_near(lines, a), b, values = line->values;
	unsigned long long last, rest;
	struct row row = { .lines = 0 };

	for (b = 1; b < most && values < lines->cells; b++)
		values += line[b].values;
	row.lines = (unsigned short)b;
	return b > 1 && values == lines->cells && !put_cells(lines, &row, a)
	    && token_sum(&lines->tokens->t[line->first], (size_t)(line[b - 1].end - line->first), &last, &rest) == values
	    && last == rest && last > 0;
}

/* Has such a row as many values in its first line as each of those that were found has in several? */
static bool
are_crossed(const struct value_lines *lines)
{
	size_t a, values = 0;

	for (a = 0; a < lines->n; a += rows[a].lines > 0 ? rows[a].lines : 1) {
		if (rows[a].lines < 2)
			continue;
		if (values > 0 && lines->line[a].values != values)
			return false;
		values = lines->line[a].values;
	}
	for (a = 0; a < lines->n; a += rows[a].lines > 0 ? rows[a].lines : 1)
		if (rows[a].lines == 0 && lines->line[a].values == values && is_crossed(lines, a))
			return true;
	return false;
}

/*
 * Finds the rows in the measure in hand. How many of several lines add up; 0 if that is too few to believe any, or
 * all may be wrapped.
 */
static size_t
survey(const struct value_lines *lines)
{
	size_t k, all = 0, filled = 0, wrapped = 0, sums = 0, more = 0;
	struct row *row;

	find_rows(lines);
	for (k = 0; k < nbegins; k++) {
		row = &rows[begins[k]];
		if (row->lines < 2)
			continue;
		all++;
		if (!fits_around(lines, k)) {
			row->lines = 0;
			continue;
		}
		wrapped += is_wrapped(lines, row);
		filled += row->filled;
		sums += row->adds_up;
		more += row->adds_up && row->filled;
	}
	if ((more < SUMS_LEAST && sums < ROWS_LEAST) || 4 * sums < 3 * all || 4 * more < 3 * filled || wrapped == all
	    || are_crossed(lines))
		return 0;
	return sums;
}

/* May any row have its cells in several lines? */
static bool
may_be_uneven(const struct value_lines *lines)
{
	size_t a, b, most, values;

	for (a = 0; a < lines->n; a++) {
		most = valuelines_near(lines, a);
		values = lines->line[a].values;
		for (b = a + 1; b < a + most && values < lines->cells; b++)
			values += lines->line[b].values;
		if (b > a + 1 && values == lines->cells)
			return true;
	}
	return false;
}

/* The row's cells, by measures that brought so many rows. */
static void
make_row(const struct value_lines *lines, const struct row *found, const size_t count[TOKEN_MEASURES],
    struct value_row *row)
{
	size_t j, m;

	row->n = lines->cells;
	row->sure = found->adds_up;
	for (j = 0; j < row->n; j++)
		row->cell[j] = lines->tokens->t[found->cell[j]];
	for (m = 0; m < TOKEN_MEASURES; m++)
		if (4 * count[m] >= 3 * count[lines->measure])
			row->sure = row->sure && valuelines_in_order(row, (enum token_measure)m);
}

void
level_rows(struct value_lines *lines)
{
	static struct value_row row;
	size_t count[TOKEN_MEASURES], m, k, best = 0;

	if (lines->cells > lines->terms || !may_be_uneven(lines))
		return;
	for (m = 0; m < TOKEN_MEASURES; m++) {
		lines->measure = (enum token_measure)m;
		count[m] = survey(lines);
		best = count[m] > count[best] ? m : best;
	}
	lines->measure = (enum token_measure)best;
	if (count[best] == 0 || survey(lines) == 0)
		return;
	for (k = nbegins; k-- > 0;)     /* from the last, as tokens behind a row move */
		if (rows[begins[k]].lines > 1) {
			make_row(lines, &rows[begins[k]], count, &row);
			valuelines_write(lines, begins[k], begins[k] + rows[begins[k]].lines, &row);
		}
}
