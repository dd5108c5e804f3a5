#include <stdbool.h>
#include <string.h>

#include "untab.h"
#include "utf8.h"
#include "width.h"

enum {
	STOP = 8,
	ROWS_LEAST = 4,         /* lines with gaps, */
	ROWS_PART = 5           /* of which one in so many may have another number of tabs */
};

enum measure {
	BY_COLUMNS,
	BY_CHARACTERS,
	BY_BYTES,
	MEASURES
};

static enum measure measure;    /* by which the program counted, */
static size_t usual;            /* and how many tabs most rows have */

static unsigned
width_of(unsigned long code, size_t length)
{
	return measure == BY_COLUMNS ? (unsigned)width_char((long)code) : measure == BY_BYTES ? (unsigned)length : 1;
}

/* A line as it may have been: how many tabs, and how wide the cell before the first. */
struct tabbed {
	size_t tabs;
	unsigned first;
	bool even;              /* all gaps end where tabs do */
};

/*
 * Reads a line, and writes it with tabs at `to' if that is not NULL; *n is its length. Is one space a
 * gap, too, if it ends where tabs do?
 */
static struct tabbed
read_line(char *to, const char *s, size_t *n, bool one)
{
	struct tabbed line = { 0, 0, true };
	const char *end = s + *n;
	unsigned at = 0, from;
	size_t length, used = 0, gap, tabs;
	unsigned long code;

	while (s < end) {
		for (from = at, gap = 0; s + gap < end && s[gap] == ' '; gap++)
			at++;
		tabs = at / STOP - from / STOP;
		if (gap > 1 && at % STOP > 0)
			line.even = false;
		if (gap > 1 || (one && gap == 1 && at % STOP == 0)) {
			line.first = line.tabs == 0 ? from : line.first;
			line.tabs += tabs;
			if (to != NULL)
				memset(to + used, '\t', tabs);
			used += tabs;
			s += gap;
			continue;
		}
		code = utf8_next(s, (size_t)(end - s), &length);
		at = from + width_of(code, length);
		if (to != NULL)
			memmove(to + used, s, length);
		used += length;
		s += length;
	}
	*n = used;
	return line;
}

/* A cell may leave room for one space: that is a gap where a row lacks tabs without it. */
static size_t
put_tabs(char *to, const char *s, size_t n)
{
	size_t length = n;
	bool one = read_line(NULL, s, &length, false).tabs != usual;

	length = n;
	one = one && read_line(NULL, s, &length, true).tabs == usual;
	read_line(to, s, &n, one);
	return n;
}

/* Have nearly all lines with gaps as many tabs as the others, though their first cells are not as wide? */
static bool
are_tabbed(const struct lines *lines)
{
	enum { TABS_MOST = 64 };
	size_t count[TABS_MOST] = { 0 }, rows = 0, most = 0, at = 0, n;
	unsigned least[TABS_MOST] = { 0 }, widest[TABS_MOST] = { 0 }, stop;
	struct kept_line line;
	struct tabbed t;

	while (lines_next(lines, &at, &line)) {
		n = line.n;
		t = read_line(NULL, line.s, &n, false);
		if (!t.even || t.tabs >= TABS_MOST)
			return false;
		if (t.tabs < 2)
			continue;
		stop = t.first / STOP;
		least[t.tabs] = count[t.tabs] == 0 || stop < least[t.tabs] ? stop : least[t.tabs];
		widest[t.tabs] = stop > widest[t.tabs] ? stop : widest[t.tabs];
		rows++;
		count[t.tabs]++;
		most = count[t.tabs] > count[most] ? t.tabs : most;
	}
	usual = most;
	return rows >= ROWS_LEAST && (rows - count[most]) * ROWS_PART <= rows && least[most] < widest[most];
}

void
untab_lines(struct lines *lines)
{
	if (!lines_have_gaps(lines))
		return;
	for (measure = BY_COLUMNS; measure < MEASURES; measure++)
		if (are_tabbed(lines)) {
			lines_rewrite(lines, put_tabs);
			return;
		}
}
