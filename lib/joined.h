/*
 * Reports in one line: a program that joins all text of a page with a space, a
 * bar or a comma leaves no line ends at all. Then no section can be cut out as
 * lines (gip-split), and each table is looked for among the cells of such a line.
 */
#ifndef JOINED_H
#define JOINED_H

#include "token.h"

enum { JOINED_LEAST = 1000 };   /* bytes of such a line: the labels of the tables are more */

/*
 * Keeps of the cells of such lines those of table `number': from its section's
 * heading on, the last one if there are several, or else from the first cell that
 * only this table has, up to the heading or the table of a later section. None
 * are kept if it has neither.
 */
void joined_cut(struct tokens *tokens, int number);

#endif
