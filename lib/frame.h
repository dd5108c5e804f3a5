/*
 * Empty lines, and bars alone in lines, around the values of a row: those that part rows, or are
 * of a label, stand in for no cell.
 */
#ifndef FRAME_H
#define FRAME_H

#include "filled.h"

/*
 * Has a row an empty line too many before its values, where one is a cell? Then they
 * may be those of a label that is lost.
 */
bool frame_overfull(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens);

/*
 * Do as many empty lines stand in front of all values of some full row? Then they are of
 * its label, which spans columns, and may be so of this one.
 */
bool frame_indents(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e);

/*
 * Has a row too few places without the bars in front of all its values, or behind, as many as some full
 * row has there? They part rows, and one of its cells is lost.
 */
bool frame_stands_in(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    const struct filled *e);

#endif
