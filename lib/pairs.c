#include <string.h>

#include "colon.h"
#include "lines.h"
#include "named.h"
#include "numbering.h"
#include "pairs.h"
#include "value.h"

enum {
	PAIRS_OTHERS = 4,       /* so many pairs for each number that stands elsewhere */
	VALUE_MOST = 64         /* bytes of a value, if anything stands behind it */
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
	size_t named, lone;     /* values whose column is named, or goes without saying; */
	size_t joined;          /* names that run into their values */
	size_t others;          /* numbers that stand elsewhere */
};

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
	listed->back = listed->back || (column < list->column && to->cell == 0);
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
	const struct label_hit *row = named_row(hits, n), *column = column_of(list, hits, n);
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

/*
 * Where values run into names, a name without one has an empty cell: in the line of its row, where it comes next.
 * False if it is no such name.
 */
static bool
read_empty(struct list *list, const struct label_hit *hits, size_t n, struct piece p)
{
	const struct label_hit *column = column_of(list, hits, n);
	struct pair pair = { .key = p, .value = { p.s + p.n, 0 }, .line = list->line, .cell = list->cell };

	if (column == NULL || list->joined == 0 || list->rows[list->row].line != list->line
	    || column->column != list->column)
		return false;
	take(list, column->column, &pair);
	return true;
}

/* A label that no colon follows. */
static void
read_label(struct list *list, const struct label_hit *hits, size_t n, struct piece p)
{
	const struct label_hit *row = named_row(hits, n);

	list->cell++;
	if (read_empty(list, hits, n, p))
		return;
	if (row != NULL && (!is_either(hits, n, p) || is_label(list, column_of(list, hits, n))))
		open_row(list, row->row);
	else if (!is_header(hits, n))
		read_header(list, hits, n);
}

/* Are words a damaged label of a group, whose rows go on with the column above? */
static bool
is_group(const struct form_table *table, struct piece p)
{
	struct label_hit hit;

	return label_first(table, p.s, p.n, LABEL_ROW, &hit) && table->rows[hit.row].head == NULL;
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
	if (named_note(p))
		return;
	if (list->last != NULL && (list->last->value.n == 0 || piece_is_bare(p)))
		list->rows[list->last_row].broken = true;
	if (!key && !is_group(list->table, p))
		list->above = NULL;
	close_row(list);
}

/* Reads a column's name and its value in one; false if it is none. */
static bool
read_joined(struct list *list, struct piece p)
{
	struct label_hit hits[LABEL_HITS];
	const struct label_hit *column;
	size_t n, at = named_joined(list->table, p, hits, &n);
	struct pair pair = { .key = { p.s, at }, .value = piece_behind(p, at), .line = list->line };

	if (at == 0 || (column = column_of(list, hits, n)) == NULL)
		return false;
	pair.cell = ++list->cell;
	list->joined++;
	if (named_unit(pair.value))
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

	for (p = piece_trim(p); p.n > 0; p = piece_behind(p, length)) {
		length = piece_next(p, 0);
		if (piece_ends_in_none((struct piece){ p.s, length }) && read_joined(list, (struct piece){ p.s, length }))
			continue;
		length = named_first(list->table, p, hits, &n);
		known = length > 0;
		if (!known)
			length = piece_next(p, numbering_read(p.s, p.n).length);
		if (known && pair != NULL && piece_behind(p, length).n == 0) {
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

static bool
names_column(const struct form_table *table, const char *s, size_t n)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, nhits = label_match(table, s, n, hits);

	for (i = 0; i < nhits; i++)
		if (hits[i].kind == LABEL_COLUMN && hits[i].cost == 0)
			return true;
	return false;
}

/* Do words begin with a column's name that runs into its value? Names before it have empty cells. */
static bool
begins_joined(const struct form_table *table, struct piece p)
{
	struct label_hit hits[LABEL_HITS];
	size_t length, n;

	for (; piece_is_han(p.s, p.n); p = piece_behind(p, length)) {
		length = piece_next(p, 0);
		if (named_joined(table, (struct piece){ p.s, length }, hits, &n) > 0)
			return true;
		if (!names_column(table, p.s, length))
			return false;
	}
	return false;
}

/*
 * Where the value ends that begins what stands between two colons, or behind
 * the last one: before a column's name that a value runs into, or the first labels that have
 * nothing but labels behind them. If there are none, before the words at the next colon, which nobody
 * knows.
 */
static size_t
value_end(const struct form_table *table, struct piece p, bool more)
{
	size_t at;

	if (begins_joined(table, p))
		return 0;
	if (more && !piece_is_bare(p) && !piece_is_digit(p.s, p.n)
	    && value_kind(p.s, piece_next(p, 0)) != VALUE_NONE && named_all(table, p))
		return 0;
	for (at = piece_next(p, 0); at < p.n && at <= VALUE_MOST; at = piece_next(p, at))
		if (named_all(table, piece_behind(p, at)))
			return at;
	return more ? piece_last(p) : p.n;
}

static void
read_line(struct list *list, struct piece line)
{
	size_t length, at = colon_find(line, 0, list->mark, &length), end, next, value;
	struct piece words = { line.s, at }, p;
	struct pair pair;

	list->cell = 0;
	for (; at < line.n; at = end, length = next) {
		end = colon_find(line, at + length, list->mark, &next);
		p = piece_behind((struct piece){ line.s, end }, at + length);
		value = value_end(list->table, p, end < line.n);
		pair.value = piece_trim((struct piece){ p.s, value });
		read_words(list, words, &pair);
		words = piece_behind(p, value);
	}
	read_words(list, words, NULL);
}

/* The next line with anything in it. */
static bool
next_filled(const struct lines *lines, size_t *at, struct kept_line *line)
{
	struct piece p;

	while (lines_next(lines, at, line)) {
		if (line->n == 0)
			continue;
		p = piece_trim((struct piece){ line->s, line->n });
		line->s = p.s;
		line->n = p.n;
		if (p.n > 0)
			return true;
	}
	return false;
}

static bool
is_value_line(const struct kept_line *line)
{
	return value_kind(line->s, line->n) != VALUE_TEXT;
}

/* Takes to words their line's end, which parts them from the value below as a colon does, and that value. */
static void
join_value(const struct lines *lines, size_t *at, struct kept_line *line)
{
	struct kept_line next;
	size_t end = *at;

	if (is_value_line(line))
		return;
	while (line->s[line->n++] != '\n')
		;
	if (!next_filled(lines, &end, &next) || !is_value_line(&next))
		return;
	line->n = (size_t)(next.s + next.n - line->s);
	line->number = next.number;
	*at = end;
}

/* Takes to words the mark that ends their line, if an empty value stands behind it. */
static void
keep_mark(struct kept_line *line, char mark)
{
	size_t n = line->n;

	while (line->s[n] != mark && line->s[n] != '\n')
		n++;
	if (line->s[n] == mark)
		line->n = n + 1;
}

/*
 * How many cells between tabs or bars are numbers, or where these part pairs stand behind another value, if several
 * are: a row's.
 */
static size_t
count_numbers(const struct kept_line *line, bool part)
{
	size_t i, from = 0, n = 0;
	bool value = false, before = false;

	for (i = 0; i <= line->n; i++) {
		if (i < line->n && line->s[i] != '\t' && line->s[i] != '|')
			continue;
		before = !part || value;
		value = i > from && value_kind(line->s + from, i - from) == VALUE_NUMBER;
		n += value && before;
		value = value || (part && i > from && value_kind(line->s + from, i - from) == VALUE_NONE);
		from = i + 1;
	}
	return n > 1 ? n : 0;
}

static void
read_list(struct list *list, const struct form_table *table, const struct lines *lines, char mark)
{
	struct kept_line line;
	size_t at = 0;

	memset(list, 0, sizeof *list);
	list->table = table;
	list->mark = mark;
	while (next_filled(lines, &at, &line)) {
		if (mark == '\n')
			join_value(lines, &at, &line);
		else if (mark == '\t')
			keep_mark(&line, mark);
		list->line = line.number;
		if ((line.has & (LINES_TAB | LINES_BAR)) != 0)
			list->others += count_numbers(&line, mark == '\t' || mark == '|');
		read_line(list, (struct piece){ line.s, line.n });
	}
}

/* How many lines with a column's name have so many values below them, none or one, and words below that; 0 of rows. */
static size_t
count_names(int number, const struct lines *lines, size_t wanted)
{
	struct kept_line line, name = { NULL, 0, 0, 0 };
	size_t at = 0, values = 0, names = 0;

	while (next_filled(lines, &at, &line)) {
		if ((line.has & (LINES_TAB | LINES_BAR)) != 0)
			return 0;
		if (is_value_line(&line)) {
			values++;
			continue;
		}
		names += values == wanted && name.n > 0 && (name.has & LINES_DIGIT) == 0
		    && (names_column(form_table(number, FORM_2021), name.s, name.n)
		    || names_column(form_table(number, FORM_2019), name.s, name.n));
		name = line;
		values = 0;
	}
	return names;
}

/*
 * Have lines with a column's name one value each below them, and words below that? Some of them
 * may have an empty cell; in a table's header most names have another one below.
 */
static bool
has_values_below(int number, const struct lines *lines)
{
	size_t named = count_names(number, lines, 1);

	return named >= COLON_LEAST && 3 * named >= count_names(number, lines, 0);
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
	return list->named > 0 && list->named + list->lone >= COLON_LEAST
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

	if (!colon_survey(tokens->lines, &mark)) {
		if (!has_values_below(number, tokens->lines))
			return NULL;
		mark = '\n';
	}
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
