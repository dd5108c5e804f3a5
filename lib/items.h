/*
 * A section read as a sequence of items: labels of rows, and groups of values,
 * with what stands around them.
 */
#ifndef ITEMS_H
#define ITEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "label.h"
#include "rows.h"
#include "token.h"

enum { ITEMS_MOST = 640 };      /* labels and groups of a section */

enum item_kind {
	ITEM_LABEL,
	ITEM_VALUES
};

struct item {
	enum item_kind kind;
	size_t first, last;     /* tokens */
	size_t nhits;
	struct label_hit hits[LABEL_HITS];
	size_t filled, places;  /* of values: how many are, and with empty ones; */
	size_t counted;         /* and how many up to the last number */
	bool lines;             /* they stand a line each */
	size_t words, nwords;   /* tokens of words that stand before them in their line */
	uint64_t fits;          /* rows (1 << place in table->rows) that these words speak for, */
	enum label_fit unfit;   /* and what they say of the others */
	bool foreign;           /* they stand in a line of their own before */
	bool worded;            /* words stand among them */
	bool fused;             /* its values are rows run together, a line each */
	bool header;            /* of a label: it is a column's header as well */
	bool headed;            /* a column's header stands between them and the item before */
};

/*
 * Reads the items of a section; *items points at them until the next call for a form of that year.
 * Returns how many. Sets the headers of `found` and what they are worth in its
 * score, and marks its labels; parts tokens where a number has run into a label.
 */
size_t items_read(struct found_rows *found, struct tokens *tokens, struct item **items);

/* Are the words a label, of whatever row or column? */
bool items_is_label(const struct form_table *table, const struct token *t);

/* Do all values of a group stand in one line between bars or tabs? */
bool items_in_one_line(const struct item *item, const struct tokens *tokens);

/* Are the words a note, all of them in one pair of brackets, or a column of units has them? （七）总计（件） is none. */
bool items_is_note(const struct token *t);

#endif
