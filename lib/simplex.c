#include <stdint.h>
#include <string.h>

#include "simplex.h"

enum {
	LANE = 16,              /* counts are worked on by as many at once */
	COUNT_MOST = 16         /* what a count may grow to, a power of 2 */
};

/* Sums may grow to this; times COUNT_MOST, twice, it still has room. */
static const int64_t sum_most = 250000000000000000;

static const struct dec zero;

static short *
counts_of(struct simplex *s, size_t row)
{
	return s->counts + row * s->stride;
}

static bool
same(struct dec a, struct dec b)
{
	return a.whole == b.whole && a.fraction == b.fraction;
}

static struct dec
times(struct dec a, int n)
{
	struct dec sum = n == 0 ? zero : a;
	int i;

	if (n == 1)
		return a;
	for (i = n < 0 ? -n : n; i > 1; i--)
		sum = dec_add(sum, a);
	return n < 0 ? dec_negate(sum) : sum;
}

static bool
is_fixed(const struct simplex_number *number)
{
	return number->below && number->above && same(number->lower, number->upper);
}

/* A number without row: may it rise (direction 1), may it fall (-1)? */
static bool
can_move(const struct simplex_number *number, int direction)
{
	if (number->stuck)
		return false;
	if (direction > 0)
		return !number->above || !same(number->value, number->upper);
	return !number->below || !same(number->value, number->lower);
}

void
simplex_start(struct simplex *s, size_t nsums, size_t most)
{
	static const struct simplex_row row = { .scale = 1 };
	size_t i;

	s->nsums = s->nnumbers = nsums;
	s->stride = (most + LANE - 1) / LANE * LANE;
	s->lost = false;
	s->steps = 0;
	memset(s->numbers, 0, nsums * sizeof s->numbers[0]);
	memset(s->counts, 0, nsums * s->stride * sizeof s->counts[0]);
	for (i = 0; i < nsums; i++) {
		s->rows[i] = row;
		s->rows[i].number = s->numbers[i].row = i;
	}
}

void
simplex_constant(struct simplex *s, size_t sum, struct dec value)
{
	s->rows[sum].sum = dec_add(s->rows[sum].sum, value);
}

size_t
simplex_enter(struct simplex *s, struct dec value)
{
	static const struct simplex_number unbound = { .row = SIMPLEX_NONE };

	s->numbers[s->nnumbers] = unbound;
	s->numbers[s->nnumbers].value = value;
	return s->nnumbers++;
}

/*
 * Where a sum has no row of its own, its count in another row stands for what
 * was moved to the other side when it took part in it.
 */
int
simplex_part(const struct simplex *s, size_t r, size_t sum)
{
	return s->rows[r].number == sum ? s->rows[r].scale : -s->counts[r * s->stride + sum];
}

static void
add_count(struct simplex *s, size_t r, size_t number, int n)
{
	short *count = &counts_of(s, r)[number];

	*count = (short)(*count + n);
	s->lost |= *count >= COUNT_MOST || *count < -COUNT_MOST;
}

void
simplex_use(struct simplex *s, size_t number, size_t sum, int n)
{
	size_t r;

	/* Before the first step each sum has a row, and none is part of another. */
	if (s->steps == 0)
		add_count(s, sum, number, n);
	else
		for (r = 0; r < s->nsums; r++)
			add_count(s, r, number, n * simplex_part(s, r, sum));
}

/* Moves a number that has no row. */
static void
move(struct simplex *s, size_t number, struct dec value)
{
	struct dec change = dec_subtract(value, s->numbers[number].value);
	size_t r;
	int n;

	s->numbers[number].value = value;
	for (r = 0; r < s->nsums; r++)
		if ((n = counts_of(s, r)[number]) != 0)
			s->rows[r].sum = dec_add(s->rows[r].sum, times(change, n));
}

void
simplex_bound(struct simplex *s, size_t x, const struct dec *lower, const struct dec *upper)
{
	struct simplex_number *number = &s->numbers[x];

	if ((number->below = lower != NULL))
		number->lower = *lower;
	if ((number->above = upper != NULL))
		number->upper = *upper;
	if (number->row != SIMPLEX_NONE)
		return;
	if (number->below && dec_compare(number->value, number->lower) < 0)
		move(s, x, number->lower);
	else if (number->above && dec_compare(number->value, number->upper) > 0)
		move(s, x, number->upper);
}

static int
compare(const struct simplex_row *row, struct dec bound)
{
	return dec_compare(row->sum, times(bound, row->scale));
}

/* 1 if a row's number is above its bounds, -1 below, 0 within. */
static int
excess(const struct simplex *s, const struct simplex_row *row)
{
	const struct simplex_number *number = &s->numbers[row->number];

	if (number->below && compare(row, number->lower) < 0)
		return -1;
	return number->above && compare(row, number->upper) > 0;
}

/* The first number whose move lets the row's number rise or fall; SIMPLEX_NONE if none. */
static size_t
mover(const struct simplex *s, size_t r, int direction)
{
	const short *count = s->counts + r * s->stride;
	size_t x;

	for (x = 0; x < s->nnumbers; x++)
		if (count[x] != 0
		    && can_move(&s->numbers[x], count[x] > 0 ? direction : -direction))
			return x;
	return SIMPLEX_NONE;
}

/*
 * Of each count of the row `to`: `scale` times itself and `n` times that of
 * `from`, another one. False if one grows too large. Works by lanes, and says
 * that they are apart, as compilers like it.
 */
static bool
combine(short *restrict to, int scale, const short *restrict from, int n, size_t stride)
{
	short grown[LANE] = { 0 }, all = 0;
	size_t i, k;

	for (i = 0; i < stride; i += LANE)
		for (k = 0; k < LANE; k++) {
			short sum = (short)(scale * to[i + k] + n * from[i + k]);

			to[i + k] = sum;
			grown[k] = (short)(grown[k] | ((sum + COUNT_MOST) & ~(2 * COUNT_MOST - 1)));
		}
	for (k = 0; k < LANE; k++)
		all = (short)(all | grown[k]);
	return all == 0;
}

static int
common_divisor(int a, int b)
{
	int rest;

	for (; b != 0; b = rest) {
		rest = a % b;
		a = b;
	}
	return a < 0 ? -a : a;
}

/* Divides a row by what its counts and scale have in common, where its sum allows. */
static void
reduce(struct simplex *s, size_t r)
{
	struct simplex_row *row = &s->rows[r];
	short *count = counts_of(s, r);
	int divisor = row->scale;
	size_t i;

	for (i = 0; i < s->stride && divisor > 1; i++)
		divisor = common_divisor(divisor, count[i]);
	if (divisor <= 1 || row->sum.fraction != 0 || row->sum.whole % divisor != 0)
		return;
	for (i = 0; i < s->stride; i++)
		count[i] = (short)(count[i] / divisor);
	row->scale /= divisor;
	row->sum.whole /= divisor;
}

static void
negate(short *count, size_t stride)
{
	size_t i, k;

	for (i = 0; i < stride; i += LANE)
		for (k = 0; k < LANE; k++)
			count[i + k] = (short)-count[i + k];
}

/* Turns row r around: it now says what number x is; its own number gets `value`. */
static void
turn(struct simplex *s, size_t r, size_t x, struct dec value)
{
	struct simplex_row *row = &s->rows[r];
	short *count = counts_of(s, r);
	int n = count[x], sign = n < 0 ? -1 : 1;

	row->sum = dec_subtract(row->sum, times(s->numbers[x].value, n));
	row->sum = times(dec_subtract(times(value, row->scale), row->sum), sign);
	if (sign > 0)
		negate(count, s->stride);
	count[x] = 0;
	count[row->number] = (short)(sign * row->scale);
	s->numbers[row->number].value = value;
	s->numbers[row->number].row = SIMPLEX_NONE;
	s->numbers[x].row = r;
	row->number = x;
	row->scale = sign * n;
	if (row->scale > 1)
		reduce(s, r);
	s->lost |= row->sum.whole > sum_most || row->sum.whole < -sum_most;
}

/* Puts what row r says of number x, which was `before`, into row i. */
static void
substitute(struct simplex *s, size_t i, size_t r, size_t x, struct dec before)
{
	struct simplex_row *to = &s->rows[i], *from = &s->rows[r];
	short *count = counts_of(s, i);
	int n = count[x];

	to->sum = dec_add(times(dec_subtract(to->sum, times(before, n)), from->scale), times(from->sum, n));
	count[x] = 0;
	s->lost |= !combine(count, from->scale, counts_of(s, r), n, s->stride);
	to->scale *= from->scale;
	if (to->scale > 1)
		reduce(s, i);
	s->lost |= to->scale >= COUNT_MOST || to->sum.whole > sum_most || to->sum.whole < -sum_most;
}

/* Lets number x and that of row r change places; the latter gets `value`. */
static void
pivot(struct simplex *s, size_t r, size_t x, struct dec value)
{
	struct dec before = s->numbers[x].value;
	size_t i;

	s->steps++;
	turn(s, r, x, value);
	for (i = 0; i < s->nsums && !s->lost; i++)
		if (i != r && counts_of(s, i)[x] != 0)
			substitute(s, i, r, x, before);
}

/* The row out of bounds whose number is the least; SIMPLEX_NONE if all are within. */
static size_t
worst(const struct simplex *s)
{
	size_t r, best = SIMPLEX_NONE;

	for (r = 0; r < s->nsums; r++)
		if ((best == SIMPLEX_NONE || s->rows[r].number < s->rows[best].number)
		    && excess(s, &s->rows[r]) != 0)
			best = r;
	return best;
}

bool
simplex_solve(struct simplex *s)
{
	size_t r, x;
	int over;

	while (!s->lost && (r = worst(s)) != SIMPLEX_NONE) {
		over = excess(s, &s->rows[r]);
		if ((x = mover(s, r, -over)) == SIMPLEX_NONE) {
			s->conflict = r;
			return false;
		}
		pivot(s, r, x, over > 0 ? s->numbers[s->rows[r].number].upper
		    : s->numbers[s->rows[r].number].lower);
	}
	return true;
}

int
simplex_contradicts(const struct simplex *s, size_t r)
{
	int over = excess(s, &s->rows[r]);

	return over != 0 && mover(s, r, -over) == SIMPLEX_NONE ? over : 0;
}

/* 1 or -1 if a row's number is at its lower or upper bound, from where it can move; else 0. */
static int
inward(const struct simplex *s, size_t x)
{
	const struct simplex_number *number = &s->numbers[x];
	const struct simplex_row *row = number->row == SIMPLEX_NONE ? NULL : &s->rows[number->row];

	if (number->below && (row == NULL ? same(number->value, number->lower)
	    : compare(row, number->lower) == 0))
		return 1;
	if (number->above && (row == NULL ? same(number->value, number->upper)
	    : compare(row, number->upper) == 0))
		return -1;
	return 0;
}

/*
 * The row of the least number that is at a bound and keeps x from moving;
 * SIMPLEX_NONE if x can move a little. What can leave its bound keeps nothing:
 * it does so, and x follows by far less.
 */
static size_t
blocker(struct simplex *s, size_t x, int direction)
{
	const struct simplex_number *number;
	const struct simplex_row *row;
	size_t i, best = SIMPLEX_NONE;
	int n;

	for (i = 0; i < s->ntight; i++) {
		row = &s->rows[s->tight[i]];
		number = &s->numbers[row->number];
		if ((n = counts_of(s, s->tight[i])[x]) == 0 || number->loose
		    || (best != SIMPLEX_NONE && row->number > s->rows[best].number))
			continue;
		if ((n > 0) == (direction > 0)
		    ? number->above && compare(row, number->upper) == 0
		    : number->below && compare(row, number->lower) == 0)
			best = s->tight[i];
	}
	return best;
}

/* The number x can move, and so do those that it moves. */
static void
loosen(struct simplex *s, size_t x)
{
	size_t i, kept = 0;

	s->numbers[x].loose = true;
	for (i = 0; i < s->ntight; i++)
		if (counts_of(s, s->tight[i])[x] != 0)
			s->numbers[s->rows[s->tight[i]].number].loose = true;
		else
			s->tight[kept++] = s->tight[i];
	s->ntight = kept;
}

/*
 * Nothing lets the number of row r leave its bound: it is stuck. As each part
 * of its sum could only take it back there, all of them are stuck as well.
 */
static void
stick(struct simplex *s, size_t r)
{
	const short *count = counts_of(s, r);
	size_t x;

	s->numbers[s->rows[r].number].stuck = true;
	for (x = 0; x < s->nnumbers; x++)
		if (count[x] != 0)
			s->numbers[x].stuck = true;
}

/* Finds out whether number x, at a bound, is stuck there. No value changes. */
static void
try_to_leave(struct simplex *s, size_t x, int direction)
{
	size_t r, y, b;
	int toward;

	while (!s->lost) {
		r = s->numbers[x].row;
		y = r == SIMPLEX_NONE ? x : mover(s, r, direction);
		if (y == SIMPLEX_NONE) {
			stick(s, r);
			return;
		}
		toward = y == x || counts_of(s, r)[y] > 0 ? direction : -direction;
		if ((b = blocker(s, y, toward)) == SIMPLEX_NONE) {
			loosen(s, y);
			return;
		}
		pivot(s, b, y, inward(s, s->rows[b].number) > 0
		    ? s->numbers[s->rows[b].number].lower : s->numbers[s->rows[b].number].upper);
	}
}

/*
 * Once it is known of each number at a bound whether it can leave, all that
 * can may do so at once; then each of those without row can move a little
 * either way, and what hangs on none of them is determined.
 */
void
simplex_settle(struct simplex *s)
{
	struct simplex_number *number;
	size_t x;
	int direction;

	for (x = 0; x < s->nnumbers; x++)
		s->numbers[x].stuck = s->numbers[x].loose = false;
	for (s->ntight = 0; s->ntight < s->nsums; s->ntight++)
		s->tight[s->ntight] = s->ntight;
	for (x = 0; x < s->nnumbers && !s->lost; x++) {
		number = &s->numbers[x];
		if (!is_fixed(number) && !number->stuck && !number->loose
		    && (direction = inward(s, x)) != 0)
			try_to_leave(s, x, direction);
	}
}

static bool
is_settled(const struct simplex_number *number)
{
	return number->stuck || is_fixed(number);
}

bool
simplex_determined(const struct simplex *s, size_t x)
{
	const struct simplex_number *number = &s->numbers[x];
	const short *count;
	size_t y;

	if (s->lost || number->row == SIMPLEX_NONE || is_settled(number))
		return !s->lost && is_settled(number);
	count = s->counts + number->row * s->stride;
	/* The last ones are cells, and those are settled least. */
	for (y = s->nnumbers; y > 0; y--)
		if (count[y - 1] != 0 && !is_settled(&s->numbers[y - 1]))
			return false;
	return true;
}

bool
simplex_value(const struct simplex *s, size_t x, struct dec *value)
{
	const struct simplex_row *row;

	if (!simplex_determined(s, x))
		return false;
	if (s->numbers[x].row == SIMPLEX_NONE) {
		*value = s->numbers[x].value;
		return true;
	}
	row = &s->rows[s->numbers[x].row];
	*value = row->sum;
	if (row->scale == 1)
		return true;
	value->whole /= row->scale;
	return row->sum.fraction == 0 && row->sum.whole % row->scale == 0;
}

void
simplex_copy(struct simplex *to, const struct simplex *from)
{
	to->nsums = from->nsums;
	to->nnumbers = from->nnumbers;
	to->stride = from->stride;
	to->lost = from->lost;
	to->steps = from->steps;
	memcpy(to->numbers, from->numbers, from->nnumbers * sizeof from->numbers[0]);
	memcpy(to->rows, from->rows, from->nsums * sizeof from->rows[0]);
	memcpy(to->counts, from->counts, from->nsums * from->stride * sizeof from->counts[0]);
}
