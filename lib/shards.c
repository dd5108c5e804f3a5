#include <string.h>

#include "digit.h"
#include "label.h"
#include "numbering.h"
#include "shards.h"
#include "utf8.h"

enum {
	LINES_MOST = 4,         /* of a number that is broken, */
	GROUP_MOST = 6,         /* and of its row: the lines of its cells need not be level */
	APART_MOST = 3,         /* from such a line to the next: words, or nothing, may stand between */
	CELLS_MOST = 16,
	CELLS_LEAST = 3,        /* of a row; two that agree may be any */
	WIDE_LEAST = 2,         /* columns of a terminal that a shard fills with another one below it */
	TEXT_MOST = 40,
	LABEL_MOST = 120        /* bytes */
};

/* A line with values: tokens [first, end). */
struct line {
	unsigned short first, end, values;
};

/* The shards of a cell, from above to below, and the columns they fill. */
struct stack {
	unsigned short n, shard[LINES_MOST];
	unsigned from, to;
};

static enum token_measure measure;      /* that the stacks are made in */
static struct line lines[TOKEN_MOST];
static struct stack stacks[CELLS_MOST];
static struct token row[TOKEN_MOST + CELLS_MOST];     /* its cells, and all that its lines hold */

/* May a digit, narrow or wide, begin with this byte? */
static bool
may_begin(char c)
{
	return digit_is(c) || c == '\xef';
}

/* How many digits a shard of a number has; 0 if it is none. Digits and a stop are the number of a label. */
static size_t
count_digits(const struct token *t)
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

/* May it stand in a cell, alone or with others? */
static bool
is_shard(const struct token *t)
{
	return !t->ruled && (token_is_value(t) || count_digits(t) > 0);
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

/* Lists the lines with values; returns how many. */
static size_t
list_lines(const struct tokens *tokens)
{
	size_t i, end, n = 0;

	for (i = 0; i < tokens->n; i = end) {
		struct line *line = &lines[n];

		line->values = 0;
		for (end = i; end < tokens->n && tokens->t[end].line == tokens->t[i].line; end++)
			line->values += is_shard(&tokens->t[end]);
		if (line->values == 0)
			continue;
		line->first = (unsigned short)i;
		line->end = (unsigned short)end;
		n++;
	}
	return n;
}

static bool
overlap(const struct token *a, const struct token *b)
{
	return a->from[measure] < b->to[measure] && b->from[measure] < a->to[measure];
}

/* May one shard stand below another in a cell? A line of it is filled before the next is begun. */
static bool
goes_on(const struct token *above, const struct token *below)
{
	size_t digits = count_digits(above), more = count_digits(below);
	unsigned width = above->to[measure] - above->from[measure];

	return digits > 0 && more > 0 && width >= WIDE_LEAST
	    && (more <= digits || below->to[measure] - below->from[measure] <= width);
}

/* Puts a shard where it belongs: below others, or in a cell of its own. False if it cannot be. */
static bool
stack_up(const struct tokens *tokens, size_t i, size_t *n)
{
	const struct token *t = &tokens->t[i];
	struct stack *stack, *end = stacks + *n, *other = NULL;

	for (stack = stacks; stack < end && stack->to <= t->from[measure]; stack++)
		;
	other = stack;
	if (stack < end && stack->from < t->to[measure]) {
		if ((other + 1 < end && other[1].from < t->to[measure])
		    || stack->n == LINES_MOST || !goes_on(&tokens->t[stack->shard[stack->n - 1]], t))
			return false;
		stack->shard[stack->n++] = (unsigned short)i;
		stack->from = stack->from < t->from[measure] ? stack->from : t->from[measure];
		stack->to = stack->to > t->to[measure] ? stack->to : t->to[measure];
		return true;
	}
	if (*n == CELLS_MOST)
		return false;
	memmove(stack + 1, stack, (size_t)(end - stack) * sizeof *stack);
	stack->n = 1;
	stack->shard[0] = (unsigned short)i;
	stack->from = t->from[measure];
	stack->to = t->to[measure];
	++*n;
	return true;
}

/* The number of a cell, put together as token `to`; false if it is none. */
static bool
put_together(struct tokens *tokens, const struct stack *stack, struct token *to)
{
	struct token place = tokens->t[stack->shard[0]];
	size_t i, n = 0, before = tokens->n;
	char text[LINES_MOST * TEXT_MOST];
	const struct token *t;

	for (i = 0; i < stack->n; i++) {
		t = &tokens->t[stack->shard[i]];
		memcpy(text + n, t->s, t->n);
		n += t->n;
	}
	place.from[measure] = stack->from;
	place.to[measure] = stack->to;
	place.doubted = true;
	token_add_cell(tokens, text, n, &place);
	if (tokens->n == before)
		return false;
	*to = tokens->t[--tokens->n];
	return to->kind == TOKEN_NUMBER && count_digits(to) == to->n ? *to->s != '0' : to->kind == TOKEN_NUMBER;
}

/*
 * Makes the cells of a row of n stacks; false if one is no value, or none of them is put together. `seen': and one
 * that was not has a number more than 0.
 */
static bool
make_cells(struct tokens *tokens, size_t n, bool seen)
{
	bool joined = false;
	size_t i;

	for (i = 0; i < n; i++) {
		row[i] = tokens->t[stacks[i].shard[0]];
		if (stacks[i].n > 1 && !put_together(tokens, &stacks[i], &row[i]))
			return false;
		if (!token_is_value(&row[i]))
			return false;
		joined = joined || stacks[i].n > 1;
		seen = seen && (stacks[i].n > 1 || token_number(&row[i]) == 0);
	}
	return joined && !seen;
}

/* Do the n cells add up, each `terms` of them to the last, and is any sum more than 0? */
static bool
add_up(size_t n, size_t terms)
{
	unsigned long long last, rest, all = 0;
	size_t i;

	for (i = 0; i < n; i += terms) {
		token_sum(&row[i], terms, &last, &rest);
		if (last != rest)
			return false;
		all += last;
	}
	return all > 0;
}

/* What words are to a row: a whole label or a part of one, and whose; or how one begins, with a number. */
struct words {
	bool begin;
	size_t row;     /* its place in the form, + 1; 0: they are no row's */
};

static struct words
words_of(const struct form_table *const *tables, size_t ntables, const struct token *t)
{
	struct words words = { false, 0 };
	struct label_hit hits[LABEL_HITS];
	size_t i, k, n;

	if (t->kind != TOKEN_WORDS || count_digits(t) > 0)
		return words;
	words.begin = numbering_read(t->s, t->n).style != NUMBERING_NONE;
	for (i = 0; i < ntables; i++) {
		n = label_match(tables[i], t->s, t->n, hits);
		for (k = 0; k < n && words.row == 0; k++) {
			if (hits[k].kind != LABEL_ROW || hits[k].cost > LABEL_SURE)
				continue;
			words.begin = true;
			if (tables[i]->rows[hits[k].row].head != NULL)
				words.row = hits[k].row + 1;
		}
	}
	return words;
}

/* Are words of lines above each other those of two rows: labels of both, or beginnings of two, one below the other? */
static bool
are_of_two(const struct form_table *const *tables, size_t ntables, const struct token *a, const struct token *b)
{
	struct words above = words_of(tables, ntables, a), below;

	if (!above.begin || a->line == b->line || numbering_read(a->s, a->n).length == a->n)
		return false;
	below = words_of(tables, ntables, b);
	if (!below.begin || (above.row > 0 && above.row == below.row))
		return false;
	return overlap(a, b) || (above.row > 0 && below.row > 0);
}

/* Are words *t and those above and below them, of tokens [first, end), parts of one label to the letter? */
static bool
is_label_of_lines(const struct form_table *const *tables, size_t ntables, const struct tokens *tokens,
    size_t first, size_t end, const struct token *t)
{
	char text[LABEL_MOST];
	struct label_hit hits[LABEL_HITS];
	const struct token *part;
	size_t i, n = 0, parts = 0;

	for (part = tokens->t + first; part < tokens->t + end; part++) {
		if (part->kind != TOKEN_WORDS || (part != t && !overlap(part, t)))
			continue;
		if (part->n > sizeof text - n)
			return false;
		memcpy(text + n, part->s, part->n);
		n += part->n;
		parts++;
	}
	for (i = 0; i < ntables && parts > 1; i++)
		if (label_exact(tables[i], text, n, hits) > 0)
			return true;
	return false;
}

static bool
has_labels(const struct form_table *const *tables, size_t ntables, const struct tokens *tokens,
    size_t first, size_t end)
{
	const struct token *a, *b, *last = tokens->t + end;

	for (a = tokens->t + first; a < last; a++)
		for (b = a + 1; b < last; b++)
			if (are_of_two(tables, ntables, a, b) && !(overlap(a, b)
			    && is_label_of_lines(tables, ntables, tokens, first, end, a)))
				return true;
	return false;
}

/* Stacks the values of lines [a, b); gives how many cells they are, 0 if they are none. */
static size_t
stack_lines(const struct tokens *tokens, size_t a, size_t b)
{
	size_t i, k, n = 0;

	for (i = a; i < b; i++)
		for (k = lines[i].first; k < lines[i].end; k++)
			if (is_shard(&tokens->t[k]) && !stack_up(tokens, k, &n))
				return 0;
	return n;
}

/* Of lines [a, b) that whose words are a row's label, or begin one, or the one with most values. */
static size_t
main_line(const struct form_table *const *tables, size_t ntables, const struct tokens *tokens, size_t a, size_t b)
{
	size_t i, k, most = a, begin = b;
	struct words words;

	for (i = a; i < b; i++) {
		for (k = lines[i].first; k < lines[i].end; k++) {
			words = words_of(tables, ntables, &tokens->t[k]);
			if (words.row > 0)
				return i;
			if (words.begin && begin == b)
				begin = i;
		}
		if (lines[i].values > lines[most].values)
			most = i;
	}
	return begin < b ? begin : most;
}

/* The tokens of lines [a, b) become those of a row of n cells in line `to`, and what words stand in the others. */
static void
write_row(struct tokens *tokens, size_t a, size_t b, size_t to, size_t n)
{
	struct token *t = tokens->t;
	size_t i, k, at = lines[a].first, end = lines[b - 1].end, used = n, begin;

	for (k = 0; k < n; k++) {
		row[k].doubted = row[k].doubted || row[k].line != t[lines[to].first].line;
		row[k].line = t[lines[to].first].line;
		row[k].row = t[lines[to].first].row;
		row[k].chunk = t[lines[to].first].chunk;
	}
	memcpy(row + n, t + at, (end - at) * sizeof *t);
	for (i = n; i < n + end - lines[a].first; i = used) {
		for (used = i; used < n + end - lines[a].first && row[used].line == row[i].line; used++)
			;
		begin = at;
		for (k = i; k < used; k++)
			if (!is_shard(&row[k]))
				t[at++] = row[k];
		if (row[i].line == row[0].line)
			for (k = 0; k < n; k++)
				t[at++] = row[k];
		for (k = begin; k < at; k++) {
			t[k].cell = (unsigned)(k - begin + 1);
			t[k].cells = (unsigned)(at - begin);
		}
	}
	memmove(t + at, t + end, (tokens->n - end) * sizeof *t);
	tokens->n -= end - at;
}

/* Are two of lines [a, b) rows of n cells by themselves? */
static bool
has_rows(const struct tokens *tokens, size_t a, size_t b, size_t n)
{
	unsigned long long last, rest;
	size_t rows = 0;

	for (; a < b; a++)
		if (lines[a].values == n) {
			token_sum(&tokens->t[lines[a].first], (size_t)(lines[a].end - lines[a].first), &last, &rest);
			rows += last == rest;
		}
	return rows > 1;
}

/* Are lines [a, b) one row, with shards in it? Of how many cells; 0 if they are none. */
static size_t
find_row(const struct form_table *const *tables, size_t ntables, struct tokens *tokens, size_t a, size_t b)
{
	const struct form_table *table = tables[0];
	size_t cells = table->across ? form_ncells(table) : table->rows[0].head->ncolumns;
	size_t terms = table->rows[table->nrows - 1].head->ncolumns, n = stack_lines(tokens, a, b);

	if (n > cells || n < (table->across ? cells : CELLS_LEAST))
		return 0;
	return make_cells(tokens, n, n < cells) && add_up(n, table->across ? terms : n)
	    && !has_rows(tokens, a, b, cells)
	    && !has_labels(tables, ntables, tokens, lines[a].first, lines[b - 1].end) ? n : 0;
}

/* Do the n cells stand in one order, as wide as what is before them is on a terminal, and by its characters? */
static bool
are_in_order(size_t n)
{
	size_t k;

	for (k = 1; k < n; k++)
		if (row[k].from[TOKEN_COLUMNS] < row[k - 1].from[TOKEN_COLUMNS]
		    || row[k].from[TOKEN_CHARACTERS] < row[k - 1].from[TOKEN_CHARACTERS])
			return false;
	return true;
}

/*
 * The same, by how wide what stands before them is on a terminal, or else by how many characters that has. A row
 * that is one by both, in other orders, could be either.
 */
static size_t
find_measured(const struct form_table *const *tables, size_t ntables, struct tokens *tokens, size_t a, size_t b)
{
	size_t cells, other = 0;

	measure = TOKEN_COLUMNS;
	cells = find_row(tables, ntables, tokens, a, b);
	if (cells > 0 && are_in_order(cells))
		return cells;
	measure = TOKEN_CHARACTERS;
	other = find_row(tables, ntables, tokens, a, b);
	if (cells == 0 || other > 0)
		return cells == 0 ? other : 0;
	measure = TOKEN_COLUMNS;
	return find_row(tables, ntables, tokens, a, b);
}

/* Do lines a and a + 1 stand so near to each other that they may be one row's? */
static bool
is_near(const struct tokens *tokens, size_t a)
{
	return tokens->t[lines[a + 1].first].line <= tokens->t[lines[a].first].line + APART_MOST;
}

/* Has line b words that begin a label of its own, none that line a began? */
static bool
has_own_label(const struct form_table *const *tables, size_t ntables, const struct tokens *tokens, size_t a, size_t b)
{
	const struct token *t;

	for (t = tokens->t + lines[b].first; t < tokens->t + lines[b].end; t++)
		if (words_of(tables, ntables, t).begin
		    && !is_label_of_lines(tables, ntables, tokens, lines[a].first, lines[b].end, t))
			return true;
	return false;
}

/* The value of line a that another one goes on with below; NULL if there is none. */
static struct token *
value_above(struct tokens *tokens, size_t a, const struct token *below)
{
	size_t i;

	for (i = lines[a].first; i < lines[a].end; i++)
		if (is_shard(&tokens->t[i]) && overlap(&tokens->t[i], below) && goes_on(&tokens->t[i], below))
			return &tokens->t[i];
	return NULL;
}

/*
 * Where each value right below line a, fewer than that has, goes on with one of its, these are parts of numbers, though
 * nobody knows which.
 */
static void
mark_broken(const struct form_table *const *tables, size_t ntables, struct tokens *tokens, size_t a, size_t n)
{
	const struct token *t = tokens->t;
	size_t b = a + 1, i;
	bool words;             /* the lower line may be taken for a row */

	if (b >= n || lines[b].values >= lines[a].values || t[lines[b].first].line != t[lines[a].first].line + 1)
		return;
	words = lines[b].values < lines[b].end - lines[b].first;
	for (measure = TOKEN_COLUMNS; measure <= TOKEN_CHARACTERS; measure++) {
		for (i = lines[b].first; i < lines[b].end && (!is_shard(&t[i]) || value_above(tokens, a, &t[i]) != NULL); i++)
			;
		if (i < lines[b].end)
			continue;
		if (has_own_label(tables, ntables, tokens, a, b))
			return;
		for (i = lines[b].first; i < lines[b].end; i++)
			if (is_shard(&t[i])) {
				value_above(tokens, a, &t[i])->broken = true;
				tokens->t[i].broken = words;
			}
		return;
	}
}

void
shards_join(const struct form_table *const *tables, size_t ntables, struct tokens *tokens)
{
	size_t n = are_aligned(tokens) ? list_lines(tokens) : 0, a, b, cells;

	for (a = 0; a < n; a++) {
		for (b = a + 1; b < n && b < a + GROUP_MOST && is_near(tokens, b - 1); b++)
			;
		for (cells = 0; b > a + 1 && cells == 0; b -= cells == 0)
			cells = find_measured(tables, ntables, tokens, a, b);
		if (cells == 0) {
			mark_broken(tables, ntables, tokens, a, n);
			continue;
		}
		write_row(tokens, a, b, main_line(tables, ntables, tokens, a, b), cells);
		n = list_lines(tokens);
	}
}
