#include <string.h>

#include "name.h"
#include "utf8.h"

enum { CUT = 3 };               /* bytes of WORD_CUT */

void
name_clear(struct name *name)
{
	name->n = 0;
	name->full = false;
}

static void
close_name(struct name *name)
{
	memcpy(name->s + name->n, words(WORD_CUT, WORDS_ZH), CUT);
	name->n += CUT;
	name->full = true;
}

void
name_add(struct name *name, const char *s, size_t n)
{
	size_t fit;

	if (name->full)
		return;
	fit = utf8_cut(s, n, NAME_SIZE - CUT - name->n);
	memcpy(name->s + name->n, s, fit);
	name->n += fit;
	if (fit < n)
		close_name(name);
}

static void
add(struct name *name, const char *s)
{
	name_add(name, s, strlen(s));
}

bool
name_holds(const struct form_row *row, const struct form_row *of)
{
	size_t n = strlen(row->id);

	return strncmp(row->id, of->id, n) == 0 && (of->id[n] == '\0' || of->id[n] == '.');
}

/* The numbers printed before a row's label and its groups' labels. */
static void
add_numbers(struct name *name, const struct form_table *form, const struct form_row *of,
    bool whole)
{
	const struct form_row *row;
	size_t n;

	for (row = form->rows; row <= of; row++) {
		if (!name_holds(row, of))
			continue;
		n = strlen(row->number);
		if (!whole && n > 3 && memcmp(row->number + n - 3, "、", 3) == 0)
			n -= 3;
		if (!whole && n > 1 && row->number[n - 1] == '.')
			n--;
		name_add(name, row->number, n);
	}
}

void
name_row(struct name *name, const struct form_table *form, const struct form_row *row,
    enum words_language language)
{
	if (language == WORDS_ZH) {
		add_numbers(name, form, row, true);
		add(name, row->zh);
		return;
	}
	if (*row->number != '\0') {
		add(name, row->id);
		add(name, " ");
	}
	add(name, row->en);
}

void
name_row_short(struct name *name, const struct form_table *form, const struct form_row *row,
    enum words_language language)
{
	if (*row->number == '\0')
		name_row(name, form, row, language);
	else if (language == WORDS_ZH)
		add_numbers(name, form, row, false);
	else
		add(name, row->id);
}

static const struct form_row *
find_row(unsigned long number, struct field id, const struct form_table **form)
{
	const struct form_row *row;
	int year;

	for (year = 0; year < FORM_YEARS; year++)
		if ((*form = form_table((int)number, (enum form_year)year)) != NULL
		    && (row = form_row(*form, id.s, id.n)) != NULL)
			return row;
	return NULL;
}

static const struct form_column *
find_column(unsigned long number, struct field id)
{
	const struct form_table *form;
	const struct form_column *column;
	size_t i;
	int year;

	for (year = 0; year < FORM_YEARS; year++) {
		form = form_table((int)number, (enum form_year)year);
		for (i = 0; form != NULL && i < form->nrows; i++)
			if ((column = form_column(&form->rows[i], id.s, id.n)) != NULL)
				return column;
	}
	return NULL;
}

static bool
add_column(struct name *name, unsigned long number, struct field id,
    enum words_language language)
{
	const struct form_column *column = find_column(number, id);

	if (column != NULL)
		add(name, language == WORDS_ZH ? column->zh : column->en);
	return column != NULL;
}

static bool
add_row(struct name *name, unsigned long number, struct field id, enum words_language language)
{
	const struct form_table *form;
	const struct form_row *row = find_row(number, id, &form);

	if (row != NULL)
		name_row_short(name, form, row, language);
	return row != NULL;
}

void
name_at(struct name *name, unsigned long number, struct field at, enum words_language language)
{
	const struct form_table *form;
	const struct form_row *row = find_row(number, at, &form);

	if (row != NULL)
		name_row(name, form, row, language);
	else
		name_term(name, number, at, language);
}

void
name_term(struct name *name, unsigned long number, struct field term,
    enum words_language language)
{
	const char *colon = memchr(term.s, ':', term.n);
	struct field row = term, column = term;
	size_t n = name->n;

	if (colon != NULL) {
		row.n = (size_t)(colon - term.s);
		column.s = colon + 1;
		column.n = term.n - row.n - 1;
		if (add_row(name, number, row, language)) {
			add(name, words(WORD_CROSSES, language));
			if (add_column(name, number, column, language))
				return;
		}
		name->n = n;
	} else if (add_row(name, number, row, language)
	    || add_column(name, number, column, language)) {
		return;
	}
	name_add(name, term.s, term.n);
}
