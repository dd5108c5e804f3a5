#include <string.h>

#include "fmt.h"
#include "name.h"
#include "output.h"
#include "paper.h"
#include "safe.h"
#include "sentence.h"

/*
 * Markdown as GitHub and pandoc read it. Its tables know no merged cells: what
 * spans several places stands in the first of them, and the others are empty.
 */

/* What may begin markup within a line. */
static const char *
escape(long code)
{
	static const char markup[] = "\\`*_[]<>#|~&$@";
	static char text[3] = "\\";

	if (code <= 0 || code >= 0x80 || strchr(markup, (int)code) == NULL)
		return NULL;
	text[1] = (char)code;
	return text;
}

/* A colon makes a link or an emoji unless a space follows, a stop does behind www. */
static bool
makes_link(const char *s, const char *at, const char *end)
{
	if (*at == ':')
		return at + 1 == end || at[1] != ' ';
	return *at == '.' && at > s && (at[-1] == 'w' || at[-1] == 'W');
}

static void
put_text(const char *s, size_t n)
{
	const char *end = s + n, *from = s, *at;

	for (at = s; at < end; at++) {
		if (!makes_link(s, at, end))
			continue;
		safe_out_escaped(from, (size_t)(at - from), escape);
		out_char('\\');
		out_char(*at);
		from = at + 1;
	}
	safe_out_escaped(from, (size_t)(end - from), escape);
}

static void
put_string(const char *s)
{
	put_text(s, strlen(s));
}

static void
put_bold(const char *s)
{
	if (*s == '\0')
		return;
	out_string("**");
	put_string(s);
	out_string("**");
}

/* 13\* → 31 */
static void
put_value(const struct report_cell *cell, int mark)
{
	if (!cell->present)
		return;
	if (mark >= MARK_FAILED)
		out_string("**");
	out_bytes(cell->value.s, cell->value.n);
	if (*mark_sign(mark) != ' ' && mark != MARK_DERIVED)
		put_string(mark_sign(mark));
	if (mark >= MARK_FAILED)
		out_string("**");
	if (cell->fix.n > 0 && mark != MARK_DERIVED) {
		out_char(' ');
		put_string(words(WORD_CHANGE, WORDS_EN));
		out_char(' ');
	}
	put_text(cell->fix.s, cell->fix.n);
	if (mark == MARK_DERIVED)
		put_string(mark_sign(mark));
}

/* A header's words are bold, but in the first row, which Markdown has as one. */
static void
put_label(const struct paper_cell *cell, enum words_language language)
{
	bool bold = cell->row > 0 && cell->kind <= PAPER_TITLE && cell->length > 0;

	if (bold)
		out_string("**");
	put_string(cell->number);
	if (language == WORDS_EN && *cell->number != '\0')
		out_char(' ');
	put_text(cell->label, cell->length);
	if (bold)
		out_string("**");
}

static void
put_place(const struct fmt_page *page, size_t t, const struct paper_cell *cell,
    enum words_language language)
{
	if (cell->kind == PAPER_VALUE)
		put_value(&page->report.tables[t].cells[cell->cell], page->marks.of[t][cell->cell]);
	else
		put_label(cell, language);
}

/* Below the first row: figures stand at the right. */
static void
put_rule(const struct paper *paper)
{
	size_t column;

	for (column = 0; column < paper->ncolumns; column++)
		out_string(column < paper->nlabels ? "|:--" : "|--:");
	out_string("|\n");
}

static void
put_table(const struct fmt_page *page, size_t t, enum words_language language)
{
	const struct paper *paper = paper_of(page->report.tables[t].form, language);
	const struct paper_cell *cell = paper->cells;
	size_t row, column;

	for (row = 0; row < paper->nrows; row++) {
		for (column = 0; column < paper->ncolumns; column++) {
			out_string("| ");
			if (cell < paper->cells + paper->ncells && cell->row == row
			    && cell->column == column)
				put_place(page, t, cell++, language);
			out_char(' ');
		}
		out_string("|\n");
		if (row == 0)
			put_rule(paper);
	}
}

static void
put_title(const struct form_table *form, enum words_language language)
{
	const struct form_section *section = &form_sections[form->number - 1];

	out_string("\n## ");
	out_string(words_numeral(form->number, language));
	out_string(language == WORDS_ZH ? section->zh : section->en);
	out_string("\n\n");
}

static void
put_check(const struct fmt_page *page, const struct checklist_check *check,
    enum words_language language)
{
	struct name name;

	out_string("- ");
	put_bold(words_verdict(check->verdict, language));
	out_char(' ');
	name_clear(&name);
	sentence_check(&name, check, &page->report, language);
	put_text(name.s, name.n);
	if (check->suspects.n > 0) {
		name_clear(&name);
		sentence_suspects(&name, check, &page->report, language);
		out_string(words(WORD_COMMA, language));
		put_string(words(WORD_SUSPECTS, language));
		put_string(words(WORD_COLON, language));
		put_text(name.s, name.n);
	}
	out_char('\n');
}

static void
put_checks(const struct fmt_page *page, enum words_language language)
{
	const struct checklist *list = &page->list;
	size_t i;
	int verdict;

	for (verdict = CHECKLIST_FAIL; verdict <= CHECKLIST_OPEN; verdict++)
		for (i = 0; i < list->nchecks; i++)
			if ((int)list->checks[i].verdict == verdict)
				put_check(page, &list->checks[i], language);
}

static void
put_notes(const struct fmt_page *page, enum words_language language)
{
	struct fmt_note note = { .table = 0 };

	while (fmt_next_note(page, &note, language)) {
		out_string("- ");
		put_string(mark_sign(note.mark));
		out_char(' ');
		put_text(note.name.s, note.name.n);
		out_char('\n');
	}
}

/* A paragraph. */
static void
put_paragraph(const struct name *name)
{
	if (name->n == 0)
		return;
	out_char('\n');
	put_text(name->s, name->n);
	out_char('\n');
}

static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	struct name name;
	size_t t;

	if (page->number > 1)
		out_char('\n');
	out_string("# ");
	put_text(page->report.doc.s, page->report.doc.n);
	out_string(words(WORD_REPORT, options->language));
	out_char('\n');
	name_clear(&name);
	if (page->report.nrecords > 0)
		sentence_cells(&name, &page->marks, options->language);
	put_paragraph(&name);
	name_clear(&name);
	if (page->list.nchecks > 0)
		sentence_checks(&name, &page->list, options->language);
	put_paragraph(&name);
	out_char('\n');
	put_checks(page, options->language);
	put_notes(page, options->language);
	name_clear(&name);
	sentence_legend(&name, &page->marks, options->language);
	put_paragraph(&name);
	for (t = 0; t < REPORT_TABLES; t++) {
		if (!page->report.tables[t].present)
			continue;
		put_title(page->report.tables[t].form, options->language);
		put_table(page, t, options->language);
	}
}

const struct fmt_format fmt_md = { "md", NULL, put_page, NULL };
