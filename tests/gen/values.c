#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rng.h"
#include "values.h"

enum { APPLICANTS = 6, TOTAL = 6, OUTCOMES = 4 };

/* What fills the cells of a table before it is printed. */
static long counts[FORM_MAX_CELLS];

static long *
counts_of(const struct table *t, const char *id)
{
	return &counts[form_first_cell(t->form, form_row(t->form, id, strlen(id)))];
}

/* A number about as large as `scale`, and often none at all. */
static long
draw(long scale)
{
	if (scale == 0 || rng_chance(1, 3))
		return 0;
	return rng_chance(1, 4) ? rng_between(0, scale) : rng_between(0, scale / 8 + 1);
}

static long
draw_scale(const struct sheet *s)
{
	static const long scales[] = { 0, 9, 12, 20, 60, 300, 2000, 30000 };

	if (s->damage & THOUSANDS)
		return 60000;
	return scales[rng_below(sizeof(scales) / sizeof(scales[0]))];
}

static bool
is_result(const struct form_row *row)
{
	return row->head != NULL && strncmp(row->id, "3.", 2) == 0 &&
	    strcmp(row->id, "3.7") != 0;
}

static const struct form_row *
draw_result(const struct form_table *form)
{
	const struct form_row *row;

	if (rng_chance(1, 2))
		return form_row(form, "3.1", 3);
	do
		row = &form->rows[rng_below((unsigned)form->nrows)];
	while (!is_result(row));
	return row;
}

/* Deals out `n` requests of one applicant column among the results. */
static void
deal(const struct table *t, size_t column, long n)
{
	const struct form_row *row;
	long part;

	counts_of(t, "3.7")[column] = n;
	while (n > 0) {
		row = draw_result(t->form);
		part = rng_chance(1, 3) ? n : rng_between(1, n);
		counts[form_first_cell(t->form, row) + column] += part;
		n -= part;
	}
}

static void
add_totals(const struct table *t, size_t parts)
{
	const struct form_row *row;
	long *c;
	size_t i;

	for (row = t->form->rows; row < t->form->rows + t->form->nrows; row++) {
		if (row->head == NULL)
			continue;
		c = &counts[form_first_cell(t->form, row)];
		c[parts] = 0;
		for (i = 0; i < parts; i++)
			c[parts] += c[i];
	}
}

static void
count_requests(const struct sheet *s, const struct table *t)
{
	long scale = draw_scale(s), fresh, carried, left;
	size_t i;

	for (i = 0; i < APPLICANTS; i++) {
		fresh = draw(i == 0 ? scale : scale / 5);
		carried = rng_chance(1, 3) ? draw(scale / 10) : 0;
		left = rng_chance(1, 3) ? draw((fresh + carried) / 2) : 0;
		if (left > fresh + carried)
			left = fresh + carried;
		counts_of(t, "1")[i] = fresh;
		counts_of(t, "2")[i] = carried;
		counts_of(t, "4")[i] = left;
		deal(t, i, fresh + carried - left);
	}
	add_totals(t, APPLICANTS);
}

static void
count_disputes(const struct sheet *s, const struct table *t)
{
	long scale = draw_scale(s) / 10;
	size_t i;

	for (i = 0; i < form_ncells(t->form); i++)
		counts[i] = draw(scale);
	add_totals(t, OUTCOMES);
}

static void
count_documents(const struct sheet *s, const struct table *t)
{
	const struct form_column *column;
	long scale = draw_scale(s);
	size_t i;

	for (i = 0; i < form_ncells(t->form); i++) {
		form_cell(t->form, i, &column);
		counts[i] = draw(scale);
		if (column->unit == UNIT_CHANGE && rng_chance(1, 2))
			counts[i] = -counts[i];
	}
}

/* One to three numbers go wrong, as they do in one report of eight. */
static void
count_wrong(const struct table *t)
{
	unsigned n = 1 + rng_below(3);

	while (n-- > 0)
		counts[rng_below((unsigned)form_ncells(t->form))] += rng_between(1, 12);
}

/* Money: whole, or with up to six decimals. */
static void
print_money(char *s, long n)
{
	unsigned decimals = rng_chance(1, 3) ? 0 : 1 + rng_below(6);
	long scale = 1, fraction;

	while (decimals-- > 0)
		scale *= 10;
	fraction = rng_between(0, scale - 1);
	if (n == 0 || scale == 1)
		sprintf(s, "%ld", n);
	else
		sprintf(s, "%ld.%0*ld", n, snprintf(NULL, 0, "%ld", scale) - 1, fraction);
}

static bool
is_money(enum form_unit unit)
{
	return unit == UNIT_WAN_YUAN || unit == UNIT_OPEN;
}

static void
set_plain(struct value *v, enum form_unit unit, long n)
{
	if (is_money(unit))
		print_money(v->value, n);
	else
		sprintf(v->value, "%ld", n);
	strcpy(v->printed, v->value);
	v->may = MAY_NUM;
}

/* A change with its sign: +19, -1, 增1423, 减38. */
static void
set_change(struct value *v, long n, unsigned style)
{
	static const char *const up[] = { "", "+", "增", "增加" };
	static const char *const down[] = { "-", "-", "减", "减少" };

	set_plain(v, UNIT_CHANGE, n);
	if (n != 0)
		sprintf(v->printed, "%s%ld", n > 0 ? up[style] : down[style], labs(n));
}

static void
append(struct value *v, const char *s)
{
	size_t n = strlen(v->printed);

	snprintf(v->printed + n, sizeof(v->printed) - n, "%s", s);
}

/* Replaces a character wherever it stands. */
static void
replace(char *s, size_t size, char c, const char *by)
{
	char old[SHEET_PRINTED];
	const char *p;
	size_t n = 0;

	snprintf(old, sizeof(old), "%s", s);
	for (p = old; *p != '\0' && n + strlen(by) + 1 < size; p++) {
		if (*p == c) {
			strcpy(s + n, by);
			n += strlen(by);
		} else
			s[n++] = *p;
	}
	s[n] = '\0';
}

static void
separate(struct value *v, const char *comma)
{
	char old[SHEET_PRINTED];
	size_t whole, i, n = 0;

	strcpy(old, v->printed);
	whole = strspn(old, "0123456789");
	if (whole < 4)
		return;
	for (i = 0; old[i] != '\0'; i++) {
		if (i > 0 && i < whole && (whole - i) % 3 == 0) {
			strcpy(v->printed + n, comma);
			n += strlen(comma);
		}
		v->printed[n++] = old[i];
	}
	v->printed[n] = '\0';
}

static void
widen(struct value *v)
{
	static const char *const wide[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };
	unsigned i;

	for (i = 0; i < 10; i++)
		replace(v->printed, sizeof(v->printed), (char)('0' + i), wide[i]);
	replace(v->printed, sizeof(v->printed), '.', "．");
	replace(v->printed, sizeof(v->printed), '-', "－");
	replace(v->printed, sizeof(v->printed), '+', "＋");
}

/* A fee in yuan where 万元 is asked: converted, so no longer just read. */
static void
set_yuan(struct value *v)
{
	long scale = rng_chance(1, 2) ? 100 : 1, yuan = scale * rng_between(1, 90000);
	char *end;

	sprintf(v->printed, "%ld元", yuan);
	sprintf(v->value, "%ld.%04ld", yuan / 10000, yuan % 10000);
	for (end = v->value + strlen(v->value); end[-1] == '0'; )
		*--end = '\0';
	if (end[-1] == '.')
		end[-1] = '\0';
	v->may = MAY_INFER;
}

static void
add_unit(struct value *v, enum form_unit unit, const char *count, unsigned money)
{
	static const char *const words[] = { "万元", "万元", " 万元", "万" };

	if (unit == UNIT_COUNT)
		append(v, count);
	else if (unit == UNIT_OPEN)
		append(v, "万元");
	else if (unit == UNIT_WAN_YUAN && money == 4)
		set_yuan(v);
	else if (unit == UNIT_WAN_YUAN)
		append(v, words[money]);
	if (unit == UNIT_WAN_YUAN && money == 3)
		v->may |= MAY_INFER;
}

static void
pad(struct value *v)
{
	static const char *const spaces[] = { " ", "\xc2\xa0", "\xe3\x80\x80", "  ", "" };
	const char *before = RNG_PICK(spaces), *after = RNG_PICK(spaces);
	char old[SHEET_PRINTED];

	snprintf(old, sizeof(old), "%s", v->printed);
	snprintf(v->printed, sizeof(v->printed), "%s%.*s%s", before, SHEET_PRINTED - 16,
	    old, after);
}

/* How one report prints its numbers. */
struct manner {
	const char *none, *comma, *count;
	unsigned money, change;
	bool units;             /* in this table */
};

static const char *const nones[] = { "无", "/", "／", "-", "—", "——", "－" };
enum { NO_DASHES = 3 };         /* how many of them are none */
static const char *const commas[] = { ",", "，" };
static const char *const units[] = { "件", "件", "项", "个", " 件" };
static const char *const words[] = { "见附表", "不详", "待核实", "详见网站", "另行统计" };

static void
print_number(const struct sheet *s, const struct manner *m, struct value *v,
    enum form_unit unit)
{
	if (s->damage & THOUSANDS)
		separate(v, m->comma);
	if (m->units)
		add_unit(v, unit, m->count, m->money);
	if (s->damage & FULLWIDTH)
		widen(v);
	if (s->damage & PADDING)
		pad(v);
}

static void
set_empty(struct value *v, const char *printed, unsigned may)
{
	strcpy(v->printed, printed);
	v->value[0] = '\0';
	v->may = may;
}

/* Fills the cells of a table from counts[]. */
static void
print_table(const struct sheet *s, const struct manner *m, struct table *t)
{
	const struct form_column *column;
	struct value *v;
	size_t i;

	for (i = 0; i < form_ncells(t->form); i++) {
		v = &t->values[i];
		form_cell(t->form, i, &column);
		if (column->unit == UNIT_CHANGE)
			set_change(v, counts[i], m->change);
		else
			set_plain(v, column->unit, counts[i]);
		if (counts[i] == 0 && s->damage & BLANKS && rng_chance(9, 10))
			set_empty(v, "", MAY_BLANK);
		else if (counts[i] == 0 && s->damage & NONES && rng_chance(9, 10))
			set_empty(v, m->none, MAY_NONE);
		else
			print_number(s, m, v, column->unit);
	}
}

/* Only the totals are filled in: the rest of tables 3 and 4 stays empty. */
static void
keep_totals(struct table *t)
{
	const struct form_column *column;
	size_t i;

	for (i = 0; i < form_ncells(t->form); i++) {
		form_cell(t->form, i, &column);
		if (strcmp(column->id, "total") != 0)
			set_empty(&t->values[i], "", MAY_BLANK);
	}
}

/* One or two cells say something that is no number. */
static void
put_words(struct table *t)
{
	const struct form_column *column;
	const struct form_row *row;
	unsigned n = 1 + rng_below(2);
	size_t i;

	while (n-- > 0) {
		i = rng_below((unsigned)form_ncells(t->form));
		row = form_cell(t->form, i, &column);
		row_doubt(t, row, MAY_INFER, 0);
		set_empty(&t->values[i], RNG_PICK(words), MAY_BAD);
	}
}

void
values_fill(struct sheet *sheet, bool blanks, bool dashes)
{
	struct manner m;
	struct table *t;
	bool totals = blanks && rng_chance(1, 10);

	m.none = dashes ? RNG_PICK(nones) : rng_pick(nones, NO_DASHES);
	m.comma = RNG_PICK(commas);
	m.count = RNG_PICK(units);
	m.money = rng_below(5);
	m.change = rng_below(4);
	for (t = sheet->tables; t < sheet->tables + SHEET_TABLES; t++) {
		memset(counts, 0, sizeof(counts));
		if (t->form->number == 2)
			count_documents(sheet, t);
		else if (t->form->number == 3)
			count_requests(sheet, t);
		else
			count_disputes(sheet, t);
		if (rng_chance(1, 8))
			count_wrong(t);
		m.units = (sheet->damage & UNITS) && (t->form->number == 2 || rng_chance(1, 2));
		print_table(sheet, &m, t);
		if (totals && t->form->number != 2)
			keep_totals(t);
	}
	if (sheet->damage & WORDS)
		put_words(&sheet->tables[rng_below(SHEET_TABLES)]);
}

void
values_empty(struct sheet *sheet)
{
	struct table *t;
	size_t i;

	for (t = sheet->tables; t < sheet->tables + SHEET_TABLES; t++)
		for (i = 0; i < form_ncells(t->form); i++)
			set_empty(&t->values[i], "", MAY_BLANK);
}
