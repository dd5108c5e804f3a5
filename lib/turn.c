#include <limits.h>
#include <string.h>

#include "label.h"
#include "turn.h"

enum {
	LABELS_LEAST = 8,       /* of rows, in one line; no other table has as many, */
	LABELS_ACROSS = 3,      /* but for one that is printed across */
	LINES_ACROSS = 4,       /* of its columns, below them */
	CELLS_MOST = 512        /* of a table, turned */
};

/* Lines of tokens: the labels, and what is below them. */
struct side {
	size_t first, labels;   /* the first token of the labels' lines, and that behind them */
	size_t lines[FORM_MAX_COLUMNS];         /* where each line below begins */
	size_t n, end;          /* how many they are, and where the last one ends */
	bool vague;             /* nobody can say what is where */
};

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

static size_t
labels_least(const struct form_table *table)
{
	return table->across ? LABELS_ACROSS : LABELS_LEAST;
}

/* Is [first, end) a ruled line with room for so many labels, and nothing but words? */
static bool
has_room(const struct tokens *tokens, size_t first, size_t end, size_t labels)
{
	size_t i;

	for (i = first; i < end; i++)
		if (token_is_value(&tokens->t[i]))
			return false;
	return end - first >= labels && tokens->t[first].ruled;
}

/* The lowest words that stand in cell `cell` of the labels' lines; NULL if there are none. */
static const struct token *
label_of(const struct tokens *tokens, const struct side *side, unsigned cell)
{
	size_t i;

	for (i = side->labels; i-- > side->first;)
		if (tokens->t[i].cell == cell && tokens->t[i].kind == TOKEN_WORDS)
			return &tokens->t[i];
	return NULL;
}

/*
 * Finds lines of labels that begin at side->first: one, or those of groups above
 * it, that are as long. False if most words are no labels of rows.
 */
static bool
find_labels(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    struct side *side)
{
	size_t end = token_line_end(tokens, side->first), cells = end - side->first, labels = 0, words = 0;
	const struct token *t;
	struct label_hit hit;
	unsigned cell;

	side->labels = side->first;
	while (end - side->labels == cells && has_room(tokens, side->labels, end, labels_least(tables[0]))
	    && !find_label(tables, n, &tokens->t[side->labels], LABEL_COLUMN, &hit)) {
		side->labels = end;
		end = token_line_end(tokens, end);
	}
	for (cell = 1; cell <= cells && side->labels > side->first; cell++) {
		if ((t = label_of(tokens, side, cell)) == NULL)
			continue;
		words++;
		labels += find_label(tables, n, t, LABEL_ROW, &hit);
	}
	return labels >= labels_least(tables[0]) && 3 * labels >= 2 * words;
}

/* Is that a line of one cell, as the page may have between two others, and is the next a line of a column? */
static bool
is_between(const struct form_table *const *tables, size_t n, const struct tokens *tokens, size_t i)
{
	const struct token *next = &tokens->t[i + 1];
	struct label_hit hit;

	return !tokens->t[i].ruled && i + 1 < tokens->n && next->row != tokens->t[i].row && next->ruled
	    && find_label(tables, n, next, LABEL_COLUMN, &hit);
}

/*
 * Finds the lines of columns below the labels. They are vague if two have the same
 * column, or one does not end where the labels' line does.
 */
static void
find_lines(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    struct side *side)
{
	struct label_hit hit;
	unsigned columns = 0;
	size_t i, end;

	side->n = 0;
	side->vague = false;
	for (i = side->labels; i < tokens->n; i = end) {
		if (side->n > 0 && is_between(tables, n, tokens, i))
			i++;
		if (!tokens->t[i].ruled || !find_label(tables, n, &tokens->t[i], LABEL_COLUMN, &hit))
			break;
		end = token_line_end(tokens, i);
		side->vague = side->vague || end - i != tokens->t[side->labels - 1].cell
		    || (columns >> hit.column & 1) != 0;
		columns |= 1u << hit.column;
		if (!side->vague)
			side->lines[side->n++] = i;
	}
	side->end = i;
}

/* Finds such a table; false if there is none. */
static bool
find_side(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    struct side *side)
{
	size_t end;

	for (side->first = 0; side->first < tokens->n; side->first = end) {
		end = token_line_end(tokens, side->first);
		if (!has_room(tokens, side->first, end, labels_least(tables[0]))
		    || !find_labels(tables, n, tokens, side))
			continue;
		find_lines(tables, n, tokens, side);
		return side->end > side->labels;
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
}

/*
 * Writes the rows of a table, behind a line of headers; returns how many tokens
 * they are, fewer than on its side. No line of a file has the numbers of these lines.
 */
static size_t
turn(const struct tokens *tokens, const struct side *side, struct token turned[])
{
	const struct token *label;
	size_t k, n = 0;
	unsigned long row = ULONG_MAX - CELLS_MOST;
	unsigned cell, cells = tokens->t[side->labels - 1].cell;

	for (k = 0; k < side->n; k++)
		put(&turned[n++], &tokens->t[side->lines[k]], row, k + 2, side->n + 1);
	for (cell = 2; cell <= cells && n + side->n < CELLS_MOST; cell++) {
		if ((label = label_of(tokens, side, cell)) == NULL)
			continue;
		put(&turned[n++], label, ++row, 1, side->n + 1);
		for (k = 0; k < side->n; k++)
			put(&turned[n++], &tokens->t[side->lines[k] + cell - 1], row, k + 2, side->n + 1);
	}
	return n;
}

void
turn_table(const struct form_table *const *tables, size_t n, struct tokens *tokens)
{
	static struct token turned[CELLS_MOST];
	struct side side;
	size_t count;

	if (!find_side(tables, n, tokens, &side)
	    || (tables[0]->across && (side.vague || side.n < LINES_ACROSS)))
		return;
	count = side.vague ? 0 : turn(tokens, &side, turned);
	memmove(&tokens->t[side.first + count], &tokens->t[side.end], (tokens->n - side.end) * sizeof turned[0]);
	memcpy(&tokens->t[side.first], turned, count * sizeof turned[0]);
	tokens->n -= side.end - side.first - count;
}
