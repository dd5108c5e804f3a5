#include <stdbool.h>
#include <string.h>

#include "cellmark.h"
#include "digit.h"
#include "fold.h"
#include "tag.h"

size_t
cellmark_textile(const char *s, size_t n)
{
	size_t i = 0, digits;

	if (n > 0 && *s == '_')
		i++;
	while (i + 1 < n && (s[i] == '\\' || s[i] == '/')) {
		digits = 1;
		while (i + digits < n && digit_is(s[i + digits]))
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

enum { SPACE_LENGTH = 6, EMPHASIS_MOST = 3 };

static const char space[SPACE_LENGTH + 1] = "&nbsp;";

/* Is s[0..n), which begins with < and ends with >, one tag, or a comment: <!-- colspan: 2 -->? */
static bool
is_tag(const char *s, size_t n)
{
	size_t i = n > 2 && s[1] == '/' ? 2 : 1;

	if (n > 6 && memcmp(s, "<!--", 4) == 0 && memcmp(s + n - 3, "-->", 3) == 0)
		return memchr(s + 1, '<', n - 1) == NULL;
	return n > i + 1 && ((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z'))
	    && memchr(s + 1, '<', n - 1) == NULL && memchr(s, '>', n) == s + n - 1;
}

/* The length of the tag, or the space by name, that begins s[0..n); 0 if none does. */
static size_t
first_mark(const char *s, size_t n)
{
	static const char anchor[] = "<<>>";    /* one of Org, without a name */
	const char *end = *s == '<' ? memchr(s, '>', n) : NULL;

	if (n >= sizeof anchor - 1 && memcmp(s, anchor, sizeof anchor - 1) == 0)
		return sizeof anchor - 1;
	if (n >= SPACE_LENGTH && memcmp(s, space, SPACE_LENGTH) == 0)
		return SPACE_LENGTH;
	return end != NULL && is_tag(s, (size_t)(end - s) + 1) ? (size_t)(end - s) + 1 : 0;
}

/* The same of that which ends it. */
static size_t
last_mark(const char *s, size_t n)
{
	size_t length = 1;

	if (n >= SPACE_LENGTH && memcmp(s + n - SPACE_LENGTH, space, SPACE_LENGTH) == 0)
		return SPACE_LENGTH;
	while (s[n - 1] == '>' && length < n && s[n - length] != '<')
		length++;
	return s[n - 1] == '>' && is_tag(s + n - length, length) ? length : 0;
}

bool
cellmark_is_frame(const char *s, size_t n)
{
	size_t length, any = 0;
	struct tag tag;

	for (; n > 0 && (length = first_mark(s, n)) > 0; any++) {
		if (s[1] != '/' && !(tag_read(&tag, s, length) && tag.kind == TAG_ROW))
			return false;
		s += length;
		n -= length;
		fold_trim(&s, &n);
	}
	return n == 0 && any > 0;
}

void
cellmark_tags(const char **s, size_t *n)
{
	size_t length;

	while (*n > 0 && (length = first_mark(*s, *n)) > 0) {
		*s += length;
		*n -= length;
		fold_trim(s, n);
	}
	while (*n > 0 && (length = last_mark(*s, *n)) > 0) {
		*n -= length;
		fold_trim(s, n);
	}
}

void
cellmark_quotes(const char **s, size_t *n)
{
	fold_trim(s, n);
	if (*n >= 2 && **s == '"' && (*s)[*n - 1] == '"') {
		++*s;
		*n -= 2;
		fold_trim(s, n);
	}
}

bool
cellmark_line(const char **s, size_t *n)
{
	size_t end = *n, begin = 0;

	while (end > 0 && (*s)[end - 1] == '_')
		end--;
	while (begin < end && (*s)[begin] == '_')
		begin++;
	if (begin > 0 && begin == *n - end && begin <= EMPHASIS_MOST)
		return false;   /* Markdown's emphasis */
	*s += begin;
	*n = end - begin;
	fold_trim(s, n);
	return true;
}
