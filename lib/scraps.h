/*
 * Headers in scraps: narrow columns break the words of their headers over lines, and a page may set each
 * of its tables' headers otherwise. What they say, put together, is the same.
 */
#ifndef SCRAPS_H
#define SCRAPS_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "token.h"

/*
 * Are tokens [from, end) the headers of all columns of `head', torn into pieces? They are if nothing is left
 * of either: one piece behind the other, or, in a few lines of several words, from left to right in each.
 */
bool scraps_are_headers(const struct tokens *tokens, const struct form_head *head, size_t from, size_t end);

#endif
