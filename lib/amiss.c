#include "amiss.h"
#include "digit.h"
#include "label.h"
#include "pages.h"
#include "placed.h"
#include "value.h"

/* Is the last cell, a sum, the only one that is empty? Then the line is one cell short, wherever that was. */
static bool
lacks_last(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	size_t j = 0;

	while (j < l->n && placed_is_filled(&placed[j], tokens))
		j++;
	return j + 1 == l->n && l->sum[j] && !lattice_has_words(l, tokens);
}

/*
 * Is, in a line of several sums, one empty whose terms are not, and another one
 * filled whose terms are empty, or all else; or is none filled, and a term is more than 0?
 * Then the line may have moved.
 */
static bool
sums_cross(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	const struct rowsum *sums = &l->sums;
	const struct rule_identity *identity;
	const struct placed *cell;
	bool empty = false, bare = false, any = false, more = false, terms;
	size_t i, k;

	for (i = 0; i < sums->n; i++) {
		identity = sums->identities[i];
		terms = false;
		for (k = 0; k < identity->nleft; k++) {
			cell = &placed[identity->terms[k].cell - sums->first];
			terms = terms || placed_is_filled(cell, tokens);
			more = more || placed_number(cell, tokens) > 0;
		}
		if (placed_is_filled(&placed[identity->terms[identity->nleft].cell - sums->first], tokens)) {
			any = true;
			bare = bare || !terms;
		} else {
			empty = empty || terms;
		}
	}
	return empty && (bare || (sums->n > 1 && !any && more) || (any && lacks_last(l, tokens, placed)));
}

/*
 * May the last of values that stand a line each be the number of a page, which ends there? It
 * is no sum of the others, but the one before it is: an empty cell may have left nothing.
 */
static bool
ends_in_page(const struct lattice *l, const struct tokens *tokens)
{
	unsigned long long sum = 0, last;
	size_t i, n = l->n;

	if (l->sums.n != 1 || l->m < n || !pages_may_end(tokens, l->first, n)
	    || !pages_is_number(&l->t[n - 1]))
		return false;
	for (i = 0; i + 2 < n; i++)
		sum += token_number(&l->t[i]);
	last = token_number(&l->t[n - 1]);
	return token_values(l->t, n) == n && sum == token_number(&l->t[n - 2]) && sum + sum != last;
}

/*
 * Do values that stand a line each go on behind the row's last, or does more than usual part
 * that one from the others? Then its count may be another's, as where an empty cell left nothing
 * and the number of a page came, or the values of a column.
 */
static bool
is_open(const struct lattice *l, const struct tokens *tokens)
{
	size_t i, last = 0, end = l->first + l->m;

	for (i = 0; i < l->m; i++) {
		if (l->t[i].ruled || l->t[i].cells > 1)
			return false;
		if (token_is_value(&l->t[i]))
			last = i;
	}
	return token_values(l->t, l->m) == l->n
	    && ((last > 0 && l->t[last - 1].kind == TOKEN_GAP && pages_is_number(&l->t[last]))
	    || (last + 1 == l->m && end < tokens->n && token_is_value(&tokens->t[end])));
}

/* Has a cell words in its place? */
static bool
is_worded(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token >= 0 && tokens->t[placed->token].kind == TOKEN_WORDS;
}

/* Is what stands before the row's values but a part of a header? Narrow cells tore those, and may have moved. */
static bool
is_below_torn(const struct lattice *l, const struct form_table *table, const struct tokens *tokens)
{
	struct label_hit hits[LABEL_HITS];
	const struct token *t = l->first > 0 ? &tokens->t[l->first - 1] : NULL;

	return t != NULL && t->kind == TOKEN_WORDS
	    && (label_match(table, t->s, t->n, hits) == 0 || hits[0].cost > LABEL_SURE);
}

/*
 * Do the sums of a table across, whose values stand a line each, say that an empty cell left nothing, or that they
 * are out of order? Those that fail may be the report's, but hardly if several cells have nothing, or words, which
 * are of its header, nor if none holds and some have, or the header is torn.
 */
static bool
has_gone(const struct lattice *l, const struct form_table *table, const struct tokens *tokens,
    const struct placed *placed)
{
	enum { MANY = 3 };
	unsigned long long values[ROWSUM_CELLS] = { 0 }, left, right;
	size_t i, failed = 0, held = 0, worded = 0, missing = 0;
	bool torn;

	if (!l->across || l->m == 0 || l->t[0].cells > 1 || l->t[0].ruled)
		return false;
	for (i = 0; i < l->n; i++) {
		values[i] = placed_number(&placed[i], tokens);
		worded += is_worded(&placed[i], tokens);
		missing += placed[i].token < 0;
	}
	torn = is_below_torn(l, table, tokens);
	for (i = 0; i < l->sums.n && (torn || worded + missing > 0); i++) {
		rowsum_sides(&l->sums, i, values, &left, &right);
		failed += left != right;
		held += left == right && left > 0;
	}
	return worded + missing < MANY ? failed > 1 && held == 0 : failed > 0;
}

/*
 * Are words in a line of their own one of the row's cells? They may be the page's, and in the place
 * of none, unless something in a line of its own closes each cell.
 */
static bool
has_words(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	const struct token *t;
	size_t j;

	for (j = 0; j < l->n && !l->across && !tokens->alone && tokens->border == NULL; j++) {
		if (placed[j].token < 0)
			continue;
		t = &tokens->t[placed[j].token];
		if (t->kind == TOKEN_WORDS && t->cells == 1 && !t->ruled)
			return true;
	}
	return false;
}

/*
 * Has a cell that counts a number with a sign, in a row that has another one for changes? Counts have none: the
 * row has moved, or cells have changed places.
 */
static bool
has_sign(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	const struct form_head *head = l->row->row->head;
	const struct token *t;
	size_t j;
	bool minus;

	if (l->across || !form_has_change(head))
		return false;
	for (j = 0; j < l->n; j++) {
		t = placed[j].token >= 0 ? &tokens->t[placed[j].token] : NULL;
		if (t != NULL && t->kind == TOKEN_NUMBER && head->columns[j].unit == UNIT_COUNT
		    && value_sign(t->s, t->n, &minus) > 0)
			return true;
	}
	return false;
}

/* Does identity i hold for the numbers that stand `step' cells on, and do they come to `least'? */
static bool
holds_moved(const struct rowsum *sums, size_t i, const struct tokens *tokens, const struct placed *placed,
    int step, unsigned long long least)
{
	unsigned long long values[ROWSUM_CELLS] = { 0 }, left, right;
	size_t j, from;

	for (j = 0; j < sums->ncells; j++)
		if ((from = j + (size_t)step) < sums->ncells)   /* not beyond the first or last one */
			values[j] = placed_number(&placed[from], tokens);
	rowsum_sides(sums, i, values, &left, &right);
	return left == right && left >= least;
}

/* Is the sum of identity i no number, and its last term the sum of the others, and no less than `least'? */
static bool
ends_early(const struct rowsum *sums, size_t i, const struct tokens *tokens, const struct placed *placed,
    unsigned long long least)
{
	const struct rule_identity *identity = sums->identities[i];
	const struct placed *total = &placed[identity->terms[identity->nleft].cell - sums->first];
	unsigned long long number = 0, sum = 0;
	size_t k;

	for (k = 0; k < identity->nleft; k++) {
		sum += number;
		number = placed_number(&placed[identity->terms[k].cell - sums->first], tokens);
	}
	return sum == number && number >= least
	    && (total->token < 0 || tokens->t[total->token].kind != TOKEN_NUMBER);
}

/*
 * Does one of several sums in a line hold if its numbers are those a cell on, or before, and else not; or if it stands
 * in its last term's place? The latter is asked of a single sum, too: a column behind the form's may hold its place.
 */
static bool
has_moved(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed)
{
	enum { LEAST = 10 };    /* less may hold by chance */
	size_t i;

	if (sums->n == 1)
		return ends_early(sums, 0, tokens, placed, 1);
	for (i = 0; i < sums->n; i++)
		if (!holds_moved(sums, i, tokens, placed, 0, 0) && (holds_moved(sums, i, tokens, placed, 1, LEAST)
		    || holds_moved(sums, i, tokens, placed, -1, LEAST) || ends_early(sums, i, tokens, placed, LEAST)))
			return true;
	return false;
}

/* How many digits, and other bytes but for spaces, are in words of a cell? */
static void
count_digits(const struct token *t, size_t *digits, size_t *others)
{
	size_t i;

	*digits = *others = 0;
	for (i = 0; i < t->n; i++) {
		*digits += digit_is(t->s[i]);
		*others += !digit_is(t->s[i]) && t->s[i] != ' ';
	}
}

/*
 * Does a row not add up in which a cell has words that end in a number, or two numbers while another one is empty? A
 * note that is no cell may have pushed the others on, or two cells have run together.
 */
static bool
has_note(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	enum { MARK = 3 };      /* bytes of what may stand beside a number of the row's: 12※ */
	size_t j, digits, others, notes = 0, pairs = 0, empty = 0;
	const struct token *t;
	bool filled;

	for (j = 0; j < l->n && !l->across; j++) {
		t = placed[j].token >= 0 ? &tokens->t[placed[j].token] : NULL;
		empty += t == NULL || token_is_empty(t);
		if (t == NULL || t->kind != TOKEN_WORDS)
			continue;
		count_digits(t, &digits, &others);
		notes += digits > 0 && others > MARK && !digit_is(t->s[0]);
		pairs += digits > 0 && others == 0;
	}
	return (notes > 0 || (pairs > 0 && empty > 0)) && l->sums.n > 0 && !placed_add_up(&l->sums, tokens, placed, &filled);
}

/*
 * Is a row's first cell the only one that is empty, and the last one less than the others come to? Then they may all
 * have moved one on, and the sum is gone.
 */
static bool
lacks_first(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	unsigned long long sum = 0;
	size_t j;

	if (l->sums.n != 1 || l->across || !l->sum[l->n - 1]
	    || (placed[0].token >= 0 && !token_is_empty(&tokens->t[placed[0].token])))
		return false;
	for (j = 1; j < l->n; j++) {
		if (!placed_is_filled(&placed[j], tokens))
			return false;
		sum += placed_number(&placed[j], tokens);
	}
	return sum > 2 * placed_number(&placed[l->n - 1], tokens);
}

/* Does a number stand alone in the line below a ruled one of several cells that ends in one? */
static bool
has_rest(const struct tokens *tokens, size_t i)
{
	const struct token *t = tokens->t;
	size_t below = i + 1;

	while (below < tokens->n && t[below].row == t[i].row && token_is_empty(&t[below]))
		below++;
	return t[i].ruled && t[i].cells > 2 && t[i].kind == TOKEN_NUMBER && below < tokens->n
	    && t[below].row == t[i].row + 1 && t[below].kind == TOKEN_NUMBER
	    && token_values(&t[below], token_line_end(tokens, below) - below) == 1;
}

/*
 * Does a number stand nearer to another one than cells do? One of them may be the rest of the other,
 * or none of the row's, unless the row adds up.
 */
static bool
has_near(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	bool near = false, filled;
	size_t j;

	for (j = 0; j < l->n; j++)
		near = near || (placed[j].token >= 0 && (tokens->t[placed[j].token].near
		    || has_rest(tokens, (size_t)placed[j].token)));
	return near && (l->sums.n == 0 || !placed_add_up(&l->sums, tokens, placed, &filled));
}

/* May a number be two that became one, which are less by `less'? */
static bool
is_two(unsigned long long number, unsigned long long less)
{
	unsigned long long scale;

	for (scale = 10; scale / 10 <= number / 10; scale *= 10) {
		if (number - number / scale - number % scale == less)
			return true;
		if (scale > number / 10)
			break;
	}
	return false;
}

/*
 * Is an empty line a term of a sum that fails, and would it hold if the number above that were two?
 * `first' is the row's first cell.
 */
static bool
has_gap(const struct rule_identity *identity, size_t first, const struct tokens *tokens,
    const struct placed *placed)
{
	const struct placed *cell, *total = &placed[identity->terms[identity->nleft].cell - first];
	unsigned long long sum = 0, should = placed_number(total, tokens);
	size_t k;

	for (k = 0; k < identity->nleft; k++)
		sum += placed_number(&placed[identity->terms[k].cell - first], tokens);
	for (k = 1; k < identity->nleft && sum > should && placed_is_filled(total, tokens); k++) {
		cell = &placed[identity->terms[k].cell - first];
		if (cell->token > 0 && tokens->t[cell->token].kind == TOKEN_GAP
		    && is_two(placed_number(&placed[identity->terms[k - 1].cell - first], tokens), sum - should))
			return true;
	}
	return false;
}

/* Doubts the cells of such sums: two may have become one. */
static void
doubt_gaps(const struct rowsum *sums, const struct tokens *tokens, struct placed *placed)
{
	const struct rule_identity *identity;
	size_t i, k;

	for (i = 0; i < sums->n; i++) {
		identity = sums->identities[i];
		if (!has_gap(identity, sums->first, tokens, placed))
			continue;
		for (k = 0; k < identity->nterms; k++)
			placed[identity->terms[k].cell - sums->first].seen = false;
	}
}

/*
 * Does a number that breaks off within its thousands, 1,02 or 436, stand among the places of a row, or in the line
 * above, and is the last value less than the others? Then another one is its rest, and all may be cells further on.
 */
static bool
has_broken(const struct lattice *l, const struct tokens *tokens)
{
	size_t i = l->first;
	unsigned long row = i > 0 ? tokens->t[i - 1].row : 0;
	unsigned long long last, rest;

	while (i > 0 && (tokens->t[i - 1].row == row || tokens->t[i - 1].row == tokens->t[l->first].row))
		i--;
	while (i < l->first + l->m
	    && (tokens->t[i].kind == TOKEN_NUMBER || !value_is_broken(tokens->t[i].s, tokens->t[i].n)))
		i++;
	return i < l->first + l->m && l->sums.n == 1 && token_sum(l->t, l->m, &last, &rest) > 0 && rest > last;
}

void
amiss_row(const struct lattice *l, const struct form_table *table, const struct tokens *tokens,
    struct placed *placed)
{
	bool filled, gone = has_gone(l, table, tokens, placed);
	bool broken = has_broken(l, tokens);
	size_t j;

	doubt_gaps(&l->sums, tokens, placed);
	if (!sums_cross(l, tokens, placed) && !has_moved(&l->sums, tokens, placed)
	    && !ends_in_page(l, tokens) && !has_words(l, tokens, placed) && !has_sign(l, tokens, placed)
	    && !has_near(l, tokens, placed) && !has_note(l, tokens, placed)
	    && !lacks_first(l, tokens, placed) && !gone && !broken
	    && !(is_open(l, tokens) && !placed_add_up(&l->sums, tokens, placed, &filled)))
		return;
	gone = gone && token_values(l->t, l->m) == l->n && is_below_torn(l, table, tokens);
	for (j = 0; j < l->n; j++) {
		placed[j].seen = false;
		placed[j].sure = placed[j].sure && !gone && !broken;
	}
}
