/*
 * parts PART: what a part of gip-table makes of the cells of small texts. Reads
 * lines `PART<TAB>TABLE<TAB>TEXT<TAB>...' (fixtures/parts.table; ~ ends a line of the
 * text, <t> is a tab) and prints those of the part again, with what comes out:
 * the cells, | between those of a row and ~ behind it, and 2: where the second line
 * of the text begins. Words are as they are, \ where a line ends within them; 5 is
 * =5, a none-mark /-, an empty cell _, a pad [], an empty line {}; then what is told of
 * a cell: ? doubted, ' parted from words, ^ broken, and its doubt as a digit. Of `values'
 * and `labels' comes out what the words of each cell are by themselves, of `rows' which tokens
 * each row has.
 */
#include <stdio.h>
#include <string.h>

#include "cell.h"
#include "grid.h"
#include "label.h"
#include "level.h"
#include "order.h"
#include "rows.h"
#include "scraps.h"
#include "shards.h"
#include "table.h"
#include "tail.h"
#include "torn.h"
#include "value.h"

static struct tokens tokens;
static struct found_rows found;
static const struct form_table *tables[FORM_YEARS];

static void
print_token(const struct token *t)
{
	static const char *const signs[] = { "", "=", "/", "_", "[]", "{}" };
	size_t i;

	fputs(signs[t->kind], stdout);
	for (i = 0; i < t->n; i++)
		putchar(t->s[i] == '\n' ? '\\' : t->s[i]);
	printf("%s%s%s", t->doubted ? "?" : "", t->fused ? "'" : "", t->broken ? "^" : "");
	if (t->doubt != TOKEN_PLAIN)
		printf("%d", (int)t->doubt);
}

static void
print_tokens(void)
{
	const struct token *t = tokens.t, *end = t + tokens.n;
	unsigned long line = 1;

	for (; t < end; t++) {
		if (t->line != line)
			printf("%lu:", line = t->line);
		print_token(t);
		if (t + 1 < end)
			fputs(t[1].row == t->row ? "|" : "~", stdout);
	}
}

static void
cells(void)
{
	print_tokens();
}

static void
level(void)
{
	level_rows(valuelines_read(tables, &tokens));
	print_tokens();
}

static void
shards(void)
{
	shards_join(valuelines_read(tables, &tokens));
	print_tokens();
}

static void
torn(void)
{
	torn_join(tables, &tokens);
	print_tokens();
}

static void
grid(void)
{
	rows_find(&found, tables[FORM_2021], &tokens);
	if (grid_fill(&found, &tokens))
		fputs("filled: ", stdout);
	if (tokens.nowhere)
		fputs("nowhere: ", stdout);
	print_tokens();
}

/* For each head of the table, first to last. */
static const struct form_head *
next_head(const struct form_head *last, size_t *row)
{
	const struct form_table *table = tables[FORM_2021];

	for (; *row < table->nrows; ++*row)
		if (table->rows[*row].head != NULL && table->rows[*row].head != last)
			return table->rows[*row].head;
	return NULL;
}

static void
scraps(void)
{
	const struct form_head *head = NULL;
	const char *between = "";
	size_t row = 0;

	for (; (head = next_head(head, &row)) != NULL; between = " ")
		printf("%s%s", between, scraps_are_headers(&tokens, head, 0, tokens.n) ? "yes" : "no");
}

static void
order(void)
{
	static const char *const orders[] = { "form", "seen", "likely" };
	size_t row = 0, columns[FORM_MAX_COLUMNS], k;
	const struct form_head *head = NULL;
	const char *between = "";

	torn_join(tables, &tokens);
	rows_find(&found, tables[FORM_2021], &tokens);
	for (; (head = next_head(head, &row)) != NULL; between = "; ") {
		printf("%s%s", between, orders[order_read(&found, &tokens, head, columns)]);
		for (k = 0; k < head->ncolumns; k++)
			printf(" %s", head->columns[columns[k]].id);
	}
}

/*
 * The rows that have something: the tokens of the label, and of the values; again where they come again. ! unlabelled,
 * ? in doubt, b bare, a apart.
 */
static void
rows(void)
{
	const struct printed_row *row;

	rows_find(&found, tables[FORM_2021], &tokens);
	for (row = found.rows; row < found.rows + found.n; row++) {
		if (!row->found && row->unlabelled)
			continue;
		printf("%s ", row->row->id);
		if (!row->unlabelled)
			printf("%zu-%zu", row->label, row->label_end);
		if (row->found)
			printf(" %zu-%zu", row->after, row->end);
		if (row->again_end > 0)
			printf(" %zu-%zu", row->again, row->again_end);
		printf("%s%s%s%s; ", row->unlabelled ? "!" : "", row->doubted ? "?" : "", row->bare ? "b" : "",
		    row->apart ? "a" : "");
	}
	printf("%s%s%zu", found.beside ? "beside " : "", found.stray ? "stray " : "", found.unclaimed);
}

/* As values of each unit, or of thousands; where their last number begins, one that has run together, a marked one; signs. */
static void
print_value(const char *s, size_t n)
{
	static const char kinds[] = { '_', '=', '/', '"' };
	struct value value;
	bool minus = false;
	size_t unit, sign = value_sign(s, n, &minus);
	int power = 0;

	printf(" %c", kinds[value_kind(s, n)]);
	for (unit = UNIT_COUNT; unit <= UNIT_OPEN; unit++) {
		value_read(&value, s, n, (enum form_unit)unit);
		printf(" %s%s", cell_status_word(value.status), value.text);
	}
	value_read_scaled(&value, s, n, UNIT_WAN_YUAN, 3);
	printf(" %s%s %zu %zu %zu %zu %zu", cell_status_word(value.status), value.text, tail_number(s, n), tail_run(s, n),
	    tail_marked(s, n), sign, value_last_sign(s, n));
	printf("%s%s%s%s", minus ? "-" : "", value_is_plain(s, n) ? "p" : "", value_is_marked(s, n) ? "m" : "",
	    value_is_broken(s, n) ? "b" : "");
	for (unit = UNIT_COUNT; unit <= UNIT_OPEN; unit++)
		if (value_header(s, n, n, (enum form_unit)unit, &power))
			printf(" %zu:%d", unit, power);
}

/* As a label of the table, and what they speak for. */
static void
print_label(const char *s, size_t n)
{
	static const char kinds[] = { 'r', 'c', 'h' };
	const struct form_table *table = tables[FORM_2021];
	struct label_hit hits[LABEL_HITS];
	size_t i, nhits = label_match(table, s, n, hits);
	bool other;

	for (i = 0; i < nhits; i++)
		printf(" %c%hu.%hu-%d", kinds[hits[i].kind], hits[i].row, hits[i].column, hits[i].cost);
	printf(" %zu", label_exact(table, s, n, hits));
	printf(" %llx", (unsigned long long)label_rows(table, s, n, &other));
	printf("%s%s%s %zu", other ? "o" : "", label_is_row(s, n) ? "l" : "", label_may_begin(table, s, n) ? "b" : "",
	    label_headers(table, s, n));
}

static void
print_words(void (*print)(const char *s, size_t n))
{
	const struct token *t;

	for (t = tokens.t; t < tokens.t + tokens.n; t++) {
		printf("%s%.*s:", t > tokens.t ? "|" : "", (int)t->n, t->s);
		print(t->s, t->n);
	}
}

static void
values(void)
{
	print_words(print_value);
}

static void
labels(void)
{
	print_words(print_label);
}

static const struct {
	const char *name;
	void (*show)(void);
} parts[] = {
	{ "cells", cells },
	{ "level", level },
	{ "shards", shards },
	{ "torn", torn },
	{ "grid", grid },
	{ "scraps", scraps },
	{ "order", order },
	{ "rows", rows },
	{ "values", values },
	{ "labels", labels }
};

/* Reads the text s, to a tab, as the lines of a section. */
static void
read_text(const char *s)
{
	static struct lines lines;
	static char line[8192];
	unsigned long number = 0;
	size_t n = 0;

	lines_start(&lines);
	for (;; s++) {
		if (*s == '~' || *s == '\t' || *s == '\0') {
			lines_add(&lines, line, n, ++number);
			n = 0;
			if (*s != '~')
				break;
		} else if (strncmp(s, "<t>", 3) == 0) {
			line[n++] = '\t';
			s += 2;
		} else {
			line[n++] = *s;
		}
	}
	token_read(&tokens, &lines, false);
}

int
main(int argc, char *argv[])
{
	static char text[8192];
	struct table_options options;
	size_t k = 0, year, end;
	const char *tab;

	table_list("all", &options);
	table_setup(&options);
	while (argc > 1 && k + 1 < sizeof parts / sizeof parts[0] && strcmp(argv[1], parts[k].name) != 0)
		k++;
	while (fgets(text, sizeof text, stdin) != NULL) {
		text[strcspn(text, "\n")] = '\0';
		end = strcspn(text, "\t");
		if (strlen(parts[k].name) != end || memcmp(text, parts[k].name, end) != 0 || text[end] == '\0')
			continue;
		for (year = 0; year < FORM_YEARS; year++)
			tables[year] = form_table(text[end + 1] - '0', (enum form_year)year);
		tab = strchr(text + end + 3, '\t');
		read_text(text + end + 3);
		printf("%.*s\t", tab == NULL ? (int)strlen(text) : (int)(tab - text), text);
		parts[k].show();
		putchar('\n');
	}
	return 0;
}
