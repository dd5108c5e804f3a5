/*
 * How a line of prose opens. Prose is most of a report's text, and no two
 * paragraphs of it are alike; but nothing of it tells a heading from other text
 * than its beginning, and that comes again: （一）主动公开。 or 2023年，
 */
#ifndef OPENING_H
#define OPENING_H

#include <stdbool.h>
#include <stdbool.h>
#include <stddef.h>

#include "heading.h"

enum {
	OPENING_MAX = 100,      /* bytes of an opening */
	OPENING_TEXT = OPENING_MAX + 16
};

enum opening_kind {
	OPENING_NONE,           /* the line may be anything */
	OPENING_PLAIN,          /* it begins as no heading does: it is text */
	OPENING_CLAUSE,         /* it is text, if its first clause is that, */
	OPENING_SENTENCE        /* or what its first sentence is, with more behind it */
};

struct opening {
	enum opening_kind kind;
	const char *s;          /* clause or sentence, with the stop behind it */
	size_t n;
};

/* Has the line s[0..n) none? Nearly all that do not end in 。 show it by their last byte. */
static inline bool
opening_lacks(const char *s, size_t n)
{
	return n == 0 || (unsigned char)s[n - 1] != 0x82;
}

/* The opening of the line s[0..n). Other lines than those that end in 。 have none. */
struct opening opening_of(const char *s, size_t n);

/*
 * Looks at a clause or sentence with other text behind it: if this is true,
 * any line that opens so is *look, but for a number or style of no heading.
 */
bool opening_look(struct line_look *look, const struct opening *opening);

#endif
