#include <string.h>

#include "balance.h"
#include "rowsum.h"

/* Adds a cell to the parts; false if it has a number that is in no hole. */
static bool
add_part(struct balance_sum *sum, const struct answer *a, unsigned short hole)
{
	if (hole == HOLE_NONE)
		return a->value_length == 0;
	sum->parts[sum->nparts++] = hole;
	return true;
}

static bool
is_full(const struct rule_identity *identity, const struct answer *answers)
{
	size_t k;

	for (k = 0; k < identity->nterms; k++)
		if (answers[identity->terms[k].cell].value_length == 0)
			return false;
	return true;
}

/* Adds an identity, if anything of it is in holes; false if it cannot be asked of them. */
static bool
add_identity(struct balance *balance, const struct rule_identity *identity, const struct answer *answers,
    const unsigned short *hole)
{
	struct balance_sum sum = { .nparts = 0 };
	size_t k, cell;

	if (identity->nleft + 1 != identity->nterms || identity->nleft > FORM_MAX_COLUMNS)
		return false;
	for (k = 0; k < identity->nleft; k++) {
		cell = identity->terms[k].cell;
		if (identity->terms[k].sign < 0 || !add_part(&sum, &answers[cell], hole[cell]))
			return false;
	}
	sum.total = hole[identity->terms[k].cell];
	if (sum.total == HOLE_NONE && sum.nparts == 0)
		return true;
	if (balance->n == BALANCE_SUMS)
		return false;
	balance->sums[balance->n++] = sum;
	return true;
}

bool
balance_find(struct balance *balance, const struct form_table *table, const struct answer *answers,
    const unsigned short *hole)
{
	struct rowsum row;
	size_t r, i, cell = 0;

	balance->n = 0;
	for (r = 0; r < table->nrows; r++) {
		if (table->rows[r].head == NULL)
			continue;
		rowsum_find(&row, table, cell, table->rows[r].head->ncolumns);
		for (i = 0; i < row.n; i++)
			if ((balance->kind != BALANCE_FULL || is_full(row.identities[i], answers))
			    && !add_identity(balance, row.identities[i], answers, hole))
				return false;
		cell += table->rows[r].head->ncolumns;
	}
	return balance->n > 0 || balance->kind == BALANCE_FULL;
}

static unsigned long long
sum_of(const unsigned long long *parts, size_t n)
{
	unsigned long long sum = 0;

	while (n > 0)
		sum += parts[--n];
	return sum;
}

/* May the last part be the total of the others? */
static bool
ends_in_sum(const unsigned long long *parts, size_t n)
{
	return n > 0 && parts[n - 1] == sum_of(parts, n - 1);
}

static bool
holds(const struct balance_sum *sum, enum balance_kind kind, const struct number *numbers)
{
	unsigned long long parts[FORM_MAX_COLUMNS + 1] = { 0 }, total;
	size_t k, n = sum->nparts;

	for (k = 0; k < n; k++)
		parts[k] = hole_count(&numbers[sum->parts[k]]);
	if (sum->total == HOLE_NONE)
		return !ends_in_sum(parts, n) || parts[n - 1] == 0;
	total = parts[n] = hole_count(&numbers[sum->total]);
	return total == sum_of(parts, n) || (kind == BALANCE_LOOSE && !ends_in_sum(parts, n))
	    || (kind == BALANCE_ORDER && !rowsum_is_other(parts, n + 1));
}

bool
balance_holds(const void *sums, size_t n, enum balance_kind kind, const struct number *numbers)
{
	const char *at = sums;
	struct balance_sum sum;
	size_t i;

	for (i = 0; i < n; i++, at += sizeof sum) {
		memcpy(&sum, at, sizeof sum);
		if (!holds(&sum, kind, numbers))
			return false;
	}
	return true;
}

void
balance_make(const struct balance *balance, unsigned long *numbers)
{
	enum { MOST = 99999999 };
	unsigned long long parts[FORM_MAX_COLUMNS];
	unsigned long value;
	const struct balance_sum *sum;
	size_t i, k;

	for (i = 0; i < balance->n; i++) {
		sum = &balance->sums[i];
		for (k = 0; k < sum->nparts; k++) {
			value = numbers[sum->parts[k]];
			parts[k] = numbers[sum->parts[k]] = value > MOST ? value / 10 : value;
		}
		if (sum->total != HOLE_NONE)
			numbers[sum->total] = (unsigned long)sum_of(parts, k);
		else if (ends_in_sum(parts, k) && parts[k - 1] > 0)
			numbers[sum->parts[k - 1]]++;
	}
}
