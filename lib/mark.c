#include <string.h>

#include "mark.h"
#include "rule.h"

static const struct {
	const char *sign, *ascii;
	enum colour colour;
} signs[MARKS] = {
	[CELL_NUM] =     { " ", " ", COLOUR_NONE },
	[CELL_INFER] =   { "~", "~", COLOUR_WORKED },
	[CELL_BLANK] =   { " ", " ", COLOUR_NONE },
	[CELL_NONE] =    { "/", "/", COLOUR_NONE },
	[CELL_ABSENT] =  { "?", "?", COLOUR_DOUBT },
	[CELL_BAD] =     { "!", "!", COLOUR_DOUBT },
	[MARK_DERIVED] = { "=", "=", COLOUR_WORKED },
	[MARK_FAILED] =  { "≠", "#", COLOUR_FAULT },
	[MARK_SUSPECT] = { "*", "*", COLOUR_FAULT },
};

static const struct {
	const char *word;
	enum word name, meaning;
} own[MARKS - CELL_STATUSES] = {
	{ "derived", WORD_DERIVED, WORD_MARK_DERIVED },
	{ "failed",  WORD_FAILED,  WORD_MARK_FAILED },
	{ "suspect", WORD_SUSPECT, WORD_MARK_SUSPECT },
};

const char *
mark_sign(int mark)
{
	return words_are_ascii() ? signs[mark].ascii : signs[mark].sign;
}

enum colour
mark_colour(int mark)
{
	return signs[mark].colour;
}

const char *
mark_word(int mark)
{
	if (mark < CELL_STATUSES)
		return cell_status_word((enum cell_status)mark);
	return own[mark - CELL_STATUSES].word;
}

const char *
mark_name(int mark, enum words_language language)
{
	if (mark < CELL_STATUSES)
		return words_status((enum cell_status)mark, language);
	return words(own[mark - CELL_STATUSES].name, language);
}

const char *
mark_meaning(int mark, enum words_language language)
{
	if (mark < CELL_STATUSES)
		return words_mark((enum cell_status)mark, language);
	return words(own[mark - CELL_STATUSES].meaning, language);
}

static unsigned char
mark_of(const struct report_cell *cell)
{
	if (cell->cause.n == 0)
		return (unsigned char)cell->status;
	return field_is(cell->cause, "derived") ? MARK_DERIVED : MARK_SUSPECT;
}

static bool
find_cell(const struct form_table *form, struct field term, size_t *cell)
{
	const struct form_column *column;
	const struct form_row *row;
	struct field id[2];

	field_part(term, ':', id);
	if ((row = form_row(form, id[0].s, id[0].n)) == NULL
	    || (column = form_column(row, id[1].s, id[1].n)) == NULL)
		return false;
	*cell = form_first_cell(form, row) + (size_t)(column - row->head->columns);
	return true;
}

bool
mark_suspect(const struct form_table *form, struct field *rest, size_t *cell)
{
	struct field part[2];

	while (rest->n > 0) {
		field_part(*rest, ',', part);
		*rest = part[1];
		if (find_cell(form, part[0], cell))
			return true;
	}
	return false;
}

static void
mark_check(struct marks *marks, const struct report *report,
    const struct checklist_check *check)
{
	size_t t = check->table - REPORT_FIRST, cell;
	const struct rule_identity *identity;
	struct field suspects = check->suspects;

	if (check->table < REPORT_FIRST || t >= REPORT_TABLES || !report->tables[t].present)
		return;
	while (mark_suspect(report->tables[t].form, &suspects, &cell))
		if (report->tables[t].cells[cell].present)
			marks->of[t][cell] = MARK_SUSPECT;
	identity = rule_find(report->tables[t].form, check->name, check->at);
	if (identity == NULL)
		return;
	cell = identity->terms[identity->nleft].cell;
	if (marks->of[t][cell] == CELL_NUM)
		marks->of[t][cell] = MARK_FAILED;
}

static void
count(struct marks *marks, const struct report *report)
{
	const struct report_table *table;
	size_t t, i, ncells;

	memset(marks->count, 0, sizeof marks->count);
	memset(marks->status, 0, sizeof marks->status);
	marks->total = 0;
	for (t = 0; t < REPORT_TABLES; t++) {
		table = &report->tables[t];
		ncells = table->present ? form_ncells(table->form) : 0;
		for (i = 0; i < ncells; i++) {
			if (!table->cells[i].present)
				continue;
			marks->count[marks->of[t][i]]++;
			marks->status[table->cells[i].status]++;
			marks->total++;
		}
	}
}

void
mark_report(struct marks *marks, const struct report *report, const struct checklist *list)
{
	const struct report_table *table;
	size_t t, i, ncells;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &report->tables[t];
		ncells = table->present ? form_ncells(table->form) : 0;
		for (i = 0; i < ncells; i++)
			if (table->cells[i].present)
				marks->of[t][i] = mark_of(&table->cells[i]);
	}
	for (i = 0; i < list->nchecks; i++)
		if (list->checks[i].verdict == CHECKLIST_FAIL)
			mark_check(marks, report, &list->checks[i]);
	count(marks, report);
}
