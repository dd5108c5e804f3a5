/* Colours on a terminal. */
#ifndef COLOUR_H
#define COLOUR_H

#include <stdbool.h>

enum colour {
	COLOUR_NONE,
	COLOUR_HEADING,
	COLOUR_FAULT,           /* a failed check, a cell under suspicion */
	COLOUR_DOUBT,           /* an open check, a cell that was not read */
	COLOUR_WORKED           /* a value that was worked out */
};

/*
 * When to use colours: `always`, `never`, or `auto`, which is at first: if
 * standard output is a terminal, TERM names one that is not `dumb`, and
 * NO_COLOR is unset or empty. False if the word is none of these.
 */
bool colour_choose(const char *when);

/* Prints what turns a colour on, and off again. */
void colour_begin(enum colour colour);
void colour_end(enum colour colour);

#endif
