#include <string.h>

#include "fmt.h"
#include "name.h"
#include "output.h"
#include "safe.h"
#include "sentence.h"
#include "utf8.h"

/*
 * CSV (RFC 4180) for a spreadsheet: a line a cell or a check, in the words of
 * the form, since a program like that takes 3.3.1 for a date and 53:4 for a
 * time. A header line comes first, and again where the kind of lines changes.
 */

enum kind { NOTHING, CELLS, CHECKS };

static enum kind last;         /* of the lines written last */

static const char *
escape(long code)
{
	return code == '"' ? "\"\"" : NULL;
}

/* Would a spreadsheet take this for a formula? Full width signs count, and blanks do not. */
static bool
is_formula(struct field field)
{
	static const char signs[] = "=+-@＝＋－＠";
	static const char blanks[] = "\xc2\xa0\xe3\x80\x80";
	size_t i, length;

	for (i = 0; i < field.n; i += length) {
		if (utf8_decode(field.s + i, field.n - i, &length) < 0x20 || field.s[i] == ' ')
			continue;
		if (utf8_is_in(blanks, field.s + i, length))
			continue;
		return utf8_is_in(signs, field.s + i, length);
	}
	return false;
}

static void
put_text(struct field field)
{
	out_char('"');
	if (is_formula(field))
		out_char('\'');
	safe_out_escaped(field.s, field.n, escape);
	out_char('"');
}

static void
put_string(const char *s)
{
	struct field field = { s, strlen(s) };

	put_text(field);
}

static void
put_name(const struct name *name)
{
	struct field field = { name->s, name->n };

	put_text(field);
}

/* A number goes without quotes, so that it is one. */
static void
put_number(struct field field)
{
	if (field_is_decimal(field))
		out_bytes(field.s, field.n);
	else if (field.n > 0)
		put_text(field);
}

static void
put_header(enum kind kind, const enum word *headings, size_t n, enum words_language language)
{
	size_t i;

	if (last == kind)
		return;
	if (last != NOTHING)
		out_string("\r\n");
	last = kind;
	for (i = 0; i < n; i++) {
		if (i > 0)
			out_char(',');
		put_string(words(headings[i], language));
	}
	out_string("\r\n");
}

static void
put_cell(const struct fmt_page *page, size_t t, size_t i, enum words_language language)
{
	const struct form_table *form = page->report.tables[t].form;
	const struct report_cell *cell = &page->report.tables[t].cells[i];
	const struct form_column *column;
	const struct form_row *row = form_cell(form, i, &column);
	int mark = page->marks.of[t][i];
	struct field place[2] = { { "", 0 }, { "", 0 } };
	struct name name;

	put_text(page->report.doc);
	out_char(',');
	put_string(language == WORDS_ZH ? form->zh : form->en);
	out_char(',');
	name_clear(&name);
	name_row(&name, form, row, language);
	put_name(&name);
	out_char(',');
	put_string(language == WORDS_ZH ? column->zh : column->en);
	out_char(',');
	put_number(cell->value);
	out_char(',');
	put_string(words_status(cell->status, language));
	out_char(',');
	put_string(mark < CELL_STATUSES ? "" : mark_name(mark, language));
	field_part(cell->line, ':', place);
	out_char(',');
	put_number(place[0]);
	out_char(',');
	put_number(place[1]);
	out_char(',');
	put_text(cell->raw);
	out_char(',');
	put_number(cell->fix);
	out_char(',');
	put_text(words_cause(cell->cause, language));
	out_string("\r\n");
}

static void
put_cells(const struct fmt_page *page, enum words_language language)
{
	static const enum word headings[] = {
		WORD_HEAD_DOC, WORD_HEAD_TABLE, WORD_HEAD_ITEM, WORD_HEAD_COLUMN,
		WORD_HEAD_VALUE, WORD_HEAD_STATUS, WORD_LEGEND, WORD_HEAD_LINE, WORD_HEAD_CELL,
		WORD_HEAD_RAW, WORD_HEAD_FIX, WORD_HEAD_CAUSE
	};
	const struct report_table *table;
	size_t t, i, ncells;

	put_header(CELLS, headings, sizeof headings / sizeof headings[0], language);
	for (t = 0; t < REPORT_TABLES; t++) {
		table = &page->report.tables[t];
		ncells = table->present ? form_ncells(table->form) : 0;
		for (i = 0; i < ncells; i++)
			if (table->cells[i].present)
				put_cell(page, t, i, language);
	}
}

static void
put_check(const struct fmt_page *page, const struct checklist_check *check,
    enum words_language language)
{
	struct name name;

	put_text(page->report.doc);
	out_char(',');
	name_clear(&name);
	sentence_table(&name, check->table, language);
	put_name(&name);
	out_char(',');
	put_text(check->name);
	out_char(',');
	name_clear(&name);
	name_at(&name, check->table, check->at, language);
	put_name(&name);
	out_char(',');
	put_number(check->lhs);
	out_char(',');
	put_number(check->rhs);
	out_char(',');
	put_number(check->diff);
	out_char(',');
	put_string(words_verdict(check->verdict, language));
	out_char(',');
	name_clear(&name);
	sentence_suspects(&name, check, &page->report, language);
	put_name(&name);
	out_char(',');
	name_clear(&name);
	sentence_check(&name, check, &page->report, language);
	put_name(&name);
	out_string("\r\n");
}

static void
put_checks(const struct fmt_page *page, enum words_language language)
{
	static const enum word headings[] = {
		WORD_HEAD_DOC, WORD_HEAD_TABLE, WORD_HEAD_CHECK, WORD_HEAD_AT, WORD_LEFT,
		WORD_RIGHT, WORD_HEAD_DIFF, WORD_HEAD_VERDICT, WORD_SUSPECTS, WORD_HEAD_WORDS
	};
	size_t i;

	put_header(CHECKS, headings, sizeof headings / sizeof headings[0], language);
	for (i = 0; i < page->list.nchecks; i++)
		put_check(page, &page->list.checks[i], language);
}

static void
start(const struct fmt_options *options)
{
	last = NOTHING;
	if (options->bom)
		out_string("\xef\xbb\xbf");
}

static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	if (page->report.nrecords > 0)
		put_cells(page, options->language);
	if (page->list.nchecks > 0)
		put_checks(page, options->language);
}

const struct fmt_format fmt_csv = { "csv", start, put_page, NULL };
