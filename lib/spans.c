#include "spans.h"

void
spans_table(struct spans *spans)
{
	spans->width = 0;
	spans->reach = 0;
	spans->next = 0;
}

void
spans_group(struct spans *spans)
{
	spans->reach = 0;
	spans->next = 0;
}

void
spans_row(struct spans *spans)
{
	unsigned i, reach = 0;

	for (i = 0; i < spans->reach; i++) {
		if (spans->rows[i] > 0 && spans->rows[i] != SPANS_REST)
			spans->rows[i]--;
		if (spans->rows[i] > 0)
			reach = i + 1;
	}
	spans->reach = reach;
	spans->next = 0;
}

/* Columns [from, to) are filled for so many rows, if no cell above fills them for more. */
static void
fill(struct spans *spans, unsigned from, unsigned to, unsigned short rows)
{
	unsigned i;

	for (; spans->reach < to; spans->reach++)
		spans->rows[spans->reach] = 0;
	for (i = from; i < to; i++)
		if (spans->rows[i] < rows)
			spans->rows[i] = rows;
}

unsigned
spans_cell(struct spans *spans, unsigned long columns, unsigned long rows)
{
	unsigned at = spans->next, to;

	while (at < spans->reach && spans->rows[at] > 0)
		at++;
	if (at >= SPANS_COLUMNS) {
		spans->width = SPANS_COLUMNS;
		return SPANS_COLUMNS;
	}
	to = columns > SPANS_COLUMNS - at ? SPANS_COLUMNS : at + (unsigned)columns;
	if (rows > SPANS_ROWS && rows != SPANS_REST)
		rows = SPANS_ROWS;
	if (rows > 1)
		fill(spans, at, to, (unsigned short)rows);
	spans->next = to;
	if (spans->width < at + 1)
		spans->width = at + 1;
	return at;
}
