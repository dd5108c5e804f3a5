#include <string.h>

#include "cellmark.h"
#include "tagcell.h"

enum { NAME = 3 };      /* bytes of `<td`, `<th`, `<tr` */

/* Does s[0..n) begin with a tag of this name? */
static bool
begins(const char *s, size_t n, const char *name)
{
	return n > NAME && memcmp(s, name, NAME) == 0 && (s[NAME] == ' ' || s[NAME] == '>');
}

static bool
begins_cell(const char *s, size_t n)
{
	return begins(s, n, "<td") || begins(s, n, "<th");
}

/* Does a cell's end tag stand in s[0..n)? */
static bool
has_end(const char *s, size_t n)
{
	static const char mark[] = "</t";
	enum { MARK = sizeof mark - 1, END = MARK + 2 };

	for (; n >= END; s++, n--)
		if (*s == '<' && memcmp(s, mark, MARK) == 0 && (s[MARK] == 'd' || s[MARK] == 'h'))
			return true;
	return false;
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
	if (begins_cell(s, n) || begins(s, n, "<tr"))
		return false;
	tokens->tagged = !has_end(s, n);
	go_on(tokens, s, n, place);
	return true;
}
