/*
 * What gip-split writes in front of each line: doc TAB sec TAB line TAB. It is
 * the same from line to line but for the number, which is one more each time,
 * so the text is kept and counted up in place.
 */
#ifndef PREFIX_H
#define PREFIX_H

#include <stddef.h>

enum {
	PREFIX_DOC = 1024,      /* bytes of a name that is kept; a longer one is written anew */
	PREFIX_STEP = 32        /* bytes that are copied at once */
};

/*
 * Whose lines come next: `name' and, if it is not the first of that name, which
 * one. Control characters of the name become `?'. The name is not copied.
 */
void prefix_report(const char *name, size_t n, unsigned long count);

/* Which section's. */
void prefix_section(int section);

/* Writes the prefix of a line. */
void prefix_out(unsigned long line);

/*
 * Writes the lines at s, each with its newline and behind its prefix, from the
 * number `line` up to the number `to`; returns where that one begins. A block
 * of block.h must be readable behind them.
 */
const char *prefix_lines(const char *s, unsigned long line, unsigned long to);

#endif
