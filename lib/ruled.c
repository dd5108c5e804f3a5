#include "ruled.h"

bool
ruled_words(struct ruled *ruled, unsigned short cell, bool ends)
{
	ruled->label = cell;
	ruled->ends = ruled->ends || (ends && cell > 1);
	return ruled->n == 0;
}

bool
ruled_take(struct ruled *ruled, unsigned short cell, const char *s, size_t n)
{
	if (ruled->n == FORM_MAX_COLUMNS)
		return false;
	ruled->numbers[ruled->n++] = (struct ruled_number){ s, n, cell };
	return true;
}

bool
ruled_row(struct ruled *ruled, const struct form_row *row, unsigned short end)
{
	unsigned short last = ruled->numbers[ruled->n - 1].cell, *label = &ruled->labels[form_depth(row)];
	size_t places = (size_t)(last - ruled->label), behind = (size_t)(end - last), cells = form_row_cells(row);

	ruled->unlike = ruled->unlike || (ruled->last > 0 && last != ruled->last);
	ruled->ragged = ruled->ragged || (ruled->last > 0 && behind != ruled->behind);
	ruled->shifted = ruled->shifted || (*label > 0 && ruled->label != *label);
	*label = ruled->label;
	ruled->last = last;
	ruled->behind = behind;
	ruled->tight = ruled->tight || places == cells;
	ruled->wide = ruled->wide || places > cells;
	return places >= cells;
}

size_t
ruled_gap(const struct ruled *ruled, size_t cells, size_t i)
{
	const struct ruled_number *p = &ruled->numbers[i];

	if (i > 0)
		return (size_t)(p->cell - p[-1].cell - 1);
	return cells - 1 - (size_t)(ruled->numbers[ruled->n - 1].cell - p->cell);
}

bool
ruled_is_plain(const struct ruled *ruled)
{
	return ruled->tight && !ruled->ragged && !(ruled->ends && ruled->behind > 0)
	    && !(ruled->unlike ? ruled->wide : ruled->shifted);
}
