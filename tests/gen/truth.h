/* What is right for a report: its cells, and the lines its sections begin with. */
#ifndef TRUTH_H
#define TRUTH_H

#include <stdbool.h>
#include <stdio.h>

#include "sheet.h"

/*
 * The cells in form order: table row col value status, with `|` between
 * statuses that are equally right. With `doc` it comes first, and layout
 * and damage come last.
 */
bool truth_cells(FILE *file, const struct sheet *sheet, const char *doc);

/*
 * A line a section that can be found: [doc] section first line; the section
 * begins with `line`, or with an empty line from `first` on. Lines count from
 * `before` on, those of the stream that stand before the report.
 */
bool truth_sections(FILE *file, const char *doc, unsigned long before);

#endif
