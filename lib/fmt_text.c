#include <string.h>

#include "colour.h"
#include "draw.h"
#include "fmt.h"
#include "name.h"
#include "output.h"
#include "paper.h"
#include "safe.h"
#include "sentence.h"

enum {
	LABELS = 16384,                                 /* bytes of the labels of a table */
	FIGURES = REPORT_TEXT + 10 * FORM_MAX_CELLS      /* and of its values and marks */
};

/* The tables of each year's form, laid out when they first occur. */
static struct layout {
	bool ready;
	struct draw draw;
	char labels[LABELS];
} layouts[REPORT_TABLES][FORM_YEARS];

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
lay_out(struct layout *layout, const struct paper *paper, enum words_language language)
{
	char *label, *end = layout->labels;
	const struct paper_cell *cell;
	struct draw_cell *drawn;

	layout->ready = true;
	draw_start(&layout->draw, paper->nrows, paper->ncolumns);
	for (cell = paper->cells; cell < paper->cells + paper->ncells; cell++) {
		label = end;
		end = append_label(label, cell, language);
		drawn = draw_add(&layout->draw, kind_of(cell), label, (size_t)(end - label));
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
	const char *sign;

	if (mark != MARK_DERIVED) {
		to = append(to, cell->value.s, cell->value.n);
		for (sign = mark_sign(mark); *sign != '\0'; sign++)
			*to++ = *sign;
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
	const struct paper *paper = paper_of(table->form, options->language);
	struct layout *layout = &layouts[t][table->form->year];
	const struct report_cell *cell;
	struct draw_cell *drawn;
	char *end = figures;
	size_t i;
	int mark;

	if (!layout->ready)
		lay_out(layout, paper, options->language);
	for (i = 0; i < paper->ncells; i++) {
		if (paper->cells[i].kind != PAPER_VALUE)
			continue;
		cell = &table->cells[paper->cells[i].cell];
		drawn = &layout->draw.cells[i];
		drawn->text = end;
		if (cell->present) {
			mark = page->marks.of[t][paper->cells[i].cell];
			end = append_figure(end, cell, mark);
			drawn->colour = mark_colour(mark);
		}
		drawn->n = (size_t)(end - drawn->text);
	}
	draw_grid(&layout->draw, options->width);
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

static void
put_line(const struct name *name)
{
	safe_out(name->s, name->n);
	out_char('\n');
}

/* ! 47:3 表三 三（三）1 自然人：“三件” */
static void
put_note(const struct fmt_note *note)
{
	colour_begin(mark_colour(note->mark));
	out_string(mark_sign(note->mark));
	colour_end(mark_colour(note->mark));
	out_char(' ');
	put_line(&note->name);
}

static void
put_notes(const struct fmt_page *page, enum words_language language)
{
	struct fmt_note note = { .table = 0 };
	bool any = false;

	for (; fmt_next_note(page, &note, language); any = true) {
		if (!any)
			out_char('\n');
		put_note(&note);
	}
}

static void
put_legend(const struct marks *marks, enum words_language language)
{
	struct name name;

	name_clear(&name);
	sentence_legend(&name, marks, language);
	if (name.n == 0)
		return;
	out_char('\n');
	put_line(&name);
}

static void
put_summary(const struct fmt_page *page, enum words_language language)
{
	struct name name;

	if (page->report.nrecords > 0) {
		name_clear(&name);
		sentence_cells(&name, &page->marks, language);
		put_line(&name);
	}
	if (page->list.nchecks > 0) {
		name_clear(&name);
		sentence_checks(&name, &page->list, language);
		put_line(&name);
	}
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
	size_t t;

	if (page->number > 1)
		out_char('\n');
	put_heading(page->report.doc);
	put_summary(page, options->language);
	fmt_list(page, options);
	put_notes(page, options->language);
	put_legend(&page->marks, options->language);
	for (t = 0; t < REPORT_TABLES; t++) {
		if (!page->report.tables[t].present)
			continue;
		put_title(page->report.tables[t].form, options->language);
		put_table(t, page, options);
	}
}

const struct fmt_format fmt_text = { "text", NULL, put_page, NULL };
