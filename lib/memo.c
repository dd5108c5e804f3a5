#include <stdint.h>
#include <string.h>

#include "hash.h"
#include "memo.h"

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
	if (memo->last > 0 && is_text(&memo->texts[memo->last - 1], kind, s, n)) {
		*known = true;
		return memo->last - 1;
	}
	hash = hash_bytes((uint64_t)kind << 8, s, n);
	mark = (unsigned short)hash;
	place = place_of(memo, hash);
	for (way = 0; way < MEMO_WAYS && place->text[way] != 0; way++) {
		text = place->text[way] - 1;
		if (place->mark[way] != mark || !is_text(&memo->texts[text], kind, s, n))
			continue;
		if (way > 0)
			move_up(place, way);
		*known = true;
		memo->last = (unsigned short)(text + 1);
		return text;
	}
	if (way == MEMO_WAYS)
		way--;
	keep(memo, place, way, kind, s, n);
	place->mark[way] = mark;
	*known = false;
	memo->last = place->text[way];
	return memo->last - 1;
}
