/* Spaces that do not break, or of a width of their own, where plain ones are meant. */
#ifndef FIXEDSPACE_H
#define FIXEDSPACE_H

#include "lines.h"

/*
 * Puts a plain space in place of each of U+00A0, U+2000 to U+200A, U+202F and U+205F, of white space that has
 * one beside text. Others are left: alone in a cell or a line, or with plain spaces on both sides, such a space may
 * be what keeps an empty cell open (empty.h).
 */
void fixedspace_plain(struct lines *lines);

#endif
