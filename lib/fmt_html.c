#include <string.h>

#include "fmt.h"
#include "html.h"
#include "output.h"
#include "paper.h"
#include "rule.h"
#include "sentence.h"
#include "spool.h"

/*
 * One page of HTML for any number of reports: an index, and behind it each
 * report with its findings and tables. The index is complete only when the
 * last report is read, so reports wait in a temporary file.
 */

enum { NARROW = 6 };            /* columns that fit a telephone */

static void
start(const struct fmt_options *options)
{
	const char *const *style;

	out_string("<!DOCTYPE html>\n<html lang=\"");
	out_string(options->language == WORDS_ZH ? "zh-CN" : "en");
	out_string("\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" "
	    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
	out_string(words(WORD_INDEX, options->language));
	out_string("</title>\n<style>\n");
	for (style = html_style; *style != NULL; style++)
		out_string(*style);
	out_string("</style>\n</head>\n<body>\n");
	fmt_index_start(options);
}

static void
finish(const struct fmt_options *options, bool whole)
{
	fmt_index_finish(options);
	out_string("<main>\n");
	spool_copy();
	if (whole)
		out_string("</main>\n</body>\n</html>\n");
}

static void
put_paragraph(const struct name *name)
{
	if (name->n == 0)
		return;
	out_string("<p class=\"mute\">");
	html_name(name);
	out_string("</p>\n");
}

static void
put_check(const struct fmt_page *page, const struct checklist_check *check,
    enum words_language language)
{
	struct name name;

	out_string(check->verdict == CHECKLIST_FAIL ? "<li class=\"fail\"><b>"
	    : "<li class=\"open\"><b>");
	html_string(words_verdict(check->verdict, language));
	out_string("</b> ");
	name_clear(&name);
	sentence_check(&name, check, &page->report, language);
	html_name(&name);
	if (check->suspects.n > 0) {
		out_string(" <span>");
		html_string(words(WORD_SUSPECTS, language));
		html_string(words(WORD_COLON, language));
		name_clear(&name);
		sentence_suspects(&name, check, &page->report, language);
		html_name(&name);
		out_string("</span>");
	}
	out_string("</li>\n");
}

static void
put_note(const struct fmt_note *note)
{
	out_string("<li><i class=\"sign ");
	out_string(mark_word(note->mark));
	out_string("\">");
	html_string(mark_sign(note->mark));
	out_string("</i> ");
	html_name(&note->name);
	out_string("</li>\n");
}

static void
put_notes(const struct fmt_page *page, bool *any, enum words_language language)
{
	struct fmt_note note = { .table = 0 };

	while (fmt_next_note(page, &note, language)) {
		if (!*any)
			out_string("<ul class=\"list\">\n");
		*any = true;
		put_note(&note);
	}
}

/* What failed, what is open, and cells of which there is something to tell. */
static void
put_findings(const struct fmt_page *page, enum words_language language)
{
	const struct checklist *list = &page->list;
	bool any = list->count[CHECKLIST_OK] < list->nchecks;
	int verdict;
	size_t i;

	if (any)
		out_string("<ul class=\"list\">\n");
	for (verdict = CHECKLIST_FAIL; verdict <= CHECKLIST_OPEN; verdict++)
		for (i = 0; i < list->nchecks; i++)
			if ((int)list->checks[i].verdict == verdict)
				put_check(page, &list->checks[i], language);
	put_notes(page, &any, language);
	if (any)
		out_string("</ul>\n");
}

static void
put_legend(const struct marks *marks, enum words_language language)
{
	const char *before = "<p class=\"legend\">";
	int mark;

	for (mark = 0; mark < MARKS; mark++) {
		if (marks->count[mark] == 0 || *mark_sign(mark) == ' ')
			continue;
		out_string(before);
		out_string("<span><i class=\"sign ");
		out_string(mark_word(mark));
		out_string("\">");
		html_string(mark_sign(mark));
		out_string("</i>");
		html_string(mark_meaning(mark, language));
		out_string("</span>");
		before = " ";
	}
	if (*before == ' ')
		out_string("</p>\n");
}

static bool
concerns(const struct rule_identity *identity, size_t cell)
{
	size_t i;

	for (i = 0; identity != NULL && i < identity->nterms; i++)
		if (identity->terms[i].cell == cell)
			return true;
	return false;
}

/* The checks that fail and have a cell among their terms. */
static void
put_failures(const struct fmt_page *page, const struct form_table *form, size_t cell,
    enum words_language language)
{
	const struct checklist_check *check = page->list.checks;
	const struct checklist_check *end = check + page->list.nchecks;
	struct name name;

	for (; check < end; check++) {
		if (check->verdict != CHECKLIST_FAIL || check->table != (unsigned long)form->number
		    || !concerns(rule_find(form, check->name, check->at), cell))
			continue;
		out_string("&#10;");
		name_clear(&name);
		sentence_check(&name, check, &page->report, language);
		html_name(&name);
	}
}

/* What a mark stands for: place, text and what fails. */
static void
put_hint(const struct fmt_page *page, size_t t, size_t i, enum words_language language)
{
	const struct form_table *form = page->report.tables[t].form;
	const struct report_cell *cell = &page->report.tables[t].cells[i];
	int mark = page->marks.of[t][i];
	struct name name;

	html_string(mark_meaning(mark, language));
	name_clear(&name);
	sentence_source(&name, cell, language);
	html_name(&name);
	if (cell->cause.n > 0 && mark == MARK_SUSPECT) {
		out_string("&#10;");
		name_clear(&name);
		sentence_remark(&name, cell, mark, language);
		html_name(&name);
	}
	if (mark >= MARK_FAILED)
		put_failures(page, form, i, language);
}

/* What is printed in the report, and what gip-sum -c would have below it. */
static void
put_figure(const struct report_cell *cell, int mark)
{
	if (mark == CELL_NONE || mark == CELL_BAD) {
		html_text(cell->raw.n > 0 ? cell->raw.s : mark_sign(mark),
		    cell->raw.n > 0 ? cell->raw.n : 1);
	} else if (mark == MARK_DERIVED) {
		html_text(cell->fix.s, cell->fix.n);
	} else {
		out_bytes(cell->value.s, cell->value.n);
	}
	if (mark != CELL_NONE && *mark_sign(mark) != ' ') {
		out_string("<i class=\"sign\">");
		html_string(mark_sign(mark));
		out_string("</i>");
	}
}

static void
put_value(const struct fmt_page *page, size_t t, size_t i, enum words_language language)
{
	const struct report_cell *cell = &page->report.tables[t].cells[i];
	int mark = page->marks.of[t][i];

	if (!cell->present || mark == CELL_NUM || mark == CELL_BLANK) {
		out_char('>');
		if (cell->present)
			out_bytes(cell->value.s, cell->value.n);
		return;
	}
	out_string(" class=\"");
	out_string(mark_word(mark));
	out_string("\"><abbr tabindex=\"0\" title=\"");
	put_hint(page, t, i, language);
	out_string("\">");
	put_figure(cell, mark);
	out_string("</abbr>");
	if (cell->fix.n > 0 && mark != MARK_DERIVED) {
		out_string("<span class=\"fix\">");
		html_text(cell->fix.s, cell->fix.n);
		html_string(mark_sign(MARK_DERIVED));
		out_string("</span>");
	}
}

static void
put_span(const char *name, size_t n)
{
	if (n < 2)
		return;
	out_char(' ');
	out_string(name);
	out_string("=\"");
	out_number((unsigned long)n);
	out_char('"');
}

static void
put_header(const struct paper_cell *cell, bool group)
{
	out_string(cell->kind >= PAPER_GROUP ? " scope=\"row\"" : " scope=\"col\"");
	if (group)
		out_string(" class=\"group\"");
	out_char('>');
	html_string(cell->number);
	if (*cell->number != '\0' && (unsigned char)cell->number[strlen(cell->number) - 1] < 0x80)
		out_char(' ');
	else if (*cell->number != '\0' && group)
		out_string("<br>");
	html_text(cell->label, cell->length);
}

static void
put_cell(const struct fmt_page *page, size_t t, const struct paper_cell *cell,
    enum words_language language)
{
	bool header = cell->kind != PAPER_VALUE;

	out_string(header ? "<th" : "<td");
	put_span("rowspan", cell->rows);
	put_span("colspan", cell->columns);
	if (header)
		put_header(cell, cell->kind == PAPER_GROUP);
	else
		put_value(page, t, cell->cell, language);
	out_string(header ? "</th>" : "</td>");
}

/* Rows of the header stand in a <thead>, each block of a table in a <tbody>. */
static void
put_rows(const struct fmt_page *page, size_t t, const struct paper *paper,
    enum words_language language)
{
	const struct paper_cell *cell = paper->cells, *end = paper->cells + paper->ncells;
	size_t row;

	for (row = 0; row < paper->nrows; row++) {
		if (row == 0)
			out_string(paper->nheads > 0 ? "<thead>\n" : "<tbody>\n");
		else if (row == paper->nheads)
			out_string("</thead>\n<tbody>\n");
		else if (cell->kind == PAPER_TITLE)
			out_string("</tbody>\n<tbody>\n");
		out_string("<tr>");
		for (; cell < end && cell->row == row; cell++)
			put_cell(page, t, cell, language);
		out_string("</tr>\n");
	}
	out_string("</tbody>\n");
}

static void
put_table(const struct fmt_page *page, size_t t, enum words_language language)
{
	const struct form_table *form = page->report.tables[t].form;
	const struct form_section *section = &form_sections[form->number - 1];
	const struct paper *paper = paper_of(form, language);

	out_string("<div class=\"scroll\">\n<table class=\"form");
	if (form->across)
		out_string(" across");
	else if (paper->ncolumns > NARROW)
		out_string(" wide");
	out_string("\">\n<caption><h3>");
	out_string(words_numeral(form->number, language));
	out_string(language == WORDS_ZH ? section->zh : section->en);
	out_string("</h3></caption>\n");
	put_rows(page, t, paper, language);
	out_string("</table>\n</div>\n");
}

static void
put_article(const struct fmt_page *page, enum words_language language)
{
	struct name name;
	size_t t;

	out_string("<article id=\"r");
	out_number(page->number);
	out_string("\">\n<h2>");
	html_text(page->report.doc.s, page->report.doc.n);
	out_string("<small>");
	out_string(words(WORD_REPORT, language));
	out_string("</small></h2>\n");
	name_clear(&name);
	if (page->report.nrecords > 0)
		sentence_cells(&name, &page->marks, language);
	put_paragraph(&name);
	name_clear(&name);
	if (page->list.nchecks > 0)
		sentence_checks(&name, &page->list, language);
	put_paragraph(&name);
	put_findings(page, language);
	put_legend(&page->marks, language);
	for (t = 0; t < REPORT_TABLES; t++)
		if (page->report.tables[t].present)
			put_table(page, t, language);
	out_string("<p class=\"up\"><a href=\"#index\">");
	html_string(words(WORD_UP, language));
	out_string("</a></p>\n</article>\n");
}

static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	fmt_index_row(page, options);
	spool_begin();
	put_article(page, options->language);
	spool_end();
}

const struct fmt_format fmt_html = { "html", start, put_page, finish };
