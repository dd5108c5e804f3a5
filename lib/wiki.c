#include <string.h>

#include "wiki.h"

static bool
begins(const char *s, size_t n, const char *mark)
{
	return n >= strlen(mark) && memcmp(s, mark, strlen(mark)) == 0;
}

/* Ends a row of MediaWiki: its cells, in as many lines, are one row's. */
static void
end_wiki_row(struct tokens *tokens)
{
	size_t i, n = tokens->n - tokens->wiki_row;

	for (i = tokens->wiki_row; i < tokens->n; i++) {
		tokens->t[i].row = tokens->t[tokens->wiki_row].line;
		tokens->t[i].cell = (unsigned)(i - tokens->wiki_row + 1);
		tokens->t[i].cells = (unsigned)n;
	}
	tokens->wiki_row = tokens->n;
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
		end_wiki_row(tokens);
		tokens->wiki = s[1] == '-';
	} else {
		add_wiki_cells(tokens, s, n, place);
	}
	return true;
}
