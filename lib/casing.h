/*
 * A box around tables: where a page was laid out in cells, programs draw the box of the cell around each line that
 * stands in it, and of the cells beside, which are empty there; spaces part the columns within.
 */
#ifndef CASING_H
#define CASING_H

#include "lines.h"

/* Takes off the bars of such lines, if enough lines of the section are such and few have other bars. */
void casing_drop(struct lines *lines);

#endif
