#include <string.h>

#include "barhabits.h"
#include "bars.h"
#include "bracket.h"
#include "fold.h"
#include "numbering.h"
#include "part.h"
#include "utf8.h"

enum { BRIM_MOST = 64 };        /* cells of a line that are known to be full */

/* Is the character at s part of a drawn rule? An upright line is a bar: empty cells stand between them. */
static bool
is_drawn(long code, const char *s, size_t n)
{
	return code >= 0x2500 && code <= 0x257f && part_bar(s, n) == 0;
}

/* How many dashes, of ASCII, s[0..n) begins with: they are most of a rule. */
static size_t
dashes_at(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && s[i] == '-'; i++)
		;
	return i;
}

bool
bars_rule(const struct kept_line *line)
{
	const char *s = line->s;
	size_t n = line->n, i, length, dashes = 0, run = 0, longest = 0;
	bool drawn = false, spaced = false, marked = false;
	long code;

	if ((line->has & (LINES_DASH | LINES_WIDE)) == 0 || (line->has & LINES_DIGIT) != 0)
		return false;
	for (i = 0; i < n; i += length) {
		length = dashes_at(s + i, n - i);
		dashes += length;
		run += length;
		longest = run > longest ? run : longest;
		if (length > 0)
			continue;
		code = utf8_decode(s + i, n - i, &length);
		if (code == '-' || code == '=' || code == 0x2014 || is_drawn(code, s + i, n - i)) {
			marked = marked || code >= 0x2500;
			dashes++;
			if (++run > longest)
				longest = run;
			continue;
		}
		run = 0;
		if (code < 0 || (!fold_space((unsigned long)code) && part_bar(s + i, n - i) == 0
		    && (code >= 0x80 || strchr("+:", (int)code) == NULL)))
			return false;
		marked = marked || code == '+' || code == ':';
		spaced = spaced || fold_space((unsigned long)code);
		drawn = drawn || !fold_space((unsigned long)code);
	}
	/* - | - | - and —— | —— are cells that say none. */
	return dashes >= 3 && (longest >= 3 || marked || (drawn && !spaced));
}

/* Is the next line with bars, from `at' on, words between them? A page may end before it. */
static bool
goes_on_with_words(const struct lines *lines, size_t at)
{
	struct kept_line line;

	while (lines_next(lines, &at, &line))
		if ((line.has & LINES_BAR) != 0)
			return (line.has & LINES_WIDE) != 0 && (line.has & LINES_DIGIT) == 0;
	return false;
}

bool
bars_delimiter(const struct tokens *tokens, size_t at, const struct kept_line *line)
{
	enum { CELLS_LEAST = 3 };
	const struct token *last = tokens->n > 0 ? &tokens->t[tokens->n - 1] : NULL;
	size_t i, dashes = 0;

	if ((line->has & (LINES_BAR | LINES_DASH | LINES_DIGIT | LINES_WIDE)) != (LINES_BAR | LINES_DASH))
		return false;
	for (i = 0; i < line->n; i++) {
		if (strchr("|:- \t", line->s[i]) == NULL)
			return false;
		dashes += line->s[i] == '-';
	}
	return dashes >= CELLS_LEAST && last != NULL && last->line + 1 == line->number && last->cells == dashes && !token_is_value(last)
	    && goes_on_with_words(tokens->lines, at);
}

bool
bars_box_rule(const char *s, size_t n)
{
	size_t length;
	long code;

	fold_trim(&s, &n);
	code = utf8_decode(s, n, &length);
	return code == '+' || is_drawn(code, s, n);
}

/*
 * A line with nothing but bars: each closes an empty cell, or is left of a
 * merged one. But where bars open lines, the first of several opens this one.
 */
static void
add_pads(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	bool opens = tokens->opened > 0 && place->cells > 1;
	size_t i, length;

	place->cell = 0;
	for (i = 0; i < n; i += length) {
		if ((length = part_at(&tokens->bars, s + i, n - i)) == 0) {
			length = 1;
			continue;
		}
		if (opens) {
			opens = false;
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
	size_t i, skip, last = 0, begin = 0, before = 0;

	/* Where several bars part cells, the last of them may be within more. */
	for (i = 0; i < *n; i = tokens->bars.run == 1 ? last : begin + 1) {
		i += part_cell(&tokens->bars, *s + i, *n - i, &skip);
		if (skip == 0)
			break;
		before = last;
		begin = i;
		last = i + skip;
	}
	tokens->cut = false;
	if (*n == 0)
		return;
	if (last < *n) {
		tokens->unended += last > 0;
	} else {
		tokens->cut = !tokens->between && (tokens->closing || tokens->ended >= tokens->unended);
		if (tokens->cut)
			*n = begin;
		tokens->ended += begin > before + 2;
	}
}

/* Is there, where each line is a cell, but one in s[0..n), and a bar behind it? */
static bool
is_single(const struct tokens *tokens, const char *s, size_t n)
{
	size_t length, skip;

	if (!tokens->single)
		return false;
	length = part_cell(&tokens->bars, s, n, &skip);
	return length > 0 && skip > 0 && length + skip == n;
}

/*
 * A bar that opens or closes the line has no cell on its outer side. But where
 * bars only close cells, one that comes first closes an empty cell; and where
 * they only open them, one that comes last opens one. A line that is one cell
 * has no empty one.
 */
static void
cut_outer_bars(struct tokens *tokens, const char **s, size_t *n)
{
	size_t length, i;

	fold_trim(s, n);
	if (*n > 0 && (length = part_at(&tokens->bars, *s, *n)) > 0) {
		if (tokens->closed <= tokens->opened || is_single(tokens, *s + length, *n - length)) {
			*s += length;
			*n -= length;
		}
		tokens->opened += part_cell(&tokens->bars, *s, *n, &i) > 2;
	} else {
		tokens->closed++;
	}
	cut_last_bar(tokens, s, n);
}

/* Does text fill cell `i' of a box row's line, so that no more of its like has room? */
static bool
is_brimful(uint64_t brim, size_t i)
{
	return i < BRIM_MOST && (brim >> i & 1) != 0;
}

static bool
is_numbered(const struct token *t)
{
	return numbering_read(t->s, t->n).style != NUMBERING_NONE;
}

/*
 * May the label of a box row go on in the line below? That has nothing there, or the rest of a bracket, or no
 * number as the first has, or no more had room in that.
 */
static bool
wraps_label(const struct token *above, const struct token *here, bool full)
{
	return here->kind == TOKEN_BLANK || (here->kind == TOKEN_WORDS
	    && (bracket_left_open(false, above->s, above->n) || ((full || is_numbered(above)) && !is_numbered(here))));
}

/*
 * May a number of the box row go on in the line below, here[]? If that has fewer of them, or one of
 * both lines no words: else it is a row of its own, unless the label of the first may go
 * on, and its numbers stand below such as have no more room, or have none themselves: what
 * is too long may be cut from its end.
 */
static bool
wraps_numbers(const struct tokens *tokens, const struct token *here, uint64_t brim)
{
	const struct token *above = tokens->t + tokens->row;
	size_t i, numbers = 0, more = 0, label = tokens->nrow;
	bool words = false, full = true;

	for (i = 0; i < tokens->nrow; i++) {
		if (above[i].kind == TOKEN_WORDS && (numbers == 0 || label == tokens->nrow))
			label = i;
		numbers += token_begins_number(&above[i]);
		more += here[i].kind == TOKEN_NUMBER;
		words = words || here[i].kind == TOKEN_WORDS;
		full = full && (here[i].kind != TOKEN_NUMBER || above[i].kind != TOKEN_NUMBER
		    || is_brimful(tokens->brim | brim, i));
	}
	return more < numbers || !words || label == tokens->nrow
	    || (full && wraps_label(&above[label], &here[label], is_brimful(tokens->brim, label)));
}

/*
 * Is there nothing here but numbers, below such as fill their cells up to the
 * brim? They go on with those, whether or not rules stand between rows.
 */
static bool
overflows(const struct tokens *tokens, size_t from)
{
	const struct token *above = tokens->t + tokens->row, *here = tokens->t + from;
	bool any = false;
	size_t i;

	for (i = 0; i < tokens->nrow; i++) {
		if (here[i].kind == TOKEN_BLANK)
			continue;
		if (i == 0 || here[i].kind != TOKEN_NUMBER || !token_begins_number(&above[i])
		    || !is_brimful(tokens->brim, i))
			return false;
		any = true;
	}
	return any;
}

/* Are tokens from `from' on right below a box row? A rule beside a label that spans rows is no rule, but words. */
static bool
is_below_row(const struct tokens *tokens, size_t from)
{
	return tokens->nrow > 0 && tokens->row + tokens->nrow == from;
}

/* Is it a mark for none? What a number was broken before is not: a comma and digits. */
static bool
is_none(const struct token *t)
{
	enum { WIDE_COMMA = 0xff0c };
	unsigned long first;
	size_t length;

	if (t->kind != TOKEN_NONE)
		return false;
	first = utf8_next(t->s, t->n, &length);
	return first != ',' && first != WIDE_COMMA;
}

/* Do tokens [from, end), a line with such full cells, go on with those of the box row before them? */
static bool
goes_on(const struct tokens *tokens, size_t from, uint64_t brim)
{
	const struct token *above = tokens->t + tokens->row, *here = tokens->t + from;
	bool number = false;
	size_t i;

	if (!tokens->boxed || !is_below_row(tokens, from) || tokens->n - from != tokens->nrow)
		return false;
	if (!tokens->ruled)
		return overflows(tokens, from);
	for (i = 0; i < tokens->nrow; i++) {
		if (!token_is_value(&above[i]) || here[i].kind == TOKEN_BLANK)
			continue;
		if (token_begins_number(&above[i]) ? is_none(&here[i]) : here[i].kind != TOKEN_NONE)
			return false;
		number = number || token_begins_number(&above[i]);
	}
	return !number || wraps_numbers(tokens, here, brim);
}

/* Does text fill its cell s[0..n), but for a space on each side, so that no more of its like has room? */
static bool
is_full(const char *s, size_t n)
{
	unsigned width = token_width(s, n, TOKEN_COLUMNS);

	fold_trim(&s, &n);
	return n > 0 && token_width(s, n, TOKEN_COLUMNS) + ((unsigned char)s[n - 1] < 0x80 ? 2 : 3) >= width;
}

/* Which cells of a line are full: a bit for each. */
static uint64_t
brim_of(const struct tokens *tokens, const char *s, size_t n)
{
	size_t length, skip, i;
	uint64_t brim = 0;

	for (i = 0; i < BRIM_MOST; i++, s += length + skip, n -= length + skip) {
		length = part_cell(&tokens->bars, s, n, &skip);
		if (is_full(s, length))
			brim |= (uint64_t)1 << i;
		if (skip == 0)
			break;
	}
	return brim;
}

/*
 * Joins the cells from `from` on to those above. A number that filled its cell up to the brim, between rules, plainly
 * goes on below, if its row bears that out.
 */
static void
join(struct tokens *tokens, size_t from)
{
	struct token *above = tokens->t + tokens->row, *here = tokens->t + from;
	bool brimful;
	size_t i;

	for (i = 0; i < tokens->nrow; i++) {
		if (here[i].kind == TOKEN_BLANK || (is_none(&here[i]) && is_none(&above[i])))
			continue;
		if (above[i].kind == TOKEN_BLANK) {
			here[i].row = above[i].row;
			above[i] = here[i];
			continue;
		}
		brimful = tokens->ruled && is_brimful(tokens->brim, i) && (above[i].brimful || !above[i].doubted);
		if (!token_append(tokens, tokens->row + i, here[i].s, here[i].n))
			break;
		above[i].brimful = brimful;
		tokens->brimful = tokens->brimful || brimful;
	}
	tokens->n = from;
}

/*
 * Are there numbers in the line below a box row's, one or fewer than in that, and nothing else
 * but the first words? Then they go on with those above them.
 */
static bool
ends_numbers(const struct tokens *tokens, size_t from)
{
	const struct token *above = tokens->t + tokens->row, *here = tokens->t + from;
	size_t i, numbers = 0, more = 0;

	for (i = 0; i < tokens->nrow; i++) {
		numbers += above[i].kind == TOKEN_NUMBER;
		more += here[i].kind == TOKEN_NUMBER;
		if (here[i].kind == TOKEN_BLANK || (here[i].kind == TOKEN_WORDS && i == 0))
			continue;
		if (here[i].kind != TOKEN_NUMBER || above[i].kind != TOKEN_NUMBER)
			return false;
	}
	return more == 1 || (more > 0 && more < numbers);
}

/*
 * Joins a line of more cells than the first of its box row has, where a label spans some: the
 * first empty ones are too many. False if it does not go on with that.
 */
static bool
join_spanned(struct tokens *tokens, size_t from)
{
	size_t n = tokens->n - from, i, extra;

	if (!tokens->boxed || !tokens->ruled || !is_below_row(tokens, from) || n <= tokens->nrow
	    || n > TOKEN_MOST - tokens->n)
		return false;
	extra = n - tokens->nrow;
	for (i = from; i < from + n; i++) {
		if (extra > 0 && tokens->t[i].kind == TOKEN_BLANK)
			extra--;
		else
			tokens->t[tokens->n++] = tokens->t[i];
	}
	tokens->n = from + n;
	if (extra > 0 || !ends_numbers(tokens, from + n))
		return false;
	join(tokens, from + n);
	tokens->n = from;
	return true;
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

/*
 * A bar alone in a line may be the last one of the row above: then the bar with
 * which that ends has an empty cell behind it.
 */
static bool
closes_row(struct tokens *tokens, const struct kept_line *line)
{
	const struct token *last;

	if (!tokens->wrapped || tokens->n == 0 || !barhabits_alone(line))
		return false;
	last = &tokens->t[tokens->n - 1];
	if (!last->ruled || last->cells < 2 || last->line + 1 != line->number)
		return false;
	if (tokens->cut && !token_blanks(tokens, tokens->n, 1, tokens->n - 1))
		tokens->full = true;
	return true;
}

/*
 * Where cells have a space before the bar that closes them, bars that touch
 * are the pads of merged cells, or fill up a row that lost some: none of them
 * need be a cell. Nor is the space between them and the last cell's bar, where
 * one always stands there, nor a single one at the line's end. s[0..n) is the line from its first cell on.
 */
static void
mark_pads(struct tokens *tokens, size_t from, const char *s, size_t n)
{
	size_t i, length, skip;

	for (i = from; i < tokens->n && tokens->t[i].kind != TOKEN_BLANK; i++)
		;
	if (i == tokens->n)
		return;
	for (i = from; i < tokens->n && n > 0; i++) {
		length = part_cell(&tokens->bars, s, n, &skip);
		s += length;
		n -= length;
		if (tokens->t[i].kind == TOKEN_BLANK && skip > 0
		    && (length == 0 || (tokens->apart && (n > skip ? s[skip] == '|' : i > from))))
			tokens->t[i].kind = TOKEN_PAD;
		s += skip;
		n -= skip;
	}
}

/*
 * Adds the one cell of a line that nothing but a bar closes, as most are where
 * cells stand a line each. False if the line is another, or may be one of a
 * box: then all that bars_line() looks at may matter.
 */
static bool
add_closed(struct tokens *tokens, const struct kept_line *line, struct token *place)
{
	const char *s = line->s;
	size_t n = line->n;

	fold_trim(&s, &n);
	if (tokens->bars.run != 1 || tokens->boxed || (line->has & LINES_WIDE_BAR) != 0
	    || tokens->ended < tokens->unended || n < 2 || memchr(s, '|', n) != s + n - 1)
		return false;
	tokens->closed++;
	tokens->cut = true;
	tokens->ended += n - 1 > 2;
	place->ruled = true;
	tokens->row = tokens->n;
	token_add_cell(tokens, s, n - 1, place);
	tokens->nrow = tokens->n - tokens->row;
	tokens->brim = 0;
	return true;
}

/* Where bars stand alone behind each cell, an empty line before one is its empty cell: it parts nothing. */
static void
take_empty(struct tokens *tokens, const struct token *place)
{
	if (!tokens->alone || tokens->empty != 1 || place->cells > 1)
		return;
	tokens->chunk--;
	tokens->empty = 0;
}

void
bars_line(struct tokens *tokens, const struct kept_line *line, struct token *place)
{
	const char *s = line->s;
	size_t n = line->n, from = tokens->n;
	unsigned filled;
	uint64_t brim;

	if (add_closed(tokens, line, place) || closes_row(tokens, line))
		return;
	cut_outer_bars(tokens, &s, &n);
	place->cells = part_count(&tokens->bars, s, n, &filled);
	place->ruled = true;
	if (closes_cell(tokens, line->s, line->n, place->line))
		return;
	if (filled == 0 && place->cells < 8) {
		take_empty(tokens, place);
		add_pads(tokens, line->s, line->n, place);
		return;
	}
	token_add_cells(tokens, s, n, &tokens->bars, place);
	if (tokens->tight)
		mark_pads(tokens, from, s, (size_t)(line->s + line->n - s));
	brim = tokens->boxed ? brim_of(tokens, s, n) : 0;
	if (goes_on(tokens, from, brim)) {
		join(tokens, from);
	} else if (!join_spanned(tokens, from)) {
		tokens->row = from;
		tokens->nrow = tokens->n - from == place->cells ? place->cells : 0;
	}
	tokens->brim = brim;
}

void
bars_add_rule(struct tokens *tokens, const char *s, size_t n)
{
	tokens->boxed = tokens->boxed || bars_box_rule(s, n);
	tokens->nrow = 0;
}
