#include <string.h>

#include "bracket.h"

static const struct {
	char narrow;
	char wide[4];
} brackets[] = { { '(', "（" }, { ')', "）" } };

enum { WIDE = sizeof "（" - 1 };

bool
bracket_begins(const char *s, size_t n, enum bracket bracket)
{
	return n > 0 && (*s == brackets[bracket].narrow
	    || (n >= WIDE && memcmp(s, brackets[bracket].wide, WIDE) == 0));
}

bool
bracket_ends(const char *s, size_t n, enum bracket bracket)
{
	return n > 0 && (s[n - 1] == brackets[bracket].narrow
	    || (n >= WIDE && memcmp(s + n - WIDE, brackets[bracket].wide, WIDE) == 0));
}

bool
bracket_left_open(bool open, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (!bracket_lead(s[i]))
			continue;
		if (bracket_begins(s + i, n - i, BRACKET_OPENS))
			open = true;
		else if (bracket_begins(s + i, n - i, BRACKET_CLOSES))
			open = false;
	}
	return open;
}
