#include "frame.h"
#include "gaps.h"

/* Is an empty line an empty cell of some row, which has as many cells as it should with it? */
static bool
has_counted(const struct found_rows *found, const struct tokens *tokens)
{
	const struct printed_row *row;
	size_t values, inner, all;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!row->found)
			continue;
		gaps_count(row, tokens, &values, &inner, &all);
		if (all > 0 && values + all == row->ncells)
			return true;
	}
	return false;
}

bool
frame_overfull(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	size_t values, inner, all;

	gaps_count(row, tokens, &values, &inner, &all);
	return values + inner > row->ncells && has_counted(found, tokens);
}

/* How many of t[from..end) are empty lines or, with `bars', lines of bars or tabs with nothing beside them. */
static size_t
count_lines(const struct token *t, size_t from, size_t end, bool bars)
{
	size_t n = 0;

	for (; from < end; from++)
		n += bars ? (t[from].kind == TOKEN_PAD || t[from].kind == TOKEN_BLANK) && t[from].cells == 1
		    : t[from].kind == TOKEN_GAP;
	return n;
}

/* How many such lines stand in front of a row's values. */
static size_t
lines_before(const struct printed_row *row, const struct token *t, const struct filled *e, bool bars)
{
	return count_lines(t, row->label_end, e->first, bars);
}

/* And how many lines of bars behind. */
static size_t
bars_behind(const struct printed_row *row, const struct token *t, const struct filled *e)
{
	return count_lines(t, e->last + 1, row->end, true);
}

bool
frame_indents(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e)
{
	size_t n = lines_before(row, tokens->t, e, false);
	const struct printed_row *other;
	struct filled full;

	for (other = found->rows; n > 0 && other < found->rows + found->n; other++)
		if (filled_all(&full, other, tokens->t) && lines_before(other, tokens->t, &full, false) >= n)
			return true;
	return false;
}

bool
frame_stands_in(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    const struct filled *e)
{
	size_t before = lines_before(row, t, e, true), behind = bars_behind(row, t, e), places = 0, i;
	const struct printed_row *other;
	struct filled full;

	for (i = row->label_end; i < row->end; i++)
		places += t[i].kind != TOKEN_WORDS && t[i].kind != TOKEN_GAP;
	if (places >= row->ncells + before)
		before = 0;
	if (places >= row->ncells + behind)
		behind = 0;
	for (other = found->rows; before + behind > 0 && other < found->rows + found->n; other++)
		if (filled_all(&full, other, t) && ((before > 0 && lines_before(other, t, &full, true) >= before)
		    || (behind > 0 && bars_behind(other, t, &full) >= behind)))
			return true;
	return false;
}
