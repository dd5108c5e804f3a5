#include "digit.h"
#include "doubts.h"
#include "fold.h"
#include "placed.h"
#include "utf8.h"

/* Does the row fill just the columns `step` behind those that nearly all other rows fill? */
static bool
moved_by(const struct lattice *l, const struct votes *v, int step)
{
	enum { FILLED = 3 };    /* columns that make a pattern */
	size_t j, from, filled = 0;
	int token;
	bool usual;

	for (j = 0; j < l->n; j++) {
		from = j - (size_t)step;        /* beyond the columns for the first or last one */
		token = lattice_choose(l, j);
		usual = from < l->n && v->filled[from] * 5 >= v->rows * 4;
		filled += usual;
		if (usual != (token >= 0 && token_is_value(&l->t[token])))
			return false;
	}
	return filled >= FILLED;
}

bool
doubts_short(const struct lattice *l, const struct tokens *tokens, const struct votes *v, const struct placed *placed)
{
	unsigned long long last, rest;
	size_t sum = l->n - 1;

	return l->sum[sum] && v->valued >= VOTES_HABIT && v->filled[sum] * 5 >= v->valued * 4
	    && !placed_is_filled(&placed[sum], tokens) && placed_is_filled(&placed[sum - 1], tokens)
	    && token_sum(l->t, l->m, &last, &rest) > 0 && last > 0 && last >= rest && !lattice_has_words(l, tokens);
}

bool
doubts_moved(const struct lattice *l, const struct votes *v)
{
	return v->rows >= VOTES_HABIT && (moved_by(l, v, 1) || moved_by(l, v, -1));
}

/*
 * Stands the label of the row's group before its own in the line? Others of its depth have a place more behind
 * theirs, which is none.
 */
static bool
is_behind_group(const struct lattice *l)
{
	const struct token *label = l->t + l->row->label - l->first;

	return !l->row->unlabelled && l->row->label > 0 && label[-1].kind == TOKEN_WORDS && label[-1].row == label->row;
}

/*
 * How many places the row's line would have behind its label if it had all: as
 * the header says, if the line begins before it, or as many as others of its depth.
 */
static size_t
room(const struct lattice *l, const struct votes *v)
{
	return v->header[0] > l->t[0].cell
	    ? v->header[0] + l->n - l->t[0].cell : v->longest[form_depth(l->row->row)] - is_behind_group(l);
}

bool
doubts_cut(const struct lattice *l, const struct votes *v)
{
	size_t places, i;

	if (!l->ruled || token_is_empty(&l->t[l->m - 1]))
		return false;
	places = room(l, v);
	if (votes_behind_label(l) >= places || places <= l->n)
		return false;
	for (i = 0; i < places - l->n; i++)
		if (i == l->m || !token_is_empty(&l->t[i]))
			return false;
	return lattice_has_value(l);
}

bool
doubts_lacking(const struct lattice *l, const struct tokens *tokens, const struct votes *v)
{
	size_t depth, last;

	if (!l->ruled || l->across || !lattice_has_value(l) || token_values(l->t, l->m) == l->n)
		return false;
	last = token_line_end(tokens, l->first) - 1;
	if (!token_is_empty(&tokens->t[last]) || token_is_empty(&tokens->t[last - 1]))
		return false;
	for (depth = form_depth(l->row->row); depth < FORM_DEPTHS; depth++)
		if (votes_behind_label(l) < v->longest[depth])
			return true;
	return false;
}

void
doubts_worked_out(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	const struct rowsum *sums = &l->sums;
	const struct token *t;
	bool filled, holds = placed_add_up(sums, tokens, placed, &filled);
	size_t j;

	for (j = 0; j < sums->ncells; j++) {
		if (placed[j].token < 0)
			continue;
		t = &tokens->t[placed[j].token];
		if (!holds || (token_is_empty(t) && (t->doubt == TOKEN_VAGUE || !filled)))
			placed[j].sure = false;
	}
}

/* Are the words nothing but numbers, parted by white space? */
static bool
are_numbers(const struct token *t)
{
	size_t at, length;
	long code;

	for (at = 0; at < t->n; at += length) {
		code = utf8_decode(t->s + at, t->n - at, &length);
		if (code < 0 || !(fold_space((unsigned long)code) || digit_code((unsigned long)code)))
			return false;
	}
	return t->kind == TOKEN_WORDS;
}

/* Has no column the cell at place i? */
static bool
is_nowhere(const struct lattice *l, const struct placed *placed, size_t i)
{
	size_t j;

	for (j = 0; j < l->n && placed[j].token != (int)(l->first + i); j++)
		;
	return j == l->n;
}

bool
doubts_left(const struct lattice *l, const struct placed *placed)
{
	size_t i;

	for (i = 0; i < l->m; i++)
		if (are_numbers(&l->t[i]) && is_nowhere(l, placed, i))
			return true;
	return false;
}

bool
doubts_outcast(const struct lattice *l, const struct placed *placed)
{
	size_t i;

	for (i = 0; i < l->m; i++)
		if (token_is_value(&l->t[i]) && is_nowhere(l, placed, i))
			return true;
	return false;
}

/* Has the line of a row as one of few as deep more places than theirs, or of a table across more than its header? */
static bool
is_longest(const struct lattice *l, const struct votes *v, unsigned few)
{
	size_t depth = form_depth(l->row->row);
	unsigned header = v->header[l->n - 1];

	if (l->across)
		return l->t[0].cell == 1 && header > 0 && l->t[l->m - 1].cell > header;
	return votes_behind_label(l) == v->longest[depth] && few * v->as_long[depth] < v->lined[depth];
}

bool
doubts_longer(const struct lattice *l, const struct votes *v)
{
	enum { FEW = 4 };       /* times as many have as many places as cells */

	if (l->padded || l->m <= l->n || token_values(l->t, l->m) >= l->n)
		return false;
	if (l->ruled)
		return !token_is_empty(&l->t[l->m - 1]) && is_longest(l, v, FEW);
	return !l->across && FEW * v->kin[l->m].rows < v->kin[l->n].rows;
}
