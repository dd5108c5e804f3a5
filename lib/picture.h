/*
 * Pictures of a report for an index of many, in SVG. Each needs no other
 * report to be drawn; below each other they make a chart.
 *
 * A strip shows how the requests ended: the parts of a sum of the form, as
 * wide as their shares. A row of squares shows the totals of the rows of that
 * table, the darker the more digits they have, in the order of the newest
 * form; a red frame is around one that fails or may be wrong.
 */
#ifndef PICTURE_H
#define PICTURE_H

#include "mark.h"
#include "report.h"
#include "words.h"

/* Nothing is drawn of a report without that table, nor a strip of no requests. */
void picture_shares(const struct report *report, enum words_language language);
void picture_squares(const struct report *report, const struct marks *marks,
    enum words_language language);

/* The names of the rows, above their squares, and what the colours mean. */
void picture_rows(enum words_language language);
void picture_key(enum words_language language);

#endif
