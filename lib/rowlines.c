#include <string.h>

#include "rowlines.h"

enum {
	ALIGNED_LEAST = 8,      /* of so many gaps, one is more than a space in aligned text, */
	HEADER_LEAST = 4        /* and one as wide as two characters of a header */
};

static struct stops_line lines[FORM_MAX_ROWS];
static unsigned char pages[FORM_MAX_ROWS];      /* rows below one header, or several that are set alike */

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
read_line(struct stops_line *line, const struct printed_row *row, const struct tokens *tokens)
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
rowlines_gap(const struct token *t)
{
	return t->from[TOKEN_COLUMNS] - (t->cell > 1 ? t[-1].to[TOKEN_COLUMNS] : 0);
}

/* Is there more than a space, of whatever kind, between a token and the one before it? */
static bool
is_wide(const struct token *t)
{
	return t->from[TOKEN_CHARACTERS] > t[-1].to[TOKEN_CHARACTERS] + 1 && rowlines_gap(t) > 1;
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
			if (rowlines_gap(t) > most)
				most = rowlines_gap(t);
			if (i > 0)
				++*(is_wide(t) ? &wide : &narrow);
		}
	return wide * ALIGNED_LEAST < narrow || most < HEADER_LEAST;
}

/* Pages */

static bool
same_columns(const struct header *a, const struct header *b)
{
	return memcmp(a->from, b->from, a->n * sizeof a->from[0]) == 0
	    && memcmp(a->to, b->to, a->n * sizeof a->to[0]) == 0;
}

const struct header_words *
rowlines_header(const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	static struct header_words words;
	size_t from = 0, i;

	for (i = 0; i < r; i++)
		if (found->rows[i].found)
			from = found->rows[i].end;
	header_words(&words, found, found->rows[r].row->head, from, lines[r].value[0], tokens);
	return &words;
}

/* Finds the rows above which a header stands again, and elsewhere: each page may be set by itself. */
static void
find_pages(const struct found_rows *found, const struct tokens *tokens)
{
	enum { TOKENS_LEAST = 4 };      /* that a header is, where one space parts most of its words */
	const struct form_head *head = NULL;
	const struct header_words *words;
	struct header header, last;
	unsigned char page = 0;
	size_t r, from = 0, before;

	for (r = 0; r < found->n; r++) {
		pages[r] = page;
		before = from;
		from = found->rows[r].found ? found->rows[r].end : from;
		if (lines[r].n == 0 || found->table->across || lines[r].value[0] < before + TOKENS_LEAST)
			continue;
		words = rowlines_header(found, r, tokens);
		if (words->n < found->rows[r].ncells || !header_read(&header, found->rows[r].ncells, words, found,
		    found->rows[r].row->head, TOKEN_COLUMNS))
			continue;
		if (head == found->rows[r].row->head && !same_columns(&header, &last))
			pages[r] = ++page;
		head = found->rows[r].row->head;
		last = header;
	}
}

bool
rowlines_read(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r;

	for (r = 0; r < found->n; r++)
		read_line(&lines[r], &found->rows[r], tokens);
	if (are_spaced(found, tokens))
		return false;
	find_pages(found, tokens);
	return true;
}

const struct stops_line *
rowlines_at(size_t r)
{
	return &lines[r];
}

/* Rows that have the same columns */

bool
rowlines_alike(const struct found_rows *found, size_t a, size_t b)
{
	return found->rows[a].row->head == found->rows[b].row->head && pages[a] == pages[b];
}

size_t
rowlines_agreeing(const struct stops *c, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	size_t column[COLUMNS_MOST], i, n = 0;

	for (i = 0; i < found->n; i++)
		if (lines[i].n > 0 && rowlines_alike(found, i, r))
			n += stops_fit(c, &lines[i], tokens, column);
	return n;
}

size_t
rowlines_count(const struct found_rows *found, size_t r)
{
	size_t i, n = 0;

	for (i = r; i < found->n; i++)
		n += lines[i].n > 0 && rowlines_alike(found, i, r);
	return n;
}

bool
rowlines_short(const struct found_rows *found, size_t r)
{
	size_t i;

	for (i = r; i < found->n; i++)
		if (lines[i].n > 0 && lines[i].n < found->rows[i].ncells && rowlines_alike(found, i, r))
			return true;
	return false;
}

size_t
rowlines_first(const struct found_rows *found, size_t r)
{
	size_t first;

	for (first = 0; lines[first].n == 0 || !rowlines_alike(found, first, r); first++)
		;
	return first;
}
