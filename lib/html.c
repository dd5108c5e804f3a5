#include <string.h>

#include "html.h"
#include "safe.h"

static const char *
escape(long code)
{
	switch (code) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	case '\n':
		return "&#10;";
	default:
		return NULL;
	}
}

void
html_text(const char *s, size_t n)
{
	safe_out_escaped(s, n, escape);
}

void
html_string(const char *s)
{
	html_text(s, strlen(s));
}

void
html_name(const struct name *name)
{
	html_text(name->s, name->n);
}
