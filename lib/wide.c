#include <string.h>

#include "lines.h"
#include "wide.h"

enum { BEFORE = 3 };            /* fields before the values */

static const char signs[CELL_STATUSES] = {
	[CELL_NUM] = '.', [CELL_INFER] = '~', [CELL_BLANK] = '_',
	[CELL_NONE] = '-', [CELL_ABSENT] = '?', [CELL_BAD] = '!'
};

char
wide_mark(enum cell_status status)
{
	return signs[status];
}

/* A number, with the sign of one; or nothing, with another sign. */
static bool
agrees(struct field value, char sign)
{
	if (sign == signs[CELL_NUM] || sign == signs[CELL_INFER])
		return field_is_decimal(value);
	return value.n == 0 && memchr(signs, sign, sizeof signs) != NULL;
}

/* The row of a form with that many columns; NULL if it has none. */
static const struct form_row *
find_row(const struct form_table *form, const struct wide *wide)
{
	const struct form_row *row = form != NULL ? form_row(form, wide->row.s, wide->row.n) : NULL;

	return row != NULL && row->head != NULL && row->head->ncolumns == wide->n ? row : NULL;
}

bool
wide_read(struct wide *wide, const char *s, size_t n)
{
	struct field f[BEFORE + FORM_MAX_COLUMNS + 2];
	size_t count = tsv_split(s, n, f, BEFORE + FORM_MAX_COLUMNS + 2), j;
	unsigned long table;
	int year;

	if (count < BEFORE + 2 || !field_number(f[1], &table) || table > FORM_SECTIONS)
		return false;
	wide->doc = f[0];
	wide->row = f[2];
	wide->n = count - BEFORE - 1;
	wide->marks = f[count - 1];
	if (wide->n > FORM_MAX_COLUMNS || wide->marks.n != wide->n)
		return false;
	for (j = 0; j < wide->n; j++) {
		wide->values[j] = f[BEFORE + j];
		if (!agrees(wide->values[j], wide->marks.s[j]))
			return false;
	}
	for (year = 0; year < FORM_YEARS; year++) {
		wide->form = form_table((int)table, (enum form_year)year);
		if (find_row(wide->form, wide) != NULL)
			return true;
	}
	return false;
}

/* What stands in a cell: its number, or the sign of it, if that is more than nothing. */
static int
add_cell(struct tokens *tokens, const struct wide *wide, size_t j, struct token *place)
{
	struct field value = wide->values[j];
	char sign = wide->marks.s[j];

	if (tokens->n == TOKEN_MOST)
		return -1;
	if (value.n == 0 && (sign == signs[CELL_NONE] || sign == signs[CELL_BAD])) {
		value.s = &wide->marks.s[j];
		value.n = 1;
	}
	place->cell = (unsigned)(BEFORE + j + 1);
	token_add(tokens, value.n == 0 ? TOKEN_BLANK : TOKEN_NUMBER, value.s, value.n, place);
	return (int)tokens->n - 1;
}

static void
place_row(struct tokens *tokens, const struct wide *wide, unsigned long line,
    struct placed *placed)
{
	struct token place = { 0 };
	size_t j;

	place.line = place.row = line;
	place.cells = (unsigned)(BEFORE + wide->n + 1);
	for (j = 0; j < wide->n; j++) {
		placed[j].sure = placed[j].token < 0 && wide->marks.s[j] != signs[CELL_ABSENT];
		placed[j].seen = wide->marks.s[j] != signs[CELL_INFER];
		placed[j].token = add_cell(tokens, wide, j, &place);
		placed[j].sure = placed[j].sure && placed[j].token >= 0;
	}
}

/* Does the form have the rows of all lines? False, too, if there is none. */
static bool
has_rows(const struct form_table *form, const struct lines *lines)
{
	struct kept_line line;
	struct wide wide;
	bool any = false;
	size_t at = 0;

	while (lines_next(lines, &at, &line)) {
		if (!wide_read(&wide, line.s, line.n) || find_row(form, &wide) == NULL)
			return false;
		any = true;
	}
	return any;
}

const struct form_table *
wide_find(int number, struct tokens *tokens, struct placed *placed)
{
	const struct lines *lines = tokens->lines;
	const struct form_table *form;
	struct kept_line line;
	struct wide wide;
	size_t at = 0, i;
	int year;

	for (year = 0; year < FORM_YEARS; year++)
		if (has_rows(form = form_table(number, (enum form_year)year), lines))
			break;
	if (year == FORM_YEARS)
		return NULL;
	for (i = 0; i < form_ncells(form); i++)
		placed[i].token = -1;
	while (lines_next(lines, &at, &line))
		if (wide_read(&wide, line.s, line.n))
			place_row(tokens, &wide, line.number,
			    placed + form_first_cell(form, find_row(form, &wide)));
	return form;
}
