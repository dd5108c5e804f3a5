#include <limits.h>

#include "rowsum.h"

/* Are all cells of the identity among those from `first` up to `end`? The last of them. */
static bool
is_within(const struct rule_identity *identity, size_t first, size_t end, size_t *last)
{
	size_t k, cell;

	*last = first;
	for (k = 0; k < identity->nterms; k++) {
		cell = identity->terms[k].cell;
		if (cell < first || cell >= end)
			return false;
		if (cell > *last)
			*last = cell;
	}
	return true;
}

void
rowsum_find(struct rowsum *sums, const struct form_table *table, size_t first, size_t ncells)
{
	const struct rule_set *rules = rule_identities(table);
	const struct rule_identity *identity;
	size_t i, last;

	sums->first = first;
	sums->ncells = ncells;
	sums->n = 0;
	for (i = 0; i < rules->nidentities; i++) {
		identity = &rules->identities[i];
		if (identity->relation != RULE_EQUAL || !is_within(identity, first, first + ncells, &last))
			continue;
		sums->last[sums->n] = last - first;
		sums->identities[sums->n++] = identity;
	}
}

size_t
rowsum_end(const struct rowsum *sums, size_t cell)
{
	size_t i, k, end = cell;

	for (i = 0; i < sums->n; i++)
		for (k = 0; k < sums->identities[i]->nterms; k++)
			if (sums->identities[i]->terms[k].cell == sums->first + cell && sums->last[i] >= end)
				end = sums->last[i] + 1;
	return end;
}

void
rowsum_sides(const struct rowsum *sums, size_t i, const unsigned long long *values,
    unsigned long long *left, unsigned long long *right)
{
	const struct rule_identity *identity = sums->identities[i];
	size_t k;

	*left = *right = 0;
	for (k = 0; k < identity->nterms; k++)
		*(k < identity->nleft ? left : right) += values[identity->terms[k].cell - sums->first];
}

bool
rowsum_holds(const struct rowsum *sums, const unsigned long long *values, size_t last)
{
	unsigned long long left, right;
	size_t i;

	for (i = 0; i < sums->n; i++) {
		if (sums->last[i] != last)
			continue;
		rowsum_sides(sums, i, values, &left, &right);
		if (left != right)
			return false;
	}
	return true;
}

/* What is known of the sides of identity `i', and how many of their cells stand before `from', unknown. */
struct known {
	unsigned long long sides[2];
	size_t open[2];
};

static struct known
known_of(const struct rowsum *sums, size_t i, const unsigned long long *values, size_t from)
{
	const struct rule_identity *identity = sums->identities[i];
	struct known known = { { 0, 0 }, { 0, 0 } };
	size_t k, cell, right;

	for (k = 0; k < identity->nterms; k++) {
		cell = identity->terms[k].cell - sums->first;
		right = k >= identity->nleft;
		if (cell < from)
			known.open[right]++;
		else
			known.sides[right] += values[cell];
	}
	return known;
}

bool
rowsum_may_hold(const struct rowsum *sums, const unsigned long long *values, size_t first, size_t from,
    size_t end, unsigned long long *room)
{
	unsigned long long lacks;
	struct known known;
	size_t i, more;

	*room = ULLONG_MAX;
	for (i = 0; i < sums->n; i++) {
		if (sums->last[i] < from || sums->last[i] >= end)
			continue;
		known = known_of(sums, i, values, from);
		more = known.sides[1] > known.sides[0] || (known.sides[1] == known.sides[0] && known.open[1] == 0);
		lacks = known.sides[more] - known.sides[!more];
		if (lacks > 0 && known.open[!more] == 0)
			return false;
		if (known.open[more] == 0 && known.open[!more] == from - first && lacks < *room)
			*room = lacks;
	}
	return true;
}

/* Is a cell of the form the sum of others, as the identity has it? */
static bool
is_sum(const struct rule_identity *identity, size_t cell)
{
	return identity->nleft + 1 == identity->nterms && identity->terms[identity->nleft].cell == cell;
}

bool
rowsum_is_sum(const struct rowsum *sums, size_t cell)
{
	size_t i;

	for (i = 0; i < sums->n; i++)
		if (is_sum(sums->identities[i], sums->first + cell))
			return true;
	return false;
}

bool
rowsum_ends(const struct form_table *table, size_t first, size_t ncells)
{
	const struct rule_set *rules = rule_identities(table);
	const struct rule_identity *identity;
	size_t i, last, end = first + ncells - 1;

	for (i = rules->first[end]; i < rules->first[end + 1]; i++) {
		identity = &rules->identities[rules->uses[i].identity];
		if (identity->relation == RULE_EQUAL && is_sum(identity, end) && is_within(identity, first, end + 1, &last))
			return true;
	}
	return false;
}

bool
rowsum_is_other(const unsigned long long *values, size_t n)
{
	unsigned long long all = 0;
	size_t i;

	for (i = 0; i < n; i++)
		all += values[i];
	for (i = 0; i + 1 < n; i++)
		if (values[i] > 0 && values[i] == all - values[i])
			return true;
	return false;
}
