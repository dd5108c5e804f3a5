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
	return &memo->places[(hash >> 40) % (memo->most / 2)];
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
	struct memo_place *place;
	unsigned short other;

	if (n == 0 || n > MEMO_BYTES)
		return MEMO_NONE;
	place = place_of(memo, kind, s, n);
	*known = true;
	if (is_text(memo, place->text[place->again], kind, s, n))
		return place->text[place->again] - 1;
	other = !place->again;
	*known = is_text(memo, place->text[other], kind, s, n);
	if (*known)
		place->again = other;
	else
		keep(memo, &place->text[other], kind, s, n);
	return place->text[other] - 1;
}
