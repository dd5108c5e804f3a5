/* The elements of HTML, as far as they matter to how a page's text is laid out. */
#ifndef ELEMENT_H
#define ELEMENT_H

#include <stddef.h>

enum element_role {
	ELEMENT_OTHER,          /* part of a line */
	ELEMENT_BLOCK,          /* lines of its own */
	ELEMENT_BREAK,          /* ends a line */
	ELEMENT_TABLE,
	ELEMENT_GROUP,          /* of rows */
	ELEMENT_ROW,
	ELEMENT_CELL,
	ELEMENT_CAPTION,
	ELEMENT_PRE,            /* lines as they stand */
	ELEMENT_META,
	ELEMENT_INPUT
};

enum {
	ELEMENT_VOID = 1,       /* it has no content and no end tag */
	ELEMENT_RAW = 2,        /* its content has no tags, */
	ELEMENT_LITERAL = 4,    /* nor references */
	ELEMENT_UNSEEN = 8,     /* its content is not shown */
	ELEMENT_SIBLING = 16,   /* another of its kind ends it */
	ELEMENT_PARAGRAPH = 32, /* any block ends it */
	ELEMENT_SPACED = 64,    /* empty lines before and behind it */
	ELEMENT_APART = 128,    /* no part of the word or number beside it: 12<sup>1</sup> is not 121 */
	ELEMENT_ONCE = 256      /* only the first is shown: others are hints of pictures */
};

struct element {
	const char *name;
	enum element_role role;
	unsigned flags;
};

/* The element of this name, in lower case, whose markup_hash() is `hash`; others are parts of a line. */
const struct element *element_find(const char *name, size_t n, unsigned hash);

#endif
