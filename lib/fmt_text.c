#include <string.h>

#include "colour.h"
#include "draw.h"
#include "fmt.h"
#include "name.h"
#include "output.h"
#include "paper.h"
#include "safe.h"

enum {
	LABELS = 16384,                                 /* bytes of the labels of a table */
	FIGURES = REPORT_TEXT + 10 * FORM_MAX_CELLS      /* and of its values and marks */
};

/* The tables as they were drawn last; a table is laid out anew when its form is another. */
static struct {
	struct paper paper;
	struct draw draw;
	char labels[LABELS];
} tables[REPORT_TABLES];

static char figures[FIGURES];

static char *
append(char *to, const char *s, size_t n)
{
	memcpy(to, s, n);
	return to + n;
}

/* 三、 stands on a line of its own above the label of a group, `1.` before a space. */
static char *
append_label(char *to, const struct paper_cell *cell, enum words_language language)
{
	size_t n = strlen(cell->number);

	to = append(to, cell->number, n);
	if (n > 0 && cell->kind == PAPER_GROUP && language == WORDS_ZH)
		*to++ = '\n';
	else if (n > 0 && (unsigned char)cell->number[n - 1] < 0x80)
		*to++ = ' ';
	return append(to, cell->label, cell->length);
}

static enum wrap_kind
kind_of(const struct paper_cell *cell)
{
	if (cell->kind == PAPER_VALUE)
		return WRAP_FIGURE;
	return cell->kind == PAPER_LABEL ? WRAP_TEXT : WRAP_TITLE;
}

static void
lay_out(size_t t, const struct form_table *form, enum words_language language)
{
	struct paper *paper = &tables[t].paper;
	char *label, *end = tables[t].labels;
	const struct paper_cell *cell;
	struct draw_cell *drawn;

	paper_lay(paper, form, language);
	draw_start(&tables[t].draw, paper->nrows, paper->ncolumns);
	for (cell = paper->cells; cell < paper->cells + paper->ncells; cell++) {
		label = end;
		end = append_label(label, cell, language);
		drawn = draw_add(&tables[t].draw, kind_of(cell), label, (size_t)(end - label));
		drawn->row = cell->row;
		drawn->column = cell->column;
		drawn->rows = cell->rows;
		drawn->columns = cell->columns;
	}
}

/* A value with its mark; what gip-sum -c would have instead stands below it. */
static char *
append_figure(char *to, const struct report_cell *cell, int mark)
{
	if (mark != MARK_DERIVED) {
		to = append(to, cell->value.s, cell->value.n);
		to = append(to, mark_sign(mark), strlen(mark_sign(mark)));
	}
	if (cell->fix.n > 0) {
		if (mark != MARK_DERIVED)
			*to++ = '\n';
		to = append(to, cell->fix.s, cell->fix.n);
		*to++ = *mark_sign(MARK_DERIVED);
	}
	return to;
}

static void
put_table(size_t t, const struct fmt_page *page, const struct fmt_options *options)
{
	const struct report_table *table = &page->report.tables[t];
	struct paper *paper = &tables[t].paper;
	const struct report_cell *cell;
	struct draw_cell *drawn;
	char *end = figures;
	size_t i;
	int mark;

	if (paper->form != table->form || paper->language != options->language)
		lay_out(t, table->form, options->language);
	for (i = 0; i < paper->ncells; i++) {
		if (paper->cells[i].kind != PAPER_VALUE)
			continue;
		cell = &table->cells[paper->cells[i].cell];
		drawn = &tables[t].draw.cells[i];
		drawn->text = end;
		if (cell->present) {
			mark = page->marks.of[t][paper->cells[i].cell];
			end = append_figure(end, cell, mark);
			drawn->colour = mark_colour(mark);
		}
		drawn->n = (size_t)(end - drawn->text);
	}
	draw_grid(&tables[t].draw, options->width);
}

static void
put_title(const struct form_table *form, enum words_language language)
{
	const struct form_section *section = &form_sections[form->number - 1];

	out_char('\n');
	colour_begin(COLOUR_HEADING);
	out_string(words_numeral(form->number, language));
	out_string(language == WORDS_ZH ? section->zh : section->en);
	colour_end(COLOUR_HEADING);
	out_char('\n');
}

/* What the cell holds, where that says more than the mark in the table. */
static void
put_remark(const struct report_cell *cell, int mark, enum words_language language)
{
	struct field cause;

	if (mark == CELL_BAD) {
		out_string(words(WORD_QUOTE, language));
		safe_out(cell->raw.s, cell->raw.n);
		out_string(words(WORD_UNQUOTE, language));
		return;
	}
	cause = words_cause(cell->cause, language);
	safe_out(cell->value.s, cell->value.n);
	if (cell->value.n > 0)
		out_string(words(WORD_COMMA, language));
	if (cell->fix.n > 0) {
		out_string(words(WORD_FOLLOWS, language));
		out_char(' ');
		safe_out(cell->fix.s, cell->fix.n);
		out_string(words(WORD_COMMA, language));
	}
	safe_out(cause.s, cause.n);
}

/* ! 47:3 表三 三（三）1 自然人：“三件” */
static void
put_note(const struct form_table *form, size_t i, const struct report_cell *cell, int mark,
    enum words_language language)
{
	const struct form_column *column;
	const struct form_row *row = form_cell(form, i, &column);
	struct name name;

	name_clear(&name);
	name_row_short(&name, form, row, language);
	colour_begin(mark_colour(mark));
	out_string(mark_sign(mark));
	colour_end(mark_colour(mark));
	out_char(' ');
	safe_out(cell->line.s, cell->line.n);
	if (cell->line.n > 0)
		out_char(' ');
	out_string(language == WORDS_ZH ? form->zh : form->en);
	out_char(' ');
	out_bytes(name.s, name.n);
	out_string(words(WORD_CROSSES, language));
	out_string(language == WORDS_ZH ? column->zh : column->en);
	out_string(words(WORD_COLON, language));
	put_remark(cell, mark, language);
	out_char('\n');
}

static bool
is_noted(const struct report_cell *cell, int mark)
{
	return cell->present && mark != MARK_DERIVED && (mark == CELL_BAD || cell->cause.n > 0);
}

static void
put_notes(const struct fmt_page *page, enum words_language language)
{
	const struct report_table *table;
	size_t t, i;
	bool any = false;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &page->report.tables[t];
		for (i = 0; table->present && i < form_ncells(table->form); i++) {
			if (!is_noted(&table->cells[i], page->marks.of[t][i]))
				continue;
			if (!any)
				out_char('\n');
			any = true;
			put_note(table->form, i, &table->cells[i], page->marks.of[t][i], language);
		}
	}
}

/* The marks that occur; what has none needs no word. */
static void
put_legend(const size_t *count, enum words_language language)
{
	const char *before = words(WORD_COLON, language);
	int mark;

	for (mark = 0; mark < MARKS; mark++) {
		if (count[mark] == 0 || *mark_sign(mark) == ' ')
			continue;
		if (*before != ' ') {
			out_char('\n');
			out_string(words(WORD_LEGEND, language));
		}
		out_string(before);
		out_string(mark_sign(mark));
		out_char(' ');
		out_string(mark_meaning(mark, language));
		before = "  ";
	}
	if (*before == ' ')
		out_char('\n');
}

/* 200 格：读出 190、推定 2、空白 3、填无 0、缺失 5、非数 0 */
static void
put_summary(const struct marks *marks, enum words_language language)
{
	size_t count;
	int mark;

	out_number((unsigned long)marks->total);
	out_char(' ');
	out_string(words(marks->total == 1 ? WORD_ONE_CELL : WORD_CELLS, language));
	for (mark = 0; mark < MARKS; mark++) {
		count = mark < CELL_STATUSES ? marks->status[mark] : marks->count[mark];
		if (mark >= CELL_STATUSES && count == 0)
			continue;
		out_string(words(mark == 0 ? WORD_COLON : WORD_PAUSE, language));
		out_string(mark_name(mark, language));
		out_char(' ');
		out_number((unsigned long)count);
	}
	out_char('\n');
}

static void
put_heading(struct field doc)
{
	colour_begin(COLOUR_HEADING);
	out_string("==> ");
	safe_out(doc.s, doc.n);
	out_string(" <==");
	colour_end(COLOUR_HEADING);
	out_char('\n');
}

/*
 * What is wrong comes first. Behind the tables nothing follows, so that a
 * reader of tables, gip-table among them, finds nothing there but them.
 */
static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	static bool after;
	size_t t;

	if (after)
		out_char('\n');
	after = true;
	put_heading(page->report.doc);
	if (page->report.nrecords > 0)
		put_summary(&page->marks, options->language);
	if (page->list.nchecks > 0) {
		fmt_list_summary(&page->list, options->language);
		fmt_list(page, options);
	}
	put_notes(page, options->language);
	put_legend(page->marks.count, options->language);
	for (t = 0; t < REPORT_TABLES; t++) {
		if (!page->report.tables[t].present)
			continue;
		put_title(page->report.tables[t].form, options->language);
		put_table(t, page, options);
	}
}

const struct fmt_format fmt_text = { "text", NULL, put_page, NULL };
