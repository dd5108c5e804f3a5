#include <string.h>

#include "digit.h"
#include "label.h"
#include "numbering.h"
#include "utf8.h"
#include "valuelines.h"

enum {
	APART_MOST = 3,         /* from a line of a row to the next: words, or nothing, may stand between */
	TEXT_MOST = 40,         /* bytes of a value */
	LABEL_MOST = 120,       /* and of a label; */
	WORDS_MOST = 64         /* tokens of a row's lines: labels are not looked for in more */
};

/* May a digit, narrow or wide, begin with this byte? */
static bool
may_begin(char c)
{
	return digit_is(c) || c == '\xef';
}

/* Digits and a stop are the number of a label. */
size_t
valuelines_digits(const struct token *t)
{
	size_t i, length, digits = 0;
	unsigned long code = 0;

	if (t->ruled || t->n == 0 || t->n > TEXT_MOST || !may_begin(*t->s))
		return 0;
	for (i = 0; i < t->n; i += length) {
		code = utf8_next(t->s + i, t->n - i, &length);
		if (digit_any(code))
			digits++;
		else if (code != ',' && code != 0xff0c && code != '.' && code != 0xff0e)
			return 0;
	}
	return code == '.' || code == 0xff0e ? 0 : digits;
}

bool
valuelines_value(const struct token *t)
{
	return !t->ruled && (token_is_value(t) || valuelines_digits(t) > 0);
}

bool
valuelines_overlap(const struct value_lines *lines, const struct token *a, const struct token *b)
{
	enum token_measure measure = lines->measure;

	return a->from[measure] < b->to[measure] && b->from[measure] < a->to[measure];
}

/* Do spaces part values from others anywhere? */
static bool
are_aligned(const struct tokens *tokens)
{
	const struct token *t;

	for (t = tokens->t; t < tokens->t + tokens->n; t++)
		if (t->cells > 2 && !t->ruled && t->kind == TOKEN_NUMBER)
			return true;
	return false;
}

/* Lists the lines of the tokens as they stand now. */
static void
list_lines(struct value_lines *lines)
{
	const struct tokens *tokens = lines->tokens;
	struct value_line *line;
	size_t i, end;

	lines->n = 0;
	for (i = 0; i < tokens->n; i = end) {
		line = &lines->line[lines->n];
		line->values = 0;
		for (end = i; end < tokens->n && tokens->t[end].line == tokens->t[i].line; end++)
			line->values += valuelines_value(&tokens->t[end]);
		if (line->values == 0)
			continue;
		line->first = (unsigned short)i;
		line->end = (unsigned short)end;
		lines->n++;
	}
}

struct value_lines *
valuelines_read(const struct form_table *const *tables, struct tokens *tokens)
{
	static struct value_lines lines;
	const struct form_table *table = tables[0];

	lines.tables = tables;
	lines.terms = table->rows[table->across ? table->nrows - 1 : 0].head->ncolumns;
	lines.cells = table->across ? form_ncells(table) : lines.terms;
	lines.tokens = tokens;
	lines.measure = TOKEN_COLUMNS;
	lines.n = 0;
	if (are_aligned(tokens))
		list_lines(&lines);
	return &lines;
}

size_t
valuelines_near(const struct value_lines *lines, size_t a)
{
	const struct token *t = lines->tokens->t;
	size_t b;

	for (b = a + 1; b < lines->n && b < a + VALUELINES_GROUP; b++)
		if (t[lines->line[b].first].line > t[lines->line[b - 1].first].line + APART_MOST)
			break;
	return b - a;
}

/* Labels */

/* What words are to a row: a whole label or a part of one, and whose; or how one begins, with a number. */
struct words {
	bool begin;
	size_t row;     /* its place in the form, + 1; 0: they are no row's */
};

static struct words
words_of(const struct value_lines *lines, const struct token *t)
{
	struct words words = { false, 0 };
	struct label_hit hits[LABEL_HITS];
	size_t i, k, n;

	if (t->kind != TOKEN_WORDS || valuelines_digits(t) > 0)
		return words;
	words.begin = numbering_read(t->s, t->n).style != NUMBERING_NONE;
	for (i = 0; i < FORM_YEARS; i++) {
		n = label_match(lines->tables[i], t->s, t->n, hits);
		for (k = 0; k < n && words.row == 0; k++) {
			if (hits[k].kind != LABEL_ROW || hits[k].cost > LABEL_SURE)
				continue;
			words.begin = true;
			if (lines->tables[i]->rows[hits[k].row].head != NULL)
				words.row = hits[k].row + 1;
		}
	}
	return words;
}

bool
valuelines_label(const struct value_lines *lines, const struct token *t)
{
	return words_of(lines, t).begin;
}

/* Are words of lines above each other those of two rows: labels of both, or beginnings of two, one below the other? */
static bool
are_of_two(const struct value_lines *lines, const struct token *a, const struct words *above, const struct token *b,
    const struct words *below)
{
	if (!above->begin || !below->begin || a->line == b->line || numbering_read(a->s, a->n).length == a->n
	    || (above->row > 0 && above->row == below->row))
		return false;
	return valuelines_overlap(lines, a, b) || (above->row > 0 && below->row > 0);
}

/* Are words *t and those above and below them, of tokens [first, end), parts of one label to the letter? */
static bool
is_label_of_lines(const struct value_lines *lines, size_t first, size_t end, const struct token *t)
{
	char text[LABEL_MOST];
	struct label_hit hits[LABEL_HITS];
	const struct token *part, *last = lines->tokens->t + end;
	size_t i, n = 0, parts = 0;

	for (part = lines->tokens->t + first; part < last; part++) {
		if (part->kind != TOKEN_WORDS || (part != t && !valuelines_overlap(lines, part, t)))
			continue;
		if (part->n > sizeof text - n)
			return false;
		memcpy(text + n, part->s, part->n);
		n += part->n;
		parts++;
	}
	for (i = 0; i < FORM_YEARS && parts > 1; i++)
		if (label_exact(lines->tables[i], text, n, hits) > 0)
			return true;
	return false;
}

bool
valuelines_labels(const struct value_lines *lines, size_t a, size_t b)
{
	size_t first = lines->line[a].first, end = lines->line[b - 1].end, n = end - first, i, k;
	const struct token *t = lines->tokens->t + first;
	struct words words[WORDS_MOST];

	if (n > WORDS_MOST)
		return true;
	for (i = 0; i < n; i++)
		words[i] = words_of(lines, &t[i]);
	for (i = 0; i < n; i++)
		for (k = i + 1; k < n; k++)
			if (are_of_two(lines, &t[i], &words[i], &t[k], &words[k])
			    && !(valuelines_overlap(lines, &t[i], &t[k]) && is_label_of_lines(lines, first, end, &t[i])))
				return true;
	return false;
}

bool
valuelines_own_label(const struct value_lines *lines, size_t a, size_t b)
{
	const struct token *t = lines->tokens->t + lines->line[b].first, *end = lines->tokens->t + lines->line[b].end;

	for (; t < end; t++)
		if (words_of(lines, t).begin
		    && !is_label_of_lines(lines, lines->line[a].first, lines->line[b].end, t))
			return true;
	return false;
}

/* Rows */

bool
valuelines_in_order(const struct value_row *row, enum token_measure measure)
{
	size_t j;

	for (j = 1; j < row->n; j++)
		if (row->cell[j].from[measure] < row->cell[j - 1].from[measure])
			return false;
	return true;
}

/* Of lines [a, b) that whose words are a row's label, or begin one, or the one with most values. */
static const struct value_line *
main_line(const struct value_lines *lines, size_t a, size_t b)
{
	const struct value_line *line, *most = &lines->line[a], *begin = NULL;
	struct words words;
	size_t k;

	for (line = most; line < lines->line + b; line++) {
		for (k = line->first; k < line->end; k++) {
			words = words_of(lines, &lines->tokens->t[k]);
			if (words.row > 0)
				return line;
			if (words.begin && begin == NULL)
				begin = line;
		}
		if (line->values > most->values)
			most = line;
	}
	return begin != NULL ? begin : most;
}

/* Numbers the cells of a line's n tokens. */
static void
number_cells(struct token *t, size_t n)
{
	size_t k;

	for (k = 0; k < n; k++) {
		t[k].cell = (unsigned)(k + 1);
		t[k].cells = (unsigned)n;
	}
}

/* Puts the cells of a row where token *to is, from *t on; returns the token behind them. */
static struct token *
put_cells(struct token *t, const struct value_row *row, const struct token *to)
{
	size_t k;

	for (k = 0; k < row->n; k++, t++) {
		*t = row->cell[k];
		t->doubted = t->doubted || (!row->sure && t->line != to->line);
		t->line = to->line;
		t->row = to->row;
		t->chunk = to->chunk;
	}
	return t;
}

void
valuelines_write(struct value_lines *lines, size_t a, size_t b, const struct value_row *row)
{
	static struct token held[TOKEN_MOST];
	struct tokens *tokens = lines->tokens;
	const struct token to = tokens->t[main_line(lines, a, b)->first];
	size_t first = lines->line[a].first, end = lines->line[b - 1].end, n = end - first, i = 0;
	struct token *at = tokens->t + first, *begin;
	unsigned long line;

	memcpy(held, at, n * sizeof *at);
	while (i < n) {
		begin = at;
		for (line = held[i].line; i < n && held[i].line == line; i++)
			if (!valuelines_value(&held[i]))
				*at++ = held[i];
		if (line == to.line)
			at = put_cells(at, row, &to);
		number_cells(begin, (size_t)(at - begin));
	}
	memmove(at, tokens->t + end, (tokens->n - end) * sizeof *at);
	tokens->n = (size_t)(at - tokens->t) + tokens->n - end;
	list_lines(lines);
}
