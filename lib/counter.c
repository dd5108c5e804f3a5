#include <string.h>

#include "counter.h"
#include "form.h"

enum {
	CELLS_LEAST = 3,        /* of a line */
	COLUMNS_LEAST = 4,      /* that are counted, */
	NAMES_LEAST = 3,        /* or named by their places */
	LINES_LEAST = 3,
	HEADED_LEAST = 2,       /* below a header that leaves the count's place empty */
	TABLE_LEAST = 40,       /* no line of a row has as many */
	ROWS_LEAST = 8,         /* counted by numbers that stand alone, */
	PASSED_MOST = 2,        /* of which so many in a row may be lost */
	DIGITS_MOST = 3,
	NOT_ONE = -1
};

/* The number that a token may count with; NOT_ONE if it may not. */
static int
number_of(const struct token *t)
{
	int number = 0;
	size_t i;

	if (t->kind != TOKEN_NUMBER || t->n > DIGITS_MOST || (t->n > 1 && *t->s == '0'))
		return NOT_ONE;
	for (i = 0; i < t->n; i++) {
		if (t->s[i] < '0' || t->s[i] > '9')
			return NOT_ONE;
		number = 10 * number + t->s[i] - '0';
	}
	return number;
}

/* The number that a cell of a line may count with; NOT_ONE if it may not. */
static int
count_of(const struct token *t)
{
	return t->cells >= CELLS_LEAST ? number_of(t) : NOT_ONE;
}

/* Does a count go up by one from the last, or from 0 or 1 if there was none? */
static bool
follows(int count, int last)
{
	return count != NOT_ONE && (last == NOT_ONE ? count <= 1 : count == last + 1);
}

static bool
same_words(const struct token *a, const struct token *b)
{
	return b->kind == TOKEN_WORDS && a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

/* Has the line nothing but numbers that go up by one? */
static bool
counts_columns(const struct tokens *tokens, size_t first, size_t end)
{
	int count, last = NOT_ONE;
	size_t i, n = 0;

	for (i = first; i < end; i++) {
		if (tokens->t[i].kind == TOKEN_BLANK)
			continue;
		count = count_of(&tokens->t[i]);
		if (!follows(count, last))
			return false;
		last = count;
		n++;
	}
	return n >= COLUMNS_LEAST;
}

/* Is it that word and the number of a cell's place behind it, as a program names a header it did not find (Unnamed: 3)? */
static bool
is_name(const struct token *t, const struct token *end, const struct token *word, int place)
{
	return t + 1 < end && same_words(word, t) && count_of(t + 1) == place;
}

/* Where the names of a line begin that are at least so many; its end if none does. A line's number may stand before all places. */
static size_t
names_columns(const struct tokens *tokens, size_t first, size_t end, int *before)
{
	const struct token *t = tokens->t, *word = NULL;
	size_t i, n = 0, begin = end;
	int place = 0, count;

	for (i = first; i + 1 < end; i++, place++) {
		count = count_of(&t[i + 1]);
		if (word == NULL && t[i].kind == TOKEN_WORDS && count != NOT_ONE && (count == place || count == place - 1)) {
			word = &t[i];
			*before = place - count;
			begin = i;
		}
		if (word != NULL && is_name(&t[i], &t[end], word, place - *before)) {
			i++;
			n++;
		}
	}
	return n >= NAMES_LEAST ? begin : end;
}

/* Makes a cell of each name and its number, an empty one; returns where the line ends then. */
static size_t
empty_names(struct tokens *tokens, size_t first, size_t end, size_t begin, int before)
{
	struct token *t = tokens->t, word = t[begin];
	size_t i, to = first;

	for (i = first; i < end; i++, to++) {
		if (!is_name(&t[i], &t[end], &word, (int)(to - first) - before)) {
			t[to] = t[i];
			continue;
		}
		t[to] = t[++i];
		token_clear(&t[to]);
	}
	for (i = first; i < to; i++) {
		t[i].place = t[i].place > 0 ? t[i].place : t[i].cell;
		t[i].cell = (unsigned)(i - first + 1);
		t[i].cells = (unsigned)(to - first);
	}
	memmove(&t[to], &t[end], (tokens->n - end) * sizeof t[0]);
	tokens->n -= end - to;
	return to;
}

/* Lines that count columns stand above each table, of which there may be several. */
static void
empty_columns(struct tokens *tokens)
{
	size_t i, end = 0, begin;
	int before = 0;

	for (i = 0; i < tokens->n; i = end) {
		end = token_line_end(tokens, i);
		if (end - i < COLUMNS_LEAST)
			continue;
		if ((begin = names_columns(tokens, i, end, &before)) < end)
			end = empty_names(tokens, i, end, begin, before);
		else if (counts_columns(tokens, i, end))
			for (; i < end; i++)
				token_clear(&tokens->t[i]);
	}
}

static bool
has_words(const struct tokens *tokens, size_t line)
{
	size_t i, end = token_line_end(tokens, line);

	for (i = line; i < end && tokens->t[i].kind != TOKEN_WORDS; i++)
		;
	return i < end;
}

/* Is a line headers, as many as the next one has cells, and nothing above its first cell? That counts, then. */
static bool
heads_count(const struct token *line, const struct token *next)
{
	return token_is_empty(line) && line[1].kind == TOKEN_WORDS && line->cells == next->cells;
}

/*
 * Do the first cells count the lines, all of those that begin with a number? Where there are several
 * tables, each may begin anew, with a title or header; but a column of zeros begins anew in each line.
 */
static bool
counts_lines(const struct tokens *tokens)
{
	size_t i, line = 0, words = 0, ups = 0, anew = 0;
	int count, last = NOT_ONE;
	bool worded, headed = false;

	for (i = 0; i < tokens->n; line = i, i = token_line_end(tokens, i)) {
		if (tokens->t[i].kind != TOKEN_NUMBER || tokens->t[i].cells == 1)
			continue;
		headed = headed || (last == NOT_ONE && line < i && heads_count(&tokens->t[line], &tokens->t[i]));
		count = count_of(&tokens->t[i]);
		worded = has_words(tokens, i);
		if (!follows(count, last) && !(worded && follows(count, NOT_ONE)))
			return false;
		ups += last != NOT_ONE && count == last + 1;
		anew += last != NOT_ONE && count != last + 1 && tokens->t[line].kind == TOKEN_NUMBER;
		last = count;
		words += worded;
	}
	return ups > anew && words >= (headed ? HEADED_LEAST : LINES_LEAST);
}

/* How far a number at the begin of a line is from the number of the line. */
static unsigned long
line_offset(const struct token *t)
{
	return t->line - (unsigned long)number_of(t);
}

/*
 * Are the first cells the numbers of the file's lines, or all as much more or less, as
 * cat -n and grep -n write them? Of a line that is empty nothing else is left.
 */
static bool
numbers_lines(const struct tokens *tokens, unsigned long *offset)
{
	const struct token *t;
	size_t i, lines = 0;

	for (i = 0; i < tokens->n; i = token_line_end(tokens, i)) {
		t = &tokens->t[i];
		if (t->cells == 1)
			continue;
		if (number_of(t) == NOT_ONE || (lines > 0 && line_offset(t) != *offset))
			return false;
		*offset = line_offset(t);
		lines++;
	}
	return lines >= LINES_LEAST;
}

static void
drop_numbers(struct tokens *tokens, unsigned long offset)
{
	size_t i, end, kept = 0;

	for (i = 0; i < tokens->n; i = end) {
		end = token_line_end(tokens, i);
		if (number_of(&tokens->t[i]) == NOT_ONE || line_offset(&tokens->t[i]) != offset) {
			tokens->t[kept++] = tokens->t[i++];
		} else if (tokens->t[i].cells == 1) {
			i++;
		} else {
			token_clear(&tokens->t[i]);
		}
		while (i < end)
			tokens->t[kept++] = tokens->t[i++];
	}
	tokens->n = kept;
}

/* Is a cell alone in its line? A tab or bar before it makes no other. */
static bool
is_alone(const struct token *t)
{
	return t->cells == 1 || (t->ruled && t->cells == 2 && t->cell == 2);
}

/*
 * Does a number stand before words, both alone in their lines or all of a table in one line? Where
 * borders in lines of their own part cells (borders.h), it may share the last cell of the row above.
 * Labels of groups that were merged may have left empty cells between.
 */
static bool
is_before_words(const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i], *words = t + 1, *end = tokens->t + tokens->n;

	if (t->kind != TOKEN_NUMBER)
		return false;
	while (words < end && words - t < FORM_DEPTHS && token_is_empty(words))
		words++;
	if (words == end || words->kind != TOKEN_WORDS)
		return false;
	return words->row == t->row ? t->cells >= TABLE_LEAST || tokens->border != NULL
	    : is_alone(t) && is_alone(words);
}

/* Does token i count the row behind it, that with `last' being the last one seen? Labels may be lost. */
static bool
counts_row(const struct tokens *tokens, size_t i, int last)
{
	int count = number_of(&tokens->t[i]);

	return count > last && count <= last + 1 + PASSED_MOST;
}

/* Drops a number that counts a row; between borders its place is left, empty. */
static void
drop_number(struct tokens *tokens, size_t i, size_t *kept)
{
	if (tokens->border == NULL)
		return;
	token_clear(&tokens->t[i]);
	tokens->t[(*kept)++] = tokens->t[i];
}

/*
 * Drops the numbers that count rows whose cells stand a line each, or all in one: those
 * that stand before words, if nearly all of them go up by one. The first row's stands
 * before all of its values; a 1 behind some is one of them.
 */
static void
drop_alone(struct tokens *tokens)
{
	int last = 0, rows = 0, others = 0;
	size_t i, kept = 0;

	for (i = 0; i < tokens->n; i++) {
		if (!is_before_words(tokens, i))
			continue;
		if (rows == 0 && number_of(&tokens->t[i]) == 1 && token_values(tokens->t, i) > 0)
			return;
		if (counts_row(tokens, i, last)) {
			last = number_of(&tokens->t[i]);
			rows++;
		} else {
			others++;
		}
	}
	if (rows < ROWS_LEAST || 2 * others > rows)
		return;
	for (i = 0, last = 0; i < tokens->n; i++) {
		if (is_before_words(tokens, i) && counts_row(tokens, i, last)) {
			last = number_of(&tokens->t[i]);
			drop_number(tokens, i, &kept);
		} else {
			tokens->t[kept++] = tokens->t[i];
		}
	}
	tokens->n = kept;
}

void
counter_empty(struct tokens *tokens)
{
	unsigned long offset = 0;
	size_t i;

	drop_alone(tokens);
	empty_columns(tokens);
	if (numbers_lines(tokens, &offset)) {
		drop_numbers(tokens, offset);
		return;
	}
	if (!counts_lines(tokens))
		return;
	for (i = 0; i < tokens->n; i = token_line_end(tokens, i))
		if (tokens->t[i].kind == TOKEN_NUMBER && tokens->t[i].cells > 1)
			token_clear(&tokens->t[i]);
}
