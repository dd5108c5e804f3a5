#include <string.h>

#include "key.h"

enum {
	KEYS = FORM_YEARS * KEY_TABLES * FORM_MAX_CELLS,
	BUCKETS = 2048
};

static struct key keys[KEYS];
static size_t nkeys;
static struct key *buckets[BUCKETS];
static struct key *last;                /* that was found */

/* Where a key is, or belongs. */
static struct key **
bucket(const char *s, size_t n)
{
	unsigned long hash = 5381;
	size_t i;

	for (i = 0; i < n; i++)
		hash = hash * 33 + (unsigned char)s[i];
	for (i = hash % BUCKETS; buckets[i] != NULL; i = (i + 1) % BUCKETS)
		if (buckets[i]->length == n && memcmp(buckets[i]->text, s, n) == 0)
			break;
	return &buckets[i];
}

static void
append(struct key *key, const char *s)
{
	size_t n = strlen(s);

	if (n > KEY_SIZE - key->length - 1)
		n = KEY_SIZE - key->length - 1;
	memcpy(key->text + key->length, s, n);
	key->length += n;
	key->text[key->length++] = '\t';
}

static void
add(const struct form_table *form, const struct form_row *row, const struct form_column *column, size_t cell)
{
	char number[2] = { (char)('0' + form->number), '\0' };
	struct key *key = &keys[nkeys], **where;
	int year;

	key->length = 0;
	append(key, number);
	append(key, row->id);
	append(key, column->id);
	where = bucket(key->text, key->length);
	if (*where == NULL) {
		*where = key;
		key->table = (size_t)(form->number - KEY_FIRST);
		key->next = key + 1;
		for (year = 0; year < FORM_YEARS; year++)
			key->cell[year] = KEY_NO_CELL;
		nkeys++;
	}
	(*where)->cell[form->year] = cell;
}

static void
learn(const struct form_table *form)
{
	const struct form_row *row;
	size_t cell = 0, i;

	for (row = form->rows; row < form->rows + form->nrows; row++)
		for (i = 0; row->head != NULL && i < row->head->ncolumns; i++)
			add(form, row, &row->head->columns[i], cell++);
}

void
key_learn(void)
{
	int table, year;

	if (nkeys > 0)
		return;
	for (year = 0; year < FORM_YEARS; year++)
		for (table = 0; table < KEY_TABLES; table++)
			learn(form_table(table + KEY_FIRST, (enum form_year)year));
	last = &keys[nkeys - 1];
	last->next = keys;
}

static struct key *
look_up(const char *s, size_t n)
{
	const char *end = s, *tab;
	int fields;

	for (fields = 0; fields < 3; fields++) {
		if ((tab = memchr(end, '\t', n - (size_t)(end - s))) == NULL)
			return NULL;
		end = tab + 1;
	}
	return *bucket(s, (size_t)(end - s));
}

struct key *
key_next(void)
{
	return last->next;
}

void
key_found(struct key *key)
{
	last = key;
}

struct key *
key_find(const char *s, size_t n)
{
	struct key *key = last->next;

	if (n < key->length || memcmp(s, key->text, key->length) != 0) {
		if ((key = look_up(s, n)) == NULL)
			return NULL;
		last->next = key;
	}
	last = key;
	return key;
}
