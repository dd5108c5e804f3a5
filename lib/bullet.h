/*
 * Rows as the items of a list: `- 规章 4 0 1'. Some converters write tables so,
 * and the dash in front of a line of values is none of them.
 */
#ifndef BULLET_H
#define BULLET_H

#include <stddef.h>

#include "lines.h"

/* What begins the lines of words, but for some that are torn: - or * or some other sign; NULL if nothing does. */
const char *bullet_find(const struct lines *lines);

/* Skips such a bullet and the space behind it. */
void bullet_skip(const char *bullet, struct kept_line *line);

#endif
