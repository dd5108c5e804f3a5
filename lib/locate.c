#include <string.h>

#include "locate.h"

/* What a cell is to the search. */
enum role {
	MISSING,
	KNOWN,
	FREED,                  /* it is in the set */
	BARRED                  /* sets with it were all looked at */
};

/* The table at hand. */
static struct deduce_table table;
static struct dec allowed;              /* the tolerance */
static bool fractions;                  /* a whole number was read that is none */

/* The search: a simplex for each number of cells freed. */
static struct simplex levels[LOCATE_CHANGES + 1];
static enum role roles[FORM_MAX_CELLS];
static size_t wanted;                   /* the size of set that is looked for */
static unsigned long steps;             /* that are left */
static unsigned long sets, memberships[FORM_MAX_CELLS];

/* A proof, by what it takes to break it: cells that a change of may do so. */
struct proof {
	size_t ncells;
	size_t cells[FORM_MAX_CELLS];
};

/* How often each cell counts in a row of the simplex. */
static void
count_cells(const struct simplex *simplex, size_t row, int counts[])
{
	const struct rule_identity *identity;
	const struct rule_term *term;
	size_t i, k;
	int part;

	memset(counts, 0, table.ncells * sizeof counts[0]);
	for (i = 0; i < table.rules->nidentities; i++) {
		if ((part = simplex_part(simplex, row, i)) == 0)
			continue;
		identity = &table.rules->identities[i];
		for (k = 0; k < identity->nterms; k++) {
			term = &identity->terms[k];
			counts[term->cell] += k < identity->nleft ? part * term->sign
			    : -part * term->sign;
		}
	}
}

/* The known cells that could move a row's number back if they were free. */
static void
prove_by_row(const struct simplex *simplex, size_t row, int excess, struct proof *proof)
{
	int counts[FORM_MAX_CELLS];
	const struct deduce_cell *cell;
	size_t i;

	count_cells(simplex, row, counts);
	proof->ncells = 0;
	for (i = 0; i < table.ncells; i++) {
		cell = &table.cells[i];
		if (roles[i] != KNOWN || counts[i] == 0)
			continue;
		if ((counts[i] > 0) != (excess > 0) || cell->negative || dec_sign(cell->value) > 0)
			proof->cells[proof->ncells++] = i;
	}
}

/*
 * An equality of whole numbers, one of which was read as a fraction: false if
 * that is made up for, else the cells that may be the cause.
 */
static bool
prove_by_fraction(const struct rule_identity *identity, struct proof *proof)
{
	struct dec sum = dec_subtract(identity->left, identity->right);
	const struct deduce_cell *cell;
	size_t i, k;

	proof->ncells = 0;
	for (k = 0; k < identity->nterms; k++) {
		i = identity->terms[k].cell;
		cell = &table.cells[i];
		if (roles[i] == MISSING || roles[i] == FREED) {
			if (!cell->whole)
				return false;
			continue;
		}
		sum = (k < identity->nleft) == (identity->terms[k].sign == 1)
		    ? dec_add(sum, cell->value) : dec_subtract(sum, cell->value);
		if (roles[i] == KNOWN && (cell->value.fraction != 0 || !cell->whole))
			proof->cells[proof->ncells++] = i;
	}
	return identity->relation == RULE_EQUAL && sum.fraction != 0;
}

/* The proofs at hand, summed up. */
struct proofs {
	size_t n;
	size_t disjoint;                /* of them without a cell in common, at least */
	bool used[FORM_MAX_CELLS];      /* by those */
	size_t among[FORM_MAX_CELLS];   /* how many have the cell */
	struct proof shortest;
};

static void
weigh(struct proofs *proofs, const struct proof *proof)
{
	bool apart = true;
	size_t i;

	for (i = 0; i < proof->ncells; i++) {
		proofs->among[proof->cells[i]]++;
		apart &= !proofs->used[proof->cells[i]];
	}
	for (i = 0; i < proof->ncells && apart; i++)
		proofs->used[proof->cells[i]] = true;
	proofs->disjoint += apart;
	if (proofs->n++ == 0 || proof->ncells < proofs->shortest.ncells)
		proofs->shortest = *proof;
}

static void
collect(const struct simplex *simplex, bool solved, struct proofs *proofs)
{
	struct proof proof;
	size_t i;
	int excess;

	memset(proofs, 0, sizeof *proofs);
	for (i = 0; i < table.rules->nidentities; i++) {
		if (!solved && (excess = simplex_contradicts(simplex, i)) != 0) {
			prove_by_row(simplex, i, excess, &proof);
			weigh(proofs, &proof);
		}
		if (fractions && prove_by_fraction(&table.rules->identities[i], &proof))
			weigh(proofs, &proof);
	}
}

static void
count_set(void)
{
	size_t i;

	sets++;
	for (i = 0; i < table.ncells; i++)
		memberships[i] += roles[i] == FREED;
}

static void search(size_t depth);

/* Looks at the sets with one more cell, one of a proof that all must have. */
static void
branch(size_t depth, const struct proofs *proofs)
{
	const struct proof *proof = &proofs->shortest;
	size_t i, cell, left = wanted - depth;

	if (proofs->disjoint > left)
		return;
	for (i = 0; i < proof->ncells; i++) {
		cell = proof->cells[i];
		if (left == 1 && proofs->among[cell] < proofs->n)
			continue;
		simplex_copy(&levels[depth + 1], &levels[depth]);
		deduce_free(&levels[depth + 1], &table, cell);
		roles[cell] = FREED;
		search(depth + 1);
		roles[cell] = BARRED;
	}
	for (i = 0; i < proof->ncells; i++)
		roles[proof->cells[i]] = KNOWN;
}

/* With `depth` cells freed: counts the set, or goes on, at most LOCATE_CHANGES deep. */
static void
search(size_t depth)
{
	struct simplex *simplex = &levels[depth];
	unsigned long before = simplex->steps;
	struct proofs proofs;
	bool solved;

	if (steps == 0)
		return;
	solved = simplex_solve(simplex);
	before = simplex->steps - before + 1;
	steps -= before < steps && !simplex->lost ? before : steps;
	if (solved && !fractions) {
		count_set();
		return;
	}
	collect(simplex, solved, &proofs);
	if (proofs.n == 0)
		count_set();
	else if (depth < wanted)
		branch(depth, &proofs);
}

static void
start(void)
{
	size_t i;

	fractions = false;
	for (i = 0; i < table.ncells; i++) {
		roles[i] = table.cells[i].knowledge == DEDUCE_KNOWN ? KNOWN : MISSING;
		fractions |= roles[i] == KNOWN && table.cells[i].whole
		    && table.cells[i].value.fraction != 0;
	}
	fractions &= dec_sign(allowed) == 0;
	deduce_start(&levels[0], &table, LOCATE_CHANGES);
	for (i = 0; i < table.rules->nidentities; i++)
		deduce_demand_within(&levels[0], &table, i, allowed);
	steps = LOCATE_STEPS;
}

static enum locate_end
look(void)
{
	start();
	for (wanted = 1; wanted <= LOCATE_CHANGES; wanted++) {
		sets = 0;
		memset(memberships, 0, sizeof memberships);
		search(0);
		if (steps == 0)
			return LOCATE_GIVEN_UP;
		if (sets > 0)
			return LOCATE_FOUND;
	}
	return LOCATE_TOO_MANY;
}

static size_t
root(size_t part[], size_t i)
{
	while (part[i] != i)
		i = part[i] = part[part[i]];
	return i;
}

/* Joins the identities that a cell is part of. */
static void
join(struct locate *locate, size_t cell)
{
	const struct rule_set *rules = table.rules;
	size_t i = rules->first[cell], end = rules->first[cell + 1], first;

	if (i == end)
		return;
	first = root(locate->part, rules->uses[i].identity);
	for (; i < end; i++)
		locate->part[root(locate->part, rules->uses[i].identity)] = first;
}

static void
divide(struct locate *locate)
{
	bool sole[RULE_IDENTITIES];     /* the part has one set only */
	size_t i;

	for (i = 0; i < table.rules->nidentities; i++) {
		locate->part[i] = i;
		sole[i] = true;
	}
	for (i = 0; i < table.ncells; i++)
		if (locate->suspect[i] || table.cells[i].knowledge != DEDUCE_KNOWN)
			join(locate, i);
	for (i = 0; i < table.rules->nidentities; i++)
		locate->part[i] = root(locate->part, i);
	for (i = 0; i < table.ncells; i++)
		if (locate->suspect[i]) {
			locate->part_of_cell[i] =
			    locate->part[table.rules->uses[table.rules->first[i]].identity];
			sole[locate->part_of_cell[i]] &= memberships[i] == sets;
		}
	for (i = 0; i < table.ncells; i++)
		locate->certain[i] = locate->suspect[i] && sole[locate->part_of_cell[i]];
}

void
locate_slips(const struct deduce_table *what, struct dec tolerance, struct locate *locate)
{
	size_t i;

	table = *what;
	deduce_forget(&table);
	allowed = tolerance;
	locate->end = look();
	locate->nsuspects = 0;
	for (i = 0; i < table.ncells; i++) {
		locate->suspect[i] = locate->end == LOCATE_FOUND && memberships[i] > 0;
		locate->nsuspects += locate->suspect[i];
	}
	divide(locate);
}
