/* Is what gip-fmt writes well-formed? Strict readers of just what it may write. */
#include <string.h>

#include "target.h"

enum { DEPTH = 64, NAME = 32 };

static struct stack {
	char names[DEPTH][NAME];
	size_t n;
} open;

static const char *s, *end;             /* what is left */

static void
start(const struct text *text)
{
	s = text->s;
	end = text->s + text->n;
	open.n = 0;
}

static bool
push(const char *name, size_t n)
{
	if (open.n == DEPTH || n == 0 || n >= NAME)
		return false;
	memcpy(open.names[open.n], name, n);
	open.names[open.n++][n] = '\0';
	return true;
}

static bool
pop(const char *name, size_t n)
{
	if (open.n == 0 || strlen(open.names[open.n - 1]) != n || memcmp(open.names[open.n - 1], name, n) != 0)
		return false;
	open.n--;
	return true;
}

static bool
take(const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(end - s) < n || memcmp(s, word, n) != 0)
		return false;
	s += n;
	return true;
}

/* How many characters from here on are in the list. */
static size_t
span(const char *list)
{
	const char *p = s;

	while (p < end && *p != '\0' && strchr(list, *p) != NULL)
		p++;
	return (size_t)(p - s);
}

/* HTML */

static const char lower[] = "abcdefghijklmnopqrstuvwxyz", digits[] = "0123456789";
static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:";

static bool
reference(void)
{
	size_t n;

	s++;
	n = take("#") ? span(digits) : span(lower);
	s += n;
	return n > 0 && take(";");
}

static bool
attributes(void)
{
	while (take(" ")) {
		if (span(letters) == 0)
			return false;
		s += span(letters);
		if (!take("="))
			continue;
		if (!take("\""))
			return false;
		while (s < end && *s != '"' && *s != '<')
			if (*s != '&')
				s++;
			else if (!reference())
				return false;
		if (!take("\""))
			return false;
	}
	return true;
}

static bool
is_void(const char *name, size_t n)
{
	static const char *const names[] = { "br", "col", "hr", "img", "input", "link", "meta" };
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(names[i]) == n && memcmp(names[i], name, n) == 0)
			return true;
	return false;
}

/* Behind `<'. */
static bool
tag(void)
{
	bool closes = take("/");
	const char *name = s;
	size_t n = span(letters);

	s += n;
	if (closes)
		return take(">") && pop(name, n);
	if (!attributes())
		return false;
	if (take("/>"))
		return n > 0;
	if (!take(">") || (!is_void(name, n) && !push(name, n)))
		return false;
	while (n == 5 && memcmp(name, "style", n) == 0 && s < end && *s != '<')
		s++;
	return true;
}

bool
is_html(const struct text *text)
{
	start(text);
	if (!take("<!DOCTYPE html>\n"))
		return false;
	while (s < end) {
		if (*s == '&') {
			if (!reference())
				return false;
		} else if (*s == '<') {
			s++;
			if (!tag())
				return false;
		} else if (*s++ == '>') {
			return false;
		}
	}
	return open.n == 0;
}

/* LaTeX */

/* Behind `\begin' or `\end': the environment in braces. */
static bool
environment(bool (*does)(const char *name, size_t n))
{
	const char *name = s + 1;

	if (!take("{"))
		return false;
	s += span(lower);
	return does(name, (size_t)(s - name)) && take("}");
}

bool
is_tex(const struct text *text)
{
	start(text);
	while (s < end) {
		if (take("\\begin")) {
			if (!environment(push))
				return false;
		} else if (take("\\end")) {
			if (!environment(pop))
				return false;
		} else if (*s == '\\') {
			s += end - s > 1 ? 2 : 1;
		} else if (*s == '{' ? !push("{", 1) : *s == '}' ? !pop("{", 1) : *s == '%') {
			return false;
		} else {
			s++;
		}
	}
	return open.n == 0;
}

/* JSON: objects, a line each */

static bool
json_string(void)
{
	for (; s < end && *s != '"'; s++)
		if (*s == '\n' || (*s == '\\' && (++s == end || strchr("\"\\/bfnrtu", *s) == NULL)))
			return false;
	return take("\"");
}

bool
is_json(const struct text *text)
{
	start(text);
	while (s < end) {
		if (open.n == 0 && *s != '{')
			return false;
		if (*s == '{' || *s == '[') {
			if (!push(s++, 1))
				return false;
		} else if (*s == '}' || *s == ']') {
			if (!pop(*s == '}' ? "{" : "[", 1) || (s++, open.n == 0 && !take("\n")))
				return false;
		} else if (take("\"")) {
			if (!json_string())
				return false;
		} else if (span("0123456789.-:,truefalsn") == 0) {
			return false;
		} else {
			s++;
		}
	}
	return open.n == 0;
}

/* Rows of fields: CSV as of RFC 4180, an empty line between the kinds, and tables of Markdown */

/* A field up to a comma or the end of its line. */
static bool
csv_field(void)
{
	if (!take("\"")) {
		while (s < end && strchr(",\r\n\"", *s) == NULL)
			s++;
	} else {
		while (s < end && *s != '\n' && (*s != '"' || (end - s > 1 && s[1] == '"')))
			s += *s == '"' ? 2 : 1;
		if (!take("\""))
			return false;
	}
	return s < end && (*s == ',' || *s == '\r');
}

bool
is_csv(const struct text *text)
{
	size_t fields, wanted = 0;

	start(text);
	take("\xef\xbb\xbf");
	while (s < end) {
		if (take("\r\n")) {
			wanted = 0;
			continue;
		}
		for (fields = 0; fields == 0 || take(","); fields++)
			if (!csv_field())
				return false;
		if (!take("\r\n") || (wanted > 0 && fields != wanted))
			return false;
		wanted = fields;
	}
	return true;
}

bool
is_md(const struct text *text)
{
	size_t at = 0, bars, wanted = 0, i;
	struct line line;

	while (text_line(text, &at, &line)) {
		for (i = bars = 0; i < line.n && line.s[0] == '|'; i++)
			if (line.s[i] == '\\')
				i++;
			else
				bars += line.s[i] == '|';
		if (bars > 0 && (line.s[line.n - 1] != '|' || (wanted > 0 && bars != wanted)))
			return false;
		wanted = bars;
	}
	return true;
}
