#include "utf8.h"
#include "width.h"

enum width { ZERO, WIDE, AMBIGUOUS };

struct range {
	long first, last;
	enum width width;
};

/* In order; what is not in it takes one column. */
static const struct range ranges[] = {
#include "width_table.inc"
};

static int ambiguous = 1;

void
width_ambiguous(int columns)
{
	ambiguous = columns;
}

static int
columns_of(enum width width)
{
	if (width == AMBIGUOUS)
		return ambiguous;
	return width == WIDE ? 2 : 0;
}

/* Is it in a range, or before it (-1), or behind (1)? */
static int
side(long code, const struct range *range)
{
	return code < range->first ? -1 : code > range->last;
}

int
width_char(long code)
{
	static size_t last;     /* the range that a character was in: nearly all Chinese ones are in one */
	size_t low = 0, high = sizeof ranges / sizeof ranges[0];
	int where;

	if (code < ranges[0].first)
		return 1;
	if (side(code, &ranges[last]) == 0)
		return columns_of(ranges[last].width);
	while (low < high) {
		last = (low + high) / 2;
		if ((where = side(code, &ranges[last])) == 0)
			return columns_of(ranges[last].width);
		if (where > 0)
			low = last + 1;
		else
			high = last;
	}
	return 1;
}

size_t
width_text(const char *s, size_t n)
{
	size_t i, length, columns = 0;

	for (i = 0; i < n; i += length)
		columns += (size_t)width_char(utf8_decode(s + i, n - i, &length));
	return columns;
}
