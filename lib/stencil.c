#include <string.h>

#include "block.h"
#include "certain.h"
#include "digit.h"
#include "draft.h"
#include "hash.h"
#include "likeness.h"
#include "repeat.h"
#include "rule.h"
#include "stencil.h"

/* A table that is kept. What there is of it lies in the room, one behind the other: */
struct stencil {
	const struct form_table *table;
	uint64_t likeness;
	bool straight;                  /* it was read straight (straight.h), and nothing was tried: */
	size_t first, places;           /* what its frame has, in place of answers and sums */
	size_t lines;                   /* so many the section has */
	size_t text;                    /* its text and those of answers, as drafted, */
	size_t answers;                 /* each cell's struct kept_answer, */
	size_t holes, nholes;           /* each struct hole, */
	size_t sums, nsums;             /* and each struct balance_sum that must hold */
	enum balance_kind balance;
	size_t size;
};

/* Those that are kept, that which was seen last in front. */
static struct stencil stencils[STENCILS];
static size_t nstencils;
static char room[STENCIL_ROOM + BLOCK];
static size_t used;

/*
 * What may be spent on tables that are read to try numbers: what was saved by those that were known, some before, and
 * a little for those that were not.
 */
static unsigned long credit = STENCIL_CREDIT, unknown;

/* Is the section all of its lines, in a row? Else answers might stand elsewhere. */
static bool
can_tell(const struct lines *lines)
{
	return lines->gapless && !lines->full && !repeat_none();
}

/* Finding */

/* How long the number is that s[0..n) begins with, and that may be in the hole: mostly one digit. */
static inline size_t
number_at(const struct hole *hole, const char *s, size_t n)
{
	if (n > 1 && digit_is(s[0]) && !digit_is(s[1]) && s[1] != '.')
		return 1;
	return hole_number((enum hole_kind)hole->kind, s, n);
}

/* Is s[0..n) the section's text, with numbers[] in its holes? */
static bool
fits(const struct stencil *st, const char *s, size_t n, struct number *numbers)
{
	const char *text = room + st->text;
	size_t i, at = 0, piece;
	struct hole hole;

	for (i = 0;; i++) {
		hole = draft_hole(room + st->holes, i);
		piece = hole.at - at;
		if (piece > n || (piece > 0 && (*s != text[at] || !block_same(s + 1, text + at + 1, piece - 1))))
			return false;
		at += piece;
		s += piece;
		n -= piece;
		if (i == st->nholes)
			return n == 0;
		numbers[i].s = s;
		if ((numbers[i].n = number_at(&hole, s, n)) == 0)
			return false;
		s += numbers[i].n;
		n -= numbers[i].n;
	}
}

/* Is the table known with these numbers in the holes of its text? */
static bool
is_known(const struct stencil *st, const struct number *numbers, unsigned long first, struct answer *answers)
{
	static struct certain_frame frame;

	if (!st->straight) {
		if (!balance_holds(room + st->sums, st->nsums, st->balance, numbers))
			return false;
		draft_give(room + st->answers, form_ncells(st->table), room + st->text, numbers, first, answers);
		return true;
	}
	frame.table = st->table;
	frame.first = st->first;
	memcpy(frame.places, room + st->places, st->nholes * sizeof frame.places[0]);
	if (certain_rows(&frame, numbers) != CERTAIN_YES)
		return false;
	certain_give(&frame, numbers, first, answers);
	return true;
}

static void
move_up(size_t i)
{
	struct stencil seen = stencils[i];

	memmove(stencils + 1, stencils, i * sizeof seen);
	stencils[0] = seen;
}

const struct form_table *
stencil_find(int number, const struct lines *lines, struct answer *answers)
{
	struct number numbers[DRAFT_HOLES];
	const struct stencil *st;
	size_t i;

	if (!can_tell(lines))
		return NULL;
	for (i = 0; i < nstencils; i++) {
		st = &stencils[i];
		if (st->lines != lines->n || st->table->number != number
		    || !fits(st, lines->text, lines->used, numbers)
		    || !is_known(st, numbers, lines->first, answers))
			continue;
		credit += !st->straight;
		move_up(i);
		return stencils[0].table;
	}
	return NULL;
}

/* Keeping */

static void
drop(size_t i)
{
	struct stencil gone = stencils[i];
	size_t k;

	memmove(stencils + i, stencils + i + 1, (--nstencils - i) * sizeof gone);
	memmove(room + gone.text, room + gone.text + gone.size, used - gone.text - gone.size);
	used -= gone.size;
	for (k = 0; k < nstencils; k++)
		if (stencils[k].text > gone.text) {
			stencils[k].text -= gone.size;
			stencils[k].answers -= gone.size;
			stencils[k].holes -= gone.size;
			stencils[k].sums -= gone.size;
			stencils[k].places -= gone.size;
		}
}

static size_t
add(const void *what, size_t n)
{
	size_t at = used;

	memcpy(room + used, what, n);
	used += n;
	return at;
}

/* What is about to be kept. */
static struct draft draft;

/* Makes room for what is drafted, and so many bytes more; what was not seen for longest goes. Adds its text and holes. */
static void
begin(struct stencil *st, size_t more)
{
	size_t holes = (draft.nholes + 1) * sizeof draft.holes[0];

	st->size = draft.used + holes + more;
	while (nstencils == STENCILS || STENCIL_ROOM - used < st->size)
		drop(nstencils - 1);
	st->text = add(draft.text, draft.used);
	st->holes = add(draft.holes, holes);
	st->nholes = draft.nholes;
}

/* Keeps it in front of all others. */
static void
end(const struct stencil *st)
{
	stencils[nstencils++] = *st;
	move_up(nstencils - 1);
}

/* Keeps what is drafted. */
static void
keep(const struct trial_read *found, size_t lines, uint64_t likeness)
{
	size_t answers = form_ncells(found->table) * sizeof draft.answers[0];
	size_t sums = draft.balance.n * sizeof draft.balance.sums[0];
	struct stencil st = { .table = found->table, .likeness = likeness, .lines = lines,
	    .nsums = draft.balance.n, .balance = draft.balance.kind };

	begin(&st, answers + sums);
	st.answers = add(draft.answers, answers);
	st.sums = add(draft.balance.sums, sums);
	end(&st);
}

/* That of a section like this one, which had other numbers that are no cells; NULL if none is kept. */
static struct stencil *
find_like(uint64_t likeness)
{
	size_t i;

	for (i = 0; i < nstencils; i++)
		if (stencils[i].likeness == likeness)
			return &stencils[i];
	return NULL;
}

/* Do the numbers of trials [first, end) change no other cell of the draft? */
static bool
borne(const struct trial_read *found, unsigned first, unsigned end,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	credit -= STENCIL_TRIAL * (end - first);
	return trial_bears(&draft, found, first, end, read);
}

/*
 * Has a row its cells in several lines? Then they may be another row's, or out of order, where it does not add up
 * (misread.h, mingled.h).
 */
static bool
stands_in_lines(const struct form_table *table, const struct answer *answers)
{
	size_t r, j, n;

	for (r = 0; r < table->nrows; r++, answers += n) {
		n = table->rows[r].head == NULL ? 0 : table->rows[r].head->ncolumns;
		for (j = 1; j < n; j++)
			if (answers[j].value_length > 0 && answers[j - 1].value_length > 0
			    && answers[j].line != answers[j - 1].line)
				return true;
	}
	return false;
}

/*
 * Does a table that stands in lines bear other numbers as long as its rows add up? Those of a whole table, where none
 * lacks a number, may fail, but not so that they may be out of order. Some tables have no sums.
 */
static bool
bears_in_lines(const struct trial_read *found, const struct answer *answers,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	bool none = rule_identities(found->table)->nidentities == 0;

	if (none || found->whole)
		return draft_balance(&draft, found->table, answers, none ? BALANCE_FULL : BALANCE_ORDER);
	return draft_balance(&draft, found->table, answers, BALANCE_STRICT)
	    && borne(found, HOLE_TRIALS, HOLE_TRIALS_BALANCED, read);
}

/*
 * Asks of rows that no part of theirs is the sum of all others, where that can be told: a header that has the total
 * first might be believed then.
 */
static void
keep_order(const struct trial_read *found, const struct answer *answers)
{
	if (!draft_balance(&draft, found->table, answers, BALANCE_ORDER))
		draft.balance.n = 0;
}

/* Are its cells the same where rows add up, though they need not? */
static bool
bears_sums(const struct trial_read *found, const struct answer *answers,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	if (!found->whole && draft_balance(&draft, found->table, answers, BALANCE_STRICT)
	    && !borne(found, HOLE_TRIALS, HOLE_TRIALS_BALANCED, read))
		return false;
	keep_order(found, answers);
	return true;
}

/*
 * Do numbers in the draft's holes change no other cell, or none as long as rows add up? Where only a
 * page's number did, most of those that add up need not be tried again.
 */
static bool
bears(const struct trial_read *found, const struct answer *answers, unsigned trials,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	bool all = trials == HOLE_TRIALS, page, any, in_lines;

	page = all && !borne(found, HOLE_TRIAL_PAGE, HOLE_TRIALS, read);
	any = borne(found, 0, all ? HOLE_TRIAL_PAGE : trials, read);
	in_lines = stands_in_lines(found->table, answers);
	if (any && !page)
		return in_lines ? bears_in_lines(found, answers, read) : bears_sums(found, answers, read);
	if (!draft_balance(&draft, found->table, answers, any && !in_lines ? BALANCE_LOOSE : BALANCE_STRICT))
		return false;
	return borne(found, any ? HOLE_TRIAL_PAGE : 0, HOLE_TRIALS_BALANCED, read);
}

/* Are there cells that were not found? A number that is no cell might be one of them, if it were another. */
static bool
lacks_cells(const struct form_table *table, const struct answer *answers)
{
	size_t i, n = form_ncells(table);

	for (i = 0; i < n; i++)
		if (answers[i].status == CELL_ABSENT)
			return true;
	return false;
}

/* How many of its holes are idle. */
static size_t
idle_holes(const struct stencil *st)
{
	size_t i, n = 0;

	for (i = 0; i < st->nholes; i++)
		n += draft_hole(room + st->holes, i).kind == HOLE_IDLE;
	return n;
}

/*
 * Keeps a table whose like was seen before; false if its cells may hang on its numbers. One that is like
 * a kept table in all is not known by it since its rows do not add up, and the next one may be.
 */
static bool
keep_holes(const struct trial_read *found, const struct lines *lines, const struct answer *answers,
    uint64_t likeness, struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	struct idle idle = { .n = 0 };
	struct stencil *like = find_like(likeness);
	unsigned trials;

	if (like != NULL) {
		if (!idle_find(&idle, lines->text, lines->used, room + like->text, room + like->holes, like->nholes))
			return false;
		if (idle.n == idle_holes(like))
			return idle.n > 0 || like->nsums > 0;
		if (lacks_cells(found->table, answers))
			return false;
	}
	if (!draft_take(&draft, found->table, lines, answers, &idle))
		return false;
	trials = draft.nholes == 0 ? 0 : found->whole && idle.n == 0 ? HOLE_TRIALS_LENGTH : HOLE_TRIALS;
	if (!bears(found, answers, trials, read))
		return false;
	if (like != NULL)
		drop((size_t)(like - stencils));
	keep(found, lines->n, likeness);
	return true;
}

/* Keeps a table as it is, if the same came before. */
static void
keep_same(const struct trial_read *found, const struct lines *lines, const struct answer *answers,
    uint64_t likeness)
{
	likeness = hash_bytes(likeness, lines->text, lines->used);
	if (likeness_again(likeness) && draft_take(&draft, found->table, lines, answers, NULL))
		keep(found, lines->n, likeness);
}

/*
 * Keeps a table that was read straight, and whose like was seen before: nothing needs to be tried. If one like it is
 * kept, its frame does not tell where pages end, and this one does.
 */
static void
keep_straight(const struct trial_read *found, struct lines *lines, const struct answer *answers)
{
	const struct idle none = { .n = 0 };
	size_t cells = form_ncells(found->table), places = cells * sizeof found->frame->places[0];
	struct stencil st = { .table = found->table, .straight = true, .first = found->frame->first, .lines = lines->n };
	const struct stencil *like;

	st.likeness = likeness_straight(lines, found->table->number, answers, cells);
	if (!likeness_again(st.likeness))
		return;
	if ((like = find_like(st.likeness)) != NULL)
		drop((size_t)(like - stencils));
	lines_look(lines);
	if (!draft_take(&draft, found->table, lines, answers, &none) || draft.nholes < cells)
		return;
	begin(&st, places);
	st.places = add(found->frame->places, places);
	end(&st);
}

void
stencil_keep(const struct trial_read *found, struct lines *lines, const struct answer *answers,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	uint64_t likeness;

	if (!can_tell(lines) || lines->used > DRAFT_TEXT || found->full)
		return;
	if (found->frame != NULL) {
		keep_straight(found, lines, answers);
		return;
	}
	likeness = likeness_of(lines, found->table->number);
	if (likeness_given_up(likeness)) {
		keep_same(found, lines, answers, likeness);
		return;
	}
	/* What was tried has been read where the texts of answers[] stood: the same is kept when it comes next. */
	credit += ++unknown % STENCIL_REGAIN == 0;
	if (likeness_again(likeness) && credit >= STENCIL_TRIAL * (HOLE_TRIALS + HOLE_TRIALS_BALANCED)
	    && !keep_holes(found, lines, answers, likeness, read))
		likeness_give_up(likeness);
}
