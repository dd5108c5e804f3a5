/*
 * gip-table: all cells of a table, once each, in form order, with values and
 * states as the contract has them; a table asked for alone is the same as
 * among the others.
 */
#include <string.h>

#include "cell.h"
#include "err.h"
#include "form.h"
#include "output.h"
#include "table.h"
#include "target.h"
#include "tsv.h"

enum { RAW_MOST = 200 };

static struct table_options options;

static const struct host_program table = { host_name, NULL, table_input, NULL };

static size_t
digits(struct field f, size_t i)
{
	while (i < f.n && f.s[i] >= '0' && f.s[i] <= '9')
		i++;
	return i;
}

/* -?[0-9]+(\.[0-9]+)? */
static bool
is_value(struct field f)
{
	size_t i = f.n > 0 && f.s[0] == '-', end = digits(f, i);

	if (end == i)
		return false;
	return end == f.n || (f.s[end] == '.' && end + 1 < f.n && digits(f, end + 1) == f.n);
}

/* [0-9]+:[0-9]+ */
static bool
is_place(struct field f)
{
	size_t colon = digits(f, 0);

	return colon > 0 && colon + 1 < f.n && f.s[colon] == ':' && digits(f, colon + 1) == f.n;
}

static void
check_cell(const struct field *f)
{
	enum cell_status status;
	bool number;

	HOLDS(cell_status_of(f[5].s, f[5].n, &status));
	number = status == CELL_NUM || status == CELL_INFER;
	HOLDS(number ? is_value(f[4]) : f[4].n == 0);
	HOLDS(status == CELL_ABSENT ? f[6].n == 0 && f[7].n == 0 : is_place(f[6]));
	HOLDS(f[7].n <= RAW_MOST && is_plain(f[7].s, f[7].n, ""));
	HOLDS(memchr(f[7].s, '\t', f[7].n) == NULL);
	HOLDS(f[0].n == 0 || is_plain(f[0].s, f[0].n, ""));
}

/* Is it the cell of a form's table? */
static bool
is_cell(const struct field *f, int number, enum form_year year, size_t cell)
{
	const struct form_table *form = form_table(number, year);
	const struct form_column *column;
	const struct form_row *row = form_cell(form, cell, &column);

	return row != NULL && field_is(f[2], row->id) && field_is(f[3], column->id);
}

/* Reads the table that begins at *at: each cell of one year's form, in order. */
static int
check_table(const struct text *cells, size_t *at)
{
	struct field f[CELL_FIELDS], doc;
	struct line line;
	bool fits[FORM_YEARS], more = true;
	unsigned long number = 0, first = 0;
	size_t cell, start = *at;
	int year;

	for (year = 0; year < FORM_YEARS; year++)
		fits[year] = true;
	for (cell = 0; more; cell++) {
		HOLDS(text_line(cells, at, &line));
		HOLDS(tsv_split(line.s, line.n, f, CELL_FIELDS) == CELL_FIELDS);
		HOLDS(field_number(f[1], &number) && number >= 2 && number <= 4);
		check_cell(f);
		doc = cell == 0 ? f[0] : doc;
		first = cell == 0 ? number : first;
		HOLDS(field_same(doc, f[0]) && number == first);
		for (year = 0; year < FORM_YEARS; year++)
			fits[year] = fits[year] && is_cell(f, (int)number, (enum form_year)year, cell);
		HOLDS(fits[FORM_2021] || fits[FORM_2019]);
		for (year = 0; year < FORM_YEARS; year++)
			if (fits[year] && cell + 1 == form_ncells(form_table((int)number, (enum form_year)year)))
				more = false;
	}
	HOLDS(*at > start);
	return (int)number;
}

void
cells_check(const struct text *cells)
{
	size_t at = 0;
	int number;

	while (at < cells->n)
		for (number = 2; number <= 4; number++)
			HOLDS(check_table(cells, &at) == number);
}

/* The cells of one table. */
static void
select_table(struct text *to, const struct text *cells, char number)
{
	struct field f[CELL_FIELDS];
	struct line line;
	size_t at = 0;

	text_clear(to);
	text_add(to, "", 0);
	while (text_line(cells, &at, &line)) {
		tsv_split(line.s, line.n, f, CELL_FIELDS);
		if (f[1].s[0] == number)
			text_add(to, line.s, line.n + 1);
	}
}

void
target_lines(const struct text *data)
{
	static struct text one;
	char number[] = { (char)('2' + data->n % 3), '\0' };

	table_list("all", &options);
	table_setup(&options);
	host_chunks(&table, data);
	host_end_line();
	cells_check(&host_out);
	HOLDS(host_out.n > 0 || err_status() == ERR_TROUBLE);
	select_table(&one, &host_out, number[0]);
	table_list(number, &options);
	host_run(&table, data, data->n + 1);
	host_end_line();
	HOLDS(text_same(&one, &host_out));
}

/* Adds the lines of a report of that name, which has one section. */
static void
add_section(struct text *lines, char name, const struct text *data)
{
	char head[] = "?\t2\t", digits_of[OUT_DIGITS];
	struct line line;
	size_t at = 1;
	unsigned long number = 0;

	head[0] = name;
	head[2] = (char)('2' + data->s[0] % 3);
	while (text_line(data, &at, &line)) {
		text_add(lines, head, sizeof head - 1);
		text_add(lines, digits_of, out_digits(digits_of, ++number));
		text_add(lines, "\t", 1);
		text_add(lines, line.s, line.n);
		text_add(lines, "\n", 1);
	}
}

/* The cells of the report of that name, without it. */
static void
select_report(struct text *to, const struct text *cells, char name)
{
	struct line line;
	size_t at = 0;

	text_clear(to);
	text_add(to, "", 0);
	while (text_line(cells, &at, &line))
		if (line.s[0] == name)
			text_add(to, line.s + 1, line.n);
}

/* A table that is known again has the same cells. */
static void
check_again(const struct text *lines)
{
	static struct text first, other;
	const char *name;

	table_list("all", &options);
	host_run(&table, lines, lines->n + 1);
	host_end_line();
	select_report(&first, &host_out, 'a');
	for (name = "bc"; *name != '\0'; name++) {
		select_report(&other, &host_out, *name);
		HOLDS(text_same(&first, &other));
	}
}

void
target_section(const struct text *data)
{
	static struct text lines;
	const char *name;

	if (data->n < 2)
		return;
	text_clear(&lines);
	add_section(&lines, 'a', data);
	target_lines(&lines);
	for (name = "bc"; *name != '\0'; name++)
		add_section(&lines, *name, data);
	check_again(&lines);
}
