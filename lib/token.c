#include <string.h>

#include "fold.h"
#include "numbering.h"
#include "token.h"
#include "utf8.h"
#include "value.h"
#include "width.h"

enum { GAPS_MOST = 16 };        /* no row has more empty cells */

void
token_start(struct tokens *tokens)
{
	tokens->n = tokens->used = 0;
	tokens->chunk = tokens->empty = 0;
	tokens->full = tokens->boxed = tokens->unrepeated = false;
	tokens->nrow = 0;
	tokens->wiki = tokens->solid = false;
	tokens->opened = tokens->closed = tokens->ended = tokens->unended = 0;
}

bool
token_is_value(const struct token *t)
{
	return t->kind == TOKEN_NUMBER || t->kind == TOKEN_NONE;
}

/* Cuts white space of any width from both ends. */
static void
trim(const char **s, size_t *n)
{
	size_t length, i, end = 0;
	long code;

	while (*n > 0 && (code = utf8_decode(*s, *n, &length)) >= 0 && fold_space((unsigned long)code)) {
		*s += length;
		*n -= length;
	}
	for (i = 0; i < *n; i += length) {
		code = utf8_decode(*s + i, *n - i, &length);
		if (code < 0 || !fold_space((unsigned long)code))
			end = i + length;
	}
	*n = end;
}

static void
add(struct tokens *tokens, enum token_kind kind, const char *s, size_t n,
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

static void
add_cell(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	static const enum token_kind kinds[] = { TOKEN_BLANK, TOKEN_NUMBER, TOKEN_NONE, TOKEN_WORDS };

	trim(&s, &n);
	add(tokens, n <= TOKEN_CUT ? kinds[value_kind(s, n)] : TOKEN_WORDS, s, n, place);
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

/* Bars as files have them: ASCII, full width, and those of drawn boxes. */
static size_t
bar_at(const char *s, size_t n)
{
	static const char *const bars[] = { "｜", "│", "┃", "║", "¦" };
	size_t i, length;

	if (*s == '|')
		return 1;
	if ((unsigned char)*s < 0x80)
		return 0;
	for (i = 0; i < sizeof bars / sizeof bars[0]; i++) {
		length = strlen(bars[i]);
		if (length <= n && memcmp(s, bars[i], length) == 0)
			return length;
	}
	return 0;
}

static size_t
tab_at(const char *s, size_t n)
{
	return n > 0 && *s == '\t';
}

/* The length of the gap here if it parts cells: two spaces, or a wide one. */
static size_t
gap_at(const char *s, size_t n)
{
	size_t i = 0, length, columns = 0;
	long code;

	while (i < n && (code = utf8_decode(s + i, n - i, &length)) >= 0 && fold_space((unsigned long)code)) {
		columns += code == 0x3000 || code == '\t' ? 2 : code == ' ' || code == 0xa0
		    || (code >= 0x2000 && code <= 0x200a);
		i += length;
	}
	return columns >= 2 ? i : 0;
}

typedef size_t parted(const char *s, size_t n);

/* How far the cell here goes; *skip is the length of what ends it, 0 at the line's end. */
static size_t
cell_length(const char *s, size_t n, parted *part, size_t *skip)
{
	size_t i;

	for (i = 0; i < n; i++)
		if ((*skip = part(s + i, n - i)) > 0)
			return i;
	*skip = 0;
	return n;
}

/*
 * `---`, `:--:`, `+----+`, ─┼─: a line that draws a table and says nothing. In
 * aligned text, single and double dashes are the none-marks of a row.
 */
static bool
is_rule(const char *s, size_t n)
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

/* A line with nothing but bars: each closes an empty cell, or is left of a merged one. */
static void
add_pads(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t i, length;

	place->cell = 0;
	for (i = 0; i < n; i += length) {
		if ((length = bar_at(s + i, n - i)) == 0) {
			length = 1;
			continue;
		}
		place->cell++;
		add(tokens, TOKEN_PAD, s, 0, place);
	}
}

static unsigned
count_cells(const char *s, size_t n, parted *part, unsigned *filled)
{
	unsigned cells = 0;
	size_t length, skip;
	const char *cell;

	*filled = 0;
	do {
		length = cell_length(s, n, part, &skip);
		cell = s;
		s += length + skip;
		n -= length + skip;
		trim(&cell, &length);
		*filled += length > 0;
		cells++;
	} while (skip > 0);
	return cells;
}

static void
add_cells(struct tokens *tokens, const char *s, size_t n, parted *part, struct token *place)
{
	size_t length, skip;

	place->cell = 0;
	do {
		length = cell_length(s, n, part, &skip);
		place->cell++;
		if (place->cell <= place->cells)
			add_cell(tokens, s, length, place);
		s += length + skip;
		n -= length + skip;
	} while (skip > 0);
}

/* As cut_outer_bars(), for the line's end. */
static void
cut_last_bar(struct tokens *tokens, const char **s, size_t *n)
{
	size_t i, length, last = 0, begin = 0, before = 0;

	for (i = 0; i < *n; i++)
		if ((length = bar_at(*s + i, *n - i)) > 0) {
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

	trim(s, n);
	if (*n > 0 && (length = bar_at(*s, *n)) > 0) {
		if (tokens->closed <= tokens->opened) {
			*s += length;
			*n -= length;
		}
		tokens->opened += cell_length(*s, *n, bar_at, &i) > 2;
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

	trim(&s, &n);
	if (tokens->n == 0 || n == 0 || bar_at(s, n) != n)
		return false;
	last = &tokens->t[tokens->n - 1];
	return !last->ruled && last->n > 0 && last->line + 1 == line;
}

static void
bar_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	const char *whole = s;
	size_t whole_n = n, from = tokens->n;
	unsigned filled;

	cut_outer_bars(tokens, &s, &n);
	place->cells = count_cells(s, n, bar_at, &filled);
	place->ruled = true;
	if (closes_cell(tokens, whole, whole_n, place->line))
		return;
	if (filled == 0 && place->cells < 8) {
		add_pads(tokens, whole, whole_n, place);
		return;
	}
	add_cells(tokens, s, n, bar_at, place);
	if (goes_on(tokens, from)) {
		join(tokens, from);
	} else {
		tokens->row = from;
		tokens->nrow = tokens->n - from == place->cells ? place->cells : 0;
	}
}

/* A rule that begins with a corner or a crossing ends a row of a drawn box. */
static bool
begins(const char *s, size_t n, const char *mark)
{
	return n >= strlen(mark) && memcmp(s, mark, strlen(mark)) == 0;
}

/* Ends a row of MediaWiki: its cells, in as many lines, are one row's. */
static void
end_wiki_row(struct tokens *tokens)
{
	size_t i, n = tokens->n - tokens->wiki_row;

	for (i = tokens->wiki_row; i < tokens->n; i++) {
		tokens->t[i].row = tokens->t[tokens->wiki_row].line;
		tokens->t[i].cell = (unsigned)(i - tokens->wiki_row + 1);
		tokens->t[i].cells = (unsigned)n;
	}
	tokens->wiki_row = tokens->n;
}

/* `| a || b`: cells; each bar opens one, and none is closed. */
static void
add_wiki_cells(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t i = 0;

	place->ruled = true;
	for (s++, n--; i < n; i++) {
		if (!begins(s + i, n - i, "||") && !begins(s + i, n - i, "!!"))
			continue;
		add_cell(tokens, s, i, place);
		s += i + 2;
		n -= i + 2;
		i = (size_t)-1;
	}
	add_cell(tokens, s, n, place);
}

/*
 * A line of a table of MediaWiki, from `{|` to `|}`: there `|-` parts rows and
 * a lone bar is an empty cell. False if it is none.
 */
static bool
wiki_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	if (begins(s, n, "{|")) {
		tokens->wiki = true;
		tokens->wiki_row = tokens->n;
		return true;
	}
	if (!tokens->wiki || (*s != '|' && *s != '!'))
		return false;
	if (begins(s, n, "|-") || begins(s, n, "|}")) {
		end_wiki_row(tokens);
		tokens->wiki = s[1] == '-';
	} else {
		add_wiki_cells(tokens, s, n, place);
	}
	return true;
}

static void
rule_line(struct tokens *tokens, const char *s, size_t n)
{
	trim(&s, &n);
	tokens->boxed = *s == '+' || ((unsigned char)*s == 0xe2 && s[1] == '\x94' && bar_at(s, n) == 0);
	tokens->nrow = 0;
}

/* A tab and a cell is one cell; more tabs part a line into places. */
static void
tab_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	unsigned filled;

	place->cells = count_cells(s, n, tab_at, &filled);
	place->ruled = true;
	if (place->cells == 2 && filled <= 1) {
		trim(&s, &n);
		place->cell = 2;
		if (n > 0)
			add_cell(tokens, s, n, place);
		else
			add(tokens, TOKEN_PAD, s, 0, place);
		return;
	}
	add_cells(tokens, s, n, tab_at, place);
}

/* How much of s[0..n) stands before its last word, gap included; 0 if it is one word. */
static size_t
last_word(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] != ' ')
		n--;
	return n;
}

static bool
is_value_word(const char *s, size_t n)
{
	enum value_kind kind = value_kind(s, n);

	return kind == VALUE_NUMBER || kind == VALUE_NONE;
}

/* A word that is only the number of the next: `2.`, `（三）`. */
static bool
is_numbering(const char *s, size_t n)
{
	struct numbering number = numbering_read(s, n);

	return number.value > 0 && number.length == n;
}

/* The words of a label that a line has beside values: those of two labels may meet in it. */
static void
add_label_words(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t end, length;

	while (n > 0) {
		for (end = 0; end < n && s[end] != ' '; end++)
			;
		if (is_numbering(s, end))
			for (end++; end < n && s[end] != ' '; end++)
				;
		length = end < n ? end : n;
		place->cell++;
		if (is_value_word(s, length))
			add(tokens, TOKEN_WORDS, s, length, place);     /* a number within words */
		else
			add_cell(tokens, s, length, place);
		while (length < n && s[length] == ' ')
			length++;
		s += length;
		n -= length;
	}
}

/*
 * Where the last value of words s[0..n) begins: a word, or a number and its
 * unit (3 件); n if they do not end in one.
 */
static size_t
last_value(const char *s, size_t n)
{
	size_t at = last_word(s, n), before = at;

	if (is_value_word(s + at, n - at))
		return at;
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

	for (end = at; end < n && s[end] != ' '; end++)
		;
	for (unit = end; unit < n && s[unit] == ' '; unit++)
		;
	at = unit;
	for (; unit < n && s[unit] != ' '; unit++)
		;
	return unit > at && !is_value_word(s + at, unit - at) ? unit : end;
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
 * `label 0 0 3`: values behind single spaces are cells of their own. `alone`:
 * nothing else is in the line, so that words without values are one label.
 */
static void
add_words(struct tokens *tokens, const char *s, size_t n, bool alone, struct token *place)
{
	size_t at, end;
	bool whole;

	trim(&s, &n);
	whole = is_value_word(s, n) && (alone || !has_none_mark(s, n));
	for (end = n; (at = last_value(s, end)) > 0 && at < end; end = at) {
		while (at > 0 && s[at - 1] == ' ')
			at--;
	}
	if (end > 0 && last_value(s, end) == 0)
		end = 0;
	if ((end == n && alone) || whole) {
		place->cell++;
		add_cell(tokens, s, n, place);
		return;
	}
	add_label_words(tokens, s, end, place);
	while (end < n) {
		while (s[end] == ' ')
			end++;
		at = first_value(s, end, n);
		place->cell++;
		add_cell(tokens, s + end, at - end, place);
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
	int m;
	struct token *t;

	for (i = first; i < tokens->n; i++) {
		t = &tokens->t[i];
		for (k = (size_t)(at - line); k + t->n <= n && memcmp(line + k, t->s, t->n) != 0; k++)
			;
		if (k + t->n > n)
			return;
		for (m = 0; m < TOKEN_MEASURES; m++) {
			t->from[m] = reached[m] + token_width(at, (size_t)(line + k - at), (enum token_measure)m);
			t->to[m] = reached[m] = t->from[m] + token_width(t->s, t->n, (enum token_measure)m);
		}
		at = line + k + t->n;
	}
}

static void
text_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t length, skip, first = tokens->n, i, whole_n = n;
	const char *whole = s;

	trim(&s, &n);
	place->cell = 0;
	do {
		length = cell_length(s, n, gap_at, &skip);
		add_words(tokens, s, length, skip == 0 && place->cell == 0, place);
		s += length + skip;
		n -= length + skip;
	} while (skip > 0);
	for (i = first; i < tokens->n; i++)
		tokens->t[i].cells = place->cell;
	measure(tokens, first, whole, whole_n);
}

/* `- 8 -`, `— 8 —`, `第 8 页`: the foot of a page. More dashes are the none-marks of a row. */
static bool
is_page_number(const char *s, size_t n)
{
	static const char *const marks[] = { "-", "—", "–", "－", "第", "页" };
	enum { MARKS_MOST = 4 };
	size_t i, before = 0, digits = 0, after = 0, length, m;

	for (i = 0; i < n; i += length) {
		length = 1;
		if (s[i] == ' ')
			continue;
		if (s[i] >= '0' && s[i] <= '9') {
			digits++;
			if (after > 0)
				return false;
			continue;
		}
		for (m = 0; m < sizeof marks / sizeof marks[0]; m++) {
			length = strlen(marks[m]);
			if (length <= n - i && memcmp(s + i, marks[m], length) == 0)
				break;
		}
		if (m == sizeof marks / sizeof marks[0])
			return false;
		++*(digits > 0 ? &after : &before);
	}
	return before > 0 && digits > 0 && digits <= 4 && after > 0 && before + after <= MARKS_MOST;
}

static bool
stands_alone(const struct token *t)
{
	return t->cells == 1 && !t->ruled;
}

/* Do n tokens fill a line as one cell would? Spaces may part the words of a label. */
static bool
fill_line(const struct token *t, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (t[i].kind != TOKEN_WORDS || t[i].ruled)
			return n == 1 && stands_alone(t);
	return true;
}

void
token_line(struct tokens *tokens, const char *s, size_t n, unsigned long line)
{
	struct token place = { .kind = TOKEN_WORDS, .cell = 1, .cells = 1 };
	size_t first = tokens->n;
	const char *inner = s;
	size_t inner_n = n, skip;

	place.line = place.row = line;
	trim(&inner, &inner_n);
	if (inner_n == 0 && memchr(s, '\t', n) == NULL) {
		tokens->chunk++;
		tokens->empty++;
		return;
	}
	if (is_page_number(inner, inner_n))
		return;
	if (wiki_line(tokens, inner, inner_n, &place))
		return;
	if (is_rule(s, n)) {
		rule_line(tokens, s, n);
		return;
	}
	cell_length(s, n, bar_at, &skip);
	if (skip > 0)
		bar_line(tokens, s, n, &place);
	else if (memchr(s, '\t', n) != NULL)
		tab_line(tokens, s, n, &place);
	else
		text_line(tokens, s, n, &place);
	if (first > 0 && tokens->n > first && fill_line(&tokens->t[first - 1], 1)
	    && (tokens->t[first].kind == TOKEN_PAD || fill_line(&tokens->t[first], tokens->n - first)))
		tokens->t[first].empty = tokens->empty;
	tokens->empty = 0;
}

/* Do most cells stand a line each? */
static bool
line_a_cell(const struct tokens *tokens)
{
	size_t i, alone = 0, others = 0;

	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].n == 0)
			continue;
		if (tokens->t[i].cells == 1)
			alone++;
		else
			others++;
	}
	return alone > others;
}

/*
 * How many empty lines part most cells that stand alone: none, or one. Words
 * tell, since an empty cell is seldom between them.
 */
static unsigned
usual_gap(const struct tokens *tokens)
{
	size_t i, none = 0, some = 0;

	for (i = 1; i < tokens->n; i++) {
		if (!stands_alone(&tokens->t[i]) || !stands_alone(&tokens->t[i - 1])
		    || tokens->t[i].kind != TOKEN_WORDS || tokens->t[i - 1].kind != TOKEN_WORDS)
			continue;
		if (tokens->t[i].empty == 0)
			none++;
		else
			some++;
	}
	return some >= none;
}

static size_t
gaps_before(unsigned empty, unsigned usual)
{
	if (empty <= usual)
		return 0;
	return empty - usual < GAPS_MOST ? empty - usual : GAPS_MOST;
}

/* Makes room for the gaps before each token, from the last one down. */
static void
insert_gaps(struct tokens *tokens)
{
	unsigned usual = usual_gap(tokens);
	size_t i, at, gaps = 0, before;
	struct token gap;

	for (i = 0; i < tokens->n; i++)
		gaps += gaps_before(tokens->t[i].empty, usual);
	if (gaps > TOKEN_MOST - tokens->n) {
		tokens->full = true;
		return;
	}
	at = tokens->n + gaps;
	for (i = tokens->n; i-- > 0;) {
		gap = tokens->t[i];
		tokens->t[--at] = gap;
		gap.kind = TOKEN_GAP;
		gap.n = 0;
		for (before = gaps_before(gap.empty, usual); before > 0; before--)
			tokens->t[--at] = gap;
	}
	tokens->n += gaps;
}

/*
 * Is an empty line an empty cell? So it seems where cells follow each other
 * without one, and some stand between the values of a row.
 */
static bool
is_solid(const struct tokens *tokens)
{
	enum { INNER = 4 };     /* a row whose label is lost may look like one */
	size_t i, inner = 0;

	if (usual_gap(tokens) > 0)
		return false;
	for (i = 1; i < tokens->n; i++)
		inner += stands_alone(&tokens->t[i]) && tokens->t[i].empty > 0
		    && tokens->t[i].kind == TOKEN_NUMBER && tokens->t[i - 1].kind == TOKEN_NUMBER;
	return inner >= INNER;
}

/* The empty lines behind the last cell, as far as they are more than usual. */
static void
add_last_gaps(struct tokens *tokens)
{
	struct token gap;
	size_t gaps;

	if (tokens->n == 0 || !stands_alone(&tokens->t[tokens->n - 1]))
		return;
	gap = tokens->t[tokens->n - 1];
	gaps = gaps_before(tokens->empty, usual_gap(tokens));
	for (; gaps > 0; gaps--)
		add(tokens, TOKEN_GAP, "", 0, &gap);
}

void
token_end(struct tokens *tokens, bool unrepeated)
{
	tokens->solid = is_solid(tokens);
	insert_gaps(tokens);
	add_last_gaps(tokens);
	tokens->unrepeated = unrepeated && line_a_cell(tokens);
}
