/*
 * Cutting a text into reports and their sections.
 *
 * Most lines go out as they come. Three things are known only later, and hold
 * lines back, SPLIT_HOLD_LINES lines and SPLIT_HOLD bytes at most: a title may
 * begin the next report (if a first heading follows), an agency's name may
 * belong to such a title, and a run of headings with nothing between may be a
 * table of contents (if the first heading comes again).
 */
#ifndef SPLIT_H
#define SPLIT_H

#include <stdbool.h>

enum {
	SPLIT_HOLD = 131072,
	SPLIT_HOLD_LINES = 2048
};

struct split_options {
	bool sections[7];       /* which of 0 to 6 are wanted */
	bool contents;          /* list the sections instead of the lines */
	const char *name;       /* what standard input is called */
};

/*
 * `2,3` or `0,2-4` as the sections wanted; false if the list is no such thing.
 */
bool split_sections(const char *list, struct split_options *options);

void split_setup(const struct split_options *options);

/*
 * Splits the open input. Reported: a report without one of the wanted
 * sections (found), a section known by its table only (a note), an empty
 * input or records of ours in place of text (trouble).
 */
void split_input(const char *operand);

#endif
