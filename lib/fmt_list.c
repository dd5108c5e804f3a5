#include <string.h>

#include "colour.h"
#include "fmt.h"
#include "name.h"
#include "output.h"
#include "safe.h"

/* Checks as an aligned list: what failed, then what is open, then what holds. */

enum {
	FEW = 5,                /* checks that hold are listed if no more than this */
	AT_COLUMNS = 44,        /* longer names of rows are cut */
	GAP = 2                 /* columns between columns */
};

/* The columns of the list; suspects stand behind the last. */
enum column { VERDICT, TABLE, CHECK, AT, LHS, RHS, DIFF, COLUMNS };

static const struct {
	enum word heading;
	bool right;
} columns[COLUMNS] = {
	[VERDICT] = { WORD_VERDICT, false },
	[TABLE] =   { WORD_TABLE, false },
	[CHECK] =   { WORD_CHECK, false },
	[AT] =      { WORD_AT, false },
	[LHS] =     { WORD_LHS, true },
	[RHS] =     { WORD_RHS, true },
	[DIFF] =    { WORD_DIFF, true },
};

static const struct {
	enum word word;
	enum colour colour;
} verdicts[CHECKLIST_VERDICTS] = {
	[CHECKLIST_FAIL] = { WORD_FAIL, COLOUR_FAULT },
	[CHECKLIST_OPEN] = { WORD_OPEN, COLOUR_DOUBT },
	[CHECKLIST_OK] =   { WORD_OK, COLOUR_NONE },
};

static void
add_field(struct name *name, struct field field)
{
	name_add(name, field.s, field.n);
}

static void
add_word(struct name *name, enum word word, enum words_language language)
{
	name_add(name, words(word, language), strlen(words(word, language)));
}

/* 表三; the number of a table that no form has. */
static void
add_table(struct name *name, unsigned long number, enum words_language language)
{
	const struct form_table *form = number > 9 ? NULL : form_table((int)number, FORM_2021);
	char digits[3 * sizeof number];
	size_t i = sizeof digits;

	if (form != NULL) {
		const char *s = language == WORDS_ZH ? form->zh : form->en;

		name_add(name, s, strlen(s));
		return;
	}
	do
		digits[--i] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	name_add(name, digits + i, sizeof digits - i);
}

/* What stands in a column of a check's line. */
static void
fill(struct name *name, const struct checklist_check *check, enum column column,
    enum words_language language)
{
	name_clear(name);
	switch (column) {
	case VERDICT:
		add_word(name, verdicts[check->verdict].word, language);
		break;
	case TABLE:
		add_table(name, check->table, language);
		break;
	case CHECK:
		add_field(name, words_check(check->name, language));
		break;
	case AT:
		name_at(name, check->table, check->at, language);
		name_cut(name, AT_COLUMNS);
		break;
	case LHS:
		add_field(name, check->lhs);
		break;
	case RHS:
		add_field(name, check->rhs);
		break;
	default:
		add_field(name, check->diff);
	}
}

static bool
is_listed(const struct checklist *list, const struct checklist_check *check)
{
	return check->verdict != CHECKLIST_OK || list->count[CHECKLIST_OK] <= FEW;
}

static void
measure(const struct checklist *list, size_t *widths, enum words_language language)
{
	struct name name;
	size_t i, column, width;

	for (column = 0; column < COLUMNS; column++) {
		name_clear(&name);
		add_word(&name, columns[column].heading, language);
		widths[column] = safe_width(name.s, name.n);
		for (i = 0; i < list->nchecks; i++) {
			if (!is_listed(list, &list->checks[i]))
				continue;
			fill(&name, &list->checks[i], (enum column)column, language);
			if ((width = safe_width(name.s, name.n)) > widths[column])
				widths[column] = width;
		}
	}
}

static void
put_spaces(size_t n)
{
	while (n-- > 0)
		out_char(' ');
}

/* A name in its column. Returns how many columns are left empty behind it. */
static size_t
put_name(const struct name *name, size_t width, bool right, enum colour colour)
{
	size_t room = width - safe_width(name->s, name->n);

	if (right)
		put_spaces(room);
	colour_begin(colour);
	safe_out(name->s, name->n);
	colour_end(colour);
	return right ? GAP : room + GAP;
}

static void
put_suspects(struct field suspects, unsigned long table, size_t room,
    enum words_language language)
{
	const char *end = suspects.s + suspects.n;
	struct name name;
	struct field term;

	if (suspects.n == 0)
		return;
	put_spaces(room);
	for (term.s = suspects.s; term.s < end; term.s += term.n + 1) {
		const char *comma = memchr(term.s, ',', (size_t)(end - term.s));

		term.n = (size_t)((comma == NULL ? end : comma) - term.s);
		if (term.s > suspects.s)
			out_string(words(WORD_PAUSE, language));
		name_clear(&name);
		name_term(&name, table, term, language);
		safe_out(name.s, name.n);
	}
}

static void
put_line(const struct checklist_check *check, const size_t *widths,
    enum words_language language)
{
	size_t column, room = 0;
	enum colour colour = verdicts[check->verdict].colour;
	struct name name;

	for (column = 0; column < COLUMNS; column++) {
		fill(&name, check, (enum column)column, language);
		if (name.n == 0) {
			room += widths[column] + GAP;
			continue;
		}
		put_spaces(room);
		room = put_name(&name, widths[column], columns[column].right, colour);
		colour = COLOUR_NONE;
	}
	put_suspects(check->suspects, check->table, room, language);
	out_char('\n');
}

static void
put_headings(const struct checklist *list, const size_t *widths, enum words_language language)
{
	size_t column, i, room = 0;
	struct name name;

	out_char('\n');
	for (column = 0; column < COLUMNS; column++) {
		name_clear(&name);
		add_word(&name, columns[column].heading, language);
		put_spaces(room);
		room = put_name(&name, widths[column], columns[column].right, COLOUR_HEADING);
	}
	for (i = 0; i < list->nchecks && list->checks[i].suspects.n == 0; i++)
		;
	if (i < list->nchecks) {
		name_clear(&name);
		add_word(&name, WORD_SUSPECTS, language);
		put_spaces(room);
		put_name(&name, safe_width(name.s, name.n), false, COLOUR_HEADING);
	}
	out_char('\n');
}

static bool
is_explained(const struct checklist *list, size_t i)
{
	const struct checklist_check *check = &list->checks[i];
	size_t before;

	for (before = 0; before < i; before++)
		if (is_listed(list, &list->checks[before])
		    && list->checks[before].table == check->table
		    && field_same(list->checks[before].name, check->name))
			return true;
	return false;
}

/* 表三 收办平衡：一 + 二 = 三（七） + 四, for each identity that the list names. */
static void
put_identities(const struct checklist *list, enum words_language language)
{
	struct name table, check, identity;
	size_t i;

	for (i = 0; i < list->nchecks; i++) {
		if (!is_listed(list, &list->checks[i]) || is_explained(list, i))
			continue;
		name_clear(&identity);
		name_identity(&identity, list->checks[i].table, list->checks[i].name, language);
		if (identity.n == 0)
			continue;
		fill(&table, &list->checks[i], TABLE, language);
		fill(&check, &list->checks[i], CHECK, language);
		out_bytes(table.s, table.n);
		out_char(' ');
		out_bytes(check.s, check.n);
		out_string(words(WORD_COLON, language));
		out_bytes(identity.s, identity.n);
		out_char('\n');
	}
}

/* 42 项：相符 41、不符 1、未定 0 */
static void
put_summary(const struct checklist *list, enum words_language language)
{
	static const enum checklist_verdict order[CHECKLIST_VERDICTS] = {
		CHECKLIST_OK, CHECKLIST_FAIL, CHECKLIST_OPEN
	};
	size_t i;

	out_number((unsigned long)list->nchecks);
	out_char(' ');
	out_string(words(list->nchecks == 1 ? WORD_ONE_CHECK : WORD_CHECKS, language));
	for (i = 0; i < CHECKLIST_VERDICTS; i++) {
		out_string(words(i == 0 ? WORD_COLON : WORD_PAUSE, language));
		out_string(words(verdicts[order[i]].word, language));
		out_char(' ');
		out_number((unsigned long)list->count[order[i]]);
	}
	out_char('\n');
}

void
fmt_list(const struct checklist *list, const struct fmt_options *options)
{
	size_t widths[COLUMNS], i;
	int verdict;
	enum words_language language = options->language;

	fmt_text_heading(list->doc);
	if (list->count[CHECKLIST_OK] < list->nchecks || list->nchecks <= FEW) {
		measure(list, widths, language);
		put_headings(list, widths, language);
		for (verdict = 0; verdict < CHECKLIST_VERDICTS; verdict++)
			for (i = 0; i < list->nchecks; i++)
				if ((int)list->checks[i].verdict == verdict
				    && is_listed(list, &list->checks[i]))
					put_line(&list->checks[i], widths, language);
		out_char('\n');
		put_identities(list, language);
	}
	put_summary(list, language);
}
