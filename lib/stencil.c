#include <string.h>

#include "repeat.h"
#include "stencil.h"

enum {
	FIRST = 2, TABLES = 3,  /* the number of the first table, and how many there are */
	NO_HOLE = 0xffff
};

/* An answer, its line counted from the section's first, its texts as places in the stencil's own. */
struct kept_answer {
	enum cell_status status;
	unsigned cell;
	unsigned short line;
	unsigned short hole;            /* which has its number, or NO_HOLE: then it is */
	unsigned short value, raw;      /* texts, so long: */
	unsigned short value_length, raw_length;
};

enum state {
	STATE_EMPTY,
	STATE_TEXT,             /* a section was seen once: its text is kept, and nothing else */
	STATE_KNOWN,            /* that which fits has the answers that are kept */
	STATE_VAGUE             /* or may have others */
};

struct stencil {
	enum state state;
	const struct form_table *table;
	size_t used;                    /* of text[]: the section, and the answers behind it */
	size_t nholes;
	unsigned short holes[FORM_MAX_CELLS + 1];       /* where they are: in front of these bytes; the end */
	bool fraction[FORM_MAX_CELLS];  /* their numbers have one */
	struct kept_answer answers[FORM_MAX_CELLS];
	char text[STENCIL_TEXT];        /* the section's lines without what is in the holes */
};

/* The kept ones of each table, those that came again in front. */
static struct stencil stencils[TABLES][STENCILS];
static struct stencil *order[TABLES][STENCILS];

static struct stencil *fitting; /* that which the section in hand fits, or may fit */

static struct stencil **
order_of(int number)
{
	struct stencil **of = order[number - FIRST];
	size_t i;

	for (i = 0; i < STENCILS && of[i] == NULL; i++)
		of[i] = &stencils[number - FIRST][i];
	return of;
}

/* Is the section all of its lines, in a row? Else answers might stand elsewhere. */
static bool
can_tell(const struct lines *lines)
{
	return lines->gapless && !lines->full && !repeat_none();
}

/* Finding */

struct number {
	const char *s;
	size_t n;
	size_t answer;          /* which it is, where a table is kept */
};

static size_t
digits_at(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return i;
}

/* How long the number is that s[0..n) begins with, and that may be in a hole; 0 if none does. */
static size_t
number_at(const char *s, size_t n, bool fraction)
{
	size_t whole = digits_at(s, n), part;

	if (whole == 0 || whole > STENCIL_DIGITS)
		return 0;
	if (!fraction)
		return whole;
	if (whole == n || s[whole] != '.')
		return 0;
	part = digits_at(s + whole + 1, n - whole - 1);
	return part == 0 || part > STENCIL_DIGITS ? 0 : whole + 1 + part;
}

/* Is s[0..n) the section's text, with numbers[] in its holes? */
static bool
fits(const struct stencil *st, const char *s, size_t n, struct number *numbers)
{
	const char *text = st->text;
	size_t i, at = 0, piece;

	for (i = 0;; i++) {
		piece = st->holes[i] - at;
		if (piece > n || memcmp(s, text + at, piece) != 0)
			return false;
		at += piece;
		s += piece;
		n -= piece;
		if (i == st->nholes)
			return n == 0;
		numbers[i].s = s;
		if ((numbers[i].n = number_at(s, n, st->fraction[i])) == 0)
			return false;
		s += numbers[i].n;
		n -= numbers[i].n;
	}
}

/* Is s[0..n) the text that was seen once, but for its numbers? */
static bool
is_alike(const struct stencil *st, const char *s, size_t n)
{
	const char *end = s + n, *t = st->text, *t_end = st->text + st->used;
	size_t digits;

	while (s < end && t < t_end) {
		digits = digits_at(s, (size_t)(end - s));
		if ((digits > 0) != (digits_at(t, (size_t)(t_end - t)) > 0) || (digits == 0 && *s != *t))
			return false;
		s += digits > 0 ? digits : 1;
		t += digits > 0 ? digits_at(t, (size_t)(t_end - t)) : 1;
	}
	return s == end && t == t_end;
}

static bool
may_fit(const struct stencil *st, const struct lines *lines, struct number *numbers)
{
	if (st->state == STATE_TEXT)
		return is_alike(st, lines->text, lines->used);
	return st->state != STATE_EMPTY && fits(st, lines->text, lines->used, numbers);
}

static void
give(const struct stencil *st, const struct number *numbers, unsigned long first,
    struct answer *answers)
{
	const struct kept_answer *kept = st->answers;
	size_t i, cells = form_ncells(st->table);

	for (i = 0; i < cells; i++, kept++, answers++) {
		answers->status = kept->status;
		answers->cell = kept->cell;
		answers->line = kept->cell > 0 ? first + kept->line : 0;
		if (kept->hole != NO_HOLE) {
			answers->value = answers->raw = numbers[kept->hole].s;
			answers->value_length = answers->raw_length = numbers[kept->hole].n;
			continue;
		}
		answers->value = st->text + kept->value;
		answers->value_length = kept->value_length;
		answers->raw = st->text + kept->raw;
		answers->raw_length = kept->raw_length;
	}
}

const struct form_table *
stencil_find(int number, const struct lines *lines, struct answer *answers)
{
	struct number numbers[FORM_MAX_CELLS];
	struct stencil **of = order_of(number);
	size_t i;

	fitting = NULL;
	for (i = 0; i < STENCILS && fitting == NULL && can_tell(lines); i++)
		if (may_fit(of[i], lines, numbers))
			fitting = of[i];
	if (fitting == NULL)
		return NULL;
	if (--i > 0) {
		of[i] = of[i - 1];
		of[i - 1] = fitting;
	}
	if (fitting->state != STATE_KNOWN)
		return NULL;
	give(fitting, numbers, lines->first, answers);
	return fitting->table;
}

/* Keeping */

/* The number at the cell s[0..n), which spaces may stand around; .n is 0 if there is anything else. */
static struct number
number_in(const char *s, size_t n)
{
	struct number number = { .n = 0 };

	while (n > 0 && *s == ' ') {
		s++;
		n--;
	}
	while (n > 0 && s[n - 1] == ' ')
		n--;
	number.s = s;
	if (number_at(s, n, false) == n || number_at(s, n, true) == n)
		number.n = n;
	return number;
}

/* The cells of a line that are nothing but a number, which may be another. */
static size_t
numbers_of(const struct kept_line *line, struct number *numbers)
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

/* Is the answer a number as it stands? */
static bool
is_plain(const struct answer *a)
{
	return a->status == CELL_NUM && number_in(a->raw, a->raw_length).n > 0;
}

/* Are numbers[0..n) the answers from `first' on that a line has, but for such as are no plain numbers? */
static bool
are_answers(const struct answer *answers, size_t first, size_t cells, unsigned long line,
    struct number *numbers, size_t n)
{
	size_t i, k = 0;

	for (i = first; i < cells && answers[i].line == line; i++) {
		if (!is_plain(&answers[i]))
			continue;
		if (k == n || answers[i].raw_length != numbers[k].n
		    || memcmp(answers[i].raw, numbers[k].s, numbers[k].n) != 0)
			return false;
		numbers[k++].answer = i;
	}
	return k == n;
}

static void
add_text(struct stencil *st, const char *s, size_t n)
{
	memcpy(st->text + st->used, s, n);
	st->used += n;
}

/* Adds a line without its numbers. */
static void
add_line(struct stencil *st, const struct kept_line *line, const struct number *numbers, size_t n)
{
	const char *s = line->s;
	size_t i;

	for (i = 0; i < n; i++) {
		add_text(st, s, (size_t)(numbers[i].s - s));
		st->answers[numbers[i].answer].hole = (unsigned short)st->nholes;
		st->fraction[st->nholes] = memchr(numbers[i].s, '.', numbers[i].n) != NULL;
		st->holes[st->nholes++] = (unsigned short)st->used;
		s = numbers[i].s + numbers[i].n;
	}
	add_text(st, s, (size_t)(line->s + line->n + 1 - s));
}

/* Takes the text of the section, with holes where numbers may be others. */
static void
take_text(struct stencil *st, const struct lines *lines, const struct answer *answers,
    size_t cells)
{
	struct number numbers[FORM_MAX_CELLS];
	struct kept_line line;
	size_t at = 0, first = 0, n;

	while (lines_next(lines, &at, &line)) {
		n = (line.has & LINES_DIGIT) != 0 ? numbers_of(&line, numbers) : 0;
		while (first < cells && answers[first].line < line.number)
			first++;
		if (!are_answers(answers, first, cells, line.number, numbers, n))
			n = 0;
		add_line(st, &line, numbers, n);
	}
}

/* Takes a text of an answer; false if there is no room. */
static bool
take_part(struct stencil *st, const char *s, size_t n, unsigned short *at, unsigned short *length)
{
	*at = (unsigned short)st->used;
	*length = (unsigned short)n;
	if (n > STENCIL_TEXT - st->used)
		return false;
	add_text(st, s, n);
	return true;
}

static bool
take_answer(struct stencil *st, struct kept_answer *kept, const struct answer *a, unsigned long first)
{
	kept->status = a->status;
	kept->cell = a->cell;
	kept->line = a->cell > 0 ? (unsigned short)(a->line - first) : 0;
	if (kept->hole != NO_HOLE)
		return true;
	if (!take_part(st, a->value, a->value_length, &kept->value, &kept->value_length))
		return false;
	kept->raw = kept->value;
	kept->raw_length = kept->value_length;
	return a->raw == a->value || take_part(st, a->raw, a->raw_length, &kept->raw, &kept->raw_length);
}

/* Keeps the text of a section and its answers; false if there is no room for them. */
static bool
keep(struct stencil *st, const struct stencil_read *found, const struct lines *lines,
    const struct answer *answers)
{
	size_t i, cells = form_ncells(found->table);

	st->table = found->table;
	st->used = st->nholes = 0;
	for (i = 0; i < cells; i++)
		st->answers[i].hole = NO_HOLE;
	if (found->whole)
		take_text(st, lines, answers, cells);
	else
		add_text(st, lines->text, lines->used);
	st->holes[st->nholes] = (unsigned short)st->used;
	for (i = 0; i < cells; i++)
		if (!take_answer(st, &st->answers[i], &answers[i], lines->first))
			return false;
	return true;
}

/* Other numbers */

/* Puts a number of these digits, and of as many behind the point, if it has any; returns its length. */
static size_t
put_number(char *to, const char *digits, bool fraction)
{
	size_t n = strlen(digits);

	memcpy(to, digits, n);
	if (!fraction)
		return n;
	to[n] = '.';
	memcpy(to + n + 1, digits, n);
	return 2 * n + 1;
}

/* The section's lines, with `digits' in each hole, before the point and behind it. */
static void
fill(struct lines *lines, const struct stencil *st, const char *digits, struct number *numbers)
{
	static char text[STENCIL_TEXT + 2 * (STENCIL_DIGITS + 1) * FORM_MAX_CELLS];
	size_t i, at = 0, n = 0;
	const char *s, *newline;

	for (i = 0;; i++) {
		memcpy(text + n, st->text + at, st->holes[i] - at);
		n += st->holes[i] - at;
		at = st->holes[i];
		if (i == st->nholes)
			break;
		numbers[i].s = text + n;
		numbers[i].n = put_number(text + n, digits, st->fraction[i]);
		n += numbers[i].n;
	}
	lines_start(lines);
	for (s = text, i = 1; s < text + n; s = newline + 1, i++) {
		newline = memchr(s, '\n', (size_t)(text + n - s));
		lines_add(lines, s, (size_t)(newline - s), i);
	}
}

static bool
same_text(const char *a, size_t na, const char *b, size_t nb)
{
	return na == nb && memcmp(a, b, na) == 0;
}

static bool
same_answer(const struct answer *a, const struct answer *b)
{
	return a->status == b->status && a->line == b->line && a->cell == b->cell
	    && same_text(a->value, a->value_length, b->value, b->value_length)
	    && same_text(a->raw, a->raw_length, b->raw, b->raw_length);
}

/* Are the cells, with those digits in all holes, what they should be then? */
static bool
keeps_cells(const struct stencil *st, const char *digits,
    struct stencil_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	static struct lines lines;
	static struct answer wanted[FORM_MAX_CELLS], answers[FORM_MAX_CELLS];
	struct number numbers[FORM_MAX_CELLS];
	struct stencil_read found;
	size_t i, cells = form_ncells(st->table);

	fill(&lines, st, digits, numbers);
	give(st, numbers, 1, wanted);
	found = read(st->table->number, &lines, answers);
	if (found.table != st->table || !found.whole || found.full)
		return false;
	for (i = 0; i < cells; i++)
		if (!same_answer(&answers[i], &wanted[i]))
			return false;
	return true;
}

void
stencil_keep(const struct stencil_read *found, const struct lines *lines,
    const struct answer *answers,
    struct stencil_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	static const char *const numbers[] = { "0", "7", "987654321" };
	struct stencil *st = fitting != NULL ? fitting : order_of(found->table->number)[STENCILS - 1];
	size_t i;

	if (!can_tell(lines) || lines->used > STENCIL_TEXT || found->full)
		return;
	if (fitting == NULL) {
		st->state = STATE_TEXT;
		st->used = 0;
		add_text(st, lines->text, lines->used);
	} else if (st->state == STATE_TEXT) {
		st->state = keep(st, found, lines, answers) ? STATE_KNOWN : STATE_VAGUE;
		for (i = 0; i < sizeof numbers / sizeof numbers[0] && st->nholes > 0; i++)
			if (st->state == STATE_KNOWN && !keeps_cells(st, numbers[i], read))
				st->state = STATE_VAGUE;
	}
}
