#include <limits.h>
#include <string.h>

#include "digit.h"
#include "fold.h"
#include "items.h"
#include "label.h"
#include "lines.h"
#include "numbering.h"
#include "pairs.h"
#include "utf8.h"
#include "value.h"

enum {
	PAIRS_LEAST = 3,        /* values behind their columns, in a list */
	MARKED_LEAST = 8,       /* lines that end in a mark and a number, in another */
	PAIRS_OTHERS = 4,       /* so many pairs for each number that stands elsewhere */
	LABEL_MOST = 256,       /* bytes of a label, with all that may stand between its characters */
	VALUE_MOST = 64,        /* bytes of a value, if anything stands behind it */
	HAN = 3,                /* bytes of a Chinese character */
	WIDE_COLON_ENDS = 0x9a  /* the last byte of a wide colon */
};

/* A piece of a line. */
struct piece {
	const char *s;
	size_t n;
};

struct pair {
	struct piece key, value;
	unsigned long line;
	unsigned cell;          /* of that line, from 1; of a pair that is not there: 0 */
	bool either;            /* the key is the label of a row as well */
	bool lone;              /* it is that only: the column goes without saying */
};

/* A row of the list. */
struct listed {
	size_t opened, columns; /* how often its label was met, and how many pairs */
	unsigned long line;     /* of its label */
	bool spread;            /* pairs stand in other lines */
	bool back;              /* they do not keep the form's order */
	bool broken;            /* they may be other rows' */
};

/* A section read as a list, by one form. */
struct list {
	const struct form_table *table;
	struct pair pairs[FORM_MAX_CELLS];
	struct listed rows[FORM_MAX_ROWS];
	bool open;              /* there is a row in hand, */
	size_t row;             /* which is this one, */
	size_t column;          /* and its next column if they keep the form's order */
	const struct form_head *above;  /* of rows whose values below it are all of one column, or NULL: */
	size_t over;            /* this one; */
	bool headers;           /* headers came last, with no value behind */
	char mark;              /* the last one in a line is as good as a colon; or 0 */
	struct pair *last;      /* if nothing but spaces and empty lines came behind it, */
	size_t last_row;        /* and the row that has it */
	unsigned long line;     /* in hand */
	unsigned cell;
	size_t labels;          /* of rows */
	size_t named, lone;     /* values whose column is named, or goes without saying */
	size_t others;          /* numbers that stand elsewhere */
};

/* Pieces */

/* Does a Chinese character begin s[0..n)? */
static bool
is_han(const char *s, size_t n)
{
	size_t length;
	unsigned long code = n > 0 ? utf8_next(s, n, &length) : 0;

	return code >= 0x4e00 && code <= 0x9fff;
}

/*
 * The length of what parts the pieces of a line at s[0..n), n > 0; 0 if nothing
 * does. A dash does before words, 规章-制发件数; elsewhere it is a sign, or a none-mark, or within
 * a number. A slash that the form has in a name does not.
 */
static size_t
part_length(const char *s, size_t n)
{
	size_t length;
	unsigned long code = utf8_next(s, n, &length);

	if (fold_space(code) || utf8_is_in(",，;；、|｜。", s, length))
		return length;
	return utf8_is_in("-－–—_>→/／·.", s, length) && is_han(s + length, n - length)
	    && !form_names_have(s, length + HAN) ? length : 0;
}

/* Cuts what parts pieces from both ends. */
static struct piece
trimmed(struct piece p)
{
	size_t length, back;

	while (p.n > 0 && (length = part_length(p.s, p.n)) > 0) {
		p.s += length;
		p.n -= length;
	}
	while (p.n > 0) {
		for (back = 1; back < p.n && ((unsigned char)p.s[p.n - back] & 0xc0) == 0x80; back++)
			;
		if (part_length(p.s + p.n - back, back) != back)
			break;
		p.n -= back;
	}
	return p;
}

static struct piece
behind(struct piece p, size_t at)
{
	return trimmed((struct piece){ p.s + at, p.n - at });
}

/* Is it a digit, narrow or wide? */
static bool
is_digit(const char *s, size_t n)
{
	size_t length;

	return n > 0 && digit_any(utf8_next(s, n, &length));
}

/*
 * The first place behind `at` where something parts the piece, or its end. What
 * digits follow does not: it may be a comma within a number.
 */
static size_t
next_part(struct piece p, size_t at)
{
	size_t length, part;

	while (at < p.n) {
		utf8_next(p.s + at, p.n - at, &length);
		at += length;
		if (at < p.n && (part = part_length(p.s + at, p.n - at)) > 0
		    && !is_digit(p.s + at + part, p.n - at - part))
			return at;
	}
	return p.n;
}

/* Where the words begin that nothing parts and that end the piece. */
static size_t
last_words(struct piece p)
{
	size_t at, end, start = 0, length;

	for (at = 0; at < p.n; at = end) {
		for (end = at; end < p.n && (length = part_length(p.s + end, p.n - end)) > 0; end += length)
			;
		start = end;
		for (; end < p.n && part_length(p.s + end, p.n - end) == 0; end += length)
			utf8_next(p.s + end, p.n - end, &length);
	}
	return start;
}

/* Digits in front that no stop or bracket makes a number: they may be a value, or its end. */
static bool
begins_bare(struct piece p)
{
	size_t at = 0, length;

	while (is_digit(p.s + at, p.n - at)) {
		utf8_next(p.s + at, p.n - at, &length);
		at += length;
	}
	if (at == 0)
		return p.n > 0 && (*p.s == '.' || *p.s == ',');
	if (at == p.n)
		return true;
	utf8_next(p.s + at, p.n - at, &length);
	return !utf8_is_in(".．、)）", p.s + at, length) || is_digit(p.s + at + length, p.n - at - length);
}

/*
 * The first colon from `at` on that is not within brackets, or the end; its length. An equals
 * sign is one, and so is the last mark, if it is not 0.
 */
static size_t
find_colon(struct piece p, size_t at, char mark, size_t *length)
{
	size_t depth = 0;

	for (; at < p.n; at += *length) {
		utf8_next(p.s + at, p.n - at, length);
		if (utf8_is_in("(（", p.s + at, *length))
			depth++;
		else if (depth > 0 && utf8_is_in(")）", p.s + at, *length))
			depth--;
		else if (depth == 0 && (utf8_is_in(":：=", p.s + at, *length) || (mark != 0 && p.s[at] == mark
		    && memchr(p.s + at + 1, mark, p.n - at - 1) == NULL)))
			return at;
	}
	*length = 0;
	return p.n;
}

/* Labels */

/* The row that it is the label of; NULL if there is none, or several. */
static const struct label_hit *
row_of(const struct label_hit *hits, size_t n)
{
	const struct label_hit *found = NULL;
	size_t i;

	for (i = 0; i < n; i++) {
		if (hits[i].kind != LABEL_ROW)
			continue;
		if (found != NULL)
			return NULL;
		found = &hits[i];
	}
	return found;
}

/* The number that the form prints before a row's label. */
static struct numbering
number_of(const struct form_row *row)
{
	return numbering_read(row->number, strlen(row->number));
}

/*
 * A column behind a number that counts the row's columns, as in 2.商业企业: those
 * that the words behind the number are, and that no row is with it.
 */
static size_t
match_counted(const struct form_table *table, struct piece p, struct label_hit *hits)
{
	struct numbering number = numbering_read(p.s, p.n);
	size_t n, i, columns = 0;

	if (number.length == 0 || number.length == p.n)
		return 0;
	n = label_match(table, p.s + number.length, p.n - number.length, hits);
	for (i = 0; i < n; i++)
		if (hits[i].kind == LABEL_COLUMN && hits[i].cost == 0)
			hits[columns++] = hits[i];
	return columns;
}

/* Do the words begin with the row's own number? */
static bool
bears_number(struct piece p, const struct form_row *row)
{
	struct numbering number = numbering_read(p.s, p.n);

	return number.style != NUMBERING_NONE && numbering_same(number, number_of(row));
}

/*
 * The labels that the words are, undamaged but for a row's that has its number; returns how many. Digits in front
 * may be a value, or its end, unless they are the number of the row, or of a column.
 */
static size_t
match(const struct form_table *table, struct piece p, struct label_hit *hits)
{
	size_t n = begins_bare(p) ? 0 : label_match(table, p.s, p.n, hits), counted;
	const struct label_hit *row;
	struct label_hit columns[LABEL_HITS];

	row = row_of(hits, n);
	if (row != NULL && bears_number(p, &table->rows[row->row]))
		return n;
	if (n > 0 && hits[0].cost > LABEL_SURE)
		n = 0;
	if (!is_digit(p.s, p.n))
		return n;
	row = n > 0 && hits[0].cost == 0 ? row : NULL;
	counted = begins_bare(p) ? 0 : match_counted(table, p, columns);
	if (counted == 0)
		return row != NULL ? n : 0;
	memcpy(hits, columns, counted * sizeof hits[0]);
	return counted;
}

/*
 * How far the longest label goes that begins the words; 0 if none does. Two of
 * them are no label, though a group's and its row's may stand for the row.
 */
static size_t
first_label(const struct form_table *table, struct piece p, struct label_hit *hits, size_t *nhits)
{
	size_t at, longest = 0, n;
	struct label_hit tried[LABEL_HITS];

	for (at = next_part(p, 0); at <= LABEL_MOST && p.n > 0; at = next_part(p, at)) {
		if (longest > 0 && match(table, behind((struct piece){ p.s, at }, longest), tried) > 0)
			break;
		n = match(table, (struct piece){ p.s, at }, tried);
		if (n > 0) {
			memcpy(hits, tried, n * sizeof tried[0]);
			*nhits = n;
			longest = at;
		}
		if (at == p.n)
			break;
	}
	return longest;
}

static bool
is_note(struct piece p)
{
	struct token t = { .kind = TOKEN_WORDS, .s = p.s, .n = p.n };

	return items_is_note(&t);
}

/* Are they nothing but labels and notes? */
static bool
are_labels(const struct form_table *table, struct piece p)
{
	struct label_hit hits[LABEL_HITS];
	size_t length, n;

	for (; p.n > 0; p = behind(p, length)) {
		length = first_label(table, p, hits, &n);
		if (length == 0 && !is_note((struct piece){ p.s, length = next_part(p, 0) }))
			return false;
	}
	return true;
}

/* Is it a unit? Behind a column's name it stands for an empty cell. */
static bool
is_unit(struct piece p)
{
	char text[16] = "0";

	if (p.n >= sizeof text || is_digit(p.s, p.n))
		return false;
	memcpy(text + 1, p.s, p.n);
	return value_kind(text, p.n + 1) == VALUE_NUMBER;
}

/*
 * Where the value begins that a column's name runs into, as in 自然人3件; 0 if the words are no
 * such thing. The name ends in a Chinese character and is as long as may be: 本年增/减-3 is one
 * of -3, 本年增/减3 one of 3.
 */
static size_t
joined_at(const struct form_table *table, struct piece p, struct label_hit *hits, size_t *nhits)
{
	struct label_hit tried[LABEL_HITS];
	struct piece value;
	size_t at = 0, found = 0, length, n;
	bool han;

	while (at < p.n && at <= LABEL_MOST) {
		utf8_next(p.s + at, p.n - at, &length);
		han = is_han(p.s + at, length);
		at += length;
		value = (struct piece){ p.s + at, p.n - at };
		if (!han || value.n == 0 || (value_kind(value.s, value.n) != VALUE_NUMBER && !is_unit(value)))
			continue;
		n = match(table, (struct piece){ p.s, at }, tried);
		if (n == 0 || tried[0].cost > 0 || tried[0].kind == LABEL_HEADER)
			continue;
		found = at;
		*nhits = n;
		memcpy(hits, tried, n * sizeof tried[0]);
	}
	return found;
}

/* The column of the row in hand that it is the header of; NULL if there is none. */
static const struct label_hit *
column_of(const struct list *list, const struct label_hit *hits, size_t n)
{
	const struct form_row *rows = list->table->rows;
	size_t i;

	for (i = 0; i < n && list->open; i++)
		if (hits[i].kind == LABEL_COLUMN && rows[list->row].head != NULL
		    && rows[hits[i].row].head == rows[list->row].head)
			return &hits[i];
	return NULL;
}

static bool
is_header(const struct label_hit *hits, size_t n)
{
	return n > 0 && hits[0].kind == LABEL_HEADER;
}

/* Rows */

static void
open_row(struct list *list, size_t row)
{
	struct listed *listed = &list->rows[row];

	list->open = true;
	list->row = row;
	list->column = 0;
	list->last = NULL;
	list->labels++;
	listed->opened++;
	listed->line = list->line;
}

/* What nobody knows stands there: it may be the label of another row. */
static void
close_row(struct list *list)
{
	list->open = false;
	list->last = NULL;
}

static struct pair *
pair_at(struct list *list, size_t row, size_t column)
{
	return &list->pairs[form_first_cell(list->table, &list->table->rows[row]) + column];
}

/* The row in hand has that value in that column. */
static void
take(struct list *list, size_t column, const struct pair *pair)
{
	struct listed *listed = &list->rows[list->row];
	struct pair *to = pair_at(list, list->row, column);

	if (to->cell > 0 && !(to->lone && to->value.n == 0))
		listed->broken = true;
	listed->columns += to->cell == 0;
	listed->back = listed->back || column < list->column;
	listed->spread = listed->spread || list->line != listed->line;
	list->named += !pair->lone && pair->value.n > 0;
	list->lone += pair->lone && pair->value.n > 0;
	*to = *pair;
	list->headers = false;
	list->last = to;
	list->last_row = list->row;
	list->column = column + 1;
}

/* Is a key that is a column's header and a row's label, as 其他 is, neither for certain? */
static bool
is_either(const struct label_hit *hits, size_t n, struct piece key)
{
	size_t i, kinds = 0;

	for (i = 0; i < n; i++)
		kinds |= hits[i].kind == LABEL_ROW ? 1 : hits[i].kind == LABEL_COLUMN ? 2 : 0;
	return kinds == 3 && numbering_read(key.s, key.n).style == NUMBERING_NONE;
}

/*
 * Is such a key the header? It is if it has a value, is next in order, or stands
 * behind others in its line; where the row has that column, a bare key of the
 * same words is the label.
 */
static bool
is_column(struct list *list, size_t column, const struct pair *pair)
{
	const struct pair *before = pair_at(list, list->row, column);

	if (pair->value.n > 0 || pair->cell > 1)
		return true;
	if (before->cell == 0)
		return list->column == column;
	return before->key.n != pair->key.n || memcmp(before->key.s, pair->key.s, pair->key.n) != 0;
}

/*
 * Is it the label? Not where the row in hand may yet have the column, nor if
 * what came before is unknown.
 */
static bool
is_label(struct list *list, const struct label_hit *column)
{
	return list->open && (column == NULL || pair_at(list, list->row, column->column)->cell > 0);
}

/* The value of a row in the column whose header stands above it. */
static void
take_below(struct list *list, struct pair *pair)
{
	pair->lone = false;
	take(list, list->over, pair);
	close_row(list);
}

/* A label before a colon, and what stands behind it. */
static void
read_pair(struct list *list, const struct label_hit *hits, size_t n, struct pair *pair)
{
	const struct label_hit *row = row_of(hits, n), *column = column_of(list, hits, n);
	const struct form_head *head;

	pair->line = list->line;
	pair->cell = ++list->cell;
	pair->either = is_either(hits, n, pair->key);
	pair->lone = false;
	if (column != NULL && (row == NULL || (pair->either && is_column(list, column->column, pair)))) {
		take(list, column->column, pair);
	} else if (row != NULL && (!pair->either || is_label(list, column))) {
		open_row(list, row->row);
		head = list->table->rows[row->row].head;
		pair->lone = true;
		if (head != NULL && head->ncolumns == 1)
			take(list, 0, pair);
		else if (head != NULL && head == list->above)
			take_below(list, pair);
		else if (pair->value.n > 0)
			close_row(list);
	} else if (!is_header(hits, n) || pair->value.n > 0) {
		close_row(list);
	}
}

/*
 * A column's header alone in its line stands above the values of all rows: 自然人, and below
 * it 本年新收：5. Not one of several, which are the head of a table.
 */
static void
read_header(struct list *list, const struct label_hit *hits, size_t n)
{
	size_t i;

	close_row(list);
	list->above = NULL;
	for (i = 0; i < n && list->cell == 1 && !list->headers; i++)
		if (hits[i].kind == LABEL_COLUMN && list->above == NULL) {
			list->above = list->table->rows[hits[i].row].head;
			list->over = hits[i].column;
		}
	list->headers = true;
}

/* A label that no colon follows. */
static void
read_label(struct list *list, const struct label_hit *hits, size_t n, struct piece p)
{
	const struct label_hit *row = row_of(hits, n);

	list->cell++;
	if (row != NULL && (!is_either(hits, n, p) || is_label(list, column_of(list, hits, n))))
		open_row(list, row->row);
	else if (!is_header(hits, n))
		read_header(list, hits, n);
}

/*
 * Words that are no label, or a number; they may be a part of the value before. `key': those of
 * a pair.
 */
static void
read_other(struct list *list, struct piece p, bool key)
{
	list->cell++;
	list->others += value_kind(p.s, p.n) == VALUE_NUMBER;
	if (is_note(p))
		return;
	if (list->last != NULL && (list->last->value.n == 0 || begins_bare(p)))
		list->rows[list->last_row].broken = true;
	if (!key)
		list->above = NULL;
	close_row(list);
}

/* Reads a column's name and its value in one; false if it is none. */
static bool
read_joined(struct list *list, struct piece p)
{
	struct label_hit hits[LABEL_HITS];
	const struct label_hit *column;
	size_t n, at = joined_at(list->table, p, hits, &n);
	struct pair pair = { .key = { p.s, at }, .value = { p.s + at, p.n - at }, .line = list->line };

	if (at == 0 || (column = column_of(list, hits, n)) == NULL)
		return false;
	pair.cell = ++list->cell;
	if (is_unit(pair.value))
		pair.value.n = 0;
	take(list, column->column, &pair);
	return true;
}

/*
 * Reads words, each label and what is none. The last ones are the key of a pair if
 * `pair` is not NULL.
 */
static void
read_words(struct list *list, struct piece p, struct pair *pair)
{
	struct label_hit hits[LABEL_HITS];
	size_t length, n = 0;
	bool known;

	for (p = trimmed(p); p.n > 0; p = behind(p, length)) {
		length = first_label(list->table, p, hits, &n);
		known = length > 0;
		if (!known)
			length = next_part(p, numbering_read(p.s, p.n).length);
		if (known && pair != NULL && behind(p, length).n == 0) {
			pair->key = (struct piece){ p.s, length };
			read_pair(list, hits, n, pair);
		} else if (known) {
			read_label(list, hits, n, (struct piece){ p.s, length });
		} else if (!read_joined(list, (struct piece){ p.s, length })) {
			read_other(list, (struct piece){ p.s, length }, pair != NULL);
		}
	}
}

/* Lines */

/*
 * Where the value ends that begins what stands between two colons, or behind
 * the last one: before a column's name that a value runs into, or the first labels that have
 * nothing but labels behind them. If there are none, before the words at the next colon, which nobody
 * knows.
 */
static size_t
value_end(const struct form_table *table, struct piece p, bool more)
{
	struct label_hit hits[LABEL_HITS];
	size_t at, n;

	if (is_han(p.s, p.n) && joined_at(table, (struct piece){ p.s, next_part(p, 0) }, hits, &n) > 0)
		return 0;
	if (more && !begins_bare(p) && !is_digit(p.s, p.n) && are_labels(table, p))
		return 0;
	for (at = next_part(p, 0); at < p.n && at <= VALUE_MOST; at = next_part(p, at))
		if (are_labels(table, behind(p, at)))
			return at;
	return more ? last_words(p) : p.n;
}

static void
read_line(struct list *list, struct piece line)
{
	size_t length, at = find_colon(line, 0, list->mark, &length), end, next, value;
	struct piece words = { line.s, at }, p;
	struct pair pair;

	list->cell = 0;
	for (; at < line.n; at = end, length = next) {
		end = find_colon(line, at + length, list->mark, &next);
		p = behind((struct piece){ line.s, end }, at + length);
		value = value_end(list->table, p, end < line.n);
		pair.value = trimmed((struct piece){ p.s, value });
		read_words(list, words, &pair);
		words = behind(p, value);
	}
	read_words(list, words, NULL);
}

static void
read_list(struct list *list, const struct form_table *table, const struct lines *lines, char mark)
{
	struct kept_line line;
	size_t at = 0;

	memset(list, 0, sizeof *list);
	list->table = table;
	list->mark = mark;
	while (lines_next(lines, &at, &line)) {
		list->line = line.number;
		read_line(list, trimmed((struct piece){ line.s, line.n }));
	}
}

/* Do digits end the first words of a piece, before anything parts them? */
static bool
begins_joined(struct piece p)
{
	size_t i, end = is_han(p.s, p.n) ? next_part(p, 0) : 0, length;

	for (i = 0; i < end && !is_digit(p.s + i, end - i); i += length)
		utf8_next(p.s + i, end - i, &length);
	return i < end;
}

/* Does the line have one tab, and a value behind? Spaces may follow. */
static bool
has_one_tab(struct piece p)
{
	const char *tab = memchr(p.s, '\t', p.n);

	return tab != NULL && memchr(tab + 1, '\t', p.n - (size_t)(tab + 1 - p.s)) == NULL
	    && value_kind(tab + 1, p.n - (size_t)(tab + 1 - p.s)) != VALUE_TEXT;
}

/* The length of s[0..n) without the spaces that end it. */
static size_t
cut_spaces(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return n;
}

/*
 * The mark in front of the number that ends a line, if words stand before it: so it is where
 * each cell has a line, with the names of its row and its column. 0 if there is none.
 */
static char
mark_before_number(struct piece p)
{
	static const char marks[] = "\t|,;";
	size_t at;
	char mark;

	p = trimmed(p);
	for (at = p.n; at > 0 && digit_is(p.s[at - 1]); at--)
		;
	if (at == p.n || (at = cut_spaces(p.s, at)) == 0 || strchr(marks, p.s[at - 1]) == NULL)
		return 0;
	mark = p.s[--at];
	at = cut_spaces(p.s, at);
	return at == 0 || digit_is(p.s[at - 1]) || strchr(marks, p.s[at - 1]) != NULL ? 0 : mark;
}

/* How often a colon, or an equals sign, has a value behind, up to as often as a list has it. */
static size_t
count_colons(struct piece p)
{
	size_t colon, length, n = 0;
	struct piece next;

	for (colon = find_colon(p, 0, 0, &length); colon < p.n; colon = find_colon(p, colon + length, 0, &length)) {
		next = behind(p, colon + length);
		n += is_digit(next.s, next.n) || begins_joined(next);
	}
	return n;
}

/*
 * Are there so many colons with a value behind, or tabs for more rows than any table has, or
 * lines that end in a mark and a number? This tells most texts from lists at once.
 */
static bool
may_be_list(const struct lines *lines, char *mark)
{
	size_t at = 0, n = 0, tabbed = 0, marked[CHAR_MAX + 1] = { 0 };
	struct kept_line line;
	struct piece p;
	char before;

	*mark = 0;
	while (n < PAIRS_LEAST && lines_next(lines, &at, &line)) {
		p = (struct piece){ line.s, line.n };
		tabbed += (line.has & LINES_TAB) != 0 && has_one_tab(p);
		if ((line.has & LINES_DIGIT) == 0)
			continue;
		if ((before = mark_before_number(p)) != 0 && ++marked[(int)before] == MARKED_LEAST)
			*mark = before;
		if (memchr(p.s, ':', p.n) != NULL || memchr(p.s, '=', p.n) != NULL || memchr(p.s, WIDE_COLON_ENDS, p.n) != NULL)
			n += count_colons(p);
	}
	if (tabbed > 2 * FORM_MAX_ROWS)
		*mark = '\t';
	return n >= PAIRS_LEAST || *mark != 0;
}

/* Cells */

/*
 * May the pair be another row's, or none? A column's header that is a row's label
 * too and begins a line, if no row beside this one has that column; a label alone without a value, if
 * none has a value.
 */
static bool
may_be_other(struct list *list, size_t row, size_t column)
{
	const struct pair *pair = pair_at(list, row, column);
	size_t r, rows = 0;

	if (pair->lone)
		return pair->value.n == 0 && list->lone == 0;
	for (r = 0; r < list->table->nrows && pair->either && pair->cell == 1; r++) {
		if (r == row || list->rows[r].columns == 0
		    || list->table->rows[r].head != list->table->rows[row].head)
			continue;
		if (pair_at(list, r, column)->cell > 0)
			return false;
		rows++;
	}
	return rows > 0;
}

/*
 * A row with columns out of order, where most rows keep the order, may have run
 * into one whose label is lost.
 */
static void
break_rows(struct list *list)
{
	size_t r, back = 0, rows = 0;

	for (r = 0; r < list->table->nrows; r++) {
		rows += list->rows[r].columns > 0;
		back += list->rows[r].back;
	}
	for (r = 0; r < list->table->nrows && 2 * back < rows; r++)
		list->rows[r].broken = list->rows[r].broken || list->rows[r].back;
}

/* Adds a pair as tokens: its value, and before it its key, which may name a unit. */
static int
add_tokens(struct tokens *tokens, const struct pair *pair)
{
	struct token place = { .kind = TOKEN_WORDS, .ruled = true };
	size_t n = tokens->n;

	place.line = place.row = pair->line;
	place.cell = place.cells = pair->cell;
	token_add(tokens, TOKEN_WORDS, pair->key.s, pair->key.n, &place);
	token_add_cell(tokens, pair->value.s, pair->value.n, &place);
	return tokens->n == n + 2 ? (int)n + 1 : -1;
}

/* Has it one label, or one in front of each pair, in its line? */
static bool
is_opened_once(const struct listed *listed)
{
	return listed->opened == 1 || (listed->opened == listed->columns && !listed->spread);
}

/* Places the cells of a row; `evident`: its labels are those of this form only. */
static void
place_row(struct list *list, size_t row, struct tokens *tokens, bool evident, struct placed *placed)
{
	const struct form_head *head = list->table->rows[row].head;
	const struct listed *listed = &list->rows[row];
	const struct pair *pair;
	size_t j;

	for (j = 0; j < head->ncolumns; j++) {
		pair = pair_at(list, row, j);
		placed[j] = (struct placed){ -1, false, false };
		if (pair->cell == 0 || listed->broken || may_be_other(list, row, j))
			continue;
		placed[j].token = add_tokens(tokens, pair);
		placed[j].seen = is_opened_once(listed) && (evident || !pair->lone)
		    && (listed->columns == head->ncolumns || !listed->spread);
		placed[j].sure = placed[j].seen || pair->value.n > 0;
	}
}

static bool
is_list(const struct list *list)
{
	return list->named > 0 && list->named + list->lone >= PAIRS_LEAST
	    && list->others * PAIRS_OTHERS <= list->named + list->lone;
}

/* Does it explain more: columns that only its form has, or, as those are few, rows? */
static bool
is_better(const struct list *list, const struct list *other)
{
	return list->named != other->named ? list->named > other->named : list->labels > other->labels;
}

const struct form_table *
pairs_find(int number, struct tokens *tokens, struct placed *placed)
{
	static struct list lists[FORM_YEARS];
	const struct form_table *table;
	struct list *best = lists, *other = lists + 1;
	size_t r;
	bool evident;
	char mark;

	if (!may_be_list(tokens->lines, &mark))
		return NULL;
	read_list(&lists[FORM_2021], form_table(number, FORM_2021), tokens->lines, mark);
	read_list(&lists[FORM_2019], form_table(number, FORM_2019), tokens->lines, mark);
	if (is_better(other, best)) {
		best = lists + 1;
		other = lists;
	}
	table = best->table;
	evident = other->table->rows == table->rows
	    || best->named > other->named;
	if (!is_list(best))
		return NULL;
	break_rows(best);
	for (r = 0; r < table->nrows; r++)
		if (table->rows[r].head != NULL)
			place_row(best, r, tokens, evident,
			    placed + form_first_cell(table, &table->rows[r]));
	return table;
}
