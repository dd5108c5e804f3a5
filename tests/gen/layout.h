/*
 * The ways in which pages write tables, one a class of layout. Each
 * draws a grid onto the page and notes what its own way leaves in doubt.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "sheet.h"

enum layout_trait {
	LAYOUT_ROWS = 1,        /* where a row ends can be seen */
	LAYOUT_BLANKS = 2,      /* cells may be empty */
	LAYOUT_EMPTY = 4,       /* all of them are */
	LAYOUT_DEDUP = 8,       /* repeated lines go when the page is done */
	LAYOUT_NO_TABLE = 16,   /* prose in its place */
	LAYOUT_NO_DASH = 32,    /* a row of dashes means something else */
	LAYOUT_SPARSE = 64      /* some cells are always empty */
};

struct layout {
	const char *name;
	unsigned traits;
	unsigned cannot;        /* kinds of damage that make no sense here */
	void (*draw)(struct sheet *sheet, struct table *table);
};

extern const struct layout layouts[];
extern const size_t nlayouts;

/* A layout by its name; NULL if there is none. */
const struct layout *layout_find(const char *name);

/* Draws a table, and then takes account of cells that are empty. */
void layout_draw(struct sheet *sheet, struct table *table);

/* What the classes share (layout.c) */

/*
 * Calls `rows` for each run of grid rows between page breaks, and draws the
 * breaks. A header repeated after a break is a run of its own.
 */
void layout_runs(struct sheet *sheet, struct table *table,
    void (*rows)(struct sheet *, struct table *, size_t from, size_t to));

/* The draw functions of the other files. */
void flow_para(struct sheet *sheet, struct table *table);
void flow_para_counted(struct sheet *sheet, struct table *table);
void flow_para_sparse(struct sheet *sheet, struct table *table);
void flow_tabline(struct sheet *sheet, struct table *table);
void flow_bar_pads(struct sheet *sheet, struct table *table);
void flow_bar_nopads(struct sheet *sheet, struct table *table);
void flow_bar_first(struct sheet *sheet, struct table *table);
void flow_bar_opens(struct sheet *sheet, struct table *table);
void flow_bar_alone(struct sheet *sheet, struct table *table);
void flow_row_pads(struct sheet *sheet, struct table *table);
void flow_row_leading(struct sheet *sheet, struct table *table);
void flow_row_nopads(struct sheet *sheet, struct table *table);
void flow_fused(struct sheet *sheet, struct table *table);
void flow_dedup(struct sheet *sheet, struct table *table);
void flow_empty(struct sheet *sheet, struct table *table);
void record_tsv(struct sheet *sheet, struct table *table);
void record_md(struct sheet *sheet, struct table *table);
void canvas_aligned(struct sheet *sheet, struct table *table);
void canvas_boxed(struct sheet *sheet, struct table *table);

#endif
