/*
 * What is said of a cell beside its value: how it was read, that a check on
 * it failed, that it may be wrong. Every format marks the same cells alike.
 */
#ifndef MARK_H
#define MARK_H

#include "cell.h"
#include "checklist.h"
#include "colour.h"
#include "report.h"
#include "words.h"

/* A mark is an enum cell_status, or one of these. */
enum {
	MARK_DERIVED = CELL_STATUSES,   /* no value of its own: the identities leave one */
	MARK_FAILED,            /* the result of an identity that fails */
	MARK_SUSPECT,           /* it may be wrong */
	MARKS
};

struct marks {
	unsigned char of[REPORT_TABLES][FORM_MAX_CELLS];
	size_t total;           /* how many cells there are, */
	size_t status[CELL_STATUSES];   /* of each status, */
	size_t count[MARKS];    /* and bearing each mark */
};

/*
 * The marks of the cells that a report has: from their status, from what
 * gip-sum -c says of them, and from checks that failed (the first cell on the
 * right of an identity of the form is its result).
 */
void mark_report(struct marks *marks, const struct report *report,
    const struct checklist *list);

/*
 * The cell of a table that a suspect `row:col' names; false if it has none.
 * All suspects of a check: *rest is what is left of its list.
 */
bool mark_suspect(const struct form_table *form, struct field *rest, size_t *cell);

/*
 * A character that stands beside the value, ASCII where words_ascii() wants
 * that; a space for what needs no mark: a number, and an empty cell.
 */
const char *mark_sign(int mark);
enum colour mark_colour(int mark);

/* A word for class names and programs; what a summary and a legend call it. */
const char *mark_word(int mark);
const char *mark_name(int mark, enum words_language language);
const char *mark_meaning(int mark, enum words_language language);

#endif
