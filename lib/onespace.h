/*
 * Rows whose cells one space parts, as scripts join them: an empty cell leaves a second space next to it, and
 * each row has as many places behind its label as the table has columns.
 */
#ifndef ONESPACE_H
#define ONESPACE_H

#include "form.h"
#include "lines.h"

/*
 * Puts tabs in place of the spaces that part the values of such rows, if several have empty cells, and no more
 * have another number of places.
 */
void onespace_part(struct lines *lines, const struct form_table *table);

#endif
