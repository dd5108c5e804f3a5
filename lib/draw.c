#include <string.h>

#include "draw.h"
#include "fit.h"
#include "output.h"
#include "safe.h"

enum { UP = 1, RIGHT = 2, DOWN = 4, LEFT = 8 };

static const char *const boxes[] = {
	" ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼"
};
static const char *const plain[] = {
	" ", "|", "-", "+", "|", "|", "+", "+", "-", "+", "-", "+", "+", "+", "+", "+"
};
static const char *const *joints = boxes;

enum { OUTSIDE = PAPER_CELLS };         /* around the grid */

/* at[r + 1][c + 1] is the cell at a place of the grid that is being drawn. */
static size_t at[PAPER_ROWS + 2][PAPER_COLUMNS + 2];

void
draw_ascii(bool ascii)
{
	joints = ascii ? plain : boxes;
}

void
draw_start(struct draw *draw, size_t nrows, size_t ncolumns)
{
	draw->nrows = nrows;
	draw->ncolumns = ncolumns;
	draw->ncells = draw->width = 0;
}

struct draw_cell *
draw_add(struct draw *draw, enum wrap_kind kind, const char *text, size_t n)
{
	struct draw_cell *cell = &draw->cells[draw->ncells++];

	memset(cell, 0, sizeof *cell);
	cell->kind = kind;
	cell->rows = cell->columns = 1;
	cell->text = text;
	cell->n = n;
	return cell;
}

static void
put_map(const struct draw *draw)
{
	const struct draw_cell *cell;
	size_t i, row, column;

	for (row = 0; row < draw->nrows + 2; row++)
		for (column = 0; column < draw->ncolumns + 2; column++)
			at[row][column] = OUTSIDE;
	for (i = 0; i < draw->ncells; i++) {
		cell = &draw->cells[i];
		for (row = cell->row + 1; row <= cell->row + cell->rows; row++)
			for (column = 0; column < cell->columns; column++)
				at[row][cell->column + 1 + column] = i;
	}
}

/* The lines that a cell has, those of the rules that it hides among them. */
static size_t
height_of(const struct draw *draw, const struct draw_cell *cell)
{
	size_t i, height = cell->rows - 1;

	for (i = 0; i < cell->rows; i++)
		height += draw->heights[cell->row + i];
	return height;
}

static void
start_cell(const struct draw *draw, struct draw_cell *cell)
{
	size_t lines;

	cell->inner = fit_inner(draw, cell);
	cell->full = cell->kind == WRAP_TEXT ? cell->inner + 2 * DRAW_PAD : cell->inner;
	lines = fit_lines(cell, cell->inner);
	cell->above = cell->kind == WRAP_FIGURE ? 0 : (height_of(draw, cell) - lines) / 2;
	wrap_start(&cell->wrap, cell->kind, cell->text, cell->n);
	if (cell->kind == WRAP_TITLE)
		while (cell->inner > cell->minimum && fit_lines(cell, cell->inner - 1) == lines)
			cell->inner--;
}

static void
put_spaces(size_t n)
{
	static const char spaces[] = "                                ";

	for (; n > sizeof spaces - 1; n -= sizeof spaces - 1)
		out_bytes(spaces, sizeof spaces - 1);
	out_bytes(spaces, n);
}

/* Where the line of a cell that was cut last begins. */
static size_t
indent(const struct draw_cell *cell)
{
	switch (cell->kind) {
	case WRAP_TEXT:
		return DRAW_PAD;
	case WRAP_TITLE:
		return (cell->full - cell->wrap.columns) / 2;
	default:
		return cell->full - cell->wrap.columns;
	}
}

/* The next line of a cell, or of the space around its text. */
static void
put_text(struct draw_cell *cell)
{
	struct wrap *wrap = &cell->wrap;

	if (cell->above > 0 || !wrap_next(wrap, cell->inner)) {
		cell->above -= cell->above > 0;
		put_spaces(cell->full);
		return;
	}
	put_spaces(indent(cell));
	colour_begin(cell->colour);
	safe_out(wrap->line, wrap->length);
	colour_end(cell->colour);
	put_spaces(cell->full - indent(cell) - wrap->columns);
}

static void
put_line(struct draw *draw, size_t row)
{
	struct draw_cell *cell;
	size_t column;

	for (column = 0; column < draw->ncolumns; column += cell->columns) {
		cell = &draw->cells[at[row + 1][column + 1]];
		out_string(joints[UP | DOWN]);
		put_text(cell);
	}
	out_string(joints[UP | DOWN]);
	out_char('\n');
}

/* What stands at the upper left corner of a place. */
static void
put_joint(size_t row, size_t column)
{
	size_t a = at[row][column], b = at[row][column + 1];
	size_t c = at[row + 1][column], d = at[row + 1][column + 1];

	out_string(joints[(a != b ? UP : 0) | (b != d ? RIGHT : 0)
	    | (c != d ? DOWN : 0) | (a != c ? LEFT : 0)]);
}

/* The rule above a row; a cell that reaches over it shows its text there. */
static void
put_rule(struct draw *draw, size_t row)
{
	struct draw_cell *cell;
	size_t i, column;

	for (column = 0; column < draw->ncolumns;) {
		put_joint(row, column);
		if (at[row][column + 1] == at[row + 1][column + 1]) {
			cell = &draw->cells[at[row][column + 1]];
			put_text(cell);
			column += cell->columns;
			continue;
		}
		for (i = 0; i < draw->widths[column]; i++)
			out_string(joints[LEFT | RIGHT]);
		column++;
	}
	put_joint(row, column);
	out_char('\n');
}

void
draw_grid(struct draw *draw, size_t width)
{
	size_t i, row, line;

	fit_grid(draw, width);
	put_map(draw);
	for (i = 0; i < draw->ncells; i++)
		start_cell(draw, &draw->cells[i]);
	for (row = 0; row < draw->nrows; row++) {
		put_rule(draw, row);
		for (line = 0; line < draw->heights[row]; line++)
			put_line(draw, row);
	}
	put_rule(draw, row);
}
