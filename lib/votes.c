#include <string.h>

#include "rowsum.h"
#include "votes.h"

static struct lattice lattice;

unsigned
votes_clip(size_t n)
{
	return (unsigned)(n % VOTES_PLACES);
}

unsigned
votes_from_end(const struct lattice *l, size_t i)
{
	return votes_clip(l->t[i].cells - l->t[i].cell);
}

int
votes_edge(const struct token *t, int edge)
{
	int from = (int)t->from[TOKEN_COLUMNS], to = (int)t->to[TOKEN_COLUMNS];

	return 2 * from + edge * (to - from);
}

/*
 * Has a row more places than cells, and a sum that does not hold as they were taken? Then another
 * one may be what is too many.
 */
static bool
fails_sum(const struct lattice *l, const struct setting *setting)
{
	unsigned long long values[COLUMNS_MOST] = { 0 };
	struct rowsum sums;
	const struct token *t;
	size_t j;

	if (l->m == l->n || setting->reordered)
		return false;
	rowsum_find(&sums, setting->found->table, l->row->first_cell, l->n);
	for (j = 0; j < l->n; j++) {
		t = &l->t[lattice_choose(l, j)];
		values[j] = token_number(t);
		if (token_is_value(t) && !rowsum_holds(&sums, values, j))
			return true;
	}
	return false;
}

static void
vote(struct votes *v, const struct lattice *l, const struct setting *setting)
{
	size_t i, j, columns[COLUMNS_MOST];

	v->rows++;
	v->lines += l->ruled;
	v->valued += lattice_has_value(l);
	for (j = 0; j < l->n; j++) {
		i = (size_t)lattice_choose(l, j);
		columns[j] = l->first + i;
		v->filled[j] += token_is_value(&l->t[i]);
		v->step[j][votes_clip(i)]++;
		if (l->ruled) {
			v->place[j][votes_clip(l->t[i].cell)]++;
			v->end[j][votes_from_end(l, i)]++;
		}
	}
	if (fails_sum(l, setting))
		return;
	places_tell(&v->places, l->row, setting->tokens, columns);
	places_tell(&v->behind, l->row, setting->tokens, columns);
	places_tell(&v->deep[form_depth(l->row->row)], l->row, setting->tokens, columns);
}

/* True if the count alone leaves each column one place. */
static bool
all_sure(const struct lattice *l)
{
	size_t j;
	int token;

	for (j = 0; j < l->n; j++) {
		token = lattice_choose(l, j);
		if (token < 0 || lattice_margin(l, j, token, false) < LATTICE_SURE)
			return false;
	}
	return true;
}

/* The header of the j-th column of a printed row, or NULL. */
static const struct token *
header_of(const struct setting *setting, const struct form_head *head, size_t j)
{
	const struct found_rows *found = setting->found;
	const struct tokens *tokens = setting->tokens;

	if (!found->table->across)
		return rows_header(found, tokens, head, setting->order[j]);
	return found->nline == form_ncells(found->table) ? &tokens->t[found->line[j] - 1] : NULL;
}

/* Do headers stand one behind the other? Where lines of a header lost their empty cells they are not above their columns. */
static bool
are_in_order(const struct votes *v, size_t columns)
{
	unsigned last = 0;
	size_t j;

	for (j = 0; j < columns; j++) {
		if (v->header[j] != 0 && v->header[j] <= last)
			return false;
		last = v->header[j];
	}
	return true;
}

static void
read_header(struct votes *v, const struct setting *setting, const struct form_head *head,
    size_t columns)
{
	const struct token *t;
	size_t j;
	int edge;

	v->headed = true;
	for (j = 0; j < columns; j++) {
		t = header_of(setting, head, j);
		if (t != NULL && t->ruled && t->cells > 2)
			v->header[j] = votes_clip(t->cell);
		if (t == NULL || t->ruled || t->cells < 2)
			v->headed = false;
		else
			for (edge = 0; edge < VOTES_EDGES; edge++)
				v->x[edge][j] = votes_edge(t, edge);
	}
	if (!setting->found->table->across && !are_in_order(v, columns))
		memset(v->header, 0, sizeof v->header);
}

void
votes_place_by_header(const struct lattice *l, struct votes *v)
{
	int edge, sum, off, nearest, least = LATTICE_FAR;
	size_t i, j;

	for (edge = 0; edge < VOTES_EDGES; edge++) {
		sum = 0;
		for (i = 0; i < l->m; i++) {
			nearest = LATTICE_FAR;
			for (j = 0; j < l->n; j++) {
				off = votes_edge(&l->t[i], edge) - v->x[edge][j];
				nearest = lattice_smaller(nearest, off < 0 ? -off : off);
			}
			sum += nearest;
		}
		if (sum < least) {
			least = sum;
			v->edge = edge;
		}
	}
	for (j = 0; j < l->n; j++)
		v->at[j] = v->x[v->edge][j];
}

/* Rows alike have their empty places at the same ends; columns differ from row to row. */
static void
count_kin(struct kin *kin, const struct lattice *l)
{
	size_t i;

	kin->rows++;
	for (i = 0; i < l->m; i++)
		kin->filled[i] += token_is_value(&l->t[i]);
}

unsigned
votes_behind_label(const struct lattice *l)
{
	return l->t[0].cells + 1 - l->t[0].cell;
}

static void
measure(struct votes *v, const struct lattice *l)
{
	size_t depth = form_depth(l->row->row);
	unsigned length = votes_behind_label(l);

	v->lined[depth]++;
	if (length > v->longest[depth]) {
		v->longest[depth] = length;
		v->as_long[depth] = 0;
	}
	v->as_long[depth] += length == v->longest[depth];
}

void
votes_collect(struct votes *v, const struct setting *setting, const struct form_head *head)
{
	const struct found_rows *found = setting->found;
	size_t r, columns;

	memset(v, 0, sizeof *v);
	v->behind.behind = true;
	columns = found->table->across ? form_ncells(found->table) : head->ncolumns;
	for (r = 0; r < found->n; r++) {
		if (!found->rows[r].found || found->rows[r].row->head != head)
			continue;
		lattice_load(&lattice, setting, &found->rows[r]);
		if (lattice.ruled)
			measure(v, &lattice);
		count_kin(&v->kin[lattice.m], &lattice);
		if (lattice.row->unlabelled)
			count_kin(&v->shares[lattice.m], &lattice);
		if (lattice.m < lattice.n)
			continue;       /* one column has no place at the least */
		lattice_align(&lattice);
		if (all_sure(&lattice))
			vote(v, &lattice, setting);
	}
	read_header(v, setting, head, columns);
}
