/*
 * Rows whose numbers have run together (属于国家秘密3000003): which numbers
 * they are, if only one reading is possible, or if only one lets the row's
 * identities hold.
 */
#ifndef FUSED_H
#define FUSED_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

enum {
	FUSED_DIGITS = 48,      /* digits that are looked at; more is no row of a report */
	FUSED_PARTS = 16,       /* cells of a row */
	FUSED_READINGS = 200000 /* partings that are tried before giving up */
};

enum fused {
	FUSED_NONE,             /* no reading, or several */
	FUSED_ONLY,             /* the only reading there is, and the identities hold */
	FUSED_DOUBT,            /* the same, but for such as have empty cells, which left nothing */
	FUSED_FAILS,            /* the only one, but they do not, */
	FUSED_EMPTY,            /* though they do for one that has empty cells */
	FUSED_FITS              /* the only one that lets the identities hold */
};

/*
 * Reads digits s[0..n) as the cells [first, first + parts) of a table's row;
 * sets the length of each. No number begins with 0 but 0 itself.
 */
enum fused fused_read(const struct form_table *table, size_t first, size_t parts,
    const char *s, size_t n, size_t *lengths);

#endif
