#include <stdlib.h>
#include <string.h>

#include "barhabits.h"
#include "bars.h"
#include "borders.h"
#include "broken.h"
#include "bullet.h"
#include "digit.h"
#include "empty.h"
#include "fold.h"
#include "foot.h"
#include "literal.h"
#include "marks.h"
#include "runon.h"
#include "cellmark.h"
#include "spaces.h"
#include "tabs.h"
#include "tagcell.h"
#include "token.h"
#include "utf8.h"
#include "value.h"
#include "wiki.h"

static void
start(struct tokens *tokens, const struct lines *lines)
{
	tokens->lines = lines;
	tokens->full = lines->full;
	tokens->n = tokens->used = 0;
	tokens->place = 0;
	tokens->closed_line = 0;
	tokens->chunk = tokens->empty = 0;
	tokens->boxed = tokens->unrepeated = false;
	tokens->nrow = 0;
	tokens->brimful = tokens->wiki = tokens->solid = tokens->tagged = tokens->underlined = tokens->quoted = false;
	tokens->opened = tokens->closed = tokens->ended = tokens->unended = 0;
}

bool
token_is_value(const struct token *t)
{
	return t->kind == TOKEN_NUMBER || t->kind == TOKEN_NONE;
}

bool
token_is_empty(const struct token *t)
{
	return t->kind == TOKEN_BLANK || t->kind == TOKEN_PAD || t->kind == TOKEN_GAP;
}

unsigned long long
token_number(const struct token *t)
{
	enum { DIGITS_MOST = 18 };
	unsigned long long number = 0;
	struct value value;
	size_t i;

	if (t->n <= DIGITS_MOST && value_is_plain(t->s, t->n)) {
		for (i = 0; i < t->n; i++)
			number = 10 * number + (unsigned long long)(t->s[i] - '0');
		return number;
	}
	value_read(&value, t->s, t->n, UNIT_COUNT);
	return strtoull(value.text, NULL, 10);
}

bool
token_has_fraction(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && !t->whole && memchr(t->s, '.', t->n) != NULL;
}

size_t
token_sum(const struct token *t, size_t m, unsigned long long *last, unsigned long long *rest)
{
	size_t i, values = 0;

	*last = *rest = 0;
	for (i = 0; i < m; i++) {
		if (!token_is_value(&t[i]))
			continue;
		*rest += *last;
		*last = token_number(&t[i]);
		values++;
	}
	return values;
}

size_t
token_line_end(const struct tokens *tokens, size_t i)
{
	size_t end = i;

	while (end < tokens->n && tokens->t[end].row == tokens->t[i].row)
		end++;
	return end;
}

void
token_clear(struct token *t)
{
	t->kind = TOKEN_BLANK;
	t->n = 0;
}

size_t
token_values(const struct token *t, size_t n)
{
	size_t i, values = 0;

	for (i = 0; i < n; i++)
		values += token_is_value(&t[i]);
	return values;
}

void
token_add(struct tokens *tokens, enum token_kind kind, const char *s, size_t n,
    const struct token *place)
{
	struct token *t;

	n = utf8_cut(s, n, TOKEN_CUT);
	if (tokens->n == TOKEN_MOST || n > TOKEN_TEXT - tokens->used) {
		tokens->full = true;
		return;
	}
	t = &tokens->t[tokens->n++];
	*t = *place;
	t->kind = kind;
	t->chunk = tokens->chunk;
	t->s = memcpy(tokens->text + tokens->used, s, n);
	t->n = n;
	tokens->used += n;
}

static enum token_kind
kind_of(const char *s, size_t n)
{
	static const enum token_kind kinds[] = { TOKEN_BLANK, TOKEN_NUMBER, TOKEN_NONE, TOKEN_WORDS };

	if (n == 0)
		return TOKEN_BLANK;
	if (value_is_plain(s, n))
		return TOKEN_NUMBER;
	if (n > TOKEN_CUT)
		return TOKEN_WORDS;
	return value_is_marked(s, n) ? TOKEN_NONE : kinds[value_kind(s, n)];
}

/*
 * May a cell s[0..n) have been cut, where a line is drawn below cells? Programs that count bytes cut those that have
 * wide characters, and leave nothing behind them.
 */
static bool
may_be_cut(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (unsigned char)s[i] < 0x80)
		i++;
	return i < n && s[n - 1] != ' ' && s[n - 1] != '_';
}

/* Takes a broken character (U+FFFD) off the end of a number; false if it is none, or has no such. */
static bool
take_broken(const char *s, size_t *n)
{
	enum { LENGTH = 3 };

	if (*n <= LENGTH || memcmp(s + *n - LENGTH, "\xef\xbf\xbd", LENGTH) != 0 || kind_of(s, *n - LENGTH) != TOKEN_NUMBER)
		return false;
	*n -= LENGTH;
	return true;
}

void
token_add_cell(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	enum token_kind kind;
	size_t markup;
	bool cut = tokens->underlined && may_be_cut(s, n);

	cellmark_quotes(&s, &n);
	if (place->ruled && n > 0 && s[n - 1] == '_' && cellmark_line(&s, &n))
		tokens->underlined = true;
	if (n > 1 && s[n - 1] == '\\' && s[n - 2] == '\\') {
		n -= 2;         /* a line ends within a cell of Org */
		fold_trim(&s, &n);
	}
	if (n > 0 && (*s == '<' || *s == '&' || s[n - 1] == '>' || s[n - 1] == ';'))
		cellmark_tags(&s, &n);
	if ((markup = cellmark_textile(s, n)) > 0) {
		s += markup;
		n -= markup;
	}
	cut = (place->ruled && take_broken(s, &n)) || cut;
	kind = kind_of(s, n);
	token_add(tokens, kind, s, kind == TOKEN_BLANK ? 0 : n, place);
	if (cut && kind == TOKEN_NUMBER && !tokens->full)
		tokens->t[tokens->n - 1].doubted = true;
}

void
token_newlines(struct token *place, const char *s, size_t n)
{
	const char *newline;

	for (; (newline = memchr(s, '\n', n)) != NULL; s = newline + 1) {
		n -= (size_t)(newline + 1 - s);
		place->line++;
		place->place = 1;
	}
}

size_t
token_enter(struct token *place, const char *s, size_t n)
{
	const char *text = s;
	size_t length = n;

	if (memchr(s, '\n', n) == NULL)
		return 0;
	fold_trim(&text, &length);
	if (length == 0)
		return 0;
	token_newlines(place, s, (size_t)(text - s));
	return (size_t)(text - s);
}

void
token_leave(struct token *place, const char *s, size_t n)
{
	token_newlines(place, s, n);
	if (place->place > 0)
		place->place++;
}

void
token_add_cells(struct tokens *tokens, const char *s, size_t n, const struct part *part,
    struct token *place)
{
	size_t length, skip, lead;
	bool newlines = memchr(s, '\n', n) != NULL;    /* in nearly no line */

	place->cell = 0;
	do {
		length = part_cell(part, s, n, &skip);
		lead = newlines ? token_enter(place, s, length) : 0;
		place->cell++;
		if (place->cell <= place->cells)
			token_add_cell(tokens, s + lead, length - lead, place);
		if (newlines)
			token_leave(place, s + lead, length - lead);
		s += length + skip;
		n -= length + skip;
	} while (skip > 0);
}

static bool
ends_in_point(const struct token *t)
{
	return t->n > 0 && (t->s[t->n - 1] == '.' || (t->n >= 3 && memcmp(t->s + t->n - 3, "．", 3) == 0));
}

bool
token_begins_number(const struct token *t)
{
	size_t length;

	if (t->kind == TOKEN_NONE)
		return t->n > 0 && digit_any(utf8_next(t->s, t->n, &length));
	return t->kind == TOKEN_NUMBER || (t->kind == TOKEN_WORDS && ends_in_point(t));
}

bool
token_is_padded(const struct token *t)
{
	enum { ZERO = '0', WIDE_ZERO = 0xff10 };
	size_t first, second;
	unsigned long code;

	if (t->n < 2 || ((code = utf8_next(t->s, t->n, &first)) != ZERO && code != WIDE_ZERO))
		return false;
	return first < t->n && digit_any(utf8_next(t->s + first, t->n - first, &second));
}

bool
token_append(struct tokens *tokens, size_t i, const char *s, size_t n)
{
	struct token *t = &tokens->t[i];
	char *text = tokens->text + tokens->used;
	bool number = token_begins_number(t);

	n = utf8_cut(s, n, TOKEN_CUT - t->n);
	if (t->n + n > TOKEN_TEXT - tokens->used) {
		tokens->full = true;
		return false;
	}
	memcpy(text, t->s, t->n);
	memcpy(text + t->n, s, n);
	t->s = text;
	t->n += n;
	tokens->used += t->n;
	t->kind = number ? kind_of(t->s, t->n) : TOKEN_WORDS;
	t->doubted = t->kind == TOKEN_NUMBER;
	return true;
}

void
token_end_row(struct tokens *tokens, size_t first)
{
	size_t i;

	for (i = first; i < tokens->n; i++) {
		tokens->t[i].row = tokens->t[first].line;
		tokens->t[i].empty = 0;
		tokens->t[i].cell = (unsigned)(i - first + 1);
		tokens->t[i].cells = (unsigned)(tokens->n - first);
		tokens->t[i].ruled = true;
	}
}

bool
token_blanks(struct tokens *tokens, size_t i, size_t n, size_t like)
{
	struct token blank = tokens->t[like], *t = tokens->t;
	size_t end, first = i, k;

	if (n > TOKEN_MOST - tokens->n)
		return false;
	blank.kind = TOKEN_BLANK;
	blank.n = 0;
	memmove(t + i + n, t + i, (tokens->n - i) * sizeof *t);
	for (k = 0; k < n; k++)
		t[i + k] = blank;
	tokens->n += n;
	while (first > 0 && t[first - 1].line == blank.line)
		first--;
	for (end = first; end < tokens->n && t[end].line == blank.line; end++)
		t[end].cell = (unsigned)(end - first + 1);
	for (k = first; k < end; k++)
		t[k].cells = (unsigned)(end - first);
	return true;
}

void
token_edges(struct token *t, size_t at)
{
	int m;

	if (t->to[TOKEN_COLUMNS] == 0)
		return;         /* it was not measured */
	for (m = 0; m < TOKEN_MEASURES; m++)
		t[1].from[m] = t[0].to[m] = t[0].from[m] + token_width(t->s, at, (enum token_measure)m);
}

bool
token_split(struct tokens *tokens, size_t i, size_t at)
{
	struct token *t = &tokens->t[i];

	if (tokens->n == TOKEN_MOST)
		return false;
	memmove(t + 1, t, (tokens->n - i) * sizeof *t);
	tokens->n++;
	t[0].n = at;
	t[1].s += at;
	t[1].n -= at;
	t[1].kind = TOKEN_NUMBER;
	t[1].fused = true;
	token_edges(t, at);
	return true;
}

int
token_part(struct tokens *tokens, size_t i, size_t at, size_t n)
{
	struct token *t = &tokens->t[tokens->n];

	if (tokens->n == TOKEN_MOST)
		return -1;
	*t = tokens->t[i];
	t->s += at;
	t->n = n;
	return (int)tokens->n++;
}

/*
 * Adds the cells of a line that tags part, which is a whole table: Markdown leaves one so that
 * it has no signs for. False if it is no such line.
 */
static bool
read_tags(struct tokens *tokens, const struct kept_line *line, struct token *place)
{
	enum { CELLS_LEAST = 20 };      /* no row has as many */
	struct part part = { .kind = PART_CELL_TAGS, .run = 1 };
	unsigned cells, filled;

	if ((line->has & LINES_ASCII) == 0 || memchr(line->s, '<', line->n) == NULL)
		return false;
	if (!part_parts(&part, line->s, line->n))
		part.kind = PART_BREAK_TAGS;
	cells = part_count(&part, line->s, line->n, &filled);
	if (cells < CELLS_LEAST)
		return false;
	place->cells = cells;
	place->ruled = true;
	token_add_cells(tokens, line->s, line->n, &part, place);
	return true;
}

/* Adds the cells of a line that says something, and of those that go on with it. */
static void
read_cells(struct tokens *tokens, size_t *at, const struct kept_line *line, struct token *place)
{
	const char *s = line->s;
	size_t n = line->n;

	if (tokens->border == &tokens->bars)
		borders_line(tokens, s, n, place);
	else if ((line->has & (LINES_BAR | LINES_WIDE_BAR)) != 0
	    && (tokens->bars.run == 1 || part_parts(&tokens->bars, s, n)))
		bars_line(tokens, line, place);
	else if (read_tags(tokens, line, place))
		return;
	else if (tokens->border != NULL)
		borders_line(tokens, s, n, place);
	else if ((line->has & LINES_TAB) != 0 && tokens->tabs_part)
		tabs_line(tokens, s, n, place);
	else if (line->has == LINES_DIGIT
	    || (!marks_line(tokens, s, n, place) && !runon_line(tokens, at, line, place)))
		spaces_line(tokens, line, place);
}

static void
read_line(struct tokens *tokens, size_t *at, const struct kept_line *line)
{
	struct token place = { .kind = TOKEN_WORDS, .cell = 1, .cells = 1 };
	size_t first = tokens->n, n = line->n;
	const char *inner = line->s;

	place.line = place.row = line->number;
	if ((line->has & LINES_SPACE) != 0)
		fold_trim(&inner, &n);
	if (tokens->border == NULL && empty_is_spaced(tokens, line)) {
		token_add(tokens, TOKEN_BLANK, "", 0, &place);
		empty_before(tokens, first);
		return;
	}
	if (n == 0 && ((line->has & LINES_TAB) == 0 || !tokens->tabs_part)) {
		tokens->chunk++;
		tokens->empty++;
		if (line->n > 0)
			borders_white(tokens, line->number);
		return;
	}
	if ((line->has & LINES_DIGIT) != 0 && line->has != LINES_DIGIT && foot_is(inner, n))
		return;
	if (*line->s == '\f')
		tokens->empty++;        /* a page begins: what is empty before it may be a cell or none */
	if (wiki_line(tokens, inner, n, &place))
		return;
	if ((line->has & LINES_ASCII) != 0 && literal_line(tokens, at, inner, n, &place))
		return;
	if (tokens->tagged && tagcell_line(tokens, inner, n, &place))
		return;
	if (*inner == '<' && cellmark_is_frame(inner, n))
		return;
	if (bars_rule(line) || bars_delimiter(tokens, *at, line)) {
		borders_end_row(tokens);
		bars_add_rule(tokens, line->s, line->n);
		return;
	}
	if (*inner != '<' || !tagcell_whole(tokens, inner, n, &place))
		read_cells(tokens, at, line, &place);
	if (*inner == '<')
		tagcell_open(tokens, inner, n, first);
	empty_before(tokens, first);
}

/* Do most cells stand a line each? Those with several empty places beside them do not. */
static bool
line_a_cell(const struct tokens *tokens)
{
	const struct token *t, *last = NULL;
	size_t i, cells = 0, lines = 0;

	for (i = 0; i < tokens->n; i++) {
		t = &tokens->t[i];
		if (t->n == 0)
			continue;
		cells++;
		lines += t->cells <= 2 && (last == NULL || last->row != t->row);
		last = t;
	}
	return 4 * lines > 3 * cells;
}

/* Is it a number with nothing but zeros behind its point? */
static bool
has_zeros(const struct token *t)
{
	const char *point = t->kind == TOKEN_NUMBER ? memchr(t->s, '.', t->n) : NULL, *end = t->s + t->n;

	while (point != NULL && ++point < end)
		if (*point != '0')
			return false;
	return point != NULL && end[-1] == '0';
}

/*
 * A program that knows no whole numbers prints 12.0 for 12: that is no fraction where most numbers are printed so,
 * in the lines that have any. Others are of something else, as those that a data frame prints above its columns.
 */
static void
tell_whole(struct tokens *tokens)
{
	enum { LEAST = 4 };
	size_t i, from, end, in_line, numbers = 0, zeros = 0;

	for (from = 0; from < tokens->n; from = end) {
		end = token_line_end(tokens, from);
		for (i = from, in_line = 0; i < end; i++)
			in_line += has_zeros(&tokens->t[i]);
		for (i = in_line > 0 ? from : end; i < end; i++)
			numbers += tokens->t[i].kind == TOKEN_NUMBER;
		zeros += in_line;
	}
	if (zeros < LEAST || 2 * zeros < numbers)
		return;
	for (i = 0; i < tokens->n; i++)
		tokens->t[i].whole = has_zeros(&tokens->t[i]);
}

void
token_read(struct tokens *tokens, struct lines *lines, bool unrepeated)
{
	struct kept_line line;
	size_t at = 0;
	const char *bullet;

	lines_look(lines);
	start(tokens, lines);
	bullet = bullet_find(lines);
	barhabits_read(tokens);
	broken_survey(tokens);
	tabs_survey(tokens);
	empty_survey(tokens);
	wiki_survey(tokens);
	marks_survey(tokens);
	while (lines_next(lines, &at, &line)) {
		bullet_skip(bullet, &line);
		marks_close(tokens, &at, &line);
		tabs_close(tokens, &at, &line);
		if (tokens->broken)
			broken_join(tokens, &at, &line);
		read_line(tokens, &at, &line);
	}
	borders_end_row(tokens);
	empty_end(tokens);
	tell_whole(tokens);
	tokens->unrepeated = unrepeated && line_a_cell(tokens);
}
