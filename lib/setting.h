/*
 * How a page sets a table: what all its rows have in common, judged before any
 * of them is placed.
 */
#ifndef SETTING_H
#define SETTING_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "gaps.h"
#include "pads.h"
#include "rows.h"
#include "token.h"

struct setting {
	const struct found_rows *found;
	const struct tokens *tokens;
	enum gaps gaps;
	struct pads pads;
	size_t spare;                   /* columns of the page's own behind the form's */
	bool squeezed;                  /* rows may have been squeezed (squeeze.h), */
	bool may_squeeze;               /* those of a table without sums */
	bool short_rows;                /* rows have run together, and empty cells left nothing */
	bool reordered;                 /* the head in hand has its columns in another order, */
	bool likely;                    /* as it seems: */
	size_t left;                    /* so many of its columns the page has left, 0: as many as the form; */
	bool lacks[COLUMNS_MOST];       /* and which ones are not */
	size_t order[COLUMNS_MOST];     /* the form's columns as the page has them */
};

void setting_judge(struct setting *setting, const struct found_rows *found,
    const struct tokens *tokens);

/* Turns to the rows that have `head`. */
void setting_turn_to(struct setting *setting, const struct form_head *head);

#endif
