#include "filled.h"

bool
filled_find(struct filled *e, const struct printed_row *row, const struct token *t)
{
	e->first = row->after;
	e->last = row->end;
	while (e->first < row->end && !token_is_value(&t[e->first]))
		e->first++;
	while (e->last > e->first && !token_is_value(&t[e->last - 1]))
		e->last--;
	return e->first < e->last--;
}

bool
filled_all(struct filled *e, const struct printed_row *row, const struct token *t)
{
	return row->found && row->row->head != NULL && filled_find(e, row, t)
	    && token_values(&t[e->first], e->last + 1 - e->first) == row->ncells;
}
