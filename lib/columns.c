#include "amiss.h"
#include "below.h"
#include "columns.h"
#include "crowded.h"
#include "doubts.h"
#include "fold.h"
#include "fused.h"
#include "label.h"
#include "lattice.h"
#include "mingled.h"
#include "order.h"
#include "places.h"
#include "setting.h"
#include "short.h"
#include "squeeze.h"
#include "utf8.h"
#include "value.h"
#include "votes.h"
#include "weigh.h"

enum {
	STRANGE = 2             /* empty cells passed over, from which a row is in doubt */
};

static const struct placed nowhere = { -1, false, false };

static struct lattice lattice;

/*
 * What the count of a row's values says alone: the token of each column, and
 * whether it leaves no other. True if empty lines had to count as cells, which
 * the other rows do not bear out.
 */
static bool
see_alone(struct lattice *l, const struct setting *setting)
{
	bool guessed = false;
	size_t j;

	lattice_align(l);
	for (j = 0; j < l->n; j++) {
		l->alone[j] = lattice_choose(l, j);
		l->seen[j] = l->alone[j] >= 0 && lattice_margin(l, j, l->alone[j], false) >= LATTICE_SURE;
		guessed = guessed || (l->alone[j] >= 0 && l->t[l->alone[j]].kind == TOKEN_GAP);
	}
	return (guessed && setting->gaps != GAPS_COUNT) || lattice_passed_over(l) >= STRANGE;
}

static bool
misses_sum(const struct lattice *l, const struct tokens *tokens, const size_t *columns)
{
	size_t j;

	for (j = 0; j < l->n; j++)
		if (l->sum[j] && token_is_empty(&tokens->t[columns[j]]) && lattice_has_value(l))
			return true;
	return false;
}

/*
 * May the last value of a row be its sum, moved there? So it may if it is the sum of
 * the others, or the only one in a table whose empty cells may have left nothing.
 */
static bool
ends_in_sum(const struct lattice *l)
{
	unsigned long long last, rest;

	return token_sum(l->t, l->m, &last, &rest) < 2 ? !below_keeps() : last == rest;
}

/*
 * Do the columns of a row stand where all other rows have them? Not if it lacks
 * its sum: it may have moved.
 */
static bool
stands_alike(const struct lattice *l, const struct setting *setting, const struct votes *v,
    size_t *columns)
{
	const struct tokens *tokens = setting->tokens;
	const struct places *deep = &v->deep[form_depth(l->row->row)];
	size_t end = l->first + l->m;

	if (places_find(deep, l->row, tokens, l->first, end, columns))
		return !(misses_sum(l, tokens, columns) && places_passed(deep, l->row, tokens));
	if (places_find(&v->places, l->row, tokens, l->first, end, columns)
	    && !misses_sum(l, tokens, columns))
		return true;
	if (!places_agree(&v->places) && !places_passed(&v->behind, l->row, tokens) && !doubts_cut(l, v)
	    && places_find(&v->behind, l->row, tokens, l->first, end, columns) && !misses_sum(l, tokens, columns))
		return true;
	return below_find(setting->found, l->row, tokens, columns)
	    && !(misses_sum(l, tokens, columns) && ends_in_sum(l));
}

/*
 * Places a row whose pads are known, or where empty lines count, or whose columns stand where those of all
 * other rows of its depth do, or of any depth, or below their headers.
 */
static bool
place_alike(const struct lattice *l, const struct setting *setting, const struct votes *v,
    struct placed *placed)
{
	size_t columns[COLUMNS_MOST], j;

	for (j = 0; j < l->n; j++)
		columns[j] = l->first + j;
	if (!((l->padded || setting->gaps == GAPS_COUNT) && l->m == l->n)
	    && !stands_alike(l, setting, v, columns))
		return false;
	for (j = 0; j < l->n; j++) {
		placed[j].token = (int)columns[j];
		placed[j].sure = true;
		placed[j].seen = !l->row->doubted && !l->row->unlabelled;
	}
	return true;
}

/* Are there fewer tokens than cells, and nothing that says where cells are empty? */
static bool
is_short(const struct lattice *l, const struct tokens *tokens)
{
	return !l->ruled && l->m < l->n && tokens->nowhere;
}

/* Has the row all cells but one, and adds up to its last value, which is no small one? Less may do so by chance. */
static bool
is_one_short(const struct lattice *l)
{
	enum { LEAST = 3 };
	unsigned long long last, rest;

	return token_sum(l->t, l->m, &last, &rest) + 1 == l->n && last == rest && last >= LEAST;
}

/* Places a short row by its identities alone, if it has any. */
static void
place_short(const struct lattice *l, const struct tokens *tokens, struct placed *placed)
{
	unsigned long long values[COLUMNS_TOKENS];
	size_t token[COLUMNS_TOKENS], i, j, n = 0;
	int which[COLUMNS_MOST];
	bool any;

	if (l->sums.n == 0)
		return;
	for (i = 0; i < l->m; i++)
		if (token_is_value(&l->t[i])) {
			token[n] = l->first + i;
			values[n++] = token_number(&tokens->t[l->first + i]);
		}
	any = short_place(&l->sums, values, n, which);
	for (j = 0; j < l->n; j++) {
		placed[j] = nowhere;
		if (any && which[j] >= 0) {
			placed[j].token = (int)token[which[j]];
			placed[j].sure = true;
		}
	}
}

/* Is the row squeezed? */
static bool
is_squeezed(const struct lattice *l, const struct setting *setting)
{
	size_t first = l->first;

	return setting->squeezed && squeeze_left(setting->tokens, &first, l->first + l->m, l->n) < l->n;
}

/* Places a squeezed row by its identities: nothing else tells which of its cells are gone, if any are left. */
static void
place_squeezed(const struct lattice *l, const struct setting *setting, struct placed *placed)
{
	size_t j;

	for (j = 0; j < l->n; j++)
		placed[j] = nowhere;
	place_short(l, setting->tokens, placed);
}

/* Gives each column its token in the best alignment. */
static void
place_best(const struct lattice *l, const struct setting *setting, bool shifted, bool guessed,
    struct placed *placed)
{
	const struct printed_row *row = l->row;
	size_t j;
	int token;

	for (j = 0; j < l->n; j++) {
		token = lattice_choose(l, j);
		placed[j].token = token < 0 ? -1 : (int)l->first + token;
		placed[j].sure = token >= 0 && lattice_margin(l, j, token, true) >= LATTICE_SURE
		    && !(shifted && l->m != l->n)
		    && !(l->t[token].kind == TOKEN_GAP && setting->found->stray
		    && setting->gaps != GAPS_COUNT);
		placed[j].seen = l->seen[j] && token == l->alone[j] && !row->unlabelled && !row->doubted
		    && l->t[token].doubt == TOKEN_PLAIN && !guessed && !shifted
		    && lattice_margin(l, j, token, false) >= LATTICE_SURE;
	}
}

/*
 * Places a row of a page that has lost columns: those that it has left have the last places of its line, if
 * nothing stands before them and it ends in a value. False if it is not so, or its places cannot be told but by
 * their number and are a line each.
 */
static bool
place_lacking(const struct lattice *l, const struct setting *setting, struct placed *placed)
{
	size_t at = l->m - setting->left, i, j;
	bool line = at == 0 && l->t[0].row == l->t[l->m - 1].row;

	if (!(l->ruled || l->aligned || line) || setting->reordered || l->m < setting->left || !token_is_value(&l->t[l->m - 1]))
		return false;
	for (i = 0; i < at; i++)
		if (!token_is_empty(&l->t[i]))
			return false;
	for (j = 0; j < l->n; j++) {
		placed[j] = nowhere;
		if (!setting->lacks[j])
			placed[j] = (struct placed){ .token = (int)(l->first + at++), .sure = true };
	}
	return true;
}

/* Has the row one number more than cells, and no empty place, beside its label or in several lines? */
static bool
has_surplus(const struct lattice *l, const struct tokens *tokens)
{
	size_t label = l->row->label_end;       /* 0 where headers are all that a row has */

	return l->m == l->n + 1 && token_values(l->t, l->m) == l->m && !l->row->unlabelled
	    && ((label > 0 && l->t[0].row == tokens->t[label - 1].row) || l->t[0].row != l->t[l->m - 1].row);
}

static void
place_row(const struct setting *setting, const struct printed_row *row, struct votes *v,
    struct placed *placed)
{
	const struct tokens *tokens = setting->tokens;
	struct lattice *l = &lattice;
	bool longer, guessed, doubt, outcast;
	size_t j;

	lattice_load(l, setting, row);
	weigh_sums(l, setting);
	if (is_squeezed(l, setting)) {
		place_squeezed(l, setting, placed);
		return;
	}
	if (setting->left > 0 && place_lacking(l, setting, placed))
		return;
	longer = doubts_longer(l, v);
	doubt = l->m > 0 && l->t[0].doubt != TOKEN_PLAIN;
	if (!doubt && !longer && place_alike(l, setting, v, placed))
		return;
	guessed = see_alone(l, setting) || longer;
	l->placed = l->aligned && v->headed && l->m < l->n;
	if (l->placed)
		votes_place_by_header(l, v);
	weigh_row(l, v);
	lattice_align(l);
	place_best(l, setting, doubts_moved(l, v), guessed, placed);
	/* With more values than cells two rows are one. */
	if (token_values(l->t, l->m) > l->n || doubts_left(l, placed) || doubts_cut(l, v))
		for (j = 0; j < row->ncells; j++)
			placed[j].sure = false;
	outcast = doubts_outcast(l, placed);
	for (j = 0; outcast && j < row->ncells; j++)
		if (placed[j].token >= 0 && token_is_empty(&tokens->t[placed[j].token]))
			placed[j].sure = false;
	if ((is_short(l, tokens) && !l->placed && !doubt) || has_surplus(l, tokens))
		place_short(l, tokens, placed);
	if (!setting->reordered && (doubt || (l->aligned && l->m < l->n)))
		doubts_worked_out(l, tokens, placed);
}

/* The one number of a row, if it may be all its cells in one; or -1. */
static int
fused_number(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens)
{
	int number = -1;
	size_t i;

	for (i = row->after; i < row->end; i++) {
		if (!token_is_value(&tokens->t[i]))
			continue;
		if (number >= 0)
			return -1;
		number = (int)i;
	}
	if (number < 0 || row->ncells < 2 || tokens->t[number].n < row->ncells
	    || !(tokens->t[number].fused || found->table->across))
		return -1;
	return number;
}

/*
 * Does a value end the label that the number has run into (token_split())? It may be a cell
 * that says none, or one whose digits a mark parts from these.
 */
static bool
is_behind_value(const struct token *number)
{
	const char *s;
	size_t n, last;
	enum value_kind kind;

	if (!number->fused || number[-1].kind != TOKEN_WORDS)
		return false;
	s = number[-1].s;
	n = number[-1].n;
	fold_trim(&s, &n);
	last = n > 0 ? utf8_cut(s, n, n - 1) : 0;
	kind = value_kind(s + last, n - last);
	return kind == VALUE_NONE || kind == VALUE_NUMBER;
}

/* Places the cells of a row that are one number; false if they are not. */
static bool
place_fused(const struct setting *setting, const struct printed_row *row,
    struct tokens *tokens, struct placed *placed)
{
	const struct found_rows *found = setting->found;
	size_t lengths[FUSED_PARTS], j, at = 0;
	int number = fused_number(found, row, tokens);
	enum fused fused;

	if (number < 0)
		return false;
	fused = fused_read(found->table, row->first_cell, row->ncells,
	    tokens->t[number].s, tokens->t[number].n, lengths);
	if ((fused == FUSED_FAILS && (setting->short_rows || is_behind_value(&tokens->t[number])))
	    || (fused == FUSED_EMPTY && !found->table->across))
		fused = FUSED_NONE;     /* of a table across, one fits by chance */
	for (j = 0; j < row->ncells && fused == FUSED_NONE; j++)
		placed[j] = nowhere;
	if (fused == FUSED_NONE)
		return true;
	for (j = 0; j < row->ncells; j++) {
		placed[j].token = token_part(tokens, (size_t)number, at, lengths[j]);
		placed[j].sure = placed[j].token >= 0;
		placed[j].seen = fused == FUSED_ONLY && !row->unlabelled;
		at += lengths[j];
	}
	return true;
}

/* The only column of a head whose header the page has, right between the corner and a row's label; or NULL. */
static const struct token *
only_header(const struct setting *setting, const struct form_head *head, size_t *column)
{
	const struct tokens *tokens = setting->tokens;
	const struct token *header = NULL, *t, *before, *behind, *end = tokens->t + tokens->n;
	struct label_hit hit;
	size_t j;

	for (j = 0; j < head->ncolumns; j++) {
		if ((t = rows_header(setting->found, tokens, head, j)) == NULL)
			continue;
		if (header != NULL)
			return NULL;
		header = t;
		*column = j;
	}
	if (header == NULL || rows_is_header(setting->found, tokens, head, (size_t)(header - tokens->t),
	    (size_t)(header - tokens->t) + 1))
		return NULL;           /* all of them are words of one cell */
	for (before = header; before > tokens->t && token_is_empty(before - 1); before--)
		;
	for (behind = header + 1; behind < end && token_is_empty(behind); behind++)
		;
	if (before == tokens->t || behind == end || !setting->found->hit[behind - tokens->t]
	    || !label_first(setting->found->table, before[-1].s, before[-1].n, LABEL_HEADER, &hit))
		return NULL;
	return header;
}

/*
 * A row with one value, where the page has but one of its columns: as where the decisions of the form of 2021 stand
 * in a table that is else of 2019. Not where headers stand below others, nor behind empty places in another column
 * than the header's. False if it is no such row.
 */
static bool
place_only(const struct setting *setting, const struct printed_row *row, struct placed *placed)
{
	const struct form_head *head = row->row->head;
	const struct token *t = setting->tokens->t, *header;
	size_t i, j, column = 0, value = row->end;

	if (head == NULL || row->ncells == 1 || head->columns[0].group[0] != '\0' || setting->found->table->across
	    || token_values(t + row->after, row->end - row->after) != 1
	    || (header = only_header(setting, head, &column)) == NULL)
		return false;
	for (i = row->after; i < row->end; i++) {
		if (token_is_value(&t[i]))
			value = i;
		else if (!token_is_empty(&t[i]))
			return false;
	}
	if (value > row->after && t[value].ruled && header->ruled && t[value].cell != header->cell)
		return false;
	for (j = 0; j < row->ncells; j++)
		placed[j] = nowhere;
	placed[column] = (struct placed){ (int)value, !row->doubted && !row->unlabelled, true };
	return true;
}

/* Places a row that the page has. */
static void
place_found(const struct setting *setting, const struct printed_row *row, struct votes *v,
    struct placed *placed)
{
	static struct placed printed[COLUMNS_MOST];
	bool likely = setting->likely || (setting->may_squeeze && squeeze_short(row, setting->tokens));
	size_t j;

	place_row(setting, row, v, printed);
	likely = likely || doubts_lacking(&lattice, setting->tokens, v);
	if (!setting->reordered && doubts_short(&lattice, setting->tokens, v, printed)) {
		likely = true;
		if (is_one_short(&lattice))
			place_short(&lattice, setting->tokens, printed);
	}
	amiss_row(&lattice, setting->found->table, setting->tokens, printed);
	for (j = 0; j < row->ncells; j++) {
		printed[j].seen = printed[j].seen && !likely;
		placed[setting->order[j]] = printed[j];
	}
}

/* How many places the row in hand has; an empty line need be none. */
static size_t
count_places(const struct lattice *l)
{
	size_t i, places = 0;

	for (i = 0; i < l->m; i++)
		places += l->t[i].kind != TOKEN_GAP;
	return places;
}

void
columns_place(const struct found_rows *found, struct tokens *tokens,
    struct placed *placed)
{
	static struct setting setting;
	static struct votes votes;
	const struct form_head *head = NULL;
	const struct printed_row *row;
	struct placed *cells = placed;
	size_t places[FORM_MAX_ROWS] = { 0 }, values[FORM_MAX_ROWS] = { 0 }, r, j;

	setting_judge(&setting, found, tokens);
	below_judge(found, tokens);
	for (r = 0; r < found->n; r++, placed += row->ncells) {
		row = &found->rows[r];
		if (row->row->head != head) {
			head = row->row->head;
			setting_turn_to(&setting, head);
			votes_collect(&votes, &setting, head);
		}
		if (!row->found || (found->table->across && order_differs(found, tokens)))
			for (j = 0; j < row->ncells; j++)
				placed[j] = nowhere;
		else if (!place_only(&setting, row, placed)
		    && (setting.reordered || !place_fused(&setting, row, tokens, placed))) {
			place_found(&setting, row, &votes, placed);
			places[r] = count_places(&lattice);
			values[r] = token_values(lattice.t, lattice.m);
		}
	}
	crowded_doubt(found, tokens, places, values, cells);
	mingled_doubt(found, tokens, cells);
}
