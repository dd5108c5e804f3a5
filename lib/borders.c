#include "borders.h"
#include "fold.h"
#include "spaces.h"

/* The cell in hand, if it has text. */
static struct token *
filled_cell(struct tokens *tokens)
{
	if (tokens->place == 0 || tokens->n == tokens->row + tokens->place - 1)
		return NULL;
	return &tokens->t[tokens->n - 1];
}

/* Goes on to the row's next cell; one without text is blank. */
static void
end_cell(struct tokens *tokens, const struct token *place)
{
	if (filled_cell(tokens) == NULL)
		token_add(tokens, TOKEN_BLANK, "", 0, place);
	tokens->place++;
}

static void
begin_row(struct tokens *tokens)
{
	borders_end_row(tokens);
	tokens->row = tokens->n;
	tokens->place = 1;
}

/* What a border closes has no cell behind it. */
void
borders_end_row(struct tokens *tokens)
{
	struct token like;

	if (tokens->place > 1) {
		like = tokens->t[tokens->n - 1];
		like.empty = 0;
		if (!tokens->enclosed || filled_cell(tokens) != NULL)
			end_cell(tokens, &like);
		token_end_row(tokens, tokens->row);
	}
	tokens->place = 0;
}

/* Is the line right below one that ends with a border? */
static bool
is_below_border(const struct tokens *tokens, unsigned long line)
{
	return tokens->place > 1 && tokens->closed_line + 1 == line;
}

void
borders_white(struct tokens *tokens, unsigned long line)
{
	if (tokens->padded || tokens->enclosed)
		tokens->white = true;
	else if (filled_cell(tokens) != NULL || is_below_border(tokens, line))
		borders_end_row(tokens);
}

/*
 * Does text that begins a line belong to a new row? So it does behind more
 * empty lines than a border has, behind a line of spaces, and behind a value; but
 * not within a row that borders open and close.
 */
static bool
begins_row(struct tokens *tokens)
{
	const struct token *cell = filled_cell(tokens);

	return tokens->place == 0 || (!tokens->enclosed && (tokens->empty > tokens->behind
	    || (cell != NULL && (tokens->place == 1 || tokens->white || token_is_value(cell)))));
}

/* Text outside of rows: it may have several cells by itself. */
static void
add_words(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	spaces_words(tokens, s, n, place);
	if (tokens->n != tokens->row + 1)
		tokens->place = 0;
}

static void
add_text(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	if (filled_cell(tokens) != NULL)
		token_append(tokens, tokens->n - 1, s, n);
	else if (tokens->place > !tokens->enclosed)
		token_add_cell(tokens, s, n, place);
	else
		add_words(tokens, s, n, place);
}

/* A border: it ends a cell, or opens a row, as the first and one right below the last of a row do. */
static void
add_border(struct tokens *tokens, struct token *place, bool first)
{
	if (tokens->enclosed && first && (tokens->place == 0 || is_below_border(tokens, place->line)))
		begin_row(tokens);
	else if (tokens->place > 0)
		end_cell(tokens, place);
}

void
borders_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t length, skip;
	const char *text;
	bool first = true;

	do {
		text = s;
		length = part_cell(tokens->border, s, n, &skip);
		s += length + skip;
		n -= length + skip;
		fold_trim(&text, &length);
		if (!tokens->enclosed && ((first && length > 0 && begins_row(tokens)) || tokens->place == 0))
			begin_row(tokens);
		if (length > 0)
			add_text(tokens, text, length, place);
		if (skip > 0)
			add_border(tokens, place, first && length == 0);
		first = false;
	} while (skip > 0);
	tokens->white = false;
	tokens->closed_line = length == 0 && !first ? place->line : 0;
}
