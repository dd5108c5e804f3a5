/*
 * Pads: the empty places that merged cells leave around a row's values. A
 * label that spans the columns of deeper labels leaves some behind it, or
 * behind all of its row, one that spans several rows leaves some before the
 * labels of the later ones. How many, the form's own grid tells; that a page
 * keeps them, its rows do; on which side, the line that they share. Only
 * rows of several lines are looked at: in one line, each place has its number.
 * The one line of a table across has no pads of merged cells, but the bars that
 * open or close each row of the page: its header tells which.
 */
#ifndef PADS_H
#define PADS_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

struct pads {
	bool known;             /* nearly all rows of the table are made so: */
	bool behind;            /* a label's own pads are kept, */
	bool last;              /* or stand behind its row's values, */
	bool before;            /* and those before the next label, */
	bool extra;             /* and one more place ends each row: a bar that opens the next; */
	bool filled;            /* one more still where no group's label stands before the row's: all are as wide */
	size_t deepest;         /* form_depth() of the deepest row */
	size_t opening, closing;        /* of the line of a table across: bars before and behind it */
};

/* Finds how the rows of a table are padded. */
void pads_judge(struct pads *pads, const struct found_rows *found, const struct tokens *tokens);

/*
 * Takes the pads off the tokens [*first, *end) of a row; false if the row is not
 * made as the others are.
 */
bool pads_cut(const struct pads *pads, const struct found_rows *found,
    const struct printed_row *row, const struct tokens *tokens, size_t *first, size_t *end);

#endif
