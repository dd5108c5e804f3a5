/*
 * Character references of HTML and XML: `&#25919;`, `&#x653f;`, and the names
 * that pages of reports use; a page's own entities are never expanded.
 */
#ifndef ENTITY_H
#define ENTITY_H

#include <stddef.h>

enum { ENTITY_MOST = 40 };      /* bytes of the longest reference that is looked at */

/*
 * The reference at s[0..n), s[0] being `&`: its code point, and its length in
 * *length, as browsers read it (a semicolon may be missing behind numbers and
 * behind the names of Latin 1; numbers 128 to 159 are those of Windows; one
 * that is no character is U+FFFD). -1 if there is none: the `&` is text.
 */
long entity_read(const char *s, size_t n, size_t *length);

/*
 * The text of an attribute's value, its references resolved, at out[0..room);
 * returns the bytes written, which may end early, on a character's border.
 */
size_t entity_text(const char *s, size_t n, char *out, size_t room);

#endif
