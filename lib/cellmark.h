/* What markup says of a cell, in front of its text. */
#ifndef CELLMARK_H
#define CELLMARK_H

#include <stdbool.h>
#include <stddef.h>

/* The length of Textile's marks of a header or of merged cells: `_.`, `\3.`, `_/2\7.`; 0 if there are none. */
size_t cellmark_textile(const char *s, size_t n);

/* The length of MediaWiki's attributes, up to their bar: `colspan="3" |`; 0 if there are none. */
size_t cellmark_wiki(const char *s, size_t n);

/*
 * Takes tags of HTML, and &nbsp;, off both ends of a cell, which other markup may
 * keep: <span>3</span>, <br />. Words within < and > that are no tag stay.
 */
void cellmark_tags(const char **s, size_t *n);

/* Takes white space, and the quotes within that stand around all of a cell, off its ends. */
void cellmark_quotes(const char **s, size_t *n);

/* Takes the line off both ends of a cell's text that is drawn below it, 3___ or __3_; false if that is no such line. */
bool cellmark_line(const char **s, size_t *n);

/* Is it nothing but tags that begin a row or end what is in it: </td>, <tr class="odd">? */
bool cellmark_is_frame(const char *s, size_t n);

#endif
