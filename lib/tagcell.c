#include <string.h>

#include "cellmark.h"
#include "tag.h"
#include "tagcell.h"

static bool
begins_cell(const char *s, size_t n)
{
	struct tag tag;

	return n > 0 && tag_read(&tag, s, n) && tag.kind == TAG_CELL && !tag.closes;
}

static bool
begins_row(const char *s, size_t n)
{
	struct tag tag;

	return n > 0 && tag_read(&tag, s, n) && tag.kind == TAG_ROW && !tag.closes;
}

/* Does a cell's end tag stand in s[0..n)? */
static bool
has_end(const char *s, size_t n)
{
	const char *end = s + n;
	struct tag tag;

	for (; s < end && (s = memchr(s, '<', (size_t)(end - s))) != NULL; s++)
		if (tag_read(&tag, s, (size_t)(end - s)) && tag.kind == TAG_CELL && tag.closes)
			return true;
	return false;
}

/* Are a cell's tag and its end all there is of cells in s[0..n)? */
static bool
is_whole(const char *s, size_t n)
{
	const char *end = s + n;
	size_t cells = 0;
	struct tag tag;

	if (!begins_cell(s, n))
		return false;
	for (; s < end && (s = memchr(s, '<', (size_t)(end - s))) != NULL; s++) {
		if (!tag_read(&tag, s, (size_t)(end - s)) || tag.kind != TAG_CELL)
			continue;
		if (++cells == 2)
			return tag.closes && s + tag.length == end;
	}
	return false;
}

bool
tagcell_whole(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	if (!is_whole(s, n))
		return false;
	token_add_cell(tokens, s, n, place);
	return true;
}

void
tagcell_open(struct tokens *tokens, const char *s, size_t n, size_t first)
{
	tokens->tagged = tokens->n > first && begins_cell(s, n) && !has_end(s, n);
}

/* More words of the cell; two numbers in one are none. */
static void
go_on(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	struct token last = tokens->t[tokens->n - 1];

	cellmark_tags(&s, &n);
	if (n == 0)
		return;
	if (last.n == 0) {
		tokens->n--;
		last.line = place->line;
		token_add_cell(tokens, s, n, &last);
	} else if (token_append(tokens, tokens->n - 1, " ", 1)) {
		token_append(tokens, tokens->n - 1, s, n);
	}
}

bool
tagcell_line(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	if (!tokens->tagged)
		return false;
	tokens->tagged = false;
	if (begins_cell(s, n) || begins_row(s, n))
		return false;
	tokens->tagged = !has_end(s, n);
	go_on(tokens, s, n, place);
	return true;
}
