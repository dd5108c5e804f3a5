/* Tables whose cells are drawn over the ends of labels, as html2text does, which counts bytes where it writes characters. */
#ifndef OVERDRAWN_H
#define OVERDRAWN_H

#include "lines.h"

/*
 * Takes out of cells between bars, in lines with broken characters, what is left of labels there:
 * behind a number that begins a cell, or all of a cell that begins in the middle of a character,
 * if another one has a number. One broken character stays behind a number: its last digit may be
 * a label's (token.c).
 */
void overdrawn_drop(struct lines *lines);

#endif
