#include "claims.h"
#include "share.h"

/* Of the found rows the one that is row `row' of the table, counted from 1; NULL if none is. */
static struct printed_row *
printed(struct found_rows *found, size_t row)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->rows[i].row == &found->table->rows[row - 1])
			return &found->rows[i];
	return NULL;
}

static size_t
previous_valued(const struct form_table *table, size_t row)
{
	for (row--; form_row_cells(&table->rows[row - 1]) == 0; row--)
		;
	return row;
}

/* How many cells the `rows` rows have of which `row` is the last. */
static size_t
cells_before(const struct form_table *table, size_t row, size_t rows)
{
	size_t cells = form_row_cells(&table->rows[row - 1]);

	while (--rows > 0) {
		row = previous_valued(table, row);
		cells += form_row_cells(&table->rows[row - 1]);
	}
	return cells;
}

/* Stand values in one line of several cells? */
static bool
are_beside(const struct item *item, const struct token *t)
{
	return t[item->first].cells > 1 && item->first < item->last && t[item->first].row == t[item->last].row;
}

void
claims_give(struct found_rows *found, const struct explained *x, const struct tokens *tokens, size_t i,
    struct claim claim)
{
	const struct item *item = &x->items[i];
	size_t row = claim.row, span = claim.rows, end = item->last + 1, begin;
	enum share share = share_of(item, tokens, cells_before(found->table, row, span), span);
	bool several = span > 1;
	struct printed_row *p;

	for (; span > 0; span--) {
		if ((p = printed(found, row)) == NULL)
			return;
		begin = span > 1 ? share_last(item, tokens, end, span, p->ncells, share) : item->first;
		if (!p->found)
			p->end = end;
		p->apart = item->nwords == 0 && are_beside(item, tokens->t);
		p->doubted = claim.stacked || (several && ((!p->unlabelled && p->label > item->last) || items_in_one_line(item, tokens)))
		    || (x->lonely && item->filled == 1 && !tokens->t[item->first].ruled);
		p->found = true;
		p->after = begin;
		end = begin;
		if (span > 1)
			row = previous_valued(found->table, row);
	}
}

static void
open_row(struct printed_row *p, const struct item *label)
{
	p->unlabelled = false;
	p->label = label->first;
	p->label_end = label->last + 1;
}

void
claims_open(struct found_rows *found, const struct explained *x, size_t i, size_t row)
{
	struct printed_row *p = printed(found, row);

	if (p != NULL)
		open_row(p, &x->items[i]);
}

/* Has a label the values behind it in its line, and are both of no row so far? */
static bool
is_left_over(const struct explained *x, const struct tokens *tokens, size_t i)
{
	const struct item *label = &x->items[i];

	return label->kind == ITEM_LABEL && x->means[i] == MEANS_NOTHING && i + 1 < x->n
	    && label[1].kind == ITEM_VALUES && x->means[i + 1] == MEANS_NOTHING && label[1].filled > 0
	    && label[1].first == label->last + 1
	    && tokens->t[label[1].last].row == tokens->t[label->first].row;
}

/* Stands an item above any row that is found? */
static bool
is_within(const struct found_rows *found, const struct item *item)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->rows[i].found && found->rows[i].after > item->last)
			return true;
	return false;
}

/*
 * The row, of which nothing is found, that such a label and its values are, whatever stands
 * around them: the label is one row's and undamaged, and behind it are the row's cells and
 * nothing else. NULL if they are not, or stand below the table.
 */
static struct printed_row *
displaced(struct found_rows *found, const struct tokens *tokens, const struct item *label)
{
	const struct item *values = label + 1;
	const struct token *last = &tokens->t[values->last];
	struct printed_row *p = printed(found, label->hits[0].row + 1);

	if (label->nhits != 1 || label->header || label->hits[0].cost > 0 || p == NULL || p->found
	    || !p->unlabelled || values->worded || values->places < p->ncells || !last->ruled
	    || last->cell != last->cells || !is_within(found, values))
		return NULL;
	return p;
}

/*
 * Gives rows that stand where the form has others, as totals above what they are of, their own
 * line. Where such a line is that of a row which is found already, it is another table's.
 */
static void
take_displaced(struct found_rows *found, const struct explained *x, const struct tokens *tokens)
{
	const struct printed_row *other;
	struct printed_row *p;
	size_t i;

	for (i = 0; i < x->n; i++)
		if (is_left_over(x, tokens, i) && (other = printed(found, x->items[i].hits[0].row + 1)) != NULL
		    && other->found)
			return;
	for (i = 0; i < x->n; i++) {
		if (!is_left_over(x, tokens, i) || (p = displaced(found, tokens, &x->items[i])) == NULL)
			continue;
		claims_give(found, x, tokens, i + 1, (struct claim){ x->items[i].hits[0].row + 1, 1, false });
		open_row(p, &x->items[i]);
		x->means[i] = MEANS_LABEL;
		x->means[i + 1] = 1;
	}
}

/* The row whose label an item is, or NULL. */
static struct printed_row *
row_of(struct found_rows *found, const struct explained *x, size_t i)
{
	size_t r;

	for (r = 0; r < found->n && x->means[i] == MEANS_LABEL; r++)
		if (!found->rows[r].unlabelled && found->rows[r].label == x->items[i].first)
			return &found->rows[r];
	return NULL;
}

/* Does each value stand alone in its line, with nothing that parts cells? */
static bool
stand_alone(const struct item *values, const struct tokens *tokens)
{
	size_t i;

	for (i = values->first; i <= values->last; i++)
		if (tokens->t[i].ruled || tokens->t[i].cells > 1)
			return false;
	return values->kind == ITEM_VALUES && values->filled > 0;
}

/*
 * Where a chain ends that begins with values of no row, item i: labels follow, each but the last
 * with values right behind it. 0 if there is none. Are as many values above each as its row has?
 */
static size_t
chain_end(struct found_rows *found, const struct explained *x, const struct tokens *tokens, size_t i, bool *fits)
{
	const struct printed_row *p;
	size_t k;

	*fits = true;
	if (x->means[i] != MEANS_NOTHING || x->items[i].foreign || !stand_alone(&x->items[i], tokens))
		return 0;
	for (k = i + 1; k < x->n && (p = row_of(found, x, k)) != NULL; k += 2) {
		*fits = *fits && !x->items[k - 1].worded && x->items[k - 1].filled == p->ncells;
		if (!p->found)
			return k > i + 1 ? k : 0;
		if (k + 1 == x->n || p->after != x->items[k + 1].first || x->items[k + 1].headed
		    || !stand_alone(&x->items[k + 1], tokens))
			return 0;
	}
	return 0;
}

/*
 * Where a page's text is sorted by height, values may come before the labels of their rows. If those
 * above the first of some labels are nobody's, and none are behind the last, each has those above it,
 * if they are as many as its cells; else it may have.
 */
static void
take_above(struct found_rows *found, const struct explained *x, const struct tokens *tokens)
{
	struct printed_row *p;
	size_t i, k, end;
	bool fits;

	for (i = 0; i < x->n; i++) {
		if ((end = chain_end(found, x, tokens, i, &fits)) == 0)
			continue;
		for (k = end + 1; k > i + 1; k -= 2) {
			p = row_of(found, x, k - 1);
			p->doubted = true;
			if (!fits)
				continue;
			p->found = false;
			claims_give(found, x, tokens, k - 2, (struct claim){ (size_t)(p->row - found->table->rows) + 1, 1, false });
			p->doubted = true;
			x->means[k - 2] = 1;
		}
		i = end;
	}
}

/* May values be another text of a row: places for all its cells, or as many values as it has? One number alone is a sentence's. */
static bool
may_be_again(const struct printed_row *p, const struct item *values, const struct tokens *tokens)
{
	return values->places >= p->ncells
	    || values->filled >= token_values(&tokens->t[p->after], p->end - p->after);
}

/* Lists the values that stand behind the label of a row but are not those which are found of it: it comes again. */
static void
find_again(struct found_rows *found, const struct explained *x, const struct tokens *tokens)
{
	const struct item *values;
	struct printed_row *p;
	size_t i;

	for (i = 0; i + 1 < x->n; i++) {
		values = &x->items[i + 1];
		if (x->items[i].kind != ITEM_LABEL || x->items[i].header || values->kind != ITEM_VALUES
		    || values->filled == 0 || (x->means[i] != MEANS_NOTHING && x->means[i + 1] != MEANS_NOTHING))
			continue;
		p = printed(found, x->items[i].hits[0].row + 1);
		if (p != NULL && p->found && !p->unlabelled && p->after != values->first
		    && may_be_again(p, values, tokens)) {
			p->again = values->first;
			p->again_end = values->last + 1;
		}
	}
}

/* Is the label not the row's, nor in its line, which a merged cell may fill, nor right beside it, as bold text printed twice? */
static bool
is_elsewhere(const struct item *label, const struct printed_row *p, const struct token *t)
{
	return (label->last + 1 < p->label || label->first > p->label_end) && t[label->first].row != t[p->label].row;
}

/* Is the next item the same label, as where a merged cell was filled? What is behind that is behind this one. */
static bool
is_filled(const struct explained *x, size_t i)
{
	return i + 1 < x->n && x->items[i + 1].kind == ITEM_LABEL && x->items[i + 1].hits[0].row == x->items[i].hits[0].row
	    && x->items[i + 1].hits[0].kind == x->items[i].hits[0].kind;
}

/* Finds the rows with values whose labels stand elsewhere, too, and there have none: an empty copy has them. */
static void
find_bare(struct found_rows *found, const struct explained *x, const struct tokens *tokens)
{
	struct printed_row *p;
	size_t i;

	for (i = 0; i < x->n; i++) {
		if (x->items[i].kind != ITEM_LABEL || x->items[i].header || x->means[i] != MEANS_NOTHING || is_filled(x, i)
		    || (i + 1 < x->n && x->items[i + 1].kind == ITEM_VALUES && x->items[i + 1].filled > 0))
			continue;
		p = printed(found, x->items[i].hits[0].row + 1);
		if (p != NULL && p->found && !p->unlabelled && p->ncells > 1 && is_elsewhere(&x->items[i], p, tokens->t))
			p->bare = true;
	}
}

/* How many cells the row has that has most. */
static size_t
most_cells(const struct form_table *table)
{
	size_t r, n, most = 0;

	for (r = 0; r < table->nrows; r++)
		if ((n = form_row_cells(&table->rows[r])) > most)
			most = n;
	return most;
}

/* Counts values of no row. */
static void
find_stray(struct found_rows *found, const struct explained *x)
{
	size_t i;

	for (i = 0; i < x->n; i++) {
		if (x->means[i] != MEANS_NOTHING || x->items[i].kind != ITEM_VALUES || x->items[i].filled == 0)
			continue;
		found->stray = true;
		found->unclaimed += x->items[i].nwords == 0 && x->items[i].places >= most_cells(found->table);
	}
}

void
claims_complete(struct found_rows *found, const struct explained *x, const struct tokens *tokens)
{
	take_displaced(found, x, tokens);
	take_above(found, x, tokens);
	find_stray(found, x);
	find_again(found, x, tokens);
	find_bare(found, x, tokens);
}
