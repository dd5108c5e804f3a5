/*
 * Reports as lines of gip-split in, the cells of their tables out. The
 * lines of one report are contiguous and in order; a new report begins where
 * `doc` changes or line numbers start again. What a section may hold is
 * limited (token.h); more is reported and not read. How a table is read, step
 * by step, is in lib/README.
 */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>

enum {
	TABLE_FIRST = 2,        /* the number of the first table */
	TABLE_COUNT = 3
};

struct table_options {
	bool wanted[TABLE_COUNT];
};

/* `3`, `2,4` or `all` as the tables wanted; false if the list is no such thing. */
bool table_list(const char *list, struct table_options *options);

void table_setup(const struct table_options *options);

/*
 * Reads the open input. Where reading fails, the report in hand is dropped: its
 * cells are not absent. Reported: a report without a wanted table, cells
 * absent or bad (found); records that are no lines of gip-split, an empty
 * input (trouble).
 */
void table_input(const char *operand);

#endif
