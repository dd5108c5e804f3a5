#include <string.h>

#include "named.h"
#include "unitcol.h"

enum {
	LONG = 9,               /* bytes; no unit is longer */
	CELLS_LEAST = 4
};

static bool
is_unit(const struct token *t)
{
	return t->kind == TOKEN_WORDS && t->n <= LONG && named_unit((struct piece){ t->s, t->n });
}

/* Is it a cell of the column that has `unit'? */
static bool
is_same(const struct token *t, const struct token *unit)
{
	return t->kind == TOKEN_WORDS && t->n == unit->n && memcmp(t->s, unit->s, t->n) == 0;
}

static size_t
count_same(const struct tokens *tokens, const struct token *unit)
{
	size_t i, n = 0;

	for (i = 0; i < tokens->n; i++)
		n += is_same(&tokens->t[i], unit);
	return n;
}

void
unitcol_mark(struct tokens *tokens)
{
	const struct token *end = tokens->t + tokens->n, *unit = tokens->t;
	size_t i;

	while (unit < end && !is_unit(unit))
		unit++;
	if (unit == end || count_same(tokens, unit) < CELLS_LEAST)
		return;
	for (i = 0; i < tokens->n; i++)
		tokens->t[i].unit = is_same(&tokens->t[i], unit);
}
