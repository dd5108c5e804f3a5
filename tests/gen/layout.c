#include <stdio.h>
#include <string.h>

#include "grid.h"
#include "layout.h"
#include "page.h"
#include "rng.h"

static void
draw_nothing(struct sheet *s, struct table *t)
{
	size_t i;

	(void)s;
	for (i = 0; i < form_ncells(t->form); i++) {
		t->values[i].value[0] = '\0';
		t->values[i].may = MAY_ABSENT;
	}
}

#define SPOTS (BLANKS | NONES | WORDS | UNITS | THOUSANDS)
#define SEEN (LAYOUT_ROWS | LAYOUT_BLANKS)
#define ON_PAPER (PAGEBREAK | TORN | NOLABEL | TYPO | MERGED | NOTES | LOCALROW | PADDING | ALIASES)

const struct layout layouts[] = {
	{ "para",         0,                                BLANKS, flow_para },
	{ "para-counted", LAYOUT_BLANKS | LAYOUT_SPARSE,    MERGED, flow_para_counted },
	{ "para-sparse",  LAYOUT_BLANKS | LAYOUT_SPARSE,    MERGED | WORDS, flow_para_sparse },
	{ "tabline",      SEEN,                             0, flow_tabline },
	{ "tsv",          SEEN,                             0, record_tsv },
	{ "md",           SEEN | LAYOUT_NO_DASH,            0, record_md },
	{ "bar-pads",     SEEN,                             0, flow_bar_pads },
	{ "bar-nopads",   LAYOUT_BLANKS,                    0, flow_bar_nopads },
	{ "bar-first",    SEEN,                             0, flow_bar_first },
	{ "bar-opens",    SEEN,                             0, flow_bar_opens },
	{ "bar-alone",    LAYOUT_BLANKS,                    0, flow_bar_alone },
	{ "row-pads",     SEEN,                             0, flow_row_pads },
	{ "row-leading",  SEEN,                             0, flow_row_leading },
	{ "row-nopads",   SEEN,                             0, flow_row_nopads },
	{ "aligned",      SEEN,                             0, canvas_aligned },
	{ "boxed",        SEEN,                             0, canvas_boxed },
	{ "fused",        LAYOUT_ROWS,                      SPOTS | PADDING | MERGED | TORN, flow_fused },
	{ "dedup",        LAYOUT_DEDUP,                     SPOTS | PADDING | MERGED | TOC | LOCALROW | NOLABEL | TORN, flow_dedup },
	{ "prose-only",   LAYOUT_NO_TABLE,                  SPOTS | ON_PAPER | NOHEADING | FULLWIDTH, draw_nothing },
	{ "empty-form",   SEEN | LAYOUT_EMPTY,              SPOTS | MERGED | LOCALROW | NOLABEL | FULLWIDTH, flow_empty },
};
const size_t nlayouts = sizeof(layouts) / sizeof(layouts[0]);

const struct layout *
layout_find(const char *name)
{
	size_t i;

	for (i = 0; i < nlayouts; i++)
		if (strcmp(layouts[i].name, name) == 0)
			return &layouts[i];
	return NULL;
}

/* Page breaks */

static void
put_page_number(bool plain)
{
	unsigned n = 2 + rng_below(9);
	char s[40];

	switch (rng_below(plain ? 6 : 4)) {
	case 0:
		sprintf(s, "- %u -", n);
		break;
	case 1:
		sprintf(s, "— %u —", n);
		break;
	case 2:
		sprintf(s, "第 %u 页", n);
		break;
	case 3:
		sprintf(s, "第%u页 共%u页", n, n + rng_below(4));
		break;
	default:
		sprintf(s, "%u", n);
		break;
	}
	page_line(s);
}

/* Rows on both sides of a break: what is read there may be worked out. */
static void
doubt_around(struct table *t, size_t row)
{
	const struct form_row *of;
	size_t r;

	for (r = row - 1; r <= row && r < t->grid.rows; r++)
		if ((of = grid_row(&t->grid, r)) != NULL)
			row_doubt(t, of, MAY_INFER, 0);
}

static void
put_break(struct sheet *s, struct table *t, size_t row)
{
	page_end_line();
	page_lines(1 + rng_below(2));
	if (rng_chance(2, 3)) {
		put_page_number((s->layout->traits & LAYOUT_ROWS) != 0);
		page_lines(rng_below(3));
	}
	doubt_around(t, row);
}

/* How many breaks table 3 has, and rarely the others. */
static unsigned
draw_breaks(const struct sheet *s, const struct table *t)
{
	if (!(s->damage & PAGEBREAK) || t->form->across)
		return 0;
	if (t->form->number == 3)
		return 1 + rng_below(2);
	return rng_chance(1, 3);
}

void
layout_runs(struct sheet *s, struct table *t,
    void (*rows)(struct sheet *, struct table *, size_t, size_t))
{
	const struct grid *g = &t->grid;
	unsigned n = draw_breaks(s, t);
	size_t from = 0, row;
	bool again = t->form->number == 3 && rng_chance(1, 4);

	for (; n > 0; n--) {
		row = (size_t)rng_between((long)g->heads + 1, (long)g->rows - 1);
		if (row <= from)
			continue;
		rows(s, t, from, row);
		put_break(s, t, row);
		if (again)
			rows(s, t, 0, g->heads);
		from = row;
	}
	rows(s, t, from, g->rows);
}

void
layout_draw(struct sheet *s, struct table *t)
{
	const struct form_row *row;

	for (row = t->form->rows; row < t->form->rows + t->form->nrows; row++)
		if (row->head != NULL && row_filled(t, row) < row->head->ncolumns)
			row_doubt(t, row, MAY_INFER, 0);
	s->layout->draw(s, t);
}
