#include <string.h>

#include "fold.h"
#include "label.h"
#include "numbering.h"

enum {
	LABELS = 160,           /* wordings of one table's labels */
	SETS = 6,               /* tables of the forms */
	PART_MIN = 4            /* characters that a part of a label must have */
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

size_t
label_match(const struct form_table *table, const char *s, size_t n,
    struct label_hit *hits)
{
	const struct label_set *set = labels_of(table);
	struct numbering number = numbering_read(s, n);

	return match_text(set, s + number.length, n - number.length, number.value, hits);
}

/* Is row `a` (place in table->rows) row `b`, or a group that has it? */
static bool
has_row(const struct form_table *table, size_t a, size_t b)
{
	const char *group = table->rows[a].id, *id = table->rows[b].id;
	size_t n = strlen(group);

	return a == b || (strncmp(group, id, n) == 0 && id[n] == '.' && table->rows[a].head == NULL);
}

enum label_fit
label_fits(const struct form_table *table, size_t row, const char *s, size_t n)
{
	const struct label_set *set = labels_of(table);
	struct numbering number = numbering_read(s, n);
	const struct label *label;
	bool other = false;
	struct fold text;
	size_t i;

	fold_text(&text, s + number.length, n - number.length);
	for (i = 0; i < set->n; i++) {
		label = &set->labels[i];
		if (label->hit.kind != LABEL_ROW)
			continue;
		if (text.n == 0 ? label->number != number.value : !contains(&label->fold, &text)
		    && cost_of(&text, label) < 0)
			continue;
		if (has_row(table, label->hit.row, row))
			return LABEL_FITS;
		other = other || text.n == 0 || text.n >= PART_MIN || fold_same(&text, &label->fold);
	}
	return other ? LABEL_OTHER : LABEL_OPEN;
}
