/*
 * Lines in their order as clues for cut.h: a heading or a title in several
 * lines is put together, the labels of a table are counted.
 */
#ifndef CLUE_H
#define CLUE_H

#include <stddef.h>

/* A new text; and cut_start(). */
void clue_start(void);

/* The next line s[0..n), whose number is `line`; not to be called when cut_full(). */
void clue_line(const char *s, size_t n, unsigned long line);

/* Text that is not looked at stands here. */
void clue_text(void);

/* What the lines so far show is to be settled: nothing is kept back. */
void clue_flush(void);

#endif
