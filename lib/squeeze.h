/*
 * Rows that were squeezed: their empty cells are gone, the others have moved
 * up, and bars fill the line, or close it. Nothing in the text tells which cells were empty.
 */
#ifndef SQUEEZE_H
#define SQUEEZE_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

/*
 * Has the page such rows? Not if pads stand between the values of a row: then
 * they are its empty cells, or other empty cells do, and no row without them ends
 * in its sum before pads. Empty cells are pads, too, if several rows end in their sum before them.
 */
bool squeeze_judge(const struct found_rows *found, const struct tokens *tokens);

/*
 * How many cells of a row of n are left, if it was squeezed: those from *first on, which is set behind what fills
 * the line before, among tokens [*first, end). The rest are pads, or the line ends there. Else n.
 */
size_t squeeze_left(const struct tokens *tokens, size_t *first, size_t end, size_t n);

/*
 * May it have rows whose last cells, though empty, fill them up? So it may where no sum tells, bars open lines, as
 * programs draw them, several rows end in empty cells and none has another one.
 */
bool squeeze_may(const struct found_rows *found, const struct tokens *tokens);

/* Is it such a row? */
bool squeeze_short(const struct printed_row *row, const struct tokens *tokens);

#endif
