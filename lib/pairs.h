/*
 * Tables as lists of pairs, as pages for telephones have them: each value
 * behind the name of its column and a colon (自然人：3 商业企业：0), and these
 * behind the label of their row, in its line or in lines of their own. Where a
 * column has one row's value only, the row's label stands for it (行政许可：5). The
 * name may run into its value (自然人3件，商业企业0件), or stand in the line above it,
 * or above the values of all rows (自然人, and below it 本年新收：3); there a tab may
 * part label and value. So may the last tab, bar, comma or semicolon where a cell has
 * a line, with the names of its row and its column: 予以公开,自然人,3. An equals sign
 * is as good as a colon.
 */
#ifndef PAIRS_H
#define PAIRS_H

#include "columns.h"
#include "form.h"
#include "token.h"

/*
 * The form of table `number' if the text lists it so, and its cells' places in
 * placed[]; NULL if it does not: then placed[] tells nothing. The label of a row
 * and the name of a column are as the form has them, so what stands with
 * them is theirs, in whatever order; it becomes a token of its own, behind all
 * others. Words that nobody knows end a row. A row that has a column twice, or
 * whose last value may go on in the next line, is not sure. A row that several
 * lines have is seen if all of its columns are there; else it may have run into
 * one whose label is lost, and its empty cells are not sure either. A
 * label or a name that is damaged is one that nobody knows, but for a row's with its number. A dash may part the
 * two, and a row's label may come with each of its columns, which may be counted.
 */
const struct form_table *pairs_find(int number, struct tokens *tokens, struct placed *placed);

#endif
