#include <string.h>

#include "target.h"
#include "utf8.h"

bool
is_plain(const char *s, size_t n, const char *allowed)
{
	size_t i, length;
	long code;

	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if (code < 0x20 && (code <= 0 || strchr(allowed, (int)code) == NULL))
			return false;
		if (code >= 0x7f && code < 0xa0)
			return false;
	}
	return true;
}
