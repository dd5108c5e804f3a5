#include <string.h>

#include "label.h"
#include "rows.h"

enum {
	HITS_MOST = 512,        /* labels of rows in a section */
	TORN_MOST = 3           /* cells that a torn label may be in */
};

/* What a label is worth in the chain. */
enum {
	WORTH_ROW = 16,
	WORTH_GROUP = 3,
	WORTH_VALUES = 6,       /* if values follow */
	WORTH_COLUMN = 2,       /* a column's header, for choosing between forms */
	WORTH_COST = 2          /* less, for each cost of the label */
};

struct hit {
	size_t first, last;     /* tokens of the label */
	size_t row;
	int worth;
	int best;               /* worth of the best chain that ends here */
	int before;             /* the hit before it in that chain, or -1 */
};

static struct hit hits[HITS_MOST];
static size_t nhits;

static bool
is_value(const struct token *t)
{
	return t->kind == TOKEN_NUMBER || t->kind == TOKEN_NONE;
}

static void
add_hit(const struct form_table *table, const struct label_hit *label, size_t first, size_t last)
{
	struct hit *h;

	if (nhits == HITS_MOST)
		return;
	h = &hits[nhits++];
	h->first = first;
	h->last = last;
	h->row = label->row;
	h->worth = (table->rows[label->row].head != NULL ? WORTH_ROW : WORTH_GROUP)
	    - WORTH_COST * label->cost;
	if (h->worth < 1)
		h->worth = 1;
}

/* A column's header; of several, the one that stands in a line of cells. */
static void
add_header(struct found_rows *found, const struct tokens *tokens,
    const struct label_hit *label, size_t token)
{
	size_t *header = &found->header[label->row][label->column];

	if (*header == 0 || (!tokens->t[*header - 1].ruled && tokens->t[token].ruled))
		*header = token + 1;
	if (label->cost < WORTH_COLUMN)
		found->score += WORTH_COLUMN - label->cost;
}

/* Marks tokens [first, last] as labels and keeps those of rows for the chain. */
static void
take_labels(struct found_rows *found, const struct tokens *tokens,
    const struct label_hit *labels, size_t n, size_t first, size_t last)
{
	size_t i;

	for (i = first; i <= last; i++)
		found->hit[i] = true;
	for (i = 0; i < n; i++)
		if (labels[i].kind == LABEL_ROW)
			add_hit(found->table, &labels[i], first, last);
		else if (labels[i].kind == LABEL_COLUMN)
			add_header(found, tokens, &labels[i], first);
}

/* A label in pieces: tries the words from `first` on put together. */
static size_t
match_torn(const struct found_rows *found, const struct tokens *tokens, size_t first,
    struct label_hit *labels, size_t *last)
{
	char text[TORN_MOST * TOKEN_CUT];
	size_t used = 0, i, n, count = 0;
	struct label_hit tried[LABEL_HITS];

	for (i = first; i < tokens->n && i < first + TORN_MOST; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS)
			break;
		memcpy(text + used, tokens->t[i].s, tokens->t[i].n);
		used += tokens->t[i].n;
		if (i == first)
			continue;
		n = label_match(found->table, text, used, tried);
		if (n > 0 && tried[0].cost == 0) {
			memcpy(labels, tried, n * sizeof labels[0]);
			count = n;
			*last = i;
		}
	}
	return count;
}

static void
find_labels(struct found_rows *found, const struct tokens *tokens)
{
	struct label_hit labels[LABEL_HITS], torn[LABEL_HITS];
	size_t i, n, ntorn, last;

	nhits = 0;
	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS)
			continue;
		n = label_match(found->table, tokens->t[i].s, tokens->t[i].n, labels);
		last = i;
		if (n == 0 || labels[0].cost > LABEL_SURE) {
			ntorn = match_torn(found, tokens, i, torn, &last);
			if (ntorn > 0) {
				take_labels(found, tokens, torn, ntorn, i, last);
				i = last;
				continue;
			}
		}
		if (n > 0)
			take_labels(found, tokens, labels, n, i, i);
	}
}

/* A label with values behind it is a row's; a repeated or mentioned one is not. */
static void
weigh_values(const struct form_table *table, const struct tokens *tokens, const bool *is_label)
{
	size_t h, i;

	for (h = 0; h < nhits; h++) {
		if (table->rows[hits[h].row].head == NULL)
			continue;
		for (i = hits[h].last + 1; i < tokens->n && !is_label[i]; i++)
			if (is_value(&tokens->t[i])) {
				hits[h].worth += WORTH_VALUES;
				break;
			}
	}
}

/* The chain in the form's order that is worth most; returns its last hit, or -1. */
static int
chain(void)
{
	int best = -1;
	size_t i, j;

	for (i = 0; i < nhits; i++) {
		hits[i].best = hits[i].worth;
		hits[i].before = -1;
		for (j = 0; j < i; j++)
			if (hits[j].row < hits[i].row && hits[j].last < hits[i].first
			    && hits[j].best + hits[i].worth > hits[i].best) {
				hits[i].best = hits[j].best + hits[i].worth;
				hits[i].before = (int)j;
			}
		if (best < 0 || hits[i].best > hits[best].best)
			best = (int)i;
	}
	return best;
}

static void
list_rows(struct found_rows *found)
{
	const struct form_table *table = found->table;
	struct printed_row *p;
	size_t i;

	found->n = 0;
	for (i = 0; i < table->nrows; i++) {
		if (table->rows[i].head == NULL || (table->across && found->n > 0))
			continue;
		p = &found->rows[found->n++];
		memset(p, 0, sizeof *p);
		p->row = &table->rows[i];
		p->first_cell = form_first_cell(table, p->row);
		p->ncells = table->across ? form_ncells(table) : p->row->head->ncolumns;
	}
}

static struct printed_row *
printed(struct found_rows *found, size_t row)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->rows[i].row == &found->table->rows[row])
			return &found->rows[i];
	return NULL;
}

/*
 * Where the values of a row may end: at the next label; and with the label's
 * line, or the lines that belong together with it, if those have values.
 */
static size_t
row_end(const struct found_rows *found, const struct tokens *tokens, size_t label)
{
	const struct token *t = tokens->t, *at = &t[label];
	size_t end, i;
	bool line = false, chunk = false;

	for (end = label + 1; end < tokens->n && !found->hit[end]; end++) {
		if (!is_value(&t[end]) && t[end].kind != TOKEN_BLANK)
			continue;
		line = line || t[end].line == at->line;
		chunk = chunk || (t[end].chunk == at->chunk && t[end].line != at->line);
	}
	for (i = label + 1; i < end; i++)
		if ((line && t[i].line != at->line) || (chunk && t[i].chunk != at->chunk))
			return i;
	return end;
}

static void
anchor(struct found_rows *found, const struct tokens *tokens, int last)
{
	struct printed_row *p;

	for (; last >= 0; last = hits[last].before) {
		found->score += hits[last].worth;
		if ((p = printed(found, hits[last].row)) == NULL)
			continue;
		p->found = true;
		p->label = hits[last].first;
		p->after = hits[last].last + 1;
		p->end = row_end(found, tokens, hits[last].last);
	}
}

/* The longest stretch of values between labels: the line of a table across. */
static void
find_line(struct found_rows *found, const struct tokens *tokens)
{
	struct printed_row *p = &found->rows[0];
	size_t i, begin = 0, most = 0, count = 0;

	for (i = 0; i <= tokens->n; i++) {
		if (i < tokens->n && !found->hit[i]) {
			if (is_value(&tokens->t[i]))
				count += 4;
			else if (tokens->t[i].kind == TOKEN_BLANK || tokens->t[i].kind == TOKEN_PAD)
				count++;
			continue;
		}
		if (count > most && begin > 0) {
			most = count;
			p->found = true;
			p->label = begin - 1;
			p->after = begin;
			p->end = i;
		}
		begin = i + 1;
		count = 0;
	}
	if (p->found)
		found->score += (int)most;
}

void
rows_find(struct found_rows *found, const struct form_table *table,
    const struct tokens *tokens)
{
	found->table = table;
	found->score = 0;
	memset(found->hit, 0, tokens->n * sizeof found->hit[0]);
	memset(found->header, 0, sizeof found->header);
	list_rows(found);
	find_labels(found, tokens);
	if (table->across) {
		find_line(found, tokens);
	} else {
		weigh_values(table, tokens, found->hit);
		anchor(found, tokens, chain());
	}
}
