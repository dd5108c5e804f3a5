#include <string.h>

#include "check.h"
#include "deduce.h"
#include "err.h"
#include "input.h"

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

/* The unknowns: the missing cells, then one for each inequality to fill its gap. */
static size_t unknown_of[FORM_MAX_CELLS];       /* by cell */
static size_t nmissing, nunknowns;
static bool whole[FORM_MAX_CELLS], negative[FORM_MAX_CELLS];    /* by unknown */

static const struct dec zero;

static bool
is_known(size_t cell)
{
	return check->cells[cell].knowledge == CHECK_KNOWN;
}

/* Takes a cell's value as read; true if it has one. */
static bool
load_cell(const struct report_cell *cell, struct check_cell *to)
{
	bool read = cell->present && (cell->status == CELL_NUM || cell->status == CELL_INFER);

	to->knowledge = CHECK_KNOWN;
	if (read && dec_parse(cell->value.s, cell->value.n, &to->value))
		return true;
	to->value = zero;
	if (!read && options->zeros && !(cell->present && cell->status == CELL_BAD))
		return true;
	to->knowledge = CHECK_UNKNOWN;
	if (read)
		err_say(ERR_FOUND, "%s:%lu: more than %d digits, or %d after the point: "
		    "counts as unknown", input_name(), cell->record,
		    (int)DEC_WHOLE, (int)DEC_FRACTION);
	return false;
}

/* Takes all cells of the table; true if all are known. */
static bool
load(const struct report_table *table)
{
	size_t cell, cells = form_ncells(table->form);
	const struct form_column *column;

	nmissing = 0;
	for (cell = 0; cell < cells; cell++) {
		if (load_cell(&table->cells[cell], &check->cells[cell]))
			continue;
		form_cell(table->form, cell, &column);
		whole[nmissing] = column->unit == UNIT_COUNT || column->unit == UNIT_CHANGE;
		negative[nmissing] = column->unit == UNIT_CHANGE;
		unknown_of[cell] = nmissing++;
	}
	return nmissing == 0;
}

static struct dec
signed_value(struct dec value, int sign)
{
	return sign < 0 ? dec_negate(value) : value;
}

/* What is known of a side's sum; `stands` if that is all of it. */
static struct check_side
add_side(const struct rule_term *terms, size_t n)
{
	struct check_side side = { true, { 0, 0 } };
	const struct check_cell *cell;
	size_t i;

	for (i = 0; i < n; i++) {
		cell = &check->cells[terms[i].cell];
		if (cell->knowledge == CHECK_UNKNOWN)
			side.stands = false;
		else
			side.sum = dec_add(side.sum, signed_value(cell->value, terms[i].sign));
	}
	return side;
}

static void
add_sides(const struct rule_identity *identity, struct check_result *result)
{
	result->left = add_side(identity->terms, identity->nleft);
	result->right = add_side(identity->terms + identity->nleft,
	    identity->nterms - identity->nleft);
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

/* An identity as an equation: its missing cells on the left, the rest in `sum`. */
struct equation {
	signed char count[DEDUCE_UNKNOWNS];
	struct dec sum;
	bool plus, minus;       /* something may add to the left side, take from it */
	bool whole;             /* the left side is a whole number */
};

static void
count_unknown(struct equation *equation, size_t u, int count)
{
	equation->count[u] = (signed char)(equation->count[u] + count);
}

static void
note_signs(struct equation *equation)
{
	size_t u;

	for (u = 0; u < nunknowns; u++) {
		if (equation->count[u] == 0)
			continue;
		if (u >= nmissing || !whole[u])
			equation->whole = false;
		if (equation->count[u] > 0 || negative[u])
			equation->plus = true;
		if (equation->count[u] < 0 || negative[u])
			equation->minus = true;
	}
}

static void
make_equation(size_t number, struct equation *equation)
{
	const struct rule_identity *identity = &check->rules->identities[number];
	const struct rule_term *term;
	size_t i, gap = nmissing;
	int sign;

	memset(equation->count, 0, nunknowns);
	equation->sum = zero;
	equation->plus = equation->minus = false;
	equation->whole = true;
	for (i = 0; i < identity->nterms; i++) {
		term = &identity->terms[i];
		sign = i < identity->nleft ? term->sign : -term->sign;
		if (is_known(term->cell))
			equation->sum = dec_subtract(equation->sum,
			    signed_value(check->cells[term->cell].value, sign));
		else
			count_unknown(equation, unknown_of[term->cell], sign);
	}
	for (i = 0; i < number; i++)
		gap += check->rules->identities[i].relation != RULE_EQUAL;
	if (identity->relation != RULE_EQUAL)
		count_unknown(equation, gap, identity->relation == RULE_AT_MOST ? 1 : -1);
	note_signs(equation);
}

/*
 * Moves the sum to the nearest that the left side can be, whatever the missing
 * cells are; false if that is farther off than the tolerance.
 */
static bool
admit(struct equation *equation)
{
	struct dec sum = equation->sum;
	int sign = dec_sign(sum);

	if ((sign > 0 && !equation->plus) || (sign < 0 && !equation->minus)) {
		sum = zero;
	} else if (equation->whole && sum.fraction != 0) {
		sum.whole += (sum.fraction >= 500000000000000000)
		    - (sum.fraction <= -500000000000000000);
		sum.fraction = 0;
	}
	equation->sum = dec_subtract(equation->sum, sum);
	sign = dec_compare(dec_absolute(equation->sum), options->tolerance);
	equation->sum = sum;
	return sign <= 0;
}

static bool
add_equation(size_t number)
{
	static struct equation equation;

	make_equation(number, &equation);
	admit(&equation);
	return deduce_add(equation.count, equation.sum);
}

/* Deduces from the waiting identities but `except`; true if they agree. */
static bool
deduce(size_t except)
{
	bool agree = true;
	size_t i, u;

	deduce_start(nunknowns);
	for (u = 0; u < nmissing; u++)
		if (negative[u])
			deduce_negative(u);
	for (i = 0; i < check->rules->nidentities; i++)
		if (states[i] == WAITING && i != except && !add_equation(i))
			agree = false;
	return agree;
}

/* Gives the missing cells what is deduced now. */
static void
derive(void)
{
	struct check_cell *cell;
	size_t c, u;

	deduce_finish();
	for (c = u = 0; u < nmissing; c++) {
		cell = &check->cells[c];
		if (is_known(c))
			continue;
		cell->knowledge = deduce_value(u++, &cell->value) ? CHECK_DERIVED : CHECK_UNKNOWN;
	}
}

/*
 * Holds each waiting identity against the others; those that contradict them
 * are judged. Others that are near enough within the tolerance do hold.
 */
static void
judge_contradictions(void)
{
	bool judged[RULE_IDENTITIES] = { false };
	struct check_result *result;
	size_t i;

	for (i = 0; i < check->rules->nidentities; i++) {
		if (states[i] != WAITING)
			continue;
		deduce(i);
		if (add_equation(i))
			continue;
		derive();
		result = &check->results[i];
		add_sides(&check->rules->identities[i], result);
		result->verdict = stands(result) && holds(&check->rules->identities[i], result)
		    ? CHECK_OK : CHECK_FAIL;
		judged[i] = true;
	}
	for (i = 0; i < check->rules->nidentities; i++)
		if (judged[i])
			states[i] = JUDGED;
	deduce(check->rules->nidentities);
}

/* Judges what can be judged from the known cells; the rest waits. */
static void
sort_out(void)
{
	static struct equation equation;
	size_t i;

	nunknowns = nmissing;
	for (i = 0; i < check->rules->nidentities; i++)
		nunknowns += check->rules->identities[i].relation != RULE_EQUAL;
	for (i = 0; i < check->rules->nidentities; i++) {
		states[i] = JUDGED;
		if (judge_known(&check->rules->identities[i], &check->results[i]))
			continue;
		make_equation(i, &equation);
		states[i] = admit(&equation) ? WAITING : ALONE;
	}
}

/* Judges the identities that are left, once the missing cells are derived. */
static void
conclude(size_t i)
{
	struct check_result *result = &check->results[i];

	add_sides(&check->rules->identities[i], result);
	if (states[i] == ALONE) {
		result->verdict = CHECK_FAIL;
		result->left.stands = result->right.stands = true;
	} else {
		result->verdict = stands(result) ? CHECK_OK : CHECK_OPEN;
	}
}

void
check_table(const struct report_table *table, const struct check_options *how,
    struct check *to)
{
	size_t i;

	check = to;
	options = how;
	check->rules = rule_identities(table->form);
	if (load(table)) {
		for (i = 0; i < check->rules->nidentities; i++)
			judge_known(&check->rules->identities[i], &check->results[i]);
		return;
	}
	sort_out();
	if (!deduce(check->rules->nidentities))
		judge_contradictions();
	derive();
	for (i = 0; i < check->rules->nidentities; i++)
		if (states[i] != JUDGED)
			conclude(i);
}
