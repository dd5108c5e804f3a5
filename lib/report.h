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
#include "key.h"
#include "tsv.h"

enum {
	REPORT_TABLES = KEY_TABLES,
	REPORT_FIRST = KEY_FIRST,       /* the number of tables[0] */
	REPORT_TEXT = 262144,   /* bytes of records that a report may have */
	REPORT_RECORDS = 2048   /* and their number; stated in gip(5) */
};

struct report_cell {
	bool present;                   /* a record tells of it */
	bool fixed;                     /* that has `fix' and `cause' */
	enum cell_status status;
	unsigned long record;           /* line of the stream that it came from */
	struct field value, line, raw;
	struct field fix, cause;        /* empty, but from gip-sum -c */
};

struct report_table {
	const struct form_table *form;  /* of the year whose ids the records use */
	bool present;                   /* any of its cells is */
	bool fixed;                     /* records have `fix` and `cause` */
	struct report_cell cells[FORM_MAX_CELLS];       /* in form order */
};

/* A record as it came. */
struct report_record {
	const char *s;                  /* its fields, tabs and all */
	size_t n;
	unsigned long line;             /* of the stream */
	bool placed;                    /* it tells of a cell that the form has: */
	size_t table, cell;             /* tables[table].cells[cell] */
};

struct report {
	struct field doc;
	struct report_table tables[REPORT_TABLES];
	size_t nrecords;
	const struct report_record *records;    /* in the order that they came in */
};

struct report_options {
	bool brief;             /* leave line, raw, fix and cause of the cells empty */
	bool open;              /* say nothing of cells that no form has: they go on */
	/*
	 * Is shown a record that is no cell, within a report or at its beginning;
	 * true if it takes it for its own, and then the report goes on.
	 */
	bool (*other)(const struct piece *piece);
};

/* How to read; call it, if at all, before report_start(). */
void report_setup(const struct report_options *options);

/*
 * Reads the next report from the open input. False at the end of input. All
 * fields point into the report's own storage and stay until the next call;
 * one report is held at a time. A year is chosen for each table: that whose
 * rows and columns the records name (2021 where both would do). Reported:
 * records that are no cells (trouble: the message tells what was found and
 * what to pipe instead; the rest of that file is skipped), a cell given twice
 * with different values (trouble, naming both lines), rows or columns that
 * no form has (found, unless it is open to them), a cell's record with a fault
 * and more than a report may have (trouble). A record that is no cell, and that
 * nobody else takes, ends a report; it is trouble to the call that begins with it.
 */
bool report_next(struct report *report);

/* Call when an input is opened: forgets what is left of the last one. */
void report_start(void);

/* True if the open input was left, with a message, since it holds no cells. */
bool report_refused(void);

#endif
