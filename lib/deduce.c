#include <stdint.h>
#include <string.h>

#include "deduce.h"

/*
 * A tableau: row r says that unknown basic[r] is b[r] less the sum of
 * a[r][u] times u over the unknowns that are basic nowhere. With those at
 * zero it tells one solution, and b is never below zero (but in the rows of
 * unknowns that may be). Where several ways are open the least number is
 * taken, so no pivot is ever repeated (Bland's rule).
 */
enum {
	ROWS = DEDUCE_EQUATIONS + 1,    /* and the one that is being added */
	NOWHERE = DEDUCE_UNKNOWNS,      /* no unknown, no row */
	UNSURE = DEDUCE_UNKNOWNS + 1,   /* a row that asks for a division */
	COUNT_MOST = 100
};

static const int64_t whole_most = 4000000000000000000;

static signed char a[ROWS][DEDUCE_UNKNOWNS];
static struct dec b[ROWS];
static size_t basic[ROWS];
static size_t nrows, nunknowns;
static bool broken;                     /* a coefficient has no room: say nothing */

static struct {
	size_t row;                     /* where it is basic, or NOWHERE */
	bool negative;                  /* it may be */
	bool zero;                      /* it cannot be anything else */
} unknowns[DEDUCE_UNKNOWNS];

void
deduce_start(size_t n)
{
	size_t u;

	nunknowns = n;
	nrows = 0;
	broken = false;
	for (u = 0; u < n; u++) {
		unknowns[u].row = NOWHERE;
		unknowns[u].negative = unknowns[u].zero = false;
	}
}

void
deduce_negative(size_t u)
{
	unknowns[u].negative = true;
}

static void
negate(size_t r)
{
	size_t u;

	for (u = 0; u < nunknowns; u++)
		a[r][u] = (signed char)-a[r][u];
	b[r] = dec_negate(b[r]);
}

/* Row `to` less `times` row `from`. */
static void
subtract(size_t to, int times, size_t from)
{
	bool fits = true;
	size_t u;
	int count;

	for (u = 0; u < nunknowns; u++) {
		count = a[to][u] - times * a[from][u];
		fits &= count <= COUNT_MOST && count >= -COUNT_MOST;
		a[to][u] = (signed char)count;
	}
	for (; times != 0 && fits; times -= times > 0 ? 1 : -1) {
		b[to] = times > 0 ? dec_subtract(b[to], b[from]) : dec_add(b[to], b[from]);
		fits = dec_absolute(b[to]).whole <= whole_most;
	}
	broken |= !fits;
}

/* Makes unknown `u` basic in row r, where its count is 1 or -1, of `rows` rows. */
static void
pivot(size_t r, size_t u, size_t rows)
{
	size_t i;

	if (a[r][u] < 0)
		negate(r);
	for (i = 0; i < rows; i++)
		if (i != r && a[i][u] != 0)
			subtract(i, a[i][u], r);
	if (basic[r] != NOWHERE)
		unknowns[basic[r]].row = NOWHERE;
	basic[r] = u;
	unknowns[u].row = r;
}

/*
 * The row whose unknown is the first at zero as `u` rises; of several the one
 * of the least unknown, but before all the row that is being added. NOWHERE
 * if `u` may rise without end.
 */
static size_t
leaving(size_t u, size_t rows)
{
	size_t i, best = NOWHERE;
	int order;

	for (i = 0; i < rows; i++) {
		if (a[i][u] <= 0 || (basic[i] != NOWHERE && unknowns[basic[i]].negative))
			continue;
		if (a[i][u] > 1)
			return UNSURE;
		order = best == NOWHERE ? -1 : dec_compare(b[i], b[best]);
		if (order < 0 || (order == 0 && (basic[i] == NOWHERE || basic[i] < basic[best])))
			best = i;
	}
	return best;
}

/* The first unknown with a count in row r that `wanted` tells of; NOWHERE if none. */
static size_t
first(size_t r, bool (*wanted)(size_t u, int count))
{
	size_t u;

	for (u = 0; u < nunknowns; u++)
		if (a[r][u] != 0 && wanted(u, a[r][u]))
			return u;
	return NOWHERE;
}

static bool
is_negative(size_t u, int count)
{
	(void)count;
	return unknowns[u].negative;
}

static bool
is_positive_count(size_t u, int count)
{
	(void)u;
	return count > 0;
}

static bool
is_unit_count(size_t u, int count)
{
	(void)u;
	return count == 1 || count == -1;
}

/* A way for a basic unknown to rise: a count below zero. */
static bool
lifts(size_t u, int count)
{
	return count < 0 && !unknowns[u].zero;
}

static bool
is_live(size_t u, int count)
{
	(void)count;
	return unknowns[u].row == NOWHERE && !unknowns[u].zero;
}

/* Puts the new equation into row nrows, in terms of what is basic nowhere. */
static void
enter(const signed char count[], struct dec sum)
{
	size_t i;

	memcpy(a[nrows], count, nunknowns);
	b[nrows] = sum;
	basic[nrows] = NOWHERE;
	for (i = 0; i < nrows; i++)
		if (a[nrows][basic[i]] != 0)
			subtract(nrows, a[nrows][basic[i]], i);
	if (dec_sign(b[nrows]) < 0)
		negate(nrows);
}

/*
 * Raises unknowns until the new row holds. Its remainder b falls from pivot
 * to pivot; it is still above zero, and no count is, if nothing can help.
 */
static bool
satisfy(void)
{
	size_t r, u, row = nrows;

	while (dec_sign(b[row]) > 0) {
		if ((u = first(row, is_positive_count)) == NOWHERE)
			return false;
		if ((r = leaving(u, row + 1)) == UNSURE)
			return true;
		pivot(r, u, row + 1);
		if (r == row) {
			nrows++;
			return true;
		}
	}
	if ((u = first(row, is_unit_count)) != NOWHERE) {
		pivot(row, u, row + 1);
		nrows++;
	}
	return true;
}

bool
deduce_add(const signed char count[], struct dec sum)
{
	size_t u;

	if (broken || nrows == DEDUCE_EQUATIONS)
		return true;
	enter(count, sum);
	if ((u = first(nrows, is_negative)) == NOWHERE)
		return satisfy() || broken;
	if (is_unit_count(u, a[nrows][u])) {
		pivot(nrows, u, nrows + 1);
		nrows++;
	}
	return true;
}

/* False if unknown `u` is zero in all solutions; what is so with it is marked. */
static bool
can_rise(size_t u)
{
	size_t r, k = u;

	for (;;) {
		if (unknowns[u].row != NOWHERE) {
			r = unknowns[u].row;
			if (dec_sign(b[r]) > 0)
				return true;
			if ((k = first(r, lifts)) == NOWHERE)
				break;
		}
		r = leaving(k, nrows);
		if (r == NOWHERE || r == UNSURE || dec_sign(b[r]) > 0)
			return true;
		pivot(r, k, nrows);
	}
	/* Nothing above zero adds up to zero. */
	for (k = 0; k < nunknowns; k++)
		if (a[r][k] > 0)
			unknowns[k].zero = true;
	return false;
}

/*
 * Once all that is always zero is known, the rest can be above zero at once,
 * and then each unknown that is basic nowhere can move a little either way:
 * what depends on none of them is determined, and nothing else is.
 */
void
deduce_finish(void)
{
	size_t u;

	for (u = 0; u < nunknowns && !broken; u++)
		if (!unknowns[u].negative && !unknowns[u].zero)
			can_rise(u);
}

bool
deduce_value(size_t u, struct dec *value)
{
	size_t r = unknowns[u].row;

	if (broken)
		return false;
	if (unknowns[u].zero) {
		value->whole = value->fraction = 0;
		return true;
	}
	if (r == NOWHERE || first(r, is_live) != NOWHERE)
		return false;
	*value = b[r];
	return true;
}
