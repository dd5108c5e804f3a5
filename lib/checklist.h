/*
 * The checks of one report, as gip-sum writes them: contiguous in the stream,
 * in any order within.
 */
#ifndef CHECKLIST_H
#define CHECKLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "input.h"
#include "tsv.h"

enum {
	CHECKLIST_CHECKS = 2048,        /* that a report may have, */
	CHECKLIST_TEXT = 262144         /* and their bytes; stated in gip(5) */
};

enum checklist_verdict {
	CHECKLIST_FAIL,
	CHECKLIST_OPEN,
	CHECKLIST_OK,
	CHECKLIST_VERDICTS
};

struct checklist_check {
	unsigned long table;
	struct field name, at, lhs, rhs, diff, suspects;
	enum checklist_verdict verdict;
};

struct checklist {
	size_t nchecks;
	struct checklist_check checks[CHECKLIST_CHECKS];
	size_t count[CHECKLIST_VERDICTS];
};

/* Empties the list for the next report. */
void checklist_start(struct checklist *list);

/*
 * Adds a check's record; false if it is no such record. The fields stay until
 * checklist_start(). Reported as trouble, and left out: a record that is cut,
 * and what is beyond the limits above.
 */
bool checklist_add(struct checklist *list, const struct piece *piece);

#endif
