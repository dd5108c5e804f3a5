#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grid.h"
#include "rng.h"

void
wording_draw(struct wording *w)
{
	w->ascii = rng_chance(1, 3);
	w->numbering = rng_below(5);
	w->spaced = rng_chance(1, 3);
	w->article = rng_chance(1, 10);
	w->total = rng_below(3);
}

struct grid_cell *
grid_add(struct grid *g, size_t row, size_t column, size_t rows, size_t columns,
    enum grid_kind kind, const char *text)
{
	struct grid_cell *k;

	if (g->ncells == GRID_CELLS) {
		fprintf(stderr, "gipgen: more than %d cells in a table\n", GRID_CELLS);
		exit(2);
	}
	k = &g->cells[g->ncells++];
	memset(k, 0, sizeof(*k));
	k->row = row;
	k->column = column;
	k->rows = rows;
	k->columns = columns;
	k->kind = kind;
	k->value = NO_VALUE;
	snprintf(k->text, sizeof(k->text), "%s", text);
	return k;
}

void
grid_cover(struct grid *g)
{
	struct grid_cell *k;
	size_t r, c;

	memset(g->at, 0, sizeof(g->at));
	for (k = g->cells; k < g->cells + g->ncells; k++)
		for (r = k->row; r < k->row + k->rows; r++)
			for (c = k->column; c < k->column + k->columns; c++)
				g->at[r][c] = k;
}

const struct form_row *
grid_row(const struct grid *g, size_t row)
{
	size_t c;

	for (c = 0; c < g->columns; c++)
		if (g->at[row][c] != NULL && g->at[row][c]->kind == GRID_VALUE)
			return g->at[row][c]->of;
	return NULL;
}

void
grid_insert(struct grid *g, size_t row)
{
	struct grid_cell *k;

	for (k = g->cells; k < g->cells + g->ncells; k++) {
		if (k->row >= row)
			k->row++;
		else if (k->row + k->rows > row)
			k->rows++;
	}
	g->rows++;
}

void
grid_remove(struct grid *g, size_t row)
{
	struct grid_cell *k, *to = g->cells;

	for (k = g->cells; k < g->cells + g->ncells; k++) {
		if (k->row == row && k->rows == 1)
			continue;
		if (k->row > row)
			k->row--;
		else if (k->row + k->rows > row)
			k->rows--;
		*to++ = *k;
	}
	g->ncells = (size_t)(to - g->cells);
	g->rows--;
}

/* Copies s to `to`, half-width punctuation for full if asked. */
static void
put_text(const struct wording *w, char *to, size_t size, const char *s)
{
	static const char *const wide[] = { "（", "）", "，", "：" };
	static const char narrow[] = "(),:";
	size_t i, n = 0;

	while (*s != '\0' && n + 4 < size) {
		for (i = 0; i < 4; i++)
			if (w->ascii && strncmp(s, wide[i], strlen(wide[i])) == 0)
				break;
		if (i < 4) {
			to[n++] = narrow[i];
			s += strlen(wide[i]);
		} else
			to[n++] = *s++;
	}
	to[n] = '\0';
}

/* The number before a label in this report's style: `1.` may become `1、`. */
static void
put_number(const struct wording *w, char *to, size_t size, const char *number)
{
	static const char *const after[] = { ".", ".", "、", "．", " ." };
	size_t n = strspn(number, "0123456789");

	if (n > 0)
		snprintf(to, size, "%.*s%s", (int)n, number, after[w->numbering]);
	else
		snprintf(to, size, "%s", number);
}

static void
put_label(const struct wording *w, char *to, size_t size, const struct form_row *row)
{
	char number[32], whole[GRID_TEXT];

	put_number(w, number, sizeof(number), row->number);
	snprintf(whole, sizeof(whole), "%s%s%s%s",
	    w->article && strncmp(row->zh, "第二十条", strlen("第二十条")) == 0 ?
	    "《中华人民共和国政府信息公开条例》" : "", number,
	    w->spaced && number[0] != '\0' ? " " : "", row->zh);
	put_text(w, to, size, whole);
}

/* The values of a form row, from column `column` of grid row `row` on. */
static void
add_values(struct table *t, size_t row, size_t column, const struct form_row *of,
    size_t width)
{
	size_t first = form_first_cell(t->form, of), n = of->head->ncolumns, i;
	struct grid_cell *k;

	for (i = 0; i < n; i++) {
		k = grid_add(&t->grid, row, column + i, 1, i + 1 < n ? 1 : width - i,
		    GRID_VALUE, t->values[first + i].printed);
		k->of = of;
		k->value = first + i;
	}
}

static void
add_label(struct table *t, const struct wording *w, size_t row, size_t column,
    size_t rows, size_t columns, const struct form_row *of)
{
	struct grid_cell *k;

	k = grid_add(&t->grid, row, column, rows, columns,
	    of->head == NULL ? GRID_GROUP : GRID_LABEL, "");
	k->of = of;
	put_label(w, k->text, sizeof(k->text), of);
}

static void
add_head(struct table *t, const struct wording *w, size_t row, size_t column,
    size_t rows, size_t columns, const char *s, size_t n)
{
	struct grid_cell *k;
	char text[GRID_TEXT];

	snprintf(text, sizeof(text), "%.*s", (int)n, s);
	k = grid_add(&t->grid, row, column, rows, columns, GRID_HEAD, "");
	put_text(w, k->text, sizeof(k->text), text);
}

static size_t
widest(const struct form_table *form)
{
	size_t i, most = 0;

	for (i = 0; i < form->nrows; i++)
		if (form->rows[i].head != NULL && form->rows[i].head->ncolumns > most)
			most = form->rows[i].head->ncolumns;
	return most;
}

/* A table of groups, each with a header line of its own: table 2. */
static void
build_groups(struct table *t, const struct wording *w)
{
	const struct form_row *row = t->form->rows, *end = row + t->form->nrows;
	const struct form_head *head;
	size_t width = widest(t->form), r = 0, i, n;

	for (; row < end; row++) {
		if (row->head == NULL) {
			add_label(t, w, r++, 0, 1, width + 1, row);
			head = row[1].head;
			add_head(t, w, r, 0, 1, 1, head->corner, strlen(head->corner));
			for (i = 0; i < head->ncolumns; i++) {
				n = i + 1 < head->ncolumns ? 1 : width - i;
				add_head(t, w, r, i + 1, 1, n, head->columns[i].zh,
				    strlen(head->columns[i].zh));
			}
			r++;
			continue;
		}
		add_label(t, w, r, 0, 1, 1, row);
		add_values(t, r++, 1, row, width);
	}
	t->grid.rows = r;
	t->grid.columns = width + 1;
	t->grid.labels = 1;
	t->grid.heads = 2;
}

static size_t
depth(const struct form_row *row)
{
	const char *p;
	size_t n = 0;

	for (p = row->id; *p != '\0'; p++)
		n += *p == '.';
	return n;
}

static size_t
deepest(const struct form_table *form)
{
	size_t i, most = 0;

	for (i = 0; i < form->nrows; i++)
		if (depth(&form->rows[i]) > most)
			most = depth(&form->rows[i]);
	return most;
}

/* How many rows with cells a row stands for: itself, or those of its group. */
static size_t
leaves(const struct form_table *form, const struct form_row *row)
{
	const struct form_row *r;
	size_t n = row->head != NULL;

	for (r = row + 1; r < form->rows + form->nrows && depth(r) > depth(row); r++)
		n += r->head != NULL;
	return n;
}

/* True if two columns share the header cell at a level. */
static bool
same_group(const struct form_column *a, const struct form_column *b, size_t level)
{
	const char *x, *y;
	size_t i, n, m;

	for (i = 0; i <= level; i++) {
		x = form_item(a->group, i, &n);
		y = form_item(b->group, i, &m);
		if (x == NULL || y == NULL || n != m || memcmp(x, y, n) != 0)
			return false;
	}
	return true;
}

static size_t
group_depth(const struct form_column *column)
{
	size_t i = 0, n;

	while (form_item(column->group, i, &n) != NULL)
		i++;
	return i;
}

/* The merged cells over the columns, and the columns' own, of `heads` rows. */
static void
add_column_heads(struct table *t, const struct wording *w, const struct form_head *head,
    size_t first, size_t heads)
{
	const struct form_column *c = head->columns, *last = c + head->ncolumns - 1;
	const char *s;
	size_t i, j, level, n, own;

	for (level = 0; level + 1 < heads; level++)
		for (i = 0; i < head->ncolumns; i = j) {
			for (j = i + 1; j < head->ncolumns && same_group(&c[i], &c[j], level) &&
			    !(w->total == 0 && &c[j] == last); j++)
				;
			s = form_item(c[i].group, level, &n);
			if (s != NULL && !(w->total == 0 && &c[i] == last))
				add_head(t, w, level, first + i, 1, j - i, s, n);
		}
	for (i = 0; i < head->ncolumns; i++) {
		own = &c[i] == last ? w->total : group_depth(&c[i]);
		for (level = group_depth(&c[i]); level < own; level++)
			add_head(t, w, level, first + i, 1, 1, "", 0);
		add_head(t, w, own, first + i, heads - own, 1, c[i].zh, strlen(c[i].zh));
	}
}

/* A table whose rows share one header and nest: table 3. */
static void
build_tree(struct table *t, const struct wording *w)
{
	const struct form_row *row = t->form->rows, *end = row + t->form->nrows;
	const struct form_head *head = row->head;
	size_t i, d, r, heads = 1, labels = deepest(t->form) + 1;

	for (i = 0; i < head->ncolumns; i++)
		if (group_depth(&head->columns[i]) + 1 > heads)
			heads = group_depth(&head->columns[i]) + 1;
	add_head(t, w, 0, 0, heads, labels, head->corner, strlen(head->corner));
	add_column_heads(t, w, head, labels, heads);
	for (r = heads; row < end; row++) {
		d = depth(row);
		if (row->head == NULL) {
			add_label(t, w, r, d, leaves(t->form, row), 1, row);
			continue;
		}
		add_label(t, w, r, d, 1, labels - d, row);
		add_values(t, r++, labels, row, head->ncolumns);
	}
	t->grid.rows = r;
	t->grid.columns = labels + head->ncolumns;
	t->grid.labels = labels;
	t->grid.heads = heads;
}

/* A table of one line, its rows side by side under their labels: table 4. */
static void
build_across(struct table *t, const struct wording *w)
{
	const struct form_row *row = t->form->rows, *end = row + t->form->nrows;
	size_t heads = deepest(t->form) + 2, c = 0, d, i;

	for (; row < end; row++) {
		d = depth(row);
		if (row->head == NULL) {
			add_label(t, w, d, c, 1, leaves(t->form, row) * widest(t->form), row);
			continue;
		}
		add_label(t, w, d, c, 1, row->head->ncolumns, row);
		for (i = 0; i < row->head->ncolumns; i++)
			add_head(t, w, d + 1, c + i, heads - d - 1, 1,
			    row->head->columns[i].zh, strlen(row->head->columns[i].zh));
		add_values(t, heads, c, row, row->head->ncolumns);
		c += row->head->ncolumns;
	}
	t->grid.rows = heads + 1;
	t->grid.columns = c;
	t->grid.labels = 0;
	t->grid.heads = heads;
}

void
grid_build(struct table *t, const struct wording *w)
{
	t->grid.ncells = 0;
	if (t->form->across)
		build_across(t, w);
	else if (t->form->rows[0].head == NULL)
		build_groups(t, w);
	else
		build_tree(t, w);
	grid_cover(&t->grid);
}
