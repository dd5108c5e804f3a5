#include <stdbool.h>
#include <string.h>

#include "tag.h"
#include "taglines.h"

enum { LINES_MOST = 8 };        /* of one tag */

/* Is it the tag of a cell, a row or a table, s[0..n), whose name must be left? */
static bool
is_cell(const char *s, size_t n)
{
	return tag_named(s + 1, n - 1) >= TAG_TABLE;
}

/* How long `<' and the tag's name at s are; 0 if there is no name, or nothing may be behind it. */
static size_t
name_length(const char *s, const char *end)
{
	size_t n = 1;

	while (s + n < end && ((s[n] >= 'a' && s[n] <= 'z') || (n > 1 && s[n] >= '0' && s[n] <= '9')))
		n++;
	return n > 1 && s + n < end && (s[n] == ' ' || (s[n] == '\n' && !is_cell(s, n))) ? n : 0;
}

/* The `>' that closes the tag of which s is the inside, in another line; NULL if none does, or its own line's. */
static char *
closing(char *s, const char *end)
{
	size_t lines = 0;
	bool attribute = false;

	for (; s < end && *s != '<' && *s != '>' && lines <= LINES_MOST; s++) {
		lines += *s == '\n';
		attribute = attribute || (*s == '=' && s[1] == '"');
	}
	return s < end && *s == '>' && lines > 0 && attribute ? s : NULL;
}

void
taglines_close(struct lines *lines)
{
	char *s = lines->text, *close;
	const char *end = s + lines->used;
	bool cell, joined = false;
	size_t name;

	for (; (s = memchr(s, '<', (size_t)(end - s))) != NULL; s++) {
		if ((name = name_length(s, end)) == 0 || (close = closing(s + name, end)) == NULL)
			continue;
		cell = is_cell(s, name);
		joined = joined || !cell;
		if (s[name] == ' ')
			s[name++] = '>';
		else
			name = 0;       /* no room: the name goes, too */
		for (s += name; s <= close; s++)
			if (!cell)
				*s = '\0';
			else if (*s != '\n')
				*s = ' ';
		s = close;
	}
	if (joined)
		lines_join(lines);
}
