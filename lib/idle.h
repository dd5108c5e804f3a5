/*
 * Numbers that are no cells and yet are others in the next page: of a note, of
 * the page itself, of a line that is none of the form's. Which they are is seen
 * where two pages of one site differ.
 */
#ifndef IDLE_H
#define IDLE_H

#include <stdbool.h>
#include <stddef.h>

#include "hole.h"

enum { IDLE_MOST = 40 };

struct idle {
	size_t n;
	struct number numbers[IDLE_MOST];
};

/*
 * Finds the idle numbers of s[0..n), a section that is like text, which has
 * `nholes' holes (draft.h), but for its numbers; those that were idle stay so. False if something
 * else differs, or more than IDLE_MOST do.
 */
bool idle_find(struct idle *idle, const char *s, size_t n, const char *text,
    const void *holes, size_t nholes);

#endif
