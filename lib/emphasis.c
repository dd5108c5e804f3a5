#include <stdbool.h>
#include <string.h>

#include "emphasis.h"

enum { CELLS_MOST = 64 };

/* What is left to read of a line of a table, from behind a bar on. */
struct rest {
	char *s, *end;
};

/* What a cell has in one line, without the spaces around it. */
struct cell {
	char *s;
	size_t n;
};

/* Behind the first bar of a line, if that begins with one; else nothing. */
static struct rest
start_line(struct lines *lines, const struct kept_line *line)
{
	char *s = lines->text + (line->s - lines->text);
	struct rest rest = { s, s + line->n };

	while (rest.s < rest.end && *rest.s == ' ')
		rest.s++;
	if (rest.s == rest.end || *rest.s++ != '|')
		rest.s = rest.end;
	return rest;
}

/* Moves on to the next cell; one without text if the line has no more. */
static bool
next_cell(struct cell *cell, struct rest *rest)
{
	char *bar = memchr(rest->s, '|', (size_t)(rest->end - rest->s));

	*cell = (struct cell){ rest->s, 0 };
	if (bar == NULL)
		return false;
	cell->n = (size_t)(bar - cell->s);
	rest->s = bar + 1;
	for (; cell->n > 0 && *cell->s == ' '; cell->s++)
		cell->n--;
	while (cell->n > 0 && cell->s[cell->n - 1] == ' ')
		cell->n--;
	return true;
}

/* How many asterisks a cell begins with. */
static size_t
asterisks(const struct cell *cell)
{
	size_t i = 0;

	while (i < cell->n && cell->s[i] == '*')
		i++;
	return i;
}

/* And how many it ends in, none of them escaped. */
static size_t
asterisks_behind(const struct cell *cell)
{
	size_t i = cell->n;

	while (i > 0 && cell->s[i - 1] == '*')
		i--;
	return i > 0 && cell->s[i - 1] == '\\' ? 0 : cell->n - i;
}

/*
 * Blanks the emphasis of a cell's text in one line, where `below' is the next one's. *half: the one above ends in half
 * a mark; then whether this one does.
 */
static void
blank_cell(const struct cell *cell, const struct cell *below, bool *half)
{
	size_t before = asterisks(cell), behind = asterisks_behind(cell);
	bool torn = *half;

	*half = behind % 2 > 0;
	if (before < cell->n || (before == 1 && (torn || asterisks(below) == 1))) {
		memset(cell->s, ' ', before);
		memset(cell->s + cell->n - behind, ' ', behind);
	}
}

static void
blank_line(struct rest line, struct rest below, bool half[CELLS_MOST])
{
	struct cell cell, under;
	size_t i;

	for (i = 0; i < CELLS_MOST && next_cell(&cell, &line); i++) {
		next_cell(&under, &below);
		blank_cell(&cell, &under, &half[i]);
	}
	for (; i < CELLS_MOST; i++)
		half[i] = false;
}

/* Is the line a rule of a drawn table, or does it follow one, all lines between beginning with bars? */
static bool
is_drawn(const struct kept_line *line, bool drawn)
{
	size_t i = 0;

	while (i < line->n && line->s[i] == ' ')
		i++;
	return i < line->n && (line->s[i] == '+' || (drawn && line->s[i] == '|'));
}

void
emphasis_blank(struct lines *lines)
{
	bool half[CELLS_MOST] = { false }, drawn = false;
	struct kept_line line, below;
	size_t next = 0, behind;

	if (memchr(lines->text, '*', lines->used) == NULL)
		return;
	while (lines_next(lines, &next, &line)) {
		drawn = is_drawn(&line, drawn);
		behind = next;
		if (drawn && lines_next(lines, &behind, &below))
			blank_line(start_line(lines, &line), start_line(lines, &below), half);
	}
}
