#include <string.h>

#include "caption.h"
#include "form.h"
#include "pattern.h"

enum {
	REPORT_MAX = 56,        /* characters of a report's title */
	NAME_MAX = 30
};

static struct patterns reports, names, contents, annexes, others, periods;
static bool is_common[FOLD_PLACES];     /* the characters that tell no report's title from another, by fold_place() */
static struct fold report_ends;         /* the characters that titles of reports end with */
static bool compiled;

static void
add_common(const char *list)
{
	struct fold fold;
	size_t i;

	fold_text(&fold, list, strlen(list));
	for (i = 0; i < fold.n && i < FOLD_MAX; i++)
		is_common[fold_place(fold.c[i])] = true;
}

static void
compile(void)
{
	compiled = true;
	pattern_add_list(&reports, form_titles);
	pattern_ends(&report_ends, &reports);
	add_common(form_common);
	pattern_add_list(&names, form_agencies);
	pattern_add_list(&contents, form_contents);
	pattern_add_list(&annexes, form_annexes);
	pattern_add_list(&others, form_others);
	pattern_add_list(&periods, form_periods);
}

bool
caption_report(const struct fold *title)
{
	if (!compiled)
		compile();
	return title->n <= REPORT_MAX && pattern_among(title, fold_marks(title), &reports);
}

bool
caption_ends_report(unsigned short c)
{
	if (!compiled)
		compile();
	return fold_has(&report_ends, c);
}

uint64_t
caption_agency(const struct fold *title)
{
	struct fold name;
	size_t i;

	if (!compiled)
		compile();
	for (i = name.n = 0; i < title->n && i < FOLD_MAX; i++)
		if (!is_common[fold_place(title->c[i])])
			name.c[name.n++] = title->c[i];
	return fold_marks(&name);
}

bool
caption_report_end(const struct fold *title)
{
	return title->n > 0 && title->n <= REPORT_MAX && caption_ends_report(title->c[title->n - 1]);
}

static bool
is_one_of(const struct fold *line, const struct patterns *p)
{
	if (!compiled)
		compile();
	return pattern_among(line, PATTERN_ANY, p);
}

bool
caption_contents(const struct fold *line)
{
	return is_one_of(line, &contents);
}

bool
caption_annex(const struct fold *line)
{
	return is_one_of(line, &annexes);
}

bool
caption_other(const struct fold *caption)
{
	return is_one_of(caption, &others);
}

bool
caption_period(const struct fold *caption)
{
	return is_one_of(caption, &periods);
}

bool
caption_name(const struct fold *name)
{
	if (!compiled)
		compile();
	return name->n >= 2 && name->n <= NAME_MAX && pattern_among(name, fold_marks(name), &names);
}
