#include <string.h>

#include "cellwords.h"
#include "form.h"
#include "pattern.h"

enum {
	LABELS = 512,           /* of all tables */
	SLOTS = 2048,           /* of the hash table; a power of two, twice what is in it at the least */
	TORN_MIN = 3            /* of a label with a wrong character, beside others */
};

struct label {
	struct fold fold;
	uint64_t marks;
	int table;              /* 0: of more than one */
	bool opens;
};

static struct patterns openings;        /* of tables, each of the one in opened[] */
static int opened[PATTERNS + 1];
static struct fold opening_ends;        /* their last characters */
static struct label labels[LABELS];
static short label_slots[SLOTS];        /* by the hash of the text; -1: empty */
static unsigned char label_most[FOLD_PLACES];   /* characters of the longest one that begins so, */
static bool label_last[FOLD_PLACES];            /* and whether some label ends so: by fold_place() */
static size_t nlabels;
static bool compiled;

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
		if (fold->n > label_most[fold_place(fold->c[0])])
			label_most[fold_place(fold->c[0])] = (unsigned char)fold->n;
		label_last[fold_place(fold->c[fold->n - 1])] = true;
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
			pattern_add(&openings, item, length);
		} else {
			fold_text(&fold, item, length);
			add_label(table, &fold, true);
		}
	}
}

static void
compile(void)
{
	const struct form_table *table;
	int s, year;

	compiled = true;
	memset(label_slots, -1, sizeof label_slots);
	for (s = 1; s <= FORM_SECTIONS; s++) {
		for (year = 0; year < FORM_YEARS; year++)
			if ((table = form_table(s, (enum form_year)year)) != NULL)
				add_table(table);
		add_openings(s, form_sections[s - 1].table);
	}
	pattern_ends(&opening_ends, &openings);
}

/* Tables */

/* The label that the longest part of the text at c[from] is, as a slot's content; -1: none. */
static short
longest_label(const struct fold *text, size_t from)
{
	const unsigned short *c = text->c + from;
	size_t n, most = label_most[fold_place(*c)];
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
cellwords_table(const struct fold *cell, bool *opens)
{
	size_t opening;
	short found;
	bool ends;

	if (!compiled)
		compile();
	*opens = false;
	if (cell->n < CELLWORDS_LABEL || cell->n > FOLD_MAX)
		return 0;
	ends = label_last[fold_place(cell->c[cell->n - 1])];
	found = ends && cell->n <= label_most[fold_place(cell->c[0])] ? label_slots[label_slot(cell)] : -1;
	if (found >= 0) {
		*opens = labels[found].opens;
		return labels[found].table;
	}
	if ((opening = pattern_first(cell, fold_marks(cell), &openings)) != PATTERN_NONE) {
		*opens = true;
		return opened[opening];
	}
	return ends ? run_together(cell, opens) : 0;
}

bool
cellwords_end(const struct fold *text)
{
	size_t i;

	if (!compiled)
		compile();
	if (text->n == 0 || text->n > FOLD_MAX || label_last[fold_place(text->c[text->n - 1])])
		return true;
	for (i = 0; i < text->n; i++)
		if (fold_has(&opening_ends, text->c[i]))
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
	if (!fold_marks_most(lacking, 1))
		return false;   /* as of nearly all */
	if (part->n == 1)
		return opens && lacking == 0 && fold_contains(whole, part);
	return (lacking == 0 && fold_contains(whole, part)) || (part->n >= TORN_MIN && fold_distance(part, whole, 1) <= 1);
}

bool
cellwords_fragment(const struct fold *text, int table)
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
