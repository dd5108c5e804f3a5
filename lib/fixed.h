/* Cells out again, each with what is found of it: the records of gip-sum -c. */
#ifndef FIXED_H
#define FIXED_H

#include <stdbool.h>

#include "cause.h"
#include "report.h"

/*
 * Writes the records of a report in the order they came in: their first eight
 * fields as they are, then the fix and the cause of the cell. `findings` are
 * those of the tables; NULL of one that was not checked. With `slips` only
 * records of cells that may be wrong. A record of a cell that no form has
 * stays as it is, but gets two empty fields if it has none there.
 */
void fixed_out(const struct report *report, const struct finding *const findings[REPORT_TABLES],
    bool slips);

#endif
