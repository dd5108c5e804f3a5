#include "short.h"

enum { EMPTY = -1 };

static struct {
	const struct rowsum *sums;
	const unsigned long long *given;
	size_t ngiven;
	unsigned long long values[ROWSUM_CELLS];
	int placed[ROWSUM_CELLS], agreed[ROWSUM_CELLS];
	unsigned long placements, steps;
} s;

/* What all placements have in common is kept. */
static void
count_placement(void)
{
	size_t j;

	for (j = 0; j < s.sums->ncells; j++)
		if (s.placements == 0)
			s.agreed[j] = s.placed[j];
		else if (s.agreed[j] != s.placed[j])
			s.agreed[j] = EMPTY;
	s.placements++;
}

static void place(size_t cell, size_t next);

/* Gives cell `cell` the number `given`, or none, and goes on if what ends there holds. */
static void
try_cell(size_t cell, int given, size_t next)
{
	s.placed[cell] = given;
	s.values[cell] = given < 0 ? 0 : s.given[given];
	if (rowsum_holds(s.sums, s.values, cell))
		place(cell + 1, next);
}

/* Tries all ways to give the cells from `cell` on the numbers from `next` on; at most 16 deep. */
static void
place(size_t cell, size_t next)
{
	if (++s.steps > SHORT_STEPS)
		return;
	if (cell == s.sums->ncells) {
		count_placement();
		return;
	}
	if (next < s.ngiven)
		try_cell(cell, (int)next, next + 1);
	if (s.ngiven - next < s.sums->ncells - cell)
		try_cell(cell, EMPTY, next);
}

bool
short_place(const struct rowsum *sums, const unsigned long long *values, size_t n, int *which)
{
	size_t j;

	if (sums->n == 0 || n == 0 || n > sums->ncells || sums->ncells > ROWSUM_CELLS)
		return false;
	s.sums = sums;
	s.given = values;
	s.ngiven = n;
	s.placements = s.steps = 0;
	place(0, 0);
	for (j = 0; j < sums->ncells; j++)
		which[j] = s.agreed[j];
	return s.placements > 0 && s.steps <= SHORT_STEPS;
}
