#include "cellwords.h"
#include "digit.h"
#include "form.h"
#include "tablerow.h"

enum { WORDS_LEAST = 3 };       /* labels, parted by single spaces, that are cells */

/* The cell behind its number, or before the figures that ran into it. */
static void
trim_figures(struct fold *cell)
{
	while (cell->n > 0 && cell->n <= FOLD_MAX && digit_is(cell->c[cell->n - 1]))
		cell->n--;
}

/* Whose label a cell is, if need be without a note in brackets. */
static int
cell_table(const struct reading *r, size_t from, size_t to, bool *opens)
{
	struct fold cell;
	size_t at;
	int table;

	*opens = false;
	if (to - from < CELLWORDS_LABEL)
		return 0;
	reading_words(&cell, r, from, to);
	trim_figures(&cell);
	if ((table = cellwords_table(&cell, opens)) != 0)
		return table;
	for (at = r->signs > 0 ? from + 1 : to; at < to && r->c[at] != READING_OPEN; at++)
		;
	if (at >= to)
		return 0;
	reading_words(&cell, r, from, at);
	return cellwords_table(&cell, opens);
}

/* The end of the word that begins at `from', where one space may part cells. */
static size_t
word_end(const struct reading *r, size_t from)
{
	while (from < r->n && r->c[from] != READING_SPACE && r->c[from] != READING_CELL)
		from++;
	return from;
}

/* The end of the item that begins at `from', where commas or colons part them as in CSV, JSON and lists. */
static size_t
item_end(const struct reading *r, size_t from)
{
	while (from < r->n && !reading_is_comma(r->c[from]) && r->c[from] != READING_CELL)
		from++;
	return from;
}

/* Counts labels in cells that end so, and takes those of the table that has most; true if the first cell is one. */
static bool
count_labels(struct line_look *look, const struct reading *r,
    size_t (*end)(const struct reading *r, size_t from))
{
	int count[FORM_SECTIONS + 1] = { 0 }, table;
	bool opening[FORM_SECTIONS + 1] = { false }, opens, first = false, any = false;
	size_t from, to;

	for (from = 0; from < r->n; from = to + 1) {
		to = end(r, from);
		table = cell_table(r, from, to, &opens);
		count[table]++;
		opening[table] = opening[table] || opens;
		first = first || (from == 0 && table != 0);
		any = any || table != 0;
	}
	for (table = 1; any && table <= FORM_SECTIONS; table++)
		if (count[table] > look->labels) {
			look->table = table;
			look->labels = count[table];
			look->opens = opening[table];
		}
	return first;
}

bool
tablerow_read(struct line_look *look, const struct reading *r)
{
	struct line_look words = *look;
	bool first = count_labels(look, r, reading_cell_end);

	if (look->labels > 1 || r->signs < WORDS_LEAST - 1)
		return first;
	if (count_labels(&words, r, word_end) && words.labels >= WORDS_LEAST) {
		*look = words;
		return true;
	}
	if (!reading_is_comma(r->rank))
		return first;
	words = *look;
	count_labels(&words, r, item_end);
	if (words.labels < WORDS_LEAST)
		return first;
	*look = words;
	return true;
}

bool
tablerow_ends_label(const struct reading *r)
{
	size_t to = reading_cell_end(r, 0);
	struct fold cell;

	if (reading_find(r, 0, READING_OPEN) < to)
		return true;
	reading_words(&cell, r, 0, to);
	trim_figures(&cell);
	return cellwords_end(&cell);
}
