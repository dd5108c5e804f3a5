/*
 * Numbers that count the lines or the columns of a table, as programs and some
 * pages set them before and above it. They are no values.
 */
#ifndef COUNTER_H
#define COUNTER_H

#include "token.h"

/*
 * Empties the first cell of each line if these are numbers that go up by one,
 * from 0 or 1, with words behind several; and the cells of a line that
 * has nothing but such numbers, or the same word before each (Unnamed: 0). The same where all lines begin with their own number
 * in the file, or with one as far from it. Where cells stand a line each, or all of
 * them in one line, the numbers before words are dropped if nearly all of them go up so;
 * where borders part cells (borders.h), they are emptied.
 */
void counter_empty(struct tokens *tokens);

#endif
