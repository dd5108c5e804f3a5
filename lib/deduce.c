#include <string.h>

#include "deduce.h"

static const struct dec zero;

void
deduce_lay_out(struct deduce_table *table, const struct form_table *form)
{
	const struct form_column *column;
	struct deduce_cell *cell = table->cells;
	const struct form_row *row;
	size_t i;

	table->form = form;
	table->rules = rule_identities(form);
	for (row = form->rows; row < form->rows + form->nrows; row++)
		for (i = 0; row->head != NULL && i < row->head->ncolumns; i++, cell++) {
			column = &row->head->columns[i];
			cell->whole = form_counts(column->unit);
			cell->negative = column->unit == UNIT_CHANGE;
		}
	table->ncells = (size_t)(cell - table->cells);
}

/* A known cell adds to the constants of its identities. */
static void
count_in(struct simplex *simplex, const struct deduce_table *table, size_t cell)
{
	const struct rule_use *use = table->rules->uses + table->rules->first[cell];
	const struct rule_use *end = table->rules->uses + table->rules->first[cell + 1];
	struct dec value = table->cells[cell].value;

	if (dec_sign(value) == 0)
		return;
	for (; use < end; use++)
		simplex_constant(simplex, use->identity,
		    use->count < 0 ? dec_negate(value) : value);
}

static void
enter(struct simplex *simplex, struct deduce_table *table, size_t cell, struct dec value)
{
	const struct rule_use *use = table->rules->uses + table->rules->first[cell];
	const struct rule_use *end = table->rules->uses + table->rules->first[cell + 1];

	table->number[cell] = simplex_enter(simplex, value);
	for (; use < end; use++)
		simplex_use(simplex, table->number[cell], use->identity, use->count);
	simplex_bound(simplex, table->number[cell],
	    table->cells[cell].negative ? NULL : &zero, NULL);
}

void
deduce_free(struct simplex *simplex, struct deduce_table *table, size_t cell)
{
	enter(simplex, table, cell, table->cells[cell].value);
}

void
deduce_free_or_keep(struct simplex *simplex, struct deduce_table *table, size_t cell)
{
	const struct deduce_cell *as_read = &table->cells[cell];

	deduce_free(simplex, table, cell);
	if (!as_read->negative && dec_sign(as_read->value) < 0)
		simplex_bound(simplex, table->number[cell], &as_read->value, NULL);
}

void
deduce_forget(struct deduce_table *table)
{
	size_t i;

	for (i = 0; i < table->ncells; i++)
		if (table->cells[i].knowledge == DEDUCE_DERIVED)
			table->cells[i].knowledge = DEDUCE_UNKNOWN;
}

void
deduce_start(struct simplex *simplex, struct deduce_table *table, size_t more)
{
	size_t i, missing = 0;

	for (i = 0; i < table->ncells; i++) {
		table->number[i] = SIMPLEX_NONE;
		missing += table->cells[i].knowledge == DEDUCE_UNKNOWN;
	}
	simplex_start(simplex, table->rules->nidentities,
	    table->rules->nidentities + missing + more);
	for (i = 0; i < table->ncells; i++)
		if (table->cells[i].knowledge != DEDUCE_UNKNOWN)
			count_in(simplex, table, i);
	for (i = 0; i < table->ncells; i++)
		if (table->cells[i].knowledge == DEDUCE_UNKNOWN)
			enter(simplex, table, i, zero);
}

/* Keeps the gap of identity `i` at `least` to `most`, or on one side as its relation says. */
static void
bound_gap(struct simplex *simplex, const struct deduce_table *table, size_t i, struct dec least,
    struct dec most)
{
	const struct rule_identity *identity = &table->rules->identities[i];
	struct dec numbers = dec_subtract(identity->left, identity->right);

	least = dec_subtract(least, numbers);
	most = dec_subtract(most, numbers);
	simplex_bound(simplex, i, identity->relation == RULE_AT_MOST ? NULL : &least,
	    identity->relation == RULE_AT_LEAST ? NULL : &most);
}

void
deduce_demand(struct simplex *simplex, const struct deduce_table *table, size_t i,
    struct dec off)
{
	bound_gap(simplex, table, i, off, off);
}

void
deduce_demand_within(struct simplex *simplex, const struct deduce_table *table, size_t i,
    struct dec tolerance)
{
	bound_gap(simplex, table, i, dec_negate(tolerance), tolerance);
}

void
deduce_drop(struct simplex *simplex, size_t i)
{
	simplex_bound(simplex, i, NULL, NULL);
}

bool
deduce_value(const struct simplex *simplex, const struct deduce_table *table, size_t cell,
    struct dec *value)
{
	return simplex_value(simplex, table->number[cell], value)
	    && (!table->cells[cell].whole || value->fraction == 0);
}

/* True if no cell of whole numbers must be a fraction. */
static bool
is_whole(const struct simplex *simplex, const struct deduce_table *table)
{
	struct dec value;
	size_t i;

	for (i = 0; i < table->ncells; i++)
		if (table->cells[i].whole && simplex_determined(simplex, table->number[i])
		    && !deduce_value(simplex, table, i, &value))
			return false;
	return true;
}

bool
deduce_possible(const struct form_table *form)
{
	static struct deduce_table table;
	static struct simplex simplex;
	size_t i;

	deduce_lay_out(&table, form);
	deduce_start(&simplex, &table, 0);
	for (i = 0; i < table.rules->nidentities; i++)
		deduce_demand(&simplex, &table, i, zero);
	if (!simplex_solve(&simplex))
		return false;
	simplex_settle(&simplex);
	return is_whole(&simplex, &table);
}
