/*
 * Tables that are seen again. The pages of one site are alike to the byte but
 * for their numbers, and tables left empty are alike in all of them. So
 * tables are kept: the text of their sections, with a hole for each number
 * that is a cell, and what each cell was found to be. A section whose text is the
 * same has the same cells, with the numbers that stand in the holes.
 *
 * What is kept is what was found by those who read (table.c), who are asked about
 * every text that is new; here nothing is read. A hole is a cell that tabs, bars and line ends part from others, with nothing but a
 * number in it (hole.h). All else must be the same.
 *
 * Of a table that was read straight (straight.h) its frame says whether other numbers would be read as they stand; that is
 * asked of each table that has its text (certain.h). Of others nobody knows:
 *
 * That another number changes no cell but its own is tried, not believed. When a
 * table is seen for the second time, the general way is asked about the same text
 * with other numbers in all holes (hole_trial()), and only if each cell is found
 * where it was, as it was, numbers between them are taken from the holes.
 *
 * Of whole tables (whole.h) it can be said beforehand: their cells are told by
 * labels and places, and no number is weighed against another. What still may
 * hang on a number there is how long it is, or that it is 0: whether bars close
 * lines is told by how many have cells of some length (bars.c), and a page's
 * number is a short one (pages.c). Where a table is not whole, numbers may have been
 * weighed (short.h, counter.h, merged.h, pages.h, years in rows.c): there they are
 * tried counting up, by cells and by rows, and as years whose total may be a page's
 * number, too.
 *
 * Where the cells do hang on some of these numbers, others are tried whose rows add
 * up (balance.h). If they are borne, the table is known where its rows add up, too:
 * most do, and those that do not are the ones to be looked at. Full rows must wherever
 * cells stand in lines of their own, as they might be misread (misread.h).
 */
#ifndef STENCIL_H
#define STENCIL_H

#include <stdbool.h>

#include "answer.h"
#include "lines.h"
#include "trial.h"

enum {
	STENCILS = 96,                  /* that are kept, those of which were seen last, */
	STENCIL_ROOM = 192 * 1024,      /* in so many bytes; a table 3 takes 5000 */
	STENCIL_CREDIT = 192,           /* tables whose reading may be spent in vain, before any is known again, */
	STENCIL_TRIAL = 4,              /* as many to try numbers once, since odd ones take longest, */
	STENCIL_REGAIN = 16             /* and one more for each so many that were not known */
};

/*
 * The form of table `number' and its answers[], if its section has the text of
 * one that is kept; else NULL. Their texts stay until the lines change, or the next
 * table is kept.
 */
const struct form_table *stencil_find(int number, const struct lines *lines, struct answer *answers);

/* Keeps a table that stencil_find() did not know, for `read' is the general way. */
void stencil_keep(const struct trial_read *found, struct lines *lines, const struct answer *answers,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers));

#endif
