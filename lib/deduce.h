/*
 * What the identities of a table say of its cells. The table becomes numbers
 * of simplex.h: the sums are the gaps of the identities, left side less right
 * one, numbered as the identities are; known cells count in their constants,
 * missing ones enter as the form lets them be.
 */
#ifndef DEDUCE_H
#define DEDUCE_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"
#include "form.h"
#include "rule.h"
#include "simplex.h"

enum deduce_knowledge {
	DEDUCE_UNKNOWN,
	DEDUCE_KNOWN,           /* it was read, or counts as 0 */
	DEDUCE_DERIVED          /* the identities leave one value */
};

struct deduce_cell {
	enum deduce_knowledge knowledge;
	bool whole;             /* as the form has it: a whole number, */
	bool negative;          /* it may be below zero */
	struct dec value;
};

struct deduce_table {
	const struct form_table *form;
	const struct rule_set *rules;
	size_t ncells;
	struct deduce_cell cells[FORM_MAX_CELLS];       /* in form order */
	size_t number[FORM_MAX_CELLS];  /* in simplex.h; SIMPLEX_NONE of what did not enter */
};

/* Lays out a table of the form; what is known of its cells is the caller's to set. */
void deduce_lay_out(struct deduce_table *table, const struct form_table *form);

/* Makes derived cells missing again. */
void deduce_forget(struct deduce_table *table);

/*
 * Begins the numbers of a table, of which nothing is demanded yet: derived
 * cells count as known. There is room for `more` known cells to be freed.
 */
void deduce_start(struct simplex *simplex, struct deduce_table *table, size_t more);

/* Lets a known cell be whatever the form lets it be. */
void deduce_free(struct simplex *simplex, struct deduce_table *table, size_t cell);

/* The same, or what it is: a count that was read below zero. */
void deduce_free_or_keep(struct simplex *simplex, struct deduce_table *table, size_t cell);

/*
 * Demands of identity `i` that it holds but for a gap that is `off` (0 is
 * exact), that it holds within a tolerance, or nothing any more.
 */
void deduce_demand(struct simplex *simplex, const struct deduce_table *table, size_t i,
    struct dec off);
void deduce_demand_within(struct simplex *simplex, const struct deduce_table *table, size_t i,
    struct dec tolerance);
void deduce_drop(struct simplex *simplex, size_t i);

/* True, with its value, if a cell that entered is determined; after simplex_settle(). */
bool deduce_value(const struct simplex *simplex, const struct deduce_table *table, size_t cell,
    struct dec *value);

/* False if no numbers satisfy all identities of a table. */
bool deduce_possible(const struct form_table *form);

#endif
