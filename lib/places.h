/*
 * Places: in lines whose cells are parted by bars or tabs, each column stands
 * at one place of the line, counted from the row's label. Rows that leave no
 * doubt tell which; then a row with empty cells leaves none either.
 */
#ifndef PLACES_H
#define PLACES_H

#include <stdbool.h>
#include <stddef.h>

#include "columns.h"
#include "rows.h"
#include "token.h"

enum { PLACES_MOST = 64 };

struct places {
	bool behind;            /* counted from the row's own label, not from that of its outermost group */
	unsigned rows;          /* that told */
	size_t last;            /* the last place of a line that one of them has */
	unsigned char at[COLUMNS_MOST][PLACES_MOST];    /* that have a column there; rows are few */
};

/* A row without doubt: column j has token columns[j]. */
void places_tell(struct places *places, const struct printed_row *row,
    const struct tokens *tokens, const size_t *columns);

/* Do the rows that told have their first column at one place, or are they too few to differ? */
bool places_agree(const struct places *places);

/*
 * Sets columns[j] to the token of each column of a row whose tokens are
 * [first, end); false if the rows that told do not agree, or this row has a
 * value elsewhere.
 */
bool places_find(const struct places *places, const struct printed_row *row,
    const struct tokens *tokens, size_t first, size_t end, size_t *columns);

/* Does the row's line go on behind the last place of all that told? Then it may have moved. */
bool places_passed(const struct places *places, const struct printed_row *row,
    const struct tokens *tokens);

#endif
