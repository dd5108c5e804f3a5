/*
 * One generated report before it is written down: its values, its tables as
 * grids of cells, merged as on paper, and what a reader may make of each cell.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "cell.h"
#include "form.h"

enum {
	SHEET_TABLES = 3,       /* tables 2, 3 and 4 */
	SHEET_FIRST = 2,
	SHEET_PRINTED = 64,     /* bytes of a printed value */
	SHEET_VALUE = 32,       /* and of the value it means */
	GRID_TEXT = 400,        /* bytes of a cell's text */
	GRID_ROWS = 64,
	GRID_COLUMNS = 20,
	GRID_CELLS = 512
};

/* A set of statuses, and the ones that occur most. */
#define MAY(status) (1u << (status))
enum {
	MAY_NUM = MAY(CELL_NUM),
	MAY_INFER = MAY(CELL_INFER),
	MAY_BLANK = MAY(CELL_BLANK),
	MAY_NONE = MAY(CELL_NONE),
	MAY_ABSENT = MAY(CELL_ABSENT),
	MAY_BAD = MAY(CELL_BAD)
};

/*
 * The things that happen to reports, each with the word for -d. They combine
 * as far as the layout allows.
 */
#define DAMAGES(X) \
	X(PAGEBREAK, "pagebreak")       /* page number, blank lines, shifts in a table */ \
	X(TORN, "torn")                 /* labels broken in two */ \
	X(NOLABEL, "nolabel")           /* a label or a header is missing */ \
	X(TYPO, "typo")                 /* a wrong or missing character in a label */ \
	X(MERGED, "merged")             /* two rows run together, one value lost */ \
	X(BLANKS, "blanks")             /* empty cells for zeros */ \
	X(NONES, "nones")               /* 无, / and dashes for zeros */ \
	X(WORDS, "words")               /* words where a number should be */ \
	X(FULLWIDTH, "fullwidth")       /* digits and signs in full width */ \
	X(THOUSANDS, "thousands")       /* separators in large numbers */ \
	X(UNITS, "units")               /* 件, 万元 behind the numbers */ \
	X(PADDING, "padding")           /* all kinds of spaces around and within */ \
	X(NOTES, "notes")               /* notes with numbers in labels and headers */ \
	X(LOCALROW, "localrow")         /* a row that the form does not have */ \
	X(TRADITIONAL, "traditional")   /* traditional characters */ \
	X(ALIASES, "aliases")           /* other wordings of labels */ \
	X(NOHEADING, "noheading")       /* section headings missing */ \
	X(REWORDED, "reworded")         /* section headings reworded */ \
	X(TOC, "toc")                   /* a table of contents before the body */ \
	X(FURNITURE, "furniture")       /* what a web page has around the report */ \
	X(NOTITLE, "notitle")           /* the text begins inside section 1 */ \
	X(CRLF, "crlf")                 /* CR LF line ends */

#define DAMAGE_BIT(id, word) DAMAGE_BIT_##id,
#define DAMAGE_SET(id, word) id = 1u << DAMAGE_BIT_##id,
enum { DAMAGES(DAMAGE_BIT) DAMAGE_KINDS };
enum damage { DAMAGES(DAMAGE_SET) DAMAGE_NONE = 0 };

struct value {
	char printed[SHEET_PRINTED];    /* as the report has it, "" for an empty cell */
	char value[SHEET_VALUE];        /* what it means, "" if it is no number */
	unsigned may;                   /* the statuses that are right */
};

enum grid_kind { GRID_HEAD, GRID_GROUP, GRID_LABEL, GRID_VALUE };

/* A cell of the paper: anchored at its upper left, spanning rows and columns. */
struct grid_cell {
	size_t row, column, rows, columns;
	enum grid_kind kind;
	const struct form_row *of;      /* row or group it belongs to, or NULL */
	const struct form_row *above;   /* row whose label has run into this one, or NULL */
	size_t value;                   /* the form's cell, or NO_VALUE */
	bool gone;                      /* left out, not even an empty cell */
	char text[GRID_TEXT];           /* a line end in it: torn there */
};

#define NO_VALUE ((size_t)-1)

struct grid {
	size_t rows, columns;
	size_t heads;                   /* rows of the header */
	size_t labels;                  /* columns of the row labels */
	size_t ncells;
	struct grid_cell cells[GRID_CELLS];     /* by row, then column */
	struct grid_cell *at[GRID_ROWS][GRID_COLUMNS];  /* which cell covers what */
};

struct table {
	const struct form_table *form;
	struct value values[FORM_MAX_CELLS];
	struct grid grid;
};

struct layout;

enum { SHEET_DICE = 8 };

struct sheet {
	const struct layout *layout;
	unsigned damage;                /* of enum damage */
	int year;                       /* the year it reports on */
	unsigned dice[SHEET_DICE];      /* thrown once a report: how its layout does things */
	struct table tables[SHEET_TABLES];
};

/*
 * What a reader may make of the cells of a row that is in doubt: statuses
 * that become right as well, for its numbers and for its empty cells.
 */
void row_doubt(struct table *table, const struct form_row *row,
    unsigned number, unsigned empty);

/* Whether there are such cells is in doubt: numbers infer or absent, all absent. */
void row_unsure(struct table *table, const struct form_row *row);

/* And nobody could know their columns: no number is just read. */
void row_hide(struct table *table, const struct form_row *row);

/* The values of a row, and how many of them are printed as something. */
struct value *row_values(struct table *table, const struct form_row *row);
size_t row_filled(struct table *table, const struct form_row *row);

#endif
