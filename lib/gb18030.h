/*
 * GB 18030, which has GBK and GB 2312 in it, by hand: systems read it each in
 * their own way, or not at all. As of 2005, with the characters of Unicode
 * where it has private ones (gb18030_table.sh).
 */
#ifndef GB18030_H
#define GB18030_H

#include <stddef.h>

/*
 * The code point at s[0..n), n > 0, and its length in *length. UTF8_BAD: none
 * is there, and the next one may begin one byte later; UTF8_SHORT: its bytes
 * end within it. *length is 1 then.
 */
long gb18030_decode(const char *s, size_t n, size_t *length);

/*
 * Converts what nearly all text is, from the start of s[0..*n), to UTF-8 at
 * out[0..room): ASCII, and characters of two bytes that become three. Returns
 * the bytes written; *n is set to those that were read.
 */
size_t gb18030_convert(const char *s, size_t *n, char *out, size_t room);

#endif
