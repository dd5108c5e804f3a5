/*
 * Tags of HTML that a text keeps, whatever wrote it: Markdown has no signs for some tables, forums write
 * them in brackets, and a page may be fed as it is.
 */
#ifndef TAG_H
#define TAG_H

#include <stdbool.h>
#include <stddef.h>

/* What a tag is of. */
enum tag_kind {
	TAG_NONE,               /* nothing that a text keeps */
	TAG_WORDS,              /* words within a line */
	TAG_BREAK,              /* the end of a line within a cell */
	TAG_BLOCK,              /* lines of their own; this and all below part what stands beside them */
	TAG_TABLE,              /* a table, or a group of its rows */
	TAG_ROW,
	TAG_CELL
};

struct tag {
	enum tag_kind kind;
	bool closes;            /* an end tag */
	size_t length;          /* up to its bracket */
};

/* What a tag of this name, in any case, is of. */
enum tag_kind tag_named(const char *name, size_t n);

/*
 * The length of a tag of any name at s[0..n), n > 0: <o:p>, </td>, <td width="3">;
 * 0 if none stands there, or a longer one than any program writes.
 */
size_t tag_length(const char *s, size_t n);

/* Reads the tag at s[0..n), n > 0, in angle brackets or square ones; false if it is none, or of no kind. */
bool tag_read(struct tag *tag, const char *s, size_t n);

#endif
