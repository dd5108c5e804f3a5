/* Whether numbers may be others, without any other cell being read otherwise (stencil.h). */
#ifndef TRIAL_H
#define TRIAL_H

#include <stdbool.h>

#include "certain.h"
#include "draft.h"
#include "lines.h"

/* What the general way finds of a section, beside answers[]. */
struct trial_read {
	const struct form_table *table;
	bool whole;             /* the table is whole (whole.h) */
	bool straight;          /* it was read straight through; */
	const struct certain_frame *frame;      /* if so, where other numbers would stand (straight.h), or NULL */
	bool full;              /* there was more than is looked at */
	bool dated;             /* the report's year matters: tables have others (twice.h) */
};

/*
 * True if the general way, read, finds each cell of the draft where it was found, as it was, with the
 * numbers of the trials [first, end) in the holes (hole_trial()), made to add up as the draft's balance
 * has it.
 */
bool trial_bears(const struct draft *draft, const struct trial_read *found, unsigned first, unsigned end,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers));

#endif
