#include <string.h>

#include "check.h"
#include "err.h"
#include "input.h"
#include "spread.h"

/* How far an identity is judged. */
enum state {
	JUDGED,
	ALONE,          /* it fails by its known cells alone; its sums wait */
	WAITING         /* it has missing cells and may hold */
};

/* The table at hand. */
static struct check *check;
static const struct check_options *options;
static enum state states[RULE_IDENTITIES];
static struct dec off[RULE_IDENTITIES];         /* by what a waiting one may be off zero */
static bool accused[RULE_IDENTITIES];           /* it has a part in a contradiction */
static struct simplex simplex;

static const struct dec zero, one = { 1, 0 };
static const int64_t half = 500000000000000000;  /* of a whole, as a fraction */

static const struct rule_identity *
identity_of(size_t i)
{
	return &check->table.rules->identities[i];
}

/* Takes a cell's value as read. */
static void
load_cell(const struct report_cell *cell, struct deduce_cell *to)
{
	bool read = cell->present && (cell->status == CELL_NUM || cell->status == CELL_INFER);

	to->knowledge = DEDUCE_KNOWN;
	if (read && dec_parse(cell->value.s, cell->value.n, &to->value))
		return;
	to->value = zero;
	if (!read && options->zeros && !(cell->present && cell->status == CELL_BAD))
		return;
	to->knowledge = DEDUCE_UNKNOWN;
	if (read)
		err_say(ERR_FOUND, "%s:%lu: more than %d digits, or %d after the point: "
		    "counts as unknown", input_name(), cell->record,
		    (int)DEC_WHOLE, (int)DEC_FRACTION);
}

/* Takes all cells of the table; gives how many are known. */
static size_t
load(const struct report_table *table)
{
	size_t cell, known = 0;

	/* A table of the same form as the last one needs no more than its cells. */
	if (check->table.form != table->form)
		deduce_lay_out(&check->table, table->form);
	for (cell = 0; cell < check->table.ncells; cell++) {
		load_cell(&table->cells[cell], &check->table.cells[cell]);
		known += check->table.cells[cell].knowledge == DEDUCE_KNOWN;
	}
	return known;
}

static struct dec
signed_value(struct dec value, int sign)
{
	return sign == -1 ? dec_negate(value) : value;
}

/* Adds to a side what is known of its cells; `stands` if that is all of them. */
static void
add_side(struct check_side *side, const struct rule_term *terms, size_t n, struct dec numbers)
{
	const struct deduce_cell *cells = check->table.cells, *cell;
	const struct rule_term *end = terms + n;

	side->stands = true;
	for (; terms < end; terms++) {
		cell = &cells[terms->cell];
		if (cell->knowledge == DEDUCE_UNKNOWN)
			side->stands = false;
		else
			numbers = dec_add(numbers, signed_value(cell->value, terms->sign));
	}
	side->sum = numbers;
}

static void
add_sides(const struct rule_identity *identity, struct check_result *result)
{
	add_side(&result->left, identity->terms, identity->nleft, identity->left);
	add_side(&result->right, identity->terms + identity->nleft,
	    identity->nterms - identity->nleft, identity->right);
}

static bool
stands(const struct check_result *result)
{
	return result->left.stands && result->right.stands;
}

/* For an identity of which both sides stand. */
static bool
holds(const struct rule_identity *identity, const struct check_result *result)
{
	struct dec diff = dec_subtract(result->left.sum, result->right.sum);

	if (identity->relation == RULE_AT_LEAST)
		diff = dec_negate(diff);
	if (identity->relation == RULE_EQUAL)
		diff = dec_absolute(diff);
	return dec_compare(diff, options->tolerance) <= 0;
}

/* Judges an identity without missing cells; false if it has some. */
static bool
judge_known(const struct rule_identity *identity, struct check_result *result)
{
	add_sides(identity, result);
	if (!stands(result))
		return false;
	result->verdict = holds(identity, result) ? CHECK_OK : CHECK_FAIL;
	return true;
}

/* What the missing cells may do to the gap of an identity. */
struct play {
	bool up, down;
	bool whole;             /* by a whole number only */
};

static struct play
play_of(const struct rule_identity *identity)
{
	struct play play = { identity->relation == RULE_AT_MOST,
	    identity->relation == RULE_AT_LEAST, identity->relation == RULE_EQUAL };
	const struct deduce_cell *cell;
	int sign;
	size_t i;

	for (i = 0; i < identity->nterms; i++) {
		cell = &check->table.cells[identity->terms[i].cell];
		if (cell->knowledge != DEDUCE_UNKNOWN)
			continue;
		sign = i < identity->nleft ? identity->terms[i].sign : -identity->terms[i].sign;
		play.up |= sign == 1 || cell->negative;
		play.down |= sign == -1 || cell->negative;
		play.whole &= cell->whole;
	}
	return play;
}

/* By what a number is off the nearest whole one. */
static struct dec
remainder_of(struct dec number)
{
	struct dec rest = { 0, number.fraction };

	if (number.fraction > half)
		return dec_subtract(rest, one);
	return number.fraction < -half ? dec_add(rest, one) : rest;
}

/*
 * How near to zero the missing cells can bring the gap of an identity; in
 * `off`. False if that is farther off than the tolerance.
 */
static bool
admit(size_t i, const struct check_result *result)
{
	struct dec known = dec_subtract(result->left.sum, result->right.sum);
	struct play play = play_of(identity_of(i));
	int sign = dec_sign(known);

	if ((sign == -1 && !play.up) || (sign == 1 && !play.down))
		off[i] = known;
	else
		off[i] = play.whole ? remainder_of(known) : zero;
	return dec_compare(dec_absolute(off[i]), options->tolerance) <= 0;
}

/* Judges what can be judged from the known cells; the rest waits. */
static void
sort_out(void)
{
	size_t i;

	for (i = 0; i < check->table.rules->nidentities; i++) {
		states[i] = JUDGED;
		if (!judge_known(identity_of(i), &check->results[i]))
			states[i] = admit(i, &check->results[i]) ? WAITING : ALONE;
	}
}

/* Accuses the identities of the contradiction that was met. */
static void
accuse(void)
{
	size_t i;

	for (i = 0; i < check->table.rules->nidentities; i++)
		accused[i] |= simplex_part(&simplex, simplex.conflict, i) != 0;
}

/* Demands that a waiting identity holds as well; false, and undone, if it cannot. */
static bool
demand(size_t i)
{
	deduce_demand(&simplex, &check->table, i, off[i]);
	if (simplex_solve(&simplex))
		return true;
	accuse();
	deduce_drop(&simplex, i);
	simplex_solve(&simplex);
	return false;
}

/* Is a cell missing still? */
static bool
is_lacking(void)
{
	size_t i;

	for (i = 0; i < check->table.ncells; i++)
		if (check->table.cells[i].knowledge == DEDUCE_UNKNOWN)
			return true;
	return false;
}

/* Demands that all waiting identities hold; false if they contradict each other. */
static bool
demand_all(void)
{
	bool waiting[RULE_IDENTITIES], equal = true;
	size_t i, n = check->table.rules->nidentities;

	for (i = 0; i < n; i++) {
		waiting[i] = states[i] == WAITING;
		equal &= !waiting[i] || identity_of(i)->relation == RULE_EQUAL;
	}
	if (!spread_values(&check->table, waiting, off))
		return false;
	/* It has seen to each equality whose cells it knows. */
	if (equal && !is_lacking())
		return true;
	deduce_start(&simplex, &check->table, 0);
	for (i = 0; i < n; i++)
		if (waiting[i])
			deduce_demand(&simplex, &check->table, i, off[i]);
	return simplex_solve(&simplex);
}

/*
 * Demands that the waiting identities but `except` hold, each that can with
 * those before it; the others are left `out`.
 */
static void
demand_in_order(size_t except, bool out[])
{
	size_t i;

	deduce_forget(&check->table);
	deduce_start(&simplex, &check->table, 0);
	for (i = 0; i < check->table.rules->nidentities; i++)
		out[i] = states[i] == WAITING && i != except && !demand(i);
}

/* Gives the missing cells what is deduced now. */
static void
derive(void)
{
	struct deduce_cell *cell;
	size_t i;

	if (!is_lacking())
		return;
	simplex_settle(&simplex);
	for (i = 0; i < check->table.ncells; i++) {
		cell = &check->table.cells[i];
		if (cell->knowledge == DEDUCE_UNKNOWN
		    && deduce_value(&simplex, &check->table, i, &cell->value))
			cell->knowledge = DEDUCE_DERIVED;
	}
}

/* Judges an identity by what the others have left for its cells. */
static void
judge_contradicting(size_t i)
{
	struct check_result *result = &check->results[i];

	add_sides(identity_of(i), result);
	result->verdict = stands(result) && holds(identity_of(i), result) ? CHECK_OK : CHECK_FAIL;
}

/* Deduces from the rest without identity i; false if i contradicts that. */
static bool
agrees(size_t i)
{
	static bool ignored[RULE_IDENTITIES];

	demand_in_order(i, ignored);
	return demand(i);
}

/*
 * Judges those that contradict what comes before them; then each other one that
 * has a part in a contradiction, against the rest without it. (To leave out one
 * without such a part changes nothing.) Those that are near enough within the
 * tolerance do hold.
 */
static void
judge_contradictions(void)
{
	static bool judged[RULE_IDENTITIES], accomplices[RULE_IDENTITIES], ignored[RULE_IDENTITIES];
	size_t i, n = check->table.rules->nidentities;

	memset(accused, 0, sizeof accused);
	demand_in_order(n, judged);
	memcpy(accomplices, accused, sizeof accomplices);
	derive();
	for (i = 0; i < n; i++)
		if (judged[i])
			judge_contradicting(i);
	for (i = 0; i < n; i++)
		if (!judged[i] && accomplices[i] && !agrees(i)) {
			derive();
			judge_contradicting(i);
			judged[i] = true;
		}
	for (i = 0; i < n; i++)
		if (judged[i])
			states[i] = JUDGED;
	demand_in_order(n, ignored);
}

/* Judges the identities that are left, once the missing cells are derived. */
static void
conclude(size_t i)
{
	struct check_result *result = &check->results[i];

	add_sides(identity_of(i), result);
	if (states[i] == ALONE) {
		result->verdict = CHECK_FAIL;
		result->left.stands = result->right.stands = true;
	} else {
		result->verdict = stands(result) ? CHECK_OK : CHECK_OPEN;
	}
}

static void
judge_missing(void)
{
	size_t i;

	sort_out();
	if (!demand_all())
		judge_contradictions();
	if (!options->failures)
		derive();
	for (i = 0; i < check->table.rules->nidentities; i++)
		if (states[i] != JUDGED)
			conclude(i);
}

/* A table that was judged: its cells as they were read, and what came of them. */
struct judged {
	const struct form_table *form;
	struct deduce_cell read[FORM_MAX_CELLS], cells[FORM_MAX_CELLS];
	struct check_result results[RULE_IDENTITIES];
};

/* Does the table at hand have the cells of that one? */
static bool
is_like(const struct judged *kept)
{
	const struct deduce_cell *a = kept->read, *b = check->table.cells;
	size_t i;

	if (kept->form != check->table.form)
		return false;
	for (i = 0; i < check->table.ncells; i++)
		if (a[i].knowledge != b[i].knowledge || dec_compare(a[i].value, b[i].value) != 0)
			return false;
	return true;
}

/*
 * Judges a table that lacks cells as one like it was. Many reports leave a table
 * empty, or all of it but some zeros, and to judge it takes as long as to read many.
 */
static void
judge_like(const struct form_table *form, bool empty)
{
	static struct judged judged[REPORT_TABLES][FORM_YEARS][2];      /* the last one, and an empty one */
	struct judged *kept = &judged[form->number - REPORT_FIRST][form->year][empty];
	struct deduce_table *table = &check->table;
	size_t cells = table->ncells * sizeof table->cells[0];
	size_t results = table->rules->nidentities * sizeof check->results[0];

	if (is_like(kept)) {
		memcpy(table->cells, kept->cells, cells);
		memcpy(check->results, kept->results, results);
		return;
	}
	memcpy(kept->read, table->cells, cells);
	judge_missing();
	memcpy(kept->cells, table->cells, cells);
	memcpy(kept->results, check->results, results);
	kept->form = form;
}

void
check_table(const struct report_table *table, const struct check_options *how,
    struct check *to)
{
	size_t i, known;

	check = to;
	options = how;
	if ((known = load(table)) < check->table.ncells)
		judge_like(table->form, known == 0);
	else
		for (i = 0; i < check->table.rules->nidentities; i++)
			judge_known(identity_of(i), &check->results[i]);
	check->fails = false;
	for (i = 0; i < check->table.rules->nidentities; i++)
		check->fails |= check->results[i].verdict == CHECK_FAIL;
}
