#include <string.h>

#include "dec.h"
#include "output.h"
#include "sentence.h"

/* A formula of form_rules[] that is put into words. */
struct sentence {
	struct name *name;
	enum words_language language;
	const struct checklist_check *check;
	bool rows;                      /* it holds at each row, and its terms are columns */
	const struct report_table *table;       /* NULL without cells */
	unsigned long first, last;      /* source lines of its cells; 0 if none is known */
};

static void
add(struct name *name, const char *s)
{
	name_add(name, s, strlen(s));
}

static void
add_word(struct sentence *s, enum word word)
{
	add(s->name, words(word, s->language));
}

static void
add_field(struct name *name, struct field field)
{
	name_add(name, field.s, field.n);
}

static void
add_number(struct name *name, unsigned long number)
{
	char digits[OUT_DIGITS];

	name_add(name, digits, out_digits(digits, number));
}

void
sentence_table(struct name *name, unsigned long number, enum words_language language)
{
	const struct form_table *form = number > 9 ? NULL : form_table((int)number, FORM_2021);

	if (form != NULL)
		add(name, language == WORDS_ZH ? form->zh : form->en);
	else
		add_number(name, number);
}

/* The table of a check, if the report has cells of it. */
static const struct report_table *
table_of(const struct report *report, unsigned long number)
{
	if (number < REPORT_FIRST || number >= REPORT_FIRST + REPORT_TABLES
	    || !report->tables[number - REPORT_FIRST].present)
		return NULL;
	return &report->tables[number - REPORT_FIRST];
}

/* Keeps the lines that a sentence is about. */
static void
note_line(struct sentence *s, const struct report_cell *cell)
{
	struct field part[2];
	unsigned long number;

	field_part(cell->line, ':', part);
	if (!field_number(part[0], &number) || number == 0)
		return;
	if (s->first == 0 || number < s->first)
		s->first = number;
	if (number > s->last)
		s->last = number;
}

/* A value, or what there is instead. */
static void
add_value(struct name *name, const struct report_cell *cell, enum words_language language)
{
	if (!cell->present)
		add(name, "?");
	else if (cell->value.n > 0)
		add_field(name, cell->value);
	else if (cell->fix.n > 0)
		add_field(name, cell->fix);
	else
		add(name, words_status(cell->status, language));
}

static const struct report_cell *
cell_at(const struct report_table *table, const struct form_row *row, struct field id)
{
	const struct form_column *column = form_column(row, id.s, id.n);

	if (column == NULL)
		return NULL;
	return &table->cells[form_first_cell(table->form, row)
	    + (size_t)(column - row->head->columns)];
}

/* The sum of a group of rows, `?` behind it if not all of them are known. */
static void
add_group(struct sentence *s, const struct form_row *group)
{
	const struct form_table *form = s->table->form;
	const struct report_cell *cell;
	const struct form_row *row;
	struct dec sum = { 0, 0 }, value;
	struct field field;
	bool whole = true;
	char text[DEC_TEXT];

	for (row = group; row < form->rows + form->nrows; row++) {
		if (!name_holds(group, row) || (cell = cell_at(s->table, row, s->check->at)) == NULL)
			continue;
		field = cell->value.n > 0 ? cell->value : cell->fix;
		if (cell->present && dec_parse(field.s, field.n, &value))
			sum = dec_add(sum, value);
		else
			whole = false;
		if (cell->present)
			note_line(s, cell);
	}
	name_add(s->name, text, dec_text(sum, text));
	if (!whole)
		add(s->name, "?");
}

static void
add_term_value(struct sentence *s, struct field term)
{
	struct field row_id = s->rows ? s->check->at : term;
	struct field column_id = s->rows ? term : s->check->at;
	const struct form_row *row = form_row(s->table->form, row_id.s, row_id.n);
	const struct report_cell *cell;

	if (row == NULL)
		return;
	/* ） has its own space. */
	if (s->name->n < 3 || memcmp(s->name->s + s->name->n - 3, "）", 3) != 0)
		add(s->name, " ");
	if (row->head == NULL) {
		add_group(s, row);
	} else if ((cell = cell_at(s->table, row, column_id)) != NULL) {
		add_value(s->name, cell, s->language);
		if (cell->present)
			note_line(s, cell);
	}
}

/* In English a row is its number, which must not be taken for one that is summed. */
static void
add_term(struct sentence *s, struct field term)
{
	bool marked = s->language == WORDS_EN && !s->rows;

	if (marked)
		add(s->name, "[");
	name_term(s->name, s->check->table, term, s->language);
	if (marked)
		add(s->name, "]");
	if (s->table != NULL)
		add_term_value(s, term);
}

/* One side of a formula; returns where the other begins, or the end. */
static const char *
add_side(struct sentence *s, const char *formula)
{
	const char *end = formula + strcspn(formula, "=");
	struct field word;

	for (formula += strspn(formula, " "); formula < end; formula += strspn(formula, " ")) {
		word.s = formula;
		word.n = strcspn(formula, " =");
		if (field_is(word, "+"))
			add(s->name, " + ");
		else
			add_term(s, word);
		formula += word.n;
	}
	return *end == '=' ? end + 1 : end;
}

static void
add_relation(struct sentence *s)
{
	add(s->name, " ");
	if (s->check->verdict == CHECKLIST_FAIL)
		add_word(s, WORD_UNEQUAL);
	else
		add(s->name, s->check->verdict == CHECKLIST_OPEN ? "?" : "=");
	add(s->name, " ");
}

static void
add_sum(struct sentence *s, struct field sum)
{
	if (sum.n > 0)
		add_field(s->name, sum);
	else
		add(s->name, "?");
}

/* The same without cells: each side beside its sum. */
static void
add_sided(struct sentence *s, const char *formula)
{
	formula = add_side(s, formula);
	if (s->check->verdict != CHECKLIST_OK) {
		add(s->name, " = ");
		add_sum(s, s->check->lhs);
	}
	if (s->check->verdict == CHECKLIST_OPEN)
		add_word(s, WORD_COMMA);
	else
		add_relation(s);
	if (s->check->verdict == CHECKLIST_FAIL) {
		add_sum(s, s->check->rhs);
		add(s->name, " = ");
	}
	add_side(s, formula);
	if (s->check->verdict != CHECKLIST_FAIL) {
		add(s->name, " = ");
		add_sum(s, s->check->rhs);
	}
}

static void
add_formula(struct sentence *s, const char *formula)
{
	if (s->table == NULL) {
		add_sided(s, formula);
		return;
	}
	formula = add_side(s, formula);
	add_relation(s);
	add_side(s, formula);
}

static void
add_sums(struct sentence *s)
{
	add_word(s, WORD_LEFT);
	add(s->name, " ");
	add_sum(s, s->check->lhs);
	add_word(s, WORD_COMMA);
	add_word(s, WORD_RIGHT);
	add(s->name, " ");
	add_sum(s, s->check->rhs);
}

static void
add_lines(struct sentence *s)
{
	if (s->first == 0)
		return;
	add_word(s, s->first < s->last ? WORD_LINES : WORD_LINE);
	add_number(s->name, s->first);
	if (s->first < s->last) {
		add_word(s, WORD_TO);
		add_number(s->name, s->last);
	}
	add_word(s, WORD_LINE_END);
}

/* The formula of a rule `check table each row|column: formula`; NULL if the form has none. */
static const char *
find_formula(struct sentence *s)
{
	const struct checklist_check *check = s->check;
	const char *rule;
	size_t i;

	for (i = 0; i < form_nrules; i++) {
		rule = form_rules[i];
		if (strncmp(rule, check->name.s, check->name.n) != 0 || rule[check->name.n] != ' ')
			continue;
		rule += check->name.n;
		rule += strspn(rule, " ");
		if ((unsigned long)(*rule - '0') == check->table) {
			s->rows = strstr(rule, "each row") != NULL;
			return strchr(rule, ':') + 1;
		}
	}
	return NULL;
}

/* Table and place; the name of a check that the form does not explain. */
static void
begin(struct sentence *s, bool named)
{
	sentence_table(s->name, s->check->table, s->language);
	add(s->name, " ");
	if (named) {
		add_field(s->name, s->check->name);
		add(s->name, " ");
	}
	name_at(s->name, s->check->table, s->check->at, s->language);
	add_word(s, WORD_COLON);
}

static void
add_difference(struct sentence *s)
{
	add_word(s, WORD_DIFF);
	add(s->name, " ");
	add_field(s->name, s->check->diff);
}

void
sentence_check(struct name *name, const struct checklist_check *check,
    const struct report *report, enum words_language language)
{
	struct sentence s = { name, language, check, false, table_of(report, check->table), 0, 0 };
	const char *formula = find_formula(&s);

	begin(&s, formula == NULL);
	if (formula != NULL)
		add_formula(&s, formula);
	else
		add_sums(&s);
	if (check->verdict == CHECKLIST_FAIL && check->diff.n > 0) {
		add_word(&s, WORD_COMMA);
		add_difference(&s);
	}
	add_lines(&s);
}

void
sentence_brief(struct name *name, const struct checklist_check *check,
    enum words_language language)
{
	struct sentence s = { name, language, check, false, NULL, 0, 0 };

	begin(&s, find_formula(&s) == NULL);
	if (check->verdict == CHECKLIST_FAIL && check->diff.n > 0)
		add_difference(&s);
	else
		add(name, words_verdict(check->verdict, language));
}

/* 13 → 31 */
static void
add_change(struct name *name, const struct report_cell *cell, enum words_language language)
{
	add(name, " ");
	if (cell->value.n > 0 || cell->fix.n == 0)
		add_value(name, cell, language);
	else
		add(name, words_status(cell->status, language));
	if (cell->fix.n == 0)
		return;
	add(name, " ");
	add(name, words(WORD_CHANGE, language));
	add(name, " ");
	add_field(name, cell->fix);
}

void
sentence_suspects(struct name *name, const struct checklist_check *check,
    const struct report *report, enum words_language language)
{
	const struct report_table *table = table_of(report, check->table);
	struct field rest, part[2], one;
	size_t cell;

	for (rest = check->suspects; rest.n > 0; rest = part[1]) {
		field_part(rest, ',', part);
		name_term(name, check->table, part[0], language);
		one = part[0];
		if (table != NULL && mark_suspect(table->form, &one, &cell)
		    && table->cells[cell].present)
			add_change(name, &table->cells[cell], language);
		if (part[1].n > 0)
			add(name, words(WORD_PAUSE, language));
	}
}

static void
add_count(struct name *name, bool first, const char *what, size_t count,
    enum words_language language)
{
	add(name, words(first ? WORD_COLON : WORD_PAUSE, language));
	add(name, what);
	add(name, " ");
	add_number(name, (unsigned long)count);
}

void
sentence_cells(struct name *name, const struct marks *marks, enum words_language language)
{
	size_t count;
	int mark;

	add_number(name, (unsigned long)marks->total);
	add(name, " ");
	add(name, words(marks->total == 1 ? WORD_ONE_CELL : WORD_CELLS, language));
	for (mark = 0; mark < MARKS; mark++) {
		count = mark < CELL_STATUSES ? marks->status[mark] : marks->count[mark];
		if (mark < CELL_STATUSES || count > 0)
			add_count(name, mark == 0, mark_name(mark, language), count, language);
	}
}

void
sentence_checks(struct name *name, const struct checklist *list, enum words_language language)
{
	static const enum checklist_verdict order[CHECKLIST_VERDICTS] = {
		CHECKLIST_OK, CHECKLIST_FAIL, CHECKLIST_OPEN
	};
	size_t i;

	add_number(name, (unsigned long)list->nchecks);
	add(name, " ");
	add(name, words(list->nchecks == 1 ? WORD_ONE_CHECK : WORD_CHECKS, language));
	for (i = 0; i < CHECKLIST_VERDICTS; i++)
		add_count(name, i == 0, words_verdict(order[i], language), list->count[order[i]],
		    language);
}

void
sentence_remark(struct name *name, const struct report_cell *cell, int mark,
    enum words_language language)
{
	if (mark == CELL_BAD) {
		add(name, words(WORD_QUOTE, language));
		add_field(name, cell->raw);
		add(name, words(WORD_UNQUOTE, language));
		return;
	}
	add_field(name, cell->value);
	if (cell->value.n > 0)
		add(name, words(WORD_COMMA, language));
	if (cell->fix.n > 0) {
		add(name, words(WORD_FOLLOWS, language));
		add(name, " ");
		add_field(name, cell->fix);
		add(name, words(WORD_COMMA, language));
	}
	add_field(name, words_cause(cell->cause, language));
}

void
sentence_cell(struct name *name, const struct form_table *form, size_t i,
    const struct report_cell *cell, int mark, enum words_language language)
{
	const struct form_column *column;
	const struct form_row *row = form_cell(form, i, &column);

	add_field(name, cell->line);
	if (cell->line.n > 0)
		add(name, " ");
	add(name, language == WORDS_ZH ? form->zh : form->en);
	add(name, " ");
	name_row_short(name, form, row, language);
	add(name, words(WORD_CROSSES, language));
	add(name, language == WORDS_ZH ? column->zh : column->en);
	add(name, words(WORD_COLON, language));
	sentence_remark(name, cell, mark, language);
}

void
sentence_legend(struct name *name, const struct marks *marks, enum words_language language)
{
	int mark;

	for (mark = 0; mark < MARKS; mark++) {
		if (marks->count[mark] == 0 || *mark_sign(mark) == ' ')
			continue;
		if (name->n == 0) {
			add(name, words(WORD_LEGEND, language));
			add(name, words(WORD_COLON, language));
		} else {
			add(name, "  ");
		}
		add(name, mark_sign(mark));
		add(name, " ");
		add(name, mark_meaning(mark, language));
	}
}

void
sentence_source(struct name *name, const struct report_cell *cell, enum words_language language)
{
	struct field part[2];

	field_part(cell->line, ':', part);
	if (part[0].n > 0) {
		add(name, words(WORD_LINE, language));
		add_field(name, part[0]);
		add(name, words(WORD_LINE_END, language));
	}
	if (cell->raw.n == 0)
		return;
	add(name, words(WORD_COLON, language));
	add(name, words(WORD_QUOTE, language));
	add_field(name, cell->raw);
	add(name, words(WORD_UNQUOTE, language));
}

void
sentence_absent(struct name *name, const struct marks *marks, enum words_language language)
{
	add(name, words_status(CELL_ABSENT, language));
	add(name, " ");
	add_number(name, (unsigned long)marks->status[CELL_ABSENT]);
}
