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
	draw->ncells = draw->width = draw->slim = 0;
	draw->tall = draw->kept = false;
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

/* A figure that stands in its first line as it is. */
static bool
is_plain(const struct draw_cell *cell)
{
	return cell->plain && cell->n <= cell->inner;
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

/* Figures */

static void
put_spaces(size_t n)
{
	static const char spaces[] = "                                ";

	for (; n > sizeof spaces - 1; n -= sizeof spaces - 1)
		out_bytes(spaces, sizeof spaces - 1);
	out_bytes(spaces, n);
}

/* A figure whose bytes are its columns; any line behind the first is empty. */
static void
put_plain(struct draw_cell *cell)
{
	put_spaces(cell->full - cell->n);
	if (cell->n == 0)
		return;
	colour_begin(cell->colour);
	out_bytes(cell->text, cell->n);
	colour_end(cell->colour);
	cell->n = 0;
}

/* The next line of a figure, at the right of its cell. */
static void
put_figure(struct draw_cell *cell)
{
	struct wrap *wrap = &cell->wrap;

	if (is_plain(cell)) {
		put_plain(cell);
		return;
	}
	if (!wrap_next(wrap, cell->inner))
		wrap->length = wrap->columns = 0;
	put_spaces(cell->full - wrap->columns);
	if (wrap->length == 0)
		return;
	colour_begin(cell->colour);
	safe_out(wrap->line, wrap->length);
	colour_end(cell->colour);
}

/* Writes the skeleton, and each figure in its slot. */
static void
put_all(struct draw *draw)
{
	size_t i, begin = 0;

	for (i = 0; i < draw->nslots; i++) {
		out_bytes(draw->skeleton + begin, draw->slots[i].end - begin);
		put_figure(&draw->cells[draw->slots[i].cell]);
		begin = draw->slots[i].end;
	}
	out_bytes(draw->skeleton + begin, draw->used - begin);
}

/* The skeleton */

/* Makes room for n bytes and a slot: writes what is there, so that it cannot be kept. */
static void
make_room(struct draw *draw, size_t n)
{
	if (n <= DRAW_SKELETON - draw->used && draw->nslots < DRAW_SLOTS)
		return;
	put_all(draw);
	draw->used = draw->nslots = 0;
	draw->kept = false;
}

static void
add_bytes(struct draw *draw, const char *s, size_t n)
{
	make_room(draw, n);
	memcpy(draw->skeleton + draw->used, s, n);
	draw->used += n;
}

static void
add_string(struct draw *draw, const char *s)
{
	add_bytes(draw, s, strlen(s));
}

static void
add_spaces(struct draw *draw, size_t n)
{
	while (n-- > 0)
		add_bytes(draw, " ", 1);
}

static void
add_slot(struct draw *draw, const struct draw_cell *cell)
{
	struct draw_slot *slot;

	make_room(draw, 0);
	slot = &draw->slots[draw->nslots++];
	slot->end = (unsigned)draw->used;
	slot->cell = (unsigned)(cell - draw->cells);
}

/* The next line of a label, or of the space around its text. */
static void
add_label(struct draw *draw, struct draw_cell *cell)
{
	struct wrap *wrap = &cell->wrap;
	size_t indent;

	if (cell->above > 0 || !wrap_next(wrap, cell->inner)) {
		cell->above -= cell->above > 0;
		add_spaces(draw, cell->full);
		return;
	}
	indent = cell->kind == WRAP_TEXT ? DRAW_PAD : (cell->full - wrap->columns) / 2;
	add_spaces(draw, indent);
	add_bytes(draw, wrap->line, wrap->length);
	add_spaces(draw, cell->full - indent - wrap->columns);
}

/* The next line of a cell; `first`: of its row. A figure has no other line, if none is tall. */
static void
add_text(struct draw *draw, struct draw_cell *cell, bool first)
{
	if (cell->kind != WRAP_FIGURE)
		add_label(draw, cell);
	else if (first || draw->tall)
		add_slot(draw, cell);
	else
		add_spaces(draw, cell->full);
}

static void
add_line(struct draw *draw, size_t row, bool first)
{
	struct draw_cell *cell;
	size_t column;

	for (column = 0; column < draw->ncolumns; column += cell->columns) {
		cell = &draw->cells[at[row + 1][column + 1]];
		add_string(draw, joints[UP | DOWN]);
		add_text(draw, cell, first);
	}
	add_string(draw, joints[UP | DOWN]);
	add_string(draw, "\n");
}

/* What stands at the upper left corner of a place. */
static void
add_joint(struct draw *draw, size_t row, size_t column)
{
	size_t a = at[row][column], b = at[row][column + 1];
	size_t c = at[row + 1][column], d = at[row + 1][column + 1];

	add_string(draw, joints[(a != b ? UP : 0) | (b != d ? RIGHT : 0)
	    | (c != d ? DOWN : 0) | (a != c ? LEFT : 0)]);
}

/* The rule above a row; a cell that reaches over it shows its text there. */
static void
add_rule(struct draw *draw, size_t row)
{
	struct draw_cell *cell;
	size_t i, column;

	for (column = 0; column < draw->ncolumns;) {
		add_joint(draw, row, column);
		if (at[row][column + 1] == at[row + 1][column + 1]) {
			cell = &draw->cells[at[row][column + 1]];
			add_text(draw, cell, false);
			column += cell->columns;
			continue;
		}
		for (i = 0; i < draw->widths[column]; i++)
			add_string(draw, joints[LEFT | RIGHT]);
		column++;
	}
	add_joint(draw, row, column);
	add_string(draw, "\n");
}

/* Draws all but the figures; what does not fit is written with its figures. */
static void
draw_skeleton(struct draw *draw)
{
	size_t row, line;

	draw->used = draw->nslots = 0;
	draw->kept = true;
	put_map(draw);
	for (row = 0; row < draw->nrows; row++) {
		add_rule(draw, row);
		for (line = 0; line < draw->heights[row]; line++)
			add_line(draw, row, line == 0);
	}
	add_rule(draw, row);
}

void
draw_grid(struct draw *draw, size_t width)
{
	bool changed = fit_grid(draw, width) || !draw->kept;
	size_t i;

	for (i = 0; i < draw->ncells; i++)
		if (changed || (draw->cells[i].kind == WRAP_FIGURE && !is_plain(&draw->cells[i])))
			start_cell(draw, &draw->cells[i]);
	if (changed)
		draw_skeleton(draw);
	put_all(draw);
}
