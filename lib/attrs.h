/* Attributes of Pandoc's Markdown: [第二十条]{lang="EN-US" style="font-size:9pt"}, where HTML has a span. */
#ifndef ATTRS_H
#define ATTRS_H

#include "lines.h"

/*
 * Puts white space in place of brackets and attributes, so that what stands below each other in
 * aligned text still does. They may go on in the next line of a cell.
 */
void attrs_blank(struct lines *lines);

#endif
