#include "pages.h"

enum {
	DIGITS_MOST = 3,        /* no report has more pages */
	RULED_LEAST = 8         /* numbers that make a habit */
};

static bool
is_bare(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && !t->ruled && t->cells == 1;
}

static bool
is_page(const struct token *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->s[i] < '0' || t->s[i] > '9')
			return false;
	return is_bare(t) && t->n <= DIGITS_MOST && t->s[0] != '0';
}

/* Have nearly all numbers, or places for them, a bar or a tab beside them? */
static bool
are_ruled(const struct tokens *tokens)
{
	size_t i, ruled = 0, bare = 0;

	for (i = 0; i < tokens->n; i++) {
		ruled += tokens->t[i].ruled && (token_is_value(&tokens->t[i]) || tokens->t[i].kind == TOKEN_BLANK);
		bare += is_bare(&tokens->t[i]);
	}
	return ruled >= RULED_LEAST && ruled >= 8 * bare;
}

void
pages_drop(struct tokens *tokens)
{
	size_t i, kept = 0;

	if (!are_ruled(tokens))
		return;
	for (i = 0; i < tokens->n; i++)
		if (!is_page(&tokens->t[i]))
			tokens->t[kept++] = tokens->t[i];
	tokens->n = kept;
}
