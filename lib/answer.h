/*
 * What a table's cell was found to be, and the record that is written of it:
 * doc TAB table TAB row TAB col TAB value TAB status TAB line TAB raw.
 */
#ifndef ANSWER_H
#define ANSWER_H

#include <stddef.h>

#include "cell.h"
#include "form.h"

enum { ANSWER_DOC = 4096 };     /* bytes of a report's name */

struct answer {
	enum cell_status status;
	const char *value;      /* a decimal, or empty */
	size_t value_length;
	const char *raw;        /* the cell's text; equal to value, the same bytes, of a plain number */
	size_t raw_length;
	unsigned long line;     /* where it stands, */
	unsigned cell;          /* and which cell of the line it is, from 1; 0: nowhere */
};

/* The report whose cells come next, ANSWER_DOC bytes at the most; control characters become `?'. */
void answer_report(const char *doc, size_t n);

/* Writes the cells of a table, answers[] in form order. */
void answer_write(const struct form_table *table, const struct answer *answers);

#endif
