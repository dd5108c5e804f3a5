/*
 * HTML and XML as a stream of text and tags, as browsers cut it (HTML,
 * "Tokenization"), from the open file (input.h) in bounded memory: a text
 * comes in pieces, an attribute is cut at INPUT_LINE bytes, a tag may have any
 * length. Comments, declarations and processing instructions are passed over.
 */
#ifndef MARKUP_H
#define MARKUP_H

#include <stdbool.h>
#include <stddef.h>

enum { MARKUP_NAME = 40 };      /* bytes of a tag's name that are kept */

enum markup_kind {
	MARKUP_TEXT,
	MARKUP_OPEN,
	MARKUP_CLOSE
};

struct markup {
	enum markup_kind kind;
	const char *s;          /* text, or a tag's name (in HTML in lower case); */
	size_t n;               /* valid until the next call of any function here */
	unsigned hash;          /* of the whole name: markup_hash() */
};

struct markup_attribute {
	const char *name, *value;       /* as written; valid as above */
	size_t nname, nvalue;
};

/* Begins with the open file; `xml`: names keep their case, and CDATA is text. */
void markup_start(bool xml);

/* The next token; false at the end of the file. */
bool markup_next(struct markup *token);

/* After MARKUP_OPEN: its next attribute; false where the tag ends. Those not asked for are passed over. */
bool markup_attribute(struct markup_attribute *attribute);

/* After the last attribute: does the tag close what it opens, as <a/> does? */
bool markup_empty(void);

/*
 * Up to the end tag `name` all is text without tags, as in <script>; also
 * without references, unless `references`.
 */
void markup_raw(const char *name, bool references);

/*
 * What is left of the file from here, not less than INPUT_LINE bytes if there
 * are so many; *last: nothing is behind it. markup_skip() passes over some of
 * it; anything else from the file makes it invalid.
 */
const char *markup_ahead(size_t *n, bool *last);
void markup_skip(size_t n);

/* The line of the file that has been reached. */
unsigned long markup_line(void);

bool markup_is(const char *s, size_t n, const char *word);

/* Is s[0..n) this word, which is in lower case, in any case? */
bool markup_same(const char *s, size_t n, const char *word);

unsigned markup_hash(const char *name, size_t n);

/* A name that a kind of document gives a meaning. */
struct markup_name {
	const char *name;
	int what;
};

enum { MARKUP_SLOTS = 256 };    /* several times as many as names */

/* Such names; their slots are filled when one is first asked for. */
struct markup_names {
	const struct markup_name *list;
	size_t n;
	bool ready;
	unsigned char slots[MARKUP_SLOTS];      /* places in the list, from 1, by hash; 0: free */
};

/* What the name of a tag means; 0 if it is none of them. */
int markup_find(struct markup_names *names, const struct markup *token);

#endif
