/*
 * Cutting a text into reports and their sections.
 *
 * What a line is may show only later (cut.h), so the text is held back, up to
 * SPLIT_HOLD bytes. When they are full, the older half goes out as what is
 * known by then suggests. No report is longer; one that is loses only the
 * second thoughts about its first half.
 */
#ifndef SPLIT_H
#define SPLIT_H

#include <stdbool.h>

enum { SPLIT_HOLD = 262144 };

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
