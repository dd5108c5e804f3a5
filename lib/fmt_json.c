#include <stdio.h>
#include <string.h>

#include "fmt.h"
#include "output.h"
#include "safe.h"
#include "utf8.h"

/* JSON: an object a line a report, as gip(5) tells. Ids are the records' own. */

enum { PLAIN_MOST = 1024 };     /* bytes of a cell's texts that are put together */

/* Characters that are not safe on a terminal are escaped, so that none is lost. */
static const char *
escape(long code)
{
	static char text[sizeof "\\u" + 2 * sizeof code];

	if (code != '"' && code != '\\' && safe_is(code))
		return NULL;
	if (code < 0)
		return UTF8_REPLACEMENT;
	snprintf(text, sizeof text, "\\u%04lx", (unsigned long)code);
	return text;
}

/* Does the byte stand for itself? */
static bool
is_plain(char c)
{
	return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

/* Text that is not too long goes straight to where it waits, as far as it stands for itself. */
static void
put_text(struct field field)
{
	char *to = out_room(OUT_ROOM);
	size_t i, n = field.n < OUT_ROOM ? field.n : 0;

	*to++ = '"';
	for (i = 0; i < n && is_plain(field.s[i]); i++)
		*to++ = field.s[i];
	out_took(i + 1);
	if (i < field.n)
		safe_out_escaped(field.s + i, field.n - i, escape);
	out_char('"');
}

/* A member of an object; `before` is what parts it from the one before. */
static void
put_name(char before, const char *name)
{
	out_char(before);
	out_char('"');
	out_string(name);
	out_string("\":");
}

static void
put_member(const char *name, struct field field)
{
	put_name(',', name);
	put_text(field);
}

/* A decimal as a number of JSON, which has no leading zeros; null if there is none. */
static void
put_decimal(struct field field)
{
	bool negative = field.n > 0 && *field.s == '-';

	if (field.n == 0) {
		out_string("null");
		return;
	}
	if (negative)
		out_char('-');
	field.s += negative;
	field.n -= negative;
	while (field.n > 1 && field.s[0] == '0' && field.s[1] != '.') {
		field.s++;
		field.n--;
	}
	out_bytes(field.s, field.n);
}

/* A sum of a check, which nobody has looked at: text if it is no number. */
static void
put_sum(const char *name, struct field field)
{
	put_name(',', name);
	if (field.n == 0 || field_is_decimal(field))
		put_decimal(field);
	else
		put_text(field);
}

/*
 * Most cells are short and plain, and put together where they wait to go out.
 * What puts something there returns where it goes on.
 */

static inline char *
add(char *to, const char *s)
{
	size_t n = strlen(s);

	memcpy(to, s, n);
	return to + n;
}

/* A field, as far as it stands for itself. */
static inline char *
add_plain(char *to, struct field field)
{
	const char *s = field.s, *end = s + field.n;

	while (s < end && is_plain(*s))
		*to++ = *s++;
	return to;
}

/* Is there no number, or one as JSON has it? Else it is put anew. */
static bool
is_as_printed(struct field number)
{
	return number.n < 2 || (number.s[0] >= '1' && number.s[0] <= '9');
}

/* A cell up to its raw text; false if that does not stand for itself, and then nothing was put. */
static bool
put_plain(char before, const char *name, const struct report_cell *cell)
{
	char *from, *to, *line, *raw;

	if (!is_as_printed(cell->value) || cell->value.n + cell->line.n + cell->raw.n > PLAIN_MOST)
		return false;
	from = out_room(OUT_ROOM);
	from[0] = before;
	from[1] = '"';
	to = add(add(from + 2, name), "\":{\"value\":");
	to = cell->value.n > 0 ? add_plain(to, cell->value) : add(to, "null");
	to = add(add(to, ",\"status\":\""), cell_status_word(cell->status));
	line = add(to, "\",\"line\":\"");
	to = add_plain(line, cell->line);
	if ((size_t)(to - line) < cell->line.n)
		return false;
	raw = add(to, "\",\"raw\":\"");
	to = add_plain(raw, cell->raw);
	if ((size_t)(to - raw) < cell->raw.n)
		return false;
	out_took((size_t)(add(to, "\"") - from));
	return true;
}

/* The same, whatever it is. */
static void
put_any(char before, const char *name, const struct report_cell *cell)
{
	put_name(before, name);
	out_string("{\"value\":");
	put_decimal(cell->value);
	out_string(",\"status\":\"");
	out_string(cell_status_word(cell->status));
	out_string("\",\"line\":");
	put_text(cell->line);
	out_string(",\"raw\":");
	put_text(cell->raw);
}

static void
put_cell(char before, const char *name, const struct report_cell *cell, int mark)
{
	static const struct field none = { "", 0 };

	if (!put_plain(before, name, cell))
		put_any(before, name, cell);
	if (cell->fixed) {
		put_name(',', "fix");
		put_decimal(field_is_decimal(cell->fix) ? cell->fix : none);
		put_member("cause", cell->cause);
	}
	if (mark >= CELL_STATUSES) {
		put_name(',', "mark");
		out_char('"');
		out_string(mark_word(mark));
		out_char('"');
	}
	out_char('}');
}

/* "1":{"person":{...},...} of those columns of a row that the stream has. */
static void
put_row(const struct form_row *row, const struct report_cell *cells, const unsigned char *marks,
    char before)
{
	char between = '{';
	size_t i;

	for (i = 0; i < row->head->ncolumns; i++) {
		if (!cells[i].present)
			continue;
		if (between == '{')
			put_name(before, row->id);
		put_cell(between, row->head->columns[i].id, &cells[i], marks[i]);
		between = ',';
	}
	if (between == ',')
		out_char('}');
}

static void
put_table(const struct report_table *table, const unsigned char *marks, const char *before)
{
	const struct form_row *row, *end = table->form->rows + table->form->nrows;
	char between = '{';
	size_t cell = 0;

	out_string(before);
	out_char('"');
	out_number((unsigned long)table->form->number);
	out_string(table->form->year == FORM_2021 ? "\":{\"form\":2021" : "\":{\"form\":2019");
	put_name(',', "rows");
	for (row = table->form->rows; row < end; row++) {
		if (row->head == NULL)
			continue;
		if (fmt_any(table->cells + cell, row->head->ncolumns)) {
			put_row(row, table->cells + cell, marks + cell, between);
			between = ',';
		}
		cell += row->head->ncolumns;
	}
	out_string(between == '{' ? "{}}" : "}}");
}

static void
put_tables(const struct fmt_page *page)
{
	const char *before = "{";
	size_t t;

	put_name(',', "tables");
	for (t = 0; t < REPORT_TABLES; t++)
		if (page->report.tables[t].present) {
			put_table(&page->report.tables[t], page->marks.of[t], before);
			before = ",";
		}
	out_string(*before == '{' ? "{}" : "}");
}

static void
put_suspects(struct field list)
{
	struct field part[2];

	put_name(',', "suspects");
	out_char('[');
	for (; list.n > 0; list = part[1]) {
		field_part(list, ',', part);
		put_text(part[0]);
		if (part[1].n > 0)
			out_char(',');
	}
	out_char(']');
}

static void
put_check(const struct checklist_check *check)
{
	static const char *const verdicts[CHECKLIST_VERDICTS] = {
		[CHECKLIST_FAIL] = "fail", [CHECKLIST_OPEN] = "open", [CHECKLIST_OK] = "ok"
	};
	struct field verdict = { verdicts[check->verdict], strlen(verdicts[check->verdict]) };

	put_name('{', "table");
	out_number(check->table);
	put_member("check", check->name);
	put_member("at", check->at);
	put_sum("lhs", check->lhs);
	put_sum("rhs", check->rhs);
	put_sum("diff", check->diff);
	put_member("verdict", verdict);
	put_suspects(check->suspects);
	out_char('}');
}

static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	size_t i;

	(void)options;
	put_name('{', "doc");
	put_text(page->report.doc);
	if (page->report.nrecords > 0)
		put_tables(page);
	if (page->list.nchecks > 0)
		put_name(',', "checks");
	for (i = 0; i < page->list.nchecks; i++) {
		out_char(i == 0 ? '[' : ',');
		put_check(&page->list.checks[i]);
	}
	if (i > 0)
		out_char(']');
	out_string("}\n");
}

const struct fmt_format fmt_json = { "json", NULL, put_page, NULL };
