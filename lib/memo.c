#include <stdint.h>
#include <string.h>

#include "memo.h"

static uint64_t
mixed(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9e3779b97f4a7c15;
	return hash ^ hash >> 32;
}

/* Eight bytes at a time; the last eight again, if they are no multiple, or all if they are fewer. */
static uint64_t
hash_of(unsigned char kind, const char *s, size_t n)
{
	uint64_t hash = n << 8 | kind, word = 0;
	size_t i;

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

static struct memo_place *
place_of(const struct memo *memo, uint64_t hash)
{
	return &memo->places[(hash >> 32) * (memo->most / MEMO_WAYS) >> 32];
}

static bool
is_text(const struct memo_text *t, unsigned char kind, const char *s, size_t n)
{
	return t->n == n && t->kind == kind && memcmp(t->s, s, n) == 0;
}

static void
keep(struct memo *memo, struct memo_place *place, int way, unsigned char kind, const char *s, size_t n)
{
	struct memo_text *t;

	if (place->text[way] == 0)
		place->text[way] = ++memo->n;
	t = &memo->texts[place->text[way] - 1];
	t->n = (unsigned char)n;
	t->kind = kind;
	memcpy(t->s, s, n);
}

static void
move_up(struct memo_place *place, int way)
{
	unsigned short text = place->text[way], mark = place->mark[way];

	place->text[way] = place->text[way - 1];
	place->mark[way] = place->mark[way - 1];
	place->text[way - 1] = text;
	place->mark[way - 1] = mark;
}

int
memo_find(struct memo *memo, unsigned char kind, const char *s, size_t n, bool *known)
{
	struct memo_place *place;
	unsigned short mark;
	uint64_t hash;
	int way, text;

	if (n == 0 || n > MEMO_BYTES)
		return MEMO_NONE;
	hash = hash_of(kind, s, n);
	mark = (unsigned short)hash;
	place = place_of(memo, hash);
	for (way = 0; way < MEMO_WAYS && place->text[way] != 0; way++) {
		text = place->text[way] - 1;
		if (place->mark[way] != mark || !is_text(&memo->texts[text], kind, s, n))
			continue;
		if (way > 0)
			move_up(place, way);
		*known = true;
		return text;
	}
	if (way == MEMO_WAYS)
		way--;
	keep(memo, place, way, kind, s, n);
	place->mark[way] = mark;
	*known = false;
	return place->text[way] - 1;
}
