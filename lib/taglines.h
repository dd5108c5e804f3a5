/*
 * Tags of HTML that go on in the next line: Pandoc breaks tables that its Markdown has no signs for where a space
 * is, between two attributes as anywhere.
 */
#ifndef TAGLINES_H
#define TAGLINES_H

#include "lines.h"

/* Closes each such tag behind its name, and puts spaces in place of its attributes. */
void taglines_close(struct lines *lines);

#endif
