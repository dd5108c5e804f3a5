/*
 * The national form of the report as data: sections, tables, rows, columns,
 * their wordings, and the identities. Everything that reads, checks or draws
 * a table derives from these rows and knows none of them by name.
 *
 * Sources: the form of 2021 is the annex of 国办公开办函〔2021〕30号, that of
 * 2019 the annex of 国办公开办函〔2019〕60号. 第二十条 is article 20 of the
 * regulation (国务院令第711号), whose items number the rows of table 2.
 *
 * All strings are UTF-8. A list within one string has `|` between its items.
 */
#ifndef FORM_H
#define FORM_H

#include <stdbool.h>
#include <stddef.h>

enum form_year {
	FORM_2021,
	FORM_2019,
	FORM_YEARS
};

enum {
	FORM_SECTIONS = 6,
	FORM_MAX_ROWS = 40,     /* rows and groups of the longest table */
	FORM_MAX_COLUMNS = 8,   /* columns of the widest row */
	FORM_MAX_CELLS = 200,   /* cells of the largest table */
	FORM_DEPTHS = 3         /* more than any row's form_depth() */
};

/* What a cell's number counts; decides which printed units are its own. */
enum form_unit {
	UNIT_COUNT,     /* 件, 项, 个: a number of things */
	UNIT_CHANGE,    /* a count that may be signed: 增3, 减2, +19, -1 */
	UNIT_WAN_YUAN,  /* 万元 */
	UNIT_OPEN       /* left open by the form */
};

struct form_section {
	int number;             /* 1 to 6 */
	const char *zh;         /* official title */
	const char *en;
	const char *titles;     /* other whole titles that mean this section */
	const char *words;      /* patterns with `*` that do, beside the right number */
	const char *vocabulary; /* words that its titles are made of, besides those of any */
	const char *table;      /* cells that open its table, where the heading is missing */
};

struct form_column {
	const char *id;         /* "person" */
	const char *zh;         /* official header */
	const char *en;
	const char *alias;      /* other wordings of the header, or "" */
	const char *group;      /* header cells above it, outermost first, or "" */
	const char *group_en;   /* the same in English */
	enum form_unit unit;
};

/* The columns that some rows of a table share. */
struct form_head {
	const char *corner;     /* header cell above the row labels */
	const char *corner_en;
	size_t ncolumns;
	struct form_column columns[FORM_MAX_COLUMNS];
};

/*
 * A row of the form, or a group of rows (head is NULL): the group's rows
 * follow it and its id begins theirs, so depth is the number of dots.
 */
struct form_row {
	const char *id;         /* "3.3.1" */
	const char *number;     /* as printed before the label: "1." */
	const char *zh;         /* official label without that number */
	const char *en;
	const char *alias;      /* other wordings of the label, or "" */
	const struct form_head *head;
};

struct form_table {
	int number;             /* 2, 3 or 4; the number of its section too */
	enum form_year year;
	const char *zh;         /* what a reader calls it: 表三 */
	const char *en;
	bool across;            /* printed as one line, its rows side by side */
	size_t nrows;
	const struct form_row *rows;
};

extern const struct form_section form_sections[FORM_SECTIONS];

/* Words that the titles of any section may have. */
extern const char form_vocabulary[];

/*
 * Patterns of a report's title line, and of a line above it that belongs to
 * it: an agency's name, the year, the beginning of a title in several lines.
 */
extern const char form_titles[];
extern const char form_common[];        /* words of titles of reports that tell none from another */
extern const char form_agencies[];

/* What stands above a table of contents. */
extern const char form_contents[];

/* What stands above tables that are annexed to a report, behind its sections. */
extern const char form_annexes[];
extern const char form_others[];       /* captions of tables that are not the report's own, */
extern const char form_periods[];      /* or of what some year's figures are called */

/* The identities, one a line, in the language of rule.h. */
extern const char *const form_rules[];
extern const size_t form_nrules;

/* The table `number` (2 to 4) of a year's form; NULL if there is none. */
const struct form_table *form_table(int number, enum form_year year);

/* A row by its id, and a column of a row by its id; NULL if there is none. */
const struct form_row *form_row(const struct form_table *table,
    const char *id, size_t length);
const struct form_column *form_column(const struct form_row *row,
    const char *id, size_t length);

/* Does a unit count things, so that its numbers have no fractions? */
bool form_counts(enum form_unit unit);

/* Has a row with such columns one for changes? */
bool form_has_change(const struct form_head *head);

/* How many cells a row has: one for each column below which it stands, none if it is a group's. */
size_t form_row_cells(const struct form_row *row);

/* How many groups a row or group stands in. */
size_t form_depth(const struct form_row *row);

/* The depth of a table's deepest row: labels in a line, less one. */
size_t form_deepest(const struct form_table *table);

/* How many cells a table has; its cells are numbered in form order from 0. */
size_t form_ncells(const struct form_table *table);

/* The number of the first cell of a row (its columns follow on). */
size_t form_first_cell(const struct form_table *table, const struct form_row *row);

/* The row and column of cell `cell` of a table. */
const struct form_row *form_cell(const struct form_table *table, size_t cell,
    const struct form_column **column);

/* Has the name of a column s[0..n) within it, in any form, as 本年增/减 has /减? */
bool form_names_have(const char *s, size_t n);

/*
 * Item `i` (from 0) of a `|` list: sets the length and gives its start, or
 * NULL when the list has no such item. An empty list has no items.
 */
const char *form_item(const char *list, size_t i, size_t *length);

/*
 * The items one by one: sets the length of the first one, moves *list to what
 * is behind it and gives its start, or NULL when there is none left.
 */
const char *form_next(const char **list, size_t *length);

#endif
