#include <string.h>

#include "hash.h"

static uint64_t
mixed(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9e3779b97f4a7c15;
	return hash ^ hash >> 32;
}

/* Eight bytes at a time; the last eight again, if they are no multiple, or all if they are fewer. */
uint64_t
hash_bytes(uint64_t hash, const char *s, size_t n)
{
	uint64_t word = 0;
	size_t i;

	hash += n;
	if (n < sizeof word) {
		for (i = 0; i < n; i++)
			word = word << 8 | (unsigned char)s[i];
		return mixed(hash, word);
	}
	for (i = 0; n - i > sizeof word; i += sizeof word) {
		memcpy(&word, s + i, sizeof word);
		hash = mixed(hash, word);
	}
	memcpy(&word, s + n - sizeof word, sizeof word);
	return mixed(hash, word);
}
