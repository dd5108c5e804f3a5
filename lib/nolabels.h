/*
 * A table that lost all labels, as where they were pictures, or a merged cell that a program dropped: as many numbers as
 * it has cells, or lines with a place for each cell of a row as rows. If they add up, whose else should they be?
 */
#ifndef NOLABELS_H
#define NOLABELS_H

#include "form.h"
#include "placed.h"
#include "token.h"

/*
 * The table, not across, whose cells such numbers or places are, if no label of a row stands among them and its rows,
 * in the form's order, add up: the places, inferred, in placed[]. NULL if there is none.
 */
const struct form_table *nolabels_find(int number, const struct tokens *tokens, struct placed *placed);

#endif
