#include <limits.h>
#include <string.h>

#include "label.h"
#include "turn.h"

enum {
	LABELS_LEAST = 8,       /* of rows, in one line; no other table has as many */
	CELLS_MOST = 512        /* of a table, turned */
};

/* Lines of tokens: the labels, and what is below them. */
struct side {
	size_t first, labels;   /* the first token of the labels' line, and that behind it */
	size_t lines[FORM_MAX_COLUMNS];         /* where each line below begins */
	size_t n, end;          /* how many they are, and where the last one ends */
	bool vague;             /* nobody can say what is where */
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
		if (!tokens->t[i].ruled || !find_label(tables, n, &tokens->t[i], LABEL_COLUMN, &hit))
			break;
		end = line_end(tokens, i);
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
	size_t first, end;

	for (first = 0; first < tokens->n; first = end) {
		end = line_end(tokens, first);
		if (!is_labels(tables, n, tokens, first, end))
			continue;
		side->first = first;
		side->labels = end;
		find_lines(tables, n, tokens, side);
		return side->end > end;
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

	for (k = 0; k < side->n; k++)
		put(&turned[n++], &tokens->t[side->lines[k]], row, k + 2, side->n + 1);
	for (label = &tokens->t[side->first]; label < &tokens->t[side->labels] && n + side->n < CELLS_MOST; label++) {
		if (label->kind != TOKEN_WORDS || label->cell == 1)
			continue;
		put(&turned[n++], label, ++row, 1, side->n + 1);
		for (k = 0; k < side->n; k++)
			put(&turned[n++], &tokens->t[side->lines[k] + label->cell - 1], row, k + 2, side->n + 1);
	}
	return n;
}

void
turn_table(const struct form_table *const *tables, size_t n, struct tokens *tokens)
{
	static struct token turned[CELLS_MOST];
	struct side side;
	size_t count;

	if (!find_side(tables, n, tokens, &side))
		return;
	count = side.vague ? 0 : turn(tokens, &side, turned);
	memmove(&tokens->t[side.first + count], &tokens->t[side.end], (tokens->n - side.end) * sizeof turned[0]);
	memcpy(&tokens->t[side.first], turned, count * sizeof turned[0]);
	tokens->n -= side.end - side.first - count;
}
