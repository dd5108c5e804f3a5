/* Aligned text whose cells were put at their bytes, over what there was: html2text without borders. */
#ifndef BYTEWISE_H
#define BYTEWISE_H

#include "lines.h"

/*
 * Where numbers stand over the characters of a label, of which they leave but parts, the label goes before them, as
 * far as it is left, and each number to the byte where it stood. All of them must stand where whole lines have numbers,
 * and be one or as many as those have at the most: with fewer, the label may have hidden some.
 */
void bytewise_part(struct lines *lines);

#endif
