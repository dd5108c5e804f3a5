/* gip-sum: cells in, a judged record for each identity out. */
#ifndef SUM_H
#define SUM_H

#include <stdbool.h>

#include "check.h"

struct sum_options {
	bool failures;          /* write only what fails */
	bool quiet;             /* write nothing */
	struct check_options check;
};

/* Learns the identities and options; call it once, before sum_input(). */
void sum_setup(const struct sum_options *options);

/*
 * Checks the reports of the open input (input_each() calls it). An identity
 * that fails raises the status to 1; an input that holds nothing to check is
 * trouble.
 */
void sum_input(const char *name);

#endif
