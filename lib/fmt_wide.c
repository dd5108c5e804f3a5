#include "fmt.h"
#include "output.h"
#include "safe.h"
#include "wide.h"

/* TSV for awk (wide.h). */

static void
put_row(struct field doc, const struct form_table *form, const struct form_row *row,
    const struct report_cell *cells)
{
	size_t i;

	safe_out(doc.s, doc.n);
	out_char('\t');
	out_number((unsigned long)form->number);
	out_char('\t');
	out_string(row->id);
	for (i = 0; i < row->head->ncolumns; i++) {
		out_char('\t');
		if (cells[i].present)
			out_bytes(cells[i].value.s, cells[i].value.n);
	}
	out_char('\t');
	for (i = 0; i < row->head->ncolumns; i++)
		out_char(wide_mark(cells[i].present ? cells[i].status : CELL_ABSENT));
	out_char('\n');
}

static void
put_cells(const struct report *report)
{
	const struct report_table *table;
	const struct report_cell *cells;
	const struct form_row *row;
	size_t t, i;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &report->tables[t];
		cells = table->cells;
		for (i = 0; table->present && i < table->form->nrows; i++) {
			row = &table->form->rows[i];
			if (row->head == NULL)
				continue;
			if (fmt_any(cells, row->head->ncolumns))
				put_row(report->doc, table->form, row, cells);
			cells += row->head->ncolumns;
		}
	}
}

/* Checks: doc table check, then how many are ok, fail, open. */

static bool
same_check(const struct checklist_check *a, const struct checklist_check *b)
{
	return a->table == b->table && field_same(a->name, b->name);
}

static bool
is_first(const struct checklist *list, size_t i)
{
	size_t before;

	for (before = 0; before < i; before++)
		if (same_check(&list->checks[before], &list->checks[i]))
			return false;
	return true;
}

static void
put_counts(struct field doc, const struct checklist *list,
    const struct checklist_check *check)
{
	static const enum checklist_verdict order[] = {
		CHECKLIST_OK, CHECKLIST_FAIL, CHECKLIST_OPEN
	};
	size_t i, count[CHECKLIST_VERDICTS] = { 0 };

	for (i = 0; i < list->nchecks; i++)
		if (same_check(&list->checks[i], check))
			count[list->checks[i].verdict]++;
	safe_out(doc.s, doc.n);
	out_char('\t');
	out_number(check->table);
	out_char('\t');
	safe_out(check->name.s, check->name.n);
	for (i = 0; i < CHECKLIST_VERDICTS; i++) {
		out_char('\t');
		out_number(count[order[i]]);
	}
	out_char('\n');
}

static void
put_page(const struct fmt_page *page, const struct fmt_options *options)
{
	const struct checklist *list = &page->list;
	size_t i;

	(void)options;
	put_cells(&page->report);
	for (i = 0; i < list->nchecks; i++)
		if (is_first(list, i))
			put_counts(page->report.doc, list, &list->checks[i]);
}

const struct fmt_format fmt_wide = { "wide", NULL, put_page, NULL };
