#include "rowsum.h"

static size_t
last_cell(const struct rule_identity *identity)
{
	size_t k, last = 0;

	for (k = 0; k < identity->nterms; k++)
		if (identity->terms[k].cell > last)
			last = identity->terms[k].cell;
	return last;
}

void
rowsum_find(struct rowsum *sums, const struct form_table *table, size_t first, size_t ncells)
{
	const struct rule_set *rules = rule_identities(table);
	const struct rule_identity *identity;
	size_t i, k;

	sums->first = first;
	sums->ncells = ncells;
	sums->n = 0;
	for (i = 0; i < rules->nidentities && sums->n < ROWSUM_MOST; i++) {
		identity = &rules->identities[i];
		for (k = 0; k < identity->nterms; k++)
			if (identity->terms[k].cell < first || identity->terms[k].cell >= first + ncells)
				break;
		if (k < identity->nterms || identity->relation != RULE_EQUAL)
			continue;
		sums->last[sums->n] = last_cell(identity) - first;
		sums->identities[sums->n++] = identity;
	}
}

void
rowsum_sides(const struct rowsum *sums, size_t i, const unsigned long long *values, size_t n,
    unsigned long long *left, unsigned long long *right)
{
	const struct rule_identity *identity = sums->identities[i];
	size_t k, cell;

	*left = *right = 0;
	for (k = 0; k < identity->nterms; k++) {
		cell = identity->terms[k].cell - sums->first;
		if (cell < n)
			*(k < identity->nleft ? left : right) += values[cell];
	}
}

bool
rowsum_holds(const struct rowsum *sums, const unsigned long long *values, size_t last)
{
	unsigned long long left, right;
	size_t i;

	for (i = 0; i < sums->n; i++) {
		if (sums->last[i] != last)
			continue;
		rowsum_sides(sums, i, values, last + 1, &left, &right);
		if (left != right)
			return false;
	}
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
