#include <string.h>

#include "fmt.h"
#include "name.h"
#include "output.h"
#include "paper.h"
#include "safe.h"
#include "sentence.h"

/*
 * LaTeX, to be set by XeLaTeX (English also by others): a section a report,
 * tables in the manner of booktabs, merged cells by multirow.
 */

enum {
	LABELS = 14,            /* widths in em: of the column of labels, */
	GROUPS = 4,             /* of a column of groups before it, */
	FIGURES = 46,           /* of all columns of figures together, */
	FIGURE = 5              /* and of one at most */
};

static const char *
escape(long code)
{
	static const char markup[] = "{}$&#_%";
	static char text[3] = "\\";

	switch (code) {
	case '\\':
		return "\\textbackslash{}";
	case '^':
		return "\\textasciicircum{}";
	case '~':
		return "\\textasciitilde{}";
	case 0x2260:
		return "\\ensuremath{\\neq}";
	case 0x2192:
		return "\\ensuremath{\\rightarrow}";
	default:
		if (code <= 0 || code >= 0x80 || strchr(markup, (int)code) == NULL)
			return NULL;
		text[1] = (char)code;
		return text;
	}
}

static void
put_text(const char *s, size_t n)
{
	safe_out_escaped(s, n, escape);
}

static void
put_string(const char *s)
{
	put_text(s, strlen(s));
}

static void
put_group(const char *command, const char *s, size_t n)
{
	out_string(command);
	out_char('{');
	put_text(s, n);
	out_char('}');
}

static void
start(const struct fmt_options *options)
{
	out_string(options->language == WORDS_ZH ? "\\documentclass[a4paper]{ctexart}\n"
	    : "\\documentclass[a4paper]{article}\n");
	out_string("\\usepackage[margin=12mm]{geometry}\n\\usepackage{array,booktabs,multirow}\n"
	    "\\setlength{\\tabcolsep}{3pt}\n\\setlength{\\parindent}{0pt}\n"
	    "\\newcolumntype{C}[1]{>{\\centering\\arraybackslash}p{#1}}\n"
	    "\\newcolumntype{L}[1]{>{\\raggedright\\arraybackslash}p{#1}}\n\\begin{document}\n");
}

static void
finish(const struct fmt_options *options, bool whole)
{
	(void)options;
	if (whole)
		out_string("\\end{document}\n");
}

static void
put_value(const struct report_cell *cell, int mark)
{
	if (!cell->present)
		return;
	if (mark >= MARK_FAILED)
		out_string("\\textbf{");
	out_bytes(cell->value.s, cell->value.n);
	if (*mark_sign(mark) != ' ' && mark != MARK_DERIVED)
		put_string(mark_sign(mark));
	if (mark >= MARK_FAILED)
		out_char('}');
	if (cell->fix.n > 0 && mark != MARK_DERIVED)
		put_string(words(WORD_CHANGE, WORDS_EN));
	put_text(cell->fix.s, cell->fix.n);
	if (mark == MARK_DERIVED)
		put_string(mark_sign(mark));
}

static void
put_em(const char *before, size_t em)
{
	out_string(before);
	out_char('{');
	out_number((unsigned long)em);
	out_string("em}");
}

static size_t
figure_width(const struct paper *paper)
{
	size_t figures = paper->ncolumns - paper->nlabels;

	return figures > FIGURES / FIGURE ? FIGURES / figures : FIGURE;
}

/* The width that the text of a cell is set in; 0 of one that is as wide as it is. */
static size_t
cell_width(const struct paper *paper, const struct paper_cell *cell)
{
	if (cell->kind == PAPER_VALUE || cell->kind == PAPER_TITLE)
		return 0;
	if (cell->column >= paper->nlabels)
		return cell->columns == 1 ? figure_width(paper) : 0;
	if (cell->column + cell->columns < paper->nlabels)
		return GROUPS * cell->columns;
	return LABELS + GROUPS * (cell->columns - 1);
}

static void
put_column(const struct paper *paper, const struct paper_cell *cell)
{
	if (cell_width(paper, cell) > 0)
		put_em(cell->kind == PAPER_LABEL ? "L" : "C", cell_width(paper, cell));
	else
		out_char(cell->kind == PAPER_VALUE ? 'r' : 'c');
}

static void
put_cell(const struct fmt_page *page, size_t t, const struct paper_cell *cell, bool natural)
{
	if (cell->rows > 1) {
		out_string("\\multirow{");
		out_number((unsigned long)cell->rows);
		out_string(natural ? "}{*}{" : "}{=}{");
	}
	if (cell->kind == PAPER_VALUE) {
		put_value(&page->report.tables[t].cells[cell->cell], page->marks.of[t][cell->cell]);
	} else {
		put_string(cell->number);
		if (*cell->number != '\0')
			out_char(' ');
		put_text(cell->label, cell->length);
	}
	if (cell->rows > 1)
		out_char('}');
}

/* The cell that covers a place. */
static const struct paper_cell *
cell_at(const struct paper *paper, size_t row, size_t column)
{
	const struct paper_cell *cell = paper->cells;

	while (row < cell->row || row >= cell->row + cell->rows
	    || column < cell->column || column >= cell->column + cell->columns)
		cell++;
	return cell;
}

static void
put_row(const struct fmt_page *page, size_t t, const struct paper *paper, size_t row)
{
	const struct paper_cell *cell;
	size_t column;

	for (column = 0; column < paper->ncolumns; column += cell->columns) {
		cell = cell_at(paper, row, column);
		out_string(column > 0 ? " & \\multicolumn{" : "\\multicolumn{");
		out_number((unsigned long)cell->columns);
		out_string("}{");
		put_column(paper, cell);
		out_string("}{");
		if (cell->row == row)
			put_cell(page, t, cell, cell_width(paper, cell) == 0);
		out_char('}');
	}
	out_string(" \\\\\n");
}

/* Is there a rule between the cells above each other at a place of a row? */
static bool
is_ruled(const struct paper *paper, size_t row, size_t column)
{
	const struct paper_cell *cell = cell_at(paper, row, column);
	const struct paper_cell *above = cell_at(paper, row - 1, column);

	switch (cell->kind) {
	case PAPER_CORNER:
	case PAPER_HEAD:
		return row < paper->nheads;
	case PAPER_LABEL:
	case PAPER_VALUE:
		return above->kind != cell->kind;
	default:
		return true;
	}
}

/* The rule above a row is as wide as the cells that begin there. */
static void
put_rule(const struct paper *paper, size_t row)
{
	size_t column = 0, end;

	while (column < paper->ncolumns && cell_at(paper, row, column)->row < row)
		column += cell_at(paper, row, column)->columns;
	if (row == 0 || !is_ruled(paper, row, column))
		return;
	for (end = column; end < paper->ncolumns && cell_at(paper, row, end)->row == row;)
		end += cell_at(paper, row, end)->columns;
	if (column == 0 && end == paper->ncolumns) {
		out_string("\\midrule\n");
		return;
	}
	out_string("\\cmidrule(l){");
	out_number((unsigned long)column + 1);
	out_char('-');
	out_number((unsigned long)end);
	out_string("}\n");
}

static void
put_table(const struct fmt_page *page, size_t t, enum words_language language)
{
	const struct form_table *form = page->report.tables[t].form;
	const struct form_section *section = &form_sections[form->number - 1];
	const struct paper *paper = paper_of(form, language);
	size_t i;

	out_string("\\subsection*{");
	put_string(words_numeral(form->number, language));
	put_string(language == WORDS_ZH ? section->zh : section->en);
	out_string("}\n{\\footnotesize\n\\begin{tabular}{");
	for (i = 0; i < paper->nlabels; i++)
		put_em("L", i + 1 < paper->nlabels ? GROUPS : LABELS);
	for (; i < paper->ncolumns; i++)
		put_em("C", figure_width(paper));
	out_string("}\n\\toprule\n");
	for (i = 0; i < paper->nrows; i++) {
		put_rule(paper, i);
		put_row(page, t, paper, i);
	}
	out_string("\\bottomrule\n\\end{tabular}\\par}\n");
}

/* What is said of a report, each sentence a paragraph. */
static void
put_sentence(const struct name *name)
{
	if (name->n == 0)
		return;
	put_text(name->s, name->n);
	out_string("\\par\n");
}

static void
put_findings(const struct fmt_page *page, enum words_language language)
{
	const struct checklist_check *check = page->list.checks;
	struct name name;
	size_t i;

	name_clear(&name);
	if (page->report.nrecords > 0)
		sentence_cells(&name, &page->marks, language);
	put_sentence(&name);
	name_clear(&name);
	if (page->list.nchecks > 0)
		sentence_checks(&name, &page->list, language);
	put_sentence(&name);
	for (i = 0; i < page->list.nchecks; i++, check++) {
		if (check->verdict != CHECKLIST_FAIL)
			continue;
		put_group("\\textbf", words_verdict(check->verdict, language),
		    strlen(words_verdict(check->verdict, language)));
		out_char(' ');
		name_clear(&name);
		sentence_check(&name, check, &page->report, language);
		put_sentence(&name);
	}
	name_clear(&name);
	sentence_legend(&name, &page->marks, language);
	put_sentence(&name);
}

static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	size_t t;

	if (page->number > 1)
		out_string("\\clearpage\n");
	put_group("\\section*", page->report.doc.s, page->report.doc.n);
	out_char('\n');
	put_findings(page, options->language);
	for (t = 0; t < REPORT_TABLES; t++)
		if (page->report.tables[t].present)
			put_table(page, t, options->language);
}

const struct fmt_format fmt_tex = { "tex", start, put_page, finish };
