#include <string.h>

#include "dec.h"
#include "fmt.h"
#include "html.h"
#include "name.h"
#include "output.h"
#include "rule.h"
#include "sentence.h"

/*
 * The index of a page of reports: a row a report, with what counts most, and
 * two pictures. The strip shows how the requests ended: the parts of a sum of
 * the form. The row of squares shows the totals of all rows of that table, the
 * darker the more digits, so that it needs no other report to be drawn; below
 * each other they are a heat map.
 */

enum {
	STRIP = 160,            /* widths and heights in CSS pixels */
	SQUARE = 9,
	HEIGHT = 14,
	DIGITS = 5              /* the darkest square: so many digits, or more */
};

/* What the strip parts: `check` at `column` of the table, whose rows the squares show. */
static const struct {
	int table;
	const char *check, *column;
} shown = { 3, "results", "total" };

static unsigned long total_reports, total_cells;
static unsigned long total_verdicts[CHECKLIST_VERDICTS];

static const enum checklist_verdict order[CHECKLIST_VERDICTS] = {
	CHECKLIST_OK, CHECKLIST_FAIL, CHECKLIST_OPEN
};

static struct field
field_of(const char *s)
{
	struct field field = { s, strlen(s) };

	return field;
}

/* The cell of a row in the column that is shown, by its number in form order. */
static size_t
shown_cell(const struct form_table *form, const struct form_row *row)
{
	return form_first_cell(form, row) + (size_t)(form_column(row, shown.column,
	    strlen(shown.column)) - row->head->columns);
}

/* A count that a picture can show: of a number that was read. */
static bool
count_of(const struct report_cell *cell, int64_t *count)
{
	struct dec value;

	if (!cell->present || !dec_parse(cell->value.s, cell->value.n, &value) || value.whole < 0)
		return false;
	*count = value.whole;
	return true;
}

/* The outermost group below the first that holds a row: what it is a part of. */
static const struct form_row *
part_of(const struct form_table *form, const struct form_row *row)
{
	const char *dot = strchr(row->id, '.');
	size_t n;

	if (dot == NULL)
		return row;
	n = (size_t)(dot - row->id) + 1 + strcspn(dot + 1, ".");
	return form_row(form, row->id, n);
}

/* The parts of the sum that is shown, in form order, and how much each is. */
struct parts {
	size_t n;
	const struct form_row *rows[FORM_MAX_ROWS];
	int64_t counts[FORM_MAX_ROWS], sum;
};

static void
add_up(struct parts *parts, const struct report_table *table)
{
	const struct rule_identity *identity = rule_find(table->form, field_of(shown.check),
	    field_of(shown.column));
	const struct form_column *column;
	const struct form_row *part;
	int64_t count;
	size_t i;

	parts->n = 0;
	parts->sum = 0;
	for (i = 0; identity != NULL && i < identity->nleft; i++) {
		part = part_of(table->form, form_cell(table->form, identity->terms[i].cell, &column));
		if (parts->n == 0 || parts->rows[parts->n - 1] != part) {
			parts->counts[parts->n] = 0;
			parts->rows[parts->n++] = part;
		}
		if (count_of(&table->cells[identity->terms[i].cell], &count)) {
			parts->counts[parts->n - 1] += count;
			parts->sum += count;
		}
	}
}

static void
put_class(const char *prefix, size_t n)
{
	out_string(" class=\"");
	out_string(prefix);
	out_number((unsigned long)n);
	out_char('"');
}

static void
put_attribute(const char *name, int64_t value)
{
	out_char(' ');
	out_string(name);
	out_string("=\"");
	out_number((unsigned long)value);
	out_char('"');
}

/* A label without the note in brackets that it may have. */
static void
put_label(const struct form_row *row, enum words_language language)
{
	const char *label = language == WORDS_ZH ? row->zh : row->en;
	const char *note = strstr(label, "（");

	html_text(label, note == NULL ? strlen(label) : (size_t)(note - label));
}

/* 予以公开 158 (50%) */
static void
put_share(const struct form_row *row, int64_t count, int64_t sum, enum words_language language)
{
	put_label(row, language);
	out_char(' ');
	out_number((unsigned long)count);
	out_string(" (");
	out_number((unsigned long)((count * 200 + sum) / (2 * sum)));
	out_string("%)");
}

static void
put_svg(int64_t width, int64_t height)
{
	out_string("<svg role=\"img\"");
	put_attribute("width", width);
	put_attribute("height", height);
	out_string(" viewBox=\"0 0 ");
	out_number((unsigned long)width);
	out_char(' ');
	out_number((unsigned long)height);
	out_char('"');
}

static void
put_strip(const struct report_table *table, enum words_language language)
{
	static struct parts parts;
	int64_t before = 0, from, to;
	size_t i;

	add_up(&parts, table);
	if (parts.sum == 0)
		return;
	put_svg(STRIP, HEIGHT);
	out_string(" aria-label=\"");
	html_string(words(WORD_SHARES, language));
	out_string("\">");
	for (i = 0; i < parts.n; i++) {
		from = before * STRIP / parts.sum;
		before += parts.counts[i];
		to = before * STRIP / parts.sum;
		if (parts.counts[i] == 0)
			continue;
		out_string("<rect");
		put_class("s", i + 1);
		put_attribute("x", from);
		put_attribute("width", to > from ? to - from : 1);
		put_attribute("height", HEIGHT);
		out_string("><title>");
		put_share(parts.rows[i], parts.counts[i], parts.sum, language);
		out_string("</title></rect>");
	}
	out_string("</svg>");
}

/* The rows that have squares, which are those of the newest form. */
static const struct form_table *
squares(void)
{
	return form_table(shown.table, FORM_2021);
}

/* The row of a report's own form for a square: the same, or a group's. */
static const struct form_row *
row_for(const struct form_table *form, const struct form_row *square)
{
	const struct form_row *row;

	for (row = form->rows; row < form->rows + form->nrows; row++)
		if (row->head != NULL && name_holds(row, square))
			return row;
	return NULL;
}

/* What the squares of a report look like, in the order of the newest form's rows. */
struct look {
	size_t n;
	struct {
		bool known, framed;     /* framed: it fails, or may be wrong */
		size_t shade;           /* 0 for nothing, else the digits of the count */
	} squares[FORM_MAX_ROWS];
};

static void
look_at(struct look *look, const struct fmt_page *page, size_t t)
{
	const struct report_table *table = &page->report.tables[t];
	const struct form_row *square = squares()->rows, *end = square + squares()->nrows, *row;
	int64_t count = 0;
	size_t i, cell;

	look->n = 0;
	for (; square < end; square++) {
		if (square->head == NULL)
			continue;
		i = look->n++;
		look->squares[i].known = look->squares[i].framed = false;
		look->squares[i].shade = 0;
		if ((row = row_for(table->form, square)) == NULL)
			continue;
		cell = shown_cell(table->form, row);
		look->squares[i].framed = table->cells[cell].present
		    && page->marks.of[t][cell] >= MARK_FAILED;
		if (!(look->squares[i].known = count_of(&table->cells[cell], &count)))
			continue;
		for (; count > 0 && look->squares[i].shade < DIGITS; count /= 10)
			look->squares[i].shade++;
	}
}

static void
put_square(size_t column, bool *any, const char *class)
{
	if (!*any) {
		out_string("<path class=\"");
		out_string(class);
		out_string("\" d=\"");
	}
	*any = true;
	out_char('M');
	out_number((unsigned long)(column * SQUARE));
	out_string(" 0h8v14h-8z");
}

static void
end_squares(bool any)
{
	if (any)
		out_string("\"/>");
}

/* All squares of one shade, as one path; those that nothing is known of have none. */
static void
put_shade(const struct look *look, size_t shade)
{
	static const char *const classes[] = { "h0", "h1", "h2", "h3", "h4", "h5" };
	bool any = false;
	size_t i;

	for (i = 0; i < look->n; i++)
		if (look->squares[i].known && look->squares[i].shade == shade)
			put_square(i, &any, classes[shade]);
	end_squares(any);
}

static void
put_frames(const struct look *look)
{
	bool any = false;
	size_t i;

	for (i = 0; i < look->n; i++)
		if (look->squares[i].framed)
			put_square(i, &any, "hx");
	end_squares(any);
}

static void
put_squares(const struct fmt_page *page, size_t t, enum words_language language)
{
	struct look look;
	size_t shade;

	look_at(&look, page, t);
	put_svg((int64_t)look.n * SQUARE, HEIGHT);
	out_string(" aria-label=\"");
	html_string(words(WORD_ROWS, language));
	out_string("\">");
	for (shade = 0; shade <= DIGITS; shade++)
		put_shade(&look, shade);
	put_frames(&look);
	out_string("</svg>");
}

static size_t
count_squares(void)
{
	return form_ncells(squares()) / squares()->rows->head->ncolumns;
}

/* The names of rows above their squares, read from below. */
static void
put_square_names(enum words_language language)
{
	enum { ROOM = 26 };
	const struct form_table *form = squares();
	const struct form_row *row;
	size_t column = 0;

	put_svg((int64_t)count_squares() * SQUARE, ROOM);
	out_string(" aria-label=\"");
	html_string(words(WORD_ROWS, language));
	out_string("\">");
	for (row = form->rows; row < form->rows + form->nrows; row++) {
		if (row->head == NULL)
			continue;
		out_string("<text transform=\"translate(");
		out_number((unsigned long)(column++ * SQUARE + SQUARE - 2));
		out_string(" 24) rotate(-90)\">");
		out_string(row->id);
		out_string("</text>");
	}
	out_string("</svg>");
}

static void
put_head(const char *class, const char *text)
{
	out_string("<th scope=\"col\"");
	if (*class != '\0') {
		out_string(" class=\"");
		out_string(class);
		out_char('"');
	}
	out_char('>');
	html_string(text);
	out_string("</th>");
}

void
fmt_index_start(const struct fmt_options *options)
{
	enum words_language language = options->language;
	size_t i;

	out_string("<nav id=\"index\">\n<h1>");
	html_string(words(WORD_INDEX, language));
	out_string("</h1>\n<div class=\"scroll\">\n<table class=\"index\">\n<thead>\n<tr>");
	put_head("", words(WORD_HEAD_DOC, language));
	put_head("", words_status(CELL_NUM, language));
	for (i = 0; i < CHECKLIST_VERDICTS; i++)
		put_head("", words_verdict(order[i], language));
	put_head("", words(WORD_WORST, language));
	put_head("picture", words(WORD_SHARES, language));
	out_string("<th scope=\"col\" class=\"picture\">");
	put_square_names(language);
	out_string("</th></tr>\n</thead>\n<tbody>\n");
}

/* The failed check with the largest difference; else the first that is open. */
static const struct checklist_check *
worst_check(const struct checklist *list)
{
	const struct checklist_check *check, *worst = NULL;
	const struct dec none = { 0, 0 };
	struct dec diff, most = none;

	for (check = list->checks; check < list->checks + list->nchecks; check++) {
		if (check->verdict == CHECKLIST_OK
		    || (worst != NULL && check->verdict > worst->verdict))
			continue;
		if (!dec_parse(check->diff.s, check->diff.n, &diff))
			diff = none;
		diff = dec_absolute(diff);
		if (worst == NULL || check->verdict < worst->verdict
		    || dec_compare(diff, most) > 0) {
			worst = check;
			most = diff;
		}
	}
	return worst;
}

/* The first cell that there is something to tell of. */
static void
add_cell(struct name *name, const struct fmt_page *page, enum words_language language)
{
	const struct report_table *table;
	size_t t, i;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &page->report.tables[t];
		for (i = 0; table->present && i < form_ncells(table->form); i++)
			if (sentence_cell(name, table->form, i, &table->cells[i],
			    page->marks.of[t][i], language))
				return;
	}
}

/* What fails most, or else is no number, is not there, or cannot be decided. */
static void
put_worst(const struct fmt_page *page, enum words_language language)
{
	const struct checklist_check *check = worst_check(&page->list);
	struct name name;

	name_clear(&name);
	if (check != NULL && check->verdict == CHECKLIST_FAIL)
		sentence_brief(&name, check, language);
	if (name.n == 0)
		add_cell(&name, page, language);
	if (name.n == 0 && page->marks.status[CELL_ABSENT] > 0)
		sentence_absent(&name, &page->marks, language);
	if (name.n == 0 && check != NULL)
		sentence_brief(&name, check, language);
	html_name(&name);
}

static void
put_count(unsigned long count, bool any, bool bad)
{
	out_string(bad && count > 0 ? "<td class=\"bad-news\">" : "<td>");
	if (any)
		out_number(count);
	out_string("</td>");
}

static void
put_pictures(const struct fmt_page *page, enum words_language language)
{
	size_t t = (size_t)shown.table - REPORT_FIRST;
	bool any = page->report.tables[t].present;

	out_string("<td class=\"picture\">");
	if (any)
		put_strip(&page->report.tables[t], language);
	out_string("</td><td class=\"picture\">");
	if (any)
		put_squares(page, t, language);
	out_string("</td>");
}

void
fmt_index_row(const struct fmt_page *page, unsigned long number,
    const struct fmt_options *options)
{
	size_t i;

	out_string("<tr><th scope=\"row\"><a href=\"#r");
	out_number(number);
	out_string("\">");
	html_text(page->report.doc.s, page->report.doc.n);
	out_string("</a></th>");
	put_count(page->marks.status[CELL_NUM] + page->marks.status[CELL_INFER],
	    page->report.nrecords > 0, false);
	for (i = 0; i < CHECKLIST_VERDICTS; i++) {
		put_count(page->list.count[order[i]], page->list.nchecks > 0,
		    order[i] == CHECKLIST_FAIL);
		total_verdicts[i] += page->list.count[order[i]];
	}
	out_string("<td class=\"text\">");
	put_worst(page, options->language);
	out_string("</td>");
	put_pictures(page, options->language);
	out_string("</tr>\n");
	total_reports++;
	total_cells += page->marks.status[CELL_NUM] + page->marks.status[CELL_INFER];
}

/* What the colours of the strip mean, and the shades of the squares. */
static void
put_key(enum words_language language)
{
	static const char *const least[] = { "0", "1", "10", "100", "1000", "10000" };
	static const struct report_table none;
	static struct report_table table;
	static struct parts parts;
	size_t i;

	table = none;
	table.form = squares();
	add_up(&parts, &table);
	out_string("<p class=\"key mute\">");
	html_string(words(WORD_SHARES, language));
	html_string(words(WORD_COLON, language));
	for (i = 0; i < parts.n; i++) {
		out_string(" <span><svg width=\"10\" height=\"10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\"");
		put_class("s", i + 1);
		out_string("/></svg>");
		put_label(parts.rows[i], language);
		out_string("</span>");
	}
	out_string("</p>\n<p class=\"key mute\">");
	html_string(words(WORD_SCALE, language));
	for (i = 0; i <= DIGITS; i++) {
		out_string(" <span><svg width=\"10\" height=\"10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\"");
		put_class("h", i);
		out_string("/></svg>");
		out_string(i > 0 ? "≥ " : "");
		out_string(least[i]);
		out_string("</span>");
	}
	out_string("</p>\n");
}

void
fmt_index_finish(const struct fmt_options *options)
{
	size_t i;

	out_string("</tbody>\n<tfoot>\n<tr><th scope=\"row\">");
	out_number(total_reports);
	out_char(' ');
	html_string(words(total_reports == 1 ? WORD_ONE_REPORT : WORD_REPORTS,
	    options->language));
	out_string("</th>");
	put_count(total_cells, total_cells > 0, false);
	for (i = 0; i < CHECKLIST_VERDICTS; i++)
		put_count(total_verdicts[i], total_verdicts[0] + total_verdicts[1]
		    + total_verdicts[2] > 0, false);
	out_string("<td></td><td></td><td></td></tr>\n</tfoot>\n</table>\n</div>\n");
	put_key(options->language);
	out_string("</nav>\n");
}
