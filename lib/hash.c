#include <string.h>

#include "hash.h"

static uint64_t
mixed(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9e3779b97f4a7c15;
	return hash ^ hash >> 32;
}

/* Eight bytes at a time; the last ones, fewer than eight, as one number. */
uint64_t
hash_bytes(uint64_t hash, const char *s, size_t n)
{
	uint64_t word;

	for (hash += n; n >= sizeof word; s += sizeof word, n -= sizeof word) {
		memcpy(&word, s, sizeof word);
		hash = mixed(hash, word);
	}
	for (word = 0; n > 0; n--)
		word = word << 8 | (unsigned char)*s++;
	return mixed(hash, word);
}
