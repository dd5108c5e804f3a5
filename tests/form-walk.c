/*
 * Walks the form as data (lib/form_data.c) and says what is wrong with it:
 * one line a fault, then how many things were looked at. Exit status 1 if
 * there is a fault, 2 for a walk that is not known.
 *
 *	form-walk ids | labels | titles | rules
 *	form-walk cells YEAR            table row col, in form order
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "form.h"
#include "heading.h"
#include "label.h"
#include "utf8.h"

enum {
	TABLE_FIRST = 2,
	TABLE_LAST = 4,
	TEXT_SIZE = 1024
};

static unsigned long walked, faults;

static void
fault(const char *format, ...)
{
	va_list ap;

	faults++;
	va_start(ap, format);
	vprintf(format, ap);
	va_end(ap);
	putchar('\n');
}

static void
each_table(void (*walk)(const struct form_table *table))
{
	int number, year;

	for (year = 0; year < FORM_YEARS; year++)
		for (number = TABLE_FIRST; number <= TABLE_LAST; number++) {
			if (form_table(number, (enum form_year)year) == NULL)
				fault("table %d of form %d: missing", number, year);
			else
				walk(form_table(number, (enum form_year)year));
		}
}

/* Ids and other words */

static void
check_text(const struct form_table *table, const char *id, const char *s, bool empty_allowed)
{
	size_t i, n = strlen(s);

	walked++;
	if (n == 0 && !empty_allowed)
		fault("table %d, %s: a wording is empty", table->number, id);
	if (utf8_valid(s, n) != n)
		fault("table %d, %s: not UTF-8", table->number, id);
	for (i = 0; i < n; i++)
		if ((unsigned char)s[i] < ' ' || s[i] == 0x7f)
			fault("table %d, %s: control character", table->number, id);
	if (n > 0 && (s[0] == '|' || s[n - 1] == '|' || strstr(s, "||") != NULL))
		fault("table %d, %s: an empty item in `%s'", table->number, id, s);
}

static void
check_columns(const struct form_table *table, const struct form_row *row)
{
	const struct form_column *c;
	size_t i, j;

	if (row->head->ncolumns == 0 || row->head->ncolumns > FORM_MAX_COLUMNS)
		fault("table %d, %s: %lu columns", table->number, row->id, (unsigned long)row->head->ncolumns);
	for (i = 0; i < row->head->ncolumns; i++) {
		c = &row->head->columns[i];
		for (j = 0; c->id[j] != '\0'; j++)
			if (!islower((unsigned char)c->id[j]))
				fault("table %d, %s: column id `%s'", table->number, row->id, c->id);
		if (form_column(row, c->id, strlen(c->id)) != c)
			fault("table %d, %s: column id `%s' is not unique", table->number, row->id, c->id);
		check_text(table, c->id, c->zh, false);
		check_text(table, c->id, c->en, false);
		check_text(table, c->id, c->alias, true);
		check_text(table, c->id, c->group, true);
		check_text(table, c->id, c->group_en, true);
	}
}

/* The id of a row of a group begins with the group's id and a dot. */
static bool
is_within(const struct form_row *row, const struct form_row *group)
{
	size_t n = strlen(group->id);

	return strncmp(row->id, group->id, n) == 0 && row->id[n] == '.';
}

static bool
has_group(const struct form_table *table, const struct form_row *row)
{
	const char *dot = strrchr(row->id, '.');

	return dot == NULL || form_row(table, row->id, (size_t)(dot - row->id)) != NULL;
}

static void
check_row(const struct form_table *table, const struct form_row *row)
{
	const struct form_row *next = row + 1, *end = table->rows + table->nrows;

	if (row->id[0] == '\0' || row->id[strspn(row->id, "0123456789.")] != '\0')
		fault("table %d: row id `%s'", table->number, row->id);
	if (form_row(table, row->id, strlen(row->id)) != row)
		fault("table %d: row id `%s' is not unique", table->number, row->id);
	if (form_depth(row) >= FORM_DEPTHS)
		fault("table %d, %s: in more than %d groups", table->number, row->id, FORM_DEPTHS - 1);
	if (!has_group(table, row))
		fault("table %d, %s: the group is missing", table->number, row->id);
	if (row->head == NULL && (next == end || !is_within(next, row)))
		fault("table %d, %s: a group without rows", table->number, row->id);
	if (row->head != NULL && next < end && is_within(next, row))
		fault("table %d, %s: a row with rows", table->number, row->id);
	check_text(table, row->id, row->zh, false);
	check_text(table, row->id, row->en, false);
	check_text(table, row->id, row->alias, true);
	check_text(table, row->id, row->number, true);
	if (row->head != NULL)
		check_columns(table, row);
}

/* Cells are numbered in form order, forth and back. */
static void
check_cells(const struct form_table *table)
{
	const struct form_column *column;
	const struct form_row *row;
	size_t cell = 0, r, c;

	for (r = 0; r < table->nrows; r++) {
		row = &table->rows[r];
		if (form_first_cell(table, row) != cell)
			fault("table %d, %s: first cell", table->number, row->id);
		for (c = 0; row->head != NULL && c < row->head->ncolumns; c++, cell++)
			if (form_cell(table, cell, &column) != row || column != &row->head->columns[c])
				fault("table %d, %s: cell %lu", table->number, row->id, (unsigned long)cell);
	}
	if (form_ncells(table) != cell || cell > FORM_MAX_CELLS)
		fault("table %d: %lu cells", table->number, (unsigned long)cell);
	if (form_cell(table, cell, &column) != NULL)
		fault("table %d: a cell behind the last", table->number);
}

static void
walk_ids(const struct form_table *table)
{
	size_t r;

	if (table->nrows > FORM_MAX_ROWS)
		fault("table %d: %lu rows", table->number, (unsigned long)table->nrows);
	for (r = 0; r < table->nrows; r++)
		check_row(table, &table->rows[r]);
	check_cells(table);
}

/* Labels */

enum writing {
	AS_IT_IS,
	SPACED,                 /* a space behind every second character */
	WIDE,                   /* ASCII in full width */
	BRACKETED,              /* in brackets, with a colon behind */
	WRITINGS
};

static void
write_as(char *text, const char *s, size_t n, enum writing writing)
{
	size_t length, count = 0;
	long code;

	if (writing == BRACKETED)
		text += utf8_encode(text, 0x3010);
	for (; n > 0; s += length, n -= length) {
		code = utf8_decode(s, n, &length);
		if (writing == WIDE && code > ' ' && code < 0x7f)
			code += 0xfee0;
		text += utf8_encode(text, (unsigned long)code);
		if (writing == SPACED && ++count % 2 == 0)
			*text++ = ' ';
	}
	if (writing == BRACKETED) {
		text += utf8_encode(text, 0x3011);
		text += utf8_encode(text, 0xff1a);
	}
	*text = '\0';
}

/* True if the text is found as just this label; other rows may not have it. */
static bool
is_found(const struct form_table *table, const char *text, enum label_kind kind, size_t row,
    size_t column)
{
	struct label_hit hits[LABEL_HITS];
	size_t n = label_match(table, text, strlen(text), hits), i;
	bool found = false;

	for (i = 0; i < n; i++) {
		if (hits[i].cost != 0)
			return false;
		if (hits[i].kind != kind)
			continue;
		if (kind == LABEL_HEADER || (hits[i].row == row && hits[i].column == column))
			found = true;
		else if (kind == LABEL_ROW)
			return false;
	}
	return found;
}

static void
check_wording(const struct form_table *table, const char *s, size_t n, enum label_kind kind,
    size_t row, size_t column)
{
	char text[TEXT_SIZE];
	int writing;

	walked++;
	for (writing = 0; writing < WRITINGS; writing++) {
		write_as(text, s, n, (enum writing)writing);
		if (!is_found(table, text, kind, row, column))
			fault("table %d: `%s' is not found as itself", table->number, text);
	}
}

static void
check_wordings(const struct form_table *table, const char *list, enum label_kind kind, size_t row,
    size_t column)
{
	const char *item;
	size_t i, n;

	for (i = 0; (item = form_item(list, i, &n)) != NULL; i++)
		check_wording(table, item, n, kind, row, column);
}

/* The label with its number in front, as it is printed. */
static void
check_numbered(const struct form_table *table, size_t row)
{
	char text[TEXT_SIZE];

	walked++;
	snprintf(text, sizeof text, "%s%s", table->rows[row].number, table->rows[row].zh);
	if (!is_found(table, text, LABEL_ROW, row, 0))
		fault("table %d: `%s' is not found as itself", table->number, text);
}

static size_t
first_with_head(const struct form_table *table, const struct form_head *head)
{
	size_t r = 0;

	while (table->rows[r].head != head)
		r++;
	return r;
}

static void
walk_labels(const struct form_table *table)
{
	const struct form_head *head;
	size_t r, c;

	for (r = 0; r < table->nrows; r++) {
		check_wordings(table, table->rows[r].zh, LABEL_ROW, r, 0);
		check_wordings(table, table->rows[r].alias, LABEL_ROW, r, 0);
		check_numbered(table, r);
		head = table->rows[r].head;
		if (head == NULL || first_with_head(table, head) != r)
			continue;
		check_wordings(table, head->corner, LABEL_HEADER, r, 0);
		for (c = 0; c < head->ncolumns; c++) {
			check_wordings(table, head->columns[c].zh, LABEL_COLUMN, r, c);
			check_wordings(table, head->columns[c].alias, LABEL_COLUMN, r, c);
			check_wordings(table, head->columns[c].group, LABEL_HEADER, r, c);
		}
	}
}

/* Titles */

/* A text of the pattern's shape: something stands for each `*` if `star` does. */
static void
fill_pattern(char *text, const char *pattern, size_t n, const char *star)
{
	for (; n > 0; pattern++, n--) {
		if (*pattern != '*') {
			*text++ = *pattern;
			continue;
		}
		strcpy(text, star);
		text += strlen(star);
	}
	*text = '\0';
}

static void
check_heading(const struct form_section *section, const char *text, enum title_match match)
{
	struct line_look look;

	walked++;
	heading_look(&look, text, strlen(text));
	if (look.heading.section != section->number || look.heading.match < match)
		fault("section %d: `%s' is a heading of section %d, match %d", section->number, text,
		    look.heading.section, (int)look.heading.match);
}

static void
check_titles(const struct form_section *section, const char *list)
{
	static const char *const numbers[][FORM_SECTIONS] = {
		{ "一、", "二、", "三、", "四、", "五、", "六、" },
		{ "1.", "2.", "3.", "4.", "5.", "6." },
		{ "## 一．", "## 二．", "## 三．", "## 四．", "## 五．", "## 六．" },
		{ "第一部分 ", "第二部分 ", "第三部分 ", "第四部分 ", "第五部分 ", "第六部分 " },
	};
	char text[TEXT_SIZE];
	const char *item;
	size_t i, n, style;

	for (i = 0; (item = form_item(list, i, &n)) != NULL; i++)
		for (style = 0; style < sizeof numbers / sizeof numbers[0]; style++) {
			snprintf(text, sizeof text, "%s%.*s", numbers[style][section->number - 1], (int)n, item);
			check_heading(section, text, TITLE_BRIEF);
		}
}

static void
check_words(const struct form_section *section)
{
	static const char *const numbers[] = { "一、", "二、", "三、", "四、", "五、", "六、" };
	char text[TEXT_SIZE];
	const char *item;
	size_t i, n, length;

	for (i = 0; (item = form_item(section->words, i, &n)) != NULL; i++) {
		strcpy(text, numbers[section->number - 1]);
		length = strlen(text);
		fill_pattern(text + length, item, n, "甲乙");
		check_heading(section, text, TITLE_KEYED);
	}
}

/* What opens a table does so as a line of its own and as a cell of a line. */
static void
check_openings(const struct form_section *section)
{
	static const char *const lines[] = { "%s", "\t%s", "| %s |", "甲  %s  乙", "\t%s\t\t" };
	char cell[TEXT_SIZE], text[2 * TEXT_SIZE];
	struct line_look look;
	const char *item;
	size_t i, n, l;

	for (i = 0; (item = form_item(section->table, i, &n)) != NULL; i++) {
		fill_pattern(cell, item, n, "甲乙");
		for (l = 0; l < sizeof lines / sizeof lines[0]; l++) {
			walked++;
			snprintf(text, sizeof text, lines[l], cell);
			heading_look(&look, text, strlen(text));
			if (look.table != section->number || !look.opens)
				fault("section %d: `%s' does not open its table", section->number, text);
		}
	}
}

static void
check_patterns(const char *list, const char *what, bool (*is)(const char *s, size_t n))
{
	char text[TEXT_SIZE];
	const char *item;
	size_t i, n;

	for (i = 0; (item = form_item(list, i, &n)) != NULL; i++) {
		walked++;
		fill_pattern(text, item, n, "青河");
		if (!is(text, strlen(text)))
			fault("`%s' is no %s", text, what);
	}
}

static bool
is_report_title(const char *s, size_t n)
{
	struct line_look look;

	heading_look(&look, s, n);
	return look.title >= REPORT_NAMED;
}

static bool
is_contents(const char *s, size_t n)
{
	struct line_look look;

	heading_look(&look, s, n);
	return look.contents;
}

static bool
is_annex(const char *s, size_t n)
{
	struct line_look look;

	heading_look(&look, s, n);
	return look.annex;
}

static void
walk_titles(void)
{
	const struct form_section *section;
	int i;

	for (i = 0; i < FORM_SECTIONS; i++) {
		section = &form_sections[i];
		if (section->number != i + 1)
			fault("section %d is at place %d", section->number, i + 1);
		check_heading(section, section->zh, TITLE_OFFICIAL);
		check_titles(section, section->zh);
		check_titles(section, section->titles);
		check_words(section);
		check_openings(section);
	}
	check_patterns(form_titles, "title of a report", is_report_title);
	check_patterns(form_agencies, "agency's name", heading_name);
	check_patterns(form_contents, "head of a table of contents", is_contents);
	check_patterns(form_annexes, "head of annexes", is_annex);
}

/* Rules */

static bool
is_row(const struct form_table *table, const char *s, size_t n)
{
	return form_row(table, s, n) != NULL;
}

static bool
is_column(const struct form_table *table, const char *s, size_t n)
{
	size_t r;

	for (r = 0; r < table->nrows; r++)
		if (form_column(&table->rows[r], s, n) != NULL)
			return true;
	return false;
}

static bool
is_cell(const struct form_table *table, const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n);
	const struct form_row *row;
	size_t length;

	if (colon == NULL)
		return false;
	length = (size_t)(colon - s);
	row = form_row(table, s, length);
	return row != NULL && form_column(row, colon + 1, n - length - 1) != NULL;
}

/* A term must be known in one year's form at least, and of the kind the rule ranges over. */
static void
check_term(const char *rule, int number, const char *each, const char *s, size_t n)
{
	const struct form_table *table;
	bool known = false;
	int year;

	walked++;
	for (year = 0; year < FORM_YEARS; year++) {
		table = form_table(number, (enum form_year)year);
		if (strcmp(each, "row") == 0)
			known = known || is_column(table, s, n);
		else if (strcmp(each, "column") == 0)
			known = known || is_row(table, s, n);
		else
			known = known || is_cell(table, s, n);
	}
	if (!known)
		fault("`%s': %.*s is no term of table %d", rule, (int)n, s, number);
}

static void
check_rule(const char *rule)
{
	char name[32], each[32] = "";
	const char *s = strstr(rule, ": "), *end = strchr(rule, ';');
	int number = 0, sides = 1;
	size_t n;

	if (s == NULL || sscanf(rule, "%31s %d each %31[a-z]", name, &number, each) < 2
	    || number < TABLE_FIRST || number > TABLE_LAST) {
		fault("`%s' is no rule", rule);
		return;
	}
	if (end == NULL)
		end = rule + strlen(rule);
	for (s++; (s += strspn(s, " ")) < end; s += n) {
		n = strcspn(s, " ;");
		if (n <= 2 && strspn(s, "+-<=>") == n)
			sides += memchr(s, '=', n) != NULL;
		else
			check_term(rule, number, each, s, n);
	}
	if (sides != 2)
		fault("`%s' has %d sides", rule, sides);
}

static void
walk_rules(void)
{
	size_t i;

	for (i = 0; i < form_nrules; i++)
		check_rule(form_rules[i]);
}

static void
list_cells(int printed_year)
{
	const struct form_table *table;
	const struct form_column *column;
	const struct form_row *row;
	size_t cell;
	int number;

	for (number = TABLE_FIRST; number <= TABLE_LAST; number++) {
		table = form_table(number, printed_year == 2019 ? FORM_2019 : FORM_2021);
		for (cell = 0; cell < form_ncells(table); cell++) {
			row = form_cell(table, cell, &column);
			printf("%d\t%s\t%s\n", number, row->id, column->id);
		}
	}
}

int
main(int argc, char *argv[])
{
	const char *walk = argc > 1 ? argv[1] : "";

	if (strcmp(walk, "cells") == 0 && argc > 2) {
		list_cells(atoi(argv[2]));
		return 0;
	}
	if (strcmp(walk, "ids") == 0)
		each_table(walk_ids);
	else if (strcmp(walk, "labels") == 0)
		each_table(walk_labels);
	else if (strcmp(walk, "titles") == 0)
		walk_titles();
	else if (strcmp(walk, "rules") == 0)
		walk_rules();
	else
		return 2;
	printf("%lu walked\n", walked);
	return faults > 0 || walked == 0;
}
