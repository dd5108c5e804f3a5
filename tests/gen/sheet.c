#include "sheet.h"

struct value *
row_values(struct table *table, const struct form_row *row)
{
	return &table->values[form_first_cell(table->form, row)];
}

size_t
row_filled(struct table *table, const struct form_row *row)
{
	const struct value *values = row_values(table, row);
	size_t i, n = 0;

	for (i = 0; row->head != NULL && i < row->head->ncolumns; i++)
		n += values[i].printed[0] != '\0';
	return n;
}

static size_t
row_cells(const struct form_row *row)
{
	return row->head == NULL ? 0 : row->head->ncolumns;
}

void
row_doubt(struct table *table, const struct form_row *row,
    unsigned number, unsigned empty)
{
	struct value *v = row_values(table, row), *end = v + row_cells(row);

	for (; v < end; v++) {
		if (v->may & (MAY_NUM | MAY_INFER))
			v->may |= number;
		else if (v->may & MAY_BLANK)
			v->may |= empty;
	}
}

void
row_unsure(struct table *table, const struct form_row *row)
{
	struct value *v = row_values(table, row), *end = v + row_cells(row);

	row_doubt(table, row, MAY_INFER, 0);
	for (; v < end; v++)
		v->may |= MAY_ABSENT;
}

void
row_hide(struct table *table, const struct form_row *row)
{
	struct value *v = row_values(table, row), *end = v + row_cells(row);

	row_unsure(table, row);
	for (; v < end; v++)
		v->may &= ~(unsigned)MAY_NUM;
}
