/*
 * Lines in their order as clues for cut.h: a heading or a title in several
 * lines is put together, the labels of a table are counted.
 */
#ifndef CLUE_H
#define CLUE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A new text; and cut_start(). */
void clue_start(void);

/* Does the line at s begin as those that name files do? It is for the caller to look at. */
static inline bool
clue_halts(const char *s)
{
	return *s == '=' && strncmp(s, "==> ", 4) == 0;
}

/*
 * The next lines, one at least, each with its newline, up to `end`, behind which
 * a block of block.h must be readable; *line is the number of the first, and is
 * counted up. Returns where the next one begins: at `end`, or before, if
 * cut_full() or if clue_halts() there. The first line is taken in any case; not
 * to be called when cut_full(). Lines must stay where they are up to the next
 * clue_flush().
 */
const char *clue_lines(const char *s, const char *end, unsigned long *line);

/* Text that is not looked at stands here. */
void clue_text(void);

/* What the lines so far show is to be settled: nothing is kept back. */
void clue_flush(void);

#endif
