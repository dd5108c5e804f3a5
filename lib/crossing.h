/*
 * Bars that part nothing. Where all rules of a drawn box cross at the same places, the borders of its
 * cells stand there and nowhere else; another bar is a cell's text, as the mark of an empty line block in
 * reStructuredText.
 */
#ifndef CROSSING_H
#define CROSSING_H

#include <stdbool.h>
#include <stddef.h>

#include "lines.h"

/* A section's first rule, and how many crossings it has; 0 if the others differ, or there is none. */
struct crossings {
	const char *s;
	size_t n, count;
};

void crossing_start(struct crossings *crossings);

/* Takes up a rule. */
void crossing_rule(struct crossings *crossings, const struct kept_line *rule);

/*
 * Replaces a line of a box that has borders below all crossings, and other bars too, by one without these, which
 * stays until the next call.
 */
void crossing_clear(const struct crossings *crossings, struct kept_line *line);

#endif
