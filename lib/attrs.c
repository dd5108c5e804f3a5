#include <stdbool.h>
#include <string.h>

#include "attrs.h"
#include "utf8.h"
#include "width.h"

/* May a name of an attribute hold the character? */
static bool
is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
}

static size_t
name_length(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && is_name(s[i]))
		i++;
	return i;
}

/* The length of the attribute that begins s[0..n): name="value", .class or #name; 0 if none does. */
static size_t
attribute_length(const char *s, size_t n)
{
	size_t name = name_length(s, n);
	const char *end;

	if (n > 1 && (*s == '.' || *s == '#'))
		return (name = name_length(s + 1, n - 1)) > 0 ? name + 1 : 0;
	if (name == 0 || n < name + 2 || s[name] != '=' || s[name + 1] != '"')
		return 0;
	end = memchr(s + name + 2, '"', n - name - 2);
	return end == NULL ? 0 : (size_t)(end - s) + 1;
}

/*
 * The length of the attributes that begin s[0..n), up to the brace that closes them, or as far as the
 * cell goes: *closed tells which. 0 if none do.
 */
static size_t
attributes_length(const char *s, size_t n, bool *closed)
{
	size_t at = 0, length, end = 0;

	*closed = false;
	while ((length = attribute_length(s + at, n - at)) > 0) {
		end = at += length;
		if (at < n && s[at] == ' ')
			at++;
	}
	if (end > 0 && end < n && s[end] == '}') {
		*closed = true;
		end++;
	}
	return end;
}

/* White space as wide as s[0..n); returns its length, which is no more than n. */
static size_t
blank(char *to, const char *s, size_t n)
{
	size_t i, length, used = 0;
	int width;

	for (i = 0; i < n; i += length)
		for (width = width_char(utf8_decode(s + i, n - i, &length)); width > 0 && used < i + length; width--)
			to[used++] = ' ';
	return used;
}

/* Where the text begins that the bracket at the end of s[0..n) closes: behind the last one that opens, or at a cell's beginning. */
static size_t
opening(const char *s, size_t n)
{
	size_t i, depth = 0;

	for (i = n; i-- > 0;) {
		if (s[i] == ']')
			depth++;
		else if (s[i] == '[' && depth-- == 0)
			return i;
		else if (s[i] == '|')
			break;
	}
	return n;
}

/* Does a cell of aligned text or between bars begin at s[i]? */
static bool
begins_cell(const char *s, size_t i)
{
	while (i > 0 && s[i - 1] == '[')
		i--;
	return i == 0 || s[i - 1] == '|' || (s[i - 1] == ' ' && (i == 1 || s[i - 2] == ' ' || s[i - 2] == '|'));
}

/* Does the bracket that opens s[0..n) close in another line of its cell? */
static bool
goes_on(const char *s, size_t n)
{
	size_t i;

	for (i = 1; i < n && s[i] != ']' && s[i] != '|' && !(s[i] == ' ' && s[i - 1] == ' '); i++)
		;
	return i == n || s[i] != ']';
}

static size_t
drop(char *to, const char *s, size_t n)
{
	size_t i, length, used = 0, open;
	bool closed;

	for (i = 0; i < n; i += length) {
		if (s[i] == ']' && i + 1 < n && s[i + 1] == '{'
		    && (length = attributes_length(s + i + 2, n - i - 2, &closed)) > 0) {
			length += 2;
			open = opening(to, used);
			if (open < used)
				to[open] = ' ';
			used += blank(to + used, s + i, length);
			continue;
		}
		length = is_name(s[i]) && begins_cell(s, i) ? attributes_length(s + i, n - i, &closed) : 0;
		if (length > 0 && (closed || i + length == n || s[i + length] == ' ')) {
			used += blank(to + used, s + i, length);
			continue;
		}
		length = 1;
		to[used++] = s[i] == '[' && begins_cell(s, i) && goes_on(s + i, n - i) ? ' ' : s[i];
	}
	return used;
}

/* Does the text have such attributes? */
static bool
has_attributes(const char *s, const char *end)
{
	bool closed;

	for (; (s = memchr(s, '{', (size_t)(end - s))) != NULL; s++)
		if (s[-1] == ']' && attributes_length(s + 1, (size_t)(end - s) - 1, &closed) > 0)
			return true;
	return false;
}

void
attrs_blank(struct lines *lines)
{
	if (lines->used > 1 && has_attributes(lines->text + 1, lines->text + lines->used))
		lines_rewrite(lines, drop);
}
