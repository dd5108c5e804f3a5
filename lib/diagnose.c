#include "diagnose.h"

static const struct dec zero;

/* A missing cell of a table that holds, or may. */
static void
take_derived(const struct deduce_table *table, struct finding findings[])
{
	size_t i;

	for (i = 0; i < table->ncells; i++)
		if (table->cells[i].knowledge == DEDUCE_DERIVED) {
			findings[i].cause = CAUSE_DERIVED;
			findings[i].fixed = true;
			findings[i].fix = table->cells[i].value;
		}
}

static bool
is_open(const struct deduce_table *table, const struct locate *locate, size_t cell)
{
	return table->cells[cell].knowledge != DEDUCE_KNOWN || locate->suspect[cell];
}

/* An identity of which no cell is missing or a suspect holds already, within the tolerance. */
static bool
is_settled(const struct deduce_table *table, const struct locate *locate, size_t i)
{
	const struct rule_identity *identity = &table->rules->identities[i];
	size_t k;

	for (k = 0; k < identity->nterms; k++)
		if (is_open(table, locate, identity->terms[k].cell))
			return false;
	return true;
}

/*
 * Frees the suspects of a table and demands that its identities hold; false if
 * that cannot be. Where sets tie, a suspect may as well be right.
 */
static bool
mend(struct simplex *simplex, struct deduce_table *table, const struct locate *locate,
    struct dec tolerance)
{
	size_t i;

	deduce_start(simplex, table, locate->nsuspects);
	for (i = 0; i < table->ncells; i++)
		if (locate->certain[i])
			deduce_free(simplex, table, i);
		else if (locate->suspect[i])
			deduce_free_or_keep(simplex, table, i);
	for (i = 0; i < table->rules->nidentities; i++)
		if (!is_settled(table, locate, i))
			deduce_demand_within(simplex, table, i, tolerance);
	return simplex_solve(simplex);
}

/*
 * With all suspects freed, cells of a part with one smallest set can only be
 * what that set makes them; where sets tie little is determined, and that is
 * right whichever it is.
 */
static void
take_mended(const struct simplex *simplex, const struct deduce_table *table,
    const struct locate *locate, struct finding findings[])
{
	struct finding *finding = findings;
	size_t i;

	for (i = 0; i < table->ncells; i++, finding++) {
		if (!is_open(table, locate, i))
			continue;
		if (locate->suspect[i] && !locate->certain[i]) {
			finding->cause = CAUSE_TIE;
			continue;
		}
		finding->fixed = deduce_value(simplex, table, i, &finding->fix);
		if (locate->suspect[i])
			finding->cause = CAUSE_VALUE;
		else if (finding->fixed)
			finding->cause = CAUSE_DERIVED;
	}
}

static void
name_causes(const struct report_table *report, const struct deduce_table *table,
    struct finding findings[])
{
	enum cause causes[FORM_MAX_CELLS];
	size_t i;

	for (i = 0; i < table->ncells; i++) {
		causes[i] = findings[i].cause;
		if (causes[i] == CAUSE_VALUE && findings[i].fixed)
			causes[i] = cause_of_slip(report, table, findings, i);
	}
	for (i = 0; i < table->ncells; i++)
		findings[i].cause = causes[i];
}

void
diagnose(const struct report_table *report, const struct check *check,
    const struct locate *locate, struct dec tolerance, struct finding findings[])
{
	static const struct finding nothing = { .cause = CAUSE_NONE };
	static struct deduce_table table;
	static struct simplex simplex;
	size_t i;

	table = check->table;
	for (i = 0; i < table.ncells; i++)
		findings[i] = nothing;
	if (!check->fails) {
		take_derived(&table, findings);
		return;
	}
	if (locate->end != LOCATE_FOUND)
		return;
	deduce_forget(&table);
	/* What follows is exact, unless nothing exact does. */
	if (!mend(&simplex, &table, locate, zero) && !mend(&simplex, &table, locate, tolerance))
		return;
	simplex_settle(&simplex);
	take_mended(&simplex, &table, locate, findings);
	name_causes(report, &table, findings);
}
