/*
 * HTML as lines of text, see tabular.h: blocks are lines, tables rows, hidden
 * elements, scripts and styles are left out, the page's title and date are
 * lines of their own. What browsers forgive is forgiven.
 */
#ifndef WEBPAGE_H
#define WEBPAGE_H

/* Reads the open file, from where markup_start() or markup_skip() left it, to its end. */
void webpage_page(void);

/* The same up to the end of the table that begins there. */
void webpage_table(void);

#endif
