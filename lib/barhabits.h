/* How a page sets its bars: what one of them is, in its lines, all lines say together. */
#ifndef BARHABITS_H
#define BARHABITS_H

#include "token.h"

/*
 * Finds out from all lines how many bars in a row part two cells, whether bars
 * that touch are pads, whether bars in lines of their own are borders of cells,
 * and whether boxes have rules between their rows.
 */
void barhabits_read(struct tokens *tokens);

/* Has the line one bar and nothing else? */
bool barhabits_alone(const struct kept_line *line);

#endif
