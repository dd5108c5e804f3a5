#include <string.h>

#include "balance.h"
#include "rowsum.h"

/* Adds a cell to the parts; false if it has a number that is in no hole. */
static bool
add_part(struct balance_sum *sum, const struct answer *a, unsigned short hole, unsigned short none)
{
	if (hole == none)
		return a->value_length == 0;
	sum->parts[sum->nparts++] = hole;
	return true;
}

/* Adds an identity, unless nothing is in a hole that its sum could be; false if it cannot be asked of holes. */
static bool
add_identity(struct balance *balance, const struct rule_identity *identity, const struct answer *answers,
    const unsigned short *hole, unsigned short none)
{
	struct balance_sum sum = { .nparts = 0 };
	size_t k, cell;

	if (identity->nleft + 1 != identity->nterms || identity->nleft > FORM_MAX_COLUMNS)
		return false;
	cell = identity->terms[identity->nleft].cell;
	sum.total = hole[cell];
	for (k = 0; k < identity->nleft; k++) {
		cell = identity->terms[k].cell;
		if (identity->terms[k].sign < 0 || !add_part(&sum, &answers[cell], hole[cell], none))
			return false;
	}
	if (sum.total == none)
		return true;
	if (balance->n == BALANCE_SUMS)
		return false;
	balance->sums[balance->n++] = sum;
	return true;
}

bool
balance_find(struct balance *balance, const struct form_table *table, const struct answer *answers,
    const unsigned short *hole, unsigned short none)
{
	struct rowsum row;
	size_t r, i, cell = 0;

	balance->n = 0;
	for (r = 0; r < table->nrows; r++) {
		if (table->rows[r].head == NULL)
			continue;
		rowsum_find(&row, table, cell, table->rows[r].head->ncolumns);
		for (i = 0; i < row.n; i++)
			if (!add_identity(balance, row.identities[i], answers, hole, none))
				return false;
		cell += table->rows[r].head->ncolumns;
	}
	return balance->n > 0;
}

/* Of digits, as they are in the hole of a count. */
static unsigned long
number_of(const struct number *number)
{
	unsigned long value = 0;
	size_t i;

	for (i = 0; i < number->n; i++)
		value = value * 10 + (unsigned long)(number->s[i] - '0');
	return value;
}

bool
balance_holds(const void *sums, size_t n, const struct number *numbers)
{
	const char *at = sums;
	struct balance_sum sum;
	unsigned long parts;
	size_t i, k;

	for (i = 0; i < n; i++, at += sizeof sum) {
		memcpy(&sum, at, sizeof sum);
		for (parts = 0, k = 0; k < sum.nparts; k++)
			parts += number_of(&numbers[sum.parts[k]]);
		if (parts != number_of(&numbers[sum.total]))
			return false;
	}
	return true;
}

void
balance_make(const struct balance *balance, unsigned long *numbers)
{
	enum { MOST = 99999999 };
	const struct balance_sum *sum;
	size_t i, k;

	for (i = 0; i < balance->n; i++) {
		sum = &balance->sums[i];
		numbers[sum->total] = 0;
		for (k = 0; k < sum->nparts; k++) {
			if (numbers[sum->parts[k]] > MOST)
				numbers[sum->parts[k]] /= 10;
			numbers[sum->total] += numbers[sum->parts[k]];
		}
	}
}
