#include <stdint.h>
#include <string.h>

#include "fold.h"
#include "label.h"
#include "numbering.h"

enum {
	LABELS = 160,           /* wordings of one table's labels */
	SETS = 6,               /* tables of the forms */
	PART_MIN = 4,           /* characters that a part of a label must have */
	READINGS = 256,         /* texts whose reading is kept */
	READING_TEXT = 400      /* bytes of such a text */
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
};

static struct label_set sets[SETS];

static void
add_label(struct label_set *set, const char *s, size_t n, int number,
    enum label_kind kind, size_t row, size_t column)
{
	struct label *label;
	size_t i;

	if (set->n == LABELS)
		return;
	label = &set->labels[set->n];
	fold_text(&label->fold, s, n);
	label->number = number;
	label->hit.kind = kind;
	label->hit.row = row;
	label->hit.column = column;
	for (i = 0; i < set->n; i++)
		if (fold_same(&set->labels[i].fold, &label->fold) && set->labels[i].hit.kind == kind
		    && set->labels[i].hit.row == row && set->labels[i].hit.column == column)
			return;
	set->n++;
}

static void
add_wordings(struct label_set *set, const char *list, int number,
    enum label_kind kind, size_t row, size_t column)
{
	const char *item;
	size_t i, length;

	for (i = 0; (item = form_item(list, i, &length)) != NULL; i++)
		add_label(set, item, length, number, kind, row, column);
}

static void
add_head(struct label_set *set, const struct form_table *table, size_t row)
{
	const struct form_head *head = table->rows[row].head;
	size_t i;

	for (i = 0; i < row; i++)
		if (table->rows[i].head == head)
			return;
	add_wordings(set, head->corner, 0, LABEL_HEADER, row, 0);
	for (i = 0; i < head->ncolumns; i++) {
		add_wordings(set, head->columns[i].zh, 0, LABEL_COLUMN, row, i);
		add_wordings(set, head->columns[i].alias, 0, LABEL_COLUMN, row, i);
		add_wordings(set, head->columns[i].group, 0, LABEL_HEADER, row, 0);
	}
}

static void
compile(struct label_set *set, const struct form_table *table)
{
	const struct form_row *row;
	size_t i;
	int number;

	set->table = table;
	for (i = 0; i < table->nrows; i++) {
		row = &table->rows[i];
		number = numbering_read(row->number, strlen(row->number)).value;
		add_wordings(set, row->zh, number, LABEL_ROW, i, 0);
		add_wordings(set, row->alias, number, LABEL_ROW, i, 0);
		if (row->head != NULL)
			add_head(set, table, i);
	}
}

static const struct label_set *
labels_of(const struct form_table *table)
{
	size_t i;

	for (i = 0; i + 1 < SETS && sets[i].table != NULL; i++)
		if (sets[i].table == table)
			return &sets[i];
	if (sets[i].table != table)
		compile(&sets[i], table);
	return &sets[i];
}

static bool
begins_with(const struct fold *whole, const struct fold *part)
{
	return part->n <= whole->n && part->n <= FOLD_MAX
	    && memcmp(whole->c, part->c, part->n * sizeof part->c[0]) == 0;
}

static bool
ends_with(const struct fold *whole, const struct fold *part)
{
	return part->n <= whole->n && whole->n <= FOLD_MAX
	    && memcmp(whole->c + whole->n - part->n, part->c, part->n * sizeof part->c[0]) == 0;
}

static bool
contains(const struct fold *whole, const struct fold *part)
{
	size_t i;

	for (i = 0; i + part->n <= whole->n && whole->n <= FOLD_MAX; i++)
		if (memcmp(whole->c + i, part->c, part->n * sizeof part->c[0]) == 0)
			return true;
	return false;
}

/* Characters that may differ in a label of n. */
static int
tolerance(size_t n)
{
	return n < 4 ? 0 : n < 8 ? 1 : n < 14 ? 2 : 3;
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
		if (begins_with(fold, text) || begins_with(text, fold))
			return COST_PREFIX;
		if (ends_with(text, fold))
			return COST_SUFFIX;
		if (contains(fold, text))
			return COST_PART;
	}
	limit = tolerance(fold->n);
	distance = limit == 0 ? 1 : fold_distance(text, fold, limit);
	return distance <= limit ? COST_DAMAGE + distance : -1;
}

static void
add_hit(struct label_hit *hits, size_t *n, const struct label_hit *hit, int cost)
{
	size_t i;

	if (*n > 0 && cost < hits[0].cost)
		*n = 0;
	if (*n == LABEL_HITS || (*n > 0 && cost > hits[0].cost))
		return;
	for (i = 0; i < *n; i++)
		if (hits[i].kind == hit->kind && hits[i].row == hit->row && hits[i].column == hit->column)
			return;
	hits[*n] = *hit;
	hits[(*n)++].cost = cost;
}

/* Damage must leave one label only; several that are exact are all meant. */
static size_t
unambiguous(const struct label_hit *hits, size_t n)
{
	size_t i;

	if (n < 2 || hits[0].cost <= LABEL_SURE)
		return n;
	for (i = 1; i < n; i++)
		if (hits[i].kind != hits[0].kind || hits[i].row != hits[0].row)
			return 0;
	return n;
}

/* Takes the number away that ends a text: that of the label behind it. */
static void
cut_number(struct fold *fold)
{
	static const unsigned short han[] = {
		0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d
	};
	size_t i;

	if (fold->n < 2)
		return;
	for (i = 0; i < sizeof han / sizeof han[0]; i++)
		if (fold->c[fold->n - 1] == han[i] || fold->c[fold->n - 1] == '1' + i) {
			fold->n--;
			return;
		}
}

/*
 * Is the text another row's or group's label and then this one, as where
 * cells have become one? What stands beside them is the last one's.
 */
static bool
merged(const struct label_set *set, const struct fold *text, const struct label *last)
{
	struct fold before;
	size_t i;

	if (last->hit.kind != LABEL_ROW || text->n > FOLD_MAX || text->n <= last->fold.n
	    || !ends_with(text, &last->fold))
		return false;
	before = *text;
	before.n = text->n - last->fold.n;
	cut_number(&before);
	for (i = 0; i < set->n; i++)
		if (set->labels[i].hit.kind == LABEL_ROW && set->labels[i].hit.row < last->hit.row
		    && fold_same(&before, &set->labels[i].fold))
			return true;
	return false;
}

static size_t
match_text(const struct label_set *set, const char *s, size_t n, int number,
    struct label_hit *hits)
{
	struct fold text;
	size_t i, count = 0;
	int cost;

	fold_text(&text, s, n);
	if (text.n == 0)
		return 0;
	for (i = 0; i < set->n; i++) {
		if (merged(set, &text, &set->labels[i])) {
			add_hit(hits, &count, &set->labels[i].hit, LABEL_SURE);
			continue;
		}
		cost = cost_of(&text, &set->labels[i]);
		if (cost < 0)
			continue;
		if (number != 0 && set->labels[i].number != number)
			cost += COST_NUMBER;
		add_hit(hits, &count, &set->labels[i].hit, cost);
	}
	return unambiguous(hits, count);
}

/* Is row `a` (place in table->rows) row `b`, or a group that has it? */
static bool
has_row(const struct form_table *table, size_t a, size_t b)
{
	const char *group = table->rows[a].id, *id = table->rows[b].id;
	size_t n = strlen(group);

	return a == b || (strncmp(group, id, n) == 0 && id[n] == '.' && table->rows[a].head == NULL);
}

/*
 * Which rows words beside values speak for: those whose label they are or are
 * a part of, and with a group all its rows. *other: they are a label, or the
 * number of one, at all.
 */
static uint64_t
rows_of_words(const struct label_set *set, const char *s, size_t n, bool *other)
{
	struct numbering number = numbering_read(s, n);
	const struct label *label;
	struct fold text;
	uint64_t rows = 0;
	size_t i, r;

	*other = false;
	fold_text(&text, s + number.length, n - number.length);
	for (i = 0; i < set->n; i++) {
		label = &set->labels[i];
		if (label->hit.kind != LABEL_ROW)
			continue;
		if (text.n == 0 ? label->number != number.value
		    : !contains(&label->fold, &text) && cost_of(&text, label) < 0)
			continue;
		for (r = 0; r < set->table->nrows; r++)
			if (has_row(set->table, label->hit.row, r))
				rows |= (uint64_t)1 << r;
		*other = *other || text.n == 0 || text.n >= PART_MIN || fold_same(&text, &label->fold);
	}
	return rows;
}

/*
 * What was found out about a text. Reports repeat their labels to the byte, so
 * readings are kept, as many as there is room for.
 */
struct reading {
	const struct form_table *table; /* NULL: none */
	size_t n;
	char text[READING_TEXT];
	struct label_hit hits[LABEL_HITS];
	size_t nhits;
	uint64_t rows;
	bool other, rows_known;
};

static struct reading *
find_reading(const struct form_table *table, const char *s, size_t n)
{
	static struct reading kept[READINGS], unkept;
	const struct label_set *set = labels_of(table);
	struct numbering number;
	struct reading *r;
	uint32_t hash = 2166136261u;
	size_t i;

	for (i = 0; i < n && i < READING_TEXT; i++)
		hash = (hash ^ (unsigned char)s[i]) * 16777619u;
	hash += (uint32_t)(set - sets) * 31;
	r = n > READING_TEXT ? &unkept : &kept[(hash ^ hash >> 13) % READINGS];
	if (n <= READING_TEXT && r->table == table && r->n == n && memcmp(r->text, s, n) == 0)
		return r;
	r->table = table;
	r->n = n;
	if (n <= READING_TEXT)
		memcpy(r->text, s, n);
	number = numbering_read(s, n);
	r->nhits = match_text(set, s + number.length, n - number.length, number.value, r->hits);
	r->rows_known = false;
	return r;
}

size_t
label_match(const struct form_table *table, const char *s, size_t n,
    struct label_hit *hits)
{
	const struct reading *r = find_reading(table, s, n);

	memcpy(hits, r->hits, r->nhits * sizeof *hits);
	return r->nhits;
}

enum label_fit
label_fits(const struct form_table *table, size_t row, const char *s, size_t n)
{
	struct reading *r = find_reading(table, s, n);

	if (!r->rows_known) {
		r->rows = rows_of_words(labels_of(table), s, n, &r->other);
		r->rows_known = true;
	}
	if (r->rows >> row & 1)
		return LABEL_FITS;
	return r->other ? LABEL_OTHER : LABEL_OPEN;
}
