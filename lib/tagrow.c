#include <stdbool.h>
#include <string.h>

#include "fold.h"
#include "tag.h"
#include "tagrow.h"

enum { ROWS_LEAST = 2 };        /* lines of several cells */

/* Does a tag of a table stand at s[0..n)? */
static bool
read_tag(struct tag *tag, const char *s, size_t n)
{
	return (*s == '<' || *s == '[') && tag_read(tag, s, n) && tag->kind >= TAG_TABLE;
}

static bool
opens_cell(const struct tag *tag)
{
	return tag->kind == TAG_CELL && !tag->closes;
}

static size_t
count_cells(const char *s, size_t n)
{
	size_t i, cells = 0;
	struct tag tag;

	for (i = 0; i < n; i++)
		cells += read_tag(&tag, s + i, n - i) && opens_cell(&tag);
	return cells;
}

/* A line without its table's tags, with a tab before each cell but the first. Nothing stands before that. */
static size_t
part_row(char *to, const char *s, size_t n)
{
	size_t i, length, cells = 0, used = 0;
	struct tag tag;

	for (i = 0; i < n; i += length) {
		length = 1;
		if (read_tag(&tag, s + i, n - i)) {
			length = tag.length;
			if (opens_cell(&tag) && cells++ > 0)
				to[used++] = '\t';
		} else if (used > 0 || !fold_space((unsigned char)s[i])) {
			to[used++] = s[i];
		}
	}
	return used;
}

/* Has the text a tag of a table, in such brackets? */
static bool
has_tag(const struct lines *lines, char bracket)
{
	const char *s = lines->text, *end = s + lines->used;
	struct tag tag;

	for (; (s = memchr(s, bracket, (size_t)(end - s))) != NULL; s++)
		if (read_tag(&tag, s, (size_t)(end - s)))
			return true;
	return false;
}

/* How much white space stands before a tag of a table that s[0..n) begins with. */
static size_t
indent(const char *s, size_t n)
{
	struct tag tag;
	size_t i;

	for (i = 0; i < n && fold_space((unsigned char)s[i]); i++)
		;
	return i < n && s[i] == '<' && read_tag(&tag, s + i, n - i) ? i : 0;
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

	if (!has_tag(lines, '<') && !has_tag(lines, '['))
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
