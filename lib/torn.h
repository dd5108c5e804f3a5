/*
 * Labels torn over lines: where a column is narrow, a row's label goes on
 * below (属于国 above 家秘密), and its values may stand beside any of its
 * lines, or between them. Words that stand above each other, in a column of
 * aligned text or in cells of the same place between bars, are put together
 * where that makes labels of rows: of all ways to part such a column into
 * labels, the one that explains most of its text is taken. A line that begins
 * with a number begins a label.
 */
#ifndef TORN_H
#define TORN_H

#include <stddef.h>

#include "form.h"
#include "token.h"

/*
 * Joins torn labels of the rows of `tables', which are the forms that the
 * text may have. A label that was joined stands in the line of its values if
 * one of its pieces did, else where it begins; its other pieces are gone.
 */
void torn_join(const struct form_table *const *tables, struct tokens *tokens);

#endif
