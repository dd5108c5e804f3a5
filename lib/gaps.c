#include <stdint.h>
#include <string.h>

#include "columns.h"
#include "gaps.h"
#include "label.h"
#include "rowsum.h"

enum {
	LEFT_OVER = 3,          /* empty lines of cells that span rows, behind a row */
	PAIR = 2                /* of them that are a cell, where one parts two */
};

void
gaps_count(const struct printed_row *row, const struct tokens *tokens, size_t *values,
    size_t *inner, size_t *all)
{
	size_t i;

	*values = *inner = *all = 0;
	for (i = row->after; i < row->end; i++) {
		if (tokens->t[i].kind == TOKEN_GAP) {
			++*all;
		} else if (token_is_value(&tokens->t[i])) {
			++*values;
			*inner = *all;
		}
	}
}

size_t
gaps_counted(const struct token *t, size_t m, size_t n)
{
	size_t i;

	for (i = n; i < m && t[i].kind == TOKEN_GAP; i++)
		;
	return m >= n && (i == m || t[i].kind == TOKEN_WORDS) ? i : 0;
}

/* How many empty lines there are from token i on. */
static size_t
run_at(const struct tokens *tokens, size_t i)
{
	size_t n = 0;

	while (i + n < tokens->n && tokens->t[i + n].kind == TOKEN_GAP)
		n++;
	return n;
}

/* Do empty lines come but in groups of so many (pairs, mostly), up to the row's last value? */
static bool
is_grouped(const struct printed_row *row, const struct tokens *tokens, size_t each)
{
	size_t i, run, end = row->end;

	while (end > row->after && !token_is_value(&tokens->t[end - 1]))
		end--;
	for (i = row->after; i < end; i += run + 1) {
		run = run_at(tokens, i);
		if (run % each != 0)
			return false;
	}
	return true;
}

/* Does a row have as many cells as columns, if so many empty lines are one? */
static bool
comes_out(const struct printed_row *row, const struct tokens *tokens, size_t each)
{
	size_t values, inner, all;

	gaps_count(row, tokens, &values, &inner, &all);
	return values + all / each == row->ncells
	    || (row->end == tokens->n && inner > 0 && values + inner / each <= row->ncells
	    && values + all / each >= row->ncells);
}

/*
 * May a pair of empty lines be one cell, as they come but in pairs? So it may if
 * there are cells enough then, or if a sum would be empty were each line a cell.
 */
static bool
may_be_pairs(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	struct rowsum sums;
	size_t i;

	if (!is_grouped(row, tokens, PAIR))
		return false;
	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	for (i = row->after; i < row->end; i++)
		if (tokens->t[i].kind == TOKEN_GAP && rowsum_is_sum(&sums, i - row->after))
			return true;
	return comes_out(row, tokens, PAIR);
}

/* Does it come out if so many empty lines are a cell, and the last `ends' part it from the next row? */
static bool
comes_out_before(const struct printed_row *row, const struct tokens *tokens, size_t each, size_t ends)
{
	size_t places = row->end - row->after;

	return places + (each - 1) * token_values(&tokens->t[row->after], places) == each * row->ncells + ends;
}

/*
 * How many empty lines part rows: with how many most rows come out; 0 if not nearly all
 * of those do that have any, or none of them has an empty cell within.
 */
static size_t
row_ends(const struct found_rows *found, const struct tokens *tokens, size_t each)
{
	enum { ENDS_MOST = 8, ROWS_LEAST = 4 };
	size_t rows = 0, ends, out[ENDS_MOST + 1] = { 0 }, best = 0, values, inner, all, empty = 0;
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++) {
		gaps_count(row, tokens, &values, &inner, &all);
		if (all == 0 || row->end == tokens->n)
			continue;
		rows++;
		for (ends = 0; ends <= ENDS_MOST; ends++)
			out[ends] += ends <= all - inner && comes_out_before(row, tokens, each, ends);
		empty += inner > 0;
	}
	for (ends = 1; ends <= ENDS_MOST; ends++)
		if (out[ends] > out[best])
			best = ends;
	return empty > 0 && out[best] >= ROWS_LEAST && 5 * out[best] >= 4 * rows ? best : 0;
}

/* How many cells a run of empty lines at token i, of a row or of none, stands for. */
static size_t
run_cells(const struct printed_row *row, const struct tokens *tokens, size_t i, size_t each, size_t ends)
{
	size_t run = run_at(tokens, i), values, inner, all, cells;

	if (row == NULL)
		return (run + each - 1) / each;
	if (!is_grouped(row, tokens, each))
		return 0;       /* something else stood there: which cells are empty is not known */
	if (i + run == tokens->n) {
		gaps_count(row, tokens, &values, &inner, &all);
		cells = values + inner / each;     /* the table ends here: no more than are missing */
		return cells >= row->ncells ? 0 : cells + run / each < row->ncells ? run / each : row->ncells - cells;
	}
	return (run - (i + run == row->end && run >= ends ? ends : 0) + each - 1) / each;
}

/* Leaves one of so many empty lines, and none of those that part rows. */
static void
ungroup(const struct found_rows *found, struct tokens *tokens, size_t each, size_t ends)
{
	static bool goes[TOKEN_MOST];
	const struct printed_row *row = found->rows, *last = found->rows + found->n;
	size_t i, k, kept = 0, run, cells;

	memset(goes, 0, sizeof goes);
	for (i = 0; i < tokens->n; i += run > 0 ? run : 1) {
		while (row < last && row->end <= i)
			row++;
		run = run_at(tokens, i);
		cells = run > 0 ? run_cells(row < last && i >= row->after ? row : NULL, tokens, i, each, ends) : 0;
		for (k = cells; k < run; k++)
			goes[i + k] = true;
	}
	for (i = 0; i < tokens->n; i++)
		if (!goes[i])
			tokens->t[kept++] = tokens->t[i];
	tokens->n = kept;
}

/* Do all sums of a table's one line hold, not just for zeros? */
static bool
hold(const struct found_rows *found, const struct printed_row *row, const unsigned long long *values)
{
	struct rowsum sums;
	size_t i;
	bool any = false;

	rowsum_find(&sums, found->table, row->first_cell, row->ncells);
	for (i = 0; i < row->ncells; i++) {
		if (!rowsum_is_sum(&sums, i))
			continue;
		if (!rowsum_holds(&sums, values, i))
			return false;
		any = any || values[i] > 0;
	}
	return any;
}

/* Do they hold if each token from t on is a cell and empty ones are 0? */
static bool
sums_hold(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	unsigned long long values[COLUMNS_MOST] = { 0 };
	size_t i;

	if (row->ncells > COLUMNS_MOST)
		return false;
	for (i = 0; i < row->ncells; i++)
		values[i] = token_is_value(&t[i]) ? token_number(&t[i]) : 0;
	return hold(found, row, values);
}

/*
 * May the empty lines before a table's one line part it from its header? As many part the lines
 * of that; or one does, and as many behind the last value may be cells.
 */
static bool
may_part(const struct printed_row *row, const struct tokens *tokens, size_t n)
{
	size_t i, front = run_at(tokens, row->after), run, most = 0;

	if (front == 0)
		return false;
	for (i = 1; i < row->after; i += run > 0 ? run : 1) {
		run = run_at(tokens, i);
		if (run > most && tokens->t[i - 1].kind == TOKEN_WORDS && i + run < row->after)
			most = run;
	}
	return most >= front || (most > 0 && row->end - row->after > n && tokens->t[row->after + n].kind == TOKEN_GAP);
}

/* Do they hold where each token is a cell, but for empty lines before the first value, which may part it from the header? */
static bool
holds_behind(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	size_t first = row->after + run_at(tokens, row->after);

	return may_part(row, tokens, row->ncells) && row->end - first >= row->ncells
	    && sums_hold(found, row, &tokens->t[first]);
}

/* Do they hold if so many empty lines are a cell, and not if each is one? */
static bool
groups_tell(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens, size_t each)
{
	unsigned long long values[COLUMNS_MOST] = { 0 };
	size_t i, n = 0, run;

	if (row->ncells > COLUMNS_MOST || row->end - row->after < row->ncells || !is_grouped(row, tokens, each)
	    || holds_behind(found, row, tokens) || sums_hold(found, row, &tokens->t[row->after]))
		return false;
	for (i = row->after; i < row->end && n < row->ncells; i += run > 0 ? run : 1) {
		run = run_at(tokens, i);
		if (run == 0)
			values[n] = token_number(&tokens->t[i]);
		n += run > 0 ? run / each : 1;
	}
	for (; i < row->end; i++)
		if (token_is_value(&tokens->t[i]))
			return false;   /* a note may follow, but no more cells */
	return hold(found, row, values);
}

/* The one row of a table across has nothing that bears it out but its sums: it must not come out otherwise, too. */
static bool
take_groups(const struct found_rows *found, struct tokens *tokens, size_t each)
{
	enum { MOST = 4, ODD = 8 };     /* times as many rows: empty lines follow the last one; a page ends in some */
	const struct printed_row *row;
	size_t values, inner, all, one = 0, two = 0, odd = 0, rows = 0, ends;

	for (row = found->rows; row < found->rows + found->n; row++) {
		gaps_count(row, tokens, &values, &inner, &all);
		rows += inner > 0;
		odd += inner > 0 && !is_grouped(row, tokens, each);
		one += all > 0 && (comes_out(row, tokens, 1) || (found->table->across
		    && values + inner - run_at(tokens, row->after) == row->ncells));
		two += inner > 0 && comes_out(row, tokens, each);
	}
	ends = row_ends(found, tokens, each);
	if (ODD * odd > rows || (ends == 0 && (two == 0 || two < MOST * one)
	    && !(found->table->across && rows > 0 && groups_tell(found, found->rows, tokens, each))))
		return false;
	ungroup(found, tokens, each, ends);
	return true;
}

/* Do just so many empty lines follow the last value of each row that ends in one, and some rows do? */
static bool
all_end(const struct found_rows *found, const struct tokens *tokens, size_t ends)
{
	enum { ROWS_LEAST = 3 };
	const struct printed_row *row;
	size_t rows = 0, values, inner, all;

	for (row = found->rows; row < found->rows + found->n; row++) {
		gaps_count(row, tokens, &values, &inner, &all);
		if (row->end == tokens->n || values + inner < row->ncells)
			continue;
		if (all - inner != ends)
			return false;
		rows++;
	}
	return rows >= ROWS_LEAST;
}

/* Takes the empty lines that part rows, where each of the others is a cell. */
static bool
take_ends(const struct found_rows *found, struct tokens *tokens)
{
	size_t ends = row_ends(found, tokens, 1);

	if (ends == 0 || !all_end(found, tokens, ends))
		return false;
	ungroup(found, tokens, 1, ends);
	return true;
}

/*
 * Where several empty lines part the values, a cell that is an empty line between as many leaves
 * one more than these.
 */
bool
gaps_pair(const struct found_rows *found, struct tokens *tokens)
{
	return !tokens->unrepeated && (take_groups(found, tokens, PAIR)
	    || (tokens->parting >= PAIR && take_groups(found, tokens, tokens->parting + 1))
	    || take_ends(found, tokens));
}

/*
 * Is the n-th token of a row its last value, with empty lines among those before it, but
 * no words? One before the first of them may part the values from the header.
 */
static bool
is_exact(const struct token *t, size_t m, size_t n)
{
	bool empty = false;
	size_t i;

	if (gaps_counted(t, m, n) == 0 || !token_is_value(&t[n - 1]))
		return false;
	for (i = 0; i < n && t[i].kind != TOKEN_WORDS; i++)
		empty = empty || (i > 0 && t[i].kind == TOKEN_GAP);
	return i == n && empty;
}

static bool
is_column(const struct form_table *table, const struct token *t)
{
	struct label_hit hit;

	return t->kind == TOKEN_WORDS && label_first(table, t->s, t->n, LABEL_COLUMN, &hit);
}

/*
 * Do they hold where its first token is its first cell, and not where a later one is? A table whose
 * other cells are empty adds up in several places.
 */
static bool
sums_tell(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	const struct token *t = tokens->t + row->after, *end = tokens->t + row->end - row->ncells;

	if (!sums_hold(found, row, t))
		return false;
	while (t->kind == TOKEN_GAP && t < end && t[row->ncells].kind == TOKEN_GAP)
		if (sums_hold(found, row, ++t))
			return false;
	return true;
}

/* Do empty lines stand between the names of columns beside each other? Then they may stand anywhere. */
static bool
part_columns(const struct found_rows *found, const struct tokens *tokens)
{
	size_t i, run;

	for (i = 1; i < tokens->n; i += run > 0 ? run : 1) {
		run = run_at(tokens, i);
		if (run > 0 && i + run < tokens->n && is_column(found->table, &tokens->t[i - 1])
		    && is_column(found->table, &tokens->t[i + run]))
			return true;
	}
	return false;
}

/* Do empty cells of a row begin at token i? */
static bool
begins_row(const struct found_rows *found, size_t i)
{
	const struct printed_row *row;

	for (row = found->rows; row < found->rows + found->n; row++)
		if ((!row->unlabelled && row->label_end == i) || (row->after <= i && i < row->end))
			return true;
	return false;
}

/* How often empty lines that are no row's part words from words: where rows end in them, too, they need be no cells. */
static size_t
count_parting(const struct found_rows *found, const struct tokens *tokens)
{
	size_t i, run, n = 0;

	for (i = 1; i < tokens->n; i += run > 0 ? run : 1) {
		run = run_at(tokens, i);
		n += run > 0 && i + run < tokens->n && tokens->t[i - 1].kind == TOKEN_WORDS
		    && tokens->t[i + run].kind == TOKEN_WORDS && !begins_row(found, i);
	}
	return n;
}

/* The fewest empty lines that end a row with values, or inner empty lines, enough, if there are two such; else 0. */
static size_t
fewest_ends(const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	size_t values, inner, all, fewest = SIZE_MAX, rows = 0;

	for (row = found->rows; row < found->rows + found->n; row++) {
		gaps_count(row, tokens, &values, &inner, &all);
		if (values + inner < row->ncells || row->end == tokens->n)
			continue;
		rows++;
		if (all - inner < fewest)
			fewest = all - inner;
	}
	return rows < 2 ? 0 : fewest;
}

/* Lacks a row cells without the empty lines that end all? So empty cells left nothing there, and where is not known. */
static bool
are_short(const struct found_rows *found, const struct tokens *tokens)
{
	size_t ends = fewest_ends(found, tokens), values, inner, all;
	const struct printed_row *row;

	for (row = found->rows; ends > 0 && row < found->rows + found->n; row++) {
		gaps_count(row, tokens, &values, &inner, &all);
		if (values > 0 && row->end < tokens->n && values + all < row->ncells + ends)
			return true;
	}
	return false;
}

enum gaps
gaps_judge(const struct found_rows *found, const struct tokens *tokens)
{
	enum { ROWS = 3 };      /* that must agree */
	size_t r, values, inner, all, cells, good = 0, bad = 0, ending = 0;
	size_t left = tokens->solid ? LEFT_OVER : 0;
	bool exact = false;     /* the one line of a table fits with those between its values */
	bool paired = false;    /* a row has too many, but not if a pair is a cell */

	for (r = 0; r < found->n; r++) {
		gaps_count(&found->rows[r], tokens, &values, &inner, &all);
		cells = found->rows[r].ncells;
		exact = found->n == 1
		    && is_exact(&tokens->t[found->rows[r].after],
		    found->rows[r].end - found->rows[r].after, cells)
		    && !may_be_pairs(found, &found->rows[r], tokens) && !part_columns(found, tokens)
		    && (!may_part(&found->rows[r], tokens, cells) || sums_tell(found, &found->rows[r], tokens));
		if (all > 0 && values + all >= cells && values + inner <= cells
		    && (values + all <= cells + left || found->rows[r].end == tokens->n)) {
			good++;
			ending += inner == 0;
		} else if (inner > 0 && found->rows[r].end < tokens->n) {
			bad++;
			paired = paired || (is_grouped(&found->rows[r], tokens, PAIR)
			    && comes_out(&found->rows[r], tokens, PAIR));
		}
	}
	if (bad > good)
		return bad >= ROWS ? GAPS_NOTHING : GAPS_MAYBE;
	if (good > 0 && ((ending == good && count_parting(found, tokens) >= ROWS) || are_short(found, tokens)))
		return GAPS_MAYBE;
	return (good >= ROWS || exact) && (bad < ROWS || 4 * bad <= good)
	    && !tokens->uneven && !paired ? GAPS_COUNT : GAPS_MAYBE;
}
