#include <stdio.h>

#include "err.h"
#include "summary.h"

static void
add_cell(struct summary *summary, const struct report_cell *cell,
    const struct deduce_cell *known, const struct finding *finding)
{
	if (known->knowledge != DEDUCE_KNOWN)
		++*(finding->fixed ? &summary->derived : &summary->unknown);
	else
		++*(cell->present && cell->status == CELL_INFER ? &summary->inferred
		    : &summary->read);
}

void
summary_add(struct summary *summary, const struct report_table *report,
    const struct check *check, const struct finding findings[])
{
	size_t i;

	for (i = 0; i < check->table.ncells; i++)
		add_cell(summary, &report->cells[i], &check->table.cells[i], &findings[i]);
	for (i = 0; i < check->table.rules->nidentities; i++)
		summary->verdicts[check->results[i].verdict]++;
}

void
summary_say(const struct summary *summary, struct field doc)
{
	if (fprintf(stderr, "%.*s\t%lu\t%lu\t%lu\t%lu\t%lu\t%lu\t%lu\n", (int)doc.n, doc.s,
	    summary->read, summary->inferred, summary->derived, summary->unknown,
	    summary->verdicts[CHECK_OK], summary->verdicts[CHECK_FAIL],
	    summary->verdicts[CHECK_OPEN]) < 0)
		err_raise(ERR_TROUBLE);
}
