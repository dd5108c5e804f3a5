/* Lines as rows of a table: which one it is, by the labels and headers in them. */
#ifndef TABLEROW_H
#define TABLEROW_H

#include <stdbool.h>

#include "heading.h"
#include "reading.h"

/*
 * Counts the labels of a line's cells, or of its words, if one begins it, or of its items: a whole
 * table may stand there. True if a cell begins with one.
 */
bool tablerow_read(struct line_look *look, const struct reading *r);

/*
 * May the first cell be the end of a label that begins in the line above? A bracket
 * may be that of a note behind it, and figures be its values; a number in front is
 * in the midst of the label then, as no label ends in one.
 */
bool tablerow_ends_label(const struct reading *r);

#endif
