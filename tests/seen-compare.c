/*
 * Compares seen_look(), which remembers lines, with heading_look(), which does
 * not, on each line of standard input: as it comes, and again right after the
 * next one, so that lines are found anew, found again and driven out. Prints
 * how many lines differ, and how many there were.
 */
#include <stdio.h>
#include <string.h>

#include "input.h"
#include "seen.h"

static unsigned long lines, different;

/* Of text that is no heading nothing but that counts, nor does its number. */
static bool
same_heading(const struct line_look *one, const struct line_look *other)
{
	const struct heading *a = &one->heading, *b = &other->heading;

	if (one->kind == LINE_TEXT && a->section == 0 && b->section == 0)
		return true;
	return a->section == b->section && a->match == b->match && a->style == b->style
	    && a->number == b->number && a->followed == b->followed && a->paged == b->paged
	    && one->number == other->number;
}

static bool
same_look(const struct line_look *a, const struct line_look *b)
{
	return a->kind == b->kind && a->words == b->words && same_heading(a, b)
	    && a->begun == b->begun
	    && a->table == b->table && a->labels == b->labels && a->opens == b->opens
	    && a->piece == b->piece && a->end == b->end && a->title == b->title && a->hash == b->hash
	    && a->contents == b->contents && a->annex == b->annex;
}

static void
compare(const char *s, size_t n)
{
	struct line_look look;

	heading_look(&look, s, n);
	lines++;
	different += !same_look(&look, seen_look(s, n));
}

static void
compare_lines(const char *name)
{
	static char before[INPUT_LINE];
	static size_t before_length;
	struct piece piece;

	(void)name;
	while (input_record(&piece)) {
		if (piece.n > sizeof before)
			piece.n = sizeof before;
		compare(piece.s, piece.n);
		compare(before, before_length);
		memcpy(before, piece.s, piece.n);
		before_length = piece.n;
	}
}

int
main(void)
{
	char *const none[] = { NULL };

	input_each(none, compare_lines);
	printf("%lu of %lu differ\n", different, lines);
	return different > 0;
}
