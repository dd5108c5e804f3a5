#include "share.h"

enum { PADS_MOST = 4 };         /* of a row, the place of its label among them */

/* How many places of a group each of its rows has; the first may lack some that its label took. */
static size_t
places_of(size_t places, size_t rows)
{
	return (places + rows - 1) / rows;
}

/* Do the rows of a group, a place a line, have their values in places as near as their cells? */
static bool
are_alike(const struct item *item, const struct tokens *tokens, size_t cells, size_t rows)
{
	size_t places = places_of(item->places, rows), first = places, last = 0, i, place;

	if (!item->lines || rows * places - item->places > PADS_MOST || item->filled < rows / 2)
		return false;
	for (i = item->first; i <= item->last; i++) {
		if (tokens->t[i].kind == TOKEN_GAP)
			return false;   /* that need not be a place */
		if (!token_is_value(&tokens->t[i]))
			continue;
		place = (item->last - i) % places;
		first = place < first ? place : first;
		last = place > last ? place : last;
	}
	return (last - first) * rows < cells;
}

enum share
share_of(const struct item *item, const struct tokens *tokens, size_t cells, size_t rows)
{
	if (item->places == cells)
		return SHARE_PLACES;
	if (item->filled == cells)
		return SHARE_VALUES;
	if (item->fused && item->filled == rows)
		return SHARE_FUSED;
	if (item->places > cells && item->places <= cells + PADS_MOST * rows && item->filled <= cells
	    && (item->places % rows == 0 || are_alike(item, tokens, cells, rows)))
		return SHARE_EQUAL;
	return SHARE_NONE;
}

size_t
share_last(const struct item *item, const struct tokens *tokens, size_t end, size_t rows, size_t cells,
    enum share share)
{
	size_t left = share == SHARE_FUSED ? 1 : cells;

	if (share == SHARE_EQUAL)
		return end - places_of(end - item->first, rows);
	while (end > item->first && left > 0) {
		end--;
		left -= share == SHARE_PLACES || token_is_value(&tokens->t[end]);
	}
	return end;
}
