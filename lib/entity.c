#include <stdbool.h>
#include <string.h>

#include "digit.h"
#include "entity.h"
#include "utf8.h"

enum {
	REPLACEMENT = 0xfffd,
	CODE_MOST = 0x10ffff,
	NAME_MOST = 8
};

struct name {
	char name[NAME_MOST + 1];
	bool bare;              /* known without a semicolon, too */
	unsigned short code;
};

/* In the order of strcmp(). */
static const struct name names[] = {
	{ "AMP", true, '&' },
	{ "Delta", false, 0x394 },
	{ "GT", true, '>' },
	{ "LT", true, '<' },
	{ "NewLine", false, '\n' },
	{ "Omega", false, 0x3a9 },
	{ "QUOT", true, '"' },
	{ "Sigma", false, 0x3a3 },
	{ "Tab", false, '\t' },
	{ "acute", true, 0xb4 },
	{ "alpha", false, 0x3b1 },
	{ "amp", true, '&' },
	{ "apos", false, '\'' },
	{ "asymp", false, 0x2248 },
	{ "beta", false, 0x3b2 },
	{ "brvbar", true, 0xa6 },
	{ "bull", false, 0x2022 },
	{ "cedil", true, 0xb8 },
	{ "cent", true, 0xa2 },
	{ "circ", false, 0x2c6 },
	{ "colon", false, ':' },
	{ "comma", false, ',' },
	{ "copy", true, 0xa9 },
	{ "curren", true, 0xa4 },
	{ "dagger", false, 0x2020 },
	{ "darr", false, 0x2193 },
	{ "deg", true, 0xb0 },
	{ "divide", true, 0xf7 },
	{ "dollar", false, '$' },
	{ "emsp", false, 0x2003 },
	{ "ensp", false, 0x2002 },
	{ "equals", false, '=' },
	{ "equiv", false, 0x2261 },
	{ "euro", false, 0x20ac },
	{ "frac12", true, 0xbd },
	{ "frac14", true, 0xbc },
	{ "frac34", true, 0xbe },
	{ "frasl", false, 0x2044 },
	{ "gamma", false, 0x3b3 },
	{ "ge", false, 0x2265 },
	{ "gt", true, '>' },
	{ "hearts", false, 0x2665 },
	{ "hellip", false, 0x2026 },
	{ "horbar", false, 0x2015 },
	{ "hyphen", false, 0x2010 },
	{ "iexcl", true, 0xa1 },
	{ "infin", false, 0x221e },
	{ "iquest", true, 0xbf },
	{ "laquo", true, 0xab },
	{ "larr", false, 0x2190 },
	{ "lceil", false, 0x2308 },
	{ "ldquo", false, 0x201c },
	{ "le", false, 0x2264 },
	{ "lfloor", false, 0x230a },
	{ "lowast", false, 0x2217 },
	{ "loz", false, 0x25ca },
	{ "lpar", false, '(' },
	{ "lrm", false, 0x200e },
	{ "lsaquo", false, 0x2039 },
	{ "lsquo", false, 0x2018 },
	{ "lt", true, '<' },
	{ "macr", true, 0xaf },
	{ "mdash", false, 0x2014 },
	{ "micro", true, 0xb5 },
	{ "middot", true, 0xb7 },
	{ "minus", false, 0x2212 },
	{ "mu", false, 0x3bc },
	{ "nbsp", true, 0xa0 },
	{ "ndash", false, 0x2013 },
	{ "ne", false, 0x2260 },
	{ "not", true, 0xac },
	{ "num", false, '#' },
	{ "ordf", true, 0xaa },
	{ "ordm", true, 0xba },
	{ "para", true, 0xb6 },
	{ "percnt", false, '%' },
	{ "period", false, '.' },
	{ "permil", false, 0x2030 },
	{ "pi", false, 0x3c0 },
	{ "plus", false, '+' },
	{ "plusmn", true, 0xb1 },
	{ "pound", true, 0xa3 },
	{ "prime", false, 0x2032 },
	{ "prod", false, 0x220f },
	{ "quot", true, '"' },
	{ "radic", false, 0x221a },
	{ "raquo", true, 0xbb },
	{ "rarr", false, 0x2192 },
	{ "rceil", false, 0x2309 },
	{ "rdquo", false, 0x201d },
	{ "reg", true, 0xae },
	{ "rfloor", false, 0x230b },
	{ "rlm", false, 0x200f },
	{ "rpar", false, ')' },
	{ "rsaquo", false, 0x203a },
	{ "rsquo", false, 0x2019 },
	{ "sect", true, 0xa7 },
	{ "semi", false, ';' },
	{ "shy", true, 0xad },
	{ "sigma", false, 0x3c3 },
	{ "sol", false, '/' },
	{ "sum", false, 0x2211 },
	{ "sup1", true, 0xb9 },
	{ "sup2", true, 0xb2 },
	{ "sup3", true, 0xb3 },
	{ "thinsp", false, 0x2009 },
	{ "tilde", false, 0x2dc },
	{ "times", true, 0xd7 },
	{ "trade", false, 0x2122 },
	{ "uarr", false, 0x2191 },
	{ "uml", true, 0xa8 },
	{ "vert", false, '|' },
	{ "yen", true, 0xa5 },
	{ "zwj", false, 0x200d },
	{ "zwnj", false, 0x200c },
};

/* What numbers 128 to 159 mean in pages that come from Windows; 0: nothing. */
static const unsigned short windows[32] = {
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
	0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static long
character(unsigned long code)
{
	if (code >= 0x80 && code < 0xa0 && windows[code - 0x80] != 0)
		return windows[code - 0x80];
	if (code == 0 || code > CODE_MOST || (code >= 0xd800 && code <= 0xdfff))
		return REPLACEMENT;
	return (long)code;
}

static int
digit(char c, unsigned base)
{
	if (digit_is(c))
		return c - '0';
	if (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* `#25919;` or `#x653f;` behind the `&`. */
static long
read_number(const char *s, size_t n, size_t *length)
{
	unsigned base = 10;
	unsigned long code = 0;
	size_t i = 2, first;

	if (n > 2 && (s[2] == 'x' || s[2] == 'X')) {
		base = 16;
		i++;
	}
	for (first = i; i < n && digit(s[i], base) >= 0; i++)
		if (code <= CODE_MOST)
			code = code * base + (unsigned long)digit(s[i], base);
	if (i == first)
		return -1;
	*length = i + (i < n && s[i] == ';');
	return character(code);
}

static const struct name *
find(const char *s, size_t n)
{
	size_t low = 0, high = sizeof names / sizeof names[0], middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		/* Most differ in their first letters. */
		order = names[middle].name[0] - s[0];
		if (order == 0)
			order = strncmp(names[middle].name, s, n);
		if (order == 0 && names[middle].name[n] == '\0')
			return &names[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || digit_is(c);
}

/* `nbsp;`, or `nbsp` with anything behind it. */
static long
read_name(const char *s, size_t n, size_t *length)
{
	const struct name *name;
	size_t i;

	for (i = 1; i < n && i <= NAME_MOST + 1 && is_letter(s[i]); i++)
		;
	if (i < n && s[i] == ';' && i <= NAME_MOST + 1 && (name = find(s + 1, i - 1)) != NULL) {
		*length = i + 1;
		return name->code;
	}
	for (; i > 2; i--)
		if (i <= NAME_MOST + 1 && (name = find(s + 1, i - 1)) != NULL && name->bare) {
			*length = i;
			return name->code;
		}
	return -1;
}

long
entity_read(const char *s, size_t n, size_t *length)
{
	*length = 1;
	if (n < 2)
		return -1;
	return s[1] == '#' ? read_number(s, n, length) : read_name(s, n, length);
}

size_t
entity_text(const char *s, size_t n, char *out, size_t room)
{
	size_t i, length, used = 0;
	long code;

	for (i = 0; i < n && room - used >= UTF8_MAX; i += length) {
		if (s[i] == '&' && (code = entity_read(s + i, n - i, &length)) >= 0) {
			used += utf8_encode(out + used, (unsigned long)code);
			continue;
		}
		utf8_decode(s + i, n - i, &length);
		memcpy(out + used, s + i, length);
		used += length;
	}
	return used;
}
