/*
 * Tags of HTML that go on in the next line: Pandoc breaks tables that its Markdown has no signs for where a space
 * is, between two attributes as anywhere.
 */
#ifndef TAGLINES_H
#define TAGLINES_H

#include "lines.h"

/*
 * Closes each such tag behind its name. What follows goes on in the line where the tag begins; but not if it is that of
 * a cell, which has spaces in place of its attributes.
 */
void taglines_close(struct lines *lines);

#endif
