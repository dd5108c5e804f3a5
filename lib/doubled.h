/*
 * Signs that stand twice where one parts cells, as pages leave two tabs between
 * cells, and lists that programs print two signs (##, @@).
 */
#ifndef DOUBLED_H
#define DOUBLED_H

#include "lines.h"

/*
 * Takes every second of a sign away where it stands in even numbers everywhere in the lines of a section,
 * between many cells. Two of it would part one cell from an empty one, and some row has none.
 */
void doubled_halve(struct lines *lines);

#endif
