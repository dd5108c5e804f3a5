#include <string.h>

#include "digit.h"
#include "form.h"
#include "lexicon.h"

enum {
	PATTERNS = 64,
	NONE = PATTERNS,
	WORDS = 256,
	WORD_MAX = 8,           /* characters of a word */
	LABELS = 512,           /* of all tables */
	SLOTS = 2048,           /* of hash tables; a power of two, twice what is in them at the least */
	REWORDED_MAX = 26,      /* characters of a title known by a word and its number */
	BRIEF_MAX = 8,          /* a title below that is brief */
	UNNUMBERED_MIN = 4,     /* characters of a rewording without number */
	DAMAGED_MIN = 6,        /* of a title with a wrong character, */
	DAMAGED_ONE_IN = 5,     /* or with one for each so many */
	UNSURE_ONE_IN = 7,      /* where no number says so */
	TORN_MIN = 3,           /* of a label with one, beside others */
	REPORT_MAX = 56,        /* characters of a report's title */
	NAME_MAX = 30
};

/* For few patterns that tell by their first character: to find a text's marks would take longer. */
#define ANY_MARKS (~(uint64_t)0)

struct patterns {
	size_t n;
	struct fold fold[PATTERNS];
	uint64_t marks[PATTERNS];       /* of what is no `*` (fold.h) */
	uint64_t first;                 /* that of a character which one of them begins with */
};

/* A word that titles of some sections (1 << section) are made of. */
struct word {
	size_t n;
	unsigned short c[WORD_MAX];
	unsigned sections;
	short next;             /* the next word that begins alike, or -1 */
};

struct label {
	struct fold fold;
	uint64_t marks;
	int table;              /* 0: of more than one */
	bool opens;
};

static struct patterns titles[FORM_SECTIONS], keys[FORM_SECTIONS];
static struct patterns openings;        /* of tables, each of the one in opened[] */
static int opened[PATTERNS + 1];
static struct fold opening_ends;        /* their last characters */
static bool title_last[SLOTS];          /* whether some title of a section ends so, by place_of() */
static struct patterns reports, names, contents, annexes, others, periods;
static bool is_common[SLOTS];           /* the characters that tell no report's title from another, by place_of() */
static struct fold report_ends;         /* the characters that titles of reports end with */
static struct word words[WORDS];
static short first_word[SLOTS];         /* by the first character; -1: none */
static size_t nwords;
static struct label labels[LABELS];
static short label_slots[SLOTS];        /* by the hash of the text; -1: empty */
static unsigned char label_most[SLOTS];  /* characters of the longest one that begins so, */
static bool label_last[SLOTS];          /* and whether some label ends so: by place_of() */
static size_t nlabels;
static bool compiled;

/* Where a character has its place among SLOTS of them; few that are in use share one. */
static size_t
place_of(unsigned short c)
{
	return (size_t)(c ^ c >> 11) % SLOTS;
}

static void
add_pattern(struct patterns *p, const char *s, size_t n)
{
	struct fold *pattern = &p->fold[p->n], plain;
	size_t i;

	if (p->n == PATTERNS)
		return;
	fold_pattern(pattern, s, n);
	for (i = plain.n = 0; i < pattern->n && i < FOLD_MAX; i++)
		if (pattern->c[i] != FOLD_ANY)
			plain.c[plain.n++] = pattern->c[i];
	p->marks[p->n++] = fold_marks(&plain);
	p->first |= pattern->c[0] == FOLD_ANY ? ANY_MARKS : fold_mark(pattern->c[0]);
}

static void
add_patterns(struct patterns *p, const char *list)
{
	const char *item;
	size_t length;

	while ((item = form_next(&list, &length)) != NULL)
		add_pattern(p, item, length);
}

static bool
has(const struct fold *fold, unsigned short c)
{
	size_t i;

	for (i = 0; i < fold->n; i++)
		if (fold->c[i] == c)
			return true;
	return false;
}

/* Adds the last character of each pattern that is no `*`. */
static void
add_ends(struct fold *ends, const struct patterns *p)
{
	const struct fold *pattern;
	size_t n;

	for (pattern = p->fold; pattern < p->fold + p->n; pattern++) {
		for (n = pattern->n; n > 1 && pattern->c[n - 1] == FOLD_ANY; n--)
			;
		if (!has(ends, pattern->c[n - 1]))
			ends->c[ends->n++] = pattern->c[n - 1];
	}
}

static void
add_common(const char *list)
{
	struct fold fold;
	size_t i;

	fold_text(&fold, list, strlen(list));
	for (i = 0; i < fold.n && i < FOLD_MAX; i++)
		is_common[place_of(fold.c[i])] = true;
}

/* Marks the last character of each title. */
static void
mark_last(const struct patterns *p)
{
	const struct fold *title;

	for (title = p->fold; title < p->fold + p->n; title++)
		title_last[place_of(title->c[title->n - 1])] = true;
}

/* The first pattern that it is, or NONE. Those with a mark that is not among the text's are not tried. */
static size_t
first_like(const struct fold *text, uint64_t marks, const struct patterns *p)
{
	size_t i;

	if (text->n == 0 || (p->first & fold_mark(text->c[0])) == 0)
		return NONE;
	for (i = 0; i < p->n; i++)
		if ((p->marks[i] & ~marks) == 0 && fold_like(text, &p->fold[i]))
			return i;
	return NONE;
}

static bool
among(const struct fold *text, uint64_t marks, const struct patterns *p)
{
	return first_like(text, marks, p) != NONE;
}

/* Words */

static void
add_words(const char *list, unsigned sections)
{
	const char *item;
	size_t length;
	struct fold fold;
	struct word *w;
	short *first;

	while (nwords < WORDS && (item = form_next(&list, &length)) != NULL) {
		fold_text(&fold, item, length);
		if (fold.n == 0 || fold.n > WORD_MAX)
			continue;
		first = &first_word[fold.c[0] % SLOTS];
		w = &words[nwords];
		w->n = fold.n;
		memcpy(w->c, fold.c, fold.n * sizeof w->c[0]);
		w->sections = sections;
		w->next = *first;
		*first = (short)nwords++;
	}
}

/* The sections (a set of 1 << section) whose words the text is made of, from end to end. */
static unsigned
sections_tiled(const struct fold *text)
{
	unsigned reach[FOLD_MAX + 1];
	const struct word *w;
	size_t i;
	short next;

	memset(reach, 0, (text->n + 1) * sizeof reach[0]);
	reach[0] = ~0u;
	for (i = 0; i < text->n; i++) {
		if (reach[i] == 0)
			continue;
		if (digit_is(text->c[i]))       /* of a year */
			reach[i + 1] |= reach[i];
		for (next = first_word[text->c[i] % SLOTS]; next >= 0; next = w->next) {
			w = &words[next];
			if (w->n <= text->n - i && memcmp(w->c, text->c + i, w->n * sizeof w->c[0]) == 0)
				reach[i + w->n] |= reach[i] & w->sections;
		}
	}
	return reach[text->n];
}

/* Labels */

enum { HASH_START = 5381 };

static unsigned long
mix(unsigned long hash, unsigned short c)
{
	return hash * 33 ^ c;
}

/* The slot of the label c[0..n) with that hash, or an empty one that it would take. */
static size_t
slot_of(const unsigned short *c, size_t n, unsigned long hash)
{
	const struct fold *label;
	size_t i;

	for (i = hash % SLOTS; label_slots[i] >= 0; i = (i + 1) % SLOTS) {
		label = &labels[label_slots[i]].fold;
		if (label->n == n && memcmp(label->c, c, n * sizeof c[0]) == 0)
			break;
	}
	return i;
}

static size_t
label_slot(const struct fold *fold)
{
	unsigned long hash = HASH_START;
	size_t i;

	for (i = 0; i < fold->n; i++)
		hash = mix(hash, fold->c[i]);
	return slot_of(fold->c, fold->n, hash);
}

static void
add_label(int table, const struct fold *fold, bool opens)
{
	size_t slot;
	struct label *l;

	if (fold->n == 0 || fold->n > FOLD_MAX)
		return;
	slot = label_slot(fold);
	if (label_slots[slot] < 0 && nlabels < LABELS) {
		labels[nlabels].fold = *fold;
		labels[nlabels].marks = fold_marks(fold);
		if (fold->n > label_most[place_of(fold->c[0])])
			label_most[place_of(fold->c[0])] = (unsigned char)fold->n;
		label_last[place_of(fold->c[fold->n - 1])] = true;
		labels[nlabels].table = table;
		label_slots[slot] = (short)nlabels++;
	}
	if (label_slots[slot] < 0)
		return;
	l = &labels[label_slots[slot]];
	l->opens = l->opens || opens;
	if (l->table != table)
		l->table = 0;
}

/* A label as it is, and with its number in front. */
static void
add_numbered(int table, const char *number, const char *s, size_t n)
{
	struct fold text, fold;

	fold_text(&text, s, n);
	add_label(table, &text, false);
	fold_text(&fold, number, strlen(number));
	if (fold.n == 0 || fold.n + text.n > FOLD_MAX)
		return;
	memcpy(fold.c + fold.n, text.c, text.n * sizeof text.c[0]);
	fold.n += text.n;
	add_label(table, &fold, false);
}

static void
add_labels(int table, const char *number, const char *list)
{
	const char *item;
	size_t length;

	while ((item = form_next(&list, &length)) != NULL)
		add_numbered(table, number, item, length);
}

static void
add_head(int table, const struct form_head *head)
{
	size_t i;

	add_labels(table, "", head->corner);
	for (i = 0; i < head->ncolumns; i++) {
		add_labels(table, "", head->columns[i].zh);
		add_labels(table, "", head->columns[i].alias);
		add_labels(table, "", head->columns[i].group);
	}
}

static void
add_table(const struct form_table *table)
{
	const struct form_head *head = NULL;
	const struct form_row *row;

	for (row = table->rows; row < table->rows + table->nrows; row++) {
		add_labels(table->number, row->number, row->zh);
		add_labels(table->number, row->number, row->alias);
		if (row->head != NULL && row->head != head)     /* most rows share one */
			add_head(table->number, row->head);
		head = row->head;
	}
}

/* What opens a table, by a pattern or as it stands. */
static void
add_openings(int table, const char *list)
{
	const char *item;
	size_t length;
	struct fold fold;

	while ((item = form_next(&list, &length)) != NULL) {
		if (memchr(item, FOLD_ANY, length) != NULL) {
			opened[openings.n] = table;
			add_pattern(&openings, item, length);
		} else {
			fold_text(&fold, item, length);
			add_label(table, &fold, true);
		}
	}
}

static void
compile(void)
{
	int s, year;
	const struct form_table *table;

	compiled = true;
	memset(first_word, -1, sizeof first_word);
	memset(label_slots, -1, sizeof label_slots);
	add_patterns(&reports, form_titles);
	add_ends(&report_ends, &reports);
	add_common(form_common);
	add_patterns(&names, form_agencies);
	add_patterns(&contents, form_contents);
	add_patterns(&annexes, form_annexes);
	add_patterns(&others, form_others);
	add_patterns(&periods, form_periods);
	add_words(form_vocabulary, ~0u);
	for (s = 1; s <= FORM_SECTIONS; s++) {
		add_patterns(&titles[s - 1], form_sections[s - 1].zh);
		add_patterns(&titles[s - 1], form_sections[s - 1].titles);
		add_patterns(&keys[s - 1], form_sections[s - 1].words);
		add_words(form_sections[s - 1].vocabulary, 1u << s);
		for (year = 0; year < FORM_YEARS; year++)
			if ((table = form_table(s, (enum form_year)year)) != NULL)
				add_table(table);
		add_openings(s, form_sections[s - 1].table);
	}
	add_ends(&opening_ends, &openings);
	for (s = 0; s < FORM_SECTIONS; s++)
		mark_last(&titles[s]);
}

/* Are there so many marks at the most? */
static bool
at_most(uint64_t marks, size_t n)
{
	for (; marks != 0 && n > 0; n--)
		marks &= marks - 1;
	return marks == 0;
}

static bool
contains(const struct fold *whole, const struct fold *part)
{
	size_t i;

	for (i = 0; i + part->n <= whole->n && i + part->n <= FOLD_MAX; i++)
		if (memcmp(whole->c + i, part->c, part->n * sizeof part->c[0]) == 0)
			return true;
	return false;
}

/* Sections */

/* Overviews have sub-items on what the tables are about: 主动公开, 依申请公开. */
static enum title_match
match_reworded(const struct fold *title, int section)
{
	return title->n < BRIEF_MAX && form_table(section, FORM_2021) != NULL ? TITLE_BRIEF : TITLE_KNOWN;
}

/* The section, of some, whose title is known as a whole. */
static int
section_titled(const struct fold *title, unsigned sections, enum title_match *match)
{
	int s;
	size_t i;

	for (s = 1; s <= FORM_SECTIONS; s++)
		for (i = 0; sections & 1u << s && i < titles[s - 1].n; i++)
			if (fold_same(title, &titles[s - 1].fold[i])) {
				*match = i == 0 ? TITLE_OFFICIAL : match_reworded(title, s);
				return s;
			}
	return 0;
}

/* The one section, of some, that has a word of its own in the text. */
static int
section_reworded(const struct fold *title, uint64_t marks, unsigned sections)
{
	int s, found = 0;

	for (s = 1; s <= FORM_SECTIONS; s++) {
		if (!(sections & 1u << s) || !among(title, marks, &keys[s - 1]))
			continue;
		if (found != 0)
			return 0;
		found = s;
	}
	return found;
}

/* Is it the title but for so many characters that were misread, lost or put in? */
static bool
is_damaged(const struct fold *title, uint64_t marks, const struct patterns *p, size_t i, size_t wrong)
{
	return title->n >= DAMAGED_MIN && at_most(marks & ~p->marks[i], wrong)
	    && fold_distance(title, &p->fold[i], (int)wrong) <= (int)wrong;
}

/* Do both begin and end alike? */
static bool
within(const struct fold *a, const struct fold *b)
{
	return a->c[0] == b->c[0] && a->c[a->n - 1] == b->c[b->n - 1];
}

/* May it be a title that was damaged amid? Most texts end otherwise. */
static bool
may_be_damaged(const struct fold *title)
{
	return title->n >= UNSURE_ONE_IN && title->n <= REWORDED_MAX && title_last[place_of(title->c[title->n - 1])];
}

/* The section of such a title: no number says which. */
static int
section_damaged(const struct fold *title, uint64_t marks)
{
	size_t wrong = title->n / UNSURE_ONE_IN, i;
	const struct patterns *p;

	if (!may_be_damaged(title))
		return 0;
	for (p = titles; p < titles + FORM_SECTIONS; p++)
		for (i = 0; i < p->n; i++)
			if (within(title, &p->fold[i]) && is_damaged(title, marks, p, i, wrong))
				return (int)(p - titles) + 1;
	return 0;
}

/* Does it end with the title, behind an agency's name or a year? */
static bool
ends_with(const struct fold *whole, const struct fold *title)
{
	return whole->n > title->n
	    && memcmp(whole->c + whole->n - title->n, title->c, title->n * sizeof title->c[0]) == 0;
}

int
lexicon_section(const struct fold *title, int number, enum title_match *match)
{
	uint64_t marks;
	unsigned tiled;
	int s;

	if (!compiled)
		compile();
	if (title->n < 2 || title->n > FOLD_MAX)
		return 0;
	tiled = sections_tiled(title);
	if (tiled == 0 && (number < 1 || number > FORM_SECTIONS) && !may_be_damaged(title))
		return 0;
	marks = fold_marks(title);
	if ((s = section_titled(title, tiled, match)) != 0)
		return s;
	if ((number > 0 || title->n >= UNNUMBERED_MIN) && (s = section_reworded(title, marks, tiled)) != 0) {
		*match = match_reworded(title, s);
		return s;
	}
	*match = TITLE_KNOWN;
	if (number >= 1 && number <= FORM_SECTIONS
	    && (is_damaged(title, marks, &titles[number - 1], 0, title->n / DAMAGED_ONE_IN)
	    || ends_with(title, &titles[number - 1].fold[0])))
		return number;
	if ((s = section_damaged(title, marks)) != 0)
		return s;
	if (number < 1 || number > FORM_SECTIONS)
		return 0;
	*match = TITLE_KEYED;
	return title->n <= REWORDED_MAX && among(title, marks, &keys[number - 1]) ? number : 0;
}

/* Does the whole begin with the part, which is shorter? */
static bool
begins_with(const struct fold *whole, const struct fold *part)
{
	return part->n < whole->n && part->n <= FOLD_MAX
	    && memcmp(whole->c, part->c, part->n * sizeof part->c[0]) == 0;
}

bool
lexicon_title_begun(const struct fold *text)
{
	int s;
	size_t i;

	if (!compiled)
		compile();
	if (text->n < 2)
		return false;
	for (s = 0; s < FORM_SECTIONS; s++)
		for (i = 0; i < titles[s].n; i++)
			if (begins_with(&titles[s].fold[i], text))
				return true;
	return false;
}

bool
lexicon_title_first(const struct fold *text, int section)
{
	if (!compiled)
		compile();
	return begins_with(text, &titles[section - 1].fold[0]);
}

int
lexicon_titles(const struct fold *text)
{
	uint64_t marks = fold_marks(text);
	int s, count = 0;

	if (!compiled)
		compile();
	for (s = 1; s <= FORM_SECTIONS; s++)
		count += (titles[s - 1].marks[0] & ~marks) == 0 && contains(text, &titles[s - 1].fold[0]);
	return count;
}

bool
lexicon_starts(unsigned short c)
{
	short next;

	if (!compiled)
		compile();
	for (next = first_word[c % SLOTS]; next >= 0; next = words[next].next)
		if (words[next].c[0] == c)
			return true;
	return digit_is(c);
}

/* Tables */

/* The label that the longest part of the text at c[from] is, as a slot's content; -1: none. */
static short
longest_label(const struct fold *text, size_t from)
{
	const unsigned short *c = text->c + from;
	size_t n, most = label_most[place_of(*c)];
	unsigned long hash = HASH_START;
	short longest = -1, found;

	for (n = 1; n <= most && n <= text->n - from; n++) {
		hash = mix(hash, c[n - 1]);
		found = n >= 2 ? label_slots[slot_of(c, n, hash)] : -1;
		if (found >= 0)
			longest = found;
	}
	return longest;
}

/* Labels that ran into each other, one behind the other: 行政复议行政诉讼. */
static int
run_together(const struct fold *cell, bool *opens)
{
	size_t at;
	short found;
	int table = 0;

	for (at = 0; at < cell->n; at += labels[found].fold.n) {
		if ((found = longest_label(cell, at)) < 0)
			return 0;
		if (labels[found].table == 0)
			continue;
		if (table != 0 && labels[found].table != table)
			return 0;
		table = labels[found].table;
		*opens = *opens || labels[found].opens;
	}
	return table;
}

int
lexicon_table(const struct fold *cell, bool *opens)
{
	size_t opening;
	short found;
	bool ends;

	if (!compiled)
		compile();
	*opens = false;
	if (cell->n < LEXICON_LABEL || cell->n > FOLD_MAX)
		return 0;
	ends = label_last[place_of(cell->c[cell->n - 1])];
	found = ends && cell->n <= label_most[place_of(cell->c[0])] ? label_slots[label_slot(cell)] : -1;
	if (found >= 0) {
		*opens = labels[found].opens;
		return labels[found].table;
	}
	if ((opening = first_like(cell, fold_marks(cell), &openings)) != NONE) {
		*opens = true;
		return opened[opening];
	}
	return ends ? run_together(cell, opens) : 0;
}

bool
lexicon_table_end(const struct fold *text)
{
	size_t i;

	if (!compiled)
		compile();
	if (text->n == 0 || text->n > FOLD_MAX || label_last[place_of(text->c[text->n - 1])])
		return true;
	for (i = 0; i < text->n; i++)
		if (has(&opening_ends, text->c[i]))
			return true;
	return false;
}

/*
 * A single character is a piece of what the table begins with only. `lacking`
 * are the marks of the part that the whole has not: one wrong character has
 * one of them at the most.
 */
static inline bool
is_piece(const struct fold *whole, const struct fold *part, uint64_t lacking, bool opens)
{
	if (!at_most(lacking, 1))
		return false;   /* as of nearly all */
	if (part->n == 1)
		return opens && lacking == 0 && contains(whole, part);
	return (lacking == 0 && contains(whole, part)) || (part->n >= TORN_MIN && fold_distance(part, whole, 1) <= 1);
}

bool
lexicon_fragment(const struct fold *text, int table)
{
	uint64_t marks = fold_marks(text);
	const struct label *l;
	size_t i;

	if (!compiled)
		compile();
	if (text->n == 0 || text->n > FOLD_MAX)
		return false;
	for (i = 0; i < openings.n; i++)
		if (opened[i] == table && is_piece(&openings.fold[i], text, marks & ~openings.marks[i], true))
			return true;
	for (l = labels; l < labels + nlabels; l++)
		if ((l->table == table || l->table == 0) && is_piece(&l->fold, text, marks & ~l->marks, l->opens))
			return true;
	return false;
}

/* Reports */

bool
lexicon_report(const struct fold *title)
{
	if (!compiled)
		compile();
	return title->n <= REPORT_MAX && among(title, fold_marks(title), &reports);
}

bool
lexicon_ends_report(unsigned short c)
{
	if (!compiled)
		compile();
	return has(&report_ends, c);
}

uint64_t
lexicon_agency(const struct fold *title)
{
	struct fold name;
	size_t i;

	if (!compiled)
		compile();
	for (i = name.n = 0; i < title->n && i < FOLD_MAX; i++)
		if (!is_common[place_of(title->c[i])])
			name.c[name.n++] = title->c[i];
	return fold_marks(&name);
}

bool
lexicon_report_end(const struct fold *title)
{
	return title->n > 0 && title->n <= REPORT_MAX && lexicon_ends_report(title->c[title->n - 1]);
}

static bool
is_one_of(const struct fold *line, const struct patterns *p)
{
	if (!compiled)
		compile();
	return among(line, ANY_MARKS, p);
}

bool
lexicon_contents(const struct fold *line)
{
	return is_one_of(line, &contents);
}

bool
lexicon_annex(const struct fold *line)
{
	return is_one_of(line, &annexes);
}

bool
lexicon_other(const struct fold *caption)
{
	return is_one_of(caption, &others);
}

bool
lexicon_period(const struct fold *caption)
{
	return is_one_of(caption, &periods);
}

bool
lexicon_name(const struct fold *name)
{
	if (!compiled)
		compile();
	return name->n >= 2 && name->n <= NAME_MAX && among(name, fold_marks(name), &names);
}
