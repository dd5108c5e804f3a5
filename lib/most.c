#include "most.h"
#include "worth.h"

int
most_of_label(const struct form_table *table, const struct item *item)
{
	int most = 0, worth;
	size_t h;

	for (h = 0; h < item->nhits; h++) {
		worth = table->rows[item->hits[h].row].head == NULL ? WORTH_GROUP
		    : item->header ? WORTH_BOTH : WORTH_ROW;
		worth -= WORTH_COST * item->hits[h].cost;
		if (worth > most)
			most = worth;
	}
	return most;
}

/* The most that the items may be worth from one label, or group of values, to the next: */
struct most {
	int labels;             /* of all labels, */
	int values;             /* and of the values behind the last ones */
	int group;              /* what the last label is worth if it is a group's: its values are no row's */
	size_t rows;            /* labels of rows since the last values, */
	bool any;               /* and whether one came at all */
	size_t least;           /* the fewest cells that a row has */
};

/* Is the label one of a row `first' or later, or of none but groups? */
static bool
is_label_of(const struct form_table *table, const struct item *item, size_t first, bool *group)
{
	bool later = false;
	size_t h;

	*group = true;
	for (h = 0; h < item->nhits; h++) {
		later = later || item->hits[h].row >= first;
		*group = *group && table->rows[item->hits[h].row].head == NULL;
	}
	return later;
}

static void
add_label(struct most *most, const struct form_table *table, const struct item *item, size_t first)
{
	int worth;
	bool group;

	most->labels += most->values;
	most->values = most->group = 0;
	if (!is_label_of(table, item, first, &group))
		return;
	worth = most_of_label(table, item);
	most->labels += worth;
	most->group = group ? worth : 0;
	most->rows += !group;
	most->any = true;
}

/* How many cells the row has that has fewest. */
static size_t
least_cells(const struct form_table *table)
{
	size_t r, n, least = FORM_MAX_COLUMNS;

	for (r = 0; r < table->nrows; r++)
		if ((n = form_row_cells(&table->rows[r])) > 0 && n < least)
			least = n;
	return least;
}

/* One group of values is that of the row above it; or it is that of all whose labels are stacked above. */
static void
add_values(struct most *most, const struct tokens *tokens, const struct item *item)
{
	int worth = WORTH_VALUES;

	if (!most->any)
		return;
	if (item->lines && most->rows > 1)
		worth = WORTH_VALUES * (int)most->rows;
	else if (item->filled == 0)
		worth = tokens->t[item->first].ruled ? WORTH_LINE : worth_of_blanks(item, most->least);
	worth -= most->group;
	if (worth > most->values)
		most->values = worth;
	most->rows = 0;
}

/* What items list[0..n) may be worth if no label is that of a row before `first'. */
static int
most_from(const struct form_table *table, const struct tokens *tokens, const struct item *list, size_t n,
    size_t first)
{
	struct most most = { .any = false, .least = least_cells(table) };
	size_t i;

	for (i = 0; i < n; i++)
		if (list[i].kind == ITEM_LABEL)
			add_label(&most, table, &list[i], first);
		else
			add_values(&most, tokens, &list[i]);
	return most.labels + most.values;
}

int
most_of_items(const struct form_table *table, const struct tokens *tokens, const struct item *list, size_t n)
{
	size_t i, h, first = FORM_MAX_ROWS;
	int worth, behind;

	for (i = 0; i < n && (list[i].kind == ITEM_VALUES || list[i].header); i++)
		for (h = 0; h < list[i].nhits; h++)
			if (list[i].hits[h].row < first)
				first = list[i].hits[h].row;
	worth = most_from(table, tokens, list + i, n - i, 0);
	if (i == 0)
		return worth;
	behind = most_from(table, tokens, list, n, first);
	return worth > behind ? worth : behind;
}
