#include <limits.h>
#include <string.h>

#include "label.h"
#include "turn.h"

enum {
	LABELS_LEAST = 8,       /* of rows, in one line; no other table has as many, */
	LABELS_ACROSS = 3,      /* but for one that is printed across */
	LINES_ACROSS = 4,       /* of its columns, below them */
	NAMES_MOST = 3,         /* words of such a line: a column's name, and what stands beside it over several */
	CELLS_MOST = 512        /* of a table, turned */
};

/* Lines of tokens: the labels, and what is below them. */
struct side {
	size_t first, labels;   /* the first token of the labels' lines, and that behind them */
	unsigned cell, cells;   /* the first behind names, and the last one of the labels' lines */
	size_t lines[FORM_MAX_COLUMNS];         /* where each line below begins, */
	size_t names[FORM_MAX_COLUMNS];         /* and its column's name */
	size_t n, end;          /* how many they are, and where the last one ends */
	unsigned columns;       /* those that are named, a bit for each; */
	size_t strange;         /* the first line whose name nobody knows; none: FORM_MAX_COLUMNS */
	bool vague;             /* nobody can say what is where */
	bool listed;            /* labels are above[], wherever these stand */
	struct token above[LABELS_ACROSS];
	size_t heads[FORM_MAX_COLUMNS];         /* and names are those of these columns, of which words may be torn */
};

/* The first label of that kind that the words are, in any of the forms, damaged or not; false if they are none. */
static bool
find_label(const struct form_table *const *tables, const struct token *t, enum label_kind kind,
    struct label_hit *hit)
{
	size_t i;

	for (i = 0; i < FORM_YEARS && t->kind == TOKEN_WORDS; i++)
		if (label_find(tables[i], t->s, t->n, kind, hit))
			return true;
	return false;
}

/* The column that the words name: damage is no matter, since labels of rows are in a line above. */
static bool
find_column(const struct form_table *const *tables, const struct token *t, struct label_hit *hit)
{
	return find_label(tables, t, LABEL_COLUMN, hit);
}

/* How many columns a table's first row has. */
static size_t
count_columns(const struct form_table *table)
{
	size_t i = 0;

	while (table->rows[i].head == NULL)
		i++;
	return table->rows[i].head->ncolumns;
}

static size_t
labels_least(const struct form_table *table)
{
	return table->across ? LABELS_ACROSS : LABELS_LEAST;
}

/* Is [first, end) a ruled line with room for so many labels, and nothing but words? */
static bool
has_room(const struct tokens *tokens, size_t first, size_t end, size_t labels)
{
	size_t i;

	for (i = first; i < end; i++)
		if (token_is_value(&tokens->t[i]))
			return false;
	return end - first >= labels && tokens->t[first].ruled;
}

/*
 * Is line [first, end) one of a column? Then its name, the last words before cell `cell' and all values,
 * goes to *name. Before it may stand those that are over several columns.
 */
static bool
find_name(const struct form_table *const *tables, const struct tokens *tokens, size_t first,
    unsigned cell, size_t *name)
{
	const size_t end = token_line_end(tokens, first);
	struct label_hit hit;
	size_t i, words = 0;

	*name = first;
	for (i = first; i < end && tokens->t[i].cell < cell && !token_is_value(&tokens->t[i]); i++)
		if (tokens->t[i].kind == TOKEN_WORDS) {
			words++;
			*name = i;
		}
	return words > 0 && words <= NAMES_MOST && find_column(tables, &tokens->t[*name], &hit);
}

/* The lowest words that stand in cell `cell` of the labels' lines; NULL if there are none. */
static const struct token *
label_of(const struct tokens *tokens, const struct side *side, unsigned cell)
{
	size_t i;

	if (side->listed)
		return &side->above[cell - 2];
	for (i = side->labels; i-- > side->first;)
		if (tokens->t[i].cell == cell && tokens->t[i].kind == TOKEN_WORDS)
			return &tokens->t[i];
	return NULL;
}

/*
 * Finds lines of labels that begin at side->first: one, or those of groups above
 * it; empty cells may be gone from a line's end. False if most words are no labels
 * of rows, or too few are undamaged ones.
 */
static bool
find_labels(const struct form_table *const *tables, const struct tokens *tokens, struct side *side)
{
	size_t end = token_line_end(tokens, side->first), name, labels = 0, sure = 0, words = 0;
	const struct token *t;
	struct label_hit hit;
	unsigned cell;

	side->labels = side->first;
	side->cells = 0;
	while (side->labels < end && has_room(tokens, side->labels, end, labels_least(tables[0]))
	    && !find_name(tables, tokens, side->labels, UINT_MAX, &name)) {
		if (side->cells < end - side->labels)
			side->cells = (unsigned)(end - side->labels);
		side->labels = end;
		end = token_line_end(tokens, end);
	}
	side->cell = 0;
	for (cell = 1; cell <= side->cells && side->labels > side->first; cell++) {
		if ((t = label_of(tokens, side, cell)) == NULL)
			continue;
		words++;
		if (!find_label(tables, t, LABEL_ROW, &hit)
		    || (tables[0]->across && tables[0]->rows[hit.row].head == NULL))
			continue;       /* a group stands above its columns */
		if (labels++ == 0)
			side->cell = cell > 1 ? cell : 2;
		sure += hit.cost <= LABEL_SURE;
	}
	return sure >= labels_least(tables[0]) && 3 * labels >= 2 * words;
}

/* Is that a line of one cell, as the page may have between two others, and is the next a line of a column? */
static bool
is_between(const struct form_table *const *tables, const struct tokens *tokens,
    const struct side *side, size_t i)
{
	const struct token *next = &tokens->t[i + 1];
	size_t name;

	return !tokens->t[i].ruled && i + 1 < tokens->n && next->row != tokens->t[i].row && next->ruled
	    && find_name(tables, tokens, i + 1, side->cell, &name);
}

/* Is it a line of values with a name that nobody knows? */
static bool
is_strange(const struct tokens *tokens, const struct side *side, size_t i)
{
	const size_t end = token_line_end(tokens, i);
	size_t words = 0;

	if (end - i != side->cells)
		return false;
	for (; i < end; i++)
		if (tokens->t[i].kind == TOKEN_WORDS) {
			words++;
			if (tokens->t[i].cell >= side->cell)
				return false;
		}
	return words > 0;
}

/*
 * Takes a line that words `name' name, if anybody knows them. Vague is one whose column another
 * line has, or that does not end where the labels' line does.
 */
static void
take_line(const struct form_table *const *tables, const struct tokens *tokens,
    struct side *side, size_t i, size_t name)
{
	struct label_hit hit = { LABEL_COLUMN, 0, 0, 0 };
	const bool named = find_column(tables, &tokens->t[name], &hit);

	side->vague = side->vague || token_line_end(tokens, i) - i != side->cells
	    || (named && (side->columns >> hit.column & 1) != 0) || side->n == FORM_MAX_COLUMNS;
	if (side->vague)
		return;
	if (named)
		side->columns |= 1u << hit.column;
	else if (side->strange == FORM_MAX_COLUMNS)
		side->strange = side->n;
	side->lines[side->n] = i;
	side->names[side->n++] = name;
}

/*
 * Finds the lines of columns below the labels. Where some name is unknown, but there is a line
 * for each column, its place tells.
 */
static void
find_lines(const struct form_table *const *tables, const struct tokens *tokens, struct side *side)
{
	size_t i, end, name;

	side->n = 0;
	side->vague = false;
	side->columns = 0;
	side->strange = FORM_MAX_COLUMNS;
	for (i = side->labels; i < tokens->n; i = end) {
		if (side->n > 0 && is_between(tables, tokens, side, i))
			i++;
		if (!tokens->t[i].ruled || (!find_name(tables, tokens, i, side->cell, &name)
		    && !is_strange(tokens, side, i)))
			break;
		end = token_line_end(tokens, i);
		take_line(tables, tokens, side, i, name);
	}
	side->end = i;
	if (side->strange < side->n && side->n != count_columns(tables[0])) {
		side->n = side->strange;
		side->end = side->lines[side->n];
	}
}

/* Cuts the words of *t, if they are no label, behind the first of them; returns how long they were up to the next. */
static size_t
cut_word(const struct form_table *table, struct token *t)
{
	struct label_hit hit;
	const char *space = memchr(t->s, ' ', t->n);
	size_t n = t->n;

	if (space == NULL || (label_find(table, t->s, t->n, LABEL_ROW, &hit) && hit.cost == 0))
		return n;
	t->n = (size_t)(space - t->s);
	return t->n + 1;
}

/* Stands a cell left of one in a line above? In a box one that spans lines stands in the middle of them. */
static bool
stands_left(const struct token *t, const struct token *above)
{
	return t->ruled && above->ruled && t->line != above->line && t->cell < above->cell;
}

/*
 * Finds the labels of a table across before token `end', all that have values, in the form's order: where the
 * first cells of their lines are gone, they stand above other values than theirs, and one space may part them.
 */
static bool
list_labels(const struct form_table *table, const struct tokens *tokens, size_t end, struct side *side)
{
	struct label_hit hit;
	struct token t, last = { .line = 0 };
	unsigned rows = 0;      /* of which a label was met, a bit for each */
	size_t i, at, n = 0;

	for (i = 0; i < end; i++)
		for (at = 0; tokens->t[i].kind == TOKEN_WORDS && at < tokens->t[i].n;) {
			t = tokens->t[i];
			t.s += at;
			t.n -= at;
			at += cut_word(table, &t);
			if (!label_find(table, t.s, t.n, LABEL_ROW, &hit) || hit.cost > LABEL_SURE || (rows >> hit.row & 1) != 0)
				continue;
			if (rows >> hit.row > 0 && (n > 0 || !stands_left(&t, &last)))
				return false;
			rows |= 1u << hit.row;
			last = t;
			if (table->rows[hit.row].head == NULL)
				continue;
			side->first = n == 0 ? i : side->first;
			side->above[n++] = t;
		}
	return n == LABELS_ACROSS;
}

/*
 * Has the column's name at token i a value, or an empty cell, for each label and no more behind it? Empty cells in a
 * line of their own may part others.
 */
static bool
has_value_each(const struct tokens *tokens, size_t i)
{
	const struct token *name = &tokens->t[i], *t = name, *last = t + LABELS_ACROSS, *end = tokens->t + tokens->n;

	while (t < last)
		if (++t == end || !(token_is_value(t)
		    || (t->kind == TOKEN_BLANK && (t->row == name->row || t->cells == 1))))
			return false;
	return ++t == end || t->kind == TOKEN_WORDS || (token_is_empty(t) && t->row != last->row);
}

/* Are the words of tokens a and b, or of one alone, a column's name? */
static bool
is_name(const struct form_table *table, const struct token *a, const struct token *b, struct label_hit *hit)
{
	enum { NAME_MOST = 64 };
	char name[NAME_MOST];

	if (a->kind != TOKEN_WORDS || b->kind != TOKEN_WORDS || a->n + b->n > NAME_MOST)
		return false;
	memcpy(name, a->s, a->n);
	memcpy(name + a->n, b->s, a == b ? 0 : b->n);
	return label_find(table, name, a->n + (a == b ? 0 : b->n), LABEL_COLUMN, hit) && hit->cost <= LABEL_SURE;
}

/* Is token i a column's name, or a part of it before the values that begins right before it or goes on behind them? */
static bool
is_named(const struct form_table *table, const struct tokens *tokens, size_t i, struct label_hit *hit)
{
	const struct token *t = &tokens->t[i];

	return is_name(table, t, t, hit) || (i > 0 && is_name(table, t - 1, t, hit))
	    || (i + LABELS_ACROSS + 1 < tokens->n && is_name(table, t, t + LABELS_ACROSS + 1, hit));
}

/* Finds a table across with columns a line each, or a cell a line, below its labels, and none of these among them. */
static bool
list_columns(const struct form_table *table, const struct tokens *tokens, struct side *side)
{
	struct label_hit hit;
	const struct token *t;
	size_t i;

	*side = (struct side){ .cell = 2, .cells = 1 + LABELS_ACROSS, .strange = FORM_MAX_COLUMNS, .listed = true };
	for (i = 0; i < tokens->n; i++) {
		t = &tokens->t[i];
		if (t->kind != TOKEN_WORDS)
			continue;
		if (side->n > 0 && label_find(table, t->s, t->n, LABEL_ROW, &hit))
			return false;
		if (!has_value_each(tokens, i) || !is_named(table, tokens, i, &hit))
			continue;
		if (side->n == FORM_MAX_COLUMNS || (side->columns >> hit.column & 1) != 0)
			return false;
		side->columns |= 1u << hit.column;
		side->heads[side->n] = hit.column;
		side->lines[side->n] = side->names[side->n] = i;
		side->n++;
		side->end = i + side->cells;
	}
	return side->n >= LINES_ACROSS && list_labels(table, tokens, side->lines[0], side);
}

/* Finds such a table; false if there is none. */
static bool
find_side(const struct form_table *const *tables, const struct tokens *tokens, struct side *side)
{
	size_t end;

	side->listed = false;
	for (side->first = 0; side->first < tokens->n; side->first = end) {
		end = token_line_end(tokens, side->first);
		if (!has_room(tokens, side->first, end, labels_least(tables[0]))
		    || !find_labels(tables, tokens, side))
			continue;
		find_lines(tables, tokens, side);
		return side->end > side->labels;
	}
	return false;
}

/* Puts token `t` at `cell` of so many in line `row`. A pad is an empty cell, since a label is above it. */
static void
put(struct token *to, const struct token *t, unsigned long row, size_t cell, size_t cells)
{
	*to = *t;
	if (t->kind == TOKEN_PAD)
		to->kind = TOKEN_BLANK;
	to->row = row;
	to->ruled = true;
	to->place = t->cell;
	to->cell = (unsigned)cell;
	to->cells = (unsigned)cells;
}

/*
 * Writes the rows of a table, behind a line of headers; returns how many tokens
 * they are, fewer than on its side. No line of a file has the numbers of these lines.
 */
static size_t
turn(const struct form_table *table, const struct tokens *tokens, const struct side *side, struct token turned[])
{
	const struct token *label;
	const char *name;
	size_t k, n = 0;
	unsigned long row = ULONG_MAX - CELLS_MOST;
	unsigned cell;

	for (k = 0; k < side->n; k++) {
		put(&turned[n], &tokens->t[side->names[k]], row, k + 2, side->n + 1);
		if (side->listed) {
			name = table->rows[0].head->columns[side->heads[k]].zh;
			turned[n].s = name;
			turned[n].n = strlen(name);
		}
		n++;
	}
	for (cell = side->cell; cell <= side->cells && n + side->n < CELLS_MOST; cell++) {
		if ((label = label_of(tokens, side, cell)) == NULL)
			continue;
		put(&turned[n++], label, ++row, 1, side->n + 1);
		for (k = 0; k < side->n; k++)
			put(&turned[n++], &tokens->t[side->lines[k] + cell - 1], row, k + 2, side->n + 1);
	}
	return n;
}

void
turn_table(const struct form_table *const *tables, struct tokens *tokens)
{
	static struct token turned[CELLS_MOST];
	struct side side;
	size_t count;

	if ((!find_side(tables, tokens, &side) || (tables[0]->across && (side.vague || side.n < LINES_ACROSS)))
	    && !(tables[0]->across && list_columns(tables[0], tokens, &side)))
		return;
	count = side.vague ? 0 : turn(tables[0], tokens, &side, turned);
	memmove(&tokens->t[side.first + count], &tokens->t[side.end], (tokens->n - side.end) * sizeof turned[0]);
	memcpy(&tokens->t[side.first], turned, count * sizeof turned[0]);
	tokens->n -= side.end - side.first - count;
}
