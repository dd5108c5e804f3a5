#include "digit.h"
#include "doubts.h"
#include "fold.h"
#include "pages.h"
#include "utf8.h"
#include "value.h"

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
doubts_moved(const struct lattice *l, const struct votes *v)
{
	return v->rows >= VOTES_HABIT && (moved_by(l, v, 1) || moved_by(l, v, -1));
}

/*
 * How many places the row's line would have behind its label if it had all: as
 * the header says, if the line begins before it, or as many as others of its depth.
 */
static size_t
room(const struct lattice *l, const struct votes *v)
{
	return v->header[0] > l->t[0].cell
	    ? v->header[0] + l->n - l->t[0].cell : v->longest[form_depth(l->row->row)];
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

/* The number that a cell was given; 0 if it has none. */
static unsigned long long
number_at(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token < 0 || !placed->sure ? 0 : token_number(&tokens->t[placed->token]);
}

/*
 * Do the identities within a row hold for the cells it was given, all others
 * being 0? *filled: one holds, and not just for zeros.
 */
static bool
adds_up(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed,
    bool *filled)
{
	unsigned long long values[ROWSUM_CELLS], left, right;
	size_t i;

	for (i = 0; i < sums->ncells; i++)
		values[i] = number_at(&placed[i], tokens);
	*filled = false;
	for (i = 0; i < sums->n; i++) {
		rowsum_sides(sums, i, values, &left, &right);
		if (left != right)
			return false;
		*filled = *filled || left > 0;
	}
	return true;
}

void
doubts_worked_out(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	const struct rowsum *sums = &l->sums;
	const struct token *t;
	bool filled, holds = adds_up(sums, tokens, placed, &filled);
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

bool
doubts_left(const struct lattice *l)
{
	size_t i, j;

	for (i = 0; i < l->m; i++) {
		if (!are_numbers(&l->t[i]))
			continue;
		for (j = 0; j < l->n && lattice_choose(l, j) != (int)i; j++)
			;
		if (j == l->n)
			return true;
	}
	return false;
}

bool
doubts_longer(const struct lattice *l, const struct votes *v)
{
	enum { FEW = 4 };       /* times as many have as many places as cells */

	return !l->padded && !l->across && !l->ruled && l->m > l->n && token_values(l->t, l->m) < l->n
	    && FEW * v->kin[l->m].rows < v->kin[l->n].rows;
}

/* Has a cell a value? */
static bool
is_filled(const struct placed *placed, const struct tokens *tokens)
{
	return placed->token >= 0 && token_is_value(&tokens->t[placed->token]);
}

/*
 * Is, in a line of several sums, one empty whose terms are not, and another one
 * filled whose terms are empty; or is none filled, and a term is more than 0?
 * Then the line may have moved.
 */
static bool
sums_cross(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed)
{
	const struct rule_identity *identity;
	const struct placed *cell;
	bool empty = false, bare = false, any = false, more = false, terms;
	size_t i, k;

	for (i = 0; i < sums->n; i++) {
		identity = sums->identities[i];
		terms = false;
		for (k = 0; k < identity->nleft; k++) {
			cell = &placed[identity->terms[k].cell - sums->first];
			terms = terms || is_filled(cell, tokens);
			more = more || number_at(cell, tokens) > 0;
		}
		if (is_filled(&placed[identity->terms[identity->nleft].cell - sums->first], tokens)) {
			any = true;
			bare = bare || !terms;
		} else {
			empty = empty || terms;
		}
	}
	return empty && (bare || (sums->n > 1 && !any && more));
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

/* Has a cell of an identity words in its place? Then nobody knows whether it holds. */
static bool
has_worded(const struct rowsum *sums, size_t i, const struct tokens *tokens, const struct placed *placed)
{
	const struct rule_identity *identity = sums->identities[i];
	size_t k;

	for (k = 0; k <= identity->nleft; k++)
		if (is_worded(&placed[identity->terms[k].cell - sums->first], tokens))
			return true;
	return false;
}

/*
 * Do the sums of a table across, whose values stand a line each, say that an empty cell left nothing? Those that
 * fail may be the report's, but hardly if several cells have nothing, or words, which are of its header, nor if none
 * holds and some have.
 */
static bool
has_gone(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	enum { MANY = 3 };
	unsigned long long values[ROWSUM_CELLS] = { 0 }, left, right;
	size_t i, failed = 0, held = 0, worded = 0, missing = 0;

	if (!l->across || l->m == 0 || l->t[0].cells > 1 || l->t[0].ruled)
		return false;
	for (i = 0; i < l->n; i++) {
		values[i] = number_at(&placed[i], tokens);
		worded += is_worded(&placed[i], tokens);
		missing += placed[i].token < 0;
	}
	for (i = 0; i < l->sums.n && worded + missing > 0; i++) {
		if (has_worded(&l->sums, i, tokens, placed))
			continue;
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

/* Has a row a cell for changes? */
static bool
has_change(const struct form_head *head)
{
	size_t j;

	for (j = 0; j < head->ncolumns && head->columns[j].unit != UNIT_CHANGE; j++)
		;
	return j < head->ncolumns;
}

/*
 * Is a number with a sign in a cell that counts, of a row that has another one for changes, and an empty
 * one? Counts have no sign: the row has moved.
 */
static bool
has_sign(const struct lattice *l, const struct tokens *tokens, const struct placed *placed)
{
	const struct form_head *head = l->row->row->head;
	bool misplaced = false, empty = false, minus;
	const struct token *t;
	size_t j;

	if (l->across || !has_change(head))
		return false;
	for (j = 0; j < l->n; j++) {
		t = placed[j].token >= 0 ? &tokens->t[placed[j].token] : NULL;
		empty = empty || t == NULL || token_is_empty(t);
		misplaced = misplaced || (t != NULL && t->kind == TOKEN_NUMBER && head->columns[j].unit == UNIT_COUNT
		    && value_sign(t->s, t->n, &minus) > 0);
	}
	return misplaced && empty;
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
			values[j] = number_at(&placed[from], tokens);
	rowsum_sides(sums, i, values, &left, &right);
	return left == right && left >= least;
}

/* Does one of several sums in a line hold if its numbers are those a cell on, or before, and else not? */
static bool
has_moved(const struct rowsum *sums, const struct tokens *tokens, const struct placed *placed)
{
	enum { LEAST = 10 };    /* less may hold by chance */
	size_t i;

	for (i = 0; sums->n > 1 && i < sums->n; i++)
		if (!holds_moved(sums, i, tokens, placed, 0, 0) && (holds_moved(sums, i, tokens, placed, 1, LEAST)
		    || holds_moved(sums, i, tokens, placed, -1, LEAST)))
			return true;
	return false;
}

/* Does a number stand alone in the line below a ruled one of several cells that ends in one? */
static bool
has_rest(const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i], *end = tokens->t + tokens->n, *below = t + 1;

	while (below < end && below->row == t->row && token_is_empty(below))
		below++;
	return t->ruled && t->cells > 2 && t->kind == TOKEN_NUMBER && below < end && below->row == t->row + 1
	    && below->kind == TOKEN_NUMBER && token_values(below, token_line_end(tokens, (size_t)(below - tokens->t))
	    - (size_t)(below - tokens->t)) == 1;
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
	return near && (l->sums.n == 0 || !adds_up(&l->sums, tokens, placed, &filled));
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
	unsigned long long sum = 0, should = number_at(total, tokens);
	size_t k;

	for (k = 0; k < identity->nleft; k++)
		sum += number_at(&placed[identity->terms[k].cell - first], tokens);
	for (k = 1; k < identity->nleft && sum > should && is_filled(total, tokens); k++) {
		cell = &placed[identity->terms[k].cell - first];
		if (cell->token > 0 && tokens->t[cell->token].kind == TOKEN_GAP
		    && is_two(number_at(&placed[identity->terms[k - 1].cell - first], tokens), sum - should))
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

void
doubts_sums(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	bool filled;
	size_t j;

	doubt_gaps(&l->sums, tokens, placed);
	if (!sums_cross(&l->sums, tokens, placed) && !has_moved(&l->sums, tokens, placed) && !ends_in_page(l, tokens) && !has_words(l, tokens, placed)
	    && !has_sign(l, tokens, placed) && !has_near(l, tokens, placed)
	    && !has_gone(l, tokens, placed)
	    && !(is_open(l, tokens) && !adds_up(&l->sums, tokens, placed, &filled)))
		return;
	for (j = 0; j < l->n; j++)
		placed[j].seen = false;
}

/* Has a row a number besides its last one, which may be a sum, and one that is more than 0? */
static bool
has_parts(const struct placed *placed, size_t n, const struct tokens *tokens)
{
	bool part = false, more = false;
	size_t j;

	for (j = 0; j < n; j++) {
		part = part || (j + 1 < n && is_filled(&placed[j], tokens));
		more = more || number_at(&placed[j], tokens) > 0;
	}
	return part && more;
}

/* Do most rows fail to add up? */
static bool
most_fail(const struct found_rows *found, const struct tokens *tokens, const struct placed *placed)
{
	enum { FAILS_LEAST = 3, FAILS_MANY = 2 };       /* for each that holds */
	const struct printed_row *row;
	unsigned fails = 0, holds = 0;
	struct rowsum sums;
	bool filled, sum;

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (!has_parts(&placed[row->first_cell], row->ncells, tokens))
			continue;
		rowsum_find(&sums, found->table, row->first_cell, row->ncells);
		sum = adds_up(&sums, tokens, &placed[row->first_cell], &filled);
		holds += sum && filled;
		fails += !sum;
	}
	return fails >= FAILS_LEAST && fails > FAILS_MANY * holds;
}

/* Have the deepest rows a place too many, all of them? Labels of others may span columns, and leave pads. */
static bool
are_crowded(const struct found_rows *found, const size_t *places)
{
	size_t r, rows = 0, deepest = form_deepest(found->table);

	for (r = 0; r < found->n; r++) {
		if (places[r] == 0 || form_depth(found->rows[r].row) != deepest)
			continue;
		if (places[r] <= found->rows[r].ncells)
			return false;
		rows++;
	}
	return rows > 0;
}

void
doubts_crowded(const struct found_rows *found, const struct tokens *tokens, const size_t *places,
    const size_t *values, struct placed *placed)
{
	enum { OVERFULL = 4, OVER_LEAST = 2 };  /* of so many rows with as many places one, and two at the least */
	const struct printed_row *row = found->rows;
	size_t r, j, crowded = 0, over = 0;

	for (r = 0; r < found->n; r++) {
		crowded += places[r] > row[r].ncells;
		over += values[r] > row[r].ncells;
	}
	if (crowded == 0 || ((over < OVER_LEAST || OVERFULL * over < crowded)
	    && !(are_crowded(found, places) && most_fail(found, tokens, placed))))
		return;
	for (r = 0; r < found->n; r++)
		for (j = 0; places[r] > row[r].ncells && j < row[r].ncells; j++)
			placed[row[r].first_cell + j].seen = false;
}
