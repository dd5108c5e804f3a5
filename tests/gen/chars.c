#include "chars.h"
#include "utf8.h"

size_t
chars_bytes(const char *s)
{
	size_t n = 1;

	while (((unsigned char)s[n] & 0xc0) == 0x80)
		n++;
	return n;
}

size_t
chars_count(const char *s)
{
	size_t n = 0;

	for (; *s != '\0'; s += chars_bytes(s))
		n++;
	return n;
}

size_t
chars_offset(const char *s, size_t i)
{
	const char *start = s;

	for (; *s != '\0' && i > 0; i--)
		s += chars_bytes(s);
	return (size_t)(s - start);
}

size_t
chars_width(const char *s)
{
	size_t n = chars_bytes(s);
	long code = utf8_decode(s, n, &n);

	if (code == 0xad || code == 0x200b || code == 0xfeff)
		return 0;
	return code >= 0x2e80 ? 2 : 1;
}

size_t
chars_columns(const char *s, size_t n)
{
	size_t columns = 0, i;

	for (i = 0; i < n; i += chars_bytes(s + i))
		columns += chars_width(s + i);
	return columns;
}
