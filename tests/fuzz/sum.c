/*
 * gip-sum: records of the contract's grammar, `ok` only where the numbers
 * agree, and fixes after which nothing fails.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cell.h"
#include "err.h"
#include "form.h"
#include "output.h"
#include "rule.h"
#include "rulefile.h"
#include "sum.h"
#include "target.h"
#include "tsv.h"

static struct sum_options options;

static const struct host_program sum = { host_name, NULL, sum_input, NULL };

static void
check_record(struct line line)
{
	struct field f[CHECK_FIELDS + 1];

	HOLDS(tsv_split(line.s, line.n, f, CHECK_FIELDS + 1) == CHECK_FIELDS);
	HOLDS(field_is(f[7], "ok") || field_is(f[7], "fail") || field_is(f[7], "open"));
	HOLDS(is_plain(f[2].s, line.n - (size_t)(f[2].s - line.s), "\t"));
	if (!field_is(f[7], "fail"))
		HOLDS(f[8].n == 0);
}

static void
check_records(void)
{
	struct line line;
	size_t at = 0;

	while (text_line(&host_out, &at, &line))
		check_record(line);
}

void
checks_check(const struct text *checks)
{
	struct field f[CHECK_FIELDS + 1];
	struct line line;
	size_t at = 0;

	while (text_line(checks, &at, &line)) {
		check_record(line);
		tsv_split(line.s, line.n, f, CHECK_FIELDS + 1);
		if (field_is(f[7], "ok"))
			HOLDS(f[4].n > 0 && field_same(f[4], f[5]) && field_is(f[6], "0"));
	}
}

static void
run_sum(const struct text *data, bool cells)
{
	options.cells = cells;
	options.checks = !cells;
	sum_setup(&options);
	host_chunks(&sum, data);
	host_end_line();
}

void
target_sum(const struct text *data)
{
	options.check.zeros = data->n % 5 == 0;
	run_sum(data, false);
	checks_check(&host_out);
	HOLDS(host_out.n > 0 || err_status() == ERR_TROUBLE);
	options.summary = data->n % 3 == 0;
	run_sum(data, true);
	options.summary = options.check.zeros = false;
}

/* Cells made of bytes */

static const struct form_table *form;
static bool known[FORM_MAX_CELLS];
static int64_t value[FORM_MAX_CELLS];   /* of those known */

/* The number of a byte: small ones, that add up now and then, and some others. */
static int64_t
number_of(unsigned char byte)
{
	static const int64_t odd[] = { 100, 99, 1234567, 999999999999, -1, -12, 10, 21 };

	return byte < 192 ? byte % 13 : odd[byte % 8];
}

static void
add_cell(struct text *cells, size_t cell, unsigned char byte)
{
	static const char *const states[] = { "blank", "none", "absent", "bad" };
	char digits[OUT_DIGITS];
	const struct form_column *column;
	const struct form_row *row = form_cell(form, cell, &column);
	char head[] = { 'd', '\t', (char)('0' + form->number), '\t' };

	known[cell] = byte < 224;
	value[cell] = number_of(byte);
	text_add(cells, head, sizeof head);
	text_add(cells, row->id, strlen(row->id));
	text_add(cells, "\t", 1);
	text_add(cells, column->id, strlen(column->id));
	text_add(cells, "\t", 1);
	if (known[cell]) {
		if (value[cell] < 0)
			text_add(cells, "-", 1);
		text_add(cells, digits, out_digits(digits, (unsigned long)llabs(value[cell])));
		text_add(cells, "\tnum\t1:1\t\n", 10);
	} else {
		text_add(cells, "\t", 1);
		text_add(cells, states[byte % 4], strlen(states[byte % 4]));
		text_add(cells, "\t\t\n", 3);
	}
}

static const struct rule_identity *
identity_of(const struct field *f)
{
	const struct rule_set *set = rule_identities(form);
	size_t i;

	for (i = 0; i < set->nidentities; i++)
		if (field_same(set->identities[i].check, f[2]) && field_same(set->identities[i].at, f[3]))
			return &set->identities[i];
	return NULL;
}

/* Holds a verdict against the numbers, where all of the identity are there. */
static void
check_verdict(const struct field *f)
{
	const struct rule_identity *identity = identity_of(f);
	int64_t difference = 0;
	size_t i;

	HOLDS(identity != NULL);
	for (i = 0; i < identity->nterms; i++) {
		if (!known[identity->terms[i].cell])
			return;
		difference += (i < identity->nleft ? 1 : -1) * identity->terms[i].sign
		    * value[identity->terms[i].cell];
	}
	HOLDS(field_is(f[7], difference == 0 ? "ok" : "fail"));
}

/* The cells again, with the fixes in place of the values; false if not all have one. */
static bool
apply_fixes(struct text *fixed)
{
	struct field f[FIXED_FIELDS + 1];
	struct line line;
	size_t at = 0;

	text_clear(fixed);
	while (text_line(&host_out, &at, &line)) {
		HOLDS(tsv_split(line.s, line.n, f, FIXED_FIELDS + 1) == FIXED_FIELDS);
		if (f[8].n == 0 && f[9].n > 0)
			return false;
		if (f[8].n == 0) {
			text_add(fixed, line.s, (size_t)(f[8].s - 1 - line.s));
		} else {
			text_add(fixed, line.s, (size_t)(f[4].s - line.s));
			text_add(fixed, f[8].s, f[8].n);
			text_add(fixed, "\tnum\t1:1\t", 9);
		}
		text_add(fixed, "\n", 1);
	}
	return true;
}

static void
check_fixes(const struct text *cells)
{
	static struct text fixed;

	run_sum(cells, true);
	if (!apply_fixes(&fixed) || text_has(&host_said, "no suspects"))
		return;
	run_sum(&fixed, false);
	HOLDS(err_status() == ERR_NONE);
}

void
target_cells(const struct text *data)
{
	static struct text cells;
	struct field f[CHECK_FIELDS];
	struct line line;
	size_t cell, at = 0;

	if (data->n < 2)
		return;
	form = form_table(3 + (data->s[0] & 1), data->s[0] & 2 ? FORM_2019 : FORM_2021);
	text_clear(&cells);
	for (cell = 0; cell < form_ncells(form); cell++)
		add_cell(&cells, cell, (unsigned char)data->s[1 + cell % (data->n - 1)]);
	run_sum(&cells, false);
	check_records();
	while (text_line(&host_out, &at, &line)) {
		tsv_split(line.s, line.n, f, CHECK_FIELDS);
		check_verdict(f);
	}
	check_fixes(&cells);
}

/* Rules */

static void
read_rules(char *name)
{
	rulefile_read(name);
}

/* Reads a file of rules, and checks cells by them, of which some are missing. */
void
target_rules(const struct text *data)
{
	static const struct host_program rules = { host_name, host_forget_rules, NULL, read_rules };
	static struct text cells;
	size_t cell;

	host_chunks(&rules, data);
	text_clear(&cells);
	form = form_table(3 + (int)(data->n & 1), FORM_2021);
	for (cell = 0; cell < form_ncells(form); cell++)
		add_cell(&cells, cell, (unsigned char)(cell * 37 % 11 == 3 ? 224 : cell % 12));
	run_sum(&cells, false);
	check_records();
	run_sum(&cells, true);
	host_forget_rules();
}
