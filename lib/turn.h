/*
 * A table on its side: some pages have a column for each row of table 3, or a line for
 * each outcome of table 4. Turned, it is a table as others are.
 */
#ifndef TURN_H
#define TURN_H

#include "form.h"
#include "token.h"

/*
 * Turns a table that lies on its side: labels of `tables', which are the
 * forms that the text may have, in a line or with those of groups in lines above,
 * and below them lines that each begin with a column's header; in a table across, names
 * and values may be a cell a line, too, and labels in their order stand anywhere above.
 * Its cells keep the places that they have in the file.
 * One that has a column twice, or a line of more cells than labels or fewer, is
 * taken away: nobody can say what is where.
 */
void turn_table(const struct form_table *const *tables, struct tokens *tokens);

#endif
