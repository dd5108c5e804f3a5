/*
 * Lines of text as they come out of marked-up text, on standard output. White
 * space at the ends of a line is left out, between words it collapses; what
 * has a width of its own stays (of a run the first LINE_WHITE bytes).
 */
#ifndef LINE_H
#define LINE_H

#include <stdbool.h>
#include <stddef.h>

enum { LINE_WHITE = 240 };

/* Call at the beginning of each file. */
void line_start(void);

/* More of the line in hand. */
void line_words(const char *s, size_t n);

/* A tab between words. */
void line_tab(void);

/* As it stands: a newline in it ends a line. */
void line_verbatim(const char *s, size_t n);

/* Ends the line in hand, if it has anything. */
void line_break(void);

/* What comes next, if anything does, has an empty line before it. */
void line_empty(void);

/* Was anything written of this file? */
bool line_any(void);

/* A line of its own: s[0..n) as it stands, `tabs` behind it. */
void line_row(const char *s, size_t n, size_t tabs);

#endif
