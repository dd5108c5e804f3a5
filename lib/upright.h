/*
 * Table 4 upright. On paper its rows stand side by side, in one line; some
 * pages have them below each other, each with its label on the left, as the
 * rows of the other tables are. Then it is read as those are.
 */
#ifndef UPRIGHT_H
#define UPRIGHT_H

#include "form.h"
#include "rows.h"
#include "token.h"

/*
 * The table across `table` as one whose rows stand below each other, with its
 * rows in *found, if the text has them so; else NULL. Tokens may be parted.
 */
const struct form_table *upright_find(const struct form_table *table, struct tokens *tokens,
    struct found_rows *found);

#endif
