#include <string.h>

#include "label.h"
#include "merged.h"

enum {
	PLACES = 40,            /* cells of a line; more are as they are */
	CELLS_LEAST = 3,
	FILLED_LEAST = 2,       /* lines that tell a program's word for nothing, */
	GRID_LEAST = 3          /* and a grid */
};

/* The cells of a line: tokens [first, end). */
struct line {
	size_t first, end;
	bool values;            /* it has some, besides a number that counts lines */
};

/* By the header above: the cells of these places go on from the place before. */
static bool goes_on[PLACES];
static unsigned header_cells;   /* of that line */

static bool
same_text(const struct token *a, const struct token *b)
{
	return a->n == b->n && a->n > 0 && memcmp(a->s, b->s, a->n) == 0;
}

/* May the header of column `column' be that of the next, too, as both begin so and it is cut? */
static bool
is_cut(const struct form_head *head, size_t column, const struct token *t)
{
	return column + 1 < head->ncolumns
	    && strncmp(head->columns[column + 1].zh, t->s, t->n) == 0;
}

/* Is it the header of a column, and no row's label, in any form? With `one', of no more than one. */
static bool
is_column(const struct form_table *const *tables, const struct token *t, bool one)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, k, columns = 0, others = 0;

	for (i = 0; i < FORM_YEARS && t->kind == TOKEN_WORDS; i++)
		for (k = label_match(tables[i], t->s, t->n, hits); k-- > 0;) {
			columns += hits[k].kind == LABEL_COLUMN;
			others += hits[k].kind == LABEL_ROW || (one && hits[k].kind == LABEL_COLUMN
			    && is_cut(tables[i]->rows[hits[k].row].head, hits[k].column, t));
		}
	return columns > 0 && others == 0;
}

static struct line
line_at(const struct tokens *tokens, size_t first)
{
	struct line line = { first, first, false };

	for (; line.end < tokens->n && tokens->t[line.end].row == tokens->t[first].row; line.end++)
		line.values = line.values || (line.end > first && token_is_value(&tokens->t[line.end]));
	return line;
}

/* Is the token a header that the one before it is, too? */
static bool
is_repeated(const struct form_table *const *tables, const struct token *t)
{
	return t->cell > 1 && same_text(t, t - 1) && is_column(tables, t, true);
}

/* Is any header repeated in its line? */
static bool
any_repeated(const struct form_table *const *tables, const struct tokens *tokens)
{
	size_t i;

	for (i = 1; i < tokens->n; i++)
		if (tokens->t[i].row == tokens->t[i - 1].row && is_repeated(tables, &tokens->t[i]))
			return true;
	return false;
}

/* Reads which cells of a line of headers go on; others leave what is known. */
static void
read_header(const struct form_table *const *tables, const struct tokens *tokens, const struct line *line)
{
	const struct token *t = tokens->t;
	size_t i = line->first;

	while (i < line->end && !is_column(tables, &t[i], false))
		i++;
	if (line->values || i == line->end)
		return;
	memset(goes_on, 0, sizeof goes_on);
	header_cells = t[i].cells;
	for (i = line->first + 1; i < line->end; i++)
		if (t[i].cell < PLACES && is_repeated(tables, &t[i]))
			goes_on[t[i].cell] = true;
}

/*
 * What stands below a header that goes on, and is the same as before it. Where
 * nothing but spaces parts cells, a line has to have as many as the header.
 */
static void
empty_values(struct tokens *tokens, const struct line *line)
{
	struct token *t = &tokens->t[line->first];
	size_t i;

	if (!t->ruled && t->cells != header_cells)
		return;
	for (i = line->end - 1; i > line->first; i--) {
		t = &tokens->t[i];
		if (t->cell < PLACES && goes_on[t->cell] && same_text(t, t - 1))
			token_clear(t);
	}
}

static bool
is_dropped(const struct token *t)
{
	return t->kind == TOKEN_BLANK && !t->ruled && t->cells > 1;
}

/* Moves the cells of a line to `to', but for those that are dropped; returns how many are left. */
static size_t
move_line(struct tokens *tokens, const struct line *line, size_t to)
{
	unsigned left = 0, dropped = 0;
	size_t i;

	for (i = line->first; i < line->end; i++)
		dropped += is_dropped(&tokens->t[i]);
	for (i = line->first; i < line->end; i++) {
		if (is_dropped(&tokens->t[i]))
			continue;
		tokens->t[to + left] = tokens->t[i];
		if (dropped > 0) {
			tokens->t[to + left].place = tokens->t[i].cell;
			tokens->t[to + left].cell = left + 1;
			tokens->t[to + left].cells -= dropped;
		}
		left++;
	}
	return left;
}

/* In aligned text an empty cell leaves nothing. */
static void
drop_empty(struct tokens *tokens)
{
	struct line line;
	size_t i, kept = 0;

	for (i = 0; i < tokens->n; i = line.end) {
		line = line_at(tokens, i);
		kept += move_line(tokens, &line, kept);
	}
	tokens->n = kept;
}

/* Is it a program's word for nothing, as None and NaN are? */
static bool
is_filler(const struct token *t)
{
	size_t i = 0;

	if (t->kind != TOKEN_NONE || t->cells == 1)
		return false;
	while (i < t->n && (t->s[i] | ('a' - 'A')) >= 'a' && (t->s[i] | ('a' - 'A')) <= 'z')
		i++;
	return i == t->n;
}

/*
 * Where such words stand in lines without numbers, of titles and headers, a
 * program wrote them wherever a cell is empty, or goes on.
 */
static bool
has_fillers(const struct tokens *tokens)
{
	size_t i, end, words, fillers, numbers, lines = 0;

	for (i = 0; i < tokens->n && !is_filler(&tokens->t[i]); i++)
		;
	while (i > 0 && i < tokens->n && tokens->t[i - 1].row == tokens->t[i].row)
		i--;
	for (; i < tokens->n; i = end) {
		words = fillers = numbers = 0;
		for (end = i; end < tokens->n && tokens->t[end].row == tokens->t[i].row; end++) {
			words += tokens->t[end].kind == TOKEN_WORDS;
			fillers += is_filler(&tokens->t[end]);
			numbers += tokens->t[end].kind == TOKEN_NUMBER;
		}
		lines += words > 0 && fillers > 0 && numbers == 0;
	}
	return lines >= FILLED_LEAST;
}

/* Makes tokens [first, end) cells that are parted as well as bars part them. */
static void
rule_cells(struct token *t, const struct token *end)
{
	for (; t < end; t++) {
		t->ruled = true;
		memset(t->from, 0, sizeof t->from);
		memset(t->to, 0, sizeof t->to);
	}
}

/*
 * Lines parted by spaces are a grid where such words fill its empty cells and all lines have as many cells: none
 * is missing, wherever they stand.
 */
static void
rule_grids(struct tokens *tokens)
{
	struct token *t = tokens->t;
	size_t i, first, lines, fillers;

	for (first = 0; first < tokens->n; first = i) {
		lines = fillers = 0;
		for (i = first; i < tokens->n && !t[i].ruled && t[i].cells == t[first].cells; i++) {
			lines += i == first || t[i].row != t[i - 1].row;
			fillers += is_filler(&t[i]);
		}
		if (t[first].cells >= CELLS_LEAST && lines >= GRID_LEAST && fillers > 0)
			rule_cells(&t[first], &t[i]);
		i += i == first;
	}
}

void
merged_empty(const struct form_table *const *tables, struct tokens *tokens)
{
	struct line line;
	bool fillers = has_fillers(tokens);
	size_t i;

	if (fillers) {
		rule_grids(tokens);
		for (i = 0; i < tokens->n; i++)
			if (is_filler(&tokens->t[i]))
				token_clear(&tokens->t[i]);
	}
	if (!any_repeated(tables, tokens))
		return;
	memset(goes_on, 0, sizeof goes_on);
	for (i = 0; i < tokens->n; i = line.end) {
		line = line_at(tokens, i);
		if (line.end - line.first < CELLS_LEAST)
			continue;
		read_header(tables, tokens, &line);
		empty_values(tokens, &line);
	}
	drop_empty(tokens);
}
