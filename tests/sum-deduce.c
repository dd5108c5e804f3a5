/*
 * Holds deduce.c against plain enumeration, on a small sister of table 3: two
 * applicants and their total; two new rows, three results, their total, one
 * row left over. Random tables, random blanks, now and then a false figure:
 * are there solutions, and which unknowns have one value in all of them?
 * Usage: sum-deduce seed tables. Prints what disagrees; status 1 if anything does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deduce.h"

enum { ROWS = 7, COLUMNS = 3, CELLS = ROWS * COLUMNS, EQUATIONS = ROWS + 2 * COLUMNS, MOST = 12 };

static int counts[EQUATIONS][CELLS];
static int values[CELLS];
static int unknowns[CELLS], nunknowns;

static unsigned long state;

static int
below(int n)
{
	state = (state * 1103515245 + 12345) & 0x7fffffff;
	return (int)(state >> 8) % n;
}

/* Rows: 0, 1 new; 2, 3, 4 results; 5 their total; 6 left over. */
static void
make_equations(void)
{
	int r, c;

	for (r = 0; r < ROWS; r++)
		for (c = 0; c < COLUMNS; c++)
			counts[r][r * COLUMNS + c] = c < COLUMNS - 1 ? 1 : -1;
	for (c = 0; c < COLUMNS; c++)
		for (r = 0; r < ROWS; r++) {
			if (r >= 2 && r <= 5)
				counts[ROWS + c][r * COLUMNS + c] = r < 5 ? 1 : -1;
			if (r < 2 || r >= 5)
				counts[ROWS + COLUMNS + c][r * COLUMNS + c] = r < 2 ? 1 : -1;
		}
}

static void
make_table(void)
{
	int c, *v;

	for (c = 0; c < COLUMNS - 1; c++) {
		v = values + c;
		do {
			v[0] = below(4);
			v[COLUMNS] = below(2);
			v[2 * COLUMNS] = below(3);
			v[3 * COLUMNS] = below(2);
			v[4 * COLUMNS] = below(2);
			v[5 * COLUMNS] = v[2 * COLUMNS] + v[3 * COLUMNS] + v[4 * COLUMNS];
			v[6 * COLUMNS] = v[0] + v[COLUMNS] - v[5 * COLUMNS];
		} while (v[6 * COLUMNS] < 0);
	}
	for (v = values; v < values + CELLS; v += COLUMNS)
		v[2] = v[0] + v[1];
}

static void
make_blanks(int n)
{
	int i, cell;

	for (nunknowns = 0; nunknowns < n; nunknowns++) {
		do {
			cell = below(CELLS);
			for (i = 0; i < nunknowns && unknowns[i] != cell; i++)
				;
		} while (i < nunknowns);
		unknowns[nunknowns] = cell;
	}
}

static int
unknown_of(int cell)
{
	int i;

	for (i = 0; i < nunknowns; i++)
		if (unknowns[i] == cell)
			return i;
	return -1;
}

/* What enumeration finds. */
static long solutions;
static int least[CELLS], greatest[CELLS];

/* False if an equation is broken, whose unknowns are all below `given`. */
static int
stands(int given)
{
	int e, cell, sum, open;

	for (e = 0; e < EQUATIONS; e++) {
		for (sum = open = cell = 0; cell < CELLS; cell++) {
			sum += counts[e][cell] * values[cell];
			open |= counts[e][cell] != 0 && unknown_of(cell) >= given;
		}
		if (!open && sum != 0)
			return 0;
	}
	return 1;
}

static void
enumerate(int given)
{
	int i, v;

	if (!stands(given))
		return;
	if (given == nunknowns) {
		for (i = 0; i < nunknowns; i++) {
			v = values[unknowns[i]];
			least[i] = solutions == 0 || v < least[i] ? v : least[i];
			greatest[i] = solutions == 0 || v > greatest[i] ? v : greatest[i];
		}
		solutions++;
		return;
	}
	for (v = 0; v <= MOST; v++) {
		values[unknowns[given]] = v;
		enumerate(given + 1);
	}
}

/* The same by deduce.c; false if it sees a contradiction. */
static int
deduce(void)
{
	signed char count[CELLS];
	struct dec sum;
	int e, cell, u, agree = 1;

	deduce_start((size_t)nunknowns);
	for (e = 0; e < EQUATIONS; e++) {
		sum.whole = sum.fraction = 0;
		for (cell = 0; cell < CELLS; cell++)
			if ((u = unknown_of(cell)) >= 0)
				count[u] = (signed char)counts[e][cell];
			else
				sum.whole -= counts[e][cell] * values[cell];
		agree &= deduce_add(count, sum);
	}
	deduce_finish();
	return agree;
}

static int
compare(unsigned long table)
{
	int saved[CELLS], u, agree, known, wrong = 0;
	struct dec value;

	memcpy(saved, values, sizeof saved);
	solutions = 0;
	enumerate(0);
	memcpy(values, saved, sizeof saved);
	agree = deduce();
	if (agree != (solutions > 0)) {
		printf("table %lu: %ld solutions, deduced %d\n", table, solutions, agree);
		return 1;
	}
	for (u = 0; agree && u < nunknowns; u++) {
		known = deduce_value((size_t)u, &value);
		if (known != (least[u] == greatest[u])
		    || (known && (value.whole != least[u] || value.fraction != 0))) {
			printf("table %lu: unknown %d is %d to %d, deduced %s %ld\n", table, u,
			    least[u], greatest[u], known ? "as" : "not", known ? (long)value.whole : 0L);
			wrong = 1;
		}
	}
	return wrong;
}

int
main(int argc, char *argv[])
{
	unsigned long table, tables = argc > 2 ? strtoul(argv[2], NULL, 10) : 1000;
	unsigned long right = 0, impossible = 0;

	state = argc > 1 ? strtoul(argv[1], NULL, 10) : 1;
	make_equations();
	for (table = 1; table <= tables; table++) {
		make_table();
		make_blanks(1 + below(9));
		if (below(3) == 0)
			values[below(CELLS)] += 1 + below(2);
		right += !compare(table);
		impossible += solutions == 0;
	}
	printf("%lu of %lu right, %lu impossible\n", right, tables, impossible);
	return right != tables;
}
