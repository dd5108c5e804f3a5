/*
 * In place of lib/straight.c: the same, but that it says of each table whether it was read straight: `= .' if not,
 * `= o' where other numbers would stand in the same cells, else `= x'.
 */
#include <stdio.h>

#define straight_read read_it
#include "../lib/straight.c"
#undef straight_read

const struct form_table *
straight_read(int number, const struct lines *lines, struct answer *answers, bool *fixed)
{
	const struct form_table *table = read_it(number, lines, answers, fixed);

	fprintf(stderr, "= %s\n", table == NULL ? "." : *fixed ? "o" : "x");
	return table;
}
