/*
 * Emphasis in tables drawn with + at the crossings of their lines, ** around words: where these go on in
 * the next line of their cell, it begins in one line and ends in another, be it in the middle of a mark.
 */
#ifndef EMPHASIS_H
#define EMPHASIS_H

#include "lines.h"

/*
 * Puts spaces in place of the asterisks around what stands in such a cell, so that its lines still do below each
 * other. A cell of asterisks alone stays as it is.
 */
void emphasis_blank(struct lines *lines);

#endif
