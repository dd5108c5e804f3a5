/*
 * In place of lib/straight.c: the same, but that it says of each table whether it was read straight: `= .' if not,
 * `= o' where other numbers would stand in the same cells, else `= x'.
 */
#include <stdio.h>

#define straight_read read_it
#include "../lib/straight.c"
#undef straight_read

const struct form_table *
straight_read(int number, const struct lines *lines, struct answer *answers,
    const struct certain_frame **kept)
{
	const struct form_table *table = read_it(number, lines, answers, kept);

	fprintf(stderr, "= %s\n", table == NULL ? "." : *kept != NULL ? "o" : "x");
	return table;
}
