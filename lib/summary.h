/* How much of a report was read, and how its checks went: gip-sum -v. */
#ifndef SUMMARY_H
#define SUMMARY_H

#include "cause.h"
#include "check.h"
#include "report.h"

struct summary {
	unsigned long read, inferred, derived, unknown; /* cells */
	unsigned long verdicts[CHECK_OPEN + 1];         /* checks */
};

/* Adds a table that was checked and diagnosed. */
void summary_add(struct summary *summary, const struct report_table *report,
    const struct check *check, const struct finding findings[]);

/* Writes `doc read inferred derived unknown ok fail open` to standard error. */
void summary_say(const struct summary *summary, struct field doc);

#endif
