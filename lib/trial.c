#include <string.h>

#include "trial.h"

/* The section's lines, with a trial's numbers in the holes. */
static void
fill(struct lines *lines, const struct draft *draft, unsigned trial, struct number *numbers)
{
	static char text[DRAFT_TEXT + HOLE_TEXT * DRAFT_HOLES];
	unsigned long values[DRAFT_HOLES];
	const char *s, *newline;
	size_t i, at = 0, n = 0, piece;

	for (i = 0; i < draft->nholes; i++)
		values[i] = hole_trial((enum hole_kind)draft->holes[i].kind, draft->holes[i].place, trial, i);
	balance_make(&draft->balance, values);
	for (i = 0; i <= draft->nholes; i++) {
		piece = draft->holes[i].at - at;
		memcpy(text + n, draft->text + at, piece);
		at += piece;
		n += piece;
		if (i == draft->nholes)
			break;
		numbers[i].s = text + n;
		numbers[i].n = hole_write(text + n, (enum hole_kind)draft->holes[i].kind, trial, i, values[i]);
		n += numbers[i].n;
	}
	lines_start(lines);
	for (s = text, i = 1; s < text + n; s = newline + 1, i++) {
		newline = memchr(s, '\n', (size_t)(text + n - s));
		lines_add(lines, s, (size_t)(newline - s), i);
	}
}

static bool
same_text(const char *a, size_t na, const char *b, size_t nb)
{
	return na == nb && memcmp(a, b, na) == 0;
}

static bool
same_answer(const struct answer *a, const struct answer *b)
{
	return a->status == b->status && a->line == b->line && a->cell == b->cell
	    && same_text(a->value, a->value_length, b->value, b->value_length)
	    && same_text(a->raw, a->raw_length, b->raw, b->raw_length);
}

/* Are the cells, with a trial's numbers in all holes, what they should be then? */
static bool
keeps_cells(const struct draft *draft, const struct trial_read *found, unsigned trial,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	static struct lines lines;
	static struct answer wanted[FORM_MAX_CELLS], answers[FORM_MAX_CELLS];
	struct number numbers[DRAFT_HOLES];
	struct trial_read now;
	size_t i, cells = form_ncells(found->table);

	fill(&lines, draft, trial, numbers);
	draft_give(draft->answers, cells, draft->text, numbers, 1, wanted);
	now = read(found->table->number, &lines, answers);
	if (now.table != found->table || now.whole != found->whole || now.full)
		return false;
	for (i = 0; i < cells; i++)
		if (!same_answer(&answers[i], &wanted[i]))
			return false;
	return true;
}

bool
trial_bears(const struct draft *draft, const struct trial_read *found, unsigned first, unsigned end,
    struct trial_read (*read)(int number, struct lines *lines, struct answer *answers))
{
	while (end-- > first)   /* where numbers matter, the last trials show it soonest */
		if (!keeps_cells(draft, found, end, read))
			return false;
	return true;
}
