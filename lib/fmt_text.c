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
	FIGURES = REPORT_TEXT + 8 * FORM_MAX_CELLS      /* and of its values and marks */
};

/* How a cell is marked: by its status, or as gip-sum -c has it. */
enum mark {
	MARK_DERIVED = CELL_STATUSES,
	MARK_SUSPECT,
	MARKS
};

static const struct {
	const char *sign;
	enum colour colour;
} marks[MARKS] = {
	[CELL_NUM] =     { " ", COLOUR_NONE },
	[CELL_INFER] =   { "~", COLOUR_WORKED },
	[CELL_BLANK] =   { "·", COLOUR_NONE },
	[CELL_NONE] =    { "/", COLOUR_NONE },
	[CELL_ABSENT] =  { "?", COLOUR_DOUBT },
	[CELL_BAD] =     { "!", COLOUR_DOUBT },
	[MARK_DERIVED] = { "=", COLOUR_WORKED },
	[MARK_SUSPECT] = { "*", COLOUR_FAULT },
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

static int
mark_of(const struct report_cell *cell)
{
	if (cell->cause.n == 0)
		return (int)cell->status;
	return field_is(cell->cause, "derived") ? MARK_DERIVED : MARK_SUSPECT;
}

/* A value with its mark; what gip-sum -c would have instead stands below it. */
static char *
append_figure(char *to, const struct report_cell *cell)
{
	int mark = mark_of(cell);

	if (mark != MARK_DERIVED) {
		to = append(to, cell->value.s, cell->value.n);
		to = append(to, marks[mark].sign, strlen(marks[mark].sign));
	}
	if (cell->fix.n > 0) {
		if (mark != MARK_DERIVED)
			*to++ = '\n';
		to = append(to, cell->fix.s, cell->fix.n);
		*to++ = *marks[MARK_DERIVED].sign;
	}
	return to;
}

static void
put_table(size_t t, const struct report_table *table, const struct fmt_options *options)
{
	struct paper *paper = &tables[t].paper;
	const struct report_cell *cell;
	struct draw_cell *drawn;
	char *end = figures;
	size_t i;

	if (paper->form != table->form || paper->language != options->language)
		lay_out(t, table->form, options->language);
	for (i = 0; i < paper->ncells; i++) {
		if (paper->cells[i].kind != PAPER_VALUE)
			continue;
		cell = &table->cells[paper->cells[i].cell];
		drawn = &tables[t].draw.cells[i];
		drawn->text = end;
		if (cell->present) {
			end = append_figure(end, cell);
			drawn->colour = marks[mark_of(cell)].colour;
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
put_remark(const struct report_cell *cell, enum words_language language)
{
	struct field cause;

	if (mark_of(cell) == CELL_BAD) {
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
put_note(const struct form_table *form, size_t i, const struct report_cell *cell,
    enum words_language language)
{
	const struct form_column *column;
	const struct form_row *row = form_cell(form, i, &column);
	int mark = mark_of(cell);
	struct name name;

	name_clear(&name);
	name_row_short(&name, form, row, language);
	colour_begin(marks[mark].colour);
	out_string(marks[mark].sign);
	colour_end(marks[mark].colour);
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
	put_remark(cell, language);
	out_char('\n');
}

static void
put_notes(const struct report *report, enum words_language language)
{
	const struct report_table *table;
	const struct report_cell *cell;
	size_t t, i;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &report->tables[t];
		for (i = 0; table->present && i < form_ncells(table->form); i++) {
			cell = &table->cells[i];
			if (cell->present && (mark_of(cell) == CELL_BAD || mark_of(cell) == MARK_SUSPECT))
				put_note(table->form, i, cell, language);
		}
	}
}

/* How many cells of a report bear each mark, and how many there are. */
static size_t
count_marks(const struct report *report, size_t *count)
{
	const struct report_cell *cell;
	size_t t, i, total = 0;

	for (t = 0; t < REPORT_TABLES; t++)
		for (i = 0; report->tables[t].present && i < FORM_MAX_CELLS; i++) {
			cell = &report->tables[t].cells[i];
			if (!cell->present)
				continue;
			count[mark_of(cell)]++;
			total++;
		}
	return total;
}

static void
put_legend(const size_t *count, enum words_language language)
{
	const char *before = words(WORD_COLON, language), *meaning;
	int mark;

	for (mark = CELL_NUM + 1; mark < MARKS; mark++) {
		if (count[mark] == 0)
			continue;
		if (mark < CELL_STATUSES)
			meaning = words_mark((enum cell_status)mark, language);
		else
			meaning = words(mark == MARK_DERIVED ? WORD_MARK_DERIVED
			    : WORD_MARK_SUSPECT, language);
		if (*before != ' ')
			out_string(words(WORD_LEGEND, language));
		out_string(before);
		out_string(marks[mark].sign);
		out_char(' ');
		out_string(meaning);
		before = "  ";
	}
	if (*before == ' ')
		out_char('\n');
}

/* 200 格：读出 190、推定 2、空白 3、填无 0、缺失 5、非数 0 */
static void
put_summary(size_t total, const size_t *count, enum words_language language)
{
	int mark;
	const char *word;

	out_number((unsigned long)total);
	out_char(' ');
	out_string(words(total == 1 ? WORD_ONE_CELL : WORD_CELLS, language));
	for (mark = 0; mark < MARKS; mark++) {
		if (mark >= CELL_STATUSES && count[mark] == 0)
			continue;
		if (mark < CELL_STATUSES)
			word = words_status((enum cell_status)mark, language);
		else
			word = words(mark == MARK_DERIVED ? WORD_DERIVED : WORD_SUSPECT, language);
		out_string(words(mark == 0 ? WORD_COLON : WORD_PAUSE, language));
		out_string(word);
		out_char(' ');
		out_number((unsigned long)count[mark]);
	}
	out_char('\n');
}

void
fmt_text_heading(struct field doc)
{
	static bool after;

	if (after)
		out_char('\n');
	after = true;
	colour_begin(COLOUR_HEADING);
	out_string("==> ");
	safe_out(doc.s, doc.n);
	out_string(" <==");
	colour_end(COLOUR_HEADING);
	out_char('\n');
}

static void
put_cells(const struct report *report, const struct fmt_options *options)
{
	size_t count[MARKS] = { 0 }, total = count_marks(report, count), t;

	fmt_text_heading(report->doc);
	for (t = 0; t < REPORT_TABLES; t++) {
		if (!report->tables[t].present)
			continue;
		put_title(report->tables[t].form, options->language);
		put_table(t, &report->tables[t], options);
	}
	out_char('\n');
	put_notes(report, options->language);
	put_legend(count, options->language);
	put_summary(total, count, options->language);
}

const struct fmt_format fmt_text = { "text", put_cells, fmt_list };
