/*
 * Compares columns of full rows, which lattice.c knows without an alignment,
 * with those of an alignment, for made-up rows of any tokens, weighed in any
 * way. Prints how many rows were full, and how many of them were wrong.
 */
#include <stdio.h>

#include "../lib/lattice.c"

enum {
	ROWS = 200000,
	KEPT_MOST = 300         /* what dropping an empty place may cost more */
};

static unsigned long long state = 1;

static int
below(int n)
{
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (int)((state >> 33) % (unsigned long long)n);
}

static void
make_row(struct lattice *l, struct token *t)
{
	static const enum token_kind others[] = { TOKEN_WORDS, TOKEN_NONE, TOKEN_BLANK, TOKEN_PAD, TOKEN_GAP };
	int most = below(3) == 0 ? 200 : below(60) + 1;
	size_t i, j;

	l->m = l->n = (size_t)below(9) + 1;
	l->t = t;
	l->ruled = below(2);
	l->placed = below(8) == 0;
	l->gap = below(2) ? GAP_AS_CELL : VOID_AS_CELL;
	l->loose = (size_t)below((int)l->m + 1);
	for (i = 0; i < l->m; i++) {
		t[i].kind = below(3) > 0 ? TOKEN_NUMBER : others[below(5)];
		t[i].s = "1234567";
		t[i].n = (size_t)below(3) + 1;
		l->kept[i] = below(4) == 0 ? below(KEPT_MOST) : 0;
		for (j = 0; j < l->n; j++)
			l->evidence[i][j] = below(most);
	}
}

/* Are column j's token, and that it is sure, as an alignment has them? */
static bool
is_right(const struct lattice *l, size_t j)
{
	int token = lattice_choose(l, j);

	return token == (int)j && lattice_margin(l, j, token, false) >= LATTICE_SURE
	    && lattice_margin(l, j, token, true) >= LATTICE_SURE;
}

int
main(void)
{
	static struct lattice l;
	static struct token t[COLUMNS_TOKENS];
	unsigned long full = 0, wrong = 0;
	bool right;
	size_t j;
	int i;

	for (i = 0; i < ROWS; i++) {
		make_row(&l, t);
		if (!is_full(&l))
			continue;
		full++;
		l.full = false;
		run(&l);
		for (right = true, j = 0; j < l.n; j++)
			right = right && is_right(&l, j);
		wrong += !right;
	}
	printf("%lu of %lu are wrong\n", wrong, full);
	return wrong > 0;
}
