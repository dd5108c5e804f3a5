#include <string.h>

#include "bracket.h"
#include "items.h"
#include "numbering.h"
#include "tail.h"

enum {
	DIGITS_SURE = 6,        /* behind a damaged label, so many digits are cells */
	TORN_MOST = 3,          /* cells that a torn label may be in */
	NUMBER_LONG = 24,       /* bytes; no number in front of a label is longer */
	WORTH_HEADER = 2,       /* of a column's header, for the choice of the form, */
	WORTH_FORM = 3          /* so many times over */
};

static struct item lists[FORM_YEARS][ITEMS_MOST];

/* That of the form in hand. */
static struct item *items = lists[0];
static size_t nitems;

static struct item *
new_item(enum item_kind kind, size_t first, size_t last)
{
	struct item *item;

	if (nitems == ITEMS_MOST)
		return NULL;
	item = &items[nitems++];
	memset(item, 0, sizeof *item);
	item->kind = kind;
	item->first = first;
	item->last = last;
	return item;
}

/* A column's header: the first. */
static void
add_header(struct found_rows *found, const struct label_hit *label, size_t token)
{
	size_t *header = &found->header[label->row][label->column];
	size_t columns = found->table->rows[label->row].head->ncolumns;

	if (found->table->across && label->column == found->nline % columns
	    && found->nline < FORM_MAX_CELLS)
		found->line[found->nline++] = token + 1;
	if (*header == 0)
		*header = token + 1;
	found->score += WORTH_FORM * WORTH_HEADER;
}

/* Marks tokens [first, last] as labels and makes an item of those that are rows'. */
static void
take_labels(struct found_rows *found, const struct label_hit *labels, size_t n, size_t first,
    size_t last)
{
	struct item *item = NULL;
	size_t i;

	for (i = first; i <= last; i++)
		found->hit[i] = true;
	for (i = 0; i < n; i++) {
		if (labels[i].kind == LABEL_COLUMN)
			add_header(found, &labels[i], first);
		if (labels[i].kind != LABEL_ROW || found->table->across)
			continue;
		if (item == NULL && (item = new_item(ITEM_LABEL, first, last)) == NULL)
			return;
		item->hits[item->nhits++] = labels[i];
	}
	for (i = 0; i < n && item != NULL; i++)
		item->header = item->header || labels[i].kind == LABEL_COLUMN;
}

/* May words that are no label be the beginning of one? Short ones may be but a number. */
static bool
may_go_on(const struct form_table *table, const struct token *t)
{
	return t->n < NUMBER_LONG || label_may_begin(table, t->s, t->n);
}

/*
 * A label in pieces: tries the words from `first` on put together. They are one
 * if together they are just a label, or if a note that closes below opens behind it.
 */
static size_t
match_torn(const struct found_rows *found, const struct tokens *tokens, size_t first,
    struct label_hit *labels, size_t *last)
{
	char text[TORN_MOST * TOKEN_CUT];
	size_t used = 0, i, n, count = 0;
	struct label_hit tried[LABEL_HITS];
	bool open = false, opened;

	for (i = first; i < tokens->n && i < first + TORN_MOST; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS)
			break;
		memcpy(text + used, tokens->t[i].s, tokens->t[i].n);
		used += tokens->t[i].n;
		opened = open;
		open = bracket_left_open(open, tokens->t[i].s, tokens->t[i].n);
		if (i == first)
			continue;
		n = label_match(found->table, text, used, tried);
		if (n > 0 && (tried[0].cost == 0 || (opened && !open))) {
			memcpy(labels, tried, n * sizeof labels[0]);
			count = n;
			*last = i;
		}
	}
	return count;
}

/*
 * A line of headers that single spaces part: each of its words is one. They
 * tell forms apart, though not where columns are.
 */
static void
count_headers(struct found_rows *found, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	size_t at, end, columns = 0;

	for (at = 0; at < t->n; at = end + 1) {
		for (end = at; end < t->n && t->s[end] != ' '; end++)
			;
		if (end == at)
			continue;
		if (label_match(found->table, t->s + at, end - at, hits) == 0
		    || hits[0].kind == LABEL_ROW)
			return;
		columns += hits[0].kind == LABEL_COLUMN;
	}
	if (columns > 1)
		found->score += WORTH_FORM * WORTH_HEADER * (int)columns;
}

/* Reads the words at token `i`; returns the last token that was used. */
static size_t
read_label(struct found_rows *found, const struct tokens *tokens, size_t i)
{
	struct label_hit labels[LABEL_HITS], torn[LABEL_HITS];
	size_t n, ntorn, last = i;

	n = label_match(found->table, tokens->t[i].s, tokens->t[i].n, labels);
	if (n > 0 ? labels[0].cost > 0 : may_go_on(found->table, &tokens->t[i])) {
		ntorn = match_torn(found, tokens, i, torn, &last);
		if (ntorn > 0) {
			take_labels(found, torn, ntorn, i, last);
			return last;
		}
	}
	if (n > 0)
		take_labels(found, labels, n, i, i);
	else
		count_headers(found, &tokens->t[i]);
	return i;
}

static bool
is_solid(const struct token *t)
{
	return t->kind != TOKEN_PAD && t->kind != TOKEN_GAP;
}

/*
 * Is token b set like the last one of its group that has text? A page's
 * number stands bare among cells that bars close.
 */
static bool
same_make(const struct tokens *tokens, size_t first, size_t b)
{
	size_t i;

	if (!is_solid(&tokens->t[b]))
		return true;
	for (i = b; i-- > first;)
		if (is_solid(&tokens->t[i]))
			return tokens->t[i].ruled == tokens->t[b].ruled;
	return true;
}

/* How many cells the line of its first token has that hold something or have something behind them: the rest may be pads. */
static size_t
filled_cells(const struct tokens *tokens, size_t first)
{
	size_t i = token_line_end(tokens, first);

	while (i > first + 1 && token_is_empty(&tokens->t[i - 1]))
		i--;
	return i - first;
}

/* Does a line of one cell and pads end the row of a cell a line above it? */
static bool
ends_row(const struct tokens *tokens, size_t b)
{
	const struct token *a = &tokens->t[b - 1], *t = &tokens->t[b];

	return a->ruled && t->ruled && a->cells == 1 && t->cell == 1 && filled_cells(tokens, b) == 1;
}

/*
 * Do the values of tokens a and b = a + 1 belong to one row, of so many cells? In lines of
 * several cells each line is a row of its own; a cell a line, they go on, but
 * not over an empty line if the label stands in the lines before it, unless bars
 * close all cells, and the row lacks some.
 */
static bool
same_group(const struct tokens *tokens, size_t first, size_t b, bool labelled, size_t cells)
{
	const struct token *t = tokens->t, *a = &t[b - 1];

	if (a->row == t[b].row)
		return true;
	if (!same_make(tokens, first, b))
		return false;
	if ((a->cells > 1 || t[b].cells > 1) && !ends_row(tokens, b))
		return a->ruled && t[b].ruled && a->cells <= 2 && t[b].cells <= 2
		    && (!labelled || t[b].chunk == t[first].chunk);
	return !labelled || tokens->solid || t[b].chunk == t[first].chunk
	    || (a->ruled && t[b].ruled && b - first < cells);
}

bool
items_is_label(const struct form_table *table, const struct token *t)
{
	struct label_hit labels[LABEL_HITS];

	return label_match(table, t->s, t->n, labels) > 0;
}

/* How many cells the row has whose label was the last item; 0 if none was. */
static size_t
cells_of_label(const struct form_table *table)
{
	const struct item *label = nitems > 0 ? &items[nitems - 1] : NULL;

	return label != NULL && label->kind == ITEM_LABEL ? form_row_cells(&table->rows[label->hits[0].row]) : 0;
}

/* Is the token, which has others on both sides, the only one in its line that has text? */
static bool
is_lone(const struct token *t)
{
	return t->row != t[1].row && (t[-1].row != t->row || t[-1].n == 0);
}

/* How many values the group from `first` on has, before and behind token i, a line each. */
static size_t
values_around(const struct tokens *tokens, size_t first, size_t i)
{
	size_t k, n = token_values(tokens->t + first, i - first);

	for (k = i + 1; k < tokens->n && token_is_value(&tokens->t[k]); k++)
		n++;
	return n;
}

/* How many places for cells the tokens [first, end) are: a line of several bars that comes first is of none. */
static size_t
places_within(const struct tokens *tokens, size_t first, size_t end)
{
	while (first < end && tokens->t[first].kind == TOKEN_PAD && tokens->t[first].cells > 1)
		first++;
	return end - first;
}

/*
 * Do words at token i, among the values of a row a line each, stand for one
 * of them? They may if the row lacks a cell without them, and values go on behind.
 */
static bool
is_word_value(const struct form_table *table, const struct tokens *tokens, size_t first,
    size_t i, size_t cells)
{
	const struct token *t = &tokens->t[i];

	return places_within(tokens, first, i) < cells && values_around(tokens, first, i) < cells
	    && i > 0 && is_lone(t) && i + 1 < tokens->n && t[1].kind != TOKEN_WORDS
	    && t[1].cells == t->cells && same_make(tokens, first, i) && !items_is_label(table, t)
	    && numbering_read(t->s, t->n).style == NUMBERING_NONE;
}

bool
items_in_one_line(const struct item *item, const struct tokens *tokens)
{
	return tokens->t[item->first].ruled && tokens->t[item->first].row == tokens->t[item->last].row;
}

bool
items_is_note(const struct token *t)
{
	size_t n = 1;

	if (!bracket_begins(t->s, t->n, BRACKET_OPENS))
		return t->unit;
	while (n < t->n && !bracket_ends(t->s, n, BRACKET_CLOSES))
		n++;
	return n == t->n;
}

/*
 * 1 if words in a line of their own come before the values [first, end) that
 * are none of them: a note, or more than the row has room for; else 0.
 */
static size_t
words_before(const struct tokens *tokens, size_t first, size_t end, bool full)
{
	const struct token *t = &tokens->t[first];

	if (t->kind != TOKEN_WORDS || end - first < 2 || t->row == t[1].row)
		return 0;
	return items_is_note(t) || full;
}

/* Do words in a line of their own before token `first` look like another row's label? */
static bool
is_foreign(const struct found_rows *found, const struct tokens *tokens, size_t first)
{
	const struct token *t = &tokens->t[first - 1];

	return t->kind == TOKEN_WORDS && t->row != t[1].row && (first == 1 || is_lone(t))
	    && !found->hit[first - 1] && !items_is_note(t);
}

/* Is what stands between a label and token `end' the whole header of its row? */
static bool
is_own_header(const struct found_rows *found, const struct tokens *tokens, const struct item *label, size_t end)
{
	size_t first = rows_title_end(tokens, label->first, label->last + 1);

	return first < end
	    && rows_is_header(found, tokens, found->table->rows[label->hits[0].row].head, first, end);
}

/* Does the whole header of their row stand between a label and the values? */
static bool
is_below_own_header(const struct found_rows *found, const struct tokens *tokens, const struct item *values)
{
	return values > items && values[-1].kind == ITEM_LABEL
	    && is_own_header(found, tokens, &values[-1], values->first);
}

/*
 * Does a header stand behind the last label or values before an item? Empty places are no
 * values. A whole header behind a label is its row's own.
 */
static bool
is_headed(const struct found_rows *found, const struct tokens *tokens, const struct item *item)
{
	size_t i;

	if (item > items && item[-1].kind == ITEM_VALUES && item[-1].filled == 0 && item[-1].headed)
		return true;
	for (i = item->first; item > items && --i > item[-1].last;)
		if (found->hit[i])
			return !is_below_own_header(found, tokens, item);
	return false;
}

/* The empty cells beside a title that stands above its own header are none of a row's. */
static void
drop_empty_beside_title(const struct found_rows *found, const struct tokens *tokens, size_t end)
{
	const struct item *item = nitems > 1 ? &items[nitems - 1] : NULL;

	if (item != NULL && item->kind == ITEM_VALUES && item->filled == 0 && !item->worded
	    && item[-1].kind == ITEM_LABEL && is_own_header(found, tokens, &item[-1], end))
		nitems--;
}

/*
 * Words beside a row's label that are no part of one, whatever empty cells are
 * between, stand where its value should: they are read as values, bad ones.
 */
static bool
is_bad_value(const struct found_rows *found, const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];
	const struct item *label = nitems > 0 ? &items[nitems - 1] : NULL;

	if (label == NULL || label->kind != ITEM_LABEL
	    || found->table->rows[label->hits[0].row].head == NULL)
		return false;
	if (tokens->t[label->last].row != t->row
	    && (label->last + 1 != i || i + 1 == tokens->n || t[1].kind == TOKEN_WORDS
	    || tokens->t[label->last].chunk + 1 < t->chunk || t->chunk + 1 < t[1].chunk))
		return false;
	return label_fits(found->table, label->hits[0].row, t->s, t->n) == LABEL_OPEN;
}

static bool
has_words(const struct tokens *tokens, size_t first, size_t end)
{
	while (first < end && tokens->t[first].kind != TOKEN_WORDS)
		first++;
	return first < end;
}

/* Where the cells of group [first, end) end, once the pads of a line that ends their row are off. */
static size_t
without_pads(const struct tokens *tokens, size_t first, size_t end)
{
	size_t line = end - 1;

	while (line > first && tokens->t[line - 1].row == tokens->t[line].row)
		line--;
	return line > first && !token_is_empty(&tokens->t[line]) && ends_row(tokens, line) ? line + 1 : end;
}

/* Reads the values at token `first`; returns the last token of their group. */
static size_t
read_values(const struct found_rows *found, const struct tokens *tokens, size_t first)
{
	const struct token *t = tokens->t;
	bool labelled = first > 0 && t[first - 1].chunk == t[first].chunk;
	size_t i, end, skip, filled = 0, counted = 0, cells = cells_of_label(found->table);
	struct item *item;

	for (i = first; i < tokens->n; i++) {
		if (i > first && t[i].kind == TOKEN_WORDS
		    && !is_word_value(found->table, tokens, first, i, cells)
		    && ((filled == 0 && !is_bad_value(found, tokens, i)) || t[i].row != t[first].row || items_is_label(found->table, &t[i])))
			break;
		if (i > first && t[i].kind != TOKEN_WORDS && !same_group(tokens, first, i, labelled, cells))
			break;
		filled += token_is_value(&t[i]);
		if (t[i].kind == TOKEN_NUMBER)
			counted = filled;
	}
	skip = words_before(tokens, first, i, filled >= cells && cells > 0);
	first += skip;
	end = without_pads(tokens, first, i);
	drop_empty_beside_title(found, tokens, first);
	item = new_item(ITEM_VALUES, first, end - 1);
	if (item != NULL) {
		item->worded = has_words(tokens, first, end);
		item->filled = filled;
		item->counted = counted;
		item->places = end - first;
		item->lines = t[first].row != t[end - 1].row || t[first].kind == TOKEN_GAP;
		for (item->words = first; item->words > 0
		    && t[item->words - 1].row == t[first].row; item->words--)
			;
		item->foreign = item->words == first && first > 0 && is_foreign(found, tokens, first)
		    && !is_below_own_header(found, tokens, item);
		if (item->foreign)
			item->words = first - 1;
		item->nwords = first - item->words;
		item->headed = is_headed(found, tokens, item);
	}
	return i - 1;
}

/* Do values end the line of token i, as many as row r has cells but one? With one that has run into its label it is whole. */
static bool
lacks_one(const struct form_table *table, const struct tokens *tokens, size_t i, size_t r)
{
	enum { CELLS_LEAST = 3 };
	size_t end = token_line_end(tokens, i), cells = form_row_cells(&table->rows[r]);

	return cells >= CELLS_LEAST && end - i == cells && token_values(&tokens->t[i + 1], cells - 1) == cells - 1;
}

/*
 * Parts words i at byte `at`, if that is where a row's label ends and its
 * number begins. Only where the words are just that label: 约300 and 见附件2 are
 * no numbers; where it is damaged, the row's other values must show it. Behind a
 * bracket that opens, the number is a note's.
 */
static bool
part_label_at(const struct form_table *table, struct tokens *tokens, size_t i, size_t at)
{
	const struct token *t = &tokens->t[i];
	struct label_hit label;

	if (at == t->n || at == 0 || bracket_ends(t->s, at, BRACKET_OPENS)
	    || !label_first(table, t->s, at, LABEL_ROW, &label))
		return false;
	return (label.cost <= LABEL_SURE || bracket_ends(t->s, at, BRACKET_CLOSES)
	    || token_width(t->s + at, t->n - at, TOKEN_CHARACTERS) >= DIGITS_SURE
	    || lacks_one(table, tokens, i, label.row))
	    && token_split(tokens, i, at);
}

/*
 * Are the n tokens of a line from i on words and nothing but values and places behind them? Where there is none
 * behind, words must follow in the next line: what ends a label may be the mark of a note.
 */
static bool
is_row(const struct tokens *tokens, size_t i, size_t n)
{
	size_t k;

	for (k = i + 1; k < i + n; k++)
		if (tokens->t[k].kind == TOKEN_WORDS)
			return false;
	return n > 1 || k == tokens->n || tokens->t[k].kind == TOKEN_WORDS;
}

/* Has a row of the table so many cells? */
static bool
has_row_of(const struct form_table *table, size_t cells)
{
	static const struct form_table *known;
	static bool sizes[FORM_MAX_COLUMNS + 1];
	size_t r;

	if (known != table) {
		memset(sizes, 0, sizeof sizes);
		for (r = 0; r < table->nrows; r++)
			sizes[form_row_cells(&table->rows[r])] = true;
		known = table;
	}
	return cells > 0 && cells <= FORM_MAX_COLUMNS && sizes[cells];
}

/*
 * Parts a row's label and what has run into it that is no bare number: a none-mark, or a number
 * with its unit. Words may end so; the line must lack just that cell.
 */
static void
part_marked(const struct form_table *table, struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];
	struct label_hit label;
	size_t at, cells = token_line_end(tokens, i) - i;

	if (!has_row_of(table, cells) || !is_row(tokens, i, cells) || (at = tail_marked(t->s, t->n)) == t->n || at == 0
	    || !label_first(table, t->s, at, LABEL_ROW, &label) || label.cost > LABEL_SURE
	    || form_row_cells(&table->rows[label.row]) != cells)
		return;
	token_split(tokens, i, at);
}

/* Parts a row's label and the number, or numbers, that have run into it (行政许可2846). */
static void
part_label(const struct form_table *table, struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];

	if (!part_label_at(table, tokens, i, tail_number(t->s, t->n))
	    && !part_label_at(table, tokens, i, tail_run(t->s, t->n)))
		part_marked(table, tokens, i);
}

/* Is a number all that a line has beside a label, right behind it? */
static bool
is_beside_label(const struct found_rows *found, const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];

	return t->kind == TOKEN_NUMBER && t->cells == 2 && t->cell == 2 && i > 0 && found->hit[i - 1];
}

/*
 * Where the numbers of rows have run together, with their labels or right behind
 * them, those in a line without label are rows as well.
 */
static void
mark_fused(const struct found_rows *found, struct tokens *tokens)
{
	size_t i, k, fused = 0, others = 0;
	struct token *t = tokens->t;

	for (i = 0; i < nitems; i++) {
		if (items[i].kind != ITEM_VALUES)
			continue;
		k = items[i].first;
		t[k].fused = t[k].fused || (token_is_padded(&t[k]) && is_beside_label(found, tokens, k));
		++*(t[k].fused ? &fused : &others);
	}
	for (i = 0; i < nitems && fused > others; i++) {
		items[i].fused = items[i].kind == ITEM_VALUES;
		for (k = items[i].first; k <= items[i].last && items[i].fused; k++)
			t[k].fused = t[k].fused || (t[k].kind == TOKEN_NUMBER && t[k].cells == 1)
			    || is_beside_label(found, tokens, k);
	}
}

size_t
items_read(struct found_rows *found, struct tokens *tokens, struct item **read)
{
	size_t i, before;

	items = lists[found->table->year];
	nitems = 0;
	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].kind == TOKEN_WORDS) {
			part_label(found->table, tokens, i);
			before = i;
			i = read_label(found, tokens, i);
			if (!found->hit[before])
				found->score += WORTH_FORM * WORTH_HEADER * (int)label_headers(found->table,
				    tokens->t[before].s, tokens->t[before].n);
			if (found->hit[before] || !is_bad_value(found, tokens, before))
				continue;
		}
		if (!found->table->across)
			i = read_values(found, tokens, i);
	}
	mark_fused(found, tokens);
	*read = items;
	return nitems;
}
