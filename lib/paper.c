#include <stdbool.h>
#include <string.h>

#include "paper.h"

/* The row behind the last of a group; behind itself for a row that is none. */
static const struct form_row *
group_end(const struct form_table *form, const struct form_row *group)
{
	size_t length = strlen(group->id);
	const struct form_row *row = group + 1;

	while (row < form->rows + form->nrows && strncmp(row->id, group->id, length) == 0
	    && row->id[length] == '.')
		row++;
	return row;
}

/* The columns of a row, or of the first row of a group. */
static const struct form_head *
head_of(const struct form_row *row)
{
	while (row->head == NULL)
		row++;
	return row->head;
}

static bool
shares_head(const struct form_table *form)
{
	size_t i;

	for (i = 0; i < form->nrows; i++)
		if (form->rows[i].head != NULL && form->rows[i].head != head_of(form->rows))
			return false;
	return true;
}

static size_t
widest_head(const struct form_table *form)
{
	size_t i, most = 0;

	for (i = 0; i < form->nrows; i++)
		if (form->rows[i].head != NULL && form->rows[i].head->ncolumns > most)
			most = form->rows[i].head->ncolumns;
	return most;
}

static size_t
count_items(const char *list)
{
	size_t i = 0, length;

	while (form_item(list, i, &length) != NULL)
		i++;
	return i;
}

/* How many rows a header takes: the deepest column has this many cells. */
static size_t
levels_of(const struct form_head *head)
{
	size_t i, levels, most = 0;

	for (i = 0; i < head->ncolumns; i++)
		if ((levels = count_items(head->columns[i].group) + 1) > most)
			most = levels;
	return most;
}

static size_t
most_levels(const struct form_table *form)
{
	size_t i, most = 0;

	for (i = 0; i < form->nrows; i++)
		if (form->rows[i].head != NULL && levels_of(form->rows[i].head) > most)
			most = levels_of(form->rows[i].head);
	return most;
}

static struct paper_cell *
put(struct paper *paper, enum paper_kind kind, size_t row, size_t column)
{
	struct paper_cell *cell = &paper->cells[paper->ncells++];

	cell->kind = kind;
	cell->row = row;
	cell->column = column;
	cell->rows = cell->columns = 1;
	cell->number = cell->label = "";
	cell->length = cell->cell = 0;
	return cell;
}

static void
set_label(struct paper_cell *cell, const char *label, size_t length)
{
	cell->label = label;
	cell->length = length;
}

/* What stands before a row's label: as printed; in English the row's id. */
static const char *
number_of(const struct form_row *row, enum words_language language)
{
	return language == WORDS_ZH || *row->number == '\0' ? row->number : row->id;
}

static struct paper_cell *
put_label(struct paper *paper, enum paper_kind kind, size_t row, size_t column,
    const struct form_row *of)
{
	struct paper_cell *cell = put(paper, kind, row, column);
	const char *label = paper->language == WORDS_ZH ? of->zh : of->en;

	cell->number = number_of(of, paper->language);
	set_label(cell, label, strlen(label));
	return cell;
}

/* Do two columns stand under one header cell at this level? */
static bool
same_group(const struct form_column *a, const struct form_column *b, size_t level)
{
	size_t n, end_a, end_b;
	const char *s, *t;

	s = form_item(a->group, level, &n);
	end_a = s == NULL ? 0 : (size_t)(s - a->group) + n;
	t = form_item(b->group, level, &n);
	end_b = t == NULL ? 0 : (size_t)(t - b->group) + n;
	return s != NULL && end_a == end_b && memcmp(a->group, b->group, end_a) == 0;
}

/*
 * One row of a header that has `levels` of them, below what is there. Its
 * columns begin at `column`, and the last of them takes all up to `end`.
 */
static void
put_level(struct paper *paper, const struct form_head *head, size_t level, size_t levels,
    size_t column, size_t end)
{
	const struct form_column *c = head->columns, *last = c + head->ncolumns - 1;
	bool zh = paper->language == WORDS_ZH;
	struct paper_cell *cell;
	const char *group;
	size_t length;

	for (; c <= last; c++) {
		if (count_items(c->group) < level)
			continue;
		cell = put(paper, PAPER_HEAD, paper->nrows + level,
		    column + (size_t)(c - head->columns));
		group = form_item(zh ? c->group : c->group_en, level, &length);
		if (group != NULL) {
			set_label(cell, group, length);
		} else {
			set_label(cell, zh ? c->zh : c->en, strlen(zh ? c->zh : c->en));
			cell->rows = levels - level;
		}
		for (; c < last && same_group(c, c + 1, level); c++)
			cell->columns++;
		if (c == last)
			cell->columns = end - cell->column;
	}
}

/* A whole header with its corner, below what is there. */
static void
put_header(struct paper *paper, const struct form_head *head)
{
	size_t level, levels = levels_of(head);
	struct paper_cell *corner = put(paper, PAPER_CORNER, paper->nrows, 0);
	const char *label = paper->language == WORDS_ZH ? head->corner : head->corner_en;

	set_label(corner, label, strlen(label));
	corner->rows = levels;
	corner->columns = paper->nlabels;
	for (level = 0; level < levels; level++)
		put_level(paper, head, level, levels, paper->nlabels, paper->ncolumns);
	paper->nrows += levels;
}

static void
put_values(struct paper *paper, const struct form_row *row, size_t column, size_t end)
{
	size_t i, first = form_first_cell(paper->form, row);
	struct paper_cell *cell;

	for (i = 0; i < row->head->ncolumns; i++) {
		cell = put(paper, PAPER_VALUE, paper->nrows, column + i);
		cell->cell = first + i;
		if (i + 1 == row->head->ncolumns)
			cell->columns = end - cell->column;
	}
}

/* A row or group, whose labels begin at a column. */
static void
put_row(struct paper *paper, const struct form_row *row, size_t column)
{
	const struct form_row *end = group_end(paper->form, row), *r;
	struct paper_cell *cell;

	cell = put_label(paper, row->head == NULL ? PAPER_GROUP : PAPER_LABEL,
	    paper->nrows, column, row);
	if (row->head == NULL) {
		for (cell->rows = 0, r = row; r < end; r++)
			cell->rows += r->head != NULL;
		return;
	}
	cell->columns = paper->nlabels - column;
	put_values(paper, row, paper->nlabels, paper->ncolumns);
	paper->nrows++;
}

/* Rows below each other: under one header (base 0), or in blocks (base 1). */
static void
lay_down(struct paper *paper, size_t base)
{
	const struct form_table *form = paper->form;
	const struct form_row *row;

	paper->nlabels = form_deepest(form) + 1 - base;
	paper->ncolumns = paper->nlabels + widest_head(form);
	if (base == 0) {
		put_header(paper, head_of(form->rows));
		paper->nheads = paper->nrows;
	}
	for (row = form->rows; row < form->rows + form->nrows; row++) {
		if (form_depth(row) >= base) {
			put_row(paper, row, form_depth(row) - base);
			continue;
		}
		put_label(paper, PAPER_TITLE, paper->nrows, 0, row)->columns = paper->ncolumns;
		paper->nrows++;
		put_header(paper, head_of(row));
	}
}

/* Labels of rows as header cells: those of one depth. */
static void
put_across(struct paper *paper, size_t depth)
{
	const struct form_table *form = paper->form;
	const struct form_row *row;
	struct paper_cell *cell;
	size_t first;

	for (row = form->rows; row < form->rows + form->nrows; row++) {
		if (form_depth(row) != depth)
			continue;
		first = form_first_cell(form, row);
		cell = put_label(paper, PAPER_HEAD, depth, first, row);
		cell->columns = form_first_cell(form, group_end(form, row)) - first;
		if (row->head != NULL)
			cell->rows = form_deepest(form) + 1 - depth;
	}
}

static void
lay_across(struct paper *paper)
{
	const struct form_row *row, *end = paper->form->rows + paper->form->nrows;
	size_t level, first, levels = most_levels(paper->form);

	paper->ncolumns = form_ncells(paper->form);
	for (; paper->nrows <= form_deepest(paper->form); paper->nrows++)
		put_across(paper, paper->nrows);
	for (level = 0; level < levels; level++)
		for (row = paper->form->rows; row < end; row++) {
			if (row->head == NULL)
				continue;
			first = form_first_cell(paper->form, row);
			put_level(paper, row->head, level, levels, first,
			    first + row->head->ncolumns);
		}
	paper->nrows += levels;
	paper->nheads = paper->nrows;
	for (row = paper->form->rows; row < end; row++)
		if (row->head != NULL)
			put_values(paper, row, form_first_cell(paper->form, row),
			    form_first_cell(paper->form, row) + row->head->ncolumns);
	paper->nrows++;
}

static void
lay(struct paper *paper, const struct form_table *form, enum words_language language)
{
	paper->form = form;
	paper->language = language;
	paper->nrows = paper->ncolumns = paper->ncells = 0;
	paper->nheads = paper->nlabels = 0;
	if (form->across)
		lay_across(paper);
	else if (shares_head(form))
		lay_down(paper, 0);
	else
		lay_down(paper, 1);
}

const struct paper *
paper_of(const struct form_table *form, enum words_language language)
{
	static struct paper papers[FORM_SECTIONS][FORM_YEARS];
	struct paper *paper = &papers[form->number - 1][form->year];

	if (paper->form != form || paper->language != language)
		lay(paper, form, language);
	return paper;
}
