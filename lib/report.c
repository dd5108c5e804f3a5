#include <string.h>

#include "block.h"
#include "digit.h"
#include "err.h"
#include "input.h"
#include "newline.h"
#include "report.h"

/* What a line is to one who wants cells. */
enum found {
	FOUND_CELL,
	FOUND_STRANGER, /* a cell that no form has */
	FOUND_FAULTY,   /* a cell's record with a fault */
	FOUND_SHORT,    /* a cell's record without a status */
	FOUND_OTHER     /* no cell at all */
};

static struct report_options options;

enum {
	TAKE = 4096,            /* bytes that are copied before it shows how many records of them are taken */
	NEAR = 8                /* bytes that are looked at one by one */
};

/*
 * The records of the report that is read stay in text[] as they came, some with
 * their newlines, one after the other, so that fields can point there. Blocks
 * of it are read to their end (block.h).
 */
static char text[REPORT_TEXT + REPORT_RECORDS + TAKE + BLOCK];
static size_t stored, used;             /* with those newlines, and without */
static struct report_record records[REPORT_RECORDS];
static struct key *keys[REPORT_RECORDS];        /* of the records; NULL of one without a cell */
static size_t nrecords;
static unsigned long serial;            /* of the report that is read */
static bool started;                    /* and that its doc is known */
static bool full;                       /* it has too many records */
static bool unsettled[REPORT_TABLES];   /* records that the form does not know */

static struct piece lines;              /* that come next, whole ones with their newlines, */
static struct piece pending;            /* and the one before them */
static bool held, skipping;

void
report_setup(const struct report_options *how)
{
	options = *how;
}

/* Where the field at s ends, at a tab or with the record: most are too short for a search to pay. */
static inline const char *
field_end(const char *s, const char *end)
{
	const char *tab, *near = end - s > NEAR ? s + NEAR : end;

	for (; s < near; s++)
		if (*s == '\t')
			return s;
	tab = memchr(s, '\t', (size_t)(end - s));
	return tab == NULL ? end : tab;
}

/* The next field of a record; *s becomes NULL behind the last. */
static inline struct field
next_field(const char **s, const char *end)
{
	struct field field = { end, 0 };
	const char *stop;

	if (*s == NULL)
		return field;
	stop = field_end(*s, end);
	field.s = *s;
	field.n = (size_t)(stop - *s);
	*s = stop == end ? NULL : stop + 1;
	return field;
}

static const char *
digits(const char *s, const char *end)
{
	while (s < end && digit_is(*s))
		s++;
	return s;
}

/* What is wrong with a cell's value and status, or NULL. */
static const char *
cell_fault(const struct report_cell *cell)
{
	bool number = cell->status == CELL_NUM || cell->status == CELL_INFER;

	if (cell->status == CELL_STATUSES)
		return "the status is none of num, infer, blank, none, absent, bad";
	if (cell->value.n > 0 && !field_is_decimal(cell->value))
		return "the value is no plain decimal";
	if (number && cell->value.n == 0)
		return "the status says a number, and the value is empty";
	if (!number && cell->value.n > 0)
		return "the status says no number, and there is a value";
	return NULL;
}

/* The fields behind the status, if they are wanted. */
static void
read_rest(const char *s, const char *end, struct report_cell *cell)
{
	cell->line = next_field(&s, end);
	cell->raw = next_field(&s, end);
	cell->fix = next_field(&s, end);
	cell->fixed = s != NULL;
	cell->cause = next_field(&s, end);
	if (!cell->fixed)
		cell->fix.n = 0;
}

/* Does s go on so? */
static bool
goes_on(const char *s, const char *end, const char *with, size_t n)
{
	return (size_t)(end - s) >= n && memcmp(s, with, n) == 0;
}

/*
 * What nearly all records have behind their key: digits and `num', or nothing
 * and `blank' or `absent'. Returns what stands behind that, or NULL if it is
 * something else.
 */
static inline const char *
read_plain(const char *s, const char *end, struct report_cell *cell)
{
	const char *stop = digits(s, end);

	cell->value.s = s;
	cell->value.n = (size_t)(stop - s);
	if (stop > s && goes_on(stop, end, "\tnum\t", 5)) {
		cell->status = CELL_NUM;
		return stop + 5;
	}
	if (stop == s && goes_on(stop, end, "\tblank\t", 7)) {
		cell->status = CELL_BLANK;
		return stop + 7;
	}
	if (stop == s && goes_on(stop, end, "\tabsent\t", 8)) {
		cell->status = CELL_ABSENT;
		return stop + 8;
	}
	return NULL;
}

/* Fills in a cell from what follows its key; *fault is what is wrong with it, or NULL. */
static enum found
read_cell(const char *s, const char *end, struct report_cell *cell, const char **fault)
{
	const char *rest = read_plain(s, end, cell);
	struct field status;

	*fault = NULL;
	if (rest == NULL) {
		cell->value = next_field(&s, end);
		if (s == NULL)
			return FOUND_SHORT;
		status = next_field(&s, end);
		if (!cell_status_of(status.s, status.n, &cell->status))
			cell->status = CELL_STATUSES;
		*fault = cell_fault(cell);
		rest = s;
	}
	if (!options.brief)
		read_rest(rest, end, cell);
	return *fault == NULL ? FOUND_CELL : FOUND_FAULTY;
}

/* A cell's record in all but its table, row and column? */
static bool
is_stranger(const struct report_record *record)
{
	struct field f[CELL_FIELDS];
	enum cell_status status;
	unsigned long number;

	return tsv_split(record->s, record->n, f, CELL_FIELDS) >= 6 && field_number(f[1], &number)
	    && f[2].n > 0 && digit_is(f[2].s[0])
	    && cell_status_of(f[5].s, f[5].n, &status);
}

static void
say_stranger(const struct report_record *record)
{
	struct field f[CELL_FIELDS];

	tsv_split(record->s, record->n, f, CELL_FIELDS);
	err_say(ERR_FOUND, "%s:%lu: no form has a cell %.*s %.*s in a table %.*s",
	    input_name(), record->line, (int)f[2].n, f[2].s, (int)f[3].n, f[3].s,
	    (int)f[1].n, f[1].s);
}

static void
say_misfit(const struct report_record *record)
{
	struct field f[CELL_FIELDS];

	tsv_split(record->s, record->n, f, CELL_FIELDS);
	err_say(ERR_FOUND, "%s:%lu: cell %.*s %.*s is of another form than the rest of table %.*s",
	    input_name(), record->line, (int)f[2].n, f[2].s, (int)f[3].n, f[3].s,
	    (int)f[1].n, f[1].s);
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
		err_say(ERR_TROUBLE, "%s:%lu: %s %s, not cells: %s; the rest of this file is "
		    "skipped", input_name(), piece->line,
		    kind == RECORD_OTHER ? "this is" : "these are", record_kind_name(kind),
		    advice[kind]);
	held = false;
	skipping = true;
}

/* Makes the next line pending; false at the end. */
static bool
get_line(void)
{
	const char *newline;

	if (lines.n == 0 && (!input_records(&lines) || input_cut_off(&lines))) {
		lines.n = 0;
		return false;
	}
	pending = lines;
	if (!lines.last) {
		lines.n = 0;
		return true;
	}
	newline = memchr(lines.s, '\n', lines.n);
	pending.n = (size_t)(newline - lines.s);
	lines.s = newline + 1;
	lines.n -= pending.n + 1;
	lines.line++;
	return true;
}

/* Holds the line that comes next; false at the end. Header lines are skipped. */
static bool
hold(void)
{
	while (!held && !skipping) {
		if (!get_line())
			return false;
		held = pending.n < 4 || memcmp(pending.s, "doc\t", 4) != 0
		    || record_kind(pending.s, pending.n) != RECORD_HEADER;
	}
	return held;
}

void
report_start(void)
{
	key_learn();
	held = skipping = false;
	lines.n = 0;
}

bool
report_refused(void)
{
	return skipping;
}

static void
clear_cells(struct report_table *table)
{
	size_t cell;

	for (cell = 0; cell < FORM_MAX_CELLS; cell++)
		table->cells[cell].present = false;
}

static void
clear(struct report *report)
{
	struct report_table *table;
	size_t t;

	for (t = 0; t < REPORT_TABLES; t++) {
		table = &report->tables[t];
		if (table->present)
			clear_cells(table);
		table->form = form_table((int)t + REPORT_FIRST, FORM_2021);
		table->present = table->fixed = unsettled[t] = false;
	}
	report->doc.s = text;
	report->doc.n = 0;
	report->records = records;
	stored = used = nrecords = 0;
	started = full = false;
	serial++;
}

/* The cell of a key; a place beside the report if it has none, or was told of before. */
static struct report_cell *
cell_of(struct report *report, const struct key *key)
{
	static struct report_cell beside;
	struct report_table *table = &report->tables[key->table];
	size_t cell = key->cell[table->form->year];

	return key->report == serial || cell == KEY_NO_CELL ? &beside : &table->cells[cell];
}

/* Lets record i tell of the cell of its key, which was read already. */
static void
place(struct report *report, size_t i)
{
	struct report_record *record = &records[i];
	struct report_table *table = &report->tables[keys[i]->table];

	table->present = true;
	record->table = keys[i]->table;
	record->cell = keys[i]->cell[table->form->year];
	record->placed = record->cell != KEY_NO_CELL;
	if (record->placed) {
		table->cells[record->cell].present = true;
		table->cells[record->cell].record = record->line;
		table->fixed |= table->cells[record->cell].fixed;
	}
}

/* Where a record goes on behind its key. */
static const char *
behind_key(size_t doc, size_t i)
{
	return records[i].s + doc + 1 + keys[i]->length;
}

/* Reads a record's cell into its place in the form that was chosen. */
static void
place_anew(struct report *report, size_t i)
{
	struct key *key = keys[i];
	const char *fault;

	key->report = 0;
	read_cell(behind_key(report->doc.n, i), records[i].s + records[i].n, cell_of(report, key), &fault);
	key->report = serial;
	place(report, i);
	if (!records[i].placed)
		say_misfit(&records[i]);
}

/* Does a year's form have all cells of table `t' where they are, and that of the last record? */
static bool
continues(size_t t, enum form_year year)
{
	size_t last = nrecords - 1, i;

	if (keys[last]->cell[year] == KEY_NO_CELL)
		return false;
	for (i = 0; i < last; i++)
		if (keys[i] != NULL && keys[i]->table == t && keys[i]->cell[year] != records[i].cell)
			return false;
	return true;
}

/*
 * The form of table `t' does not know the last record, the first such. If another year's form goes on
 * with it, the table is of that; else it is settled when all of it was read.
 */
static void
turn(struct report *report, size_t t)
{
	int year;

	for (year = 0; year < FORM_YEARS; year++)
		if (continues(t, (enum form_year)year)) {
			report->tables[t].form = form_table((int)t + REPORT_FIRST, (enum form_year)year);
			place_anew(report, nrecords - 1);
			return;
		}
	unsettled[t] = true;
}

/* A record of a cell that the report told of before: both must agree. */
static void
compare(const struct report *report, size_t i, const struct report_cell *cell)
{
	size_t first = keys[i]->record;
	struct report_cell before;
	const char *fault;

	read_cell(behind_key(report->doc.n, first), records[first].s + records[first].n, &before,
	    &fault);
	if (!field_same(before.value, cell->value))
		err_say(ERR_TROUBLE, "%s:%lu: this cell was `%.*s' on line %lu, and is `%.*s' here",
		    input_name(), records[i].line, (int)before.value.n, before.value.s,
		    records[first].line, (int)cell->value.n, cell->value.s);
	records[i].table = records[first].table;
	records[i].cell = records[first].cell;
	records[i].placed = records[first].placed;
}

/* Copies a line behind the others; NULL when the report has room for no more. */
static struct report_record *
keep(const struct piece *piece)
{
	struct report_record *record = &records[nrecords];

	if (nrecords == REPORT_RECORDS || piece->n > REPORT_TEXT - used) {
		if (!full)
			err_say(ERR_TROUBLE, "%s:%lu: a report of more than %d records or %d "
			    "bytes: the rest of it is skipped", input_name(), piece->line,
			    (int)REPORT_RECORDS, (int)REPORT_TEXT);
		full = true;
		return NULL;
	}
	memcpy(text + stored, piece->s, piece->n);
	record->s = text + stored;
	record->n = piece->n;
	record->line = piece->line;
	record->placed = false;
	return record;
}

/* Takes in a record, and the cell that it tells of, if its key is known. */
static void
accept(struct report *report, struct key *key, const struct report_cell *cell)
{
	size_t i = nrecords++;

	started = true;
	stored = (size_t)(records[i].s + records[i].n - text);
	used += records[i].n;
	keys[i] = key;
	if (key != NULL && key->report == serial) {
		compare(report, i, cell);
	} else if (key != NULL) {
		key->report = serial;
		key->record = i;
		place(report, i);
		if (!records[i].placed && !unsettled[key->table])
			turn(report, key->table);
	}
}

/*
 * Accepts, without any of the above, what most records are: read_plain() knows
 * what they say, of a cell that the form has and that was not told of before.
 * False if it is something else, and then nothing that counts has changed.
 */
static bool
accept_plain(struct report *report, struct report_record *record, struct key *key, const char *s)
{
	struct report_table *table = &report->tables[key->table];
	const char *end = record->s + record->n;
	size_t at = key->cell[table->form->year];
	struct report_cell *cell;

	if (at == KEY_NO_CELL || key->report == serial)
		return false;
	cell = &table->cells[at];
	if ((s = read_plain(s, end, cell)) == NULL)
		return false;
	record->table = key->table;
	record->cell = at;
	if (!options.brief)
		read_rest(s, end, cell);
	cell->present = record->placed = table->present = true;
	cell->record = record->line;
	table->fixed |= cell->fixed;
	key->report = serial;
	key->record = nrecords;
	keys[nrecords++] = key;
	used += record->n;
	return true;
}

/* Notes whose report it is, from its first record; false if that has one field only. */
static bool
read_doc(struct report *report, const struct report_record *record)
{
	const char *s = record->s;

	report->doc = next_field(&s, s + record->n);
	return s != NULL;
}

/* Takes a line into the report if it is a cell; tells what it is. */
static enum found
add(struct report *report, const struct piece *piece)
{
	struct report_record *record;
	struct report_cell *cell = NULL;
	const char *s, *fault = NULL;
	enum found found = FOUND_STRANGER;
	struct key *key;

	if ((record = keep(piece)) == NULL)
		return FOUND_CELL;
	if (!started && !read_doc(report, record))
		return FOUND_OTHER;
	s = record->s + report->doc.n + 1;
	if ((key = key_find(s, record->n - report->doc.n - 1)) != NULL) {
		cell = cell_of(report, key);
		found = read_cell(s + key->length, record->s + record->n, cell, &fault);
	} else if (!is_stranger(record)) {
		return FOUND_OTHER;
	}
	if (!piece->last && found <= FOUND_FAULTY) {
		err_say(ERR_TROUBLE, "%s:%lu: a cell's record of more than %d bytes",
		    input_name(), piece->line, (int)INPUT_LINE);
		return found;
	}
	if (found == FOUND_FAULTY)
		err_say(ERR_TROUBLE, "%s:%lu: %s", input_name(), piece->line, fault);
	else if (found == FOUND_STRANGER && !options.open)
		say_stranger(record);
	if (found <= FOUND_FAULTY)
		accept(report, found == FOUND_CELL ? key : NULL, cell);
	return found;
}

/* Is s[0..n) a record of the report, with this key? */
static inline bool
is_expected(const struct report *report, const struct key *key, const char *s, size_t n)
{
	size_t doc = report->doc.n;

	return n > doc + key->length && s[doc] == '\t' && block_same(s + doc + 1, key->text, key->length)
	    && block_same(s, report->doc.s, doc);
}

/* Takes in the record s[0..n) of a key, which stands in text[], if there is nothing to say about it. */
static bool
take(struct report *report, struct key *key, const char *s, size_t n, unsigned long line)
{
	struct report_record *record = &records[nrecords];
	struct report_cell *cell;
	const char *rest, *fault;

	if (nrecords == REPORT_RECORDS || n > REPORT_TEXT - used)
		return false;
	record->s = s;
	record->n = n;
	record->line = line;
	rest = s + report->doc.n + 1 + key->length;
	if (accept_plain(report, record, key, rest))
		return true;
	cell = cell_of(report, key);
	if (read_cell(rest, s + n, cell, &fault) != FOUND_CELL)
		return false;
	accept(report, key, cell);
	return true;
}

/* Takes lines that stand in text[] from s up to `end`, each with its newline; returns where it stopped. */
static const char *
take_lines(struct report *report, const char *s, const char *end)
{
	struct key *key = key_next(), *found = NULL;
	unsigned long line = lines.line;
	const char *block, *newline;
	uint64_t newlines;
	bool expected;

	for (block = s; s < end; block += BLOCK)
		for (newlines = block_newlines(block); newlines != 0 && s < end; newlines &= newlines - 1) {
			newline = block + block_first(newlines);
			expected = is_expected(report, key, s, (size_t)(newline - s));
			if (expected)
				found = key;
			if (!expected || !take(report, key, s, (size_t)(newline - s), line)) {
				end = s;
				break;
			}
			key = key->next;
			line++;
			s = newline + 1;
		}
	if (found != NULL)
		key_found(found);
	lines.line = line;
	stored = (size_t)(s - text);
	return s;
}

/*
 * Takes lines as long as each is of the report's next cell, and needs nothing
 * but to be taken. Streams are made of little else.
 */
static void
take_expected(struct report *report)
{
	const char *from;
	size_t n, taken;

	while (started && !full && lines.last && lines.n > 0) {
		n = lines.n <= TAKE ? lines.n : newline_last(lines.s, TAKE);
		if (n == 0)
			return;
		from = memcpy(text + stored, lines.s, n);
		taken = (size_t)(take_lines(report, from, from + n) - from);
		lines.s += taken;
		lines.n -= taken;
		if (taken < n)
			return;
	}
}

/* Shows a record that is no cell to whom it may concern, who may name the report by it. */
static bool
offer(struct report *report)
{
	const char *tab;

	if (options.other == NULL || !options.other(&pending))
		return false;
	tab = memchr(pending.s, '\t', pending.n);
	if (!started && tab != NULL && (size_t)(tab - pending.s) <= REPORT_TEXT) {
		report->doc.n = (size_t)(tab - pending.s);
		memcpy(text, pending.s, report->doc.n);
		stored = used = report->doc.n;
		report->doc.s = text;
		started = true;
	}
	return true;
}

static bool
same_doc(const struct report *report, const struct piece *piece)
{
	return !started || (piece->n > report->doc.n && piece->s[report->doc.n] == '\t'
	    && memcmp(piece->s, report->doc.s, report->doc.n) == 0);
}

/* Where the records of a table are: most stand together. */
struct range {
	size_t first, end;
};

static struct range
range_of(size_t table)
{
	struct range range = { 0, nrecords };

	while (range.first < range.end && (keys[range.first] == NULL || keys[range.first]->table != table))
		range.first++;
	while (range.end > range.first && (keys[range.end - 1] == NULL || keys[range.end - 1]->table != table))
		range.end--;
	return range;
}

/* How many cells of a table its records know in a year's form. */
static size_t
count_known(size_t table, struct range range, int year)
{
	size_t i, known = 0;

	for (i = range.first; i < range.end; i++)
		known += keys[i] != NULL && keys[i]->record == i && keys[i]->table == table
		    && keys[i]->cell[year] != KEY_NO_CELL;
	return known;
}

static enum form_year
best_year(size_t table, struct range range)
{
	size_t known, most = 0;
	int year, best = 0;

	for (year = 0; year < FORM_YEARS; year++)
		if ((known = count_known(table, range, year)) > most) {
			most = known;
			best = year;
		}
	return (enum form_year)best;
}

/* Was a record's key read into another place, or none, than it has in the form that was chosen? */
static bool
is_misplaced(size_t i, size_t t, enum form_year year)
{
	return keys[i] != NULL && keys[i]->table == t && keys[i]->record == i
	    && (!records[i].placed || keys[i]->cell[year] != records[i].cell);
}

/* Places the cells of a table anew, where no form knew them all. */
static void
settle(struct report *report, size_t t)
{
	struct report_table *table = &report->tables[t];
	struct range range = range_of(t);
	enum form_year year = best_year(t, range);
	size_t i;

	table->form = form_table((int)t + REPORT_FIRST, year);
	for (i = range.first; i < range.end; i++)
		if (records[i].placed && is_misplaced(i, t, year))
			table->cells[records[i].cell].present = false;
	for (i = range.first; i < range.end; i++)
		if (is_misplaced(i, t, year)) {
			place_anew(report, i);
		} else if (keys[i] != NULL && keys[i]->table == t) {
			/* A cell that was told of twice is where it was first. */
			records[i].cell = records[keys[i]->record].cell;
			records[i].placed = records[keys[i]->record].placed;
		}
}

bool
report_next(struct report *report)
{
	enum found found;
	size_t t;

	clear(report);
	while (hold() && same_doc(report, &pending)) {
		if ((found = add(report, &pending)) > FOUND_FAULTY && !offer(report)) {
			if (!started)
				refuse(&pending, found);
			break;
		}
		held = false;
		/* What is no cell stands among others of its kind. */
		if (found <= FOUND_FAULTY)
			take_expected(report);
	}
	for (t = 0; t < REPORT_TABLES; t++)
		if (unsettled[t])
			settle(report, t);
	report->nrecords = nrecords;
	return started;
}
