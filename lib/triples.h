/*
 * Cells that a program printed each as an object: {"row": "规章", "column": "本年制发件数", "value": "3"}.
 * They are a list of names and values (pairs.h), once their keys are gone.
 */
#ifndef TRIPLES_H
#define TRIPLES_H

#include "lines.h"

/* Leaves of such lines, if a section has many, what stands behind the keys, parted by tabs. */
void triples_part(struct lines *lines);

#endif
