#include <string.h>

#include "label.h"
#include "mirror.h"

enum {
	LINES_LEAST = 3,        /* that end in a label, and none begins with one */
	LABELS_MOST = 4         /* cells of a label with those of its groups */
};

/* Lines of a table, by where their label is. */
struct sides {
	size_t behind, before;
	unsigned cells, labels; /* of the last line with its label behind; no line as long has a value in so many at its end */
};

static bool
is_label(const struct form_table *const *tables, const struct token *t)
{
	return t->kind == TOKEN_WORDS && label_is_row_of(tables, t->s, t->n);
}

/* Where the empty cells begin that end line [first, end). */
static size_t
last_filled(const struct tokens *tokens, size_t first, size_t end)
{
	while (end > first && token_is_empty(&tokens->t[end - 1]))
		end--;
	return end;
}

/*
 * How many cells at the end of line [first, end) are words, with the empty ones behind them, if all others
 * are values or empty; else 0.
 */
static unsigned
words_behind(const struct tokens *tokens, size_t first, size_t end)
{
	size_t last = last_filled(tokens, first, end), i = last;

	while (i > first && tokens->t[i - 1].kind == TOKEN_WORDS)
		i--;
	if (i == last || end - i > LABELS_MOST || token_values(&tokens->t[first], i - first) == 0)
		return 0;
	while (first < i && tokens->t[first].kind != TOKEN_WORDS)
		first++;
	return first == i ? (unsigned)(end - i) : 0;
}

/* How many cells of t[0..n) are behind the last value, of which a share of all is one. */
static unsigned
behind_values(const struct token *t, size_t n)
{
	size_t i = n;

	while (i > 0 && !token_is_value(&t[i - 1]) && (t[i - 1].n == 0 || t[i - 1].s[t[i - 1].n - 1] != '%'))
		i--;
	return (unsigned)(n - i);
}

static void
look(struct sides *sides, const struct form_table *const *tables, const struct tokens *tokens,
    size_t first, size_t end)
{
	unsigned cells = (unsigned)(end - first), labels = behind_values(&tokens->t[first], cells);

	if (words_behind(tokens, first, end) > 0 && is_label(tables, &tokens->t[last_filled(tokens, first, end) - 1])) {
		sides->behind++;
		sides->labels = cells == sides->cells && sides->labels < labels ? sides->labels : labels;
		sides->cells = cells;
	} else if (sides->behind > 0 && token_values(&tokens->t[first], end - first) > 0
	    && is_label(tables, &tokens->t[first])) {
		sides->before++;
	}
}

/* Moves the last `labels' cells of line [first, end) before the others. */
static void
turn_line(struct tokens *tokens, size_t first, size_t end, unsigned labels)
{
	struct token moved[LABELS_MOST], *t = tokens->t + first;
	size_t n = end - first, i;

	for (i = 0; i < n; i++)
		t[i].place = t[i].place > 0 ? t[i].place : t[i].cell;
	memcpy(moved, t + n - labels, labels * sizeof *t);
	memmove(t + labels, t, (n - labels) * sizeof *t);
	memcpy(t, moved, labels * sizeof *t);
	for (i = 0; i < n; i++)
		t[i].cell = (unsigned)i + 1;
}

void
mirror_turn(const struct form_table *const *tables, struct tokens *tokens)
{
	struct sides sides = { 0, 0, 0, 0 };
	size_t first, end;
	unsigned words;

	for (first = 0; first < tokens->n; first = end) {
		end = token_line_end(tokens, first);
		if (end - first > 1)
			look(&sides, tables, tokens, first, end);
	}
	if (sides.behind < LINES_LEAST || sides.before > 0)
		return;
	for (first = 0; first < tokens->n; first = end) {
		end = token_line_end(tokens, first);
		words = end - first == sides.cells && sides.labels <= LABELS_MOST ? sides.labels
		    : words_behind(tokens, first, end);
		if (words > 0 && end - first > words)
			turn_line(tokens, first, end, words);
	}
}
