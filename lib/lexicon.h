/*
 * The form's vocabulary, compiled from form.h: which section a title is of,
 * which table a cell's text is of, whether a line is a report's title.
 */
#ifndef LEXICON_H
#define LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "fold.h"

enum { LEXICON_LABEL = 3 };     /* characters of a label that no other text is likely to have */

enum title_match {
	TITLE_BARE,             /* a number, and words that nobody knows */
	TITLE_KEYED,            /* the section's number, and a word of its title */
	TITLE_BRIEF,            /* a rewording so short that a sub-item may have it */
	TITLE_KNOWN,            /* a rewording: made of the words such titles are made of */
	TITLE_OFFICIAL          /* the form's own title */
};

/*
 * The section (1 to 6) whose title this text is, and how well it is known; 0
 * if it is none. `number` is the one printed before it, 0 if there is none.
 */
int lexicon_section(const struct fold *title, int number, enum title_match *match);

/* Is the text the beginning of a title that is known? Does it begin with the official title, and go on? */
bool lexicon_title_begun(const struct fold *text);
bool lexicon_title_first(const struct fold *text, int section);

/* How many official titles the text contains. */
int lexicon_titles(const struct fold *text);

/* True if some title of a section begins with this character (folded). */
bool lexicon_starts(unsigned short c);

/*
 * The table whose label or header this text is, and no other's; 0 if none.
 * `opens` is set if it is one of the cells that a table begins with.
 */
int lexicon_table(const struct fold *cell, bool *opens);

/* False if no text that ends in this one is a label or header of a table. */
bool lexicon_table_end(const struct fold *text);

/* True if the text may be a piece of a torn label of the table, or a damaged one. */
bool lexicon_fragment(const struct fold *text, int table);

/* True if the text is a report's title; if it ends as one; if one ends with this character. */
bool lexicon_report(const struct fold *title);
bool lexicon_report_end(const struct fold *title);
bool lexicon_ends_report(unsigned short c);

/* Marks (fold.h) of what a report's title has beside the words of such titles: of an agency's name. */
uint64_t lexicon_agency(const struct fold *title);

/* True if the text says that a table of contents follows; that annexes do. */
bool lexicon_contents(const struct fold *line);
bool lexicon_annex(const struct fold *line);

/*
 * True if the text, a caption, says that the table below it is a draft's, another agency's or last year's; or that it
 * is what a year's figures are called.
 */
bool lexicon_other(const struct fold *caption);
bool lexicon_period(const struct fold *caption);

/* True if the text may stand above a report's title, as a part of it: an agency, a year. */
bool lexicon_name(const struct fold *name);

#endif
