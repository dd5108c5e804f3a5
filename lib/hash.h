/* A number for a text, the same for the same bytes and hardly ever for others. */
#ifndef HASH_H
#define HASH_H

#include <stddef.h>
#include <stdint.h>

/* That of what `hash' stands for (nothing: 0), with s[0..n) behind it. */
uint64_t hash_bytes(uint64_t hash, const char *s, size_t n);

#endif
