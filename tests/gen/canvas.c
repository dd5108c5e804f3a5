#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chars.h"
#include "grid.h"
#include "layout.h"
#include "page.h"
#include "rng.h"

/*
 * Layouts that place cells on a plane of fixed columns: text aligned by
 * spaces, as pdftotext -layout and text browsers write it, and drawn boxes.
 */

enum { HIGH = 400, WIDE = 320, LINES = 32 };

/* A place holds one character; the right half of a wide one holds SECOND. */
static char plane[HIGH][WIDE][8];
static size_t height;

static const char SECOND[] = "\1";

static void
clear(size_t lines)
{
	if (lines > HIGH) {
		fprintf(stderr, "gipgen: a table of more than %d lines\n", HIGH);
		exit(2);
	}
	memset(plane, 0, lines * sizeof(plane[0]));
	height = lines;
}

static void
put_char(size_t y, size_t *x, const char *s)
{
	size_t n = chars_bytes(s), width = chars_width(s);

	if (*x + width >= WIDE)
		return;
	if (width == 0 && *x > 0) {             /* rides on the one before */
		if (strlen(plane[y][*x - 1]) + n < sizeof(plane[0][0]))
			strncat(plane[y][*x - 1], s, n);
		return;
	}
	sprintf(plane[y][*x], "%.*s", (int)n, s);
	if (width == 2)
		strcpy(plane[y][*x + 1], SECOND);
	*x += width;
}

static void
put_string(size_t y, size_t x, const char *s, size_t n)
{
	const char *end = s + n;

	for (; s < end; s += chars_bytes(s))
		put_char(y, &x, s);
}

static void
print_plane(void)
{
	size_t y, x, end;

	for (y = 0; y < height; y++) {
		for (end = WIDE; end > 0 && plane[y][end - 1][0] == '\0'; )
			end--;
		for (x = 0; x < end; x++) {
			if (plane[y][x][0] == '\0')
				page_put(" ");
			else if (strcmp(plane[y][x], SECOND) != 0)
				page_put(plane[y][x]);
		}
		page_put("\n");
	}
}

/* A cell's text in lines of at most so many columns. */
struct lines {
	size_t n, width;        /* how many, and columns of the longest */
	const char *s[LINES];
	size_t bytes[LINES];
};

static void
wrap(const char *s, size_t width, struct lines *l)
{
	size_t n, columns;

	memset(l, 0, sizeof(*l));
	while (*s != '\0' && l->n < LINES) {
		for (n = columns = 0; s[n] != '\0' && s[n] != '\n' &&
		    columns + chars_width(s + n) <= width; n += chars_bytes(s + n))
			columns += chars_width(s + n);
		l->s[l->n] = s;
		l->bytes[l->n++] = n;
		if (columns > l->width)
			l->width = columns;
		s += n;
		if (*s == '\n')
			s++;
	}
}

/* Where the columns and the lines of a table come to stand. */
static struct frame {
	bool boxed;
	size_t rule;                    /* lines between rows */
	size_t width[GRID_COLUMNS];     /* without borders and gaps */
	size_t x[GRID_COLUMNS + 1];     /* first place of a column's text */
	size_t y[GRID_ROWS + 1];        /* first line of a row */
	size_t high[GRID_ROWS];         /* its lines */
	size_t gap;                     /* places between columns */
	unsigned across;                /* values left, centred or right */
	unsigned down;                  /* values on the first, middle or last line */
	bool between;                   /* or on a line between the label's two */
	size_t from, to;                /* grid rows at hand */
} frame;

enum { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

static size_t
span_width(const struct grid_cell *k)
{
	size_t c, n = (k->columns - 1) * frame.gap;

	for (c = k->column; c < k->column + k->columns; c++)
		n += frame.width[c];
	return n;
}

/* Value columns are as wide as their longest value, and a bit. */
static void
measure_columns(const struct sheet *s, const struct table *t)
{
	static const size_t labels[][3] = { { 10, 14, 26 }, { 6, 12, 22 }, { 12, 20, 44 }, { 8, 10, 30 } };
	const struct grid *g = &t->grid;
	const struct grid_cell *k;
	size_t c, n;

	for (c = 0; c < g->columns; c++)
		frame.width[c] = t->form->across ? 4 : g->labels == 1 ? 12 + s->dice[3] % 6 : 4 + s->dice[3] % 5;
	for (c = 0; c < g->labels; c++)
		frame.width[c] = g->labels == 1 ? 22 : labels[s->dice[4] % 4][c];
	for (k = g->cells; k < g->cells + g->ncells; k++) {
		n = chars_columns(k->text, strlen(k->text));
		if (k->kind == GRID_VALUE && k->columns == 1 && n > frame.width[k->column])
			frame.width[k->column] = n;
	}
	frame.x[0] = frame.boxed ? 2 : s->dice[5] % 6;
	for (c = 0; c < g->columns; c++)
		frame.x[c + 1] = frame.x[c] + frame.width[c] + frame.gap;
}

static size_t
lines_of(const struct grid_cell *k)
{
	struct lines l;

	wrap(k->text, span_width(k), &l);
	if (frame.between && k->kind == GRID_LABEL && l.n == 2)
		return 3;
	return l.n > 0 ? l.n : 1;
}

/* Rows as high as their highest cell; those that span rows stretch the last one. */
static void
measure_rows(const struct grid *g)
{
	const struct grid_cell *k;
	size_t r, n, end;

	for (r = frame.from; r < frame.to; r++)
		frame.high[r] = 1;
	for (k = g->cells; k < g->cells + g->ncells; k++)
		if (k->row >= frame.from && k->row < frame.to && k->rows == 1 &&
		    (n = lines_of(k)) > frame.high[k->row])
			frame.high[k->row] = n;
	for (k = g->cells; k < g->cells + g->ncells; k++) {
		if (k->row < frame.from || k->row >= frame.to || k->rows == 1)
			continue;
		end = k->row + k->rows < frame.to ? k->row + k->rows : frame.to;
		for (n = 0, r = k->row; r < end; r++)
			n += frame.high[r] + frame.rule;
		if (lines_of(k) > n)
			frame.high[end - 1] += lines_of(k) - n;
	}
	frame.y[frame.from] = frame.rule;
	for (r = frame.from; r < frame.to; r++)
		frame.y[r + 1] = frame.y[r] + frame.high[r] + frame.rule;
}

static size_t
indent(unsigned align, size_t room, size_t width)
{
	if (width >= room || align == ALIGN_LEFT)
		return 0;
	return align == ALIGN_RIGHT ? room - width : (room - width) / 2;
}

static void
place_cell(const struct grid_cell *k)
{
	size_t room = span_width(k), high, y, i, end, step = 1;
	unsigned across = k->kind == GRID_VALUE ? frame.across : k->kind == GRID_HEAD;
	unsigned down = k->kind == GRID_VALUE ? frame.down : ALIGN_CENTRE;
	struct lines l;

	end = k->row + k->rows < frame.to ? k->row + k->rows : frame.to;
	high = frame.y[end] - frame.y[k->row] - frame.rule;
	wrap(k->text, room, &l);
	if (frame.between && k->kind == GRID_LABEL && l.n == 2 && high == 3)
		step = 2;
	if (frame.between && k->kind == GRID_VALUE)
		down = ALIGN_CENTRE;
	y = frame.y[k->row] + indent(down, high, (l.n - (l.n > 0)) * step + 1);
	for (i = 0; i < l.n; i++)
		put_string(y + i * step, frame.x[k->column] +
		    indent(across, room, chars_columns(l.s[i], l.bytes[i])), l.s[i], l.bytes[i]);
}

/* The line on which the second of the two labels in a cell begins. */
static size_t
second_label(const struct grid_cell *k)
{
	size_t high = frame.y[k->row + 1] - frame.y[k->row] - frame.rule, i, step;
	struct lines l;

	wrap(k->text, span_width(k), &l);
	step = frame.between && l.n == 2 && high == 3 ? 2 : 1;
	for (i = 1; i < l.n && l.s[i][-1] != '\n'; i++)
		;
	return frame.y[k->row] + indent(ALIGN_CENTRE, high, (l.n - (l.n > 0)) * step + 1) + i * step;
}

/*
 * Two labels in one cell, and the values of one: those that stand above the
 * second label may as well be the first one's, and nobody can say whose. A
 * label that stands alone looks like a row of empty cells.
 */
static void
doubt_merged(struct table *t, const struct grid_cell *k)
{
	struct value *first, *second;
	size_t high = frame.y[k->row + 1] - frame.y[k->row] - frame.rule, i;

	bool clear = frame.y[k->row] +
	    indent(frame.between ? ALIGN_CENTRE : frame.down, high, 1) >= second_label(k);

	first = row_values(t, k->above);
	second = row_values(t, k->of);
	for (i = 0; i < k->of->head->ncolumns; i++) {
		first[i].may |= MAY_BLANK;
		if (clear)
			continue;
		second[i].may &= ~(unsigned)MAY_NUM;
		strcpy(first[i].value, second[i].value);
		first[i].may |= second[i].may |= MAY_ABSENT;
		second[i].may |= MAY_BLANK;
	}
}

static void
place_cells(struct table *t)
{
	const struct grid *g = &t->grid;
	const struct grid_cell *k;

	for (k = g->cells; k < g->cells + g->ncells; k++)
		if (k->row >= frame.from && k->row < frame.to) {
			place_cell(k);
			if (k->above != NULL && !frame.boxed)
				doubt_merged(t, k);
		}
}

static void
set_frame(struct sheet *s, bool boxed)
{
	frame.boxed = boxed;
	frame.rule = boxed || s->dice[5] % 4 == 0;
	frame.gap = boxed ? 3 : 1 + s->dice[1] % 3;
	frame.across = s->dice[2] % 3;
	frame.down = s->dice[6] % 3;
	frame.between = !boxed && s->dice[7] % 3 == 0;
}

static void
put_aligned(struct sheet *s, struct table *t, size_t from, size_t to)
{
	measure_columns(s, t);
	frame.from = from;
	frame.to = to;
	measure_rows(&t->grid);
	clear(frame.y[to]);
	place_cells(t);
	if (from > 0 && s->dice[0] % 2)
		page_put("\f");
	print_plane();
}

/* An empty place shows only by what is around it, so nobody is sure of it. */
static void
doubt_empty(struct table *t)
{
	const struct form_row *row;

	for (row = t->form->rows; row < t->form->rows + t->form->nrows; row++)
		row_doubt(t, row, 0, MAY_ABSENT);
}

void
canvas_aligned(struct sheet *s, struct table *t)
{
	set_frame(s, false);
	layout_runs(s, t, put_aligned);
	doubt_empty(t);
}

/* Boxes: lines between cells, drawn with + - | or with the characters for it. */

enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8 };

static unsigned char strokes[HIGH][WIDE];

static void
stroke_across(size_t y, size_t from, size_t to)
{
	size_t x;

	for (x = from; x <= to; x++)
		strokes[y][x] |= (unsigned char)((x > from ? LEFT : 0) | (x < to ? RIGHT : 0));
}

static void
stroke_down(size_t x, size_t from, size_t to)
{
	size_t y;

	for (y = from; y <= to; y++)
		strokes[y][x] |= (unsigned char)((y > from ? UP : 0) | (y < to ? DOWN : 0));
}

/* The lines around a cell, or around the part of it that is in these rows. */
static void
stroke_cell(const struct grid_cell *k)
{
	size_t start = k->row > frame.from ? k->row : frame.from;
	size_t end = k->row + k->rows < frame.to ? k->row + k->rows : frame.to;
	size_t top, bottom, left, right;

	if (start >= end)
		return;
	top = frame.y[start] - 1;
	bottom = frame.y[end] - 1;
	left = frame.x[k->column] - 2;
	right = frame.x[k->column + k->columns] - 2;
	stroke_across(top, left, right);
	stroke_across(bottom, left, right);
	stroke_down(left, top, bottom);
	stroke_down(right, top, bottom);
}

static void
put_strokes(bool drawn)
{
	static const char *const box[] = {
		"", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
	};
	size_t y, x;
	unsigned n;

	for (y = 0; y < height; y++)
		for (x = 0; x < WIDE; x++) {
			n = strokes[y][x];
			if (n == 0)
				continue;
			strcpy(plane[y][x], drawn ? box[n] :
			    (n & (UP | DOWN)) == 0 ? "-" : (n & (LEFT | RIGHT)) == 0 ? "|" : "+");
		}
}

static void
put_boxed(struct sheet *s, struct table *t, size_t from, size_t to)
{
	const struct grid_cell *k;

	measure_columns(s, t);
	frame.from = from;
	frame.to = to;
	measure_rows(&t->grid);
	clear(frame.y[to]);
	memset(strokes, 0, height * sizeof(strokes[0]));
	place_cells(t);
	for (k = t->grid.cells; k < t->grid.cells + t->grid.ncells; k++)
		stroke_cell(k);
	put_strokes(s->dice[0] % 3 == 0);
	print_plane();
}

void
canvas_boxed(struct sheet *s, struct table *t)
{
	set_frame(s, true);
	layout_runs(s, t, put_boxed);
}
