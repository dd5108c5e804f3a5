/*
 * Encodings of reports; what is UTF-8 already needs none of this. GB18030 and
 * UTF-16 are read here, so that they are the same on all systems, and there
 * where iconv(3) has none of them; iconv(3) reads the others.
 */
#ifndef CHARSET_H
#define CHARSET_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The encoding of s[0..n), the beginning of a file: "UTF-16LE" or "UTF-16BE"
 * by their byte-order mark, "GB18030" (which holds GBK and GB2312) if more of
 * it is no UTF-8 than is, else "UTF-8"; NULL if all of it is ASCII, so that
 * it cannot be told yet. charset_open() knows them all, on any system.
 */
const char *charset_guess(const char *s, size_t n);

/*
 * The encoding that s[0..n), the beginning of markup, says it has: in an XML
 * declaration or, as browsers look for it (HTML, "prescan a byte stream to
 * determine its encoding"), in a meta element. It is open for
 * charset_convert() then. NULL if it says none, or one that is not known here,
 * or one that its bytes belie: pages that were turned into UTF-8 by whoever
 * saved them still say GB2312.
 */
const char *charset_declared(const char *s, size_t n);

/*
 * Chooses the encoding that charset_convert() reads; false if none has the
 * name (errno is EINVAL), or it cannot be had now (no memory, say).
 */
bool charset_open(const char *name);

/* True for a name of UTF-8 itself. */
bool charset_is_utf8(const char *name);

/*
 * Converts s[0..*n) to UTF-8 at out[0..room); returns the bytes written. Bytes
 * that cannot be converted become U+FFFD and are counted in *bad. *n is set to
 * what was read: what has no room is left (TSCII makes nine bytes of one), and
 * a character that is not complete, unless this is the end of the input.
 */
size_t charset_convert(const char *s, size_t *n, char *out, size_t room, bool end,
    unsigned long *bad);

#endif
