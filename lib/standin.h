/*
 * Signs that stand for bars and tabs: strokes that readers of pictures take bars for, and what ends a
 * cell in the text of a word processor.
 */
#ifndef STANDIN_H
#define STANDIN_H

#include "lines.h"

/* Puts the bar or tab for such a sign, if the lines of a section have many of it. */
void standin_replace(struct lines *lines);

#endif
