#include <string.h>

#include "draft.h"
#include "fold.h"

enum {
	SAME = 0xffff,                  /* the length of a raw text that is the value's */
	VALUE_MOST = 255,
	NO_ANSWER = FORM_MAX_CELLS
};

/* A number that may be another of its kind, and the answer that it is, or NO_ANSWER. */
struct lone {
	const char *s;
	size_t n, answer;
	enum hole_kind kind;
	struct hole_place place;
};

/* The answers that were found in a section, and what numbers may be in their holes. */
struct cells {
	const struct answer *answers;
	size_t n, next;                 /* those before `next' stand in lines above */
	enum hole_kind kinds[FORM_MAX_CELLS];
	struct hole_place places[FORM_MAX_CELLS];
};

/* Giving */

static void
give_number(struct answer *a, const struct number *number, char *less)
{
	a->raw = number->s;
	a->raw_length = number->n;
	a->value = hole_value(number, less, &a->value_length);
}

static void
give_texts(struct answer *a, const struct kept_answer *kept, const char *text)
{
	a->value = a->raw = text + kept->value;
	a->value_length = a->raw_length = kept->value_length;
	if (kept->raw_length != SAME) {
		a->raw = a->value + kept->value_length;
		a->raw_length = kept->raw_length;
	}
}

void
draft_give(const void *kept, size_t cells, const char *text, const struct number *numbers,
    unsigned long first, struct answer *answers)
{
	static char less[FORM_MAX_CELLS][HOLE_DIGITS + 1];      /* texts of answers, which stay */
	const char *from = kept;
	struct kept_answer answer;
	size_t i;

	for (i = 0; i < cells; i++, from += sizeof answer, answers++) {
		memcpy(&answer, from, sizeof answer);
		answers->status = (enum cell_status)answer.status;
		answers->cell = answer.cell;
		answers->line = answer.cell > 0 ? first + answer.line : 0;
		if (answer.hole != HOLE_NONE)
			give_number(answers, &numbers[answer.hole], less[i]);
		else
			give_texts(answers, &answer, text);
	}
}

/* Taking */

/* The number at the cell s[0..n), which white space may stand around; .n is 0 if there is anything else. */
static struct lone
number_in(const char *s, size_t n)
{
	static const enum hole_kind kinds[] = { HOLE_CHANGE, HOLE_AMOUNT };
	struct lone lone = { .n = 0 };
	size_t i;

	fold_trim(&s, &n);
	lone.s = s;
	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (hole_number(kinds[i], s, n) == n)
			lone.n = n;
	return lone;
}

/* The cells of a line that are nothing but a number. */
static size_t
numbers_of(const struct kept_line *line, struct lone *numbers)
{
	const char *s = line->s, *end = s + line->n, *behind;
	size_t n = 0;

	for (; s <= end && n < FORM_MAX_CELLS; s = behind + 1) {
		for (behind = s; behind < end && *behind != '\t' && *behind != '|'; behind++)
			;
		numbers[n] = number_in(s, (size_t)(behind - s));
		n += numbers[n].n > 0;
	}
	return n;
}

/* Is the answer a number as it stands, which may be another of its kind? */
static bool
is_plain(const struct answer *a, enum hole_kind kind)
{
	const struct number number = { a->raw, a->raw_length };
	char less[HOLE_DIGITS + 1];
	const char *value;
	size_t n;

	if ((a->status != CELL_NUM && a->status != CELL_INFER) || a->raw_length == 0
	    || hole_number(kind, a->raw, a->raw_length) != a->raw_length)
		return false;
	value = hole_value(&number, less, &n);
	return a->value_length == n && memcmp(a->value, value, n) == 0;
}

/* Are numbers[0..n) the answers that the line has, but for such as are no plain numbers? */
static bool
are_answers(const struct cells *cells, unsigned long line, struct lone *numbers, size_t n)
{
	const struct answer *a;
	size_t i, k = 0;

	for (i = cells->next; i < cells->n && cells->answers[i].line == line; i++) {
		a = &cells->answers[i];
		if (!is_plain(a, cells->kinds[i]))
			continue;
		if (k == n || a->raw_length != numbers[k].n || memcmp(a->raw, numbers[k].s, numbers[k].n) != 0)
			return false;
		numbers[k].kind = cells->kinds[i];
		numbers[k].place = cells->places[i];
		numbers[k++].answer = i;
	}
	return k == n;
}

/* Puts an idle number among numbers[0..n) of its line, if it is no part of one of them. */
static size_t
put_among(struct lone *numbers, size_t n, const struct number *idle)
{
	size_t i = n;

	while (i > 0 && numbers[i - 1].s > idle->s)
		i--;
	if (i > 0 && numbers[i - 1].s + numbers[i - 1].n > idle->s)
		return n;
	memmove(numbers + i + 1, numbers + i, (n - i) * sizeof *numbers);
	numbers[i] = (struct lone){ idle->s, idle->n, NO_ANSWER, HOLE_IDLE, { 0, 0, 0 } };
	return n + 1;
}

static void
add_text(struct draft *draft, const char *s, size_t n)
{
	memcpy(draft->text + draft->used, s, n);
	draft->used += n;
}

static void
add_hole(struct draft *draft, const struct lone *number)
{
	struct hole *hole = &draft->holes[draft->nholes];

	hole->at = (unsigned short)draft->used;
	hole->kind = (unsigned char)number->kind;
	hole->place = number->place;
	if (number->answer != NO_ANSWER)
		draft->answers[number->answer].hole = (unsigned short)draft->nholes;
	draft->nholes++;
}

/* Adds a line without its numbers. */
static void
add_line(struct draft *draft, const struct kept_line *line, const struct lone *numbers, size_t n)
{
	const char *s = line->s;
	size_t i;

	for (i = 0; i < n; i++) {
		add_text(draft, s, (size_t)(numbers[i].s - s));
		add_hole(draft, &numbers[i]);
		s = numbers[i].s + numbers[i].n;
	}
	add_text(draft, s, (size_t)(line->s + line->n + 1 - s));
}

/* Takes the text of the section, with holes where numbers may be others. */
static void
take_text(struct draft *draft, const struct lines *lines, struct cells *cells, const struct idle *idle)
{
	static struct lone numbers[DRAFT_HOLES];        /* too many for the stack */
	struct kept_line line;
	size_t at = 0, next = 0, n;

	while (lines_next(lines, &at, &line)) {
		n = (line.has & LINES_DIGIT) != 0 ? numbers_of(&line, numbers) : 0;
		while (cells->next < cells->n && cells->answers[cells->next].line < line.number)
			cells->next++;
		if (!are_answers(cells, line.number, numbers, n))
			n = 0;
		for (; next < idle->n && idle->numbers[next].s < line.s + line.n; next++)
			n = put_among(numbers, n, &idle->numbers[next]);
		add_line(draft, &line, numbers, n);
	}
}

static bool
take_answer(struct draft *draft, struct kept_answer *kept, const struct answer *a, unsigned long first)
{
	bool same = a->raw == a->value && a->raw_length == a->value_length;

	kept->status = (unsigned char)a->status;
	kept->cell = (unsigned short)a->cell;
	kept->line = a->cell > 0 ? (unsigned short)(a->line - first) : 0;
	if (kept->hole != HOLE_NONE)
		return true;
	if (a->value_length > VALUE_MOST || a->value_length + a->raw_length > DRAFT_TEXT - draft->used)
		return false;
	kept->value = (unsigned short)draft->used;
	kept->value_length = (unsigned char)a->value_length;
	kept->raw_length = same ? SAME : (unsigned short)a->raw_length;
	add_text(draft, a->value, a->value_length);
	if (!same)
		add_text(draft, a->raw, a->raw_length);
	return true;
}

/* What numbers the cells of a table may have, and where. */
static void
find_kinds(struct cells *cells, const struct form_table *table)
{
	const struct form_head *head;
	size_t r, j, cell = 0;

	for (r = 0; r < table->nrows; r++) {
		head = table->rows[r].head;
		for (j = 0; head != NULL && j < head->ncolumns; j++, cell++) {
			cells->kinds[cell] = hole_kind(head->columns[j].unit);
			cells->places[cell].row = (unsigned char)r;
			cells->places[cell].column = (unsigned char)j;
			cells->places[cell].columns = (unsigned char)head->ncolumns;
		}
	}
}

bool
draft_take(struct draft *draft, const struct form_table *table, const struct lines *lines,
    const struct answer *answers, const struct idle *idle)
{
	struct cells cells = { .answers = answers, .n = form_ncells(table), .next = 0 };
	struct lone end = { NULL, 0, NO_ANSWER, HOLE_IDLE, { 0, 0, 0 } };
	size_t i;

	if (lines->used > DRAFT_TEXT)
		return false;
	draft->used = draft->nholes = draft->balance.n = 0;
	for (i = 0; i < cells.n; i++)
		draft->answers[i].hole = HOLE_NONE;
	find_kinds(&cells, table);
	if (idle != NULL)
		take_text(draft, lines, &cells, idle);
	else
		add_text(draft, lines->text, lines->used);
	add_hole(draft, &end);
	draft->nholes--;
	for (i = 0; i < cells.n; i++)
		if (!take_answer(draft, &draft->answers[i], &answers[i], lines->first))
			return false;
	return true;
}

bool
draft_balance(struct draft *draft, const struct form_table *table, const struct answer *answers,
    enum balance_kind kind)
{
	unsigned short hole[FORM_MAX_CELLS];
	size_t i, cells = form_ncells(table);

	for (i = 0; i < cells; i++)
		hole[i] = draft->answers[i].hole;
	draft->balance.kind = kind;
	return balance_find(&draft->balance, table, answers, hole);
}
