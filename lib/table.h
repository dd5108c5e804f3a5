/*
 * Reports as lines of gip-split in, the cells of their tables out. The
 * lines of one report are contiguous and in order; a new report begins where
 * `doc` changes or line numbers start again. What a section may hold is
 * limited (token.h); more is reported and not read.
 *
 * How a table is read, from its section's lines to its cells. Each step is a
 * file, whose head says what it goes by; all steps are put together in table.c.
 *
 *   lines      kept (lines), and rid of what no reader sees or a converter left
 *              (unseen, attrs, overdrawn, bytewise, crossbars, taglines, tagrow),
 *              and of what wraps them or their cells (casing, unwrap)
 *   at once    a section like one seen before (stencil), a table that follows
 *              the form to the letter (straight): most end here
 *   cells      lines into tokens (token), by what parts their cells: bars
 *              (bars, borders, broken), tabs (tabs, untab), spaces (spaces),
 *              other signs (marks, wiki, literal, tagcell), nothing (runon,
 *              joined); an empty line may be a cell (empty). Numbers that are
 *              none of the table's go (foot, pages, counter, twice)
 *   labels     the table set on its feet (turn, runs, unroll, merged, strips,
 *              mirror), a column of units told from labels (unitcol), what lines
 *              tore put together (torn, shards)
 *   no choice  tables that can be read one way only: our own (wide), all labels
 *              and all values in order (whole), names and values (pairs), no labels at
 *              all (nolabels)
 *   rows       labels and groups of values (items, label) explained by the
 *              form's rows at the best score (explain), of either form (forms),
 *              table 4 across or upright; labels first, values behind (stacked).
 *              rows puts this together
 *   empty      cells where aligned text has nothing (grid, by the columns of
 *   cells      edges, header, under, stops, rowlines) or empty lines (gaps);
 *              then the rows are found again
 *   judge      rows whose values may be another's are in doubt or lost (judge,
 *              by twice, rest, misread, frame)
 *   columns    what all rows have in common (setting: gaps, pads, order, spare,
 *              squeeze), what of a row's tokens is its own (extent), where sure
 *              rows have their columns (votes, places, below), and each row
 *              aligned with its columns at the least cost (weigh, lattice);
 *              numbers run together (fused), too few of them (short). columns
 *              puts this together
 *   heaps      where rows are lost, as many numbers as cells, in blocks whose sums
 *              come out in one way only (bare)
 *   doubts     what speaks against a row as it was placed: other rows (doubts,
 *              crowded), its own cells (amiss), changed places (mingled), headers
 *              of the other form (alien). Whether a row adds up is rowsum's
 *              in all of these
 *   answers    text into values (value), and records (answer)
 *
 * A number that any step had to work out is `infer'; what one loses is absent.
 */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>

enum {
	TABLE_FIRST = 2,        /* the number of the first table */
	TABLE_COUNT = 3
};

struct table_options {
	bool wanted[TABLE_COUNT];
};

/* `3`, `2,4` or `all` as the tables wanted; false if the list is no such thing. */
bool table_list(const char *list, struct table_options *options);

void table_setup(const struct table_options *options);

/*
 * Reads the open input. Where reading fails, the report in hand is dropped: its
 * cells are not absent. Reported: a report without a wanted table, cells
 * absent or bad (found); records that are no lines of gip-split, an empty
 * input (trouble).
 */
void table_input(const char *operand);

#endif
