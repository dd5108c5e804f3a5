#include <stdio.h>
#include <string.h>

#include "chars.h"
#include "grid.h"
#include "layout.h"
#include "page.h"
#include "rng.h"

/*
 * Layouts that write a row as one record: tab-separated text, as it comes out
 * of a PDF, and Markdown. Their page breaks move the label columns about.
 */

enum { FIELDS = GRID_COLUMNS + 2 };

struct record {
	size_t n;
	const char *fields[FIELDS];
	char text[GRID_COLUMNS][GRID_TEXT];     /* of torn cells, joined */
};

static struct record record;

/* A cell's text on one line: `join` where it is torn. */
static const char *
one_line(const struct grid_cell *k, size_t column, const char *join)
{
	char *to = record.text[column];
	const char *s = k->text;
	size_t n;

	if (strchr(s, '\n') == NULL)
		return s;
	for (*to = '\0'; (n = strcspn(s, "\n")), s[n] != '\0'; s += n + 1)
		sprintf(to + strlen(to), "%.*s%s", (int)n, s, join);
	strcat(to, s);
	return to;
}

static void
fill(const struct grid *g, size_t row, const char *join)
{
	const struct grid_cell *k;
	size_t c;

	record.n = g->columns;
	for (c = 0; c < g->columns; c++) {
		k = g->at[row][c];
		record.fields[c] = k != NULL && k->row == row && k->column == c ?
		    one_line(k, c, join) : "";
	}
}

static void
delete_field(size_t i)
{
	memmove(&record.fields[i], &record.fields[i + 1],
	    (record.n - i - 1) * sizeof(record.fields[0]));
	record.n--;
}

static void
add_field(const char *s)
{
	if (record.n < FIELDS)
		record.fields[record.n++] = s;
}

/* Tab-separated */

static struct tsv {
	bool left;              /* labels that span columns push values to the left */
	bool strip;             /* trailing empty fields are gone */
	bool broken;            /* behind a page break: the first label column is gone */
	bool shifted;           /* the row at hand starts a column early */
	const char *join;
} tsv;

/* Takes out a label field that holds nothing, the leftmost one. */
static bool
drop_empty_label(size_t labels)
{
	size_t i;

	for (i = 0; i < labels; i++)
		if (record.fields[i][0] == '\0') {
			delete_field(i);
			return true;
		}
	return false;
}

/* True if the label in a grid row leaves its last label column to merging. */
static bool
label_spans(const struct grid *g, size_t row)
{
	const struct grid_cell *k = g->at[row][g->labels - 1];

	return k != NULL && k->column + 1 < g->labels && k->columns > 1;
}

static void
put_tsv_record(void)
{
	size_t i, n = record.n;

	while (tsv.strip && n > 1 && record.fields[n - 1][0] == '\0')
		n--;
	for (i = 0; i < n; i++) {
		page_put(i > 0 ? "\t" : "");
		page_put(record.fields[i]);
	}
	page_put("\n");
}

/* A label of the last depth behind a break, one column early, as a slip of the converter. */
static void
shift_label(void)
{
	const char *label = record.fields[1];

	if (tsv.shifted && record.fields[0][0] == '\0' && label[0] != '\0') {
		record.fields[0] = label;
		record.fields[1] = "";
	}
	tsv.shifted = false;
}

static void
put_tsv_row(const struct grid *g, size_t row)
{
	size_t width = g->columns;

	fill(g, row, tsv.join);
	if (g->labels > 1 && tsv.broken && drop_empty_label(g->labels)) {
		shift_label();
		width--;
	} else if (g->labels > 1 && tsv.left && label_spans(g, row))
		delete_field(g->labels - 1);
	while (record.n < width)
		add_field("");
	put_tsv_record();
}

static void
put_tsv_rows(struct sheet *s, struct table *t, size_t from, size_t to)
{
	if (from >= t->grid.heads && t->grid.labels > 1) {
		tsv.broken = s->dice[4] % 3 != 0;
		tsv.shifted = rng_chance(1, 2);
	}
	for (; from < to; from++)
		put_tsv_row(&t->grid, from);
}

/* Stripped empty fields may be taken for missing ones. */
static void
doubt_blanks(struct table *t, unsigned number)
{
	const struct form_row *row;

	for (row = t->form->rows; row < t->form->rows + t->form->nrows; row++)
		if (row->head != NULL && row_filled(t, row) < row->head->ncolumns)
			row_doubt(t, row, number, MAY_ABSENT);
}

/* Where label columns are lost, short rows may belong a column further. */
static void
doubt_all(struct table *t)
{
	const struct form_row *row;

	for (row = t->form->rows; row < t->form->rows + t->form->nrows; row++)
		row_doubt(t, row, MAY_INFER, 0);
	doubt_blanks(t, MAY_ABSENT);
}

void
record_tsv(struct sheet *s, struct table *t)
{
	static const char *const joins[] = { "", " " };

	tsv.left = s->dice[1] % 2 == 0;
	tsv.strip = s->dice[2] % 4 == 0;
	tsv.join = joins[s->dice[3] % 2];
	tsv.broken = false;
	tsv.shifted = false;
	layout_runs(s, t, put_tsv_rows);
	if (tsv.strip)
		doubt_blanks(t, 0);
	if (tsv.broken)
		doubt_all(t);
}

/* Markdown */

static struct md {
	bool narrow;            /* the label columns as one, until a page break */
	bool cut;               /* behind the break the last column is lost */
	bool tear;              /* the label before the break ends behind it */
	bool headed;            /* the run before was a repeated header */
	bool rule;              /* a rule is due below the next line */
	size_t behind;          /* first row behind a break, or 0 */
	const char *join;
	char tail[GRID_TEXT];
} md;

static void
put_md_fields(const char *const fields[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		page_put("| ");
		page_put(fields[i]);
		page_put(fields[i][0] != '\0' ? " " : "");
	}
	page_put("|\n");
	for (i = 0; md.rule && i < n; i++)
		page_put(i % 2 ? "|------" : "|---");
	page_put(md.rule ? "|\n" : "");
	md.rule = false;
}

/* A label on a line of its own, in column `column` of n. */
static void
put_md_label(const char *label, size_t column, size_t n)
{
	const char *fields[FIELDS];
	size_t i;

	for (i = 0; i < n; i++)
		fields[i] = i == column ? label : "";
	put_md_fields(fields, n);
}

/* With one label column: the groups' labels go on lines of their own. */
static void
put_md_narrow(const struct grid *g)
{
	size_t i, skip = g->labels - 1;
	const char *label = "";

	for (i = 0; i < g->labels; i++) {
		if (record.fields[i][0] == '\0')
			continue;
		if (label[0] != '\0')
			put_md_label(label, 0, g->columns - skip);
		label = record.fields[i];
	}
	record.fields[skip] = label;
	put_md_fields(record.fields + skip, record.n - skip);
}

/* The last value of the row is gone; a label over all label columns moves right. */
static void
cut_column(const struct grid *g, size_t row)
{
	record.fields[record.n - 1] = "";
	if (g->at[row][0]->columns == g->labels && g->at[row][0]->row == row) {
		memmove(&record.fields[1], &record.fields[0],
		    (record.n - 1) * sizeof(record.fields[0]));
		record.fields[0] = "";
	}
}

/* Leaves the end of the label of grid row `row` for behind the break. */
static void
tear_label(const struct grid *g, size_t row)
{
	static char head[GRID_TEXT];
	const struct grid_cell *k = g->at[row][g->labels - 1];
	size_t at;

	if (k == NULL || k->row != row || chars_count(k->text) < 5)
		return;
	at = chars_offset(k->text, chars_count(k->text) / 2);
	sprintf(head, "%.*s", (int)at, k->text);
	strcpy(md.tail, k->text + at);
	record.fields[k->column] = head;
}

static void
put_md_row(const struct grid *g, size_t row, bool last)
{
	fill(g, row, md.join);
	if (last && md.tear && g->labels > 1)
		tear_label(g, row);
	if (md.narrow && md.behind == 0)
		put_md_narrow(g);
	else {
		if (md.cut && md.behind > 0 && row >= g->heads)
			cut_column(g, row);
		put_md_fields(record.fields, record.n);
	}
}

static void
put_md_rows(struct sheet *s, struct table *t, size_t from, size_t to)
{
	const struct grid *g = &t->grid;

	(void)s;
	md.rule = !md.headed;
	md.headed = to == g->heads;
	if (md.behind == 0 && from >= g->heads && g->labels > 1)
		md.behind = from;
	if (md.tail[0] != '\0' && from >= g->heads)
		put_md_label(md.tail, 1, g->columns);
	md.tail[0] = '\0';
	for (; from < to; from++)
		put_md_row(g, from, from + 1 == to && to < g->rows && !md.headed);
}

static bool
all_zero(const struct value *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].value[0] != '\0' && strcmp(v[i].value, "0") != 0)
			return false;
	return true;
}

/* A lost column: which one can be guessed only where all that is left is zeros. */
static void
doubt_cut(struct table *t)
{
	const struct grid *g = &t->grid;
	const struct form_row *of;
	struct value *v;
	size_t row;

	for (row = md.behind; row < g->rows; row++) {
		if ((of = grid_row(g, row)) == NULL)
			continue;
		v = row_values(t, of);
		row_unsure(t, of);
		if (!all_zero(v, of->head->ncolumns))
			row_hide(t, of);
		else if (g->at[row][0]->columns == g->labels)
			row_doubt(t, of, MAY_BLANK, 0);
		v += of->head->ncolumns - 1;
		v->value[0] = '\0';
		v->may = MAY_BLANK | MAY_ABSENT;
	}
}

void
record_md(struct sheet *s, struct table *t)
{
	static const char *const joins[] = { "", " ", "<br>" };

	memset(&md, 0, sizeof(md));
	md.narrow = t->grid.labels > 1 && s->dice[1] % 3 == 0;
	md.cut = t->grid.labels > 1 && s->dice[2] % 3 == 0;
	md.tear = s->dice[3] % 3 == 0;
	md.join = joins[s->dice[4] % 3];
	layout_runs(s, t, put_md_rows);
	if (md.cut && md.behind > 0)
		doubt_cut(t);
}
