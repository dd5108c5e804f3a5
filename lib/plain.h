/*
 * Text as it stands. A table of HTML in it, as Markdown has for merged cells,
 * becomes rows of cells: one that begins a line, behind three spaces at most.
 */
#ifndef PLAIN_H
#define PLAIN_H

/* Reads the open file, from where markup_start() left it, to its end. */
void plain_text(void);

#endif
