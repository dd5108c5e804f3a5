/* What the identities of a table leave for its cells: missing values, right ones, causes. */
#ifndef DIAGNOSE_H
#define DIAGNOSE_H

#include "cause.h"
#include "check.h"
#include "locate.h"
#include "report.h"

/*
 * Fills in the findings of all cells of a table in form order. Where the table
 * fails, `locate` tells of its slips; else it is not looked at. Of a table
 * that fails and whose slips were not found nothing is said: what it leaves
 * may be wrong.
 */
void diagnose(const struct report_table *report, const struct check *check,
    const struct locate *locate, struct dec tolerance, struct finding findings[]);

#endif
