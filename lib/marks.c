#include <string.h>

#include "cellmark.h"
#include "digit.h"
#include "fold.h"
#include "marks.h"
#include "utf8.h"
#include "value.h"

enum {
	CANDIDATES = 8,         /* marks that are tried */
	CELLS = 40,             /* of a row; more count as so many */
	VALUES_LABELLED = 3,    /* that a row has at the least, behind its label, */
	VALUES_LISTED = 3,      /* without one, but between marks of a list, */
	VALUES_BARE = 5,        /* or others */
	ROWS_MANY = 10,         /* that need be less alike */
	LINES_MOST = 4,         /* that a cell in quotes may take */
	RUN_LEAST = 4           /* rows of a line that holds several: words behind values */
};

/* What a line would be if a mark parted its cells. */
struct row {
	size_t cells;
	size_t values;          /* the cells behind the last words */
	bool full;              /* none of them is blank */
	bool mixed;             /* a cell has a number in a place of its own behind words */
	bool run;               /* it holds many rows */
};

/*
 * What the lines would be. Where the mark is also one of nothing, as / is, only
 * rows without blanks count; two of it may part cells.
 */
struct rows {
	size_t n;
	size_t against;         /* lines that something else parts */
	size_t cells[CELLS + 1], values[CELLS + 1];     /* rows that have so many */
};

/* How much of s[0..n) is left without the rules that LaTeX draws behind a row: \\\hline, \\\cline{1-4}. */
static size_t
without_rules(const char *s, size_t n)
{
	static const char row[] = "\\\\", rules[] = "\\hcline{}-0123456789 \t";
	size_t i = n;

	if (n == 0 || (s[n - 1] != 'e' && s[n - 1] != '}'))
		return n;
	while (i > 0 && strchr(rules, s[i - 1]) != NULL)
		i--;
	for (; i + 1 < n; i++)
		if (memcmp(s + i, row, sizeof row - 1) == 0)
			return i + sizeof row - 1;
	return n;
}

/* A sentence's end, or that of a row in LaTeX, is no part of a cell. */
static void
cut_end(const char **s, size_t *n)
{
	static const char *const ends[] = { "。", "\\\\", "↵", "⏎", "¶" };
	size_t i, length;

	fold_trim(s, n);
	*n = without_rules(*s, *n);
	for (i = 0; i < sizeof ends / sizeof ends[0]; i++) {
		length = strlen(ends[i]);
		if (*n > length && memcmp(*s + *n - length, ends[i], length) == 0) {
			*n -= length;
			return;
		}
	}
}

/* Where a label ends that a colon parts from its first value; 0 if none does. */
static size_t
label_end(const char *s, size_t n, size_t *length)
{
	static const char *const colons[] = { "：", ":" };
	size_t i, k;

	for (k = 0; k < sizeof colons / sizeof colons[0]; k++) {
		*length = strlen(colons[k]);
		for (i = n; i-- > *length;)
			if (memcmp(s + i - *length, colons[k], *length) == 0
			    && value_kind(s + i, n - i) != VALUE_TEXT)
				return i - *length;
	}
	return 0;
}

/* Words with a number in a place of its own behind them: something else parts these cells. */
static bool
ends_in_number(const char *s, size_t n)
{
	size_t i = n, length;

	if (label_end(s, n, &length) > 0)
		return false;
	while (i > 0 && s[i - 1] != ' ')
		i--;
	return i > 0 && value_kind(s + i, n - i) == VALUE_NUMBER;
}

/* Does the mark part the items of a list? What parts a date or an hour does not. */
static bool
parts_lists(unsigned long mark)
{
	return mark == ',' || mark == ';' || mark == 0x3001 || mark == 0xff0c || mark == 0xff1b;
}

/* How many values s[0..n) must have at the least to be a row without label. */
static size_t
least_bare(const struct part *part, const char *s, size_t n)
{
	return parts_lists(part->mark) && value_kind(s, n) != VALUE_NUMBER ? VALUES_LISTED : VALUES_BARE;
}

/* Is it a share of all, as 12.5%? The form has none, but pages put them in cells behind its own. */
static bool
is_share(const char *s, size_t n)
{
	fold_trim(&s, &n);
	return n > 1 && s[n - 1] == '%' && value_kind(s, n - 1) == VALUE_NUMBER;
}

/* May the mark alone also say that there is nothing, as / does? */
static bool
says_none(const struct part *part)
{
	char mark[UTF8_MAX];

	return part->run == 1 && value_kind(mark, utf8_encode(mark, part->mark)) == VALUE_NONE;
}

/* What the mark makes of this line; false if that is no row of values. */
static bool
read_row(struct row *row, const struct part *part, const char *s, size_t n)
{
	size_t length, skip, colon, filled = 0, bare, runs = 0;
	bool value = false;
	const char *cell;

	row->cells = row->values = 0;
	row->full = true;
	row->mixed = false;
	cut_end(&s, &n);
	bare = least_bare(part, s, n);
	do {
		cell = s;
		length = part_cell(part, s, n, &skip);
		s += length + skip;
		n -= length + skip;
		cellmark_quotes(&cell, &length);
		row->cells++;
		row->values++;
		switch (value_kind(cell, length)) {
		case VALUE_BLANK:
			row->full = false;
			break;
		case VALUE_TEXT:
			if (is_share(cell, length)) {
				filled++;
				break;
			}
			runs += value;
			value = false;
			row->mixed = row->mixed || ends_in_number(cell, length);
			filled = row->values = label_end(cell, length, &colon) > 0;
			row->full = true;
			break;
		default:
			value = true;
			filled++;
		}
	} while (skip > 0);
	row->run = runs + value >= RUN_LEAST && !row->mixed;
	if (row->run) {
		row->values = row->cells;
		return true;
	}
	return !row->mixed && (filled > 0 || (row->values < row->cells && !says_none(part)))
	    && row->values >= (row->values < row->cells ? VALUES_LABELLED : bare);
}

/* May this part cells? What numbers and labels are made of does not. */
static bool
may_part(long code)
{
	static const char others[] = "|.-+%'\"()[]<>{}=";

	if (code < 0 || fold_space((unsigned long)code) || fold_code((unsigned long)code) != 0)
		return false;
	if (code < 0x80)
		return strchr(others, (int)code) == NULL;
	return code != 0x3002 && code != 0xff08 && code != 0xff09 && code != 0xff0e && code != 0x2026
	    && !(code >= 0x2010 && code <= 0x201f) && !(code >= 0x2500 && code <= 0x257f)
	    && !(code >= 0xe000 && code <= 0xf8ff);
}

static size_t
add_mark(unsigned long marks[], size_t n, unsigned long mark)
{
	size_t k;

	for (k = 0; k < n; k++)
		if (marks[k] == mark)
			return n;
	if (n < CANDIDATES)
		marks[n++] = mark;
	return n;
}

/* Notes the marks that stand before or behind a digit in a line. */
static size_t
add_candidates(unsigned long marks[], size_t n, const char *s, size_t length)
{
	size_t i, step;
	bool digit = false, before = false;
	long code, last = 0;

	for (i = 0; i < length; i += step) {
		if (length - i >= UTF8_HAN && utf8_begins_han(s[i])) {
			digit = false;  /* most characters */
			last = 0;
			step = UTF8_HAN;
			continue;
		}
		code = utf8_decode(s + i, length - i, &step);
		if (code == '"' || (code >= 0 && fold_space((unsigned long)code)))
			continue;
		before = digit;
		digit = digit_any((unsigned long)code);
		if (digit && !before && last > 0 && may_part(last))
			n = add_mark(marks, n, (unsigned long)last);
		if (before && !digit && may_part(code))
			n = add_mark(marks, n, (unsigned long)code);
		last = code;
	}
	return n;
}

/*
 * Notes the marks that part empty cells, in quotes or not, as many as a row has behind its label: a table
 * without any number has but such cells.
 */
static size_t
add_repeated(unsigned long marks[], size_t n, const char *s, size_t length)
{
	size_t i, step, times = 0;
	long code, last = 0;

	for (i = 0; i < length; i += step) {
		if (length - i >= UTF8_HAN && utf8_begins_han(s[i])) {
			last = 0;       /* most characters are these, and no marks */
			step = UTF8_HAN;
			continue;
		}
		code = utf8_decode(s + i, length - i, &step);
		if (code == '"' || code == ' ')
			continue;
		times = code == last ? times + 1 : 1;
		last = code;
		if (times == VALUES_LABELLED && may_part(code))
			n = add_mark(marks, n, (unsigned long)code);
	}
	return n;
}

static bool
is_plain(const struct kept_line *line)
{
	return line->n > 0 && (line->has & (LINES_TAB | LINES_BAR | LINES_WIDE_BAR)) == 0;
}

/* Does a cell begin with a quote, and none ends it? */
static bool
is_open(const struct part *part, const char *s, size_t n)
{
	size_t length, skip, inner;
	const char *cell;

	do {
		length = inner = part_cell(part, s, n, &skip);
		cell = s;
		s += length + skip;
		n -= length + skip;
		fold_trim(&cell, &inner);
		if (inner > 0 && *cell == '"' && (inner == 1 || cell[inner - 1] != '"'))
			return true;
	} while (skip > 0);
	return false;
}

/* Where the line leaves a cell in quotes open, takes to it those below up to its end. */
static void
close_quotes(const struct part *part, const struct lines *lines, size_t *at, struct kept_line *line)
{
	struct kept_line whole = *line, next;
	size_t end = *at, i;

	if ((line->has & LINES_ASCII) == 0 || !is_plain(line) || memchr(line->s, '"', line->n) == NULL || !is_open(part, line->s, line->n))
		return;
	for (i = 1; i < LINES_MOST && lines_next(lines, &end, &next)
	    && next.number == line->number + i && is_plain(&next); i++) {
		whole.n = (size_t)(next.s + next.n - whole.s);
		whole.has |= next.has;
		if (is_open(part, whole.s, whole.n))
			continue;
		*line = whole;
		*at = end;
		return;
	}
}

static void
count_rows(struct rows *rows, const struct part *part, const struct lines *lines)
{
	char mark[UTF8_MAX] = { 0 };
	bool none = says_none(part);
	unsigned has = part->mark < 0x80 ? LINES_ASCII : LINES_WIDE;
	struct kept_line line;
	struct row row;
	size_t at = 0;

	memset(rows, 0, sizeof *rows);
	utf8_encode(mark, part->mark);
	while (lines_next(lines, &at, &line)) {
		close_quotes(part, lines, &at, &line);
		if ((line.has & has) == 0 || !is_plain(&line) || memchr(line.s, *mark, line.n) == NULL
		    || !part_parts(part, line.s, line.n))
			continue;
		if (!read_row(&row, part, line.s, line.n)) {
			rows->against += row.mixed;
			continue;
		}
		if (none && !row.full)
			continue;
		rows->n++;
		rows->cells[row.cells < CELLS ? row.cells : CELLS]++;
		rows->values[row.values < CELLS ? row.values : CELLS]++;
	}
}

static size_t
most(const size_t count[])
{
	size_t i, best = 0;

	for (i = 1; i <= CELLS; i++)
		if (count[i] > count[best])
			best = i;
	return best;
}

/*
 * Do the rows look alike? Most have as many cells, or as many values; of many
 * that are long, where some may have lost their empty cells, fewer.
 */
static bool
are_alike(const struct rows *rows, size_t cells, size_t values)
{
	size_t alike = rows->cells[cells] > rows->values[values] ? rows->cells[cells]
	    : rows->values[values];

	size_t tenths = rows->n >= ROWS_MANY && values >= VALUES_BARE ? 3 : 6;

	if (rows->n == 0 || 5 * rows->against > rows->n || 10 * alike < tenths * rows->n)
		return false;
	return rows->n > 1 || values >= VALUES_BARE;
}

void
marks_survey(struct tokens *tokens)
{
	struct part part = { .kind = PART_MARKS, .run = 1 };
	unsigned long marks[CANDIDATES];
	size_t at = 0, n = 0, i, best = 0, cells, values;
	struct rows rows;
	struct kept_line line;

	while (lines_next(tokens->lines, &at, &line)) {
		if (!is_plain(&line) || (line.has & (LINES_ASCII | LINES_WIDE)) == 0)
			continue;
		if ((line.has & LINES_DIGIT) != 0)
			n = add_candidates(marks, n, line.s, line.n);
		n = add_repeated(marks, n, line.s, line.n);
	}
	tokens->marks.run = 0;
	for (i = 0; i < n; i++) {
		part.mark = marks[i];
		part.run = 1;
		count_rows(&rows, &part, tokens->lines);
		if (rows.n == 0 && says_none(&part) && part.mark != '*') {  /* two are emphasis */
			part.run = 2;
			count_rows(&rows, &part, tokens->lines);
		}
		cells = most(rows.cells);
		values = most(rows.values);
		if (rows.n <= best || !are_alike(&rows, cells, values))
			continue;
		best = rows.n;
		tokens->marks = part;
		tokens->fields = cells;
		tokens->values = values;
	}
}

/* How many digits begin s[0..n). */
static size_t
first_digits(const char *s, size_t n)
{
	size_t i, length, digits = 0;

	for (i = 0; i < n && digit_any(utf8_next(s + i, n - i, &length)); i += length)
		digits++;
	return digits;
}

/* Where the digits begin that end s[0..n); n if none do. */
static size_t
last_digits(const char *s, size_t n)
{
	size_t i, length, begin = n;

	for (i = 0; i < n; i += length)
		if (!digit_any(utf8_next(s + i, n - i, &length)))
			begin = n;
		else if (begin == n)
			begin = i;
	return begin;
}

/*
 * A number that may go on in the next cell: one to three digits, then just three. It may have run
 * into its label, and another one into its end.
 */
static bool
may_be_thousands(const struct token *a, const struct token *b)
{
	size_t begin = last_digits(a->s, a->n), digits = first_digits(a->s + begin, a->n - begin);

	return b->cell == a->cell + 1 && digits > 0 && digits <= 3 && a->s[begin] != '0'
	    && first_digits(b->s, b->n) == 3;
}

static void
doubt_thousands(struct tokens *tokens, size_t first, const struct row *row)
{
	size_t i;
	bool doubt = false;

	if (tokens->marks.mark != ',' && tokens->marks.mark != 0xff0c)
		return;
	if (row->cells == tokens->fields || row->values == tokens->values)
		return;
	for (i = first + 1; i < tokens->n; i++)
		doubt = doubt || may_be_thousands(&tokens->t[i - 1], &tokens->t[i]);
	for (i = first; i < tokens->n; i++)
		tokens->t[i].doubted = doubt;
}

static void
add_cell(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t colon, end;

	cellmark_quotes(&s, &n);
	end = value_kind(s, n) == VALUE_TEXT ? label_end(s, n, &colon) : 0;
	if (end > 0) {
		place->cell++;
		token_add_cell(tokens, s, end, place);
		s += end + colon;
		n -= end + colon;
	}
	place->cell++;
	token_add_cell(tokens, s, n, place);
}

/* A sentence that goes on behind its stop is no row. */
static bool
is_prose(const char *s, size_t n)
{
	static const char stop[] = "。";
	size_t i;

	for (i = 0; i + sizeof stop - 1 <= n; i++)
		if (memcmp(s + i, stop, sizeof stop - 1) == 0)
			return true;
	return false;
}

void
marks_close(const struct tokens *tokens, size_t *at, struct kept_line *line)
{
	if (tokens->marks.run > 0)
		close_quotes(&tokens->marks, tokens->lines, at, line);
}

bool
marks_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t length, skip, first = tokens->n, i;
	struct row row;

	if (tokens->marks.run == 0)
		return false;
	cut_end(&s, &n);
	if (!part_parts(&tokens->marks, s, n))
		return false;
	read_row(&row, &tokens->marks, s, n);
	if (!row.run && is_prose(s, n))
		return false;
	place->ruled = true;
	place->cell = 0;
	do {
		length = part_cell(&tokens->marks, s, n, &skip);
		add_cell(tokens, s, length, place);
		token_leave(place, s, length);
		s += length + skip;
		n -= length + skip;
	} while (skip > 0);
	for (i = first; i < tokens->n; i++)
		tokens->t[i].cells = place->cell;
	doubt_thousands(tokens, first, &row);
	return true;
}
