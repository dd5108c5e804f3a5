#include <string.h>

#include "err.h"
#include "input.h"
#include "report.h"

/*
 * The records of the report that is read stay in text[] as they came, one
 * after the other, so that fields can point there. Which cell a record tells
 * of is found by its `table TAB row TAB col TAB`: each such key of any year's
 * form is one struct id. Streams repeat their order from report to report,
 * so each id remembers which one came after it last time; that one is tried
 * first, and the hash table is for the rest.
 */
enum {
	KEY_SIZE = 40,
	IDS = FORM_YEARS * REPORT_TABLES * FORM_MAX_CELLS,
	BUCKETS = 2048,
	NO_CELL = FORM_MAX_CELLS
};

struct id {
	char key[KEY_SIZE];
	size_t length;
	size_t table;                   /* its index in a report's tables[] */
	size_t cell[FORM_YEARS];        /* NO_CELL where the year has none */
	struct id *next;                /* the id that came after this one */
	unsigned long report;           /* the last report that had it */
	size_t record;                  /* and the number of its record there */
};

struct record {
	const char *s;          /* in text[] */
	size_t n;
	unsigned long line;     /* of the stream */
};

/* What a line is to one who wants cells. */
enum found {
	FOUND_CELL,
	FOUND_STRANGER, /* a cell that no form has */
	FOUND_FAULTY,   /* a cell's record with a fault */
	FOUND_SHORT,    /* a cell's record without a status */
	FOUND_OTHER     /* no cell at all */
};

static struct id ids[IDS];
static size_t nids;
static struct id *buckets[BUCKETS];
static struct id *previous;              /* of the record before */

static char text[REPORT_TEXT];
static size_t used;
static struct record records[REPORT_RECORDS];
static size_t nrecords;
static unsigned long serial;            /* of the report that is read */
static bool full;                       /* and that it has too many records */
static bool unsettled[REPORT_TABLES];   /* records that FORM_2021 does not know */

static struct piece pending;            /* the line that comes next */
static bool held, skipping;

static struct id **
bucket(const char *key, size_t length)
{
	unsigned long hash = 5381;
	size_t i;

	for (i = 0; i < length; i++)
		hash = hash * 33 + (unsigned char)key[i];
	for (i = hash % BUCKETS; buckets[i] != NULL; i = (i + 1) % BUCKETS)
		if (buckets[i]->length == length && memcmp(buckets[i]->key, key, length) == 0)
			break;
	return &buckets[i];
}

static size_t
append(char *key, size_t length, const char *s)
{
	size_t n = strlen(s);

	if (n > KEY_SIZE - length - 1)
		n = KEY_SIZE - length - 1;
	memcpy(key + length, s, n);
	key[length + n] = '\t';
	return length + n + 1;
}

static void
add_id(size_t table, enum form_year year, size_t cell)
{
	const struct form_table *form = form_table((int)table + REPORT_FIRST, year);
	const struct form_column *column;
	const struct form_row *row = form_cell(form, cell, &column);
	struct id *id = &ids[nids], **where;
	int y;

	id->key[0] = (char)('0' + form->number);
	id->length = append(id->key, 1, "");
	id->length = append(id->key, id->length, row->id);
	id->length = append(id->key, id->length, column->id);
	where = bucket(id->key, id->length);
	if (*where == NULL) {
		*where = id;
		id->table = table;
		id->next = id + 1;
		for (y = 0; y < FORM_YEARS; y++)
			id->cell[y] = NO_CELL;
		nids++;
	}
	(*where)->cell[year] = cell;
}

static void
learn_ids(void)
{
	size_t table, cell;
	int year;

	for (year = 0; year < FORM_YEARS; year++)
		for (table = 0; table < REPORT_TABLES; table++)
			for (cell = 0; cell < form_ncells(form_table((int)table + REPORT_FIRST,
			    (enum form_year)year)); cell++)
				add_id(table, (enum form_year)year, cell);
	previous = &ids[nids - 1];
	previous->next = ids;
}

/* The next field of a record; *s becomes NULL behind the last. */
static struct field
next_field(const char **s, const char *end)
{
	struct field field = { end, 0 };
	const char *tab;

	if (*s == NULL)
		return field;
	tab = memchr(*s, '\t', (size_t)(end - *s));
	field.s = *s;
	field.n = (size_t)((tab == NULL ? end : tab) - *s);
	*s = tab == NULL ? NULL : tab + 1;
	return field;
}

/* The id whose key a record has behind its doc; *s is moved behind the key. */
static struct id *
find_id(const char **s, const char *end)
{
	const char *key = *s;
	struct id *id = previous->next;
	int i;

	if ((size_t)(end - key) <= id->length || memcmp(key, id->key, id->length) != 0) {
		for (i = 0; i < 3; i++)
			next_field(s, end);
		if (*s == NULL)
			return NULL;
		if ((id = *bucket(key, (size_t)(*s - key))) == NULL)
			return NULL;
		*s = key;
	}
	*s += id->length;
	return id;
}

static const char *
digits(const char *s, const char *end)
{
	while (s < end && *s >= '0' && *s <= '9')
		s++;
	return s;
}

/* -?[0-9]+(\.[0-9]+)? */
static bool
is_decimal(struct field f)
{
	const char *s = f.s, *end = f.s + f.n, *stop;

	if (s < end && *s == '-')
		s++;
	stop = digits(s, end);
	if (stop == s || stop == end)
		return stop != s;
	s = stop + 1;
	return *stop == '.' && s < end && digits(s, end) == end;
}

/* What is wrong with a cell's value and status, or NULL. */
static const char *
cell_fault(const struct report_cell *cell)
{
	bool number = cell->status == CELL_NUM || cell->status == CELL_INFER;

	if (cell->status == CELL_STATUSES)
		return "the status is none of num, infer, blank, none, absent, bad";
	if (cell->value.n > 0 && !is_decimal(cell->value))
		return "the value is no plain decimal";
	if (number && cell->value.n == 0)
		return "the status says a number, and the value is empty";
	if (!number && cell->value.n > 0)
		return "the status says no number, and there is a value";
	return NULL;
}

/* Fills in a cell from what follows its key; false if there is no status. */
static bool
read_cell(const char *s, const char *end, struct report_cell *cell, bool *fixed)
{
	struct field status;

	cell->value = next_field(&s, end);
	if (s == NULL)
		return false;
	status = next_field(&s, end);
	if (!cell_status_of(status.s, status.n, &cell->status))
		cell->status = CELL_STATUSES;
	cell->line = next_field(&s, end);
	cell->raw = next_field(&s, end);
	cell->fix = next_field(&s, end);
	*fixed = s != NULL;
	cell->cause = next_field(&s, end);
	if (!*fixed)
		cell->fix.n = 0;
	return true;
}

/* A cell's record in all but its table, row and column? */
static bool
is_stranger(const struct record *record)
{
	struct field f[CELL_FIELDS];
	enum cell_status status;
	unsigned long number;

	return tsv_split(record->s, record->n, f, CELL_FIELDS) >= 6 && field_number(f[1], &number)
	    && f[2].n > 0 && f[2].s[0] >= '0' && f[2].s[0] <= '9'
	    && cell_status_of(f[5].s, f[5].n, &status);
}

static void
say_stranger(const struct record *record)
{
	struct field f[CELL_FIELDS];

	tsv_split(record->s, record->n, f, CELL_FIELDS);
	err_say(ERR_FOUND, "%s:%lu: no form has a cell %.*s %.*s in a table %.*s",
	    input_name(), record->line, (int)f[2].n, f[2].s, (int)f[3].n, f[3].s,
	    (int)f[1].n, f[1].s);
}

static void
say_misfit(const struct record *record)
{
	struct field f[CELL_FIELDS];

	tsv_split(record->s, record->n, f, CELL_FIELDS);
	err_say(ERR_FOUND, "%s:%lu: cell %.*s %.*s is of another form than the rest of table %.*s",
	    input_name(), record->line, (int)f[2].n, f[2].s, (int)f[3].n, f[3].s,
	    (int)f[1].n, f[1].s);
}

static enum found
read_record(const struct record *record, struct id **id, struct report_cell *cell,
    bool *fixed, const char **fault)
{
	const char *s = record->s, *end = s + record->n;

	next_field(&s, end);
	if (s == NULL)
		return FOUND_OTHER;
	if ((*id = find_id(&s, end)) == NULL)
		return is_stranger(record) ? FOUND_STRANGER : FOUND_OTHER;
	cell->record = record->line;
	if (!read_cell(s, end, cell, fixed))
		return FOUND_SHORT;
	*fault = cell_fault(cell);
	return *fault == NULL ? FOUND_CELL : FOUND_FAULTY;
}

/* Says what the open input holds instead of cells, and leaves it. */
static void
refuse(const struct piece *piece, enum found found)
{
	static const char *const advice[] = {
		"pipe it through gip-split | gip-table all first", "",
		"pipe them through gip-table all first", "",
		"give the cells they were made from"
	};
	enum record_kind kind = record_kind(piece->s, piece->n);

	if (kind == RECORD_CELL)
		kind = RECORD_OTHER;
	if (found == FOUND_SHORT)
		err_say(ERR_TROUBLE, "%s:%lu: a cell has 8 fields (doc table row col value status "
		    "line raw), and this fewer than 6: the rest of this file is skipped",
		    input_name(), piece->line);
	else
		err_say(ERR_TROUBLE, "%s:%lu: %s %s, not cells: %s; the rest of this file is skipped",
		    input_name(), piece->line, kind == RECORD_OTHER ? "this is" : "these are",
		    record_kind_name(kind), advice[kind]);
	held = false;
	skipping = true;
}

bool
report_peek(struct piece *piece)
{
	while (!held && !skipping) {
		if (!input_record(&pending))
			return false;
		held = pending.n < 4 || memcmp(pending.s, "doc\t", 4) != 0
		    || record_kind(pending.s, pending.n) != RECORD_HEADER;
	}
	*piece = pending;
	return held;
}

void
report_take(void)
{
	held = false;
}

void
report_start(void)
{
	if (nids == 0)
		learn_ids();
	held = skipping = false;
}

bool
report_refused(void)
{
	return skipping;
}

static void
clear(struct report *report)
{
	struct report_table *table;
	size_t t, cell;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &report->tables[t];
		for (cell = 0; cell < FORM_MAX_CELLS; cell++)
			table->cells[cell].present = false;
		table->form = form_table((int)t + REPORT_FIRST, FORM_2021);
		table->present = table->fixed = unsettled[t] = false;
	}
	report->doc.s = text;
	report->doc.n = 0;
	used = nrecords = 0;
	full = false;
	serial++;
}

static void
place(struct report *report, const struct id *id, const struct report_cell *cell, bool fixed)
{
	struct report_table *table = &report->tables[id->table];
	size_t number = id->cell[table->form->year];

	table->present = true;
	if (number == NO_CELL) {
		unsettled[id->table] = true;
		return;
	}
	table->cells[number] = *cell;
	table->cells[number].present = true;
	table->fixed |= fixed;
}

/* True if this report told of the cell before; that both agree is checked. */
static bool
is_again(struct id *id, const struct report_cell *cell)
{
	struct report_cell before;
	const char *fault;
	struct id *same;
	bool fixed;

	if (id->report != serial) {
		id->report = serial;
		id->record = nrecords - 1;
		return false;
	}
	read_record(&records[id->record], &same, &before, &fixed, &fault);
	if (!field_same(before.value, cell->value))
		err_say(ERR_TROUBLE, "%s:%lu: this cell was `%.*s' on line %lu, and is `%.*s' here",
		    input_name(), cell->record, (int)before.value.n, before.value.s, before.record,
		    (int)cell->value.n, cell->value.s);
	return true;
}

/* Copies a line behind the others; NULL when the report has room for no more. */
static struct record *
keep(const struct piece *piece)
{
	struct record *record = &records[nrecords];

	if (nrecords == REPORT_RECORDS || piece->n > REPORT_TEXT - used) {
		if (!full)
			err_say(ERR_TROUBLE, "%s:%lu: a report of more than %d records or %d bytes: "
			    "the rest of it is skipped", input_name(), piece->line,
			    (int)REPORT_RECORDS, (int)REPORT_TEXT);
		full = true;
		return NULL;
	}
	memcpy(text + used, piece->s, piece->n);
	record->s = text + used;
	record->n = piece->n;
	record->line = piece->line;
	return record;
}

static void
accept(struct report *report, const struct record *record, struct id *id,
    const struct report_cell *cell, bool fixed)
{
	const char *s = record->s;

	if (nrecords == 0)
		report->doc = next_field(&s, s + record->n);
	used += record->n;
	nrecords++;
	if (id == NULL) {
		say_stranger(record);
		return;
	}
	previous->next = id;
	previous = id;
	if (!is_again(id, cell))
		place(report, id, cell, fixed);
}

/* Takes a line into the report if it is a cell; tells what it is. */
static enum found
add(struct report *report, const struct piece *piece)
{
	struct record *record;
	struct report_cell cell;
	struct id *id = NULL;
	const char *fault = NULL;
	enum found found;
	bool fixed = false;

	if ((record = keep(piece)) == NULL)
		return FOUND_CELL;
	found = read_record(record, &id, &cell, &fixed, &fault);
	if (!piece->last && found <= FOUND_FAULTY)
		err_say(ERR_TROUBLE, "%s:%lu: a cell's record of more than %d bytes",
		    input_name(), piece->line, (int)INPUT_LINE);
	else if (found == FOUND_FAULTY)
		err_say(ERR_TROUBLE, "%s:%lu: %s", input_name(), piece->line, fault);
	else if (found < FOUND_FAULTY)
		accept(report, record, id, &cell, fixed);
	return found;
}

static bool
same_doc(const struct report *report, const struct piece *piece)
{
	return nrecords == 0 || (piece->n > report->doc.n && piece->s[report->doc.n] == '\t'
	    && memcmp(piece->s, report->doc.s, report->doc.n) == 0);
}

/* How many of a table's records a year's form knows. */
static size_t
count_known(size_t table, int year)
{
	size_t i, known = 0;

	for (i = 0; i < nids; i++)
		known += ids[i].report == serial && ids[i].table == table
		    && ids[i].cell[year] != NO_CELL;
	return known;
}

static enum form_year
best_year(size_t table)
{
	size_t known, most = 0;
	int year, best = 0;

	for (year = 0; year < FORM_YEARS; year++)
		if ((known = count_known(table, year)) > most) {
			most = known;
			best = year;
		}
	return (enum form_year)best;
}

/* Places the cells of a table anew, where FORM_2021 did not know them all. */
static void
settle(struct report *report, size_t t)
{
	struct report_table *table = &report->tables[t];
	struct report_cell cell;
	const char *fault;
	struct id *id;
	bool fixed;
	size_t i;

	table->form = form_table((int)t + REPORT_FIRST, best_year(t));
	for (i = 0; i < FORM_MAX_CELLS; i++)
		table->cells[i].present = false;
	for (i = 0; i < nrecords; i++) {
		if (read_record(&records[i], &id, &cell, &fixed, &fault) != FOUND_CELL
		    || id->table != t || id->record != i)
			continue;
		place(report, id, &cell, fixed);
		if (id->cell[table->form->year] == NO_CELL)
			say_misfit(&records[i]);
	}
}

bool
report_next(struct report *report)
{
	struct piece piece;
	enum found found;
	size_t t;

	clear(report);
	while (report_peek(&piece) && same_doc(report, &piece)) {
		if ((found = add(report, &piece)) > FOUND_FAULTY) {
			if (nrecords == 0)
				refuse(&piece, found);
			break;
		}
		report_take();
	}
	for (t = 0; t < REPORT_TABLES; t++)
		if (unsettled[t])
			settle(report, t);
	return nrecords > 0;
}
