/* How a cell's value came to be: the words of the status field. */
#ifndef CELL_H
#define CELL_H

#include <stdbool.h>
#include <stddef.h>

enum cell_status {
	CELL_NUM,       /* read where it stands */
	CELL_INFER,     /* a number read, its row or column worked out */
	CELL_BLANK,     /* the cell is there and empty */
	CELL_NONE,      /* it says 无, /, -, — or the like */
	CELL_ABSENT,    /* the text has no such cell */
	CELL_BAD,       /* it holds what is no number */
	CELL_STATUSES
};

/* The word of a status; the status of a word (false if it is none). */
const char *cell_status_word(enum cell_status status);
bool cell_status_of(const char *s, size_t n, enum cell_status *status);

#endif
