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

bool
pages_is_number(const struct token *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->s[i] < '0' || t->s[i] > '9')
			return false;
	return is_bare(t) && t->n <= DIGITS_MOST && t->s[0] != '0';
}

bool
pages_may_end(const struct tokens *tokens, size_t first, size_t n)
{
	const struct token *t = tokens->t + first;
	size_t behind = n;

	while (first + behind < tokens->n && t[behind].kind == TOKEN_GAP)
		behind++;
	return behind > n && first + behind < tokens->n && n > 1 && is_bare(&t[n - 1]) && is_bare(&t[n - 2]);
}

/*
 * Have nearly all numbers, or places for them, a bar or a tab beside them? Bars
 * in lines of their own tell that only where those of labels are not.
 */
static bool
are_ruled(const struct tokens *tokens)
{
	size_t i, ruled = 0, bare = 0, pads = 0, labels = 0, others = 0;
	const struct token *t;

	for (i = 0; i < tokens->n; i++) {
		t = &tokens->t[i];
		ruled += t->ruled && (token_is_value(t) || t->kind == TOKEN_BLANK);
		pads += t->ruled && t->kind == TOKEN_PAD;
		labels += t->kind == TOKEN_WORDS && t->ruled;
		others += t->kind == TOKEN_WORDS && !t->ruled;
		bare += is_bare(t);
	}
	if (labels >= 8 * others)
		ruled += pads;
	return ruled >= RULED_LEAST && ruled >= 8 * bare;
}

/* Marks the numbers in the lines above and below token i: it may be a part of one of them. */
static void
mark_near(struct tokens *tokens, size_t i)
{
	struct token *t = &tokens->t[i];

	if (i > 0 && t[-1].kind == TOKEN_NUMBER && t[-1].line + 1 == t->line)
		t[-1].near = true;
	if (i + 1 < tokens->n && t[1].kind == TOKEN_NUMBER && t[1].line == t->line + 1)
		t[1].near = true;
}

void
pages_drop(struct tokens *tokens)
{
	size_t i, kept = 0;

	if (!are_ruled(tokens))
		return;
	for (i = 0; i < tokens->n; i++)
		if (pages_is_number(&tokens->t[i]))
			mark_near(tokens, i);
	for (i = 0; i < tokens->n; i++)
		if (!pages_is_number(&tokens->t[i]))
			tokens->t[kept++] = tokens->t[i];
	tokens->n = kept;
}
