/*
 * Tables that are seen again. The pages of one site are alike to the byte but
 * for their numbers, and tables left empty are alike in all of them. So the
 * last tables are kept: the text of their sections, with a hole for each number
 * that is a cell, and what each cell was found to be. A section whose text is the
 * same has the same cells, with the numbers that stand in the holes.
 *
 * What is kept is what the general way found (table.c), which is asked about
 * every text that is new; here nothing is read. That a number can be another
 * without any cell being read otherwise can be said only of tables that are
 * whole (whole.h): their cells are told by labels and places, and no number is
 * weighed against another. Of them a hole is a cell that tabs, bars and line
 * ends part from others, with nothing but a number in it: ASCII digits,
 * STENCIL_DIGITS at the most, or a fraction of such, which only another fraction
 * may stand for. All else, and all of a table that is not whole, must be the same.
 *
 * What still may hang on a number is how long it is, or that it is 0: whether bars
 * close lines is told by how many have cells of some length (bars.c), and a
 * page's number is a short one (pages.c). So when a table is seen for the second
 * time, the general way is asked about the same text with the shortest numbers
 * everywhere, with the longest, and with 0. Only if each cell is found where it
 * was, numbers between them are taken from the holes.
 */
#ifndef STENCIL_H
#define STENCIL_H

#include <stdbool.h>

#include "answer.h"
#include "lines.h"

enum {
	STENCIL_DIGITS = 9,
	STENCIL_TEXT = 6144,    /* bytes of a section that is kept, and of its answers; most have half of that */
	STENCILS = 3            /* that are kept of each table */
};

/*
 * The form of table `number' and its answers[], if its section has the text of
 * one that is kept; else NULL. Their texts stay until the lines change, or the next
 * table is kept.
 */
const struct form_table *stencil_find(int number, const struct lines *lines, struct answer *answers);

/* What the general way finds of a section, beside answers[]. */
struct stencil_read {
	const struct form_table *table;
	bool whole;             /* the table is whole (whole.h) */
	bool full;              /* there was more than is looked at */
};

/* Keeps a table that stencil_find() did not know, for `read' is the general way. */
void stencil_keep(const struct stencil_read *found, const struct lines *lines,
    const struct answer *answers,
    struct stencil_read (*read)(int number, struct lines *lines, struct answer *answers));

#endif
