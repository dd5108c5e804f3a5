#include <string.h>

#include "draft.h"
#include "idle.h"

/* False if there are too many of them. */
static bool
add(struct idle *idle, const char *s, size_t n)
{
	if (idle->n == IDLE_MOST)
		return false;
	idle->numbers[idle->n].s = s;
	idle->numbers[idle->n++].n = n;
	return true;
}

bool
idle_find(struct idle *idle, const char *s, size_t n, const char *text, const void *holes, size_t nholes)
{
	size_t at = 0, i = 0, digits, others;
	struct hole hole = draft_hole(holes, 0);

	for (idle->n = 0;; at += others, s += digits, n -= digits) {
		others = hole_number(HOLE_IDLE, text + at, hole.at - at);
		digits = hole_number(hole.at > at ? HOLE_IDLE : (enum hole_kind)hole.kind, s, n);
		if (at == hole.at) {
			if (i == nholes)
				return n == 0;
			if (digits == 0 || (hole.kind == HOLE_IDLE && !add(idle, s, digits)))
				return false;
			hole = draft_hole(holes, ++i);
		} else if (others == 0 || digits == 0) {
			if (n == 0 || *s != text[at])
				return false;
			others = digits = 1;
		} else if ((others != digits || memcmp(s, text + at, digits) != 0) && !add(idle, s, digits)) {
			return false;
		}
	}
}
