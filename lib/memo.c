#include <stdint.h>
#include <string.h>

#include "memo.h"

/* Eight bytes at a time; the last ones, fewer than eight, with zeros. */
static struct memo_place *
place_of(const struct memo *memo, unsigned char kind, const char *s, size_t n)
{
	uint64_t hash = n << 8 | kind, word;
	size_t i;

	for (i = 0; n - i >= sizeof word; i += sizeof word) {
		memcpy(&word, s + i, sizeof word);
		hash = (hash ^ word) * 0x9e3779b97f4a7c15;
		hash ^= hash >> 32;
	}
	word = 0;
	memcpy(&word, s + i, n - i);
	hash = (hash ^ word) * 0x9e3779b97f4a7c15;
	return &memo->places[(hash >> 40) % (memo->most / MEMO_WAYS)];
}

static bool
is_text(const struct memo *memo, unsigned short text, unsigned char kind, const char *s, size_t n)
{
	const struct memo_text *t;

	if (text == 0)
		return false;
	t = &memo->texts[text - 1];
	return t->n == n && t->kind == kind && memcmp(t->s, s, n) == 0;
}

static void
keep(struct memo *memo, unsigned short *text, unsigned char kind, const char *s, size_t n)
{
	struct memo_text *t;

	if (*text == 0)
		*text = ++memo->n;
	t = &memo->texts[*text - 1];
	t->n = (unsigned char)n;
	t->kind = kind;
	memcpy(t->s, s, n);
}

int
memo_find(struct memo *memo, unsigned char kind, const char *s, size_t n, bool *known)
{
	unsigned short *text, found;
	int way;

	if (n == 0 || n > MEMO_BYTES)
		return MEMO_NONE;
	text = place_of(memo, kind, s, n)->text;
	for (way = 0; way < MEMO_WAYS - 1 && text[way] != 0; way++)
		if (is_text(memo, text[way], kind, s, n))
			break;
	*known = is_text(memo, text[way], kind, s, n);
	if (!*known)
		keep(memo, &text[way], kind, s, n);
	found = text[way];
	if (*known && way > 0) {
		text[way] = text[way - 1];
		text[way - 1] = found;
	}
	return found - 1;
}
