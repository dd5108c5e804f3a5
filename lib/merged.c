#include <string.h>

#include "label.h"
#include "merged.h"

enum {
	PLACES = 40,            /* cells of a line; more are as they are */
	CELLS_LEAST = 3,
	FILLED_LEAST = 2        /* lines that tell a program's word for nothing */
};

/* The cells of a line: tokens [first, end). */
struct line {
	size_t first, end;
	bool values;            /* it has some, besides a number that counts lines */
};

/* By the header above: the cells of these places go on from the place before. */
static bool goes_on[PLACES];
static unsigned header_cells;   /* of that line */

/* The length of the words without a number that tells them from the same words before: X.1 */
static size_t
base_of(const struct token *t)
{
	size_t n = t->n;

	while (n > 0 && t->s[n - 1] >= '0' && t->s[n - 1] <= '9')
		n--;
	return n < t->n && n > 1 && t->s[n - 1] == '.' && t->kind == TOKEN_WORDS ? n - 1 : t->n;
}

static bool
same_text(const struct token *a, const struct token *b)
{
	size_t n = base_of(a);

	return n == base_of(b) && n > 0 && memcmp(a->s, b->s, n) == 0;
}

/* Is it a label, of whatever form? With `column', one of a column, and of no row. */
static bool
is_label(const struct form_table *const *tables, size_t n, const struct token *t, bool column)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, k, nhits, columns = 0, rows = 0, all = 0;

	for (i = 0; i < n && t->kind == TOKEN_WORDS; i++) {
		nhits = label_match(tables[i], t->s, t->n, hits);
		all += nhits;
		for (k = 0; k < nhits; k++) {
			columns += hits[k].kind == LABEL_COLUMN;
			rows += hits[k].kind == LABEL_ROW;
		}
	}
	return column ? columns > 0 && rows == 0 : all > 0;
}

static struct line
line_at(const struct tokens *tokens, size_t first)
{
	struct line line = { first, first, false };

	for (; line.end < tokens->n && tokens->t[line.end].row == tokens->t[first].row; line.end++)
		line.values = line.values || (line.end > first && token_is_value(&tokens->t[line.end]));
	return line;
}

static void
empty(struct token *t)
{
	t->kind = TOKEN_BLANK;
	t->n = 0;
}

/* Do the words go on in a merged cell? Then the same words stand before them, and are a label. */
static bool
is_repeated(const struct form_table *const *tables, size_t n, const struct token *t,
    const struct token *before)
{
	struct token words = *before;

	words.n = base_of(before);
	return t->kind == TOKEN_WORDS && same_text(t, before) && is_label(tables, n, &words, false);
}

/* Is any label repeated in its line? */
static bool
any_repeated(const struct form_table *const *tables, size_t n, const struct tokens *tokens)
{
	size_t i;

	for (i = 1; i < tokens->n; i++)
		if (tokens->t[i].row == tokens->t[i - 1].row
		    && is_repeated(tables, n, &tokens->t[i], &tokens->t[i - 1]))
			return true;
	return false;
}

/* A line of columns' headers, and nothing else? */
static bool
is_header(const struct form_table *const *tables, size_t n, const struct tokens *tokens,
    const struct line *line)
{
	size_t i;

	for (i = line->first; i < line->end && !line->values; i++)
		if (is_label(tables, n, &tokens->t[i], true))
			return true;
	return false;
}

/* The labels of a line; those of a header hold for the values below it. */
static void
empty_labels(const struct form_table *const *tables, size_t n, struct tokens *tokens,
    const struct line *line)
{
	bool header = is_header(tables, n, tokens, line);
	struct token *t;
	size_t i;

	if (header) {
		memset(goes_on, 0, sizeof goes_on);
		header_cells = tokens->t[line->first].cells;
	}
	for (i = line->end - 1; i > line->first; i--) {
		t = &tokens->t[i];
		if (!is_repeated(tables, n, t, t - 1))
			continue;
		if (header && t->cell < PLACES)
			goes_on[t->cell] = true;
		empty(t);
	}
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
			empty(t);
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
	size_t i;

	for (i = 0; i < t->n && (t->s[i] | ('a' - 'A')) >= 'a' && (t->s[i] | ('a' - 'A')) <= 'z'; i++)
		;
	return t->kind == TOKEN_NONE && t->ruled && i == t->n;
}

/*
 * Where such words stand in lines without numbers, of titles and headers, a
 * program wrote them wherever a cell is empty, or goes on.
 */
static bool
has_fillers(const struct tokens *tokens)
{
	size_t i, end, words, fillers, numbers, lines = 0;

	for (i = 0; i < tokens->n; i = end) {
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

void
merged_empty(const struct form_table *const *tables, size_t n, struct tokens *tokens)
{
	struct line line;
	bool fillers = has_fillers(tokens);
	size_t i;

	for (i = 0; i < tokens->n && fillers; i++)
		if (is_filler(&tokens->t[i]))
			empty(&tokens->t[i]);
	if (!any_repeated(tables, n, tokens))
		return;
	memset(goes_on, 0, sizeof goes_on);
	for (i = 0; i < tokens->n; i = line.end) {
		line = line_at(tokens, i);
		if (line.end - line.first < CELLS_LEAST)
			continue;
		empty_labels(tables, n, tokens, &line);
		empty_values(tokens, &line);
	}
	drop_empty(tokens);
}
