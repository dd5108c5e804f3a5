/* UTF-16 by hand, in either order of bytes. */
#ifndef UTF16_H
#define UTF16_H

#include <stddef.h>

/*
 * The code point at s[0..n), n > 0, and its length in *length. UTF8_BAD: a
 * surrogate without its other half, of two bytes; UTF8_SHORT: the bytes end
 * within it, and *length is that of what is there.
 */
long utf16_decode_le(const char *s, size_t n, size_t *length);
long utf16_decode_be(const char *s, size_t n, size_t *length);

#endif
