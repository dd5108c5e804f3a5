/*
 * The part of a page that is not shown: an element and all within it, with
 * end tags missing or in excess as browsers take them. One at a time is open;
 * what is in it needs no other.
 */
#ifndef HIDDEN_H
#define HIDDEN_H

#include <stdbool.h>

#include "element.h"

/* Nothing is hidden. */
void hidden_start(void);

/* The element, whose name has this hash, is hidden; `in_cell`: it is within a cell. */
void hidden_begin(const struct element *element, unsigned hash, bool in_cell);

/* Is what comes now within it? */
bool hidden_now(void);

/* A start tag, an end tag there; false if it ends what is hidden, and is to be taken as it stands. */
bool hidden_open(const struct element *element, unsigned hash);
bool hidden_close(const struct element *element, unsigned hash);

#endif
