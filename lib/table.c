#include <string.h>

#include "alien.h"
#include "answer.h"
#include "attrs.h"
#include "bare.h"
#include "block.h"
#include "blocks.h"
#include "caption.h"
#include "casing.h"
#include "columns.h"
#include "counter.h"
#include "crammed.h"
#include "crossbars.h"
#include "doubled.h"
#include "emphasis.h"
#include "err.h"
#include "fixedspace.h"
#include "fold.h"
#include "form.h"
#include "forms.h"
#include "gaps.h"
#include "grid.h"
#include "input.h"
#include "joined.h"
#include "judge.h"
#include "leader.h"
#include "level.h"
#include "merged.h"
#include "mirror.h"
#include "nolabels.h"
#include "onespace.h"
#include "order.h"
#include "output.h"
#include "overdrawn.h"
#include "pages.h"
#include "pairs.h"
#include "placed.h"
#include "repeat.h"
#include "rows.h"
#include "rule.h"
#include "runs.h"
#include "shards.h"
#include "standin.h"
#include "stencil.h"
#include "straight.h"
#include "strips.h"
#include "table.h"
#include "taglines.h"
#include "tagrow.h"
#include "token.h"
#include "torn.h"
#include "triples.h"
#include "tsv.h"
#include "turn.h"
#include "twice.h"
#include "unitcol.h"
#include "unroll.h"
#include "unseen.h"
#include "unwrap.h"
#include "untab.h"
#include "upright.h"
#include "utf8.h"
#include "value.h"
#include "whole.h"
#include "wide.h"

static const struct table_options *want;

/* The report in hand: its name and the lines of its sections. */
static struct {
	bool open;
	char doc[ANSWER_DOC];
	size_t doc_length;
	unsigned long line;     /* the last one, */
	unsigned long section;  /* and where it stands */
	struct lines lines[TABLE_COUNT];
	struct lines joined;    /* of other sections, those that may hold tables: */
	bool annexed;           /* all below 附件, too */
	int year;               /* that its titles name; 0: none, or several */
	bool titled;
} report;

/*
 * What a line begins with that follows the last one in its section, as nearly
 * all do: doc TAB sec TAB line TAB.
 */
static struct {
	char s[ANSWER_DOC + 2 * OUT_DIGITS + BLOCK];
	size_t number;          /* where the line's number stands; 0: nothing is kept */
	size_t n;
} next;

bool
table_list(const char *list, struct table_options *options)
{
	memset(options->wanted, 0, sizeof options->wanted);
	if (strcmp(list, "all") == 0) {
		memset(options->wanted, true, sizeof options->wanted);
		return true;
	}
	for (;; list++) {
		if (*list < '0' + TABLE_FIRST || *list >= '0' + TABLE_FIRST + TABLE_COUNT)
			return false;
		options->wanted[*list++ - '0' - TABLE_FIRST] = true;
		if (*list == '\0')
			return true;
		if (*list != ',')
			return false;
	}
}

void
table_setup(const struct table_options *options)
{
	want = options;
	rule_add_builtin();
}

/* Reading a table */

/*
 * By what power of ten the numbers below a header are off, if that names
 * another unit than the form's. The words of a header may stand in several lines.
 */
static int
header_power(const struct tokens *tokens, const struct token *token, enum form_unit unit)
{
	enum { HEADER_MOST = 256 };
	char text[HEADER_MOST];
	size_t n = 0;
	int power = 0;

	if (unit != UNIT_WAN_YUAN)
		return 0;
	while (token-- > tokens->t) {
		if (token->kind != TOKEN_WORDS || token->n > HEADER_MOST) {
			n = 0;
			continue;
		}
		n = n < HEADER_MOST - token->n ? n : HEADER_MOST - token->n;
		memmove(text + token->n, text, n);
		memcpy(text, token->s, token->n);
		n += token->n;
		if (value_header(text, n, token->n, unit, &power))
			break;
	}
	return power;
}

/* Has a count a fraction, and stands where nothing but spaces part columns? It may be the amount beside. */
static bool
may_be_amount(const struct token *token, enum form_unit unit)
{
	return unit == UNIT_COUNT && token->to[TOKEN_COLUMNS] > 0 && token_has_fraction(token);
}

static void
read_cell(struct value *value, const struct tokens *tokens, const struct token *token,
    const struct placed *placed, enum form_unit unit)
{
	value->text[0] = '\0';
	value->status = CELL_ABSENT;
	if (token == NULL || !placed->sure)
		return;
	value_read_scaled(value, token->s, token->n, unit, header_power(tokens, token, unit));
	if (value->status == CELL_NUM && (!placed->seen || tokens->unrepeated || token->doubted
	    || token->kind == TOKEN_WORDS || may_be_amount(token, unit)))
		value->status = CELL_INFER;
	if (value->status == CELL_BLANK && tokens->unrepeated)
		value->status = CELL_ABSENT;
}

/* Puts values where they belong that stand in other lines than their row, or are broken over lines. */
static void
mend_values(struct value_lines *lines)
{
	level_rows(lines);
	shards_join(lines);
}

/*
 * Sets a table on its feet, and puts labels that are torn over lines together;
 * those of a table across are headers.
 */
static void
mend_labels(int number, struct tokens *tokens)
{
	const struct form_table *tables[FORM_YEARS];
	int year;

	for (year = 0; year < FORM_YEARS; year++)
		tables[year] = form_table(number, (enum form_year)year);
	unitcol_mark(tokens);
	if (!tables[0]->across)
		mirror_turn(tables, tokens);
	turn_table(tables, tokens);
	runs_turn(tables, tokens);
	unroll_lines(tables, tokens);
	merged_empty(tables, tokens);
	if (number > TABLE_FIRST)
		mend_values(valuelines_read(tables, tokens));
	if (tables[0]->across) {
		strips_join(tables[0], tokens);
		return;
	}
	torn_join(tables, tokens);
}

/* Finds the place of each cell; returns the table, in the form that it has, and whether it is whole. */
static const struct form_table *
place_cells(int number, struct tokens *tokens, struct placed *placed, bool *whole)
{
	static struct found_rows found[FORM_YEARS];
	const struct form_table *table;
	struct found_rows *best;

	if ((table = wide_find(number, tokens, placed)) != NULL)
		return table;
	mend_labels(number, tokens);
	*whole = (table = whole_find(number, tokens, found, placed)) != NULL;
	if (*whole || (table = pairs_find(number, tokens, placed)) != NULL)
		return table;
	if ((table = nolabels_find(number, tokens, placed)) != NULL)
		return table;
	table = form_table(number, FORM_2021);
	if (table->across && upright_find(table, tokens, found) != NULL)
		best = found;
	else
		best = forms_find(number, tokens, found);
	if (grid_fill(best, tokens) || gaps_pair(best, tokens))
		rows_find(best, best->table, tokens);
	judge_rows(best, tokens);
	columns_place(best, tokens, placed);
	if (!(table->across && order_differs(best, tokens)))
		bare_place(best->table, tokens, placed);
	return best->table;
}

/* What is found of a cell, its value being `value', in a token or, NULL, in none. */
static struct answer
answer_of(const struct value *value, const struct token *token)
{
	struct answer a = { .status = value->status, .value = value->text, .raw = "" };

	a.value_length = strlen(value->text);
	if (token == NULL || value->status == CELL_ABSENT)
		return a;
	a.line = token->line;
	a.cell = token->place > 0 ? token->place : token->cell;
	a.raw = token->s;
	a.raw_length = token->n;
	if (a.value_length == a.raw_length && memcmp(a.value, a.raw, a.raw_length) == 0)
		a.value = a.raw;
	return a;
}

/* Reads the cells of a table; returns its form. */
static const struct form_table *
read_table(int number, struct tokens *tokens, struct answer *answers, bool *whole)
{
	static struct placed placed[FORM_MAX_CELLS];
	static struct value values[FORM_MAX_CELLS];
	const struct form_table *table;
	const struct form_head *head;
	const struct token *token;
	size_t i, j, cell = 0;

	table = place_cells(number, tokens, placed, whole);
	if (table->across)
		blocks_settle(table, tokens, placed);
	placed_trust(table, tokens, placed);
	alien_drop(table, tokens, placed);
	for (i = 0; i < table->nrows; i++) {
		head = table->rows[i].head;
		for (j = 0; head != NULL && j < head->ncolumns; j++, cell++) {
			token = placed[cell].token >= 0 ? &tokens->t[placed[cell].token] : NULL;
			read_cell(&values[cell], tokens, token, &placed[cell], head->columns[j].unit);
			answers[cell] = answer_of(&values[cell], token);
		}
	}
	return table;
}

static void
say_lost(int number, size_t lost, size_t cells)
{
	if (lost == cells)
		err_say(ERR_FOUND, "%.*s: no table %d", (int)report.doc_length, report.doc, number);
	else if (lost > 0)
		err_say(ERR_FOUND, "%.*s: table %d: %lu of %lu cells absent or bad",
		    (int)report.doc_length, report.doc, number, (unsigned long)lost, (unsigned long)cells);
}

/* Are these lines of no table's section? */
static bool
is_joined(const struct lines *lines)
{
	return lines == &report.joined;
}

/* Reads a table's section: straight through, or the general way. */
static struct trial_read
read_section(int number, struct lines *lines, struct answer *answers)
{
	static struct tokens tokens;
	struct trial_read read;

	read = (struct trial_read){ .table = NULL };
	if (!is_joined(lines) && !repeat_none())
		read.table = straight_read(number, lines, answers, &read.frame);
	if (read.table != NULL) {
		read.whole = read.straight = true;
		return read;
	}
	triples_part(lines);
	standin_replace(lines);
	doubled_halve(lines);
	untab_lines(lines);
	onespace_part(lines, form_table(number, FORM_2021));
	crammed_part(lines, form_table(number, FORM_2021));
	token_read(&tokens, lines, repeat_none());
	read.full = tokens.full;
	if (is_joined(lines))
		joined_cut(&tokens, number);
	pages_drop(&tokens);
	counter_empty(&tokens);
	read.dated = twice_own(number, &tokens, report.year);
	read.table = read_table(number, &tokens, answers, &read.whole);
	return read;
}

static bool
has_cells(const struct trial_read *read, const struct answer *answers)
{
	size_t i, cells = form_ncells(read->table);

	for (i = 0; i < cells && answers[i].status == CELL_ABSENT; i++)
		;
	return i < cells;
}

/* Reads a table's section, or, if it is not there, what may hold it elsewhere; and writes its cells. */
static void
put_table(int number, struct lines *lines)
{
	static struct answer answers[FORM_MAX_CELLS];
	bool joined = is_joined(lines), known;
	struct trial_read read = { .table = NULL };
	size_t i, lost = 0, cells;

	unseen_drop(lines);
	fixedspace_plain(lines);
	leader_part(lines);
	taglines_close(lines);
	attrs_blank(lines);
	overdrawn_drop(lines);
	crossbars_drop(lines);
	emphasis_blank(lines);
	lines_unquote(lines);
	casing_drop(lines);
	tagrow_part(lines);
	unwrap_lines(lines);
	if (!joined)
		read.table = stencil_find(number, lines, answers);
	known = read.table != NULL;
	if (!known)
		read = read_section(number, lines, answers);
	if (!joined && report.annexed && !has_cells(&read, answers)) {
		read = read_section(number, &report.joined, answers);
		joined = true;
	}
	if (read.full && !joined)
		err_say(ERR_FOUND, "%.*s: section %d is too long: its end was not read",
		    (int)report.doc_length, report.doc, number);
	answer_write(read.table, answers);
	cells = form_ncells(read.table);
	for (i = 0; i < cells; i++)
		lost += answers[i].status == CELL_ABSENT || answers[i].status == CELL_BAD;
	say_lost(number, lost, cells);
	if (!known && !joined && !read.dated && (!read.straight || read.frame != NULL))
		stencil_keep(&read, lines, answers, read_section);
}

/* Reports */

static void
end_report(void)
{
	struct lines *lines;
	int i;

	for (i = 0; report.open && i < TABLE_COUNT; i++) {
		lines = &report.lines[i];
		if (want->wanted[i])
			put_table(i + TABLE_FIRST, lines->n > 0 ? lines : &report.joined);
	}
	report.open = false;
}

static void
begin_report(struct field doc)
{
	int i;

	end_report();
	report.open = true;
	report.doc_length = utf8_cut(doc.s, doc.n, ANSWER_DOC);
	memcpy(report.doc, doc.s, report.doc_length);
	answer_report(report.doc, report.doc_length);
	repeat_start();
	for (i = 0; i < TABLE_COUNT; i++)
		lines_start(&report.lines[i]);
	lines_start(&report.joined);
	report.annexed = report.titled = false;
	report.year = 0;
}

static bool
is_report(struct field doc, unsigned long line)
{
	doc.n = utf8_cut(doc.s, doc.n, ANSWER_DOC);
	return report.open && doc.n == report.doc_length && memcmp(doc.s, report.doc, doc.n) == 0
	    && line >= report.line;
}

static void
set_number(unsigned long line)
{
	next.n = next.number + out_digits(next.s + next.number, line);
	next.s[next.n++] = '\t';
}

/* Keeps what the line behind this one begins with. */
static void
keep_beginning(const struct field *f)
{
	next.number = (size_t)(f[2].s - f[0].s);
	if (next.number + OUT_DIGITS + BLOCK >= sizeof next.s)
		next.number = 0;
	memcpy(next.s, f[0].s, next.number);
	set_number(report.line + 1);
}

/*
 * Does s[0..n) begin as the line that is next? Then it is a line, and of the
 * same report. Small letters may begin another record (record_kind()).
 */
static bool
is_next(const char *s, size_t n)
{
	return report.open && next.number > 0 && n > next.n && block_same(s, next.s, next.n)
	    && (s[next.n] < 'a' || s[next.n] > 'z');
}

static void
count_up(void)
{
	if (next.s[next.n - 2] != '9')
		next.s[next.n - 2]++;
	else
		set_number(report.line + 1);
}

/* Do annexes begin with the line? A long one is prose, one with bars a row. */
static bool
opens_annex(const char *s, size_t n)
{
	enum { LINE_MOST = 90 };
	struct fold words;

	if (n == 0 || n > LINE_MOST || memchr(s, '|', n) != NULL)
		return false;
	fold_text(&words, s, n);
	return caption_annex(&words);
}

/* Keeps the year of a title, s[0..n): of several titles, as lists of reports are, only what all name. */
static void
take_title(const char *s, size_t n)
{
	enum { TITLE_MOST = 200 };
	struct fold title;
	int year;

	if (n > TITLE_MOST || memchr(s, '2', n) == NULL)
		return;
	fold_text(&title, s, n);
	if (!caption_report_end(&title) || !caption_report(&title) || (year = fold_year(&title)) == 0)
		return;
	report.year = report.titled && year != report.year ? 0 : year;
	report.titled = true;
}

static void
take_text(const char *s, size_t n, unsigned long line, bool whole)
{
	report.line = line;
	if (report.section == 0)
		take_title(s, n);
	if (report.section < TABLE_FIRST || report.section >= TABLE_FIRST + TABLE_COUNT) {
		if (report.section == FORM_SECTIONS && !report.annexed)
			report.annexed = opens_annex(s, n);
		if (n >= JOINED_LEAST || report.annexed)
			lines_add(&report.joined, s, n, line);
		return;
	}
	repeat_line(s, n);
	if (!want->wanted[report.section - TABLE_FIRST])
		return;
	if (!whole)
		err_say(ERR_FOUND, "%.*s:%lu: a line too long for a table: its end was not read",
		    (int)report.doc_length, report.doc, line);
	lines_add(&report.lines[report.section - TABLE_FIRST], s, n, line);
}

static void
take_line(const struct field *f, bool whole)
{
	unsigned long line;

	field_number(f[2], &line);
	if (!is_report(f[0], line))
		begin_report(f[0]);
	field_number(f[1], &report.section);
	take_text(f[3].s, f[3].n, line, whole);
	keep_beginning(f);
}

static void
refuse(const struct piece *p, enum record_kind kind)
{
	if (kind == RECORD_OTHER)
		err_say(ERR_TROUBLE, "%s:%lu: this is text, not lines of gip-split: run gip-split FILE | gip-table",
		    input_name(), p->line);
	else
		err_say(ERR_TROUBLE, "%s:%lu: these are %s already, not lines of gip-split: pipe them into %s",
		    input_name(), p->line, record_kind_name(kind), record_kind_reader(kind));
}

/* Takes lines as long as each is the next one. */
static void
take_next(struct piece *lines)
{
	const char *s = lines->s, *end = s + lines->n, *block, *newline;
	uint64_t newlines = 0;

	for (block = s; is_next(s, (size_t)(end - s)); newlines &= newlines - 1) {
		for (; newlines == 0; block += BLOCK)
			newlines = block_newlines(block);
		newline = block - BLOCK + block_first(newlines);
		take_text(s + next.n, (size_t)(newline - s) - next.n, report.line + 1, true);
		count_up();
		s = newline + 1;
		lines->line++;
	}
	lines->n = (size_t)(end - s);
	lines->s = s;
}

/* Takes any record; false if it is no line. */
static bool
take_record(const struct piece *p)
{
	struct field f[LINE_FIELDS];
	enum record_kind kind = record_kind(p->s, p->n);

	if (kind == RECORD_LINE) {
		tsv_split(p->s, p->n, f, LINE_FIELDS);
		take_line(f, p->last);
	} else if (kind != RECORD_HEADER) {
		refuse(p, kind);
		return false;
	}
	return true;
}

/* Takes records, each with a newline behind it, or one that is too long and has none; false if one is no line. */
static bool
take_records(struct piece *lines)
{
	struct piece p = *lines;

	if (!lines->last)
		return take_record(&p);
	for (take_next(lines); lines->n > 0 && !out_failed(); take_next(lines)) {
		p = *lines;
		p.n = (size_t)((const char *)memchr(p.s, '\n', p.n) - p.s);
		if (!take_record(&p))
			return false;
		lines->s += p.n + 1;
		lines->n -= p.n + 1;
		lines->line++;
	}
	return true;
}

void
table_input(const char *operand)
{
	struct piece lines = { .n = 0 };

	(void)operand;
	while (!out_failed() && input_records(&lines) && !input_cut_off(&lines))
		if (!take_records(&lines)) {
			end_report();
			return;
		}
	if (out_failed())
		return;
	if (input_failed()) {
		if (report.open)
			out_cut();
		report.open = false;
		return;
	}
	if (!report.open)
		err_say(ERR_TROUBLE, "%s: no lines of gip-split: nothing to read", input_name());
	end_report();
}
