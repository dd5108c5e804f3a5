/*
 * Values of a row that changed places among themselves, or that are but parts of numbers. A page's text that is
 * sorted by height has those first that stand a little higher, as a space before them or another font lifts them, and
 * parts of numbers that are broken over lines. Where that happens to one row, any may be so.
 */
#ifndef MINGLED_H
#define MINGLED_H

#include "columns.h"

/* Is there such a row, of those that stand in several lines? placed[] is in form order. */
bool mingled_any(const struct found_rows *found, const struct tokens *tokens, const struct placed *placed);

/*
 * Doubts the rows in several lines of a table that has one, but those of zeros. Of those that do not add up the
 * cells are lost, if it is known that values changed places or the row has less than all.
 */
void mingled_doubt(const struct found_rows *found, const struct tokens *tokens, struct placed *placed);

#endif
