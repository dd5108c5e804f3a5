#include <string.h>

#include "fold.h"
#include "form.h"
#include "heading.h"
#include "utf8.h"

enum {
	TITLES = 20,            /* wordings a section may have, the official one with them */
	WORDS = 10,
	UNNUMBERED_MIN = 6,     /* of a heading without number, if it is not the official one */
	REWORDED_MAX = 26,      /* characters of a heading known by its words only */
	TITLE_MAX = 56,         /* characters of a report's title */
	AGENCY_MAX = 24
};

struct wordings {
	size_t n;
	struct fold fold[TITLES];
};

static struct wordings titles[FORM_SECTIONS], words[FORM_SECTIONS], tables[FORM_SECTIONS];
static struct wordings report_titles, agencies;

static void
compile(struct wordings *w, const char *list)
{
	const char *item;
	size_t i, length;

	for (i = 0; w->n < TITLES && (item = form_item(list, i, &length)) != NULL; i++)
		fold_pattern(&w->fold[w->n++], item, length);
}

static void
compile_all(void)
{
	int s;

	if (agencies.n > 0)
		return;
	for (s = 0; s < FORM_SECTIONS; s++) {
		compile(&titles[s], form_sections[s].zh);
		compile(&titles[s], form_sections[s].titles);
		compile(&words[s], form_sections[s].words);
		compile(&tables[s], form_sections[s].table);
	}
	compile(&report_titles, form_titles);
	compile(&agencies, form_agencies);
}

static bool
among(const struct fold *text, const struct wordings *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		if (fold_like(text, &w->fold[i]))
			return true;
	return false;
}

bool
heading_blank(const char *s, size_t n)
{
	struct fold fold;

	fold_text(&fold, s, n < HEADING_BYTES ? n : HEADING_BYTES);
	return fold.n == 0 && n < HEADING_BYTES;
}

static bool
is_code(const char *s, size_t n, size_t at, const char *code)
{
	size_t length = strlen(code);

	return at + length <= n && memcmp(s + at, code, length) == 0;
}

/* How far a title goes: to the first full stop or colon, or to the end. */
static size_t
title_length(const char *s, size_t n)
{
	static const char *const stops[] = { "。", "：", ":", "；", ";", "！", "，", "," };
	size_t at, i;

	for (at = 0; at < n; at++)
		for (i = 0; i < sizeof stops / sizeof stops[0]; i++)
			if (is_code(s, n, at, stops[i]))
				return at;
	return n;
}

/* Cuts `......12` or a gap and a number at the end; true if there was one. */
static bool
cut_page_number(const char *s, size_t *n)
{
	size_t end = *n, digits;

	while (end > 0 && (s[end - 1] == ' ' || s[end - 1] == '\t' || s[end - 1] == ')'))
		end--;
	digits = end;
	while (end > 0 && s[end - 1] >= '0' && s[end - 1] <= '9')
		end--;
	digits -= end;
	if (digits == 0 || digits > 3 || end == 0)
		return false;
	if (s[end - 1] != '.' && s[end - 1] != '\t' && s[end - 1] != '-'
	    && !(end >= 3 && (is_code(s, *n, end - 3, "…") || is_code(s, *n, end - 3, "—")))
	    && !(end >= 2 && (is_code(s, *n, end - 2, "·") || is_code(s, *n, end - 2, "  "))))
		return false;
	*n = end;
	return true;
}

static int
section_titled(const struct fold *title)
{
	int s;

	for (s = 0; s < FORM_SECTIONS; s++)
		if (among(title, &titles[s]))
			return s + 1;
	return 0;
}

static struct heading
known(int section, const struct numbering *number, bool followed)
{
	struct heading h = { section, HEADING_SURE, number->style, number->value, false, false };

	if (number->value == 0 || number->style == NUMBERING_BRACKET || followed)
		h.strength = HEADING_FAIR;
	if (number->value != 0 && number->value != section)
		h.strength = HEADING_WEAK;
	return h;
}

struct heading
heading_read(const char *s, size_t n)
{
	struct heading h = { 0, HEADING_WEAK, NUMBERING_NONE, 0, false, false };
	struct numbering number;
	struct fold title;
	size_t length;
	bool contents, followed;
	int section;

	compile_all();
	number = numbering_read(s, n < HEADING_BYTES ? n : HEADING_BYTES);
	s += number.length;
	n -= number.length;
	contents = n < HEADING_BYTES && cut_page_number(s, &n);
	length = title_length(s, n < HEADING_BYTES ? n : HEADING_BYTES);
	fold_text(&title, s + length, n < HEADING_BYTES ? n - length : 1);
	followed = title.n > 0;
	fold_text(&title, s, length);
	section = section_titled(&title);
	if (section != 0 && number.value == 0 && title.n < UNNUMBERED_MIN
	    && !fold_same(&title, &titles[section - 1].fold[0]))
		section = 0;
	if (section != 0 && !(followed && number.value != section))
		h = known(section, &number, followed);
	else if (number.value > 0 && number.value <= FORM_SECTIONS && !followed && title.n <= REWORDED_MAX
	    && among(&title, &words[number.value - 1])) {
		h.section = number.value;
		h.style = number.style;
		h.number = number.value;
		h.reworded = true;
	}
	h.contents = contents;
	return h;
}

/* The next cell of a line, as bars, tabs and wide gaps part them. */
static const char *
next_cell(const char *s, const char *end, size_t *length)
{
	const char *p;

	for (p = s; p < end; p++)
		if (*p == '\t' || *p == '|' || (*p == ' ' && p + 1 < end && p[1] == ' '))
			break;
	*length = (size_t)(p - s);
	return p < end ? p + 1 : NULL;
}

int
heading_table(const char *s, size_t n)
{
	const char *end = s + (n < HEADING_BYTES ? n : HEADING_BYTES), *next;
	struct fold cell;
	size_t length;
	int section;

	compile_all();
	for (; s != NULL; s = next) {
		next = next_cell(s, end, &length);
		fold_text(&cell, s, length);
		for (section = 1; cell.n > 0 && section <= FORM_SECTIONS; section++)
			if (among(&cell, &tables[section - 1]))
				return section;
	}
	return 0;
}

bool
heading_title(const char *s, size_t n)
{
	struct fold title;
	size_t at;

	compile_all();
	for (at = n; at > 0; at--)
		if (is_code(s, n, at - 1, "。"))
			break;
	if (at > 0) {
		s += at - 1 + strlen("。");
		n -= at - 1 + strlen("。");
	}
	if (n > HEADING_BYTES)
		return false;
	fold_text(&title, s, n);
	return title.n <= TITLE_MAX && among(&title, &report_titles);
}

bool
heading_agency(const char *s, size_t n)
{
	struct fold name;
	size_t i;

	compile_all();
	if (n > HEADING_BYTES || title_length(s, n) < n)
		return false;
	for (i = 0; i < n; i++)
		if (s[i] >= '0' && s[i] <= '9')
			return false;
	fold_text(&name, s, n);
	return name.n >= 3 && name.n <= AGENCY_MAX && among(&name, &agencies);
}
