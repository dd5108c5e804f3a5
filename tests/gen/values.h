/* The figures of a report, as an agency might have them, and how it prints them. */
#ifndef VALUES_H
#define VALUES_H

#include "sheet.h"

/*
 * Fills the values of all tables: consistent ones mostly, with many zeros.
 * `blanks`: empty cells are allowed; `dashes`: so are dashes for none. Damage
 * to values is that of sheet->damage.
 */
void values_fill(struct sheet *sheet, bool blanks, bool dashes);

/* Empties every cell, as the form is handed out. */
void values_empty(struct sheet *sheet);

#endif
