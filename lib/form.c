#include <string.h>

#include "form.h"

/* Looking things up in the form; the form itself is in form_data.c. */

extern const struct form_table form_tables[];
extern const size_t form_ntables;

const struct form_table *
form_table(int number, enum form_year year)
{
	size_t i;

	for (i = 0; i < form_ntables; i++)
		if (form_tables[i].number == number && form_tables[i].year == year)
			return &form_tables[i];
	return NULL;
}

static bool
same_id(const char *id, const char *s, size_t length)
{
	size_t i;

	/* Most differ in their first bytes. */
	for (i = 0; i < length; i++)
		if (id[i] == '\0' || id[i] != s[i])
			return false;
	return id[length] == '\0';
}

const struct form_row *
form_row(const struct form_table *table, const char *id, size_t length)
{
	size_t i;

	for (i = 0; i < table->nrows; i++)
		if (same_id(table->rows[i].id, id, length))
			return &table->rows[i];
	return NULL;
}

const struct form_column *
form_column(const struct form_row *row, const char *id, size_t length)
{
	size_t i;

	for (i = 0; row->head != NULL && i < row->head->ncolumns; i++)
		if (same_id(row->head->columns[i].id, id, length))
			return &row->head->columns[i];
	return NULL;
}

size_t
form_row_cells(const struct form_row *row)
{
	return row->head == NULL ? 0 : row->head->ncolumns;
}

size_t
form_first_cell(const struct form_table *table, const struct form_row *row)
{
	const struct form_row *r;
	size_t cells = 0;

	for (r = table->rows; r < row; r++)
		cells += form_row_cells(r);
	return cells;
}

bool
form_counts(enum form_unit unit)
{
	return unit == UNIT_COUNT || unit == UNIT_CHANGE;
}

bool
form_has_change(const struct form_head *head)
{
	size_t j;

	for (j = 0; j < head->ncolumns && head->columns[j].unit != UNIT_CHANGE; j++)
		;
	return j < head->ncolumns;
}

size_t
form_depth(const struct form_row *row)
{
	const char *c;
	size_t depth = 0;

	for (c = row->id; *c != '\0'; c++)
		depth += *c == '.';
	return depth;
}

size_t
form_deepest(const struct form_table *table)
{
	size_t i, depth, most = 0;

	for (i = 0; i < table->nrows; i++)
		if ((depth = form_depth(&table->rows[i])) > most)
			most = depth;
	return most;
}

size_t
form_ncells(const struct form_table *table)
{
	return form_first_cell(table, table->rows + table->nrows);
}

const struct form_row *
form_cell(const struct form_table *table, size_t cell,
    const struct form_column **column)
{
	const struct form_row *row;

	for (row = table->rows; row < table->rows + table->nrows; row++) {
		if (cell < form_row_cells(row)) {
			*column = &row->head->columns[cell];
			return row;
		}
		cell -= form_row_cells(row);
	}
	return NULL;
}

/* Is s[0..n) within text? */
static bool
is_within(const char *s, size_t n, const char *text)
{
	for (; (text = strchr(text, *s)) != NULL; text++)
		if (strncmp(text, s, n) == 0)
			return true;
	return false;
}

bool
form_names_have(const char *s, size_t n)
{
	const struct form_table *table;
	const struct form_row *row;
	size_t i;

	for (table = form_tables; table < form_tables + form_ntables; table++)
		for (row = table->rows; row < table->rows + table->nrows; row++)
			for (i = 0; i < form_row_cells(row) && (row == table->rows || row->head != row[-1].head); i++)
				if (is_within(s, n, row->head->columns[i].zh)
				    || is_within(s, n, row->head->columns[i].alias))
					return true;
	return false;
}

const char *
form_item(const char *list, size_t i, size_t *length)
{
	for (;; list++, i--) {
		*length = strcspn(list, "|");
		if (i == 0)
			return *length > 0 ? list : NULL;
		list += *length;
		if (*list == '\0')
			return NULL;
	}
}

const char *
form_next(const char **list, size_t *length)
{
	const char *item = *list;

	*length = strcspn(item, "|");
	if (*length == 0)
		return NULL;
	*list += *length + (item[*length] == '|');
	return item;
}
