#include <string.h>

#include "fold.h"
#include "cellmark.h"
#include "wiki.h"

static bool
begins(const char *s, size_t n, const char *mark)
{
	return n >= strlen(mark) && memcmp(s, mark, strlen(mark)) == 0;
}

static void
add_cell(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	size_t markup = cellmark_wiki(s, n);

	token_add_cell(tokens, s + markup, n - markup, place);
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
		add_cell(tokens, s, i, place);
		s += i + 2;
		n -= i + 2;
		i = (size_t)-1;
	}
	add_cell(tokens, s, n, place);
}

/* Has a line cells that two bars part? */
static bool
has_cells(const char *s, size_t n)
{
	for (; n >= 4; s++, n--)
		if (begins(s, n, " || "))
			return true;
	return false;
}

void
wiki_survey(struct tokens *tokens)
{
	unsigned rules = 0, rows = 0;
	struct kept_line line;
	size_t at = 0;

	while ((tokens->lines->has & LINES_BAR) != 0 && lines_next(tokens->lines, &at, &line)) {
		if ((line.has & LINES_BAR) == 0)
			continue;
		fold_trim(&line.s, &line.n);
		rules += line.n == 2 && begins(line.s, line.n, "|-");
		rows += begins(line.s, line.n, "| ") && has_cells(line.s, line.n);
	}
	tokens->wiki = rules > 1 && 2 * rows > rules;
	tokens->wiki_row = 0;
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
