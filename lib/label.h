/*
 * Which label of a form a text is. Labels and their wordings come from the
 * form; small damage (a wrong, missing or added character, a label cut short,
 * a note behind it) is allowed for as long as one label only can be meant.
 */
#ifndef LABEL_H
#define LABEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "form.h"

enum label_kind {
	LABEL_ROW,
	LABEL_COLUMN,
	LABEL_HEADER            /* a cell above columns, or the corner */
};

struct label_hit {
	enum label_kind kind;
	unsigned short row;     /* place in table->rows: of the row, or the first that has the column */
	unsigned short column;  /* place in that row's head; of a cell above columns the first of them */
	int cost;               /* 0: as the form has it; more: less sure */
};

enum {
	LABEL_HITS = 6,         /* labels that one text may be, 其他 and 总计 are several */
	LABEL_SURE = 1          /* costs up to this are as good as exact */
};

/*
 * The labels of `table` that s[0..n), UTF-8, may be: the best ones, all of
 * the same cost, at most LABEL_HITS. Returns how many; 0 if it is none.
 */
size_t label_match(const struct form_table *table, const char *s, size_t n,
    struct label_hit *hits);

/* The same, but only labels that it is to the letter, number and all; with much less work where it is none. */
size_t label_exact(const struct form_table *table, const char *s, size_t n, struct label_hit *hits);

/*
 * The hit that is row `row' (place in table->rows), or the next one behind groups, or such a
 * group; NULL if not just one is.
 */
const struct label_hit *label_next_row(const struct form_table *table, const struct label_hit *hits, size_t n,
    size_t row);

/*
 * Is it a label of that kind, before it is one of another (label_first()), or besides? The first such hit goes to *hit.
 */
bool label_first(const struct form_table *table, const char *s, size_t n, enum label_kind kind, struct label_hit *hit);
bool label_find(const struct form_table *table, const char *s, size_t n, enum label_kind kind, struct label_hit *hit);

/* Is it the label of a row, undamaged, in a table of any year's form; in any table of any form? */
bool label_is_row_of(const struct form_table *const *tables, const char *s, size_t n);
bool label_is_row(const char *s, size_t n);

/* Is it the label of a row of the table, and of no column? */
bool label_is_only_row(const struct form_table *table, const char *s, size_t n);

/* May the words, at least those behind their number, be how a label of the table begins? */
bool label_may_begin(const struct form_table *table, const char *s, size_t n);

enum label_fit {
	LABEL_OTHER,            /* it is the label of another row */
	LABEL_OPEN,             /* it may be anything */
	LABEL_FITS              /* it is the row's label or its group's, or a part of one */
};

/*
 * The rows (a set of 1 << place in table->rows) that words s[0..n) beside
 * values speak for. *other: they are a label of the form's, so that they speak
 * against all others.
 */
uint64_t label_rows(const struct form_table *table, const char *s, size_t n, bool *other);

/* Whether they speak for row `row`. */
enum label_fit label_fits(const struct form_table *table, size_t row, const char *s, size_t n);

/*
 * How many wordings of the table's column headers are within words s[0..n):
 * headers that have run together are labels of none.
 */
size_t label_headers(const struct form_table *table, const char *s, size_t n);

#endif
