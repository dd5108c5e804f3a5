/* What happens to the labels of a report; damage to values is in values.c. */
#ifndef DAMAGE_H
#define DAMAGE_H

#include "sheet.h"

/* The set that a comma list names; false, with a message, at an unknown word. */
bool damage_parse(const char *list, unsigned *set);

/* Writes the words of a set, comma between; `none` for an empty one. */
void damage_print(unsigned set, char *s, size_t size);

/* None to three kinds of `allowed` ones. */
unsigned damage_draw(unsigned allowed);

/* Does to the grids what sheet->damage asks, and notes what it leaves in doubt. */
void damage_labels(struct sheet *sheet);

/* The simplified characters of s[0..n) that have one become traditional. */
void damage_traditional(char *s, size_t n);

#endif
