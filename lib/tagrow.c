#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "fold.h"
#include "tagrow.h"

enum { ROWS_LEAST = 2 };        /* lines of several cells */

enum tag {
	TAG_NONE,
	TAG_CELL,               /* it opens one */
	TAG_FRAME               /* any other of a table's */
};

static bool
is_name(const char *s, size_t n, const char *name)
{
	return n == strlen(name) && strncasecmp(s, name, n) == 0;
}

/* What tag of a table stands at s[0..n), and how long it is. */
static enum tag
read_tag(const char *s, size_t n, size_t *length)
{
	static const char *const frames[] = { "tr", "table", "tbody", "thead", "tfoot", "td", "th" };
	const char *name = s + 1, *end;
	size_t named, i;
	bool closes;

	if (n < 4 || (*s != '<' && *s != '[') || (end = memchr(s, *s == '<' ? '>' : ']', n)) == NULL)
		return TAG_NONE;
	*length = (size_t)(end - s) + 1;
	closes = *name == '/';
	name += closes;
	for (named = 0; name + named < end && memchr(" =/", name[named], 3) == NULL; named++)
		;
	if (!closes && (is_name(name, named, "td") || is_name(name, named, "th")))
		return TAG_CELL;
	for (i = 0; i < sizeof frames / sizeof frames[0]; i++)
		if (is_name(name, named, frames[i]))
			return TAG_FRAME;
	return TAG_NONE;
}

static size_t
count_cells(const char *s, size_t n)
{
	size_t i, length, cells = 0;

	for (i = 0; i < n; i++)
		cells += (s[i] == '<' || s[i] == '[') && read_tag(s + i, n - i, &length) == TAG_CELL;
	return cells;
}

/* A line without its table's tags, with a tab before each cell but the first. Nothing stands before that. */
static size_t
part_row(char *to, const char *s, size_t n)
{
	size_t i, length, cells = 0, used = 0;
	enum tag tag;

	for (i = 0; i < n; i += length) {
		length = 1;
		tag = s[i] == '<' || s[i] == '[' ? read_tag(s + i, n - i, &length) : TAG_NONE;
		if (tag == TAG_CELL && cells++ > 0)
			to[used++] = '\t';
		if (tag != TAG_NONE)
			continue;
		length = 1;
		if (used > 0 || !fold_space((unsigned char)s[i]))
			to[used++] = s[i];
	}
	return used;
}

/* May the text have a tag that ends a cell? */
static bool
has_end_tag(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;

	for (; (s = memchr(s, '/', (size_t)(end - s))) != NULL; s++)
		if (s > lines->text && (s[-1] == '<' || s[-1] == '[') && (s[1] == 't' || s[1] == 'T'))
			return true;
	return false;
}

/* How much white space stands before a tag of a table that s[0..n) begins with. */
static size_t
indent(const char *s, size_t n)
{
	size_t i, length;

	for (i = 0; i < n && fold_space((unsigned char)s[i]); i++)
		;
	return i < n && s[i] == '<' && read_tag(s + i, n - i, &length) != TAG_NONE ? i : 0;
}

static size_t
set_left(char *to, const char *s, size_t n)
{
	size_t white = indent(s, n);

	memmove(to, s + white, n - white);
	return n - white;
}

void
tagrow_part(struct lines *lines)
{
	struct kept_line line;
	size_t at = 0, rows = 0, indented = 0;

	if (!has_end_tag(lines))
		return;
	while (lines_next(lines, &at, &line)) {
		rows += count_cells(line.s, line.n) > 1;
		indented += indent(line.s, line.n) > 0;
	}
	if (rows >= ROWS_LEAST)
		lines_rewrite(lines, part_row);
	else if (indented >= ROWS_LEAST)
		lines_rewrite(lines, set_left);
}
