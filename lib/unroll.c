#include <limits.h>

#include "label.h"
#include "unroll.h"
#include "value.h"

enum {
	ROWS_LEAST = 3,         /* labels with values behind them, in one line */
	CELLS_LEAST = 9,        /* of such a line */
	PLACES_LEAST = 3,       /* for values, if the first is empty */
	LABELS_LEAST = 10       /* of rows, with or without values, and any value among them */
};

/* From here on lines that are made are numbered, by their first token; no line of a file is. */
static const unsigned long rows_begin = ULONG_MAX / 2;

/* May it be a value? Numbers between words are words as long as they stand in one line. */
static bool
may_be_value(const struct token *t)
{
	enum value_kind kind;

	if (t->kind != TOKEN_WORDS)
		return true;
	kind = value_kind(t->s, t->n);
	return kind == VALUE_NUMBER || kind == VALUE_NONE;
}

/* Do words stand at token i, and a number behind: a row, perhaps of no form? */
static bool
begins_values(const struct tokens *tokens, size_t i, size_t end)
{
	return i + 1 < end && !may_be_value(&tokens->t[i]) && may_be_value(&tokens->t[i + 1])
	    && tokens->t[i + 1].n > 0;
}

/* Does a row begin at token i: its label, and a value behind? */
static bool
begins_row(const struct form_table *const *tables, const struct tokens *tokens, size_t i, size_t end)
{
	return i + 1 < end && !may_be_value(&tokens->t[i]) && may_be_value(&tokens->t[i + 1])
	    && label_is_row_of(tables, tokens->t[i].s, tokens->t[i].n);
}

/* Does a value stand at token i, or are there so many places for values that a row has them? */
static bool
has_places(const struct tokens *tokens, size_t i, size_t end)
{
	size_t from = i;

	while (i < end && i - from < PLACES_LEAST && may_be_value(&tokens->t[i]))
		i++;
	return tokens->t[from].n > 0 || i - from == PLACES_LEAST;
}

static bool
has_rows(const struct form_table *const *tables, const struct tokens *tokens, size_t first, size_t end)
{
	size_t i, rows = 0;

	for (i = first; i < end && rows < ROWS_LEAST; i++)
		rows += begins_row(tables, tokens, i, end) && has_places(tokens, i + 1, end);
	return rows == ROWS_LEAST;
}

/* Is it a table whose empty cells left nothing, and nearly all were empty? */
static bool
has_labels(const struct form_table *const *tables, const struct tokens *tokens, size_t first, size_t end)
{
	size_t i, labels = 0;

	if (end - first < LABELS_LEAST || token_values(tokens->t + first, end - first) == 0)
		return false;
	for (i = first; i < end && labels < LABELS_LEAST; i++)
		labels += !may_be_value(&tokens->t[i]) && label_is_row_of(tables, tokens->t[i].s, tokens->t[i].n);
	return labels == LABELS_LEAST;
}

/* Makes tokens [first, end) of a line one of their own, whose empty cells are `seen' or not. */
static void
make_line(struct tokens *tokens, size_t first, size_t end, bool seen)
{
	struct token *t = &tokens->t[first];
	size_t i;

	for (i = 0; i < end - first; i++) {
		t[i].place = t[i].cell;
		t[i].row = rows_begin + first;
		t[i].cell = (unsigned)(i + 1);
		t[i].cells = (unsigned)(end - first);
		t[i].ruled = seen && end - first > 1;
		if (t[i].kind == TOKEN_WORDS && may_be_value(&t[i]))
			t[i].kind = value_kind(t[i].s, t[i].n) == VALUE_NUMBER ? TOKEN_NUMBER : TOKEN_NONE;
	}
}

static bool
has_empty(const struct tokens *tokens, size_t first, size_t end)
{
	while (first < end && tokens->t[first].n > 0)
		first++;
	return first < end;
}

static void
part_line(const struct form_table *const *tables, struct tokens *tokens, size_t first, size_t end)
{
	size_t next;
	bool seen = has_empty(tokens, first, end);

	for (; first < end; first = next) {
		next = first + 1;
		if (may_be_value(&tokens->t[first]) || begins_values(tokens, first, end)
		    || begins_row(tables, tokens, first, end))
			while (next < end && may_be_value(&tokens->t[next]))
				next++;
		make_line(tokens, first, next, seen);
	}
}

void
unroll_lines(const struct form_table *const *tables, struct tokens *tokens)
{
	size_t first, end;

	for (first = 0; first < tokens->n; first = end) {
		end = token_line_end(tokens, first);
		if (end - first >= CELLS_LEAST && (has_rows(tables, tokens, first, end)
		    || has_labels(tables, tokens, first, end)))
			part_line(tables, tokens, first, end);
	}
}
