/*
 * The blocks of a table across: its rows, side by side in one line. Some pages
 * have them in another order than the form, and so their labels above. A line
 * is read as if it were in the form's order; then each block goes to the row
 * whose label stands where the block does.
 */
#ifndef BLOCKS_H
#define BLOCKS_H

#include "columns.h"
#include "form.h"
#include "token.h"

/*
 * Gives the cells of a table across, in placed[], to the rows that their labels
 * say; to be worked out, where labels that changed places are damaged, or may have been sorted by height.
 */
void blocks_settle(const struct form_table *table, const struct tokens *tokens, struct placed *placed);

#endif
