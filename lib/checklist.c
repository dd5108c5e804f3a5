#include <string.h>

#include "checklist.h"
#include "err.h"
#include "input.h"

/* The records as they came, one after the other, for fields to point into. */
static char text[CHECKLIST_TEXT];
static size_t used;
static bool full;

static enum checklist_verdict
verdict_of(struct field word)
{
	if (field_is(word, "ok"))
		return CHECKLIST_OK;
	return field_is(word, "open") ? CHECKLIST_OPEN : CHECKLIST_FAIL;
}

/* Copies a record behind the others; NULL, with a message, if it cannot be kept. */
static const char *
keep(const struct checklist *list, const struct piece *piece)
{
	if (!piece->last) {
		err_say(ERR_TROUBLE, "%s:%lu: a check's record of more than %d bytes",
		    input_name(), piece->line, (int)INPUT_LINE);
		return NULL;
	}
	if (list->nchecks == CHECKLIST_CHECKS || piece->n > CHECKLIST_TEXT - used) {
		if (!full)
			err_say(ERR_TROUBLE, "%s:%lu: a report of more than %d checks or %d bytes "
			    "of them: the rest of it is left out", input_name(), piece->line,
			    (int)CHECKLIST_CHECKS, (int)CHECKLIST_TEXT);
		full = true;
		return NULL;
	}
	memcpy(text + used, piece->s, piece->n);
	used += piece->n;
	return text + used - piece->n;
}

/* Takes in a record that was kept. */
static void
add(struct checklist *list, const char *s, size_t n)
{
	struct checklist_check *check = &list->checks[list->nchecks++];
	struct field f[CHECK_FIELDS + 1];

	/* A field more, so that columns behind the last stay out of it. */
	tsv_split(s, n, f, CHECK_FIELDS + 1);
	field_number(f[1], &check->table);
	check->name = f[2];
	check->at = f[3];
	check->lhs = f[4];
	check->rhs = f[5];
	check->diff = f[6];
	check->verdict = verdict_of(f[7]);
	check->suspects = f[8];
	list->count[check->verdict]++;
}

void
checklist_start(struct checklist *list)
{
	memset(list->count, 0, sizeof list->count);
	list->nchecks = used = 0;
	full = false;
}

bool
checklist_add(struct checklist *list, const struct piece *piece)
{
	const char *s;

	if (record_kind(piece->s, piece->n) != RECORD_CHECK)
		return false;
	if ((s = keep(list, piece)) != NULL)
		add(list, s, piece->n);
	return true;
}
