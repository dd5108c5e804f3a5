#include <string.h>

#include "err.h"
#include "input.h"
#include "line.h"
#include "markup.h"
#include "spans.h"
#include "tabular.h"
#include "white.h"

/* What stands between the last word of a cell and its next. */
enum between { NOTHING, SPACE, BREAK };

struct table {
	struct spans spans;
	size_t start;           /* its rows in held[], */
	size_t row;             /* the one in hand, or the end of the last, */
	size_t cell;            /* and the text of the cell in hand */
	unsigned tabs;          /* in the row in hand */
	unsigned long cells;    /* of all rows so far; 2 is enough to know */
	unsigned written;       /* how wide its first rows are, if there was no room to wait */
	enum between between;
	bool in_row, in_cell;
	bool record;            /* held[row] is a row */
	bool lines;             /* the cell in hand is written as lines */
	bool torn;              /* the beginning of the row was written */
	bool begun;             /* some of its rows were written */
};

/* Goes before each row in held[], whose cells are parted by tabs, a cell's lines by newlines. */
struct record {
	unsigned length;
	unsigned tabs;
	bool torn;
};

enum { ROOM = TABULAR_CELL + SPANS_COLUMNS + 2 * (int)sizeof(struct record) };

static struct table tables[TABULAR_DEPTH];
static struct table *top;       /* the innermost that is open, */
static size_t depth;            /* of so many, */
static unsigned long deeper;    /* and those beyond the limit */
static size_t settled;          /* tables, from the outermost, of which nothing is held */
static char held[TABULAR_HELD];
static size_t used;
static bool said_deep, said_wide;

void
tabular_start(void)
{
	top = tables;
	depth = settled = used = 0;
	deeper = 0;
	said_deep = said_wide = false;
	line_start();
}

bool
tabular_any(void)
{
	return depth > 0;
}

/* Writing what is held */

/* Lines that are parted by newlines, the last of which may go on. */
static void
write_lines(const char *s, size_t n)
{
	const char *end;

	while ((end = memchr(s, '\n', n)) != NULL) {
		line_words(s, (size_t)(end - s));
		line_break();
		n -= (size_t)(end + 1 - s);
		s = end + 1;
	}
	line_words(s, n);
}

static bool
is_blank(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] == '\t')
		n--;
	return n == 0;
}

static void
write_row(struct table *t, char *s, const struct record *r)
{
	char *newline = s;

	if (r->torn && is_blank(s, r->length))
		return;
	if (t->spans.width <= 1) {
		write_lines(s, r->length);
		line_break();
		return;
	}
	if (!t->begun)
		line_empty();
	t->begun = true;
	while ((newline = memchr(newline, '\n', r->length - (size_t)(newline - s))) != NULL)
		*newline = ' ';
	line_row(s, r->length, t->spans.width - 1 - r->tabs);
}

/* The rows of a table that are complete. */
static void
write_rows(struct table *t)
{
	struct record r;
	size_t at;

	for (at = t->start; at < t->row; at += sizeof r + r.length) {
		memcpy(&r, held + at, sizeof r);
		write_row(t, held + at + sizeof r, &r);
	}
}

/* What is held of a table, its cell in hand up to `end`, of which the rest comes as lines. */
static void
write_open(struct table *t, size_t end)
{
	size_t text = t->row + sizeof(struct record);

	write_rows(t);
	if (t->record && !is_blank(held + text, t->cell - text))
		line_row(held + text, t->cell - text, 0);
	else
		line_break();
	if (t->record)
		write_lines(held + t->cell, end - t->cell);
	t->record = false;
	t->lines = t->torn = true;
}

/* Forgets held[0, from), which is written; what is behind it is of the innermost table. */
static void
forget(size_t from)
{
	struct table *t = top;

	memmove(held, held + from, used - from);
	used -= from;
	t->start = 0;
	t->row -= from;
	t->cell -= from;
}

/* Writes what is held of the tables around the innermost. */
static void
settle(void)
{
	size_t i;

	if (settled + 1 >= depth)
		return;
	for (i = settled; i + 1 < depth; i++) {
		write_open(&tables[i], tables[i + 1].start);
		line_break();
	}
	settled = depth - 1;
	forget(top->start);
}

/* Writes what is complete, so that a cell of the greatest length finds room. */
static void
make_room(void)
{
	struct table *t = top;

	settle();
	write_rows(t);
	if (t->written == 0)
		t->written = t->spans.width;
	forget(t->row);
}

/* From here on the cell in hand is written as lines. */
static void
go_lines(void)
{
	struct table *t = top;

	settle();
	write_open(t, used);
	used = t->start = t->row = 0;
	if (t->between == BREAK)
		line_break();
	else if (t->between == SPACE)
		line_words(" ", 1);
}

/* Text */

/* Adds words to the cell in hand; false if it is too long for one. */
static bool
put(struct table *t, const char *s, size_t n)
{
	if (n >= TABULAR_CELL || used - t->cell >= TABULAR_CELL - n)
		return false;
	if (used > t->cell && t->between != NOTHING)
		held[used++] = t->between == BREAK ? '\n' : ' ';
	t->between = NOTHING;
	memcpy(held + used, s, n);
	used += n;
	return true;
}

static void
cell_words(struct table *t, const char *s, size_t n)
{
	size_t length;

	for (; n > 0; s += length, n -= length) {
		if ((length = white_run(s, n)) == 0) {
			if (white_at(s, n, &length) != WHITE_NOTHING && t->between == NOTHING)
				t->between = SPACE;
		} else if (!put(t, s, length)) {
			go_lines();
			line_words(s, n);
			return;
		}
	}
}

static bool
is_white(const char *s, size_t n)
{
	size_t length;

	for (; n > 0 && white_run(s, n) == 0; s += length, n -= length)
		white_at(s, n, &length);
	return n == 0;
}

void
tabular_words(const char *s, size_t n)
{
	if (depth == 0 || top->lines) {
		line_words(s, n);
	} else if (top->in_cell) {
		cell_words(top, s, n);
	} else if (!is_white(s, n)) {
		/* Text in no cell comes before the table. */
		settle();
		line_words(s, n);
	}
}

void
tabular_verbatim(const char *s, size_t n)
{
	const char *end;

	if (depth == 0 || top->lines) {
		line_verbatim(s, n);
		return;
	}
	while ((end = memchr(s, '\n', n)) != NULL) {
		tabular_words(s, (size_t)(end - s));
		tabular_break();
		n -= (size_t)(end + 1 - s);
		s = end + 1;
	}
	tabular_words(s, n);
}

/* In a cell a tab is a space. */
void
tabular_tab(void)
{
	if (depth == 0 || top->lines)
		line_tab();
	else
		tabular_words(" ", 1);
}

void
tabular_break(void)
{
	if (depth == 0 || top->lines || !top->in_cell)
		line_break();
	else
		top->between = BREAK;
}

void
tabular_paragraph(void)
{
	tabular_break();
	if (depth == 0 || top->lines)
		line_empty();
}

/* Tables */

void
tabular_open(void)
{
	struct table *t;

	if (deeper == 0 && depth > 0 && !top->in_cell)
		tabular_close();
	if (depth == TABULAR_DEPTH) {
		if (!said_deep)
			err_say(ERR_FOUND, "%s:%lu: tables nested deeper than %d: their cells became text",
			    input_name(), markup_line(), TABULAR_DEPTH);
		said_deep = true;
		deeper++;
		tabular_break();
		return;
	}
	tabular_break();
	if (depth == 0 || top->lines)
		settled = depth;
	t = top = &tables[depth++];
	spans_table(&t->spans);
	t->start = t->row = t->cell = used;
	t->cells = 0;
	t->written = t->tabs = 0;
	t->between = NOTHING;
	t->in_row = t->in_cell = t->record = t->lines = t->torn = t->begun = false;
}

void
tabular_group(void)
{
	tabular_row_end();
	if (deeper == 0 && depth > 0)
		spans_group(&top->spans);
}

void
tabular_row(void)
{
	tabular_row_end();
	if (deeper > 0 || depth == 0)
		return;
	spans_row(&top->spans);
	top->in_row = true;
}

/* Begins a row in held[]. */
static void
begin_record(struct table *t)
{
	t->row = used;
	used += sizeof(struct record);
	t->tabs = 0;
	t->record = true;
	t->cell = used;
}

/* The column of a new cell; beyond the last one it goes on with the cell that is there. */
static unsigned
take_column(struct table *t, unsigned long columns, unsigned long rows)
{
	unsigned column = spans_cell(&t->spans, columns, rows);

	if (column < SPANS_COLUMNS)
		return column;
	if (!said_wide)
		err_say(ERR_FOUND, "%s:%lu: a row of more than %d columns: the last has the rest",
		    input_name(), markup_line(), SPANS_COLUMNS);
	said_wide = true;
	t->between = SPACE;
	return SPANS_COLUMNS - 1;
}

void
tabular_no_cell(void)
{
	tabular_cell_end();
	if (deeper == 0 && depth > 0 && !top->in_row)
		tabular_row();
}

void
tabular_cell(unsigned long columns, unsigned long rows)
{
	struct table *t;
	unsigned column;

	tabular_no_cell();
	if (deeper > 0 || depth == 0)
		return;
	t = top;
	if (++t->cells == 2)
		settle();
	if (TABULAR_HELD - used < ROOM)
		make_room();
	if (!t->record)
		begin_record(t);
	t->between = NOTHING;
	column = take_column(t, columns, rows);
	if (t->tabs < column || t->between == NOTHING) {
		memset(held + used, '\t', column - t->tabs);
		used += column - t->tabs;
		t->tabs = column;
		t->cell = used;
	}
	t->in_cell = true;
}

void
tabular_repeat(unsigned long count)
{
	char text[TABULAR_CELL + 1];
	size_t n;

	if (deeper > 0 || depth == 0 || count == 0 || !top->in_cell)
		return;
	n = top->lines ? 0 : used - top->cell;
	if (n == 0) {
		tabular_cell(count, 1);
		return;
	}
	memcpy(text, held + top->cell, n);
	for (; count > 0; count--) {
		tabular_cell(1, 1);
		if (put(top, text, n))
			continue;
		go_lines();
		line_words(text, n);
	}
}

void
tabular_cell_end(void)
{
	if (deeper > 0) {
		tabular_break();
		return;
	}
	if (depth == 0)
		return;
	if (top->lines)
		line_break();
	top->lines = top->in_cell = false;
}

void
tabular_row_end(void)
{
	struct record r;
	struct table *t;

	tabular_cell_end();
	if (deeper > 0 || depth == 0)
		return;
	t = top;
	if (t->record) {
		memset(&r, 0, sizeof r);
		r.length = (unsigned)(used - t->row - sizeof r);
		r.tabs = t->tabs;
		r.torn = t->torn;
		memcpy(held + t->row, &r, sizeof r);
	}
	t->record = t->torn = t->in_row = false;
	t->row = used;
}

/* Ends the innermost table, of which nothing is held any more. */
static void
leave(void)
{
	depth--;
	if (depth == 0)
		return;
	top--;
	if (settled > depth - 1) {
		settled = depth - 1;
		top->start = top->row = used;
	}
	tabular_break();
}

/* What one cell holds is text of the cell around its table. */
static void
leave_in_cell(void)
{
	struct table *t = top, *around = t - 1;
	size_t text = t->start + sizeof(struct record), to = t->start, n;

	n = used > text ? used - text : 0;
	if (n > 0 && to > around->cell)
		held[to++] = '\n';
	memmove(held + to, held + text, n);
	used = to + n;
	leave();
	if (used - around->cell > TABULAR_CELL)
		go_lines();
}

void
tabular_close(void)
{
	struct table *t;

	if (deeper > 0) {
		deeper--;
		tabular_break();
		return;
	}
	if (depth == 0)
		return;
	tabular_row_end();
	t = top;
	if (settled + 1 < depth) {
		leave_in_cell();
		return;
	}
	write_rows(t);
	used = t->start;
	if (t->begun)
		line_empty();
	if (t->written > 0 && t->written < t->spans.width)
		err_say(ERR_NOTE, "%s:%lu: a table of more than %d bytes: its first rows have fewer columns",
		    input_name(), markup_line(), TABULAR_HELD);
	leave();
}

void
tabular_end(void)
{
	while (depth > 0)
		tabular_close();
	line_break();
}
