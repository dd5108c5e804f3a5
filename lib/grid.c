#include "edges.h"
#include "even.h"
#include "grid.h"
#include "label.h"
#include "rowlines.h"
#include "slip.h"

enum {
	INLINE = 2,             /* rows beside their labels that make a habit */
	NAMES = 3               /* columns' names side by side that make a header */
};

/* The places of a line's cells are now as sure as if bars parted them, but for the doubt. */
static void
rule(size_t first, size_t end, enum token_doubt doubt, struct tokens *tokens)
{
	for (; first < end; first++) {
		tokens->t[first].ruled = true;
		tokens->t[first].doubt = doubt;
	}
}

/*
 * Puts empty cells in the line of row `r` where it leaves columns without a
 * value, of n columns. False if it leaves none out.
 */
static bool
fill_line(size_t r, size_t n, const size_t *column, enum token_doubt doubt, struct tokens *tokens)
{
	const struct stops_line *line = rowlines_at(r);
	size_t first = line->value[0], i = line->n, end = n;
	bool room = true;

	while (i-- > 0) {
		room = room && token_blanks(tokens, line->value[i] + 1, end - column[i] - 1, line->value[i]);
		end = column[i];
	}
	if (!room || !token_blanks(tokens, first, end, first))
		return false;
	rule(first, first + n, doubt, tokens);
	return line->n < n;
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
		if (rowlines_at(r)->n > 0 && first > 0 && tokens->t[first - 1].kind == TOKEN_WORDS
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

/* Has a row a value? Empty lines behind the last one are none. */
static bool
has_value(const struct printed_row *row, const struct tokens *tokens)
{
	return row->found && token_values(tokens->t + row->after, row->end - row->after) > 0;
}

static bool
is_column(const struct found_rows *found, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, n = label_match(found->table, t->s, t->n, hits);

	for (i = 0; i < n; i++)
		if (hits[i].kind == LABEL_COLUMN)
			return true;
	return false;
}

/* Is a label the name of a column, behind another one in its line? 其他 may be of a page's header. */
static bool
is_in_header(const struct found_rows *found, const struct token *label)
{
	return label->cell > 1 && is_column(found, label) && is_column(found, label - 1);
}

/* Is there a label of row `r`, and no value before the next row? */
static bool
is_empty_row(const struct found_rows *found, size_t r, const struct tokens *tokens)
{
	const struct printed_row *row = &found->rows[r];
	size_t i, end;

	if (has_value(row, tokens) || row->unlabelled || found->table->across || tokens->t[row->label].ruled
	    || may_be_filled(found, r))
		return false;
	end = row_start(found, r + 1, tokens);
	for (i = row->label; i < end; i++)
		if (tokens->t[i].kind != TOKEN_GAP && (tokens->t[i].kind != TOKEN_WORDS || (!found->hit[i]
		    && label_fits(found->table, (size_t)(row->row - found->table->rows),
		    tokens->t[i].s, tokens->t[i].n) != LABEL_FITS)))
			return false;
	return is_sure_label(found, row, tokens) && !is_in_header(found, &tokens->t[row->label]);
}

static bool
fill_row(const struct printed_row *row, struct tokens *tokens)
{
	if (!token_blanks(tokens, row->label_end, row->ncells, row->label_end - 1))
		return false;
	rule(row->label_end, row->label_end + row->ncells, TOKEN_PLAIN, tokens);
	return true;
}

/* Has nobody filled the form in? Names of columns stand side by side, and there is no value. */
static bool
is_bare(const struct found_rows *found, const struct tokens *tokens)
{
	const struct token *name, *t;
	size_t r, j;

	for (t = tokens->t; t < tokens->t + tokens->n; t++)
		if (t->kind == TOKEN_NUMBER)
			return false;
	for (r = 0; r < found->n; r++)
		if (has_value(&found->rows[r], tokens))
			return false;
	for (r = 0; r < found->n; r++)
		for (j = 0; j < found->rows[r].row->head->ncolumns; j++) {
			name = rows_header(found, tokens, found->rows[r].row->head, j);
			if (name != NULL && !name->ruled && name->cells >= NAMES)
				return true;
		}
	return false;
}

/* All rows of such a form have empty cells. */
static bool
fill_bare(const struct found_rows *found, struct tokens *tokens)
{
	bool filled = false;
	size_t r;

	for (r = found->n; r-- > 0;)
		filled |= is_empty_row(found, r, tokens) && fill_row(&found->rows[r], tokens);
	return filled;
}

bool
grid_fill(const struct found_rows *found, struct tokens *tokens)
{
	bool filled = false, aligned, beside, even, empty[FORM_MAX_ROWS];
	size_t r, n, column[COLUMNS_MOST];
	enum token_doubt doubt;

	if (is_bare(found, tokens))
		return fill_bare(found, tokens);
	aligned = edges_find(found, tokens);
	even = even_find(found, tokens);
	tokens->nowhere = even || !aligned;
	if (!aligned && !even)
		return false;
	beside = aligned && beside_labels(found, tokens);
	for (r = 0; r < found->n; r++)
		empty[r] = beside && is_empty_row(found, r, tokens);
	/* From the last row up, so that those before keep their places. */
	for (r = found->n; r-- > 0;) {
		if (rowlines_at(r)->n == 0) {
			filled |= empty[r] && fill_row(&found->rows[r], tokens);
			continue;
		}
		n = even ? even_fit(found, r, tokens, column, &doubt)
		    : edges_fit(found, r, beside || found->table->across, tokens, column, &doubt);
		if (n > 0 && doubt == TOKEN_LIKELY)
			doubt = slip_of_row(found, r, tokens, column) ? TOKEN_VAGUE : TOKEN_PLAIN;
		/* In text that nothing aligns, spaces that are gone at a line's end tell nothing. */
		if (!aligned && n > 0 && column[rowlines_at(r)->n - 1] + 1 < n)
			continue;
		filled |= n > 0 && fill_line(r, n, column, doubt, tokens);
	}
	return filled;
}
