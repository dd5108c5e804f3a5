/*
 * Tabs that were expanded. Where a program put spaces in their place, each gap ends at a multiple of eight,
 * and a value's place tells how long the cells before it are, not which column it is in. But how many tabs
 * a gap was can be counted, and in rows of one table all lines have as many.
 */
#ifndef UNTAB_H
#define UNTAB_H

#include "lines.h"

/* Puts tabs back into such lines. */
void untab_lines(struct lines *lines);

#endif
