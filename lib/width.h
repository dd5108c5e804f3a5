/*
 * How many columns of a terminal a text takes. The source is Unicode's
 * East_Asian_Width (UAX #11); the locale has no say. Sequences that a
 * terminal may draw as one picture (flags, joined emoji) count as their parts.
 */
#ifndef WIDTH_H
#define WIDTH_H

#include <stddef.h>

/*
 * Columns of ambiguous characters, such as “ ” ± and the lines of boxes: 1,
 * as Unicode advises and terminals do, or 2 as in old Chinese fonts.
 */
void width_ambiguous(int columns);

/* Columns of a code point: 0, 1 or 2 (1 of a control, which no text should hold). */
int width_char(long code);

/* Columns of UTF-8 text. */
size_t width_text(const char *s, size_t n);

#endif
