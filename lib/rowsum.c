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

/* May identity `i' hold, if cells before `from' may have any number? */
static bool
may_hold(const struct rowsum *sums, size_t i, const unsigned long long *values, size_t from)
{
	const struct rule_identity *identity = sums->identities[i];
	unsigned long long sides[2] = { 0, 0 };
	bool open[2] = { false, false }, right;
	size_t k, cell;

	for (k = 0; k < identity->nterms; k++) {
		cell = identity->terms[k].cell - sums->first;
		right = k >= identity->nleft;
		open[right] = open[right] || cell < from;
		sides[right] += cell < from ? 0 : values[cell];
	}
	return (open[false] || sides[false] >= sides[true]) && (open[true] || sides[true] >= sides[false]);
}

bool
rowsum_may_hold(const struct rowsum *sums, const unsigned long long *values, size_t from, size_t end)
{
	size_t i;

	for (i = 0; i < sums->n; i++)
		if (sums->last[i] >= from && sums->last[i] < end && !may_hold(sums, i, values, from))
			return false;
	return true;
}

bool
rowsum_is_sum(const struct rowsum *sums, size_t cell)
{
	const struct rule_identity *identity;
	size_t i;

	for (i = 0; i < sums->n; i++) {
		identity = sums->identities[i];
		if (identity->nleft + 1 == identity->nterms
		    && identity->terms[identity->nleft].cell == sums->first + cell)
			return true;
	}
	return false;
}

bool
rowsum_ends(const struct form_table *table, size_t first, size_t ncells)
{
	struct rowsum sums;

	rowsum_find(&sums, table, first, ncells);
	return rowsum_is_sum(&sums, ncells - 1);
}
