#include <string.h>

#include "shards.h"

enum {
	LINES_MOST = 4,         /* of a number that is broken */
	CELLS_LEAST = 3,        /* of a row; two that agree may be any */
	WIDE_LEAST = 2,         /* columns of a terminal that a shard fills with another one below it */
	TEXT_MOST = 40
};

/* The shards of a cell, from above to below, and the columns they fill. */
struct stack {
	unsigned short n, shard[LINES_MOST];
	unsigned from, to;
};

static struct stack stacks[VALUELINES_CELLS];
static struct value_row row;

/* May one shard stand below another in a cell? A line of it is filled before the next is begun. */
static bool
goes_on(const struct token *above, const struct token *below, enum token_measure measure)
{
	size_t digits = valuelines_digits(above), more = valuelines_digits(below);
	unsigned width = above->to[measure] - above->from[measure];

	return digits > 0 && more > 0 && width >= WIDE_LEAST
	    && (more <= digits || below->to[measure] - below->from[measure] <= width);
}

/* Puts a shard where it belongs: below others, or in a cell of its own. False if it cannot be. */
static bool
stack_up(const struct value_lines *lines, size_t i, size_t *n)
{
	const struct token *t = &lines->tokens->t[i], *above;
	enum token_measure measure = lines->measure;
	struct stack *stack, *end = stacks + *n, *other = NULL;

	for (stack = stacks; stack < end && stack->to <= t->from[measure]; stack++)
		;
	other = stack;
	if (stack < end && stack->from < t->to[measure]) {
		above = &lines->tokens->t[stack->shard[stack->n - 1]];
		if ((other + 1 < end && other[1].from < t->to[measure])
		    || stack->n == LINES_MOST || !goes_on(above, t, measure))
			return false;
		stack->shard[stack->n++] = (unsigned short)i;
		stack->from = stack->from < t->from[measure] ? stack->from : t->from[measure];
		stack->to = stack->to > t->to[measure] ? stack->to : t->to[measure];
		return true;
	}
	if (*n == VALUELINES_CELLS)
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
put_together(const struct value_lines *lines, const struct stack *stack, struct token *to)
{
	struct tokens *tokens = lines->tokens;
	struct token place = tokens->t[stack->shard[0]];
	size_t i, n = 0, before = tokens->n;
	char text[LINES_MOST * TEXT_MOST];
	const struct token *t;

	for (i = 0; i < stack->n; i++) {
		t = &tokens->t[stack->shard[i]];
		memcpy(text + n, t->s, t->n);
		n += t->n;
	}
	place.from[lines->measure] = stack->from;
	place.to[lines->measure] = stack->to;
	place.doubted = true;
	token_add_cell(tokens, text, n, &place);
	if (tokens->n == before)
		return false;
	*to = tokens->t[--tokens->n];
	return to->kind == TOKEN_NUMBER && valuelines_digits(to) == to->n ? *to->s != '0' : to->kind == TOKEN_NUMBER;
}

/*
 * Makes the cells of a row of n stacks; false if one is no value, or none of them is put together. `seen': and one
 * that was not has a number more than 0.
 */
static bool
make_cells(const struct value_lines *lines, size_t n, bool seen)
{
	bool joined = false;
	size_t i;

	for (i = 0; i < n; i++) {
		row.cell[i] = lines->tokens->t[stacks[i].shard[0]];
		if (stacks[i].n > 1 && !put_together(lines, &stacks[i], &row.cell[i]))
			return false;
		if (!token_is_value(&row.cell[i]))
			return false;
		joined = joined || stacks[i].n > 1;
		seen = seen && (stacks[i].n > 1 || token_number(&row.cell[i]) == 0);
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
		token_sum(&row.cell[i], terms, &last, &rest);
		if (last != rest)
			return false;
		all += last;
	}
	return all > 0;
}

/* Stacks the values of lines [a, b); gives how many cells they are, 0 if they are none. */
static size_t
stack_lines(const struct value_lines *lines, size_t a, size_t b)
{
	size_t i, k, n = 0;

	for (i = a; i < b; i++)
		for (k = lines->line[i].first; k < lines->line[i].end; k++)
			if (valuelines_value(&lines->tokens->t[k]) && !stack_up(lines, k, &n))
				return 0;
	return n;
}

/* Are two of lines [a, b) rows of all cells by themselves? */
static bool
has_rows(const struct value_lines *lines, size_t a, size_t b)
{
	const struct value_line *line;
	unsigned long long last, rest;
	size_t rows = 0;

	for (line = lines->line + a; line < lines->line + b; line++)
		if (line->values == lines->cells) {
			token_sum(&lines->tokens->t[line->first], (size_t)(line->end - line->first), &last, &rest);
			rows += last == rest;
		}
	return rows > 1;
}

/* Are lines [a, b) one row, with shards in it? Of how many cells; 0 if they are none. */
static size_t
find_row(const struct value_lines *lines, size_t a, size_t b)
{
	bool across = lines->cells > lines->terms;
	size_t n = stack_lines(lines, a, b);

	if (n > lines->cells || n < (across ? lines->cells : CELLS_LEAST))
		return 0;
	return make_cells(lines, n, n < lines->cells) && add_up(n, across ? lines->terms : n)
	    && !has_rows(lines, a, b) && !valuelines_labels(lines, a, b) ? n : 0;
}

/*
 * The same, by how wide what stands before them is on a terminal, or else by how many characters that has. A row
 * that is one by both, in other orders, could be either.
 */
static size_t
find_measured(struct value_lines *lines, size_t a, size_t b)
{
	size_t cells, other = 0;

	lines->measure = TOKEN_COLUMNS;
	row.n = cells = find_row(lines, a, b);
	if (cells > 0 && valuelines_in_order(&row, TOKEN_COLUMNS) && valuelines_in_order(&row, TOKEN_CHARACTERS))
		return cells;
	lines->measure = TOKEN_CHARACTERS;
	other = find_row(lines, a, b);
	if (cells == 0 || other > 0)
		return cells == 0 ? other : 0;
	lines->measure = TOKEN_COLUMNS;
	return find_row(lines, a, b);
}

/* The value of a line that another one goes on with below; NULL if there is none. */
static struct token *
value_above(const struct value_lines *lines, const struct value_line *line, const struct token *below)
{
	struct token *t = lines->tokens->t + line->first;

	for (; t < lines->tokens->t + line->end; t++)
		if (valuelines_value(t) && valuelines_overlap(lines, t, below) && goes_on(t, below, lines->measure))
			return t;
	return NULL;
}

/* Does each value of the line go on with one of the line above? */
static bool
all_go_on(const struct value_lines *lines, const struct value_line *above, const struct value_line *line)
{
	const struct token *t = lines->tokens->t + line->first;

	for (; t < lines->tokens->t + line->end; t++)
		if (valuelines_value(t) && value_above(lines, above, t) == NULL)
			return false;
	return true;
}

/*
 * Where each value right below line a, fewer than that has, goes on with one of its, these are parts of numbers, though
 * nobody knows which.
 */
static void
mark_broken(struct value_lines *lines, size_t a)
{
	const struct value_line *above = &lines->line[a], *line = above + 1;
	struct token *t = lines->tokens->t, *end;

	if (a + 1 >= lines->n || line->values >= above->values || t[line->first].line != t[above->first].line + 1)
		return;
	for (lines->measure = TOKEN_COLUMNS; !all_go_on(lines, above, line); lines->measure = TOKEN_CHARACTERS)
		if (lines->measure == TOKEN_CHARACTERS)
			return;
	if (valuelines_own_label(lines, a, a + 1))
		return;
	end = t + line->end;
	for (t += line->first; t < end; t++)
		if (valuelines_value(t)) {
			value_above(lines, above, t)->broken = true;
			/* the lower line may be taken for a row */
			t->broken = line->values < line->end - line->first;
		}
}

void
shards_join(struct value_lines *lines)
{
	size_t a, b;

	for (a = 0; a < lines->n; a++) {
		b = a + valuelines_near(lines, a);
		for (row.n = 0; b > a + 1 && row.n == 0; b -= row.n == 0)
			row.n = find_measured(lines, a, b);
		if (row.n == 0)
			mark_broken(lines, a);
		else
			valuelines_write(lines, a, b, &row);
	}
}
