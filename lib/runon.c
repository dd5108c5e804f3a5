#include <limits.h>
#include <string.h>

#include "bracket.h"
#include "digit.h"
#include "fold.h"
#include "label.h"
#include "runon.h"
#include "utf8.h"

enum {
	LINE_LEAST = 60,        /* bytes; a row has fewer, */
	ROWS_LEAST = 40,        /* and two of them no fewer */
	INNER_LEAST = 3,        /* numbers that text follows, where it has run together */
	LABELS_LEAST = 2,       /* of rows that have numbers behind them, in one line, */
	LABELS_FEW = 2,         /* and no others beside so few */
	LINES_MOST = 64,
	WORDS_MOST = 160        /* bytes; no label is longer */
};

/* Lines that are made are numbered by their first token, from here on; no line of a file is. */
static const unsigned long rows_begin = ULONG_MAX / 4;

/* Words, and the number behind them. */
struct stretch {
	size_t words, n;        /* bytes: of the words, and of both */
};

/* The length of a digit at s[0..n), narrow or wide; 0 if there is none. */
static size_t
digit_at(const char *s, size_t n)
{
	size_t length;
	long code = n > 0 ? utf8_decode(s, n, &length) : -1;

	return code >= 0 && digit_any((unsigned long)code) ? length : 0;
}

/* The length of what may stand before a digit in a number: a sign, a point, a comma between thousands. */
static size_t
sign_at(const char *s, size_t n)
{
	static const char *const signs[] = { ".", ",", "，", "+", "-", "增", "减" };
	size_t i, length;

	for (i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		length = strlen(signs[i]);
		if (length < n && memcmp(s, signs[i], length) == 0)
			return digit_at(s + length, n - length) > 0 ? length : 0;
	}
	return 0;
}

/* Is a digit the number of the label that follows: `2.`, `2、`, `2 .`? */
static bool
is_numbering(const char *s, size_t n)
{
	static const char *const stops[] = { ".", "、", "．", ")", "）" };
	size_t digit = digit_at(s, n), i, length;

	s += digit;
	n -= digit;
	if (n > 0 && *s == ' ') {
		s++;
		n--;
	}
	for (i = 0; i < sizeof stops / sizeof stops[0]; i++) {
		length = strlen(stops[i]);
		if (length < n && memcmp(s, stops[i], length) == 0)
			return digit_at(s + length, n - length) == 0;
	}
	return false;
}

/* The length of the digits at s[0..n), but for one that is the number of a label behind them. */
static size_t
number_at(const char *s, size_t n)
{
	size_t i = 0, length, last = 0;

	while (i < n && ((length = digit_at(s + i, n - i)) > 0 || (length = sign_at(s + i, n - i)) > 0)) {
		last = i;
		i += length;
	}
	return i > 0 && is_numbering(s + last, n - last) ? last : i;
}

/* May a number begin with this byte? Those within a character are others. */
static bool
may_begin(unsigned char c)
{
	return digit_is(c) || c == '+' || c == '-' || c == 0xe5 || c == 0xef;
}

/* The stretch at s[0..n), n > 0: the last one may have no number. */
static struct stretch
stretch_at(const char *s, size_t n)
{
	struct stretch stretch = { 0, 0 };
	size_t length = 0;

	while (stretch.n < n && (!may_begin((unsigned char)s[stretch.n])
	    || (length = number_at(s + stretch.n, n - stretch.n)) == 0))
		stretch.n++;
	stretch.words = stretch.n;
	if (stretch.n < n)
		stretch.n += length;
	return stretch;
}

/* Do words end in a character of a label, or a bracket or a quote that closes? Else something parts them from the number. */
static bool
ends_in_text(const char *s, size_t n)
{
	size_t at = n > 0 ? utf8_cut(s, n, n - 1) : 0, length;

	return n > 0 && (fold_code(utf8_next(s + at, n - at, &length)) != 0
	    || bracket_ends(s, n, BRACKET_CLOSES) || s[n - 1] == '"' || memcmp(s + at, "”", n - at) == 0);
}

/* Where the longest label of a row begins that ends words s[0..n); n if none does. */
static size_t
label_at(const char *s, size_t n)
{
	size_t i = n > WORDS_MOST ? n - WORDS_MOST : 0, length;

	if (!ends_in_text(s, n))
		return n;
	while (i < n && ((unsigned char)s[i] & 0xc0) == 0x80)
		i++;
	for (; i < n; i += length)
		if ((fold_code(utf8_next(s + i, n - i, &length)) != 0
		    || bracket_begins(s + i, n - i, BRACKET_OPENS)) && label_is_row(s + i, n - i))
			break;
	return i;
}

static bool
ends_in_digit(const struct kept_line *line)
{
	return line->n > 0 && digit_is(line->s[line->n - 1]);
}

/* Has the line numbers, with text right behind them? One is enough if it ends in another, as two rows do. */
static bool
has_inner(const struct kept_line *line)
{
	const char *s = line->s;
	size_t n = line->n, inner = 0, least = ends_in_digit(line) ? 1 : INNER_LEAST;
	struct stretch stretch;

	for (; n > 0 && inner < least; s += stretch.n, n -= stretch.n) {
		stretch = stretch_at(s, n);
		inner += stretch.words > 0 && stretch.n > stretch.words && stretch.n < n && s[stretch.n] != ' ';
	}
	return inner == least;
}

/* Does a stop stand among words in front of a label, or part them from it? Then both are of a sentence. */
static bool
has_stop(const char *s, size_t n)
{
	static const char *const stops[] = { "，", "。", "；", ",", ";", "、" };
	enum { WITHIN = 5 };    /* of these stand within words, too */
	size_t i, k, length, depth = 0;

	for (i = 0; i < n; i += length) {
		utf8_next(s + i, n - i, &length);
		if (bracket_begins(s + i, n - i, BRACKET_OPENS))
			depth++;
		else if (depth > 0 && bracket_begins(s + i, n - i, BRACKET_CLOSES))
			depth--;
		for (k = 0; k < sizeof stops / sizeof stops[0] && depth == 0; k++)
			if ((k < WITHIN || i + length == n) && length == strlen(stops[k])
			    && memcmp(s + i, stops[k], length) == 0)
				return true;
	}
	return false;
}

/* Do labels of rows end the words before most numbers, and nothing of a sentence stand before them? */
static bool
has_labels(const char *s, size_t n)
{
	size_t labels = 0, others = 0, label;
	struct stretch stretch;

	for (; n > 0; s += stretch.n, n -= stretch.n) {
		stretch = stretch_at(s, n);
		if (stretch.n == stretch.words)
			continue;
		label = label_at(s, stretch.words);
		++*(label < stretch.words && !has_stop(s, label) ? &labels : &others);
	}
	return labels >= LABELS_LEAST && labels > (labels > LABELS_FEW ? others : LABELS_FEW * others);
}

/* Do the lines from `at` on have s[0..n)? */
static bool
comes_again(const struct lines *lines, size_t at, const char *s, size_t n)
{
	struct kept_line line;
	size_t i;

	while (lines_next(lines, &at, &line))
		for (i = 0; i + n <= line.n; i++)
			if (line.s[i] == *s && memcmp(line.s + i, s, n) == 0)
				return true;
	return false;
}

/*
 * Do the labels come again below, most of them? Then the table stands there, and this line tells of it.
 */
static bool
have_table(const struct tokens *tokens, size_t at, const char *s, size_t n)
{
	size_t labels = 0, again = 0, label;
	struct stretch stretch;

	for (; n > 0; s += stretch.n, n -= stretch.n) {
		stretch = stretch_at(s, n);
		if (stretch.n == stretch.words || (label = label_at(s, stretch.words)) == stretch.words)
			continue;
		labels++;
		again += comes_again(tokens->lines, at, s + label, stretch.words - label);
	}
	return 2 * again > labels;
}

/* Adds words s[0..words) as a line, with the number that ends s[0..n) behind them, if it has one. */
static void
add(struct tokens *tokens, const char *s, size_t words, size_t n, struct token *place)
{
	size_t lead, told;

	if (n == 0)
		return;
	lead = token_enter(place, s, n);
	told = words < n ? words : lead;        /* in the line of its number, if it has one */
	token_newlines(place, s + lead, told - lead);
	place->row = rows_begin + tokens->n;
	token_add_cell(tokens, s + lead, n - lead, place);
	token_leave(place, s + told, n - told);
}

bool
runon_line(struct tokens *tokens, size_t *at, const struct kept_line *line, struct token *place)
{
	struct kept_line next;
	struct stretch stretch;
	const char *s = line->s;
	size_t n = line->n, end = *at, i, label;

	if (n < (ends_in_digit(line) ? ROWS_LEAST : LINE_LEAST) || (line->has & LINES_DIGIT) == 0
	    || (line->has & (LINES_BAR | LINES_WIDE_BAR | LINES_TAB)) != 0 || !has_inner(line)
	    || !has_labels(s, n) || have_table(tokens, *at, s, n))
		return false;
	for (i = 1; i < LINES_MOST && lines_next(tokens->lines, &end, &next)
	    && next.number == line->number + i && next.n > 0; i++) {
		n = (size_t)(next.s + next.n - s);
		*at = end;
	}
	for (; n > 0; s += stretch.n, n -= stretch.n) {
		stretch = stretch_at(s, n);
		label = stretch.words < stretch.n ? label_at(s, stretch.words) : 0;
		if (label == stretch.words)
			label = 0;
		add(tokens, s, label, label, place);
		add(tokens, s + label, stretch.words - label, stretch.n - label, place);
	}
	return true;
}
