/*
 * Where reports and sections begin, from the clues that their lines give: the
 * explanation of all clues that costs least. A heading passed over costs, a
 * section that is missing or empty costs, a table's labels outside of its
 * section cost, a change of the style of numbers costs. So no single line
 * decides, and a table of contents, a preface that names the sections, and
 * sub-items that look like headings lose to the body.
 */
#ifndef CUT_H
#define CUT_H

#include <stdbool.h>
#include <stddef.h>

#include "heading.h"

enum { CUT_CLUES = 2048 };      /* clues not settled yet, at the most */

enum clue_kind {
	CLUE_HEADING,
	CLUE_TABLE,             /* labels of a table, one or more in a row */
	CLUE_TITLE              /* of a report */
};

struct clue {
	enum clue_kind kind;
	unsigned long line;             /* where it begins, not before the clue before it */
	struct heading heading;
	bool listed;                    /* the heading stands below 目录 */
	int table, labels;
	bool opens;                     /* one of the labels begins the table */
	bool annexed;                   /* the table or heading stands below 附件 */
	enum report_title title;
	uint32_t hash;                  /* of the title's text */
	uint64_t agency;                /* marks of an agency in it; 0: none */
	bool linked;                    /* the title stands below a line that ends in a colon, as links do: 上一篇： */
};

struct cut {
	unsigned long line;             /* here begins */
	bool report;                    /* another report, */
	int section;                    /* or a section, or both; 0: none */
	bool headed;                    /* the section has a heading */
};

/* A new text: nothing before counts. */
void cut_start(void);

/* Tells of text since the last clue. */
void cut_text(enum line_kind kind);

/* The next clue. */
void cut_clue(const struct clue *clue);

/* True if there may be no room for the clues of another line: it is time to settle. */
bool cut_full(void);

/*
 * Settles what begins before a line (0: the middle one of all clues, which is
 * set), as all clues so far suggest. The n cuts hold until the next call.
 */
const struct cut *cut_settle(unsigned long *line, size_t *n);

/* Settles all that is left; the text ends here. */
const struct cut *cut_finish(size_t *n);

#endif
