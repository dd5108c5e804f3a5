#include "memo.h"
#include "seen.h"

static struct memo_text lines[SEEN_LINES];
static struct memo_place places[SEEN_LINES / 2];
static struct memo memo = { SEEN_LINES, lines, places, 0 };
static struct line_look looks[SEEN_LINES], unkept;

const struct line_look *
seen_look(const char *s, size_t n)
{
	bool known = false;
	int i = memo_find(&memo, 0, s, n, &known);
	struct line_look *look = i == MEMO_NONE ? &unkept : &looks[i];

	if (!known)
		heading_look(look, s, n);
	return look;
}
