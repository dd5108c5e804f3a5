/* Tables drawn with + at the crossings of their lines, whose cells have bars in their text. */
#ifndef CROSSBARS_H
#define CROSSBARS_H

#include "lines.h"

/*
 * Puts a space in place of each bar that stands in no column where a rule has a crossing, if every crossing
 * of the rule above has its bar: reStructuredText has bars before the lines of a cell that the page broke.
 */
void crossbars_drop(struct lines *lines);

#endif
