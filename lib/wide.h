/*
 * The lines of gip-fmt -T wide: a row of the form each, for awk, and for
 * gip-split and gip-table to read again.
 *
 *	doc  table  row  value ...  marks
 *
 * with a value for each column of the row, empty where the cell has none, and
 * in `marks` a sign for each of them.
 */
#ifndef WIDE_H
#define WIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "cell.h"
#include "columns.h"
#include "form.h"
#include "token.h"
#include "tsv.h"

struct wide {
	struct field doc;
	const struct form_table *form;  /* one that has such a row */
	struct field row;               /* its id */
	size_t n;                       /* its columns */
	struct field values[FORM_MAX_COLUMNS];
	struct field marks;
};

/* The sign of a status: `.` num, `~` infer, `_` blank, `-` none, `?` absent, `!` bad. */
char wide_mark(enum cell_status status);

/*
 * Reads s[0..n). False if it is anything else: a row or a number of values that
 * no form has, a value that is none, a sign that does not go with its value.
 */
bool wide_read(struct wide *wide, const char *s, size_t n);

/*
 * The form of table `number' if the section's lines are such rows, and its cells'
 * places in placed[]; NULL if there is another line among them. Their signs or
 * values become tokens, behind all others. A row that comes twice is not sure.
 */
const struct form_table *wide_find(int number, struct tokens *tokens, struct placed *placed);

#endif
