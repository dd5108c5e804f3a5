#include <limits.h>
#include <string.h>

#include "label.h"
#include "turn.h"

enum {
	LABELS_LEAST = 8,       /* of rows, in one line; no other table has as many */
	LINES_LEAST = 3,        /* of columns, below it */
	CELLS_MOST = 512        /* of a table, turned */
};

/* Lines of tokens: the labels, and what is below them. */
struct side {
	size_t first;           /* the first token, */
	size_t labels;          /* that behind the line of labels, */
	size_t lines[FORM_MAX_COLUMNS + 1];     /* where each line below begins, and the last one ends */
	size_t n;
	bool twice;             /* two of them have the same column: nobody can say which is meant */
};

static size_t
line_end(const struct tokens *tokens, size_t i)
{
	unsigned long row = tokens->t[i].row;

	while (i < tokens->n && tokens->t[i].row == row)
		i++;
	return i;
}

/*
 * The first label of that kind that the words are, undamaged, in any of the
 * forms; false if they are none.
 */
static bool
find_label(const struct form_table *const *tables, size_t n, const struct token *t,
    enum label_kind kind, struct label_hit *hit)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, k;

	for (i = 0; i < n && t->kind == TOKEN_WORDS; i++)
		for (k = label_match(tables[i], t->s, t->n, hits); k-- > 0;)
			if (hits[k].kind == kind && hits[k].cost <= LABEL_SURE) {
				*hit = hits[k];
				return true;
			}
	return false;
}

/* Is [first, end) a ruled line with nothing but words, most of them labels of rows? */
static bool
is_labels(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    size_t first, size_t end)
{
	size_t i, labels = 0, words = 0;
	struct label_hit hit;

	if (end - first < LABELS_LEAST || !tokens->t[first].ruled)
		return false;
	for (i = first; i < end; i++) {
		if (token_is_value(&tokens->t[i]))
			return false;
		words += tokens->t[i].kind == TOKEN_WORDS;
		labels += find_label(tables, n, &tokens->t[i], LABEL_ROW, &hit);
	}
	return labels >= LABELS_LEAST && 3 * labels >= 2 * words;
}

/* Finds the lines of columns, the first of which begins at token `i`. */
static void
find_lines(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    struct side *side, size_t i)
{
	struct label_hit hit;
	unsigned columns = 0;

	side->twice = false;
	for (side->n = 0; i < tokens->n; i = line_end(tokens, i)) {
		if (!tokens->t[i].ruled || tokens->t[i].cells < LABELS_LEAST
		    || !find_label(tables, n, &tokens->t[i], LABEL_COLUMN, &hit))
			break;
		side->twice = side->twice || (columns >> hit.column & 1) != 0;
		columns |= 1u << hit.column;
		if (side->n < FORM_MAX_COLUMNS)
			side->lines[side->n++] = i;
	}
	side->lines[side->n] = i;
}

/* Finds such a table; false if there is none. */
static bool
find_side(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    struct side *side)
{
	size_t first, end;

	for (first = 0; first < tokens->n; first = end) {
		end = line_end(tokens, first);
		if (!is_labels(tables, n, tokens, first, end))
			continue;
		side->first = first;
		side->labels = end;
		find_lines(tables, n, tokens, side, end);
		return side->n >= LINES_LEAST;
	}
	return false;
}

/* Puts token `t` at `cell` of so many in line `row`. */
static void
put(struct token *to, const struct token *t, unsigned long row, size_t cell, size_t cells)
{
	*to = *t;
	to->row = row;
	to->place = t->cell;
	to->cell = (unsigned)cell;
	to->cells = (unsigned)cells;
	to->ruled = true;
}

/* What line `k` has in column `cell`; what it has not is empty. */
static struct token
cell_of(const struct tokens *tokens, const struct side *side, size_t k, unsigned cell)
{
	struct token blank = tokens->t[side->lines[k]];
	size_t i;

	for (i = side->lines[k]; i < side->lines[k + 1]; i++)
		if (tokens->t[i].cell == cell)
			return tokens->t[i];
	blank.kind = TOKEN_BLANK;
	blank.n = 0;
	blank.cell = cell;
	return blank;
}

/*
 * Writes the rows of a table, behind a line of headers; returns how many tokens
 * they are. No line of a file has the numbers of these lines.
 */
static size_t
turn(const struct tokens *tokens, const struct side *side, struct token turned[])
{
	struct token cell = tokens->t[side->first];
	size_t i, k, n = 0;
	unsigned long row = ULONG_MAX - CELLS_MOST;

	for (k = 0; k < side->n; k++)
		put(&turned[n++], &tokens->t[side->lines[k]], row, k + 2, side->n + 1);
	for (i = side->first; i < side->labels && n + side->n < CELLS_MOST; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS || tokens->t[i].cell == tokens->t[side->lines[0]].cell)
			continue;
		put(&turned[n++], &tokens->t[i], ++row, 1, side->n + 1);
		for (k = 0; k < side->n; k++) {
			cell = cell_of(tokens, side, k, tokens->t[i].cell);
			put(&turned[n++], &cell, row, k + 2, side->n + 1);
		}
	}
	return n;
}

void
turn_table(const struct form_table *const *tables, size_t n, struct tokens *tokens)
{
	static struct token turned[CELLS_MOST];
	struct side side;
	size_t end, count;

	if (!find_side(tables, n, tokens, &side))
		return;
	end = side.lines[side.n];
	count = side.twice ? 0 : turn(tokens, &side, turned);
	if (tokens->n - (end - side.first) + count > TOKEN_MOST)
		return;
	memmove(&tokens->t[side.first + count], &tokens->t[end], (tokens->n - end) * sizeof turned[0]);
	memcpy(&tokens->t[side.first], turned, count * sizeof turned[0]);
	tokens->n += count;
	tokens->n -= end - side.first;
}
