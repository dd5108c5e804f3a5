#include <stdio.h>
#include <string.h>

#include "listing.h"
#include "utf8.h"

enum {
	TEXT_MOST = 48,         /* bytes of a level's text, */
	STYLE_MOST = 32         /* of a style's name */
};

enum format { DECIMAL, CHINESE, ROMAN_UPPER, ROMAN_LOWER, LETTER_UPPER, LETTER_LOWER, CIRCLE, FULL_WIDTH, STEM, SILENT };

struct level {
	enum format format;
	long first, count;
	bool counting;
	char text[TEXT_MOST], style[STYLE_MOST];
};

static struct list {
	long id;
	struct level level[LISTING_LEVELS];
} lists[LISTING_LISTS];

static struct use {
	long id, definition;
	long first[LISTING_LEVELS];     /* -1: as defined */
} uses[LISTING_USES];

static size_t nlists, nuses;
static struct level *level;     /* the one in hand, or NULL */
static struct use *use;
static bool full;

void
listing_start(void)
{
	nlists = nuses = 0;
	level = NULL;
	use = NULL;
	full = false;
}

bool
listing_any(void)
{
	return nlists > 0;
}

bool
listing_full(void)
{
	return full;
}

/* Definitions */

void
listing_define(long id)
{
	struct list *list;
	int i;

	level = NULL;
	if (nlists == LISTING_LISTS) {
		full = true;
		return;
	}
	list = &lists[nlists++];
	memset(list, 0, sizeof *list);
	list->id = id;
	for (i = 0; i < LISTING_LEVELS; i++)
		list->level[i].first = 1;
}

void
listing_level(long which)
{
	level = NULL;
	if (nlists > 0 && !full && which >= 0 && which < LISTING_LEVELS)
		level = &lists[nlists - 1].level[which];
}

void
listing_first(long number)
{
	if (level != NULL)
		level->first = number;
}

void
listing_format(const char *s, size_t n)
{
	static const struct {
		const char *name;
		enum format format;
	} formats[] = {
		{ "bullet", SILENT },
		{ "none", SILENT },
		{ "chineseCounting", CHINESE },
		{ "chineseCountingThousand", CHINESE },
		{ "chineseLegalSimplified", CHINESE },
		{ "ideographDigital", CHINESE },
		{ "japaneseCounting", CHINESE },
		{ "japaneseDigitalTenThousand", CHINESE },
		{ "taiwaneseCounting", CHINESE },
		{ "taiwaneseCountingThousand", CHINESE },
		{ "ideographTraditional", STEM },
		{ "upperRoman", ROMAN_UPPER },
		{ "lowerRoman", ROMAN_LOWER },
		{ "upperLetter", LETTER_UPPER },
		{ "lowerLetter", LETTER_LOWER },
		{ "decimalEnclosedCircle", CIRCLE },
		{ "decimalEnclosedCircleChinese", CIRCLE },
		{ "decimalFullWidth", FULL_WIDTH },
	};
	size_t i;

	if (level == NULL)
		return;
	level->format = DECIMAL;
	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strlen(formats[i].name) == n && memcmp(formats[i].name, s, n) == 0)
			level->format = formats[i].format;
}

static void
keep(char *to, size_t room, const char *s, size_t n)
{
	n = utf8_cut(s, n, room - 1);
	memcpy(to, s, n);
	to[n] = '\0';
}

void
listing_text(const char *s, size_t n)
{
	if (level != NULL)
		keep(level->text, sizeof level->text, s, n);
}

void
listing_style(const char *s, size_t n)
{
	if (level != NULL)
		keep(level->style, sizeof level->style, s, n);
}

void
listing_use(long id)
{
	int i;

	use = NULL;
	if (nuses == LISTING_USES) {
		full = true;
		return;
	}
	use = &uses[nuses++];
	use->id = id;
	use->definition = -1;
	for (i = 0; i < LISTING_LEVELS; i++)
		use->first[i] = -1;
}

void
listing_of(long definition)
{
	if (use != NULL)
		use->definition = definition;
}

void
listing_restart(long which, long number)
{
	if (use != NULL && which >= 0 && which < LISTING_LEVELS)
		use->first[which] = number;
}

/* Counting */

static struct list *
find_list(long id)
{
	size_t i;

	for (i = 0; i < nlists; i++)
		if (lists[i].id == id)
			return &lists[i];
	return NULL;
}

static struct use *
find_use(long id)
{
	size_t i;

	for (i = 0; i < nuses; i++)
		if (uses[i].id == id)
			return &uses[i];
	return NULL;
}

bool
listing_find_style(const char *s, size_t n, long *found, long *at)
{
	const struct list *list;
	size_t i;
	long k;

	for (i = 0; n > 0 && i < nuses; i++) {
		list = find_list(uses[i].definition);
		for (k = 0; list != NULL && k < LISTING_LEVELS; k++)
			if (strlen(list->level[k].style) == n && memcmp(list->level[k].style, s, n) == 0) {
				*found = uses[i].id;
				*at = k;
				return true;
			}
	}
	return false;
}

/* 21 as 二十一, up to 99. */
static void
chinese(long n, char *out)
{
	static const char *const digit[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

	out[0] = '\0';
	if (n >= 20)
		strcat(out, digit[n / 10]);
	if (n >= 10)
		strcat(out, "十");
	if (n < 10 || n % 10 > 0)
		strcat(out, digit[n % 10]);
}

static void
roman(long n, bool upper, char *out)
{
	static const struct {
		long value;
		const char *lower, *upper;
	} parts[] = {
		{ 90, "xc", "XC" }, { 50, "l", "L" }, { 40, "xl", "XL" }, { 10, "x", "X" },
		{ 9, "ix", "IX" }, { 5, "v", "V" }, { 4, "iv", "IV" }, { 1, "i", "I" },
	};
	size_t i;

	out[0] = '\0';
	for (i = 0; i < sizeof parts / sizeof parts[0]; i++)
		for (; n >= parts[i].value; n -= parts[i].value)
			strcat(out, upper ? parts[i].upper : parts[i].lower);
}

static void
character(unsigned long code, char *out)
{
	out[utf8_encode(out, code)] = '\0';
}

/* A number from 1 to 99 as its format shows it, in out[0..32). */
static void
show(enum format format, long n, char *out)
{
	static const char *const stem[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸" };

	if (format == CHINESE && n >= 1 && n <= 99)
		chinese(n, out);
	else if ((format == ROMAN_UPPER || format == ROMAN_LOWER) && n >= 1 && n <= 99)
		roman(n, format == ROMAN_UPPER, out);
	else if ((format == LETTER_UPPER || format == LETTER_LOWER) && n >= 1 && n <= 26)
		character((unsigned long)((format == LETTER_UPPER ? 'A' : 'a') + n - 1), out);
	else if (format == CIRCLE && n >= 1 && n <= 20)
		character(0x2460UL + (unsigned long)n - 1, out);
	else if (format == FULL_WIDTH && n >= 0 && n <= 9)
		character(0xff10UL + (unsigned long)n, out);
	else if (format == STEM && n >= 1 && n <= 10)
		strcpy(out, stem[n - 1]);
	else
		snprintf(out, 32, "%ld", n);
}

/* Counts on level `at`; those below it begin anew. */
static void
count(struct list *list, struct use *by, long at)
{
	struct level *l = &list->level[at];
	long i;

	if (by->first[at] >= 0)
		l->count = by->first[at];
	else
		l->count = l->counting ? l->count + 1 : l->first;
	by->first[at] = -1;
	l->counting = true;
	for (i = at + 1; i < LISTING_LEVELS; i++)
		list->level[i].counting = false;
}

size_t
listing_next(long id, long at, char *out)
{
	struct use *by = find_use(id);
	struct list *list = by != NULL ? find_list(by->definition) : NULL;
	const struct level *l;
	const char *s;
	char number[32];
	size_t n = 0, length;

	if (list == NULL || at < 0 || at >= LISTING_LEVELS)
		return 0;
	count(list, by, at);
	if (list->level[at].format == SILENT)
		return 0;
	for (s = list->level[at].text; *s != '\0' && n + sizeof number < LISTING_NUMBER; s++) {
		if (*s != '%' || s[1] < '1' || s[1] > '9') {
			out[n++] = *s;
			continue;
		}
		l = &list->level[*++s - '1'];
		show(l->format, l->counting ? l->count : l->first, number);
		length = strlen(number);
		memcpy(out + n, number, length);
		n += length;
	}
	return n;
}
