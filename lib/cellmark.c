#include <string.h>

#include "cellmark.h"

size_t
cellmark_textile(const char *s, size_t n)
{
	size_t i = 0, digits;

	if (n > 0 && *s == '_')
		i++;
	while (i + 1 < n && (s[i] == '\\' || s[i] == '/')) {
		digits = 1;
		while (i + digits < n && s[i + digits] >= '0' && s[i + digits] <= '9')
			digits++;
		if (digits == 1)
			return 0;
		i += digits;
	}
	return i > 0 && i + 1 < n && s[i] == '.' && s[i + 1] == ' ' ? i + 2 : 0;
}

size_t
cellmark_wiki(const char *s, size_t n)
{
	const char *bar = memchr(s, '|', n), *equals;

	if (bar == NULL || (equals = memchr(s, '=', (size_t)(bar - s))) == NULL || equals[1] != '"')
		return 0;
	return (size_t)(bar - s) + 1;
}
