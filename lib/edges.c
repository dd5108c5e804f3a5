#include <limits.h>
#include <string.h>

#include "columns.h"
#include "edges.h"
#include "header.h"
#include "label.h"

enum {
	AGREE = 3,              /* lines that make columns, if no header does */
	OFF_MIDDLE = 2,         /* halves that a cell's middle is off its header's, at most */
	AROUND = 4,             /* halves that a value may stand beside its header, by and large */
	RATHER = 3,             /* half as far again is the next column, */
	MUCH = 6,               /* or three times as far, */
	ROOM = 12,              /* and by so many quarters of a character */
	CLEAR = 3,              /* how much nearer its column a value is than to the next */
	ALIGNED_LEAST = 8,      /* of so many gaps, one is more than a space in aligned text, */
	HEADER_LEAST = 4        /* and one as wide as two characters of a header */
};

enum side {
	SIDE_LEFT,              /* the columns' cells begin at one place, */
	SIDE_RIGHT,             /* end at one, */
	SIDE_MIDDLE,            /* or have one middle, give or take half a character; */
	SIDES,
	SIDE_NEAR = SIDES       /* or they are by and large below their headers */
};

/* Where columns are: the places that their cells may have, and how those are told. */
struct columns {
	size_t n;
	enum token_measure measure;
	enum side side;
	unsigned low[COLUMNS_MOST], high[COLUMNS_MOST]; /* of SIDE_NEAR: how far headers reach */
	enum side edge;         /* of SIDE_NEAR: what is compared */
	bool inferred;          /* other columns are nearly as good */
};

static struct edges_line lines[FORM_MAX_ROWS];
static struct columns columns[FORM_MAX_ROWS];
static struct columns near[FORM_MAX_ROWS];      /* where a line fits only by and large */
static struct header_words words;

/* The headers of the rows that have the columns of row `r`, the first with values among its like. */
struct heading {
	bool read[TOKEN_MEASURES];
	struct header header[TOKEN_MEASURES];
};

static struct heading headings[FORM_MAX_ROWS];
static unsigned char pages[FORM_MAX_ROWS];      /* rows below one header, or several that are set alike */
/* Rows that lack the last column which all before them have: their page may be set otherwise. */
static bool shifted[FORM_MAX_ROWS];
/* How many lines of the table fit columns that are set so below their headers. */
static size_t votes[TOKEN_MEASURES][SIDES];
static size_t nlines;           /* of the table */

/* The place of a cell, in halves. */
static unsigned
place(const struct token *t, const struct columns *c)
{
	unsigned from = t->from[c->measure], to = t->to[c->measure];

	return c->side == SIDE_LEFT ? 2 * from : c->side == SIDE_RIGHT ? 2 * to : from + to;
}

/* The line that the first value among tokens [from, end) stands in; 0 if there is none. */
static unsigned long
line_of_values(const struct tokens *tokens, size_t from, size_t end)
{
	for (; from < end; from++)
		if (token_is_value(&tokens->t[from]))
			return tokens->t[from].line;
	return 0;
}

/* Words in the line of the values stand in a cell as well: one that holds no number. */
static void
read_line(struct edges_line *line, const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	unsigned long number;
	size_t i;

	line->n = 0;
	if (!row->found)
		return;
	number = line_of_values(tokens, row->after, row->end);
	for (i = row->after; i < row->end; i++) {
		if (t[i].kind == TOKEN_WORDS && t[i].line != number)
			continue;
		if ((t[i].kind != TOKEN_WORDS && !token_is_value(&t[i])) || t[i].ruled || t[i].cells == 1
		    || line->n == row->ncells || t[i].line != number) {
			line->n = 0;
			return;
		}
		line->value[line->n++] = i;
	}
}

unsigned
edges_gap(const struct token *t)
{
	return t->from[TOKEN_COLUMNS] - (t->cell > 1 ? t[-1].to[TOKEN_COLUMNS] : 0);
}

/* Is there more than a space, of whatever kind, between a token and the one before it? */
static bool
is_wide(const struct token *t)
{
	return t->from[TOKEN_CHARACTERS] > t[-1].to[TOKEN_CHARACTERS] + 1 && edges_gap(t) > 1;
}

/*
 * Are values parted by single spaces only, or by gaps too narrow for any header?
 * Then nothing is aligned: a cell that is empty left no room, and values stand
 * above each other by chance.
 */
static bool
are_spaced(const struct found_rows *found, const struct tokens *tokens)
{
	const struct token *t;
	size_t r, i, narrow = 0, wide = 0;
	unsigned most = 0;

	for (r = 0; r < found->n; r++)
		for (i = 0; i < lines[r].n; i++) {
			t = &tokens->t[lines[r].value[i]];
			if (edges_gap(t) > most)
				most = edges_gap(t);
			if (i > 0)
				++*(is_wide(t) ? &wide : &narrow);
		}
	return wide * ALIGNED_LEAST < narrow || most < HEADER_LEAST;
}

static unsigned
apart(unsigned a, unsigned b)
{
	return a > b ? a - b : b - a;
}

/*
 * Which column a value is near: any other is `times` half as far and by `room`
 * farther, and it is no more than AROUND from it.
 */
static bool
nearest(const struct columns *c, const struct token *t, unsigned times, unsigned room,
    size_t *column)
{
	unsigned from = 2 * t->from[c->measure], to = 2 * t->to[c->measure], off;
	unsigned best = UINT_MAX / 4, second = UINT_MAX / 4;
	size_t j;

	for (j = 0; j < c->n; j++) {
		off = c->edge == SIDE_LEFT ? 2 * apart(from, c->low[j])
		    : c->edge == SIDE_RIGHT ? 2 * apart(to, c->high[j])
		    : apart(from + to, c->low[j] + c->high[j]);
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

/* As fits(), for columns that are only by and large below their headers. */
static bool
is_near(const struct columns *c, const struct edges_line *line, const struct tokens *tokens,
    size_t column[COLUMNS_MOST])
{
	size_t i;

	for (i = 0; i < line->n; i++)
		if (!nearest(c, &tokens->t[line->value[i]], RATHER, 0, &column[i])
		    || (i > 0 && column[i] <= column[i - 1]))
			return false;
	return true;
}

/* Which columns the values of a line are in; false if one is in none, or behind another. */
static bool
fits(const struct columns *c, const struct edges_line *line, const struct tokens *tokens,
    size_t column[COLUMNS_MOST])
{
	unsigned at;
	size_t i, j = 0;

	if (c->side == SIDE_NEAR)
		return is_near(c, line, tokens, column);
	for (i = 0; i < line->n; i++, j++) {
		at = place(&tokens->t[line->value[i]], c);
		while (j < c->n && c->high[j] < at)
			j++;
		if (j == c->n || c->low[j] > at)
			return false;
		column[i] = j;
	}
	return true;
}

/* Have two rows the same columns? Not if a header stands between them that is set otherwise. */
static bool
alike(const struct found_rows *found, size_t a, size_t b)
{
	return found->rows[a].row->head == found->rows[b].row->head && pages[a] == pages[b];
}

/* How many lines of rows with the same columns as row `r` fit. */
static size_t
agreeing(const struct columns *c, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	size_t column[COLUMNS_MOST], i, n = 0;

	for (i = 0; i < found->n; i++)
		if (lines[i].n > 0 && alike(found, i, r))
			n += fits(c, &lines[i], tokens, column);
	return n;
}

/* Column `j` is where a cell stands: a middle may be off by half a character. */
static void
set_column(struct columns *c, size_t j, unsigned at)
{
	unsigned slack = c->side == SIDE_MIDDLE;

	c->low[j] = at < slack ? 0 : at - slack;
	c->high[j] = at + slack;
}

/* Keeps the columns that the cells of a line stand for, as told best, if more lines agree. */
static void
try_columns(struct columns *best, size_t *most, const struct token *const cell[], size_t n,
    const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct columns c;
	size_t i, agree;
	int measure, side;

	memset(&c, 0, sizeof c);
	c.n = n;
	for (measure = 0; measure < TOKEN_MEASURES; measure++)
		for (side = 0; side < SIDES; side++) {
			c.measure = (enum token_measure)measure;
			c.side = (enum side)side;
			for (i = 0; i < n; i++)
				set_column(&c, i, place(cell[i], &c));
			agree = agreeing(&c, found, r, tokens);
			if (agree > *most) {
				*most = agree;
				*best = c;
			}
		}
}

/* Headers */

/*
 * The columns under a header, if their cells are set by `side`. A header stands
 * in the middle of its column, and within it: so each column begins behind the
 * header before it and before its own.
 */
static void
set_columns(struct columns *c, const struct header *h, enum token_measure measure, enum side side)
{
	size_t j, n = h->n;
	unsigned middle;

	c->n = n;
	c->measure = measure;
	c->side = side;
	c->edge = SIDE_MIDDLE;
	c->inferred = false;
	for (j = 0; j < n; j++) {
		middle = h->from[j] + h->to[j];
		if (side == SIDE_NEAR) {
			c->low[j] = 2 * h->from[j];
			c->high[j] = 2 * h->to[j];
		} else if (side == SIDE_MIDDLE) {
			c->low[j] = middle < OFF_MIDDLE ? 0 : middle - OFF_MIDDLE;
			c->high[j] = middle + OFF_MIDDLE;
		} else if (side == SIDE_LEFT) {
			c->low[j] = j > 0 ? 2 * h->to[j - 1] : 0;
			c->high[j] = 2 * h->from[j];
		} else {
			c->low[j] = 2 * h->to[j];
			c->high[j] = j + 1 < n ? 2 * h->from[j + 1] : UINT_MAX;
		}
	}
}

/* How far columns are from the headers above them, and whether their cells are in line. */
struct fitting {
	struct columns columns;
	unsigned distance;
	bool straight;
};

static unsigned
distance(const struct token *t, const struct header *h, size_t j, enum token_measure measure)
{
	if (t->to[measure] < h->from[j])
		return h->from[j] - t->to[measure];
	return t->from[measure] > h->to[j] ? t->from[measure] - h->to[j] : 0;
}

static void
fit(struct fitting *f, const struct header *h, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	const struct columns *c = &f->columns;
	size_t column[COLUMNS_MOST], i, k;
	unsigned first[COLUMNS_MOST], last[COLUMNS_MOST] = { 0 }, at;

	f->distance = 0;
	f->straight = true;
	memset(first, UCHAR_MAX, sizeof first);
	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || !alike(found, i, r) || !fits(c, &lines[i], tokens, column))
			continue;
		for (k = 0; k < lines[i].n; k++) {
			f->distance += distance(&tokens->t[lines[i].value[k]], h, column[k], c->measure);
			at = place(&tokens->t[lines[i].value[k]], c);
			if (at < first[column[k]])
				first[column[k]] = at;
			if (at > last[column[k]])
				last[column[k]] = at;
			if (last[column[k]] - first[column[k]] > (c->side == SIDE_MIDDLE))
				f->straight = false;
		}
	}
}

/* How many values would be in another column. */
static unsigned
differing(const struct columns *a, const struct columns *b, const struct found_rows *found,
    size_t r, const struct tokens *tokens)
{
	size_t in_a[COLUMNS_MOST], in_b[COLUMNS_MOST], i, k;
	unsigned n = 0;

	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || !alike(found, i, r) || !fits(a, &lines[i], tokens, in_a)
		    || !fits(b, &lines[i], tokens, in_b))
			continue;
		for (k = 0; k < lines[i].n; k++)
			n += in_a[k] != in_b[k];
	}
	return n;
}

static size_t
most_votes(enum token_measure measure)
{
	size_t most = 0;
	int side;

	for (side = 0; side < SIDES; side++)
		if (votes[measure][side] > most)
			most = votes[measure][side];
	return most;
}

/* Do all values that fit stand below their headers, if only with a part? */
static bool
all_below(const struct columns *c, const struct header *h, const struct found_rows *found,
    size_t r, const struct tokens *tokens)
{
	size_t column[COLUMNS_MOST], i, k;
	const struct token *t;

	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || !alike(found, i, r) || !fits(c, &lines[i], tokens, column))
			continue;
		for (k = 0; k < lines[i].n; k++) {
			t = &tokens->t[lines[i].value[k]];
			if (t->from[c->measure] >= h->to[column[k]] || t->to[c->measure] <= h->from[column[k]])
				return false;
		}
	}
	return true;
}

/*
 * The columns by a header: set so that all lines fit and are straight, and
 * nearest to it. They are inferred where another way is nearly as near, or
 * where few lines bear out that values stand beside their headers.
 */
static bool
try_header(struct columns *best, const struct header *h, enum token_measure measure, size_t all,
    const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct fitting f[SIDES];
	size_t n = 0, i, b = 0;
	unsigned other;
	int side;

	for (side = 0; side < SIDES; side++) {
		if (votes[measure][side] < most_votes(measure))
			continue;
		set_columns(&f[n].columns, h, measure, (enum side)side);
		if (agreeing(&f[n].columns, found, r, tokens) < all)
			continue;
		fit(&f[n], h, found, r, tokens);
		n += f[n].straight;
	}
	for (i = 1; i < n; i++)
		if (f[i].distance < f[b].distance)
			b = i;
	for (i = 0; i < n; i++) {
		other = differing(&f[b].columns, &f[i].columns, found, r, tokens);
		if (f[i].distance < f[b].distance + CLEAR * other)
			f[b].columns.inferred = true;
	}
	if (n == 0)
		return false;
	if ((votes[measure][f[b].columns.side] < AGREE && !all_below(&f[b].columns, h, found, r, tokens))
	    || 2 * votes[measure][f[b].columns.side] < nlines)
		f[b].columns.inferred = true;
	*best = f[b].columns;
	return true;
}

static void
read_words(const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	size_t from = 0, i;

	for (i = 0; i < r; i++)
		if (found->rows[i].found)
			from = found->rows[i].end;
	header_words(&words, found, found->rows[r].row->head, from, lines[r].value[0], tokens);
}

static bool
same_columns(const struct header *a, const struct header *b)
{
	return memcmp(a->from, b->from, a->n * sizeof a->from[0]) == 0
	    && memcmp(a->to, b->to, a->n * sizeof a->to[0]) == 0;
}

/* Finds the rows above which a header stands again, and elsewhere: each page may be set by itself. */
static void
find_pages(const struct found_rows *found, const struct tokens *tokens)
{
	enum { TOKENS_LEAST = 4 };      /* that a header is, where one space parts most of its words */
	const struct form_head *head = NULL;
	struct header header, last;
	unsigned char page = 0;
	size_t r, from = 0, before;

	for (r = 0; r < found->n; r++) {
		pages[r] = page;
		before = from;
		from = found->rows[r].found ? found->rows[r].end : from;
		if (lines[r].n == 0 || found->table->across || lines[r].value[0] < before + TOKENS_LEAST)
			continue;
		read_words(found, r, tokens);
		if (words.n < found->rows[r].ncells || !header_read(&header, found->rows[r].ncells, &words, found,
		    found->rows[r].row->head, TOKEN_COLUMNS))
			continue;
		if (head == found->rows[r].row->head && !same_columns(&header, &last))
			pages[r] = ++page;
		head = found->rows[r].row->head;
		last = header;
	}
}

/* How many rows of the columns of row `r` have a line of values. */
static size_t
count_lines(const struct found_rows *found, size_t r)
{
	size_t i, n = 0;

	for (i = r; i < found->n; i++)
		n += lines[i].n > 0 && alike(found, i, r);
	return n;
}

/* Counts the lines that fit columns below a header, by each side; true if all do by one. */
static bool
vote(const struct header *h, enum token_measure measure, size_t all,
    const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct columns c;
	size_t agree;
	bool any = false;
	int side;

	for (side = 0; side < SIDES; side++) {
		set_columns(&c, h, measure, (enum side)side);
		agree = agreeing(&c, found, r, tokens);
		votes[measure][side] += agree;
		any = any || agree == all;
	}
	return any;
}

/*
 * Reads the header above row `r`, and lets its lines vote for how their table
 * is set; in other measures only where not all lines fit in one.
 */
static void
read_heading(const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct heading *heading = &headings[r];
	size_t all = count_lines(found, r);
	bool done = false;
	int m;

	read_words(found, r, tokens);
	for (m = 0; m < TOKEN_MEASURES; m++) {
		heading->read[m] = !done && header_read(&heading->header[m], found->rows[r].ncells,
		    &words, found, found->rows[r].row->head, (enum token_measure)m);
		if (heading->read[m])
			done = vote(&heading->header[m], (enum token_measure)m, all, found, r, tokens);
	}
}

/*
 * Do the same words as wide stand before the first value of all lines? Then it takes but one of
 * them to stand below a header by chance, as measured in characters or bytes.
 */
static bool
all_indented(const struct found_rows *found, size_t r, const struct tokens *tokens, enum token_measure measure)
{
	const struct token *first = &tokens->t[lines[r].value[0]], *t;
	size_t i;

	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || !alike(found, i, r))
			continue;
		t = &tokens->t[lines[i].value[0]];
		if (t->from[TOKEN_COLUMNS] - t->from[measure] != first->from[TOKEN_COLUMNS] - first->from[measure])
			return false;
	}
	return true;
}

/* Would values be in other columns, as they stand on a terminal? */
static bool
differs_seen(const struct columns *c, const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct columns seen;

	if (found->table->across || c->measure == TOKEN_COLUMNS || !headings[r].read[TOKEN_COLUMNS]
	    || !all_indented(found, r, tokens, c->measure))
		return false;
	set_columns(&seen, &headings[r].header[TOKEN_COLUMNS], TOKEN_COLUMNS, SIDE_NEAR);
	return differing(c, &seen, found, r, tokens) > 0;
}

/* The columns by a header above row `r`, the first with values among its like. */
static bool
try_headers(struct columns *best, size_t all, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	int m;

	for (m = 0; m < TOKEN_MEASURES; m++)
		if (headings[r].read[m]
		    && try_header(best, &headings[r].header[m], (enum token_measure)m, all, found, r, tokens)) {
			best->inferred = best->inferred || differs_seen(best, found, r, tokens);
			return true;
		}
	return false;
}

/* Columns */

/*
 * The columns of row `r`, the first with values among its like. Full rows
 * make columns if at least AGREE lines and half of all agree; else a header
 * does, if all lines agree.
 */
static bool
find_columns(struct columns *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	const struct token *cell[COLUMNS_MOST];
	size_t i, k, most = 0, all = 0;

	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || !alike(found, i, r))
			continue;
		all++;
		if (lines[i].n < found->rows[r].ncells)
			continue;
		for (k = 0; k < lines[i].n; k++)
			cell[k] = &tokens->t[lines[i].value[k]];
		try_columns(best, &most, cell, lines[i].n, found, r, tokens);
	}
	if (most >= AGREE && most * 2 >= all)
		return true;
	return try_headers(best, all, found, r, tokens);
}

/* Does any row of the columns of row `r` leave one out? */
static bool
some_short(const struct found_rows *found, size_t r)
{
	size_t i;

	for (i = r; i < found->n; i++)
		if (lines[i].n > 0 && lines[i].n < found->rows[i].ncells && alike(found, i, r))
			return true;
	return false;
}

/* Columns where full rows have their cells, on average; false if there is no full row. */
static bool
average_columns(struct columns *c, enum token_measure measure, const struct found_rows *found,
    size_t r, const struct tokens *tokens)
{
	const struct token *t;
	unsigned full = 0;
	size_t i, j;

	memset(c, 0, sizeof *c);
	c->n = found->rows[r].ncells;
	c->measure = measure;
	c->side = SIDE_NEAR;
	for (i = r; i < found->n; i++) {
		if (lines[i].n < c->n || !alike(found, i, r))
			continue;
		full++;
		for (j = 0; j < c->n; j++) {
			t = &tokens->t[lines[i].value[j]];
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

/* How far the edges of column j's cells in full rows, those that are compared, are from each other. */
static unsigned
scatter(const struct columns *c, size_t j, const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	const struct token *t;
	unsigned from, to, at, low = UINT_MAX, high = 0;
	size_t i;

	for (i = r; i < found->n; i++) {
		if (lines[i].n < c->n || !alike(found, i, r))
			continue;
		t = &tokens->t[lines[i].value[j]];
		from = t->from[c->measure];
		to = t->to[c->measure];
		at = c->edge == SIDE_LEFT ? 2 * from : c->edge == SIDE_RIGHT ? 2 * to : from + to;
		low = at < low ? at : low;
		high = at > high ? at : high;
	}
	return low < high ? high - low : 0;
}

/*
 * Do the cells of full rows scatter by half of what parts their columns? Then they are in no
 * columns, and their average says nothing.
 */
static bool
are_scattered(const struct columns *c, const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	unsigned widest = 0, room = UINT_MAX, n;
	size_t j;

	for (j = 0; j < c->n; j++) {
		if ((n = scatter(c, j, found, r, tokens)) > widest)
			widest = n;
		if (j > 0 && (n = apart(c->low[j] + c->high[j], c->low[j - 1] + c->high[j - 1]) / 2) < room)
			room = n;
	}
	return 2 * widest >= room;
}

/*
 * Columns that their cells are only near to: to headers, or to the cells of
 * full rows, in the measure that brings most lines near. They are inferred,
 * unless all lines are; nor do a few lines tell that a program counts other
 * than a terminal does.
 */
static void
find_near(struct columns *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	struct columns c;
	size_t most = 0, agree;
	bool any;
	int m, edge;

	best->n = 0;
	for (m = 0; m < TOKEN_MEASURES; m++) {
		any = average_columns(&c, (enum token_measure)m, found, r, tokens);
		for (edge = 0; any && edge < SIDES; edge++) {
			c.edge = (enum side)edge;
			if ((agree = agreeing(&c, found, r, tokens)) > most) {
				most = agree;
				*best = c;
			}
		}
		if (!headings[r].read[m])
			continue;
		set_columns(&c, &headings[r].header[m], (enum token_measure)m, SIDE_NEAR);
		if ((agree = agreeing(&c, found, r, tokens)) > most) {
			most = agree;
			*best = c;
		}
	}
	best->inferred = most < count_lines(found, r) || (best->measure != TOKEN_COLUMNS && most < AGREE)
	    || are_scattered(best, found, r, tokens);
}

/* The first row with values that has the columns of row `r`. */
static size_t
first_alike(const struct found_rows *found, size_t r)
{
	size_t first;

	for (first = 0; lines[first].n == 0 || !alike(found, first, r); first++)
		;
	return first;
}

/* Finds the columns of all rows that have a value, if any leaves one out. */
static void
find_all_columns(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, first;
	bool any = false;

	memset(votes, 0, sizeof votes);
	nlines = 0;
	for (r = 0; r < found->n; r++) {
		nlines += lines[r].n > 0;
		columns[r].n = near[r].n = 0;
		any = any || (lines[r].n > 0 && lines[r].n < found->rows[r].ncells);
	}
	for (r = 0; r < found->n && any; r++)
		if (lines[r].n > 0 && first_alike(found, r) == r)
			read_heading(found, r, tokens);
	for (r = 0; r < found->n; r++) {
		if (lines[r].n == 0 || !some_short(found, first = first_alike(found, r)))
			continue;
		if (first < r) {
			columns[r] = columns[first];
			near[r] = near[first];
			continue;
		}
		if (!find_columns(&columns[r], found, r, tokens))
			columns[r].n = 0;
		find_near(&near[r], found, r, tokens);
	}
}

/* Is the last column of row `r` filled? */
static bool
has_last(size_t r, const struct tokens *tokens)
{
	const struct columns *c = columns[r].n > 0 ? &columns[r] : &near[r];
	size_t column[COLUMNS_MOST];

	return lines[r].n == c->n || (fits(c, &lines[r], tokens, column) && column[lines[r].n - 1] == c->n - 1);
}

/*
 * A new page may have other columns, and no header: then each of its rows seems to lack the
 * last one, which all rows before it have. Looks at the rows with the columns of row `first'.
 */
static void
find_shifted(const struct found_rows *found, size_t first, const struct tokens *tokens)
{
	size_t r, have = 0, from = found->n;

	for (r = first; r < found->n; r++) {
		if (lines[r].n == 0 || !alike(found, r, first))
			continue;
		if (!has_last(r, tokens)) {
			from = from < r ? from : r;
		} else if (from < r) {
			return;
		} else {
			have++;
		}
	}
	for (r = from; r < found->n && have >= AGREE; r++)
		shifted[r] = lines[r].n > 0 && alike(found, r, first);
}

/* Do words of the line reach over the column, as a label does that has run into a value? */
static bool
is_covered(const struct columns *c, size_t column, size_t before, const struct tokens *tokens)
{
	const struct token *t = &tokens->t[before];
	size_t i;

	for (i = before; i-- > 0 && tokens->t[i].line == t->line;)
		if (tokens->t[i].kind == TOKEN_WORDS && 2 * tokens->t[i].to[c->measure] > c->high[column])
			return true;
	return false;
}

/* Is each value of a line below its header, if only with a part? */
static bool
overlap(const struct columns *c, const struct edges_line *line, const struct tokens *tokens,
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

/*
 * Is each value of a line much nearer to its column than to any other? One
 * just a space behind what stands before it may have been pushed there.
 */
static bool
is_clear(const struct columns *c, const struct edges_line *line, const struct tokens *tokens)
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

static enum token_doubt
doubt_of(const struct columns *c, const struct edges_line *line, const struct tokens *tokens,
    const size_t column[COLUMNS_MOST])
{
	if (c->side == SIDE_NEAR && (c->inferred || !overlap(c, line, tokens, column)))
		return is_clear(c, line, tokens) ? TOKEN_NEAR : TOKEN_VAGUE;
	return c->inferred ? TOKEN_VAGUE : TOKEN_PLAIN;
}

bool
edges_find(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r;

	for (r = 0; r < found->n; r++)
		read_line(&lines[r], &found->rows[r], tokens);
	if (are_spaced(found, tokens)) {
		for (r = 0; r < found->n; r++)
			lines[r].n = 0;
		return false;
	}
	find_pages(found, tokens);
	find_all_columns(found, tokens);
	memset(shifted, 0, sizeof shifted);
	for (r = 0; r < found->n; r++)
		if (columns[r].n + near[r].n > 0 && first_alike(found, r) == r)
			find_shifted(found, r, tokens);
	return true;
}

const struct edges_line *
edges_line(size_t r)
{
	return &lines[r];
}

size_t
edges_fit(size_t r, bool loosely, const struct tokens *tokens, size_t column[COLUMNS_MOST],
    enum token_doubt *doubt)
{
	const struct columns *c = &columns[r];
	const struct edges_line *line = &lines[r];

	if (loosely && (c->n == 0 || !fits(c, line, tokens, column)))
		c = &near[r];
	if (c->n == 0 || !fits(c, line, tokens, column)
	    || (column[0] > 0 && is_covered(c, 0, line->value[0], tokens)))
		return 0;
	*doubt = line->n == c->n ? TOKEN_PLAIN : shifted[r] ? TOKEN_VAGUE : doubt_of(c, line, tokens, column);
	return c->n;
}
