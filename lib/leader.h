/* Rows of dots that lead from a label to its values, as lists of contents have them: 规章......3 0 7. */
#ifndef LEADER_H
#define LEADER_H

#include "lines.h"

/*
 * Puts a space in place of the first dot of such a row, behind a word, and of the last where they touch text, so that it is a
 * word of its own (spaces.c).
 */
void leader_part(struct lines *lines);

#endif
