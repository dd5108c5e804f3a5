#include "rowsum.h"

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
		if (k == identity->nterms && identity->relation == RULE_EQUAL)
			sums->identities[sums->n++] = identity;
	}
}

bool
rowsum_holds(const struct rowsum *sums, const unsigned long long *values, size_t last)
{
	const struct rule_identity *identity;
	unsigned long long left, right;
	size_t i, k, cell, end;

	for (i = 0; i < sums->n; i++) {
		identity = sums->identities[i];
		left = right = end = 0;
		for (k = 0; k < identity->nterms; k++) {
			cell = identity->terms[k].cell - sums->first;
			end = cell > end ? cell : end;
			if (cell <= last)
				*(k < identity->nleft ? &left : &right) += values[cell];
		}
		if (end == last && left != right)
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
