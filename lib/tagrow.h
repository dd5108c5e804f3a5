/*
 * Rows of a table whose cells are parted by tags, several in a line: <tr><td>a</td><td>b</td></tr>, or the
 * same in BBCode. Programs that write text keep them where a table is too much for their own signs.
 */
#ifndef TAGROW_H
#define TAGROW_H

#include "lines.h"

/*
 * Puts a tab between the cells of such rows, in place of their tags, if lines have such. If each tag has a line of
 * its own, the white space before it is no cell: that is dropped.
 */
void tagrow_part(struct lines *lines);

#endif
