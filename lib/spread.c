#include "spread.h"

/* What is missing in an identity: how many terms, that add to its gap or take from it. */
struct lack {
	size_t adding, taking;
	bool signless;                  /* some may be below zero */
	struct dec gap;                 /* that the rest leaves, but for what it may be off */
};

static struct deduce_table *table;
static struct lack lacks[RULE_IDENTITIES];
static size_t queue[RULE_IDENTITIES], nqueue;   /* of identities that may tell something */
static bool queued[RULE_IDENTITIES];

static const struct dec zero;

static void
push(size_t i)
{
	if (!queued[i])
		queue[nqueue++] = i;
	queued[i] = true;
}

static int
count_of(const struct rule_identity *identity, size_t term)
{
	return term < identity->nleft ? identity->terms[term].sign : -identity->terms[term].sign;
}

static void
measure(size_t i, struct dec off)
{
	const struct rule_identity *identity = &table->rules->identities[i];
	struct lack *lack = &lacks[i];
	const struct deduce_cell *cell;
	size_t k;
	int count;

	lack->adding = lack->taking = 0;
	lack->signless = false;
	lack->gap = dec_subtract(dec_subtract(identity->left, identity->right), off);
	for (k = 0; k < identity->nterms; k++) {
		cell = &table->cells[identity->terms[k].cell];
		count = count_of(identity, k);
		if (cell->knowledge != DEDUCE_UNKNOWN) {
			lack->gap = count > 0 ? dec_add(lack->gap, cell->value)
			    : dec_subtract(lack->gap, cell->value);
			continue;
		}
		++*(count > 0 ? &lack->adding : &lack->taking);
		lack->signless |= cell->negative;
	}
}

/* Derives a cell's value, and tells its identities; false if it cannot be that. */
static bool
derive(size_t i, struct dec value)
{
	const struct rule_set *rules = table->rules;
	struct deduce_cell *cell = &table->cells[i];
	struct lack *lack;
	size_t u;

	if ((cell->whole && value.fraction != 0) || (!cell->negative && dec_sign(value) < 0))
		return false;
	cell->knowledge = DEDUCE_DERIVED;
	cell->value = value;
	for (u = rules->first[i]; u < rules->first[i + 1]; u++) {
		lack = &lacks[rules->uses[u].identity];
		if (rules->uses[u].count > 0) {
			lack->adding--;
			lack->gap = dec_add(lack->gap, value);
		} else {
			lack->taking--;
			lack->gap = dec_subtract(lack->gap, value);
		}
		push(rules->uses[u].identity);
	}
	return true;
}

/* Gives all that an identity misses one value. */
static bool
derive_all(const struct rule_identity *identity, struct dec value)
{
	size_t k;

	for (k = 0; k < identity->nterms; k++)
		if (table->cells[identity->terms[k].cell].knowledge == DEDUCE_UNKNOWN
		    && !derive(identity->terms[k].cell, value))
			return false;
	return true;
}

/* Takes what an equality tells; false at a contradiction. */
static bool
ask(size_t i)
{
	const struct rule_identity *identity = &table->rules->identities[i];
	const struct lack *lack = &lacks[i];
	int sign = dec_sign(lack->gap);

	if (lack->adding + lack->taking == 0)
		return sign == 0;
	if (lack->adding + lack->taking == 1)
		return derive_all(identity, lack->adding > 0 ? dec_negate(lack->gap) : lack->gap);
	if (sign == 0 && !lack->signless && (lack->adding == 0 || lack->taking == 0))
		return derive_all(identity, zero);
	return true;
}

bool
spread_values(struct deduce_table *what, const bool demanded[], const struct dec off[])
{
	size_t i;

	table = what;
	nqueue = 0;
	for (i = 0; i < table->rules->nidentities; i++) {
		queued[i] = false;
		measure(i, off[i]);
		if (demanded[i])
			push(i);
	}
	while (nqueue > 0) {
		i = queue[--nqueue];
		queued[i] = false;
		if (demanded[i] && table->rules->identities[i].relation == RULE_EQUAL && !ask(i))
			return false;
	}
	return true;
}
