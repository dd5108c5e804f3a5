#include <string.h>

#include "digit.h"
#include "form.h"
#include "lexicon.h"
#include "pattern.h"

enum {
	WORDS = 256,
	WORD_MAX = 8,           /* characters of a word */
	SLOTS = 2048,           /* of words, by how they begin */
	REWORDED_MAX = 26,      /* characters of a title known by a word and its number */
	BRIEF_MAX = 8,          /* a title below that is brief */
	UNNUMBERED_MIN = 4,     /* characters of a rewording without number */
	DAMAGED_MIN = 6,        /* of a title with a wrong character, */
	DAMAGED_ONE_IN = 5,     /* or with one for each so many */
	UNSURE_ONE_IN = 7       /* where no number says so */
};

/* A word that titles of some sections (1 << section) are made of. */
struct word {
	size_t n;
	unsigned short c[WORD_MAX];
	unsigned sections;
	short next;             /* the next word that begins alike, or -1 */
};

static struct patterns titles[FORM_SECTIONS], keys[FORM_SECTIONS];
static bool title_last[FOLD_PLACES];    /* whether some title of a section ends so, by fold_place() */
static struct word words[WORDS];
static short first_word[SLOTS];         /* by the first character; -1: none */
static size_t nwords;
static bool compiled;

/* Marks the last character of each title. */
static void
mark_last(const struct patterns *p)
{
	const struct fold *title;

	for (title = p->fold; title < p->fold + p->n; title++)
		title_last[fold_place(title->c[title->n - 1])] = true;
}

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

static void
compile(void)
{
	int s;

	compiled = true;
	memset(first_word, -1, sizeof first_word);
	add_words(form_vocabulary, ~0u);
	for (s = 1; s <= FORM_SECTIONS; s++) {
		pattern_add_list(&titles[s - 1], form_sections[s - 1].zh);
		pattern_add_list(&titles[s - 1], form_sections[s - 1].titles);
		pattern_add_list(&keys[s - 1], form_sections[s - 1].words);
		add_words(form_sections[s - 1].vocabulary, 1u << s);
		mark_last(&titles[s - 1]);
	}
}

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
		if (!(sections & 1u << s) || !pattern_among(title, marks, &keys[s - 1]))
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
	return title->n >= DAMAGED_MIN && fold_marks_most(marks & ~p->marks[i], wrong)
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
	return title->n >= UNSURE_ONE_IN && title->n <= REWORDED_MAX && title_last[fold_place(title->c[title->n - 1])];
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
	    || fold_ends(title, &titles[number - 1].fold[0])))        /* behind an agency's name or a year */
		return number;
	if ((s = section_damaged(title, marks)) != 0)
		return s;
	if (number < 1 || number > FORM_SECTIONS)
		return 0;
	*match = TITLE_KEYED;
	return title->n <= REWORDED_MAX && pattern_among(title, marks, &keys[number - 1]) ? number : 0;
}

/* Does the whole begin with the part, and go on? */
static bool
goes_on(const struct fold *whole, const struct fold *part)
{
	return whole->n > part->n && fold_begins(whole, part);
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
			if (goes_on(&titles[s].fold[i], text))
				return true;
	return false;
}

bool
lexicon_title_first(const struct fold *text, int section)
{
	if (!compiled)
		compile();
	return goes_on(text, &titles[section - 1].fold[0]);
}

int
lexicon_titles(const struct fold *text)
{
	uint64_t marks = fold_marks(text);
	int s, count = 0;

	if (!compiled)
		compile();
	for (s = 1; s <= FORM_SECTIONS; s++)
		count += (titles[s - 1].marks[0] & ~marks) == 0 && fold_contains(text, &titles[s - 1].fold[0]);
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
