/*
 * The cells of one report, as records of gip-table or gip-sum -c bring them:
 * contiguous in the stream, in any order within.
 */
#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "cell.h"
#include "form.h"
#include "input.h"
#include "tsv.h"

enum {
	REPORT_TABLES = 3,      /* tables 2, 3 and 4 */
	REPORT_FIRST = 2,       /* the number of tables[0] */
	REPORT_TEXT = 262144,   /* bytes of records that a report may have */
	REPORT_RECORDS = 2048   /* and their number; stated in gip(5) */
};

struct report_cell {
	bool present;                   /* a record tells of it */
	enum cell_status status;
	struct field value, line, raw;
	struct field fix, cause;        /* empty, but from gip-sum -c */
	unsigned long record;           /* line of the stream it came from */
};

struct report_table {
	const struct form_table *form;  /* of the year whose ids the records use */
	bool present;                   /* any of its cells is */
	bool fixed;                     /* records have `fix` and `cause` */
	struct report_cell cells[FORM_MAX_CELLS];       /* in form order */
};

struct report {
	struct field doc;
	struct report_table tables[REPORT_TABLES];
};

/*
 * Reads the next report from the open input. False at the end of input. All
 * fields point into the report's own storage and stay until the next call;
 * one report is held at a time. A year is chosen for each table: that whose
 * rows and columns the records name (2021 where both would do). Reported:
 * records that are no cells (trouble: the message tells what was found and
 * what to pipe instead; the rest of that file is skipped), a cell given twice
 * with different values (trouble, naming both lines), rows or columns that
 * no form has (found), more than a report may have (trouble).
 */
bool report_next(struct report *report);

/* Call when an input is opened: forgets what is left of the last one. */
void report_start(void);

/* True if the open input was left, with a message, since it holds no cells. */
bool report_refused(void);

/*
 * For a filter that reads more than cells. A record that is no cell ends a
 * report, and is trouble only to the report_next() that begins with it:
 * report_peek() shows the record that comes next (header lines are skipped;
 * false at the end of input), report_take() takes it.
 */
bool report_peek(struct piece *piece);
void report_take(void);

#endif
