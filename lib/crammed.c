#include <stdbool.h>
#include <string.h>

#include "crammed.h"
#include "value.h"

enum { DIGITS_MOST = 9, ROWS_LEAST = 3, VALUES_MOST = FORM_MAX_CELLS };

/* The values at the end of a line. */
struct crammed_row {
	size_t n, cells;        /* how many, in how many cells; VALUES_MOST at most */
	bool gap;               /* an empty cell is among them */
	bool led;               /* the first is in the cell of its label */
	size_t at;              /* where it begins */
	unsigned long number[VALUES_MOST];
};

static size_t columns, room;    /* of a row that adds up, and of a line */

static bool
is_edge(char c)
{
	return c == '\t' || c == '|';
}

/* The number of s[0..n); false if it is none as most are printed, or too long. */
static bool
read_number(const char *s, size_t n, unsigned long *number)
{
	if (n == 0 || n > DIGITS_MOST || !value_is_plain(s, n))
		return false;
	for (*number = 0; n > 0; n--)
		*number = *number * 10 + (unsigned long)(*s++ - '0');
	return true;
}

static void
forget(struct crammed_row *row)
{
	row->n = row->cells = row->at = 0;
	row->gap = row->led = false;
}

/* Reads the words of the cell s[from..end): numbers behind others, or other words instead of them. */
static void
read_cell(struct crammed_row *row, const char *s, size_t from, size_t end)
{
	size_t word, i = from, before = row->n;
	bool words = false;
	unsigned long number;

	while (i < end) {
		if (s[i] == ' ') {
			i++;
			continue;
		}
		for (word = i; i < end && s[i] != ' '; i++)
			;
		if (!read_number(s + word, i - word, &number)) {
			forget(row);
			before = 0;
			words = true;
			continue;
		}
		if (row->n == 0) {
			row->at = word;
			row->led = words;
		}
		if (row->n < VALUES_MOST)
			row->number[row->n++] = number;
	}
	if (row->n > before)
		row->cells++;
	else
		row->gap = row->gap || row->n > 0;
}

/* Has the line tabs or bars, and as many values as a row behind its label, some of them in one cell? */
static bool
read_row(struct crammed_row *row, const char *s, size_t n)
{
	size_t end = n, from, i;

	if (memchr(s, '\t', n) == NULL && memchr(s, '|', n) == NULL)
		return false;
	while (end > 0 && (s[end - 1] == ' ' || is_edge(s[end - 1])))
		end--;          /* pads */
	forget(row);
	for (from = i = 0; i <= end; i++)
		if (i == end || is_edge(s[i])) {
			read_cell(row, s, from, i);
			from = i + 1;
		}
	return row->n == room && !row->gap && (row->cells < room || row->led);
}

static bool
adds_up(const struct crammed_row *row)
{
	unsigned long sum = 0;
	size_t i;

	for (i = 0; i < row->n; i++) {
		if ((i + 1) % columns > 0)
			sum += row->number[i];
		else if (row->number[i] != sum)
			return false;
		else
			sum = 0;
	}
	return true;
}

static bool
leads_to_digit(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && s[i] == ' '; i++)
		;
	return i < n && s[i] >= '0' && s[i] <= '9';
}

static size_t
put_edges(char *to, const char *s, size_t n)
{
	struct crammed_row row;
	bool crammed = read_row(&row, s, n);
	char edge = memchr(s, '\t', n) != NULL ? '\t' : '|';
	size_t i = row.at;

	memmove(to, s, n);
	while (crammed && i > 1 && to[i - 1] == ' ')
		i--;
	for (; crammed && i + 1 < n; i++)
		if (to[i] == ' ' && to[i - 1] != ' ' && !is_edge(to[i - 1]) && leads_to_digit(to + i, n - i))
			to[i] = edge;
	return n;
}

/* Stands any number behind spaces from other text of its cell? Most tables show so that they are not crammed. */
static bool
may_be_crammed(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;

	for (; (s = memchr(s, ' ', (size_t)(end - s))) != NULL; s++)
		if (s > lines->text && strchr(" \n", s[-1]) == NULL && !is_edge(s[-1]) && leads_to_digit(s, (size_t)(end - s)))
			return true;
	return false;
}

static bool
are_crammed(const struct lines *lines, size_t least)
{
	struct crammed_row row;
	struct kept_line line;
	size_t at = 0, rows = 0, sums = 0;

	while (lines_next(lines, &at, &line)) {
		if (!read_row(&row, line.s, line.n) || (row.led && row.cells == 1))
			continue;       /* what parts words and numbers of a list may part nothing else */
		rows++;
		sums += adds_up(&row);
	}
	return sums >= least && sums * 4 >= rows * 3;
}

void
crammed_part(struct lines *lines, const struct form_table *table)
{
	const struct form_head *head = table->rows[table->nrows - 1].head;
	size_t i;

	for (i = 0; i < table->nrows; i++)
		if (table->rows[i].head != NULL && table->rows[i].head != head)
			return;         /* rows have no sums */
	columns = head->ncolumns;
	room = table->across ? form_ncells(table) : columns;
	if (may_be_crammed(lines) && are_crammed(lines, table->across ? 1 : ROWS_LEAST))
		lines_rewrite(lines, put_edges);
}
