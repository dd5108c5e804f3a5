/*
 * Holds simplex.c against plain enumeration, on a small sister of table 3: two
 * applicants and their total; two new rows, three results, their total, one
 * row left over. Random tables, random blanks, now and then a false figure:
 * are there solutions, and which unknowns have one value in all of them?
 *
 * With `rules' there are rules of a user's own as well, with any counts and
 * relations. Then the simplex may find more solutions, with fractions; but it
 * must miss none, and what it calls determined must be so.
 *
 * Usage: sum-deduce seed tables [rules]. Prints what disagrees; status 1 if
 * anything does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "simplex.h"

enum { ROWS = 7, COLUMNS = 3, CELLS = ROWS * COLUMNS, EQUATIONS = ROWS + 2 * COLUMNS,
	RULES_MOST = 3, MOST = 12 };

static int counts[EQUATIONS + RULES_MOST][CELLS];
static int relation[EQUATIONS + RULES_MOST];    /* of the sum and its constant: 0 is equal */
static int constant[EQUATIONS + RULES_MOST];
static int nequations;
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

	nequations = EQUATIONS;
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

/* Rules that hold for the table as it is. */
static void
make_rules(int n)
{
	int e, i, cell;

	nequations = EQUATIONS + n;
	for (e = EQUATIONS; e < nequations; e++) {
		memset(counts[e], 0, sizeof counts[e]);
		constant[e] = 0;
		relation[e] = below(3) - 1;
		for (i = 0; i < 4; i++)
			counts[e][below(CELLS)] = below(5) - 2;
		for (cell = 0; cell < CELLS; cell++)
			constant[e] += counts[e][cell] * values[cell];
		constant[e] += relation[e] * below(3);
	}
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

static int
holds(int e, int sum)
{
	return relation[e] == 0 ? sum == constant[e]
	    : relation[e] > 0 ? sum <= constant[e] : sum >= constant[e];
}

/* False if an equation is broken, whose unknowns are all below `given`. */
static int
stands(int given)
{
	int e, cell, sum, open;

	for (e = 0; e < nequations; e++) {
		for (sum = open = cell = 0; cell < CELLS; cell++) {
			sum += counts[e][cell] * values[cell];
			open |= counts[e][cell] != 0 && unknown_of(cell) >= given;
		}
		if (!open && !holds(e, sum))
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

static struct simplex simplex;
static size_t numbers[CELLS];           /* of the unknowns, in simplex.h */

static struct dec
whole(int n)
{
	struct dec dec = { n, 0 };

	return dec;
}

/* The same by simplex.c; false if it sees a contradiction. */
static int
deduce(void)
{
	struct dec zero = whole(0), bound;
	int e, cell, u;

	simplex_start(&simplex, (size_t)nequations, (size_t)(nequations + nunknowns));
	for (e = 0; e < nequations; e++)
		for (cell = 0; cell < CELLS; cell++)
			if (unknown_of(cell) < 0)
				simplex_constant(&simplex, (size_t)e,
				    whole(counts[e][cell] * values[cell]));
	for (u = 0; u < nunknowns; u++) {
		numbers[u] = simplex_enter(&simplex, zero);
		simplex_bound(&simplex, numbers[u], &zero, NULL);
		for (e = 0; e < nequations; e++)
			if (counts[e][unknowns[u]] != 0)
				simplex_use(&simplex, numbers[u], (size_t)e,
				    counts[e][unknowns[u]]);
	}
	for (e = 0; e < nequations; e++) {
		bound = whole(constant[e]);
		simplex_bound(&simplex, (size_t)e, relation[e] > 0 ? NULL : &bound,
		    relation[e] < 0 ? NULL : &bound);
	}
	if (!simplex_solve(&simplex))
		return 0;
	simplex_settle(&simplex);
	return 1;
}

static int
compare(unsigned long table, int rules)
{
	int saved[CELLS], u, agree, known, wrong = 0;
	struct dec value;

	memcpy(saved, values, sizeof saved);
	solutions = 0;
	enumerate(0);
	memcpy(values, saved, sizeof saved);
	agree = deduce();
	if (rules ? solutions > 0 && !agree : agree != (solutions > 0)) {
		printf("table %lu: %ld solutions, deduced %d\n", table, solutions, agree);
		return 1;
	}
	for (u = 0; agree && solutions > 0 && u < nunknowns; u++) {
		known = simplex_value(&simplex, numbers[u], &value);
		if ((rules ? known && least[u] != greatest[u] : known != (least[u] == greatest[u]))
		    || (known && (value.whole != least[u] || value.fraction != 0))) {
			printf("table %lu: unknown %d is %d to %d, deduced %s %ld\n", table, u,
			    least[u], greatest[u], known ? "as" : "not",
			    known ? (long)value.whole : 0L);
			wrong = 1;
		}
	}
	return wrong;
}

int
main(int argc, char *argv[])
{
	unsigned long table, tables = argc > 2 ? strtoul(argv[2], NULL, 10) : 1000;
	unsigned long right = 0, impossible = 0, lost = 0;
	int rules = argc > 3;

	state = argc > 1 ? strtoul(argv[1], NULL, 10) : 1;
	make_equations();
	for (table = 1; table <= tables; table++) {
		make_table();
		if (rules)
			make_rules(1 + below(RULES_MOST));
		make_blanks(1 + below(9));
		if (below(3) == 0)
			values[below(CELLS)] += 1 + below(2);
		right += !compare(table, rules);
		impossible += solutions == 0;
		lost += simplex.lost;
	}
	printf("%lu of %lu right, %lu impossible, %lu lost\n", right, tables, impossible, lost);
	return right != tables;
}
