#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "digit.h"
#include "filled.h"
#include "fold.h"
#include "form.h"
#include "frame.h"
#include "items.h"
#include "judge.h"
#include "label.h"
#include "misread.h"
#include "numbering.h"
#include "piece.h"
#include "rest.h"
#include "rowsum.h"
#include "twice.h"
#include "utf8.h"

/* The row below one in the form, if it has no values; else NULL. */
static const struct printed_row *
empty_row(const struct found_rows *found, const struct printed_row *row)
{
	const struct printed_row *next = row + 1;

	return next < found->rows + found->n && !next->found ? next : NULL;
}

static enum label_fit
fit_of(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	return label_fits(found->table, (size_t)(row->row - found->table->rows), t->s, t->n);
}

/* Do words bear a number that is not the row's? */
static bool
is_numbered(const struct printed_row *row, const struct token *t)
{
	return numbering_differs(t->s, t->n, row->row->number);
}

/* Are words a note? Another row's number in brackets is none. */
static bool
is_note(const struct printed_row *row, const struct token *t)
{
	return items_is_note(t) && !is_numbered(row, t);
}

/*
 * Are words in another line than the row's label another row's: its label, words that bear its
 * number or stand beside values or above, or what may begin that of the next row, which has no values?
 */
static bool
is_foreign(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, const struct filled *e, size_t i)
{
	const struct printed_row *next = empty_row(found, row);
	const struct token *t = &tokens->t[i];
	enum label_fit fit = fit_of(found, row, t);
	bool beside = t->row == tokens->t[e->first].row;

	if (is_note(row, t))
		return false;
	return fit == LABEL_OTHER || (found->hit[i] && !beside)
	    || (fit == LABEL_OPEN && (beside || i < row->after || is_numbered(row, t)))
	    || (fit == LABEL_FITS && !beside && next != NULL && fit_of(found, next, t) == LABEL_FITS);
}

/*
 * Do values stand between label and values, or such words, in lines other than the
 * label's or with another row's number; or a label or header among values? Then the values may be theirs.
 */
static bool
is_parted(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, const struct filled *e)
{
	const struct token *t = tokens->t;
	bool above = e->first < row->label;
	size_t i = above ? e->last + 1 : row->label_end;
	size_t end = above ? row->label : e->first;

	if (!above && rows_is_header(found, tokens, row->row->head, i, end))
		return false;
	for (; i < end; i++) {
		if (token_is_value(&t[i]))
			return true;
		if (t[i].kind == TOKEN_WORDS && (t[i].row != t[row->label].row || is_numbered(row, &t[i]))
		    && is_foreign(found, row, tokens, e, i))
			return true;
	}
	for (i = e->first; i < e->last; i++)
		if (found->hit[i])
			return true;
	return false;
}

/* Does the token's line have several cells? A tab or bar before its only one makes none. */
static bool
is_several(const struct token *t)
{
	return t->cells > (t->ruled ? 2 : 1);
}

/* Do values that stand above their row's label have words above them that are no part of it, nor another label? */
static bool
is_below(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    const struct filled *e)
{
	size_t i = e->first;

	return i < row->label && i > 0 && t[i - 1].kind == TOKEN_WORDS && !found->hit[i - 1]
	    && t[i - 1].row != t[i].row && !items_is_note(&t[i - 1])
	    && fit_of(found, row, &t[i - 1]) != LABEL_FITS;
}

/* Is there anything but digits and signs in the words? */
static bool
has_letters(const struct token *t)
{
	enum { HAN_FIRST = 0x3400 };
	struct fold text;
	size_t i;

	fold_text(&text, t->s, t->n);
	for (i = 0; i < fold_kept(&text); i++)
		if ((text.c[i] >= 'a' && text.c[i] <= 'z') || text.c[i] >= HAN_FIRST)
			return true;
	return false;
}

/* Does the first value of a row begin where those of other rows do, that have not run into their labels? */
static bool
is_level(const struct found_rows *found, const struct token *t, const struct token *first)
{
	enum { ROWS_LEAST = 3 };
	const struct printed_row *r;
	const struct token *other;
	size_t m, rows;

	for (m = 0; m < TOKEN_MEASURES; m++) {
		rows = 0;
		for (r = found->rows; r < found->rows + found->n; r++) {
			other = &t[r->after];
			rows += r->found && token_is_value(other) && !other->fused && other->cells > 1
			    && other->from[m] == first->from[m];
		}
		if (rows >= ROWS_LEAST)
			return true;
	}
	return false;
}

/*
 * Are there numbers that ran together, and others, or one without the bars that another has,
 * or the places before; or signs before them that may part cells?
 */
static bool
is_mixed(const struct found_rows *found, const struct printed_row *row, const struct token *t, const struct filled *e)
{
	size_t i, ruled = 0, signs = 0;

	for (i = row->label_end; i < e->first; i++)
		ruled += t[i].ruled;
	for (i = row->label + 1; i < e->last; i++)
		signs += t[i].kind == TOKEN_WORDS && !has_letters(&t[i]);
	return signs > 1 || (t[e->first].fused && e->first < e->last && !is_level(found, t, &t[e->first])) || t[e->first].ruled != t[e->last].ruled
	    || (ruled > 0 && t[row->label].ruled && !t[e->first].ruled);
}

/* Twice where the middle of a token is, from `origin' on. */
static unsigned
middle(const struct token *t, unsigned origin)
{
	return t->from[TOKEN_COLUMNS] + t->to[TOKEN_COLUMNS] - 2 * origin;
}

/*
 * Has a row a value for each cell, a line each, set in the middle of all lines alike, and the first behind its label,
 * which ended no line? Then that is where programs write cells one after the other.
 */
static bool
is_listed_on(const struct printed_row *row, const struct token *t, const struct filled *e)
{
	unsigned first, here;
	size_t i;

	if (t[e->first].cells != 2 || t[e->first].cell != 2 || t[e->first].row != t[row->label].row || t[e->first].ruled
	    || e->last + 1 - e->first != row->ncells)
		return false;
	first = middle(&t[e->first], t[e->first - 1].to[TOKEN_COLUMNS]);
	for (i = e->first + 1; i <= e->last; i++) {
		here = middle(&t[i], 0);
		if (t[i].line != t[i - 1].line + 1 || t[i].cells > 1 || t[i].ruled || !token_is_value(&t[i])
		    || here > first + 1 || first > here + 1)
			return false;
	}
	return true;
}

/*
 * Do values stand in several lines, some of which have several cells, though the
 * first has no place for each of the row's? A line that has is the row. Pads that open it may
 * be none.
 */
static bool
is_torn(const struct printed_row *row, const struct tokens *tokens, const struct filled *e)
{
	const struct token *t = tokens->t;
	size_t i, places = 0;

	for (i = row->after; i < row->end && t[i].row == t[e->first].row; i++)
		places += places > 0 || t[i].kind != TOKEN_PAD;
	if (places >= row->ncells || is_listed_on(row, t, e))
		return false;
	for (i = e->first; i < e->last; i++)
		if (t[i + 1].row != t[i].row && is_several(&t[i]))
			return true;
	return false;
}

/* How many places a line has behind one of its cells. */
static size_t
behind(const struct token *t)
{
	return t->cells - t->cell;
}

/* Has the row empty places enough in lines before that of its values? */
static bool
is_left(const struct printed_row *row, const struct token *t, const struct filled *e)
{
	enum { SPAN = 3 };      /* columns of a label, which may leave pads */
	size_t i = row->label_end, empty = 0;

	for (; i < e->first && t[i].row != t[e->first].row; i++)
		empty += t[i].kind == TOKEN_BLANK || (t[i].kind == TOKEN_PAD && row->ncells > SPAN);
	return empty >= row->ncells;
}

/*
 * Do the values stand in a line of their own that has empty places as far as the
 * label's? It may be another row's, whose label is lost.
 */
static bool
has_room(const struct printed_row *row, const struct token *t)
{
	const struct token *label = &t[row->label];
	unsigned long line = t[row->after].row;
	size_t i;

	if (!row->apart)
		return false;
	for (i = row->after; i < row->end && t[i].row == line && t[i].cell <= label->cell; i++)
		if (t[i].kind != TOKEN_BLANK)
			return false;
	return i > row->after;
}

/* Are there empty places for all cells of a row before its values? */
static bool
has_empty(const struct printed_row *row, const struct token *t, const struct filled *e)
{
	size_t i, empty = 0;

	for (i = row->after; i < e->first; i++)
		empty += t[i].kind != TOKEN_GAP;
	return empty >= row->ncells;
}

/* Is nothing left of the next row, and may the values be its own? */
static bool
is_passed(const struct found_rows *found, const struct printed_row *row, const struct token *t,
    const struct filled *e)
{
	const struct printed_row *next = empty_row(found, row);

	return next != NULL && next->unlabelled && (has_room(row, t) || has_empty(row, t, e));
}

/* Are there places enough for two rows, of which the second has no label? */
static bool
is_crowded(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	const struct printed_row *next = empty_row(found, row);
	size_t i, places = 0;

	for (i = row->after; i < row->end; i++)
		places += t[i].kind != TOKEN_WORDS && t[i].kind != TOKEN_GAP;
	return next != NULL && next->unlabelled && row->ncells > 1 && places >= 2 * row->ncells;
}

/* The last cell of a row's label in the line of its values; NULL if there is none. */
static const struct token *
label_of(const struct printed_row *row, const struct token *t)
{
	const struct token *label = &t[row->after];

	if (!row->found || row->after <= row->label || t[row->label].row != label->row)
		return NULL;
	do                      /* words in the first place are a bad value */
		label--;
	while (label > &t[row->label] && label->kind != TOKEN_WORDS);
	return label;
}

/*
 * Has the line below that of the values as many cells, or is it set like it and begins that one with empty
 * places, as a label leaves them that spans columns? And has it no other words, and more values or fewer, and
 * is no other row's? What the row seems to have may be the beginning of numbers that go on there.
 */
static bool
is_continued(const struct found_rows *found, const struct printed_row *row,
    const struct tokens *tokens, const struct filled *e)
{
	const struct token *t = tokens->t, *above = &t[e->first];
	size_t first = token_line_end(tokens, e->first), end = first, i, filled = 0, below;
	const struct printed_row *r;
	bool open = token_is_empty(&t[row->after]) && above->ruled;

	if (first == tokens->n || above->cells < row->ncells
	    || (t[first].cells != above->cells && !(open && t[first].ruled && t[first].chunk == above->chunk)))
		return false;
	for (; end < tokens->n && t[end].row == t[first].row; end++)
		if (t[end].kind == TOKEN_WORDS && fit_of(found, row, &t[end]) != LABEL_FITS)
			return false;
	for (r = found->rows; r < found->rows + found->n; r++)
		if (r != row && r->found && r->after >= first && r->after < end)
			return false;
	for (i = row->after; i < first; i++)
		filled += token_is_value(&t[i]);
	below = token_values(&t[first], end - first);
	return below > 0 && below != filled;
}

/* Are the words a share of something? No cell of the form is one. */
static bool
is_share(const struct token *t)
{
	return t->n > 0 && digit_is(t->s[0] == '+' || t->s[0] == '-' ? t->s[t->n > 1] : t->s[0])
	    && utf8_ends_in("%％", t->s, t->n);
}

/*
 * Do words that begin with a number, or a sign for none, stand right behind the values in a line that
 * nothing but spaces parts? There cells have run into the label behind them, but not if the row has all of them
 * and a share of all stands there.
 */
static bool
is_run_into(const struct token *t, const struct filled *e, const struct printed_row *row)
{
	const struct token *next = &t[e->last + 1];

	return e->last + 1 < row->end && next->kind == TOKEN_WORDS && next->row == t[e->last].row && !next->ruled
	    && !piece_is_han(next->s, next->n)
	    && !(is_share(next) && token_values(&t[e->first], e->last + 1 - e->first) == row->ncells);
}

/*
 * Do values stand behind those of a row with empty cells, each in a line of its own, with but empty
 * lines between? Then the row's may go on there.
 */
static bool
goes_on(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e)
{
	const struct token *t = tokens->t;
	size_t i = row->end;

	while (i < tokens->n && !found->hit[i] && (t[i].kind == TOKEN_GAP || t[i].kind == TOKEN_BLANK))
		i++;
	return t[e->first].cells == 1 && i < tokens->n && t[i].cells == 1 && token_is_value(&t[i])
	    && !rows_take(found, i);
}

/*
 * Do values of a row whose label is not seen before them follow right behind these, a line each, and has the
 * row above only a label or only values? Then labels come first, and values behind them, in the same order: the first
 * need not be those of the last label.
 */
static bool
is_queued(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	const struct printed_row *next = row + 1;

	return row > found->rows && next < found->rows + found->n && row->after > row->label
	    && next->found && (next->unlabelled || next->label > next->after) && next->after == row->end
	    && t[row->end].cells == 1 && !t[row->end].ruled && row[-1].unlabelled == row[-1].found;
}

/* Does a line of values below a row's label end in the next one's, before the label of that? They may be one number: 3 921. */
static bool
is_shared(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	const struct printed_row *next = row + 1;

	return next < found->rows + found->n && next->found && !next->unlabelled && next->after < next->label
	    && next->after == row->end && row->label < row->after && t[row->after].row != t[row->label].row
	    && token_is_value(&t[row->end - 1]) && t[row->end].line == t[row->end - 1].line && !t[row->end].ruled;
}

/*
 * Of the rows as deep that stand in one line each, do most have the label elsewhere and more
 * or fewer places behind it? Then this line may have moved.
 */
static bool
is_strange(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	const struct token *label = label_of(row, t);
	const struct printed_row *r;
	size_t others = 0, alike = 0, depth = form_depth(row->row);

	for (r = found->rows; label != NULL && r < found->rows + found->n; r++) {
		const struct token *other = label_of(r, t);

		if (r == row || other == NULL || form_depth(r->row) != depth)
			continue;
		others++;
		alike += other->cell == label->cell || behind(other) == behind(label)
		    || (other->cells == label->cells && behind(label) == row->ncells);
	}
	return alike * 2 < others;
}

/* Is s[0..n) how a group's label begins? */
static bool
begins_group(const struct form_row *group, const char *s, size_t n)
{
	struct fold words, label;

	fold_text(&words, s, n);
	fold_text(&label, group->zh, strlen(group->zh));
	return words.n <= label.n && memcmp(words.c, label.c, words.n * sizeof words.c[0]) == 0;
}

/*
 * Has a row's label the number of the group that the row is in, and the first of its
 * words? Then it may be the group's, cut.
 */
static bool
is_numbered_above(const struct found_rows *found, const struct printed_row *row,
    const struct token *t)
{
	const struct token *label = &t[row->label];
	struct numbering number = numbering_read(label->s, label->n);
	const struct form_row *group = row->row;

	if (number.style == NUMBERING_NONE)
		return false;
	while (group > found->table->rows && form_depth(group) >= form_depth(row->row))
		group--;
	return form_depth(group) < form_depth(row->row)
	    && numbering_same(number, numbering_read(group->number, strlen(group->number)))
	    && begins_group(group, label->s + number.length, label->n - number.length);
}

/*
 * Are the row's values all 0, below its label, and right above that another one whose values are above it?
 * Zeros add up whosever they are: these may be that row's own, and others this one's.
 */
static bool
is_behind_moved(const struct found_rows *found, const struct printed_row *row, const struct token *t)
{
	unsigned long long last, rest;
	const struct printed_row *r;

	token_sum(&t[row->after], row->end - row->after, &last, &rest);
	if (last + rest > 0 || row->after <= row->label || t[row->after].row == t[row->label].row)
		return false;
	for (r = found->rows; r < found->rows + found->n; r++)
		if (r->found && !r->unlabelled && r->label_end == row->label && r->after < r->label)
			return true;
	return false;
}

/*
 * Is the label of a row a column's header (总计), and the first of all labels? Then the text
 * breaks off, or its rows have none, and what stands behind it is not the row's.
 */
static bool
is_header(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens)
{
	const struct form_head *head = row->row->head;
	const struct printed_row *r;
	size_t j;

	for (j = 0; j < head->ncolumns && rows_header(found, tokens, head, j) != &tokens->t[row->label]; j++)
		;
	for (r = found->rows; j < head->ncolumns && r < found->rows + found->n; r++)
		if (r->found && !r->unlabelled && r->label < row->label)
			return false;
	return j < head->ncolumns;
}

/* Has a row whose cells stand a line each more values than cells? */
static bool
is_overfull(const struct printed_row *row, const struct token *t)
{
	return row->after < row->end && t[row->after].cells == 1 && token_values(&t[row->after], row->end - row->after) > row->ncells;
}

/*
 * Was the text sorted by height or by columns? Then of a row whose cells stand a line each a column's header comes
 * behind its label, or, of a table without sums, another row has values of several.
 */
static bool
is_sorted(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens, const struct filled *e)
{
	const struct form_head *head = row->row->head;
	const struct token *t = tokens->t, *header;
	const struct printed_row *r;
	unsigned long long last, rest;
	bool sums = rowsum_ends(found->table, row->first_cell, row->ncells);
	size_t j;

	if (t[e->first].cells > 1 || t[e->first].ruled || row->ncells < 2)
		return false;
	token_sum(&t[e->first], e->last + 1 - e->first, &last, &rest);
	if (sums && last == rest)
		return false;
	for (j = 0; j < head->ncolumns; j++)
		if ((header = rows_header(found, tokens, head, j)) != NULL && header > &t[row->label])
			return true;
	for (r = found->rows; r < found->rows + found->n && !sums; r++)
		if (r->row->head == head && is_overfull(r, t))
			return true;
	return false;
}

/* Are the row's values those behind the label of another one, which comes again? */
static bool
is_again(const struct found_rows *found, const struct printed_row *row)
{
	const struct printed_row *r;

	for (r = found->rows; r < found->rows + found->n; r++)
		if (r != row && r->again_end > 0 && r->again == row->after)
			return true;
	return false;
}

/* Is a row whose label and values are given lost all the same: are some or all of them another's, or parts of numbers? */
static bool
is_lost(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e)
{
	return is_crowded(found, row, tokens->t) || is_continued(found, row, tokens, e)
	    || misread_find(found, row, tokens, e->first, e->last) || rest_find(found, row, tokens, e->first);
}

/* May the values be another row's, by what stands around them? */
static bool
may_be_others(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e)
{
	const struct token *t = tokens->t;

	return is_parted(found, row, tokens, e) || is_below(found, row, t, e) || is_behind_moved(found, row, t)
	    || is_queued(found, row, t) || is_passed(found, row, t, e)
	    || (t[e->first].row != t[row->label].row && is_header(found, row, tokens))
	    || is_numbered_above(found, row, t) || misread_may(found, row, tokens, e->first, e->last);
}

/* Do they stand otherwise than the cells of one row do? */
static bool
is_amiss(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e)
{
	const struct token *t = tokens->t;

	return is_run_into(t, e, row) || is_sorted(found, row, tokens, e) || is_left(row, t, e) || is_torn(row, tokens, e)
	    || is_mixed(found, row, t, e) || frame_overfull(found, row, tokens);
}

/* Has a row fewer values than cells, and may what stands for the others be none of its cells? */
static bool
may_lack(const struct found_rows *found, const struct printed_row *row, const struct tokens *tokens,
    const struct filled *e)
{
	const struct token *t = tokens->t;

	return token_values(&t[e->first], e->last + 1 - e->first) < row->ncells
	    && (frame_indents(found, row, tokens, e) || frame_stands_in(found, row, t, e) || is_strange(found, row, t)
	    || goes_on(found, row, tokens, e));
}

/* A row with a label, of which nothing said so far that it is in doubt. */
static void
judge_row(const struct found_rows *found, struct printed_row *row, const struct tokens *tokens, bool twice)
{
	struct filled e;

	if (!filled_find(&e, row, tokens->t)) {
		row->found = found->table->across || !is_header(found, row, tokens);
	} else if (found->table->across) {
		row->found = !rest_find(found, row, tokens, e.first);
		row->doubted = twice_differs(row, tokens) || is_torn(row, tokens, &e);
	} else if (is_shared(found, row, tokens->t)) {
		row[0].found = row[1].found = false;
	} else if (is_lost(found, row, tokens, &e)) {
		row->found = false;
	} else {
		row->doubted = (twice && (row->bare || twice_differs(row, tokens)))
		    || may_be_others(found, row, tokens, &e) || is_amiss(found, row, tokens, &e)
		    || may_lack(found, row, tokens, &e);
	}
}

void
judge_rows(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *row;
	bool twice = twice_printed(found);

	for (row = found->rows; row < found->rows + found->n; row++) {
		if (row->found && !found->table->across && (twice_beside(found, row, tokens) || is_again(found, row)))
			row->found = false;
		if (!row->found || row->unlabelled)
			continue;
		if (!twice && twice_differs(row, tokens))
			twice_choose(found, row, tokens);
		if (row->found && !row->doubted)
			judge_row(found, row, tokens, twice);
	}
}
