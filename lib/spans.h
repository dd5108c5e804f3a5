/*
 * Where the cells of a table stand, with cells that span columns and rows
 * (HTML, "Forming a table"). Rows come one by one, from the top; what is kept
 * is a number a column.
 */
#ifndef SPANS_H
#define SPANS_H

enum {
	SPANS_COLUMNS = 64,     /* of a table; gip-table looks at no more */
	SPANS_ROWS = 65534,     /* the most rows that a cell spans, */
	SPANS_REST = 65535      /* but for all rows of its group */
};

struct spans {
	unsigned next;          /* where to look for the next cell's column */
	unsigned width;         /* columns up to the last in which a cell begins */
	unsigned reach;         /* columns that `rows` may say something of */
	unsigned short rows[SPANS_COLUMNS];     /* that a cell fills, from this row on */
};

void spans_table(struct spans *spans);

/* A new group of rows (thead, tbody, tfoot): no cell reaches into it. */
void spans_group(struct spans *spans);

void spans_row(struct spans *spans);

/*
 * The column of the row's next cell, from 0, which takes `columns` and `rows`
 * of them (at least 1; cut at the limits). SPANS_COLUMNS: there is no room.
 */
unsigned spans_cell(struct spans *spans, unsigned long columns, unsigned long rows);

#endif
