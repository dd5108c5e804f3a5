#include <stdio.h>
#include <string.h>

#include "grid.h"
#include "layout.h"
#include "page.h"
#include "rng.h"

/*
 * Layouts that write a grid cell by cell: what stands around a cell is all
 * that sets them apart.
 */
struct flow {
	const char *open;       /* before a row */
	const char *before;     /* before a cell's text */
	const char *after;      /* after it */
	const char *blank;      /* an empty cell, in place of the three */
	const char *across;     /* a place that a cell from the left covers */
	const char *down;       /* a place that a cell from above covers */
	const char *padded;     /* after a run of such places, if they wrote anything */
	const char *close;      /* after a row */
	const char *tear;       /* where a cell's text is torn */
	bool oneline;           /* a row of one cell stays on its line, pads and all */
};

static const struct flow *flow;         /* that of the table at hand */

static void
put_text(const char *s)
{
	size_t n;

	for (; (n = strcspn(s, "\n")), s[n] != '\0'; s += n + 1) {
		page_bytes(s, n);
		page_put(flow->tear);
	}
	page_put(s);
}

static void
put_cell(const struct grid_cell *k)
{
	if (k->gone)
		return;
	if (k->text[0] == '\0') {
		page_put(flow->blank);
		return;
	}
	page_put(flow->before);
	put_text(k->text);
	page_put(flow->after);
}

/* The one cell of a section row: its text, a bar for each column, a line end. */
static void
put_oneline(const struct grid *g, const struct grid_cell *k)
{
	size_t c;

	page_put(flow->open);
	put_text(k->text);
	page_put(" ");
	for (c = 0; c < g->columns; c++)
		page_put("|");
	page_put("\n");
}

static bool
is_anchor(const struct grid_cell *k, size_t row, size_t column)
{
	return k != NULL && k->row == row && k->column == column;
}

static void
put_pad(const struct grid_cell *k, size_t column)
{
	if (k != NULL && k->gone)
		return;
	page_put(k != NULL && k->column == column ? flow->down : flow->across);
}

static void
put_row(const struct grid *g, size_t row)
{
	size_t c, pads = 0, before;

	if (flow->oneline && g->at[row][0]->columns == g->columns) {
		put_oneline(g, g->at[row][0]);
		return;
	}
	page_put(flow->open);
	for (c = 0; c < g->columns; c++) {
		if (!is_anchor(g->at[row][c], row, c)) {
			before = page_size();
			put_pad(g->at[row][c], c);
			pads += page_size() - before;
			continue;
		}
		if (pads > 0)
			page_put(flow->padded);
		pads = 0;
		put_cell(g->at[row][c]);
	}
	if (pads > 0)
		page_put(flow->padded);
	page_put(flow->close);
}

static void
put_rows(struct sheet *s, struct table *t, size_t from, size_t to)
{
	(void)s;
	for (; from < to; from++)
		put_row(&t->grid, from);
}

static void
draw(struct sheet *s, struct table *t, const struct flow *f)
{
	flow = f;
	layout_runs(s, t, put_rows);
}

static const struct flow para[] = {
	{ "", "", "\n\n", "", "", "", "", "", "\n", false },
	{ "", "", "\n\n", "", "", "", "", "", "\n\n", false },
};

void
flow_para(struct sheet *s, struct table *t)
{
	draw(s, t, &para[s->dice[1] % 2]);
}

void
flow_para_counted(struct sheet *s, struct table *t)
{
	static const struct flow f = { "", "", "\n\n", "\n", "", "", "", "", "\n", false };

	draw(s, t, &f);
}

/* Rows that lack cells, where nothing shows which: their columns are hidden. */
static void
hide_short_rows(struct table *t)
{
	const struct form_row *row, *end = t->form->rows + t->form->nrows;
	bool any = false;

	for (row = t->form->rows; row < end; row++)
		any |= row->head != NULL && row_filled(t, row) < row->head->ncolumns;
	for (row = t->form->rows; row < end; row++)
		if (row->head != NULL && (t->form->across ? any :
		    row_filled(t, row) < row->head->ncolumns))
			row_hide(t, row);
}

void
flow_para_sparse(struct sheet *s, struct table *t)
{
	draw(s, t, &para[0]);
	hide_short_rows(t);
}

void
flow_tabline(struct sheet *s, struct table *t)
{
	static const struct flow f = { "", "\t", "\n", "\t\n", "", "\t\n", "", "\n", "\n", false };

	draw(s, t, &f);
}

void
flow_bar_pads(struct sheet *s, struct table *t)
{
	static const struct flow f[] = {
		{ "", "", " |\n", "|\n", "|", "|", "\n", "", "\n", false },
		{ "", "", " |\n", "|\n", "|", "|", "\n", "|\n", "\n", false },
	};

	draw(s, t, &f[s->dice[1] % 2]);
}

void
flow_bar_nopads(struct sheet *s, struct table *t)
{
	static const struct flow f = { "", "", " |\n", "|\n", "", "", "", "", "\n", false };

	draw(s, t, &f);
}

void
flow_bar_first(struct sheet *s, struct table *t)
{
	static const struct flow f = { "|", "", " |\n", "|\n", "", "", "", "", "\n", true };

	draw(s, t, &f);
}

void
flow_bar_opens(struct sheet *s, struct table *t)
{
	static const struct flow f[] = {
		{ "|\n", "", " |\n", "|\n", "", "", "", "", "\n", false },
		{ "|\n", "", "\n", "\n", "", "", "", "", "\n", false },
	};

	draw(s, t, &f[s->dice[1] % 2]);
}

void
flow_bar_alone(struct sheet *s, struct table *t)
{
	static const struct flow f = { "", "", "\n|\n", "|\n", "", "", "", "", "\n", false };

	draw(s, t, &f);
}

/* The last bar of a row on the next line, in some reports. */
static void
wrap_last_bar(void)
{
	page_cut(page_size() - 2);
	page_put("\n|\n");
}

static void
put_bar_rows(struct sheet *s, struct table *t, size_t from, size_t to)
{
	for (; from < to; from++) {
		put_row(&t->grid, from);
		if (s->dice[2] % 4 == 0 && s->dice[3] % 2 == 0)
			wrap_last_bar();
	}
}

static void
draw_bars(struct sheet *s, struct table *t, const struct flow *f)
{
	flow = f;
	layout_runs(s, t, put_bar_rows);
}

void
flow_row_pads(struct sheet *s, struct table *t)
{
	static const struct flow f[] = {
		{ "", " ", " |", " |", "|", "|", "", "\n", " ", false },
		{ "", "", " | ", "| ", "|", "|", " ", "\n", "", false },
	};

	draw_bars(s, t, &f[s->dice[1] % 2 && s->dice[2] % 4 != 0]);
}

void
flow_row_leading(struct sheet *s, struct table *t)
{
	static const struct flow f[] = {
		{ "|", " ", " |", " |", "|", "|", "", "\n", " ", false },
		{ "|", "", "|", "|", "|", "|", "", "\n", "", false },
	};

	draw_bars(s, t, &f[s->dice[1] % 2]);
}

/* Without pads; in some reports the places under a label from above remain. */
void
flow_row_nopads(struct sheet *s, struct table *t)
{
	static const struct flow f[] = {
		{ "", " ", " |", " |", "", "", "", "\n", " ", false },
		{ "", " ", " |", " |", "", " |", "", "\n", "", false },
	};

	draw_bars(s, t, &f[s->dice[1] % 2]);
}

/* Fused: nothing between the cells of a row. */

/* In how many ways `digits` falls into `parts` whole numbers; two are many. */
static unsigned
readings(const char *digits, size_t parts)
{
	size_t n = strlen(digits), i;
	unsigned ways = 0;

	if (parts == 1)
		return n == 1 || (n > 1 && digits[0] != '0');
	for (i = 1; i + parts <= n + 1 && ways < 2; i++) {
		ways += readings(digits + i, parts - 1);
		if (digits[0] == '0')
			break;
	}
	return ways;
}

static void
join(const struct value *v, size_t n, char *s, size_t size)
{
	size_t i;

	s[0] = '\0';
	for (i = 0; i < n; i++)
		snprintf(s + strlen(s), size - strlen(s), "%s", v[i].value);
}

/* Changes are printed with their sign. */
static bool
has_change(const struct form_row *row)
{
	size_t i;

	for (i = 0; i < row->head->ncolumns; i++)
		if (row->head->columns[i].unit == UNIT_CHANGE)
			return true;
	return false;
}

/*
 * Numbers that run together are sure only if they part in one way. A sign or a
 * point among them may leave but one way, or not: either answer is right.
 */
static void
doubt_fused(struct table *t, const struct form_row *row, const char *digits, size_t parts)
{
	bool plain = digits[strspn(digits, "0123456789")] == '\0' && !has_change(row);

	if (parts == 1 || (plain && readings(digits, parts) == 1))
		row_doubt(t, row, MAY_INFER, 0);
	else if (!plain)
		row_doubt(t, row, MAY_INFER | MAY_ABSENT, 0);
	else
		row_hide(t, row);
}

void
flow_fused(struct sheet *s, struct table *t)
{
	static const struct flow f = { "", "", "", "", "", "", "", "\n", "", false };
	const struct form_row *row, *end = t->form->rows + t->form->nrows;
	char digits[512];

	draw(s, t, &f);
	for (row = t->form->rows; row < end; row++) {
		if (row->head == NULL)
			continue;
		if (t->form->across) {
			join(t->values, form_ncells(t->form), digits, sizeof(digits));
			doubt_fused(t, row, digits, form_ncells(t->form));
		} else {
			join(row_values(t, row), row->head->ncolumns, digits, sizeof(digits));
			doubt_fused(t, row, digits, row->head->ncolumns);
		}
	}
}

/*
 * Repeated lines removed, when the page is done. A value that is left is the
 * first of its kind, not the only one, so it is sure only if its row is whole.
 */

/* True if no earlier cell of the report prints the same. */
static bool
is_first(const struct sheet *s, const struct value *v)
{
	const struct table *t;
	size_t i;

	for (t = s->tables; t < s->tables + SHEET_TABLES; t++)
		for (i = 0; i < form_ncells(t->form); i++) {
			if (&t->values[i] == v)
				return true;
			if (strcmp(t->values[i].printed, v->printed) == 0)
				return false;
		}
	return true;
}

static bool
is_whole(const struct sheet *s, struct table *t, const struct form_row *row)
{
	const struct value *v = row_values(t, row);
	size_t i;

	for (i = 0; i < row->head->ncolumns; i++)
		if (!is_first(s, &v[i]))
			return false;
	return !t->form->across;
}

void
flow_dedup(struct sheet *s, struct table *t)
{
	static void (*const draws[])(struct sheet *, struct table *) = {
		flow_para, flow_tabline, flow_bar_nopads,
	};
	const struct form_row *row, *end = t->form->rows + t->form->nrows;

	draws[s->dice[4] % 3](s, t);
	for (row = t->form->rows; row < end; row++) {
		if (row->head == NULL)
			continue;
		if (is_whole(s, t, row))
			row_unsure(t, row);
		else
			row_hide(t, row);
	}
}

/* The form as handed out, in one of the ways in which empty cells can be seen. */
void
flow_empty(struct sheet *s, struct table *t)
{
	static void (*const draws[])(struct sheet *, struct table *) = {
		flow_para_counted, flow_para_sparse, flow_tabline, record_tsv, record_md,
		flow_bar_pads, flow_bar_nopads, flow_bar_first, flow_bar_opens,
		flow_row_pads, flow_row_leading, flow_row_nopads, canvas_aligned, canvas_boxed,
	};

	draws[s->dice[4] % (sizeof(draws) / sizeof(draws[0]))](s, t);
}
