#include <string.h>

#include "heading.h"
#include "joined.h"

/* What begins at a cell: the section that it is the heading of; else the table whose header or label it is. */
struct begins {
	int section, table;     /* 0: none */
	bool opens;             /* the table begins with it */
};

static struct begins
begins_at(const struct token *t)
{
	struct begins begins = { 0, 0, false };
	struct line_look look;

	if (t->kind != TOKEN_WORDS || t->n > HEADING_BYTES)
		return begins;
	heading_look(&look, t->s, t->n);
	if (look.heading.match >= TITLE_KNOWN && !look.heading.followed)
		begins.section = look.heading.section;
	begins.table = look.table;
	begins.opens = look.opens;
	return begins;
}

void
joined_cut(struct tokens *tokens, int number)
{
	size_t i, first = tokens->n, end = tokens->n;
	struct begins begins;

	for (i = 0; i < tokens->n; i++) {
		begins = begins_at(&tokens->t[i]);
		if (begins.section == number || (begins.table == number && first == tokens->n)) {
			first = i;
			end = tokens->n;
		} else if (i > first && end == tokens->n
		    && (begins.section > number || (begins.opens && begins.table > number))) {
			end = i;
		}
	}
	memmove(tokens->t, tokens->t + first, (end - first) * sizeof tokens->t[0]);
	tokens->n = end - first;
}
