#include <limits.h>
#include <string.h>

#include "rowlines.h"
#include "under.h"

enum { CLEAR = 3 };     /* how much nearer its column a value is than to the next */

/* The headers of the rows that have the columns of row `r`, the first with values among its like. */
struct heading {
	bool read[TOKEN_MEASURES];
	struct header header[TOKEN_MEASURES];
};

static struct heading headings[FORM_MAX_ROWS];
/* How many lines of the table fit columns that are set so below their headers. */
static size_t votes[TOKEN_MEASURES][STOPS_SIDES];
static size_t nlines;           /* of the table */
static enum token_measure ranked[TOKEN_MEASURES];       /* from the one that most lines fit in */

/* Votes */

/* Counts the lines that fit columns below a header, by each side. */
static void
vote(const struct header *h, enum token_measure measure, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	struct stops c;
	int side;

	for (side = 0; side < STOPS_SIDES; side++) {
		stops_under(&c, h, measure, (enum stops_side)side);
		votes[measure][side] += rowlines_agreeing(&c, found, r, tokens);
	}
}

/* Reads the header above row `r` in a measure, and lets its lines vote for how their table is set. */
static void
read_heading(const struct found_rows *found, size_t r, const struct tokens *tokens, enum token_measure measure)
{
	struct heading *heading = &headings[r];

	heading->read[measure] = header_read(&heading->header[measure], found->rows[r].ncells,
	    rowlines_header(found, r, tokens), found, found->rows[r].row->head, measure);
	if (heading->read[measure])
		vote(&heading->header[measure], measure, found, r, tokens);
}

static size_t
most_votes(enum token_measure measure)
{
	size_t most = 0;
	int side;

	for (side = 0; side < STOPS_SIDES; side++)
		if (votes[measure][side] > most)
			most = votes[measure][side];
	return most;
}

/* All headers of the table in a measure. */
static void
read_headings(const struct found_rows *found, const struct tokens *tokens, enum token_measure measure)
{
	size_t r;

	for (r = 0; r < found->n; r++)
		if (rowlines_at(r)->n > 0 && rowlines_first(found, r) == r)
			read_heading(found, r, tokens, measure);
}

/* The measures from the one that most lines fit in, ranks of which are kept. */
static void
rank_measures(void)
{
	size_t m, k;

	for (m = 0; m < TOKEN_MEASURES; m++) {
		for (k = m; k > 0 && most_votes(ranked[k - 1]) < most_votes((enum token_measure)m); k--)
			ranked[k] = ranked[k - 1];
		ranked[k] = (enum token_measure)m;
	}
}

void
under_start(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r;
	int m;

	memset(votes, 0, sizeof votes);
	memset(headings, 0, sizeof headings);
	nlines = 0;
	for (r = 0; r < found->n; r++)
		nlines += rowlines_at(r)->n > 0;
	for (m = 0; m < TOKEN_MEASURES && (m == 0 || most_votes((enum token_measure)(m - 1)) < nlines); m++)
		read_headings(found, tokens, (enum token_measure)m);
	rank_measures();
}

/* Columns */

/* How far columns are from the headers above them, and whether their cells are in line. */
struct fitting {
	struct stops columns;
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
	const struct stops *c = &f->columns;
	size_t column[COLUMNS_MOST], i, k;
	unsigned first[COLUMNS_MOST], last[COLUMNS_MOST] = { 0 }, at;

	f->distance = 0;
	f->straight = true;
	memset(first, UCHAR_MAX, sizeof first);
	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n == 0 || !rowlines_alike(found, i, r) || !stops_fit(c, rowlines_at(i), tokens, column))
			continue;
		for (k = 0; k < rowlines_at(i)->n; k++) {
			f->distance += distance(&tokens->t[rowlines_at(i)->value[k]], h, column[k], c->measure);
			at = stops_place(&tokens->t[rowlines_at(i)->value[k]], c);
			if (at < first[column[k]])
				first[column[k]] = at;
			if (at > last[column[k]])
				last[column[k]] = at;
			if (last[column[k]] - first[column[k]] > (c->side == STOPS_MIDDLE))
				f->straight = false;
		}
	}
}

/* How many values would be in another column. */
static unsigned
differing(const struct stops *a, const struct stops *b, const struct found_rows *found,
    size_t r, const struct tokens *tokens)
{
	size_t in_a[COLUMNS_MOST], in_b[COLUMNS_MOST], i, k;
	unsigned n = 0;

	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n == 0 || !rowlines_alike(found, i, r) || !stops_fit(a, rowlines_at(i), tokens, in_a)
		    || !stops_fit(b, rowlines_at(i), tokens, in_b))
			continue;
		for (k = 0; k < rowlines_at(i)->n; k++)
			n += in_a[k] != in_b[k];
	}
	return n;
}

/* Do all values that fit stand below their headers, if only with a part? */
static bool
all_below(const struct stops *c, const struct header *h, const struct found_rows *found,
    size_t r, const struct tokens *tokens)
{
	size_t column[COLUMNS_MOST], i, k;
	const struct token *t;

	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n == 0 || !rowlines_alike(found, i, r) || !stops_fit(c, rowlines_at(i), tokens, column))
			continue;
		for (k = 0; k < rowlines_at(i)->n; k++) {
			t = &tokens->t[rowlines_at(i)->value[k]];
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
try_header(struct stops *best, const struct header *h, enum token_measure measure, size_t all,
    const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct fitting f[STOPS_SIDES];
	size_t n = 0, i, b = 0;
	unsigned other;
	int side;

	for (side = 0; side < STOPS_SIDES; side++) {
		if (votes[measure][side] < most_votes(measure))
			continue;
		stops_under(&f[n].columns, h, measure, (enum stops_side)side);
		if (rowlines_agreeing(&f[n].columns, found, r, tokens) < all)
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
	if ((votes[measure][f[b].columns.side] < STOPS_AGREE && !all_below(&f[b].columns, h, found, r, tokens))
	    || 2 * votes[measure][f[b].columns.side] < nlines)
		f[b].columns.inferred = true;
	*best = f[b].columns;
	return true;
}

/*
 * Do the same words as wide stand before the first value of all lines? Then it takes but one of
 * them to stand below a header by chance, as measured in characters or bytes.
 */
static bool
all_indented(const struct found_rows *found, size_t r, const struct tokens *tokens, enum token_measure measure)
{
	const struct token *first = &tokens->t[rowlines_at(r)->value[0]], *t;
	size_t i;

	for (i = r; i < found->n; i++) {
		if (rowlines_at(i)->n == 0 || !rowlines_alike(found, i, r))
			continue;
		t = &tokens->t[rowlines_at(i)->value[0]];
		if (t->from[TOKEN_COLUMNS] - t->from[measure] != first->from[TOKEN_COLUMNS] - first->from[measure])
			return false;
	}
	return true;
}

/* Would values be in other columns, as they stand on a terminal? */
static bool
differs_seen(const struct stops *c, const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct stops seen;

	if (found->table->across || c->measure == TOKEN_COLUMNS || !headings[r].read[TOKEN_COLUMNS]
	    || !all_indented(found, r, tokens, c->measure))
		return false;
	stops_under(&seen, &headings[r].header[TOKEN_COLUMNS], TOKEN_COLUMNS, STOPS_NEAR);
	return differing(c, &seen, found, r, tokens) > 0;
}

bool
under_find(struct stops *best, size_t all, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	enum token_measure m;
	size_t i;

	for (i = 0; i < TOKEN_MEASURES; i++) {
		m = ranked[i];
		if (headings[r].read[m] && try_header(best, &headings[r].header[m], m, all, found, r, tokens)) {
			best->inferred = best->inferred || differs_seen(best, found, r, tokens);
			return true;
		}
	}
	return false;
}

bool
under_near(struct stops *c, size_t r, enum token_measure measure)
{
	if (headings[r].read[measure])
		stops_under(c, &headings[r].header[measure], measure, STOPS_NEAR);
	return headings[r].read[measure];
}
