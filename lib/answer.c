#include <string.h>

#include "answer.h"
#include "fold.h"
#include "output.h"
#include "utf8.h"
#include "value.h"

enum {
	RAW_MOST = 200,         /* bytes of `raw' */
	MARK_LENGTH = 3,        /* of the … at its end */
	WORD = 32,              /* of a column's name, or a status, and a tab */
	HEAD = 64,              /* of what most records begin with */
	FIELDS_MOST = 512       /* of the fields behind a row's, raw but for plain numbers */
};

/* What the records of a row begin with: the report as it is written, and, from `doc' on, table and row. */
static struct {
	size_t doc, n;
	char s[ANSWER_DOC + 64];
} head;

void
answer_report(const char *doc, size_t n)
{
	head.doc = out_cleaned(head.s, doc, n);
}

static char *
put(char *to, const char *s, size_t n)
{
	memcpy(to, s, n);
	return to + n;
}

static char *
put_field(char *to, const char *s)
{
	to = put(to, s, strlen(s));
	*to++ = '\t';
	return to;
}

/* A word that many records have, with a tab behind it; copied with whatever is behind that. */
struct word {
	size_t n;
	char s[WORD];
};

static struct word
word_of(const char *s)
{
	struct word word;

	word.n = (size_t)(put_field(word.s, s) - word.s);
	return word;
}

static char *
put_word(char *to, const struct word *word)
{
	memcpy(to, word->s, WORD);
	return to + word->n;
}

/* The columns of the last rows. */
static struct {
	const struct form_head *head;
	struct word words[FORM_MAX_COLUMNS];
} columns;

static void
learn_columns(const struct form_head *form)
{
	size_t j;

	if (columns.head == form)
		return;
	columns.head = form;
	for (j = 0; j < form->ncolumns; j++)
		columns.words[j] = word_of(form->columns[j].id);
}

static void
begin_row(const struct form_table *table, const struct form_row *row)
{
	char *to = head.s + head.doc;

	*to++ = '\t';
	to += out_digits(to, (unsigned long)table->number);
	*to++ = '\t';
	to = put_field(to, row->id);
	head.n = (size_t)(to - head.s);
}

/* The text of a cell with its white space collapsed, cut at RAW_MOST bytes. */
static void
out_raw(const char *s, size_t n)
{
	static const char mark[] = "…";
	size_t cut = utf8_cut(s, n, n > RAW_MOST ? RAW_MOST - MARK_LENGTH : n), i, length;
	bool space = false, any = false;
	long code;

	for (i = 0; i < cut; i += length) {
		code = utf8_decode(s + i, cut - i, &length);
		if (code < 0 || fold_space((unsigned long)code)) {
			space = true;
			continue;
		}
		if (space && any)
			out_char(' ');
		space = false;
		any = true;
		out_bytes(s + i, length);
	}
	if (cut < n)
		out_bytes(mark, sizeof mark - 1);
}

/* A number of one digit, as most are, or any other. */
static char *
put_number(char *to, const char *s, size_t n)
{
	if (n != 1)
		return put(to, s, n);
	*to = *s;
	return to + 1;
}

/* The line of the last answer, and its number's digits with a colon behind them. */
static struct {
	unsigned long line;
	struct word digits;
} place;

/* Many lines stand not far below the last one. */
static void
turn_to(unsigned long line)
{
	size_t n = place.digits.n;
	unsigned long step = line - place.line;

	if (n > 0 && step < 10 && step <= (unsigned long)('9' - place.digits.s[n - 2])) {
		place.digits.s[n - 2] = (char)(place.digits.s[n - 2] + (char)step);
	} else {
		n = out_digits(place.digits.s, line);
		place.digits.s[n++] = ':';
		place.digits.n = n;
	}
	place.line = line;
}

static char *
put_place(char *to, const struct answer *a)
{
	if (a->line != place.line || place.digits.n == 0)
		turn_to(a->line);
	to = put_word(to, &place.digits);
	if (a->cell >= 10)
		return to + out_digits(to, a->cell);
	*to = (char)('0' + a->cell);
	return to + 1;
}

static void
out_answer(const struct word *column, const struct word *status, const struct answer *a)
{
	char *room = out_room(sizeof head.s + FIELDS_MOST), *to = room;
	bool plain = a->raw == a->value && a->raw_length == a->value_length;

	memcpy(to, head.s, HEAD);
	to = head.n <= HEAD ? to + head.n : put(to, head.s, head.n);
	to = put_word(to, column);
	to = put_number(to, a->value, a->value_length);
	*to++ = '\t';
	to = put_word(to, status);
	if (a->cell > 0)
		to = put_place(to, a);
	*to++ = '\t';
	if (plain) {
		to = put_number(to, a->raw, a->raw_length);
		*to++ = '\n';
	}
	out_took((size_t)(to - room));
	if (plain)
		return;
	out_raw(a->raw, a->raw_length);
	out_char('\n');
}

void
answer_write(const struct form_table *table, const struct answer *answers)
{
	struct word statuses[CELL_STATUSES];
	const struct form_row *row;
	size_t i, j;

	for (i = 0; i < CELL_STATUSES; i++)
		statuses[i] = word_of(cell_status_word((enum cell_status)i));
	for (i = 0; i < table->nrows; i++) {
		row = &table->rows[i];
		if (row->head == NULL)
			continue;
		begin_row(table, row);
		learn_columns(row->head);
		for (j = 0; j < row->head->ncolumns; j++, answers++)
			out_answer(&columns.words[j], &statuses[answers->status], answers);
	}
}
