/*
 * Lines with values in aligned text, of which several may be one row's: its cells need not be level, and a
 * narrow one may break a number.
 */
#ifndef VALUELINES_H
#define VALUELINES_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "token.h"

enum {
	VALUELINES_CELLS = 16,          /* of a row, at the most */
	VALUELINES_GROUP = 6            /* lines of a row, at the most */
};

/* A line with values: tokens [first, end). */
struct value_line {
	unsigned short first, end, values;
};

struct value_lines {
	const struct form_table *const *tables; /* the forms that the table may have */
	size_t cells, terms;            /* of a full row; each so many of them add up to the last */
	struct tokens *tokens;
	enum token_measure measure;     /* by which they are looked at */
	size_t n;
	struct value_line line[TOKEN_MOST];
};

/* The cells of a row, from left to right. */
struct value_row {
	size_t n;
	bool sure;                      /* else those that stood in other lines are doubted */
	struct token cell[VALUELINES_CELLS];
};

/* Lists the lines with values; none if spaces part no values from others. Kept until the next call. */
struct value_lines *valuelines_read(const struct form_table *const *tables, struct tokens *tokens);

/* How many digits a token has that may be a number or a part of one; 0 if it is neither. */
size_t valuelines_digits(const struct token *t);

/* May it stand in a cell, alone or with others? */
bool valuelines_value(const struct token *t);

/* Have two tokens a place of their lines in common? */
bool valuelines_overlap(const struct value_lines *lines, const struct token *a, const struct token *b);

/* How many lines from line `a' on stand so near to each other that they may be one row's. */
size_t valuelines_near(const struct value_lines *lines, size_t a);

/* Is it a label of a row, or how one begins, with a number? */
bool valuelines_label(const struct value_lines *lines, const struct token *t);

/* Do lines [a, b), and what stands between them, have labels of two rows? */
bool valuelines_labels(const struct value_lines *lines, size_t a, size_t b);

/* Has line b words that begin a label of its own, none that line a began? */
bool valuelines_own_label(const struct value_lines *lines, size_t a, size_t b);

/* Have the cells of a row the same order by a measure? */
bool valuelines_in_order(const struct value_row *row, enum token_measure measure);

/*
 * Lines [a, b) become that row, in the one of them that has its label, or most values; other words stay in their
 * lines. The lines are listed anew.
 */
void valuelines_write(struct value_lines *lines, size_t a, size_t b, const struct value_row *row);

#endif
