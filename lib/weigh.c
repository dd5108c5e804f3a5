#include "weigh.h"

/* What else disagreeing with all other rows costs a cell (weigh.h). */
enum {
	WEIGH_X = 300,          /* half way to the next column, in aligned text */
	WEIGH_X_MOST = 1200,
	WEIGH_KIN = 300,        /* dropping an empty place that rows alike fill, */
	WEIGH_SHARE = 600,      /* and that one does of a group shared out evenly */
	WEIGH_SUM = 400,        /* a sum that is empty, in a row that has a value */
	WEIGH_FRACTION = 600,   /* a fraction where things are counted */
	WEIGH_FILLED = 400      /* filled where nearly all others are empty, or the reverse */
};

/* What it costs that a value stands where it does and not where its column is. */
static int
x_cost(const struct lattice *l, const struct votes *v, size_t i, size_t j)
{
	int off = votes_edge(&l->t[i], v->edge) - v->at[j], half = LATTICE_FAR, cost;
	size_t k;

	for (k = j > 0 ? j : 1; k < l->n && k <= j + 1; k++)
		half = lattice_smaller(half, v->at[k] - v->at[k - 1]);
	half = half > 2 ? half / 2 : 1;
	cost = WEIGH_X * (off < 0 ? -off : off) / half;
	return lattice_smaller(cost, WEIGH_X_MOST);
}

void
weigh_sums(struct lattice *l, const struct setting *setting)
{
	size_t j;

	rowsum_find(&l->sums, setting->found->table, l->row->first_cell, l->n);
	for (j = 0; j < l->n; j++)
		l->sum[j] = rowsum_is_sum(&l->sums, setting->order[j]);
	if (setting->reordered)
		l->sums.n = 0;
}

static int
disagreement(int weight, unsigned votes_for, unsigned of)
{
	return of == 0 ? 0 : weight * (int)(of - votes_for) / (int)of;
}

/* As disagreement(), for what rows may well differ in: half of them is no habit. */
static int
against_habit(unsigned votes_for, unsigned of)
{
	int cost = of < VOTES_HABIT ? 0 : 2 * disagreement(WEIGH_FILLED, votes_for, of) - WEIGH_FILLED;

	return cost > 0 ? cost : 0;
}

/* Does column j of a row count things, so that it has no fractions? */
static bool
counts(const struct printed_row *row, size_t j)
{
	const struct form_head *head = row->row->head;

	return form_counts(head->columns[j % head->ncolumns].unit);
}

/*
 * Is it known how far token i stands from the row's label? Not if there are
 * fewer tokens than columns, since empty cells may have left nothing; nor if the
 * label is lost, since its own place may be among those that stand a line each.
 */
static bool
has_step(const struct lattice *l, size_t i)
{
	return l->m >= l->n && !(l->row->unlabelled && l->t[i].cells <= 2);
}

/* What it costs more to drop an empty place i, as rows alike have it. */
static int
cost_of_dropping(const struct lattice *l, const struct votes *v, size_t i)
{
	if (l->row->unlabelled && v->shares[l->m].rows >= VOTES_HABIT)
		return v->shares[l->m].filled[i] > 0 ? WEIGH_SHARE : 0;
	return v->kin[l->m].rows < 2 ? 0
	    : WEIGH_KIN * (int)v->kin[l->m].filled[i] / (int)v->kin[l->m].rows;
}

void
weigh_row(struct lattice *l, const struct votes *v)
{
	size_t i, j;
	int cost;
	bool any = false;

	for (i = 0; i < l->m; i++) {
		any = any || token_is_value(&l->t[i]);
		l->kept[i] = cost_of_dropping(l, v, i);
	}
	for (i = 0; i < l->m; i++)
		for (j = 0; j < l->n; j++) {
			cost = against_habit(token_is_value(&l->t[i]) ? v->filled[j]
			    : v->rows - v->filled[j], v->rows);
			if (l->placed)
				cost += x_cost(l, v, i, j);
			else if (has_step(l, i))
				cost += disagreement(WEIGH_STEP, v->step[j][votes_clip(i)], v->rows);
			if (l->ruled) {
				cost += disagreement(WEIGH_PLACE, v->place[j][votes_clip(l->t[i].cell)], v->lines);
				if (v->header[j] != 0 && v->header[j] != votes_clip(l->t[i].cell))
					cost += WEIGH_HEADER;
				cost += disagreement(WEIGH_END, v->end[j][votes_from_end(l, i)], v->lines);
			}
			if (any && l->sum[j] && token_is_empty(&l->t[i]) && l->t[i].kind != TOKEN_GAP
			    && (v->rows < VOTES_HABIT || v->filled[j] * 2 >= v->rows))
				cost += WEIGH_SUM;
			if (token_has_fraction(&l->t[i]) && counts(l->row, j))
				cost += WEIGH_FRACTION;
			l->evidence[i][j] = cost;
		}
}
