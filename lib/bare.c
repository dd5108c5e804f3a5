#include <string.h>

#include "bare.h"
#include "rowsum.h"

enum {
	BLOCKS_MOST = 24,       /* that may begin at a row, */
	WAYS_MOST = 4096        /* and how many ways to part a table into blocks are looked at: else it is lost */
};

/* Rows whose numbers stand together: strip by strip of columns, each of them row by row. */
struct block {
	size_t rows;
	size_t from[ROWSUM_CELLS], width[ROWSUM_CELLS]; /* of each column's strip */
};

static struct {
	size_t rows, columns;
	struct rowsum row, all;
	size_t number[FORM_MAX_CELLS];          /* tokens, in the order of the text, */
	unsigned long long value[FORM_MAX_CELLS];
	size_t nblocks[FORM_MAX_ROWS];
	struct block blocks[FORM_MAX_ROWS][BLOCKS_MOST];        /* that add up, by their first rows */
	size_t first[FORM_MAX_ROWS + 1], chosen[FORM_MAX_ROWS + 1];     /* a way: rows, and which of their blocks */
	size_t cell[FORM_MAX_CELLS];    /* the number of each cell */
} bare;

/*
 * Has a line of numbers that bars or tabs part empty cells among them, so that each of its n places is there? Not
 * if it ends in an empty one, where others may be gone.
 */
static bool
has_places(const struct tokens *tokens, size_t first, size_t n)
{
	return tokens->t[first].ruled && token_line_end(tokens, first) == first + n
	    && token_is_value(&tokens->t[first + n - 1]);
}

/* Where the section's values begin, with the empty cells of a line that has a place for each. */
static size_t
first_value(const struct tokens *tokens, size_t n)
{
	const struct token *t = tokens->t;
	size_t value = 0, first;

	while (value < tokens->n && !token_is_value(&t[value]))
		value++;
	for (first = value; first > 0 && first < tokens->n && t[first - 1].row == t[value].row
	    && token_is_empty(&t[first - 1]); first--)
		;
	return first < tokens->n && has_places(tokens, first, n) ? first : value;
}

/* Lists all values of the section; false if they are not n numbers. */
static bool
list_numbers(const struct tokens *tokens, size_t n)
{
	size_t i = first_value(tokens, n), found = 0;
	bool places = i < tokens->n && has_places(tokens, i, n);
	const struct token *t;

	for (; i < tokens->n; i++) {
		t = &tokens->t[i];
		if (!token_is_value(t) && !(places && found < n && token_is_empty(t)))
			continue;
		if (found == n || t->kind == TOKEN_NONE || t->fused || t->doubted)
			return false;
		bare.value[found] = token_number(t);
		bare.number[found++] = i;
	}
	return found == n;
}

/* How many rows a table has, side by side: a table across is one; 0 if they have not the same columns. */
static size_t
count_rows(const struct form_table *table)
{
	const struct form_head *head = NULL;
	size_t i, rows = 0;

	for (i = 0; i < table->nrows; i++) {
		if (table->rows[i].head == NULL)
			continue;
		if (head != NULL && table->rows[i].head != head)
			return 0;
		head = table->rows[i].head;
		rows++;
	}
	return table->across ? 1 : rows;
}

/* A block of so many rows, another strip of which begins behind column j if bit j of `cuts' is set. */
static struct block
make_block(size_t rows, unsigned cuts)
{
	struct block block = { .rows = rows };
	size_t from, end, j;

	for (from = 0; from < bare.columns; from = end) {
		for (end = from + 1; end < bare.columns && !(cuts >> (end - 1) & 1); end++)
			;
		for (j = from; j < end; j++) {
			block.from[j] = from;
			block.width[j] = end - from;
		}
	}
	return block;
}

/* Which of the numbers is that of a row and column of a block whose first row is row `first'. */
static size_t
place_of(const struct block *block, size_t first, size_t row, size_t column)
{
	size_t from = block->from[column];

	return first * bare.columns + block->rows * from + row * block->width[column] + (column - from);
}

static bool
adds_up(const struct rowsum *sums, const unsigned long long *values)
{
	unsigned long long left, right;
	size_t i;

	for (i = 0; i < sums->n; i++) {
		rowsum_sides(sums, i, values, &left, &right);
		if (left != right)
			return false;
	}
	return true;
}

static bool
block_adds_up(const struct block *block, size_t first)
{
	unsigned long long values[ROWSUM_CELLS] = { 0 };
	size_t i, j;

	for (i = 0; i < block->rows; i++) {
		for (j = 0; j < bare.columns; j++)
			values[j] = bare.value[place_of(block, first, i, j)];
		if (!adds_up(&bare.row, values))
			return false;
	}
	return true;
}

/* Have all rows of block `b' the same values as those of block `a' from its row `from' on? */
static bool
same_values(const struct block *a, size_t first, size_t from, const struct block *b)
{
	size_t i, j;

	for (i = 0; i < b->rows; i++)
		for (j = 0; j < bare.columns; j++)
			if (bare.value[place_of(a, first, from + i, j)] != bare.value[place_of(b, first + from, i, j)])
				return false;
	return true;
}

/* The first block that begins at a row, ends where block `a' does or before, and says the same; NULL if there is none. */
static const struct block *
block_within(const struct block *a, size_t first, size_t from)
{
	const struct block *b = bare.blocks[first + from], *end = b + bare.nblocks[first + from];

	for (; b < end; b++)
		if (from + b->rows <= a->rows && same_values(a, first, from, b))
			return b;
	return NULL;
}

/* Does a block say no more than blocks that are known, one below the other? */
static bool
is_known(const struct block *block, size_t first)
{
	const struct block *part;
	size_t from = 0;

	while (from < block->rows && (part = block_within(block, first, from)) != NULL)
		from += part->rows;
	return from == block->rows;
}

/* May the table go on behind row `end'? */
static bool
goes_on(size_t end)
{
	return end == bare.rows || bare.nblocks[end] > 0;
}

/* Lists the blocks that may begin at a row, those below being known; false if they are too many. */
static bool
list_blocks(size_t first)
{
	struct block block;
	size_t end;
	unsigned cuts, all;

	bare.nblocks[first] = 0;
	for (end = first + 1; end <= bare.rows; end++) {
		all = end == first + 1 ? 1 : 1U << (bare.columns - 1);
		for (cuts = 0; cuts < all && goes_on(end); cuts++) {
			block = make_block(end - first, cuts);
			if (!block_adds_up(&block, first) || is_known(&block, first))
				continue;
			if (bare.nblocks[first] == BLOCKS_MOST)
				return false;
			bare.blocks[first][bare.nblocks[first]++] = block;
		}
	}
	return true;
}

/* The number of each cell by the way in hand. */
static void
read_way(size_t *number)
{
	const struct block *block;
	size_t first, i, j, d, cell = 0;

	for (d = 0; (first = bare.first[d]) < bare.rows; d++) {
		block = &bare.blocks[first][bare.chosen[d]];
		for (i = 0; i < block->rows; i++)
			for (j = 0; j < bare.columns; j++)
				number[cell++] = place_of(block, first, i, j);
	}
}

/* Do all sums come out by the way in hand? values[] and number[] are those of the cells. */
static bool
way_adds_up(size_t cells, size_t *number, unsigned long long *values)
{
	size_t i;

	read_way(number);
	for (i = 0; i < cells; i++)
		values[i] = bare.value[number[i]];
	return adds_up(&bare.all, values);
}

/* Takes the way in hand if all sums come out; false if that gives cells other values than one before. */
static bool
take_way(size_t cells, bool *found)
{
	unsigned long long values[FORM_MAX_CELLS] = { 0 };
	size_t number[FORM_MAX_CELLS] = { 0 }, i;

	if (!way_adds_up(cells, number, values))
		return true;
	for (i = 0; *found && i < cells; i++)
		if (values[i] != bare.value[bare.cell[i]])
			return false;
	memcpy(bare.cell, number, sizeof number);
	*found = true;
	return true;
}

/* Follows all ways from the first row to the last; false if none comes out, several do, or they are too many. */
static bool
follow_ways(size_t cells)
{
	size_t d = 0, ways = 0, first;
	bool found = false;

	bare.first[0] = bare.chosen[0] = 0;
	for (;;) {
		first = bare.first[d];
		if (first < bare.rows && bare.chosen[d] < bare.nblocks[first]) {
			bare.first[d + 1] = first + bare.blocks[first][bare.chosen[d]].rows;
			bare.chosen[++d] = 0;
			continue;
		}
		if (first == bare.rows && (++ways > WAYS_MOST || !take_way(cells, &found)))
			return false;
		if (d == 0)
			return found;
		bare.chosen[--d]++;
	}
}

/* Finds the number of each cell; false if nothing tells. */
static bool
find_cells(const struct form_table *table, size_t cells)
{
	size_t first;

	rowsum_find(&bare.row, table, 0, bare.columns);
	rowsum_find(&bare.all, table, 0, cells);
	for (first = bare.rows; first-- > 0; )
		if (!list_blocks(first))
			return false;
	return follow_ways(cells);
}

static bool
is_plain(const struct placed *placed)
{
	return placed->sure && placed->seen;
}

void
bare_place(const struct form_table *table, const struct tokens *tokens, struct placed *placed)
{
	size_t n = form_ncells(table), unsure = 0, i;

	for (i = 0; i < n; i++)
		unsure += !placed[i].sure;
	bare.rows = count_rows(table);
	if (unsure == 0 || bare.rows == 0 || !list_numbers(tokens, n))
		return;
	bare.columns = n / bare.rows;
	if (!find_cells(table, n))
		return;
	for (i = 0; i < n; i++)
		if (is_plain(&placed[i]) && placed_number(&placed[i], tokens) != bare.value[bare.cell[i]])
			return;
	for (i = 0; i < n; i++)
		if (!is_plain(&placed[i]))
			placed[i] = (struct placed){ .token = (int)bare.number[bare.cell[i]], .sure = true };
}
