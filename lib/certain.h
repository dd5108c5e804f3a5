/*
 * Whether numbers that came straight (straight.h), as many as a table has cells, are its rows', each of them. One
 * cell may have left nothing, and a page's number stand among the others.
 */
#ifndef CERTAIN_H
#define CERTAIN_H

#include <stdbool.h>

#include "answer.h"
#include "course.h"
#include "hole.h"
#include "ruled.h"

enum { CERTAIN_TEXT = 65535 };  /* bytes of a section, at the most, so that places are short */

enum certain {
	CERTAIN_NOT,
	CERTAIN_IN_A_PAGE,      /* if no page ends behind some of its rows */
	CERTAIN_YES
};

/* Where a number stands. */
struct certain_place {
	unsigned short line, label;     /* its line, of the section, from 1, and that of the label before it */
	unsigned short cell;            /* of the line, from 1 */
	char part;                      /* what parts the line's cells, or 0 */
	bool goes_on;                   /* it is known that no page ends behind it */
};

/* What came of a table, but for its numbers. */
struct certain_frame {
	const struct form_table *table;
	size_t first;                   /* the first row below a header of a sum that came before its parts, or as many as rows */
	struct certain_place places[FORM_MAX_CELLS];
};

/*
 * They are if each row adds up, or has all numbers side by side in the line of its label, or, where it has nothing to
 * add up or bars close its cells, in lines as far apart as other rows have them, and would not add up if it were
 * read otherwise. If the header of the sum came first, so might the sums: some row must add up one way only. If a row
 * would add up without one number, that may be a page's, unless no page ends behind it.
 */
enum certain certain_rows(const struct certain_frame *frame, const struct number *numbers);

/*
 * Where empty lines are empty cells (counted.h), numbers of no length: they are if each row has a sum and adds up, below
 * one header, and enough of them have empty cells, not only behind their numbers.
 */
bool certain_counted(const struct course *course, const struct number *numbers);

/*
 * Where places are cells (ruled.h): they are if each row has a sum and adds up, or has nothing else, below one header. That
 * of the sum may come first where it stands above the sums.
 */
bool certain_ruled(const struct course *course, const struct number *numbers, const struct ruled *ruled);

/* The answers[] of a table that has the frame, its section's first line being number `first', and these numbers. */
void certain_give(const struct certain_frame *frame, const struct number *numbers, unsigned long first,
    struct answer *answers);

#endif
