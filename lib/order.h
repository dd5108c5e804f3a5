/*
 * The order in which a page prints the columns of a table: that of the form,
 * unless its own header says otherwise, in lines of several cells or, of columns
 * below the same cell, in a line each; the cell above inner columns stands for them among the outer ones. Where the header of a sum stands in a line of
 * its own before all others, the sum is the first column if so the rows add up;
 * else its header was but higher. Rows that all add up but one way outweigh any header.
 */
#ifndef ORDER_H
#define ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "rows.h"
#include "token.h"

enum order {
	ORDER_FORM,
	ORDER_SEEN,             /* another one, by the header, */
	ORDER_LIKELY            /* or by sums */
};

/*
 * order[k] is the form's column that the rows of `head` have as their k-th. Columns
 * without header stay where the form has them. For tables that are not printed across.
 */
enum order order_read(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t *order);

/*
 * Does the header of a table printed across have the last column of each row
 * first? Then its line is not read.
 */
bool order_differs(const struct found_rows *found, const struct tokens *tokens);

#endif
