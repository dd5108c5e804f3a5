/*
 * Cells below headers of another form. A page may mix the forms, a block of rows from each, while a table is read
 * as one: what stands below 本年废止件数 is no 本年新公开数量.
 */
#ifndef ALIEN_H
#define ALIEN_H

#include "columns.h"
#include "form.h"
#include "token.h"

/*
 * Loses the cells of rows whose headers are another form's, in columns that it has not; placed[] is that of the
 * whole table, in form order.
 */
void alien_drop(const struct form_table *table, const struct tokens *tokens, struct placed *placed);

#endif
