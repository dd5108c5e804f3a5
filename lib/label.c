#include <stdint.h>
#include <string.h>

#include "bracket.h"
#include "fold.h"
#include "label.h"
#include "memo.h"
#include "numbering.h"

enum {
	LABELS = 160,           /* wordings of one table's labels */
	SETS = 7,               /* tables of the forms, and table 4 upright */
	PART_MIN = 4,           /* characters that a part of a label must have */
	READINGS = 768,         /* texts whose reading is kept */
	ANY_TABLE = 0
};

/* What differences cost; the chain of rows weighs them against each other. */
enum {
	COST_NUMBER = 1,        /* another number in front */
	COST_PREFIX = 2,        /* cut short, or a note behind */
	COST_SUFFIX = 3,        /* something in front */
	COST_PART = 3,          /* cut at both ends */
	COST_DAMAGE = 2         /* and as much a character */
};

struct label {
	struct fold fold;
	int number;             /* printed in front of it, or 0 */
	struct label_hit hit;
};

struct label_set {
	const struct form_table *table;
	size_t n;
	struct label labels[LABELS];
	struct marks {
		uint64_t marks; /* fold_marks() */
		size_t limit;   /* how many of them may differ */
	} marks[LABELS];        /* of each label, side by side: most texts are told from most labels by these */
};

static struct label_set sets[SETS];

static int
number_of(const struct form_row *row)
{
	return numbering_read(row->number, strlen(row->number)).value;
}

/* Characters that may differ in a label of n. */
static int
tolerance(size_t n)
{
	return n < 4 ? 0 : n < 8 ? 1 : n < 14 ? 2 : 3;
}

static void
add_label(struct label_set *set, const char *s, size_t n, struct label_hit hit)
{
	struct label *label;
	size_t i;

	if (set->n == LABELS)
		return;
	label = &set->labels[set->n];
	*label = (struct label){ .hit = hit };
	fold_text(&label->fold, s, n);
	set->marks[set->n] = (struct marks){ fold_marks(&label->fold), (size_t)tolerance(label->fold.n) };
	if (hit.kind == LABEL_ROW)
		label->number = number_of(&set->table->rows[hit.row]);
	for (i = 0; i < set->n; i++)
		if (fold_same(&set->labels[i].fold, &label->fold) && set->labels[i].hit.kind == hit.kind
		    && set->labels[i].hit.row == hit.row
		    && (set->labels[i].hit.column == hit.column || hit.kind == LABEL_HEADER))
			return;
	set->n++;
}

static void
add_wordings(struct label_set *set, const char *list, struct label_hit hit)
{
	const char *item;
	size_t i, length;

	for (i = 0; (item = form_item(list, i, &length)) != NULL; i++)
		add_label(set, item, length, hit);
}

static void
add_head(struct label_set *set, unsigned short row)
{
	const struct form_head *head = set->table->rows[row].head;
	struct label_hit header = { .kind = LABEL_HEADER, .row = row };
	struct label_hit column = { .kind = LABEL_COLUMN, .row = row };
	size_t i;

	for (i = 0; i < row; i++)
		if (set->table->rows[i].head == head)
			return;
	add_wordings(set, head->corner, header);
	for (; column.column < head->ncolumns; column.column++) {
		add_wordings(set, head->columns[column.column].zh, column);
		add_wordings(set, head->columns[column.column].alias, column);
		header.column = column.column;
		add_wordings(set, head->columns[column.column].group, header);
	}
}

static void
compile(struct label_set *set, const struct form_table *table)
{
	struct label_hit row = { .kind = LABEL_ROW };

	set->table = table;
	for (; row.row < table->nrows; row.row++) {
		add_wordings(set, table->rows[row.row].zh, row);
		add_wordings(set, table->rows[row.row].alias, row);
		if (table->rows[row.row].head != NULL)
			add_head(set, row.row);
	}
}

static inline const struct label_set *
labels_of(const struct form_table *table)
{
	struct label_set *set = sets;

	while (set->table != NULL && set->table != table)
		set++;
	if (set->table == NULL)
		compile(set, table);
	return set;
}

/*
 * May a text with these marks be the label, a part of it or more than it? Few
 * texts may, and this tells without a look at their characters.
 */
static inline bool
may_be(uint64_t marks, const struct marks *label)
{
	uint64_t extra = marks & ~label->marks, lacking = label->marks & ~marks;

	return extra == 0 || lacking == 0 || (fold_marks_most(extra, label->limit) && fold_marks_most(lacking, label->limit));
}

/* What it costs to take the text for the label; -1 if it cannot be. */
static int
cost_of(const struct fold *text, const struct label *label)
{
	const struct fold *fold = &label->fold;
	int limit, distance;

	if (fold_same(text, fold))
		return 0;
	if (text->n >= PART_MIN && fold->n >= PART_MIN) {
		if (fold_begins(fold, text) || fold_begins(text, fold))
			return COST_PREFIX;
		if (fold_ends(text, fold))
			return COST_SUFFIX;
		if (fold_contains(fold, text))
			return COST_PART;
	}
	limit = tolerance(fold->n);
	distance = limit == 0 ? 1 : fold_distance(text, fold, limit);
	return distance <= limit ? COST_DAMAGE + distance : -1;
}

/*
 * What was found out about a text, each when it was asked for first. Reports
 * repeat their labels to the byte, so readings are kept (memo.h).
 */
struct reading {
	bool hits_known, rows_known, headers_known, begins_known;
	bool inexact;                           /* it is no label to the letter */
	bool other, begins;
	unsigned char headers;
	unsigned char nhits, hits[LABEL_HITS];  /* places in set->labels, */
	signed char cost;                       /* of the same cost all */
	uint64_t rows;
};

static void
add_hit(struct reading *r, size_t label, int cost)
{
	if (r->nhits > 0 && cost < r->cost)
		r->nhits = 0;
	if (r->nhits == LABEL_HITS || (r->nhits > 0 && cost > r->cost))
		return;
	r->cost = (signed char)cost;
	r->hits[r->nhits++] = (unsigned char)label;
}

/* Damage must leave one label only; several that are exact are all meant. */
static bool
is_ambiguous(const struct reading *r, const struct label_set *set)
{
	const struct label_hit *first = &set->labels[r->hits[0]].hit, *other;
	size_t i;

	for (i = 1; i < r->nhits && r->cost > LABEL_SURE; i++) {
		other = &set->labels[r->hits[i]].hit;
		if (other->kind != first->kind || other->row != first->row)
			return true;
	}
	return false;
}

/* Takes the number away that ends a text: that of the label behind it. */
static void
cut_number(struct fold *fold)
{
	static const unsigned short han[] = {
		0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d
	};
	size_t i;

	for (i = 0; i < sizeof han / sizeof han[0]; i++)
		if (fold->c[fold->n - 1] == han[i] || fold->c[fold->n - 1] == '1' + i) {
			fold->n--;
			return;
		}
}

/* The longest label of a row above `row' that the text ends with; NULL if there is none. */
static const struct label *
last_label(const struct label_set *set, const struct fold *text, size_t row)
{
	const struct label *label, *found = NULL;

	for (label = set->labels; label < set->labels + set->n; label++)
		if (label->hit.kind == LABEL_ROW && label->hit.row < row && fold_ends(text, &label->fold)
		    && (found == NULL || label->fold.n > found->fold.n))
			found = label;
	return found;
}

/*
 * Is the text another row's or group's label and then this one, as where
 * cells have become one? What stands beside them is the last one's. Groups may have the
 * labels of theirs in front of them.
 */
static bool
merged(const struct label_set *set, const struct fold *text, const struct label *last)
{
	struct fold before;

	if (last->hit.kind != LABEL_ROW || text->n > FOLD_MAX || text->n <= last->fold.n
	    || !fold_ends(text, &last->fold))
		return false;
	before = *text;
	while (before.n > last->fold.n) {
		before.n -= last->fold.n;
		cut_number(&before);
		if ((last = last_label(set, &before, last->hit.row)) == NULL)
			return false;
		if (before.n == last->fold.n)
			return true;
		if (set->table->rows[last->hit.row].head != NULL)
			return false;
	}
	return false;
}

/*
 * Is the text the label of a row that has cells and then, damaged, that of a
 * later row? Then nobody can say which of them is meant.
 */
static bool
goes_on_as_another(const struct label_set *set, const struct fold *text, const struct label *first)
{
	const struct label *label;
	struct fold behind;
	size_t i;
	int limit;

	if (first->hit.kind != LABEL_ROW || set->table->rows[first->hit.row].head == NULL
	    || text->n > FOLD_MAX || text->n < first->fold.n + PART_MIN - 1)
		return false;
	behind.n = text->n - first->fold.n;
	memcpy(behind.c, text->c + first->fold.n, behind.n * sizeof behind.c[0]);
	for (i = 0; i < set->n; i++) {
		label = &set->labels[i];
		limit = tolerance(label->fold.n);
		if (label->hit.kind == LABEL_ROW && label->hit.row > first->hit.row && limit > 0
		    && fold_distance(&behind, &label->fold, limit) <= limit)
			return true;
	}
	return false;
}

/* How long s[0..n) is without a note in brackets that ends it; n if there is none. */
static size_t
without_note(const char *s, size_t n)
{
	size_t at = n;

	if (!bracket_ends(s, n, BRACKET_CLOSES))
		return n;
	while (at > 0 && !bracket_begins(s + at, n - at, BRACKET_OPENS))
		at--;
	return at > 0 ? at : n;
}

/* A text as it is compared with labels. */
struct words {
	struct fold fold;
	uint64_t marks;
	int number;             /* in front of them, or 0 */
};

/* Both forms ask for the same text, one behind the other: the last one is kept. */
static const struct words *
words_of(const char *s, size_t n)
{
	static struct words words;
	static char text[MEMO_BYTES];
	static size_t length;
	struct numbering number;

	if (n == length && n > 0 && memcmp(text, s, n) == 0)
		return &words;
	number = numbering_read(s, n);
	words.number = number.value;
	fold_text(&words.fold, s + number.length, n - number.length);
	words.marks = fold_marks(&words.fold);
	length = n <= sizeof text ? n : 0;
	memcpy(text, s, length);
	return &words;
}

static void
match_words(struct reading *r, const struct label_set *set, const char *s, size_t n)
{
	const struct words *words = words_of(s, n);
	size_t i;
	int cost;

	r->nhits = 0;
	r->hits_known = true;
	if (words->fold.n == 0)
		return;
	for (i = 0; i < set->n; i++) {
		if (!may_be(words->marks, &set->marks[i]))
			continue;
		if (merged(set, &words->fold, &set->labels[i])) {
			add_hit(r, i, LABEL_SURE);
			continue;
		}
		cost = cost_of(&words->fold, &set->labels[i]);
		if (cost < 0 || (cost == COST_PREFIX && goes_on_as_another(set, &words->fold, &set->labels[i])))
			continue;
		if (words->number != 0 && set->labels[i].number != words->number)
			cost += COST_NUMBER;
		add_hit(r, i, cost);
	}
	if (is_ambiguous(r, set))
		r->nhits = 0;
}

/* A label that is too short to be told by how a text begins may have but a note behind it. */
static void
match_text(struct reading *r, const struct label_set *set, const char *s, size_t n)
{
	size_t length = without_note(s, n);

	match_words(r, set, s, n);
	if (r->nhits > 0 || length == n)
		return;
	match_words(r, set, s, length);
	if (r->cost == 0)
		r->cost = COST_PREFIX;
	else
		r->nhits = 0;
}

/* Is row `a` (place in table->rows) row `b`, or a group that has it? */
static bool
has_row(const struct form_table *table, size_t a, size_t b)
{
	const char *group = table->rows[a].id, *id = table->rows[b].id;
	size_t n = strlen(group);

	return a == b || (strncmp(group, id, n) == 0 && id[n] == '.');
}

/* Does another row's number stand behind the label in the text, as where a group's stands before each of its rows'? */
static bool
goes_on_numbered(const struct form_table *table, const struct label *label, const struct fold *text, size_t row)
{
	const char *own = table->rows[row].number;
	size_t n = label->fold.n;

	if (row == label->hit.row || text->n <= n || text->c[n] < '1' || text->c[n] > '9' || !fold_begins(text, &label->fold))
		return false;
	return numbering_read(own, strlen(own)).value != (int)(text->c[n] - '0');
}

/*
 * Which rows words beside values speak for: those whose label they are or are
 * a part of, and with a group all its rows, or the one whose number follows.
 * *other: they are a label at all.
 */
static uint64_t
rows_of_words(const struct label_set *set, const char *s, size_t n, bool *other)
{
	const struct words *words = words_of(s, n);
	const struct fold *text = &words->fold;
	const struct label *label;
	uint64_t rows = 0;
	size_t i, r;

	*other = false;
	for (i = 0; i < set->n; i++) {
		label = &set->labels[i];
		if (label->hit.kind != LABEL_ROW)
			continue;
		if (text->n < PART_MIN && (text->n == 0 || words->number != 0)
		    ? label->number != words->number || (text->n > 0 && !fold_contains(&label->fold, text))
		    : !may_be(words->marks, &set->marks[i])
		    || (!fold_contains(&label->fold, text) && cost_of(text, label) < 0))
			continue;
		for (r = 0; r < set->table->nrows; r++)
			if (has_row(set->table, label->hit.row, r) && !goes_on_numbered(set->table, label, text, r))
				rows |= (uint64_t)1 << r;
		*other = *other || text->n >= PART_MIN || fold_same(text, &label->fold);
	}
	return rows;
}

/* How many wordings of columns' headers the text has within. */
static size_t
headers_within(const struct label_set *set, const char *s, size_t n)
{
	const struct label *label;
	struct fold text;
	size_t i, count = 0;

	fold_text(&text, s, n);
	for (i = 0; i < set->n && text.n <= FOLD_MAX; i++) {
		label = &set->labels[i];
		count += label->hit.kind == LABEL_COLUMN && fold_contains(&text, &label->fold);
	}
	return count;
}

/* Are they label i to the letter? */
static inline bool
is_label(const struct label_set *set, size_t i, const struct words *words)
{
	return set->marks[i].marks == words->marks && fold_same(&words->fold, &set->labels[i].fold)
	    && (words->number == 0 || words->number == set->labels[i].number);
}

/* Labels that are the text: then no other is as good (add_hit()). False if there are none. */
static bool
match_exact(struct reading *r, const struct label_set *set, const char *s, size_t n)
{
	const struct words *words = words_of(s, n);
	size_t i;

	r->nhits = 0;
	for (i = 0; i < set->n; i++)
		if (is_label(set, i, words))
			add_hit(r, i, 0);
	return r->nhits > 0;
}

/* Are they the label of a row, in any table of any form? */
static bool
match_any_row(const char *s, size_t n)
{
	const struct words *words = words_of(s, n);
	const struct form_table *table;
	const struct label_set *set;
	int number, year;
	size_t i;

	for (number = 1; number <= FORM_SECTIONS; number++)
		for (year = 0; year < FORM_YEARS; year++) {
			if ((table = form_table(number, (enum form_year)year)) == NULL)
				continue;
			set = labels_of(table);
			for (i = 0; i < set->n; i++)
				if (set->labels[i].hit.kind == LABEL_ROW && is_label(set, i, words))
					return true;
		}
	return false;
}

static struct memo_text texts[READINGS];
static struct memo_place places[READINGS / MEMO_WAYS];
static struct memo memo = { READINGS, texts, places, 0, 0 };

/* What is kept of a text that stands in table `number', or in ANY_TABLE: for each form. */
static struct reading *
find_readings(int number, const char *s, size_t n)
{
	static struct reading kept[READINGS][FORM_YEARS], unkept[FORM_YEARS];
	bool known = false;
	int i = memo_find(&memo, (unsigned char)number, s, n, &known), year;
	struct reading *r = i == MEMO_NONE ? unkept : kept[i];

	for (year = 0; year < FORM_YEARS && !known; year++)
		r[year].hits_known = r[year].rows_known = r[year].headers_known = r[year].begins_known
		    = r[year].inexact = false;
	return r;
}

static struct reading *
find_reading(const struct label_set *set, const char *s, size_t n)
{
	return &find_readings(set->table->number, s, n)[set->table->year];
}

static size_t
give_hits(const struct label_set *set, const struct reading *r, struct label_hit *hits)
{
	size_t i;

	for (i = 0; i < r->nhits; i++) {
		hits[i] = set->labels[r->hits[i]].hit;
		hits[i].cost = r->cost;
	}
	return r->nhits;
}

size_t
label_match(const struct form_table *table, const char *s, size_t n,
    struct label_hit *hits)
{
	const struct label_set *set = labels_of(table);
	struct reading *r = find_reading(set, s, n);

	if (!r->hits_known)
		match_text(r, set, s, n);
	return give_hits(set, r, hits);
}

bool
label_first(const struct form_table *table, const char *s, size_t n, enum label_kind kind, struct label_hit *hit)
{
	struct label_hit hits[LABEL_HITS];

	if (label_match(table, s, n, hits) == 0 || hits[0].kind != kind)
		return false;
	*hit = hits[0];
	return true;
}

bool
label_find(const struct form_table *table, const char *s, size_t n, enum label_kind kind, struct label_hit *hit)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, nhits = label_match(table, s, n, hits);

	for (i = 0; i < nhits; i++)
		if (hits[i].kind == kind) {
			*hit = hits[i];
			return true;
		}
	return false;
}

bool
label_is_row_of(const struct form_table *const *tables, const char *s, size_t n)
{
	struct label_hit hit;
	size_t i;

	for (i = 0; i < FORM_YEARS; i++)
		if (label_find(tables[i], s, n, LABEL_ROW, &hit) && hit.cost <= LABEL_SURE)
			return true;
	return false;
}

size_t
label_exact(const struct form_table *table, const char *s, size_t n, struct label_hit *hits)
{
	const struct label_set *set = labels_of(table);
	struct reading *r = find_reading(set, s, n);

	if (!r->hits_known && !r->inexact) {
		r->hits_known = match_exact(r, set, s, n);
		r->inexact = !r->hits_known;
	}
	return r->hits_known && r->nhits > 0 && r->cost == 0 ? give_hits(set, r, hits) : 0;
}

const struct label_hit *
label_next_row(const struct form_table *table, const struct label_hit *hits, size_t n, size_t row)
{
	const struct label_hit *found = NULL;
	size_t h, r;

	for (h = 0; h < n; h++) {
		if (hits[h].kind != LABEL_ROW)
			continue;
		for (r = row; r < hits[h].row && table->rows[r].head == NULL; r++)
			;
		if (r != hits[h].row)
			continue;
		if (found != NULL)
			return NULL;
		found = &hits[h];
	}
	return found;
}

uint64_t
label_rows(const struct form_table *table, const char *s, size_t n, bool *other)
{
	const struct label_set *set = labels_of(table);
	struct reading *r = find_reading(set, s, n);

	if (!r->rows_known)
		r->rows = rows_of_words(set, s, n, &r->other);
	if (!r->rows_known && r->rows == 0)
		r->rows = rows_of_words(set, s, without_note(s, n), &r->other);
	r->rows_known = true;
	*other = r->other;
	return r->rows;
}

enum label_fit
label_fits(const struct form_table *table, size_t row, const char *s, size_t n)
{
	bool other;

	if (label_rows(table, s, n, &other) >> row & 1)
		return LABEL_FITS;
	return other ? LABEL_OTHER : LABEL_OPEN;
}

size_t
label_headers(const struct form_table *table, const char *s, size_t n)
{
	const struct label_set *set = labels_of(table);
	struct reading *r = find_reading(set, s, n);

	if (!r->headers_known)
		r->headers = (unsigned char)headers_within(set, s, n);
	r->headers_known = true;
	return r->headers;
}

bool
label_is_row(const char *s, size_t n)
{
	struct reading *r = find_readings(ANY_TABLE, s, n);

	if (!r->hits_known)
		r->nhits = match_any_row(s, n);
	r->hits_known = true;
	return r->nhits > 0;
}

static bool
may_begin(const struct label_set *set, const char *s, size_t n)
{
	struct numbering number = numbering_read(s, n);
	struct fold text;
	size_t i;

	fold_text(&text, s + number.length, n - number.length);
	for (i = 0; i < set->n; i++)
		if (fold_begins(&set->labels[i].fold, &text))
			return true;
	return false;
}

bool
label_is_only_row(const struct form_table *table, const char *s, size_t n)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, all = label_match(table, s, n, hits);

	for (i = 0; i < all && hits[i].kind == LABEL_ROW; i++)
		;
	return all > 0 && i == all;
}

bool
label_may_begin(const struct form_table *table, const char *s, size_t n)
{
	const struct label_set *set = labels_of(table);
	struct reading *r = find_reading(set, s, n);

	if (!r->begins_known)
		r->begins = may_begin(set, s, n);
	r->begins_known = true;
	return r->begins;
}
