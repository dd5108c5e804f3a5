#include <string.h>
#include <strings.h>

#include "tag.h"

enum { TAG_MOST = 512 };        /* bytes of a tag: office programs write long ones */

enum tag_kind
tag_named(const char *name, size_t n)
{
	static const struct {
		const char *name;
		enum tag_kind kind;
	} tags[] = {
		{ "td", TAG_CELL }, { "tr", TAG_ROW }, { "th", TAG_CELL },
		{ "table", TAG_TABLE }, { "tbody", TAG_TABLE }, { "thead", TAG_TABLE }, { "tfoot", TAG_TABLE },
		{ "p", TAG_BLOCK }, { "div", TAG_BLOCK }, { "li", TAG_BLOCK },
		{ "h1", TAG_BLOCK }, { "h2", TAG_BLOCK }, { "h3", TAG_BLOCK }, { "h4", TAG_BLOCK },
		{ "br", TAG_BREAK },
		{ "span", TAG_WORDS }, { "strong", TAG_WORDS }, { "b", TAG_WORDS }, { "font", TAG_WORDS },
		{ "em", TAG_WORDS }, { "i", TAG_WORDS }, { "u", TAG_WORDS }, { "a", TAG_WORDS }
	};
	size_t i;

	for (i = 0; i < sizeof tags / sizeof tags[0]; i++)
		if (strlen(tags[i].name) == n && strncasecmp(tags[i].name, name, n) == 0)
			return tags[i].kind;
	return TAG_NONE;
}

size_t
tag_length(const char *s, size_t n)
{
	const char close = *s == '[' ? ']' : '>';
	bool quoted = false;
	size_t i;

	for (i = 1; i < n && i < TAG_MOST; i++) {
		if (s[i] == close && !quoted)
			return i + 1;
		if (s[i] == '"')
			quoted = !quoted;
		else if (!quoted && ((unsigned char)s[i] >= 0x80 || s[i] == *s))
			break;
	}
	return 0;
}

bool
tag_read(struct tag *tag, const char *s, size_t n)
{
	const char *name;
	size_t named;

	if (n < sizeof "<b>" - 1 || (*s != '<' && *s != '['))
		return false;
	tag->closes = s[1] == '/';
	name = s + 1 + tag->closes;
	for (named = 0; name + named < s + n && memchr(" =/>]", name[named], 5) == NULL; named++)
		;
	tag->kind = tag_named(name, named);
	tag->length = tag->kind == TAG_NONE ? 0 : tag_length(s, n);
	return tag->length > 0;
}
