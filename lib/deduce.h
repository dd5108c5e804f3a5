/*
 * What linear equations over cells say of the cells that are missing. Missing
 * cells are numbers from zero up (or any number, where the form lets a cell
 * be negative); the equations come one after the other.
 *
 * The method is the simplex method in whole steps. Table 3 is a flow network
 * (its rows and columns are the nodes, each cell runs between two of them),
 * so every coefficient that elimination meets is 1, 0 or -1, and all is exact:
 * a contradiction is seen if there is one, a cell is determined if and only if
 * just one number is possible in it, and what is possible is whole if the
 * known cells are. Rules of the user may make no network; where an equation
 * then asks for a division it is left aside, and nothing false is said.
 */
#ifndef DEDUCE_H
#define DEDUCE_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"

enum {
	DEDUCE_UNKNOWNS = 512,  /* missing cells, and one more for each inequality */
	DEDUCE_EQUATIONS = 256
};

/* Forgets everything; then come `n` unknowns, numbered from 0. */
void deduce_start(size_t n);

/* Unknown `u` may be negative. Call it before any equation. */
void deduce_negative(size_t u);

/*
 * Adds the equation: the sum of count[u] times unknown u is `sum`. False if
 * no numbers satisfy it together with those added before, which it leaves
 * as they were.
 */
bool deduce_add(const signed char count[], struct dec sum);

/* Works out which unknowns are determined. Call it after the last equation. */
void deduce_finish(void);

/* True, with its value, if unknown `u` is determined. */
bool deduce_value(size_t u, struct dec *value);

#endif
