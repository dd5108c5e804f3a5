#include <string.h>

#include "bars.h"
#include "fold.h"
#include "part.h"
#include "utf8.h"

bool
bars_rule(const char *s, size_t n)
{
	size_t i, length, dashes = 0, run = 0, longest = 0;
	bool drawn = false;
	long code;

	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if (code == '-' || code == '=' || code == 0x2014 || (code >= 0x2500 && code <= 0x257f)) {
			drawn = drawn || code >= 0x2500;
			dashes++;
			if (++run > longest)
				longest = run;
			continue;
		}
		run = 0;
		if (code < 0 || (!fold_space((unsigned long)code)
		    && (code >= 0x80 || strchr("|+:", (int)code) == NULL)))
			return false;
		drawn = drawn || !fold_space((unsigned long)code);
	}
	return dashes >= 3 && (drawn || longest >= 3);
}

/* Does a rule begin with a corner or a crossing, as those of drawn boxes do? */
static bool
is_box_rule(const char *s, size_t n)
{
	fold_trim(&s, &n);
	return *s == '+' || ((unsigned char)*s == 0xe2 && s[1] == '\x94' && part_bar(s, n) == 0);
}

/* A line with nothing but bars: each closes an empty cell, or is left of a merged one. */
static void
add_pads(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t i, length;

	place->cell = 0;
	for (i = 0; i < n; i += length) {
		if ((length = part_at(&tokens->bars, s + i, n - i)) == 0) {
			length = 1;
			continue;
		}
		place->cell++;
		token_add(tokens, TOKEN_PAD, s, 0, place);
	}
}

/* As cut_outer_bars(), for the line's end. */
static void
cut_last_bar(struct tokens *tokens, const char **s, size_t *n)
{
	size_t i, length, last = 0, begin = 0, before = 0;

	for (i = 0; i < *n; i++)
		if ((length = part_at(&tokens->bars, *s + i, *n - i)) > 0) {
			before = last;
			begin = i;
			last = i + length;
		}
	if (*n == 0)
		return;
	if (last < *n) {
		tokens->unended += last > 0;
	} else {
		if (tokens->ended >= tokens->unended)
			*n = begin;
		tokens->ended += begin > before + 2;
	}
}

/*
 * A bar that opens or closes the line has no cell on its outer side. But where
 * bars only close cells, one that comes first closes an empty cell; and where
 * they only open them, one that comes last opens one.
 */
static void
cut_outer_bars(struct tokens *tokens, const char **s, size_t *n)
{
	size_t length, i;

	fold_trim(s, n);
	if (*n > 0 && (length = part_at(&tokens->bars, *s, *n)) > 0) {
		if (tokens->closed <= tokens->opened) {
			*s += length;
			*n -= length;
		}
		tokens->opened += part_cell(&tokens->bars, *s, *n, &i) > 2;
	} else {
		tokens->closed++;
	}
	cut_last_bar(tokens, s, n);
}

/*
 * Do tokens [from, end) go on with the cells of the box row before them? Not
 * if a value meets a value: then they are a row of their own.
 */
static bool
goes_on(const struct tokens *tokens, size_t from)
{
	const struct token *above = tokens->t + tokens->row, *here = tokens->t + from;
	size_t i;

	if (!tokens->boxed || tokens->nrow == 0 || tokens->n - from != tokens->nrow)
		return false;
	for (i = 0; i < tokens->nrow; i++)
		if (above[i].kind != TOKEN_BLANK && above[i].kind != TOKEN_WORDS
		    && here[i].kind != TOKEN_BLANK && here[i].kind != TOKEN_WORDS)
			return false;
	return true;
}

/* Joins the cells from `from` on to those above; their text goes behind. */
static void
join(struct tokens *tokens, size_t from)
{
	struct token *above = tokens->t + tokens->row, *here = tokens->t + from;
	char *text;
	size_t i;

	for (i = 0; i < tokens->nrow; i++) {
		if (here[i].kind == TOKEN_BLANK)
			continue;
		if (above[i].kind == TOKEN_BLANK) {
			here[i].row = above[i].row;
			above[i] = here[i];
			continue;
		}
		here[i].n = utf8_cut(here[i].s, here[i].n, TOKEN_CUT - above[i].n);
		if (above[i].n + here[i].n > TOKEN_TEXT - tokens->used) {
			tokens->full = true;
			break;
		}
		text = tokens->text + tokens->used;
		memcpy(text, above[i].s, above[i].n);
		memcpy(text + above[i].n, here[i].s, here[i].n);
		above[i].s = text;
		above[i].n += here[i].n;
		above[i].kind = TOKEN_WORDS;
		tokens->used += above[i].n;
	}
	tokens->n = from;
}

/*
 * A bar alone in a line closes the cell that stands bare in the line above.
 */
static bool
closes_cell(const struct tokens *tokens, const char *s, size_t n, unsigned long line)
{
	const struct token *last;

	fold_trim(&s, &n);
	if (tokens->n == 0 || n == 0 || part_at(&tokens->bars, s, n) != n)
		return false;
	last = &tokens->t[tokens->n - 1];
	return !last->ruled && last->n > 0 && last->line + 1 == line;
}

void
bars_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	const char *whole = s;
	size_t whole_n = n, from = tokens->n;
	unsigned filled;

	cut_outer_bars(tokens, &s, &n);
	place->cells = part_count(&tokens->bars, s, n, &filled);
	place->ruled = true;
	if (closes_cell(tokens, whole, whole_n, place->line))
		return;
	if (filled == 0 && place->cells < 8) {
		add_pads(tokens, whole, whole_n, place);
		return;
	}
	token_add_cells(tokens, s, n, &tokens->bars, place);
	if (goes_on(tokens, from)) {
		join(tokens, from);
	} else {
		tokens->row = from;
		tokens->nrow = tokens->n - from == place->cells ? place->cells : 0;
	}
}

void
bars_add_rule(struct tokens *tokens, const char *s, size_t n)
{
	tokens->boxed = is_box_rule(s, n);
	tokens->nrow = 0;
}
