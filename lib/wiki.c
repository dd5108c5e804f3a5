#include <string.h>

#include "wiki.h"

static bool
begins(const char *s, size_t n, const char *mark)
{
	return n >= strlen(mark) && memcmp(s, mark, strlen(mark)) == 0;
}

/* `| a || b`: cells; each bar opens one, and none is closed. */
static void
add_wiki_cells(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t i = 0;

	place->ruled = true;
	for (s++, n--; i < n; i++) {
		if (!begins(s + i, n - i, "||") && !begins(s + i, n - i, "!!"))
			continue;
		token_add_cell(tokens, s, i, place);
		s += i + 2;
		n -= i + 2;
		i = (size_t)-1;
	}
	token_add_cell(tokens, s, n, place);
}

bool
wiki_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	if (begins(s, n, "{|")) {
		tokens->wiki = true;
		tokens->wiki_row = tokens->n;
		return true;
	}
	if (!tokens->wiki || (*s != '|' && *s != '!'))
		return false;
	if (begins(s, n, "|-") || begins(s, n, "|}")) {
		token_end_row(tokens, tokens->wiki_row);
		tokens->wiki_row = tokens->n;
		tokens->wiki = s[1] == '-';
	} else {
		add_wiki_cells(tokens, s, n, place);
	}
	return true;
}
