#include <string.h>

#include "columns.h"
#include "grid.h"
#include "label.h"

enum {
	AGREE = 3,              /* lines that make columns, if no header does */
	INLINE = 2,             /* rows beside their labels that make a habit */
	WORDS_MOST = 256        /* of a header; no form's has as many */
};

enum side {
	SIDE_LEFT,              /* the columns' cells begin at one place, */
	SIDE_RIGHT,             /* end at one, */
	SIDE_MIDDLE,            /* or have one middle, give or take half a character */
	SIDES
};

/* Where columns are: the places of their cells, and how those are told. */
struct columns {
	size_t n;
	enum token_measure measure;
	enum side side;
	unsigned at[COLUMNS_MOST];
};

/* A row's values in its one line of aligned text; without any if it has none such. */
struct line {
	size_t n;
	size_t value[COLUMNS_MOST];     /* tokens */
};

static struct line lines[FORM_MAX_ROWS];
static struct columns columns[FORM_MAX_ROWS];

/* The words above a row, with their places. */
static struct token words[WORDS_MOST];
static size_t nwords;

/* The place of a cell, in halves. */
static unsigned
place(const struct token *t, const struct columns *c)
{
	unsigned from = t->from[c->measure], to = t->to[c->measure];

	return c->side == SIDE_LEFT ? 2 * from : c->side == SIDE_RIGHT ? 2 * to : from + to;
}

static void
read_line(struct line *line, const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *t = tokens->t;
	size_t i;

	line->n = 0;
	if (!row->found)
		return;
	for (i = row->after; i < row->end; i++) {
		if (t[i].kind == TOKEN_WORDS)
			continue;
		if (!token_is_value(&t[i]) || t[i].ruled || t[i].cells == 1
		    || line->n == row->ncells || line->n == COLUMNS_MOST
		    || (line->n > 0 && t[i].line != t[line->value[0]].line)) {
			line->n = 0;
			return;
		}
		line->value[line->n++] = i;
	}
}

/* Which columns the values of a line are in; false if one is in none, or behind another. */
static bool
fits(const struct columns *c, const struct line *line, const struct tokens *tokens,
    size_t column[COLUMNS_MOST])
{
	unsigned slack = c->side == SIDE_MIDDLE, at;
	size_t i, j = 0;

	for (i = 0; i < line->n; i++, j++) {
		at = place(&tokens->t[line->value[i]], c);
		while (j < c->n && c->at[j] + slack < at)
			j++;
		if (j == c->n || c->at[j] > at + slack)
			return false;
		column[i] = j;
	}
	return true;
}

/* Have two rows the same columns? */
static bool
alike(const struct found_rows *found, size_t a, size_t b)
{
	return found->rows[a].row->head == found->rows[b].row->head;
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

/* Keeps the columns that the cells of a line stand for, as told best, if more lines agree. */
static void
try_columns(struct columns *best, size_t *most, const struct token *const cell[], size_t n,
    const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	struct columns c;
	size_t i, agree;
	int measure, side;

	c.n = n;
	for (measure = 0; measure < TOKEN_MEASURES; measure++)
		for (side = 0; side < SIDES; side++) {
			c.measure = (enum token_measure)measure;
			c.side = (enum side)side;
			for (i = 0; i < n; i++)
				c.at[i] = place(cell[i], &c);
			agree = agreeing(&c, found, r, tokens);
			if (agree > *most) {
				*most = agree;
				*best = c;
			}
		}
}

/* Headers */

static bool
is_header(const struct found_rows *found, const struct token *t, const struct form_head *head,
    size_t column)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, n = label_match(found->table, t->s, t->n, hits);

	for (i = 0; i < n && hits[i].cost <= LABEL_SURE; i++)
		if (hits[i].kind == LABEL_COLUMN && hits[i].column == column
		    && found->table->rows[hits[i].row].head == head)
			return true;
	return false;
}

static bool
is_any_header(const struct found_rows *found, const struct token *t, const struct form_head *head)
{
	size_t j;

	for (j = 0; j < head->ncolumns; j++)
		if (is_header(found, t, head, j))
			return true;
	return false;
}

/* Cuts the first word off words in one token; false if there is no more. */
static bool
next_word(struct token *rest, struct token *word)
{
	size_t i = 0, k;

	while (rest->n > 0 && *rest->s == ' ') {
		rest->s++;
		rest->n--;
		for (k = 0; k < TOKEN_MEASURES; k++)
			rest->from[k]++;
	}
	*word = *rest;
	while (i < rest->n && rest->s[i] != ' ')
		i++;
	word->n = i;
	for (k = 0; k < TOKEN_MEASURES; k++)
		word->to[k] = word->from[k] + token_width(rest->s, i, (enum token_measure)k);
	memcpy(rest->from, word->to, sizeof rest->from);
	rest->s += i;
	rest->n -= i;
	return word->n > 0;
}

/*
 * Reads the words of tokens [from, end), which stand above a row; a token of
 * several that is no header itself is words apart.
 */
static void
read_words(const struct found_rows *found, const struct form_head *head, size_t from, size_t end,
    const struct tokens *tokens)
{
	struct token rest, word;
	size_t i;

	nwords = 0;
	for (i = from; i < end; i++) {
		rest = tokens->t[i];
		if (rest.kind != TOKEN_WORDS || rest.ruled)
			continue;
		if (is_any_header(found, &rest, head)) {
			if (nwords < WORDS_MOST)
				words[nwords++] = rest;
			continue;
		}
		while (next_word(&rest, &word) && nwords < WORDS_MOST)
			words[nwords++] = word;
	}
}

/* Adds a cell of a header to those that are in order of their places. */
static size_t
add_cell(const struct token *cell[COLUMNS_MOST], size_t n, const struct token *word)
{
	size_t i;

	for (i = n; i > 0 && cell[i - 1]->from[TOKEN_COLUMNS] > word->from[TOKEN_COLUMNS]; i--)
		cell[i] = cell[i - 1];
	cell[i] = word;
	return n + 1;
}

/*
 * The header by its labels: each column once, in order (of a table across, as
 * often as it has rows).
 */
static bool
read_header(const struct token *cell[COLUMNS_MOST], const struct found_rows *found, size_t r)
{
	const struct form_head *head = found->rows[r].row->head;
	size_t i, n = 0;

	for (i = 0; i < nwords; i++) {
		if (!is_any_header(found, &words[i], head))
			continue;
		if (n == found->rows[r].ncells || n == COLUMNS_MOST)
			return false;
		n = add_cell(cell, n, &words[i]);
	}
	for (i = 0; i < n; i++)
		if (!is_header(found, cell[i], head, i % head->ncolumns))
			return false;
	return n == found->rows[r].ncells;
}

/* Is a line of just `n` words at words[i]? A header in pieces has one. */
static bool
read_pieces(const struct token *cell[COLUMNS_MOST], size_t n, size_t i)
{
	size_t k;

	if (i + n > nwords || (i > 0 && words[i - 1].line == words[i].line)
	    || (i + n < nwords && words[i + n].line == words[i].line))
		return false;
	for (k = 0; k < n; k++) {
		if (words[i + k].line != words[i].line)
			return false;
		cell[k] = &words[i + k];
	}
	return true;
}

/* Do all labels end before the place of `piece`? Else a note beside the header may be one. */
static bool
is_behind_labels(const struct token *piece, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	const struct token *label;
	size_t i;

	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || lines[i].value[0] == 0)
			continue;
		label = &tokens->t[lines[i].value[0] - 1];
		if (label->line == tokens->t[lines[i].value[0]].line
		    && label->to[TOKEN_COLUMNS] > piece->from[TOKEN_COLUMNS])
			return false;
	}
	return true;
}

/* The columns by a header above row `r`, the first with values among its like. */
static void
try_headers(struct columns *best, size_t *most, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	const struct token *cell[COLUMNS_MOST];
	size_t n = found->rows[r].ncells, from = 0, i;

	for (i = 0; i < r; i++)
		if (found->rows[i].found)
			from = found->rows[i].end;
	read_words(found, found->rows[r].row->head, from, lines[r].value[0], tokens);
	if (read_header(cell, found, r))
		try_columns(best, most, cell, n, found, r, tokens);
	for (i = 0; i < nwords; i++)
		if (read_pieces(cell, n, i) && is_behind_labels(cell[0], found, r, tokens))
			try_columns(best, most, cell, n, found, r, tokens);
}

/* Columns */

/* Counts a value's place among the columns so far; false if there is no room for it. */
static bool
count_place(struct columns *c, unsigned at, size_t most, unsigned count[COLUMNS_MOST])
{
	size_t i, k;

	for (i = 0; i < c->n && c->at[i] < at; i++)
		;
	if (i < c->n && c->at[i] == at) {
		count[i]++;
		return true;
	}
	if (c->n == most)
		return false;
	for (k = c->n++; k > i; k--) {
		c->at[k] = c->at[k - 1];
		count[k] = count[k - 1];
	}
	c->at[i] = at;
	count[i] = 1;
	return true;
}

/* Do the values of all lines together stand at just as many places as there are columns? */
static bool
read_places(struct columns *c, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	unsigned count[COLUMNS_MOST];
	size_t i, k;

	c->n = 0;
	for (i = r; i < found->n; i++)
		for (k = 0; alike(found, i, r) && k < lines[i].n; k++)
			if (!count_place(c, place(&tokens->t[lines[i].value[k]], c),
			    found->rows[r].ncells, count))
				return false;
	for (i = 0; i < c->n && count[i] > 1; i++)
		;
	return c->n == found->rows[r].ncells && i == c->n;
}

static bool
try_places(struct columns *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	int measure, side;

	for (measure = 0; measure < TOKEN_MEASURES; measure++)
		for (side = 0; side < SIDES; side++) {
			best->measure = (enum token_measure)measure;
			best->side = (enum side)side;
			if (read_places(best, found, r, tokens))
				return true;
		}
	return false;
}

/*
 * The columns of row `r`, the first with values among its like. Full rows
 * make columns if at least AGREE lines and half of all agree; where there is
 * none, a header does, if all do, with at least AGREE values, or the places
 * alone, if each occurs twice.
 */
static bool
find_columns(struct columns *best, const struct found_rows *found, size_t r,
    const struct tokens *tokens)
{
	const struct token *cell[COLUMNS_MOST];
	size_t i, k, most = 0, full = 0, all = 0, values = 0;

	for (i = r; i < found->n; i++) {
		if (lines[i].n == 0 || !alike(found, i, r))
			continue;
		all++;
		values += lines[i].n;
		if (lines[i].n < found->rows[r].ncells)
			continue;
		full++;
		for (k = 0; k < lines[i].n; k++)
			cell[k] = &tokens->t[lines[i].value[k]];
		try_columns(best, &most, cell, lines[i].n, found, r, tokens);
	}
	if (full > 0)
		return most >= AGREE && most * 2 >= all;
	try_headers(best, &most, found, r, tokens);
	return (most == all && values >= AGREE) || try_places(best, found, r, tokens);
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

/* Finds the columns of all rows that have a value, and leave one out. */
static void
find_all_columns(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, first;

	for (r = 0; r < found->n; r++) {
		columns[r].n = 0;
		if (lines[r].n == 0)
			continue;
		for (first = 0; lines[first].n == 0 || !alike(found, first, r); first++)
			;
		if (first < r)
			columns[r] = columns[first];
		else if (some_short(found, r) && !find_columns(&columns[r], found, r, tokens))
			columns[r].n = 0;
	}
}

/* Do words of the line reach over the column, as a label does that has run into a value? */
static bool
is_covered(const struct columns *c, size_t column, size_t before, const struct tokens *tokens)
{
	const struct token *t = &tokens->t[before];
	size_t i;

	for (i = before; i-- > 0 && tokens->t[i].line == t->line;)
		if (tokens->t[i].kind == TOKEN_WORDS && 2 * tokens->t[i].to[c->measure] > c->at[column])
			return true;
	return false;
}

/* The places of a line's cells are now as sure as if bars parted them. */
static void
rule(size_t first, size_t end, struct tokens *tokens)
{
	for (; first < end; first++)
		tokens->t[first].ruled = true;
}

/*
 * Puts empty cells in the line where it leaves columns without a value. False
 * if it does not fit the columns, or leaves none out.
 */
static bool
fill_line(const struct columns *c, const struct line *line, struct tokens *tokens)
{
	size_t column[COLUMNS_MOST], first = line->value[0], i = line->n, end = c->n;
	bool room = true;

	if (c->n == 0 || !fits(c, line, tokens, column)
	    || (column[0] > 0 && is_covered(c, 0, first, tokens)))
		return false;
	while (i-- > 0) {
		room = room && token_blanks(tokens, line->value[i] + 1, end - column[i] - 1, line->value[i]);
		end = column[i];
	}
	if (!room || !token_blanks(tokens, first, end, first))
		return false;
	rule(first, first + c->n, tokens);
	return line->n < c->n;
}

/* Rows without any value */

/* Are values, in this table, cells of the line that their row's label is in? */
static bool
beside_labels(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r, beside = 0, other = 0, first;

	for (r = 0; r < found->n; r++) {
		first = found->rows[r].after;
		if (!found->rows[r].found)
			continue;
		if (lines[r].n > 0 && first > 0 && tokens->t[first - 1].kind == TOKEN_WORDS
		    && tokens->t[first - 1].line == tokens->t[first].line)
			beside++;
		else
			other++;
	}
	return beside >= INLINE && other * 4 <= beside;
}

/* The first token of row `r` or of one behind it; the end of all if there is none. */
static size_t
row_start(const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	const struct printed_row *row;

	for (; r < found->n; r++) {
		row = &found->rows[r];
		if (row->found && (row->unlabelled || row->after < row->label))
			return row->after;
		if (!row->unlabelled)
			return row->label;
	}
	return tokens->n;
}

/* Is the label whole? A value may have run into a damaged one. */
static bool
is_sure_label(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *t = &tokens->t[row->label];

	return row->label_end > row->label + 1
	    || (label_match(found->table, t->s, t->n, hits) > 0 && hits[0].cost <= LABEL_SURE);
}

/*
 * May the values beside row `r` be its own? Those of a row that is in doubt
 * may, and those in a line of their own, which may be of both rows.
 */
static bool
may_be_filled(const struct found_rows *found, size_t r)
{
	return (r > 0 && (found->rows[r - 1].apart || found->rows[r - 1].doubted))
	    || (r + 1 < found->n && found->rows[r + 1].apart);
}

/* Is there a label of row `r`, and no value before the next row? */
static bool
is_empty_row(const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[r];
	size_t i, end;

	if (row->found || row->unlabelled || found->table->across || tokens->t[row->label].ruled
	    || may_be_filled(found, r))
		return false;
	end = row_start(found, r + 1, tokens);
	for (i = row->label; i < end; i++)
		if (tokens->t[i].kind != TOKEN_WORDS || (!found->hit[i]
		    && label_fits(found->table, (size_t)(row->row - found->table->rows),
		    tokens->t[i].s, tokens->t[i].n) != LABEL_FITS))
			return false;
	return is_sure_label(found, row, tokens);
}

static bool
fill_row(const struct printed_row *row, struct tokens *tokens)
{
	if (!token_blanks(tokens, row->label_end, row->ncells, row->label_end - 1))
		return false;
	rule(row->label_end, row->label_end + row->ncells, tokens);
	return true;
}

bool
grid_fill(const struct found_rows *found, struct tokens *tokens)
{
	bool filled = false, beside, empty[FORM_MAX_ROWS];
	size_t r;

	for (r = 0; r < found->n; r++)
		read_line(&lines[r], &found->rows[r], tokens);
	beside = beside_labels(found, tokens);
	for (r = 0; r < found->n; r++)
		empty[r] = beside && is_empty_row(found, r, tokens);
	find_all_columns(found, tokens);
	/* From the last row up, so that those before keep their places. */
	for (r = found->n; r-- > 0;) {
		if (lines[r].n > 0)
			filled |= fill_line(&columns[r], &lines[r], tokens);
		else if (empty[r])
			filled |= fill_row(&found->rows[r], tokens);
	}
	return filled;
}
