#include "form.h"
#include "places.h"

enum { ROWS_LEAST = 3 };        /* that must agree */

/*
 * How many places lie between the row's label, or its outermost group, and a cell of its
 * line; PLACES_MOST if that cannot be told. What is left of it is, unsigned,
 * far beyond.
 */
static size_t
distance(const struct places *places, const struct printed_row *row, const struct token *label, const struct token *t)
{
	size_t far = t->cell + (places->behind ? 0 : form_depth(row->row)) - label->cell;

	return t->ruled && t->row == label->row && far < PLACES_MOST ? far : PLACES_MOST;
}

/* How far the row's line goes on behind its label: of rows of one depth, as they are compared. */
static size_t
last_place(const struct token *label)
{
	return label->cells - label->cell;
}

void
places_tell(struct places *places, const struct printed_row *row,
    const struct tokens *tokens, const size_t *columns)
{
	const struct token *label = &tokens->t[row->label];
	size_t j;

	if (row->unlabelled)
		return;
	for (j = 0; j < row->ncells; j++)
		if (distance(places, row, label, &tokens->t[columns[j]]) == PLACES_MOST)
			return;
	places->rows++;
	if (last_place(label) > places->last)
		places->last = last_place(label);
	for (j = 0; j < row->ncells; j++)
		places->at[j][distance(places, row, label, &tokens->t[columns[j]])]++;
}

/* The place of a column on which nearly all rows agree, or all if only their own labels count; or PLACES_MOST. */
static size_t
agreed(const struct places *places, size_t column)
{
	size_t k;

	for (k = 0; k < PLACES_MOST; k++)
		if (places->at[column][k] * 20u >= places->rows * (places->behind ? 20 : 19))
			break;
	return k;
}

bool
places_agree(const struct places *places)
{
	return places->rows < ROWS_LEAST || agreed(places, 0) < PLACES_MOST;
}

bool
places_find(const struct places *places, const struct printed_row *row,
    const struct tokens *tokens, size_t first, size_t end, size_t *columns)
{
	const struct token *label = &tokens->t[row->label];
	size_t i, j = 0, place;

	if (places->rows < ROWS_LEAST || row->unlabelled)
		return false;
	for (i = first; i < end && tokens->t[i].row == label->row; i++) {
		place = distance(places, row, label, &tokens->t[i]);
		if (j < row->ncells && place < PLACES_MOST && place == agreed(places, j))
			columns[j++] = i;
		else if (token_is_value(&tokens->t[i]))
			return false;
	}
	for (; i < end; i++)
		if (token_is_value(&tokens->t[i]))
			return false;
	return j == row->ncells;
}

bool
places_passed(const struct places *places, const struct printed_row *row,
    const struct tokens *tokens)
{
	return last_place(&tokens->t[row->label]) > places->last;
}
