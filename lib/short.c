#include "short.h"

enum { EMPTY = -1 };

static struct {
	const struct rowsum *sums;
	const unsigned long long *given;
	size_t ngiven;
	unsigned long long values[ROWSUM_CELLS];
	int placed[ROWSUM_CELLS], *agreed;
	bool any;               /* placement so far */
} s;

static bool
same_number(int a, int b)
{
	return a == b || (a >= 0 && b >= 0 && s.given[a] == s.given[b]);
}

/* What all placements have in common is kept. */
static void
take_placement(void)
{
	size_t j;

	for (j = 0; j < s.sums->ncells; j++)
		if (!s.any)
			s.agreed[j] = s.placed[j];
		else if (!same_number(s.agreed[j], s.placed[j]))
			s.agreed[j] = EMPTY;
	s.any = true;
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
	if (cell == s.sums->ncells) {
		take_placement();
		return;
	}
	if (next < s.ngiven)
		try_cell(cell, (int)next, next + 1);
	if (s.ngiven - next > s.sums->ncells - cell)
		place(cell, next + 1);
	if (s.ngiven - next < s.sums->ncells - cell)
		try_cell(cell, EMPTY, next);
}

bool
short_place(const struct rowsum *sums, const unsigned long long *values, size_t n, int *which)
{
	s.sums = sums;
	s.given = values;
	s.ngiven = n;
	s.agreed = which;
	s.any = false;
	place(0, 0);
	return s.any;
}
