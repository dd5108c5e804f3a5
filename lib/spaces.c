#include <string.h>

#include "digit.h"
#include "fold.h"
#include "label.h"
#include "memo.h"
#include "numbering.h"
#include "spaces.h"
#include "utf8.h"
#include "value.h"
#include "width.h"

static const struct part gaps = { .kind = PART_GAPS, .run = 1 };

/* How much of s[0..n) stands before its last word, gap included; 0 if it is one word. */
static size_t
last_word(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] != ' ')
		n--;
	return n;
}

/* No count is written 05: that is of a date, or numbers a part (PART 05). */
static bool
is_value_word(const char *s, size_t n)
{
	enum value_kind kind;

	if (n == 2 && s[0] == '0' && s[1] != '0' && digit_is(s[1]))
		return false;
	kind = value_kind(s, n);

	return kind == VALUE_NUMBER || kind == VALUE_NONE;
}

/* Where the word at s[0..n) ends. */
static size_t
word_end(const char *s, size_t n)
{
	size_t end = 0;

	while (end < n && s[end] != ' ')
		end++;
	return end;
}

/*
 * A word that is only the number of the next, s[0..n): `2.`, `（三）`. One before
 * another number, or before words that have theirs, is none.
 */
static bool
is_numbering(const char *s, size_t length, size_t n)
{
	struct numbering number = numbering_read(s, length);
	size_t next = length + 1;

	if (number.value == 0 || number.length != length || next >= n)
		return false;
	s += next;
	n -= next;
	return !is_value_word(s, word_end(s, n)) && numbering_read(s, n).value == 0;
}

/* The words of a label that a line has beside values: those of two labels may meet in it. */
static void
add_label_words(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t end, length;
	bool value = false;     /* the word before is one */

	while (n > 0) {
		end = word_end(s, n);
		if (!value && is_numbering(s, end, n))
			end += 1 + word_end(s + end + 1, n - end - 1);
		length = end < n ? end : n;
		place->cell++;
		value = is_value_word(s, length);
		if (value)
			token_add(tokens, TOKEN_WORDS, s, length, place);     /* a number within words */
		else
			token_add_cell(tokens, s, length, place);
		while (length < n && s[length] == ' ')
			length++;
		s += length;
		n -= length;
	}
}

/* Is a word s[0..n) but the sign of the number behind it, as 减 is in 减 3? A line is a mark for none as well. */
static bool
is_sign_word(const char *s, size_t n)
{
	bool minus;

	return n > 1 && value_sign(s, n, &minus) == n;
}

/* Where the number at s[at] begins with its sign. */
static size_t
with_sign(const char *s, size_t at)
{
	size_t end = at, before;

	while (end > 0 && s[end - 1] == ' ')
		end--;
	before = last_word(s, end);
	return is_sign_word(s + before, end - before) ? before : at;
}

/*
 * Where the last value of words s[0..n) begins: a word, or a number and its
 * unit (3 件) or sign (减 3); n if they do not end in one.
 */
static size_t
last_value(const char *s, size_t n)
{
	size_t at = last_word(s, n), before = at;

	if (is_value_word(s + at, n - at))
		return with_sign(s, at);
	while (before > 0 && s[before - 1] == ' ')
		before--;
	before = last_word(s, before);
	return is_value_word(s + before, at - before) && is_value_word(s + before, n - before)
	    ? before : n;
}

/* Where the value at s[at], of words that are all values, ends. */
static size_t
first_value(const char *s, size_t at, size_t n)
{
	size_t end, unit;

	end = at + word_end(s + at, n - at);
	if (is_sign_word(s + at, end - at) && end < n)
		end += 1 + word_end(s + end + 1, n - end - 1);
	for (unit = end; unit < n && s[unit] == ' '; unit++)
		;
	at = unit;
	for (; unit < n && s[unit] != ' '; unit++)
		;
	return unit > at && !is_value_word(s + at, unit - at) && !is_sign_word(s + at, unit - at) ? unit : end;
}

/* Does a none-mark begin words that are a number as a whole? They are two cells then: － １３６. */
static bool
has_none_mark(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && s[i] != ' '; i++)
		;
	return i < n && value_kind(s, i) == VALUE_NONE;
}

/*
 * Do so many values stand beside each other in s[0..n) that it is rows, whatever stands behind
 * them? So it is where several do in two places, with words between.
 */
static bool
has_rows(const char *s, size_t n)
{
	enum { BYTES_LEAST = 200, PAIRS_LEAST = 10, RUNS_LEAST = 2 };
	size_t pairs = 0, runs = 0, run = 0, end;

	if (n < BYTES_LEAST)
		return false;
	for (; n > 0 && pairs < PAIRS_LEAST && runs < RUNS_LEAST; s += end, n -= end) {
		end = word_end(s, n);
		run = end > 0 && is_value_word(s, end) ? run + 1 : 0;
		pairs += run > 1;
		runs += run == 2;
		end += end < n;
	}
	return pairs == PAIRS_LEAST || runs == RUNS_LEAST;
}

/* Do so many values stand beside each other among words s[0..n) that they are a row's? */
static bool
has_run(const char *s, size_t n)
{
	enum { RUN = 3 };
	size_t run = 0, end;

	for (; n > 0 && run < RUN; s += end, n -= end) {
		end = word_end(s, n);
		run = end > 0 && is_value_word(s, end) ? run + 1 : 0;
		end += end < n;
	}
	return run == RUN;
}

/* Is the last character of a word a digit, narrow or wide? */
static bool
ends_in_digit(const char *s, size_t n)
{
	size_t last = n > 0 ? utf8_cut(s, n, n - 1) : 0, length;

	return n > 0 && digit_any(utf8_next(s + last, n - last, &length));
}

/* Where the number of s[0..length) ends with the unit that is the next word of s[0..n), if it has one: 3 件. */
static size_t
with_unit(const char *s, size_t length, size_t n)
{
	size_t at = length, end;

	while (at < n && s[at] == ' ')
		at++;
	end = at + word_end(s + at, n - at);
	return end > at && !is_value_word(s + at, end - at) && is_value_word(s, length) && is_value_word(s, end)
	    ? end : length;
}

/* Each word of s[0..n) is a cell, with the number of its label before it, or its unit behind. */
static void
add_each(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t length;

	for (; n > 0; s += length, n -= length) {
		length = word_end(s, n);
		if ((!ends_in_digit(s, length) && is_numbering(s, length, n)) || (is_sign_word(s, length) && length < n))
			length += 1 + word_end(s + length + 1, n - length - 1);
		length = with_unit(s, length, n);
		place->cell++;
		token_add_cell(tokens, s, length, place);
		while (length < n && s[length] == ' ')
			length++;
	}
}

/* Is it a row of dots, which leads from a label to its values? */
static bool
is_leader(const char *s, size_t n)
{
	enum { DOTS_LEAST = 4 };
	static const char *const dots[] = { ".", "…", "·" };
	size_t i, k, length, dot = 0;

	for (i = 0; i < n; i += length, dot++) {
		for (k = 0; k < sizeof dots / sizeof dots[0]; k++) {
			length = strlen(dots[k]);
			if (length <= n - i && memcmp(s + i, dots[k], length) == 0)
				break;
		}
		if (k == sizeof dots / sizeof dots[0])
			return false;
	}
	return dot >= DOTS_LEAST;
}

/* Are the words s[0..n) a bracket or quote that closes others, set apart from them? */
static bool
is_closing(const char *s, size_t n)
{
	return utf8_is_in(")]）】］》」”", s, n);
}

/* Words s[0..n) without the row of dots that ends them: how long they are. */
static size_t
without_leader(const char *s, size_t n)
{
	size_t at = last_word(s, n);

	if (at == 0 || !is_leader(s + at, n - at))
		return n;
	while (at > 0 && s[at - 1] == ' ')
		at--;
	return at;
}

/* Is there any character in the last word s[0..n) ends with? There is none in &nbsp;, which is an empty cell. */
static bool
ends_in_text(const char *s, size_t n)
{
	size_t at = last_word(s, n);
	struct fold word;

	fold_text(&word, s + at, n - at);
	return word.n > 0;
}

/*
 * `label 0 0 3`: values behind single spaces are cells of their own. `alone`:
 * nothing else is in the line, so that words without values are one label.
 */
static void
add_words(struct tokens *tokens, const char *s, size_t n, bool alone, struct token *place)
{
	size_t at, end, label;
	bool whole;

	fold_trim(&s, &n);
	whole = is_value_word(s, n) && (alone || !has_none_mark(s, n));
	for (end = n; (at = last_value(s, end)) > 0 && at < end; end = at) {
		while (at > 0 && s[at - 1] == ' ')
			at--;
	}
	if (end > 0 && last_value(s, end) == 0)
		end = 0;
	if (end > 0 && !whole && has_run(s, end)) {
		add_each(tokens, s, n, place);
		return;
	}
	if ((end == n && alone) || whole) {
		place->cell++;
		token_add_cell(tokens, s, n, place);
		return;
	}
	label = without_leader(s, end);
	if (label > 0 && ends_in_text(s, label) && label_is_row(s, label)) {
		place->cell++;
		token_add_cell(tokens, s, label, place);        /* the spaces are within its words */
	} else {
		add_label_words(tokens, s, end, place);
	}
	while (end < n) {
		while (s[end] == ' ')
			end++;
		at = first_value(s, end, n);
		place->cell++;
		token_add_cell(tokens, s + end, at - end, place);
		end = at;
	}
}

unsigned
token_width(const char *s, size_t n, enum token_measure measure)
{
	size_t i, length;
	unsigned count = 0;

	if (measure == TOKEN_BYTES)
		return (unsigned)n;
	if (measure == TOKEN_COLUMNS)
		return (unsigned)width_text(s, n);
	for (i = 0; i < n; i += length, count++)
		utf8_decode(s + i, n - i, &length);
	return count;
}

/* Goes on by s[0..n), in each measure. */
static void
advance(unsigned at[TOKEN_MEASURES], const char *s, size_t n)
{
	size_t i, length;

	for (i = 0; i < n; i += length) {
		at[TOKEN_COLUMNS] += (unsigned)width_char(utf8_decode(s + i, n - i, &length));
		at[TOKEN_CHARACTERS]++;
	}
	at[TOKEN_BYTES] += (unsigned)n;
}

/*
 * Where the cells of a line stand, for telling columns apart. Each cell's
 * text was copied in the line's order, so it is found again from the left.
 */
static void
measure(struct tokens *tokens, size_t first, const char *line, size_t n)
{
	const char *at = line;
	unsigned reached[TOKEN_MEASURES] = { 0 };
	size_t i, k;
	struct token *t;

	for (i = first; i < tokens->n; i++) {
		t = &tokens->t[i];
		for (k = (size_t)(at - line); k + t->n <= n && memcmp(line + k, t->s, t->n) != 0; k++)
			;
		if (k + t->n > n)
			return;
		advance(reached, at, (size_t)(line + k - at));
		memcpy(t->from, reached, sizeof reached);
		advance(reached, t->s, t->n);
		memcpy(t->to, reached, sizeof reached);
		at = line + k + t->n;
	}
}

/*
 * How far the cell s[0..length) goes, *skip being the gap behind it: a number
 * is the label's whose stop comes behind the gap, 8　、属于行政查询事项.
 */
static size_t
with_stop(const char *s, size_t n, size_t length, size_t *skip)
{
	static const char *const stops[] = { "、", "．", "." };
	size_t at = length + *skip, i, stop;

	if (*skip == 0 || value_kind(s, length) != VALUE_NUMBER)
		return length;
	for (i = 0; i < sizeof stops / sizeof stops[0]; i++) {
		stop = strlen(stops[i]);
		if (n - at > stop && memcmp(s + at, stops[i], stop) == 0
		    && (s[at + stop] < '0' || s[at + stop] > '9'))
			return at + part_cell(&gaps, s + at, n - at, skip);
	}
	return length;
}

/* Takes what is no cell out of a line, whose tokens begin at `first'. */
static void
drop_signs(struct tokens *tokens, size_t first)
{
	const struct token *t;
	size_t i, kept = first;

	for (i = first; i < tokens->n; i++) {
		t = &tokens->t[i];
		if (t->kind != TOKEN_WORDS || !(is_leader(t->s, t->n) || is_closing(t->s, t->n)))
			tokens->t[kept++] = *t;
	}
	tokens->n = kept;
}

void
spaces_words(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t length, skip, first = tokens->n, i, whole_n = n;
	const char *whole = s;
	bool rows;

	fold_trim(&s, &n);
	place->cell = 0;
	rows = has_rows(s, n);
	do {
		length = part_cell(&gaps, s, n, &skip);
		if (tokens->n == first)
			length = with_stop(s, n, length, &skip);
		if (rows)
			add_each(tokens, s, length, place);
		else
			add_words(tokens, s, length, skip == 0 && place->cell == 0, place);
		s += length + skip;
		n -= length + skip;
	} while (skip > 0);
	for (i = first; i < tokens->n; i++)
		tokens->t[i].cells = place->cell;
	measure(tokens, first, whole, whole_n);
	drop_signs(tokens, first);
}

/*
 * Lines that are one cell, as most are where cells stand a line each. Reports
 * repeat their labels, so what was made of them is kept (memo.h).
 */
enum { LINES_KEPT = 256 };

/* Lines that are kept are short: each number fits a byte. */
struct one_cell {
	bool known;             /* the line is one cell, and this is it: */
	enum token_kind kind;
	unsigned char at, n;    /* bytes of the line */
	unsigned char from[TOKEN_MEASURES], to[TOKEN_MEASURES];
};

static struct memo_text texts[LINES_KEPT];
static struct memo_place places[LINES_KEPT / MEMO_WAYS];
static struct memo memo = { LINES_KEPT, texts, places, 0, 0 };

static struct one_cell *
find_cell(const char *s, size_t n)
{
	static struct one_cell kept[LINES_KEPT], unkept;
	bool known = false;
	int i = memo_find(&memo, 0, s, n, &known);
	struct one_cell *cell = i == MEMO_NONE ? &unkept : &kept[i];

	if (!known)
		cell->known = false;
	return cell;
}

static void
keep_cell(struct one_cell *cell, const struct token *t, const char *s, size_t n)
{
	size_t at = 0;
	int m;

	if (n > MEMO_BYTES)
		return;
	while (at + t->n <= n && memcmp(s + at, t->s, t->n) != 0)
		at++;
	cell->known = at + t->n <= n;
	cell->kind = t->kind;
	cell->at = (unsigned char)at;
	cell->n = (unsigned char)t->n;
	for (m = 0; m < TOKEN_MEASURES; m++) {
		cell->from[m] = (unsigned char)t->from[m];
		cell->to[m] = (unsigned char)t->to[m];
	}
}

/* A line of digits is one cell, and as wide as it is long. */
static void
add_digits(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	int m;

	for (m = 0; m < TOKEN_MEASURES; m++)
		place->to[m] = (unsigned)n;
	token_add_cell(tokens, s, n, place);
}

void
spaces_line(struct tokens *tokens, const struct kept_line *line, struct token *place)
{
	size_t first = tokens->n;
	struct one_cell *cell;
	int m;

	if (line->has == LINES_DIGIT && line->n <= TOKEN_CUT) {
		add_digits(tokens, line->s, line->n, place);
		return;
	}
	cell = find_cell(line->s, line->n);
	if (cell->known) {
		for (m = 0; m < TOKEN_MEASURES; m++) {
			place->from[m] = cell->from[m];
			place->to[m] = cell->to[m];
		}
		token_add(tokens, cell->kind, line->s + cell->at, cell->n, place);
		return;
	}
	spaces_words(tokens, line->s, line->n, place);
	/* A sign that was dropped leaves one token of several cells. */
	if (tokens->n == first + 1 && tokens->t[first].cells == 1)
		keep_cell(cell, &tokens->t[first], line->s, line->n);
}
