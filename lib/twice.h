/*
 * Tables that a section prints twice: last year's beside this year's, an agency's below those of all. Where the
 * figures differ a reader cannot tell which are the report's, so the rows are in doubt. A page
 * that shows the same table again, as for another screen, says the same. Where the years stand side by side, in
 * columns of their own, the form's are not there.
 */
#ifndef TWICE_H
#define TWICE_H

#include <stdbool.h>

#include "rows.h"
#include "token.h"

/* Do most rows' labels come again, with values behind or nothing? The other table may be empty, or some of its rows. */
bool twice_printed(const struct found_rows *found);

/* Does the label of a row, which has values, come again with other values behind? */
bool twice_differs(const struct printed_row *row, const struct tokens *tokens);

/*
 * Such a row has the values that add up, if those of but one of its texts do; else nobody can say which
 * are its. What stands below the whole table is none of its.
 */
void twice_choose(const struct found_rows *found, struct printed_row *row, const struct tokens *tokens);

/* The year with which words begin, as 2023年 does; 0 if they begin otherwise. */
int twice_year(const struct token *t);

/*
 * Of tables that begin alike, leaves those whose captions do not say that they are drafts, another agency's or of
 * another year than the report, which is `year' if that is known, else 0; and what goes on as of another year goes.
 * True if captions name years, so that the report's matters.
 */
bool twice_own(int number, struct tokens *tokens, int year);

/* Are the columns of a row years, as headers say that stand above it, and none of them is the form's? */
bool twice_beside(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens);

#endif
