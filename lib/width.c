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

int
width_char(long code)
{
	size_t low = 0, high = sizeof ranges / sizeof ranges[0], middle;

	if (code < ranges[0].first)
		return 1;
	while (low < high) {
		middle = (low + high) / 2;
		if (code > ranges[middle].last)
			low = middle + 1;
		else if (code < ranges[middle].first)
			high = middle;
		else
			return columns_of(ranges[middle].width);
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
