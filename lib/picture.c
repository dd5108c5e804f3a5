#include <string.h>

#include "dec.h"
#include "html.h"
#include "name.h"
#include "output.h"
#include "picture.h"
#include "rule.h"

enum {
	STRIP = 160,            /* widths and heights in CSS pixels */
	SQUARE = 9,
	HEIGHT = 14,
	NAMES = 26,             /* the height of the names of rows */
	DIGITS = 5              /* the darkest square: so many digits, or more */
};

/* What the strip parts: `check` at `column` of a table, whose rows the squares show. */
enum { SHOWN = 3 - REPORT_FIRST };
static const struct {
	const char *check, *column;
} shown = { "results", "total" };

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
begin_svg(int64_t width, int64_t height, const char *label)
{
	out_string("<svg role=\"img\"");
	put_attribute("width", width);
	put_attribute("height", height);
	out_string(" viewBox=\"0 0 ");
	out_number((unsigned long)width);
	out_char(' ');
	out_number((unsigned long)height);
	out_string("\" aria-label=\"");
	html_string(label);
	out_string("\">");
}

void
picture_shares(const struct report *report, enum words_language language)
{
	static struct parts parts;
	int64_t before = 0, from, to;
	size_t i;

	if (!report->tables[SHOWN].present)
		return;
	add_up(&parts, &report->tables[SHOWN]);
	if (parts.sum == 0)
		return;
	begin_svg(STRIP, HEIGHT, words(WORD_SHARES, language));
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
	return form_table(SHOWN + REPORT_FIRST, FORM_2021);
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
look_at(struct look *look, const struct report_table *table, const unsigned char *marks)
{
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
		    && marks[cell] >= MARK_FAILED;
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

void
picture_squares(const struct report *report, const struct marks *marks,
    enum words_language language)
{
	struct look look;
	size_t shade;

	if (!report->tables[SHOWN].present)
		return;
	look_at(&look, &report->tables[SHOWN], marks->of[SHOWN]);
	begin_svg((int64_t)look.n * SQUARE, HEIGHT, words(WORD_ROWS, language));
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

void
picture_rows(enum words_language language)
{
	const struct form_table *form = squares();
	const struct form_row *row;
	size_t column = 0;

	begin_svg((int64_t)count_squares() * SQUARE, NAMES, words(WORD_ROWS, language));
	for (row = form->rows; row < form->rows + form->nrows; row++) {
		if (row->head == NULL)
			continue;
		out_string("<text transform=\"translate(");
		out_number((unsigned long)(column++ * SQUARE + SQUARE - 2));
		out_char(' ');
		out_number(NAMES - 2);
		out_string(") rotate(-90)\">");
		out_string(row->id);
		out_string("</text>");
	}
	out_string("</svg>");
}

/* A colour of the key; what it means follows, and ends the <span>. */
static void
put_sample(const char *prefix, size_t n)
{
	out_string(" <span><svg width=\"10\" height=\"10\" aria-hidden=\"true\">"
	    "<rect width=\"10\" height=\"10\"");
	put_class(prefix, n);
	out_string("/></svg>");
}

void
picture_key(enum words_language language)
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
		put_sample("s", i + 1);
		put_label(parts.rows[i], language);
		out_string("</span>");
	}
	out_string("</p>\n<p class=\"key mute\">");
	html_string(words(WORD_SCALE, language));
	for (i = 0; i <= DIGITS; i++) {
		put_sample("h", i);
		out_string(i > 0 ? "≥ " : "");
		out_string(least[i]);
		out_string("</span>");
	}
	out_string("</p>\n");
}
