/* gip-sum: cells in, a judged record for each identity out, or the cells again with fixes. */
#ifndef SUM_H
#define SUM_H

#include <stdbool.h>

#include "check.h"

struct sum_options {
	bool failures;          /* write only what fails */
	bool quiet;             /* write nothing */
	bool cells;             /* write cells, */
	bool checks;            /* write checks, a report's behind its cells */
	bool summary;           /* a line a report to standard error */
	bool header;            /* begin with a header line */
	struct check_options check;
};

/* Learns the options; call it once, before sum_input(). The rules are rule.h's. */
void sum_setup(const struct sum_options *options);

/*
 * Checks the reports of the open input (input_each() calls it). An identity
 * that fails raises the status to 1, and its message is said; an input that
 * holds nothing to check is trouble. Reported: a table whose slips are more
 * than locate.h looks for (found).
 */
void sum_input(const char *name);

#endif
