#include <stdbool.h>
#include <string.h>

#include "fit.h"
#include "wrap.h"

/* From roomy to tight: the least width of figures, and the most of a word that is kept whole. */
static const struct ease {
	size_t figure, word;
} eases[] = {
	{ 6, 14 }, { 4, 14 }, { 4, 12 }, { 4, 10 }, { 4, 8 }, { 4, 6 }, { 4, 5 }, { 4, 4 }
};

enum { NOT_SLIM = DRAW_WIDEST };        /* more columns than any ease gives to all figures */

static size_t
span(const size_t *widths, const struct draw_cell *cell)
{
	size_t i, columns = cell->columns - 1;

	for (i = 0; i < cell->columns; i++)
		columns += widths[cell->column + i];
	return cell->kind == WRAP_TEXT ? columns - 2 * DRAW_PAD : columns;
}

size_t
fit_inner(const struct draw *draw, const struct draw_cell *cell)
{
	return span(draw->widths, cell);
}

static size_t
count_lines(const struct draw_cell *cell, size_t columns)
{
	struct wrap wrap;
	size_t lines = 0;

	wrap_start(&wrap, cell->kind, cell->text, cell->n);
	while (wrap_next(&wrap, columns))
		lines++;
	return lines;
}

size_t
fit_lines(struct draw_cell *cell, size_t columns)
{
	size_t lines;

	if (cell->plain && cell->n <= columns)
		return cell->n > 0;
	if (cell->kind == WRAP_FIGURE || columns > DRAW_WIDEST)
		return count_lines(cell, columns);
	if (cell->lines[columns] == 0) {
		lines = count_lines(cell, columns);
		cell->lines[columns] = (unsigned char)(lines > 255 ? 255 : lines);
	}
	return cell->lines[columns];
}

/* Is the text printable ASCII in one line, so that its bytes are its columns? */
static bool
is_plain(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= ' ' && s[i] <= '~')
		i++;
	return i == n;
}

/* The columns of the widest line of a figure. */
static size_t
figure_columns(const struct draw_cell *cell)
{
	struct wrap wrap;
	size_t most = 0;

	if (cell->plain && cell->n <= FIT_FIGURE)
		return cell->n;
	wrap_start(&wrap, WRAP_FIGURE, cell->text, cell->n);
	while (wrap_next(&wrap, FIT_FIGURE))
		if (wrap.columns > most)
			most = wrap.columns;
	return most;
}

/*
 * Sets what each cell's columns follow from; texts but those of figures are
 * measured once. Gives the most columns of a figure, or NOT_SLIM if one may need
 * more than a line.
 */
static size_t
measure(struct draw *draw)
{
	struct draw_cell *cell;
	size_t most = 0;

	for (cell = draw->cells; cell < draw->cells + draw->ncells; cell++) {
		if (cell->kind == WRAP_FIGURE) {
			cell->plain = is_plain(cell->text, cell->n);
			cell->minimum = figure_columns(cell);
			if (!cell->plain)
				most = NOT_SLIM;
			else if (cell->n > most)
				most = cell->n;
		} else if (cell->minimum == 0) {
			cell->minimum = wrap_minimum(cell->kind, cell->text, cell->n);
		}
	}
	return most;
}

/* The fewest columns of a cell. */
static size_t
minimum(const struct draw_cell *cell, const struct ease *ease)
{
	if (cell->kind == WRAP_FIGURE)
		return cell->minimum > ease->figure ? cell->minimum : ease->figure;
	return cell->minimum < ease->word ? cell->minimum : ease->word;
}

/*
 * The narrowest columns; what a cell of several columns lacks goes to the last
 * of them. Returns how wide they make the grid.
 */
static size_t
set_minima(struct draw *draw, size_t *widths, const struct ease *ease)
{
	size_t i, need, have, total = draw->ncolumns + 1;
	struct draw_cell *cell;
	int spans;              /* first the cells of one column, then of several */

	for (i = 0; i < draw->ncolumns; i++)
		widths[i] = 1 + 2 * DRAW_PAD;
	for (spans = 0; spans <= 1; spans++)
		for (cell = draw->cells; cell < draw->cells + draw->ncells; cell++) {
			if ((cell->columns > 1) != spans)
				continue;
			need = minimum(cell, ease);
			have = span(widths, cell);
			if (need > have)
				widths[cell->column + cell->columns - 1] += need - have;
		}
	for (i = 0; i < draw->ncolumns; i++)
		total += widths[i];
	return total;
}

/* The height of a row as its labels have it; cells of several rows do not count. */
static size_t
label_height(struct draw *draw, const size_t *widths, size_t row)
{
	struct draw_cell *cell;
	size_t lines, height = 1;

	for (cell = draw->cells + draw->first[row]; cell < draw->cells + draw->first[row + 1]; cell++) {
		if (cell->rows > 1 || cell->kind == WRAP_FIGURE)
			continue;
		lines = fit_lines(cell, span(widths, cell));
		if (lines > height)
			height = lines;
	}
	return height;
}

static size_t
total_height(struct draw *draw, const size_t *widths)
{
	size_t row, height = 0;

	for (row = 0; row < draw->nrows; row++)
		height += label_height(draw, widths, row);
	return height;
}

/*
 * Widens columns until a row has a line less. Returns by how much, or 0 where
 * that takes more than `room`.
 */
static size_t
save_line(struct draw *draw, size_t *widths, size_t row, size_t room)
{
	size_t height = label_height(draw, widths, row), grown = 0;
	struct draw_cell *cell;

	for (cell = draw->cells + draw->first[row];
	    cell < draw->cells + draw->first[row + 1] && height > 1; cell++) {
		if (cell->rows > 1 || cell->kind == WRAP_FIGURE)
			continue;
		while (fit_lines(cell, span(widths, cell)) >= height) {
			if (grown++ == room)
				return 0;
			widths[cell->column + cell->columns - 1]++;
		}
	}
	return grown;
}

/* Spends `room` columns of width where a line saved costs least; false if it saves none. */
static bool
grow(struct draw *draw, size_t *room)
{
	size_t widths[PAPER_COLUMNS], best[PAPER_COLUMNS];
	size_t row, cost, saved, best_cost = 0, best_saved = 0;
	size_t height = total_height(draw, draw->widths);

	for (row = 0; row < draw->nrows; row++) {
		memcpy(widths, draw->widths, sizeof widths);
		if ((cost = save_line(draw, widths, row, *room)) == 0)
			continue;
		saved = height - total_height(draw, widths);
		if (saved * best_cost > best_saved * cost || best_cost == 0) {
			memcpy(best, widths, sizeof best);
			best_cost = cost;
			best_saved = saved;
		}
	}
	if (best_cost > 0)
		memcpy(draw->widths, best, sizeof best);
	*room -= best_cost;
	return best_cost > 0;
}

/* Where the cells of each row begin. */
static void
find_rows(struct draw *draw)
{
	size_t i = 0, row;

	for (row = 0; row <= draw->nrows; row++) {
		draw->first[row] = i;
		while (i < draw->ncells && draw->cells[i].row == row)
			i++;
	}
}

/* False if the columns are as wide as the last time; `most` are those of a figure. */
static bool
set_widths(struct draw *draw, size_t width, size_t most)
{
	size_t minima[PAPER_COLUMNS] = { 0 }, i = 0, total, room;

	while ((total = set_minima(draw, minima, &eases[i])) > width && i + 1 < sizeof eases / sizeof eases[0])
		i++;
	draw->slim = most <= eases[i].figure ? eases[i].figure + 1 : 0;
	if (draw->width == width && memcmp(draw->minima, minima, sizeof minima) == 0)
		return false;
	if (draw->width == 0)
		find_rows(draw);
	draw->width = width;
	memcpy(draw->minima, minima, sizeof minima);
	memcpy(draw->widths, minima, sizeof minima);
	room = total < width ? width - total : 0;
	while (grow(draw, &room))
		;
	return true;
}

/* Has a figure more than one line? */
static bool
has_tall(struct draw *draw)
{
	struct draw_cell *cell;

	for (cell = draw->cells; cell < draw->cells + draw->ncells; cell++)
		if (cell->kind == WRAP_FIGURE && fit_lines(cell, fit_inner(draw, cell)) > 1)
			return true;
	return false;
}

/* What a cell of several rows lacks goes to the last of them. */
static void
set_heights(struct draw *draw)
{
	size_t i, lines, have;
	struct draw_cell *cell;
	int spans;              /* first the cells of one row, then of several */

	for (i = 0; i < draw->nrows; i++)
		draw->heights[i] = 1;
	for (spans = 0; spans <= 1; spans++)
		for (cell = draw->cells; cell < draw->cells + draw->ncells; cell++) {
			have = cell->rows - 1;
			for (i = 0; i < cell->rows; i++)
				have += draw->heights[cell->row + i];
			lines = fit_lines(cell, fit_inner(draw, cell));
			if ((cell->rows > 1) == spans && lines > have)
				draw->heights[cell->row + cell->rows - 1] += lines - have;
		}
}

bool
fit_grid(struct draw *draw, size_t width)
{
	size_t most = measure(draw);
	bool tall = draw->tall, changed;

	if (draw->width == width && most < draw->slim)
		return false;
	changed = set_widths(draw, width, most);
	draw->tall = has_tall(draw);
	if (!changed && !tall && !draw->tall)
		return false;
	set_heights(draw);
	return true;
}
