#include "squeeze.h"

static bool
is_pad(const struct token *t)
{
	return t->kind == TOKEN_PAD;
}

/* Does a value stand behind pads that stand behind a value? */
static bool
has_inner_pads(const struct printed_row *row, const struct tokens *tokens)
{
	bool value = false, pad = false;
	size_t i;

	for (i = row->after; i < row->end; i++)
		if (is_pad(&tokens->t[i])) {
			pad = value;
		} else if (token_is_value(&tokens->t[i])) {
			if (pad)
				return true;
			value = true;
		}
	return false;
}

bool
squeeze_judge(const struct found_rows *found, const struct tokens *tokens)
{
	size_t r;

	for (r = 0; r < found->n; r++)
		if (found->rows[r].found && has_inner_pads(&found->rows[r], tokens))
			return false;
	return true;
}

size_t
squeeze_left(const struct token *t, size_t m, size_t n)
{
	size_t left = 0, i;

	while (left < m && left < n && (token_is_value(&t[left]) || t[left].kind == TOKEN_BLANK))
		left++;
	if (m - left < 2 || token_values(t, left) == 0)
		return n;
	for (i = left; i < m; i++)
		if (!is_pad(&t[i]) || t[i].line != t[left].line)
			return n;
	return left;
}
