/* Where the values of a row stand among its places. */
#ifndef FILLED_H
#define FILLED_H

#include <stdbool.h>
#include <stddef.h>

#include "rows.h"
#include "token.h"

struct filled {
	size_t first, last;     /* tokens that are values */
};

/* False if the row has none. */
bool filled_find(struct filled *e, const struct printed_row *row, const struct token *t);

/* Has a row all its values? */
bool filled_all(struct filled *e, const struct printed_row *row, const struct token *t);

#endif
