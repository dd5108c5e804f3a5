/*
 * The text of one report while it is written: a bounded buffer, with marks
 * where its sections begin.
 */
#ifndef PAGE_H
#define PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { PAGE_SIZE = 1 << 19 };   /* bytes of a report; the longest have about a tenth of it */

void page_clear(void);

void page_put(const char *s);
void page_bytes(const char *s, size_t n);
void page_line(const char *s);
void page_lines(unsigned n);    /* n line ends */
void page_end_line(void);       /* a line end, unless at the start of a line */

/* How much there is; and cuts back to that. */
size_t page_size(void);
void page_cut(size_t size);

/*
 * Section `section` (1 to 6) begins with the next line; with `loose` the
 * blank lines before may as well be its own, as it has no heading.
 */
void page_mark(int section, bool loose);

/*
 * The last line that section `section` may begin with, from 1, which is its
 * first with a Chinese character; and in *first the first one, which may be
 * blank or the border of a box. 0 if the section has no mark.
 */
unsigned long page_section(int section, unsigned long *first);

/* How many lines there are. */
unsigned long page_count(void);

/* Removes every line that occurred before, blank ones too or not. */
void page_dedup(bool blank);

/* Turns the characters into traditional ones. */
void page_traditional(void);

/* Writes it, with CR LF instead of LF if `crlf`; false if that failed. */
bool page_write(FILE *file, bool crlf);

#endif
