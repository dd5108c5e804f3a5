/*
 * The order in which a page prints the columns of a table: that of the form,
 * unless its own header, in lines of several cells, says otherwise.
 */
#ifndef ORDER_H
#define ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "rows.h"
#include "token.h"

/*
 * order[k] is the form's column that the rows of `head` have as their k-th.
 * True if it is not the form's order. Columns without header stay where the
 * form has them. For tables that are not printed across.
 */
bool order_read(const struct found_rows *found, const struct tokens *tokens,
    const struct form_head *head, size_t *order);

/*
 * Does the header of a table printed across have the last column of each row
 * first? Then its line is not read.
 */
bool order_differs(const struct found_rows *found, const struct tokens *tokens);

#endif
