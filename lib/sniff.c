#include <stdbool.h>
#include <string.h>

#include "markup.h"
#include "sniff.h"

/* Tags that only one kind of file has. */
static const struct {
	const char *name;
	enum sniff kind;
} marks[] = {
	{ "html", SNIFF_HTML },
	{ "head", SNIFF_HTML },
	{ "body", SNIFF_HTML },
	{ "title", SNIFF_HTML },
	{ "meta", SNIFF_HTML },
	{ "w:document", SNIFF_DOCX },
	{ "w:worddocument", SNIFF_DOCX },
	{ "pkg:package", SNIFF_DOCX },
	{ "w:numbering", SNIFF_LISTS },
	{ "office:document", SNIFF_ODT },
	{ "office:document-content", SNIFF_ODT },
};

/* The length of the name behind a `<`. */
static size_t
name_length(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (unsigned char)s[i] > ' ' && s[i] != '>' && s[i] != '/')
		i++;
	return i;
}

/* `!DOCTYPE html`; XML has others. */
static bool
is_doctype(const char *s, size_t n)
{
	static const char doctype[] = "!doctype";
	size_t i = sizeof doctype - 1;

	if (n <= i || !markup_same(s, i, doctype))
		return false;
	while (i < n && (unsigned char)s[i] <= ' ')
		i++;
	return n - i >= 4 && markup_same(s + i, 4, "html");
}

/* The kind of the first tag that tells it. */
static bool
find_mark(const char *s, size_t n, enum sniff *kind)
{
	const char *end = s + n;
	size_t length, i;

	for (; (s = memchr(s, '<', (size_t)(end - s))) != NULL; s++) {
		if (is_doctype(s + 1, (size_t)(end - s) - 1)) {
			*kind = SNIFF_HTML;
			return true;
		}
		length = name_length(s + 1, (size_t)(end - s) - 1);
		for (i = 0; i < sizeof marks / sizeof marks[0]; i++)
			if (markup_same(s + 1, length, marks[i].name)) {
				*kind = marks[i].kind;
				return true;
			}
	}
	return false;
}

/* `## heading`, `| cell | cell |`. */
static bool
is_markdown_line(const char *s, size_t n)
{
	size_t i = 0;

	while (n > 0 && (s[n - 1] == '\r' || s[n - 1] == ' '))
		n--;
	while (i < n && s[i] == '#')
		i++;
	return (i > 0 && i <= 6 && i < n && s[i] == ' ') || (n > 2 && s[0] == '|' && s[n - 1] == '|');
}

static bool
is_markdown(const char *s, size_t n)
{
	const char *end = s + n, *newline;

	for (; (newline = memchr(s, '\n', (size_t)(end - s))) != NULL; s = newline + 1)
		if (is_markdown_line(s, (size_t)(newline - s)))
			return true;
	return false;
}

static bool
begins_tag(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '!' || c == '?' || c == '/';
}

enum sniff
sniff(const char *s, size_t n)
{
	enum sniff kind;

	while (n > 0 && (unsigned char)*s <= ' ') {
		s++;
		n--;
	}
	if (n >= 4 && memcmp(s, "PK\3\4", 4) == 0)
		return SNIFF_ZIP;
	if (n >= 5 && memcmp(s, "%PDF-", 5) == 0)
		return SNIFF_PDF;
	if (find_mark(s, n, &kind))
		return kind;
	if (n < 2 || *s != '<' || !begins_tag(s[1]))
		return SNIFF_TEXT;
	return is_markdown(s, n) ? SNIFF_TEXT : SNIFF_HTML;
}
