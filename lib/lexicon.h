/* The words of headings, compiled from form.h: which section a title is of. */
#ifndef LEXICON_H
#define LEXICON_H

#include <stdbool.h>

#include "fold.h"

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

#endif
