/*
 * Identities of the form, written one a line:
 *
 *	rule     = name table [each] ":" sum relation sum [";" message]
 *	each     = "each row" | "each column"
 *	sum      = ["-"] term { ("+" | "-") term }
 *	relation = "=" | "<=" | ">="
 *	term     = column | row | row ":" column | "number:" decimal
 *
 * A rule holds at each row that has the columns it names, or at each column
 * that the rows it names have, or once where all its terms are row:column. A
 * term is a column where the rule ranges over rows and a row where it ranges
 * over columns. A group of rows stands for the sum of its rows. A number is
 * marked, since a row is one, too. A name is a letter and then letters, digits
 * and `_'. Empty lines and lines that begin with # say nothing.
 */
#ifndef RULE_H
#define RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "dec.h"
#include "form.h"
#include "tsv.h"

enum {
	RULE_IDENTITIES = 256,  /* identities of one table */
	RULE_TERMS = 16384      /* terms of all identities */
};

enum rule_relation {
	RULE_EQUAL,
	RULE_AT_MOST,
	RULE_AT_LEAST
};

/* A cell of the table, by its number in form order, and how often it counts: 1 or -1. */
struct rule_term {
	size_t cell;
	int sign;
};

/* A rule at one row or column. */
struct rule_identity {
	struct field check;     /* the rule's name */
	struct field at;        /* the row, the column, or the rule's first cell */
	struct field message;
	enum rule_relation relation;
	size_t nterms, nleft;   /* the first nleft terms are the left side */
	const struct rule_term *terms;
	struct dec left, right; /* the sums of the numbers on its sides */
};

/* An identity that a cell is a term of, and how often it adds to the left side less the right. */
struct rule_use {
	size_t identity;
	int count;
};

/* All identities of a table, in the order of the rules and then of the form. */
struct rule_set {
	size_t nidentities;
	struct rule_identity identities[RULE_IDENTITIES];
	/* The uses of cell i are uses[first[i]] up to uses[first[i + 1]]. */
	size_t first[FORM_MAX_CELLS + 1];
	struct rule_use *uses;
};

struct rule_fault {
	const char *what;       /* "no such row or column in table 3" */
	struct field word;      /* where in the line; empty at its end */
};

/* Does a line say nothing: is it empty, or does it begin with #? */
bool rule_empty(const char *line, size_t n);

/*
 * Adds a line that says something to the rules. The line is not copied and must stay. False, with
 * the fault, if it is no rule, if no form has its cells, or if one of its name
 * says another thing of the same place; a rule whose cells only one year's form
 * has is a rule for that year. A rule that is there already is not added again,
 * but gives it its message.
 */
bool rule_add(const char *line, size_t n, struct rule_fault *fault);

/* Adds the rules of the form itself. */
void rule_add_builtin(void);

/* The identities of a table of a year's form, as far as they were added. */
const struct rule_set *rule_identities(const struct form_table *table);

/* The identity that a check's record names; NULL if no rule that was added makes it. */
const struct rule_identity *rule_find(const struct form_table *table, struct field check,
    struct field at);

#endif
