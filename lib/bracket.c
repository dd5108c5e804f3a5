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
