#include "output.h"
#include "safe.h"
#include "utf8.h"
#include "width.h"

enum { REPLACEMENT = 0xfffd };

bool
safe_is(long code)
{
	return !(code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x061c
	    || code == 0x200e || code == 0x200f || (code >= 0x2028 && code <= 0x202e)
	    || (code >= 0x2066 && code <= 0x2069));
}

/* How many bytes of s[0..n) are printable ASCII, from the start. */
static size_t
plain(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= 0x20 && s[i] < 0x7f)
		i++;
	return i;
}

void
safe_out(const char *s, size_t n)
{
	size_t i, length;

	for (i = 0; i < n; i += length) {
		if ((length = plain(s + i, n - i)) > 0)
			out_bytes(s + i, length);
		else if (!safe_is(utf8_decode(s + i, n - i, &length)))
			out_string(UTF8_REPLACEMENT);
		else
			out_bytes(s + i, length);
	}
}

void
safe_out_escaped(const char *s, size_t n, const char *(*escape)(long code))
{
	size_t i, length;
	const char *instead;
	long code;

	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		if ((instead = escape(code)) != NULL)
			out_string(instead);
		else if (safe_is(code))
			out_bytes(s + i, length);
		else
			out_string(UTF8_REPLACEMENT);
	}
}

size_t
safe_width(const char *s, size_t n)
{
	size_t i, length, columns = 0;
	long code;

	for (i = 0; i < n; i += length) {
		code = utf8_decode(s + i, n - i, &length);
		columns += (size_t)width_char(safe_is(code) ? code : REPLACEMENT);
	}
	return columns;
}
