/* Patterns of texts, folded (fold.h), with `*` for any text: lists of form_data.c. */
#ifndef PATTERN_H
#define PATTERN_H

#include <stdbool.h>

#include "fold.h"

enum {
	PATTERNS = 64,
	PATTERN_NONE = PATTERNS
};

/* For few patterns that tell by their first character: to find a text's marks would take longer. */
#define PATTERN_ANY (~(uint64_t)0)

struct patterns {
	size_t n;
	struct fold fold[PATTERNS];
	uint64_t marks[PATTERNS];       /* of what is no `*` (fold.h) */
	uint64_t first;                 /* that of a character which one of them begins with */
};

/* Adds a pattern; those of a `|` list. */
void pattern_add(struct patterns *p, const char *s, size_t n);
void pattern_add_list(struct patterns *p, const char *list);

/* Adds to `ends' the last character of each pattern that is no `*`. */
void pattern_ends(struct fold *ends, const struct patterns *p);

/* The first pattern that it is, or PATTERN_NONE. Those with a mark that is not among the text's are not tried. */
size_t pattern_first(const struct fold *text, uint64_t marks, const struct patterns *p);
bool pattern_among(const struct fold *text, uint64_t marks, const struct patterns *p);

#endif
