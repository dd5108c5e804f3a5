/* What kind of file this is, told from its beginning. */
#ifndef SNIFF_H
#define SNIFF_H

#include <stddef.h>

enum sniff {
	SNIFF_TEXT,             /* plain, Markdown */
	SNIFF_HTML,
	SNIFF_DOCX,             /* the document of a DOCX, */
	SNIFF_LISTS,            /* and its numbering */
	SNIFF_ODT,              /* the content of an ODT, or a flat one */
	SNIFF_ZIP,              /* a DOCX or ODT as it is */
	SNIFF_PDF
};

/*
 * HTML is what has a tag of a page's frame (html, head, body, title, meta), or
 * begins with a tag and shows no sign of Markdown (a `#` heading, a row of
 * bars); the other kinds have their own marks.
 */
enum sniff sniff(const char *s, size_t n);

#endif
