/*
 * Which form a table is in: of those it may be in, the one that explains most of
 * the text. A form that cannot explain more than another did is not asked to.
 */
#ifndef FORMS_H
#define FORMS_H

#include "rows.h"
#include "token.h"

/*
 * Finds the rows of table `number' in one of found[], a place for each year; returns it. Parts tokens where a
 * number has run into a label.
 */
struct found_rows *forms_find(int number, struct tokens *tokens, struct found_rows found[FORM_YEARS]);

#endif
