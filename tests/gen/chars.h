/* Strings of UTF-8 as characters; they are the generator's own, and well formed. */
#ifndef CHARS_H
#define CHARS_H

#include <stddef.h>

/* How many characters there are; bytes before the i-th, or all of them. */
size_t chars_count(const char *s);
size_t chars_offset(const char *s, size_t i);

/* Bytes of the first character of s[0], and the columns it takes: 0, 1 or 2. */
size_t chars_bytes(const char *s);
size_t chars_width(const char *s);

/* The columns that s[0..n) takes. */
size_t chars_columns(const char *s, size_t n);

#endif
