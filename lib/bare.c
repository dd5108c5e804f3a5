#include <string.h>

#include "bare.h"
#include "rowsum.h"

enum {
	BLOCKS_MOST = 128,      /* that may begin at a row, */
	STEPS_MOST = 50000,     /* and how often they are put above others: what takes more is lost */
	CUT_MOST = 6,           /* blocks of several strips, where the way with the fewest is taken */
	SCATTERED = 100,        /* rows whose numbers are in no order cost more than any strips; */
	SCATTERED_MOST = 6,     /* so many of them may be, */
	TOLD_LEAST = 8          /* if so many others, at least, are not all zeros */
};

/* The number of a cell that nothing tells. */
static const size_t nothing = (size_t)-1;

/* In how many ways blocks make up a table. */
enum ways {
	WAYS_NONE,
	WAYS_ONE,
	WAYS_SEVERAL            /* or it took too long to tell */
};

/* Rows whose numbers stand together: strip by strip of columns, each of them row by row. */
struct block {
	unsigned char rows;
	bool scattered;                                         /* nothing tells which of their numbers is whose */
	unsigned short cost;                                    /* 1 if cut into strips, or if it begins within a row */
	unsigned char from[ROWSUM_CELLS], width[ROWSUM_CELLS];  /* of each column's strip, */
	unsigned char before[ROWSUM_CELLS];                     /* and columns of those before it */
};

/* How the rows from one on are parted into blocks: the first one of these begins there, the others are known. */
struct step {
	size_t first, block;
	size_t cost;            /* of the blocks below */
};

/* The sides of an identity as far as they are known, and how many of their cells are not. */
struct sides {
	unsigned long long sum[2];
	size_t open[2];
};

static struct {
	const struct rule_set *rules;
	size_t rows, columns;           /* of which rows are lost, */
	size_t lost[FORM_MAX_ROWS];     /* and their first cells in the form; */
	struct rowsum row;
	bool taken[TOKEN_MOST];                 /* tokens of other rows */
	size_t number[FORM_MAX_CELLS];          /* the tokens left, in the order of the text, */
	unsigned long long value[FORM_MAX_CELLS];
	size_t nblocks[FORM_MAX_ROWS];
	struct block blocks[FORM_MAX_ROWS][BLOCKS_MOST];        /* that add up, by their first rows */
	struct step steps[FORM_MAX_ROWS + 1];
	size_t nsteps;                  /* how often a block was put above others so far */
	struct sides sides[FORM_MAX_ROWS + 1][RULE_IDENTITIES]; /* before each step */
	size_t cell[FORM_MAX_CELLS], found[FORM_MAX_CELLS];     /* the number of each cell; and when all sums came out */
} bare;

/*
 * Where a line begins that is the only one with values, if bars or tabs part empty cells among its numbers, so that
 * each of the n places of a table across is there; else tokens->n. Not if it ends in an empty one, where others may
 * be gone.
 */
static size_t
line_of_places(const struct tokens *tokens, size_t n)
{
	const struct token *t = tokens->t;
	size_t value = 0, first;

	while (value < tokens->n && !token_is_value(&t[value]))
		value++;
	for (first = value; first > 0 && first < tokens->n && t[first - 1].row == t[value].row
	    && token_is_empty(&t[first - 1]); first--)
		;
	return first < tokens->n && t[first].ruled && token_line_end(tokens, first) == first + n
	    && token_is_value(&t[first + n - 1]) ? first : tokens->n;
}

/* Lists the values of the section that no row has; false if they are not n numbers. */
static bool
list_numbers(const struct tokens *tokens, size_t n, bool across)
{
	size_t line = across ? line_of_places(tokens, n) : tokens->n, i, found = 0;
	const struct token *t;

	for (i = 0; i < tokens->n; i++) {
		t = &tokens->t[i];
		if (bare.taken[i] || !(token_is_value(t) || (i >= line && i < line + n && token_is_empty(t))))
			continue;
		if (found == n || t->kind == TOKEN_NONE || t->fused || t->doubted)
			return false;
		bare.value[found] = token_number(t);
		bare.number[found++] = i;
	}
	return found == n;
}

/* How many columns all rows of a table have, one that is printed across being one row; 0 if they are not the same. */
static size_t
count_columns(const struct form_table *table)
{
	const struct form_head *head = NULL;
	size_t i;

	if (table->across)
		return form_ncells(table);
	for (i = 0; i < table->nrows; i++) {
		if (head != NULL && table->rows[i].head != NULL && table->rows[i].head != head)
			return 0;
		if (table->rows[i].head != NULL)
			head = table->rows[i].head;
	}
	return head != NULL ? head->ncolumns : 0;
}

/* Is a cell known: plain to see, or no more than sure? */
static bool
is_known(const struct placed *placed, bool plain)
{
	return placed->sure && placed->token >= 0 && (placed->seen || !plain);
}

/* A cell has that number: the identities that it is a term of are known so far. */
static void
add_number(struct sides *sides, size_t cell, unsigned long long number)
{
	const struct rule_use *use = bare.rules->uses + bare.rules->first[cell];
	const struct rule_use *end = bare.rules->uses + bare.rules->first[cell + 1];

	for (; use < end; use++) {
		sides[use->identity].sum[use->count < 0] += number;
		sides[use->identity].open[use->count < 0]--;
	}
}

/* May all identities hold, whatever the cells are that are not known? */
static bool
may_hold(const struct sides *sides)
{
	size_t i, less;

	for (i = 0; i < bare.rules->nidentities; i++) {
		less = sides[i].sum[1] < sides[i].sum[0];
		if (sides[i].open[less] == 0 && sides[i].sum[less] != sides[i].sum[!less])
			return false;
	}
	return true;
}

/* Of no cell anything is known. */
static void
start_sides(struct sides *sides, size_t cells)
{
	const struct rule_use *use = bare.rules->uses, *end = use + bare.rules->first[cells];

	memset(sides, 0, bare.rules->nidentities * sizeof *sides);
	for (; use < end; use++)
		sides[use->identity].open[use->count < 0]++;
}

/* Parts the table's rows into those all of whose cells are known, and the lost ones. */
static void
list_lost(const struct tokens *tokens, const struct placed *placed, size_t cells, bool plain)
{
	size_t first, j, known;

	bare.rows = 0;
	start_sides(bare.sides[0], cells);
	memset(bare.taken, false, sizeof bare.taken);
	for (first = 0; first < cells; first += bare.columns) {
		for (known = j = 0; j < bare.columns; j++)
			known += is_known(&placed[first + j], plain);
		if (known < bare.columns) {
			bare.lost[bare.rows++] = first;
			continue;
		}
		for (j = first; j < first + bare.columns; j++) {
			add_number(bare.sides[0], j, placed_number(&placed[j], tokens));
			bare.taken[placed[j].token] = true;
		}
	}
}

/* A block of so many rows, another strip of which begins behind column j if bit j of `cuts' is set; `turn' is the first. */
static struct block
make_block(size_t rows, unsigned cuts, size_t turn)
{
	struct block block = { .rows = (unsigned char)rows, .cost = cuts > 0 || turn > 0 };
	size_t from, end, j;

	for (from = 0; from < bare.columns; from = end) {
		for (end = from + 1; end < bare.columns && !(cuts >> (end - 1) & 1); end++)
			;
		for (j = from; j < end; j++) {
			block.from[j] = (unsigned char)from;
			block.width[j] = (unsigned char)(end - from);
			block.before[j] = (unsigned char)((from + bare.columns - turn) % bare.columns);
		}
	}
	return block;
}

/* Which of the numbers is that of a row and column of a block whose first row is row `first'. */
static size_t
place_of(const struct block *block, size_t first, size_t row, size_t column)
{
	return first * bare.columns + (size_t)block->rows * block->before[column] + row * block->width[column]
	    + (column - block->from[column]);
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
		if (!b->scattered && from + b->rows <= a->rows && same_values(a, first, from, b))
			return b;
	return NULL;
}

/* Does a block say no more than blocks that are known, one below the other? */
static bool
says_nothing_new(const struct block *block, size_t first)
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

/* Adds blocks of scattered rows. */
static void
add_scattered(size_t first)
{
	size_t rows;

	for (rows = 1; rows <= SCATTERED_MOST && first + rows <= bare.rows && bare.nblocks[first] < BLOCKS_MOST; rows++)
		if (goes_on(first + rows))
			bare.blocks[first][bare.nblocks[first]++] = (struct block){
				.rows = (unsigned char)rows, .scattered = true, .cost = (unsigned short)(SCATTERED * rows)
			};
}

/* Adds a block that begins at a row, if it adds up and says anything new; false if there are too many. */
static bool
add_block(size_t first, const struct block *block)
{
	if (!block_adds_up(block, first) || says_nothing_new(block, first))
		return true;
	if (bare.nblocks[first] == BLOCKS_MOST)
		return false;
	bare.blocks[first][bare.nblocks[first]++] = *block;
	return true;
}

/* Lists the blocks that may begin at a row, those below being known; false if they are too many. */
static bool
list_blocks(size_t first, bool turned, bool scattered)
{
	struct block block;
	size_t end, turn, turns = turned ? bare.columns : 1;
	unsigned cuts, all;

	bare.nblocks[first] = 0;
	for (end = first + 1; end <= bare.rows; end++) {
		all = end == first + 1 && !turned ? 1 : (1U << bare.columns) / 2;
		for (cuts = 0; cuts < all && goes_on(end); cuts++)
			for (turn = 0; turn < turns; turn++) {
				block = make_block(end - first, cuts, turn);
				if (block.from[turn] == turn && !add_block(first, &block))
					return false;
			}
	}
	if (scattered)
		add_scattered(first);
	return true;
}

/* Gives the cells of a block their numbers; false if then sums cannot come out, whatever those above are. */
static bool
put_block(const struct step *step)
{
	const struct block *block = &bare.blocks[step->first][step->block];
	const struct sides *before = bare.sides[step - bare.steps];
	struct sides *sides = bare.sides[step - bare.steps + 1];
	size_t i, j, cell;

	memcpy(sides, before, bare.rules->nidentities * sizeof *sides);
	for (i = 0; i < block->rows; i++)
		for (j = 0; j < bare.columns; j++) {
			cell = bare.lost[step->first + i] + j;
			bare.cell[cell] = block->scattered ? nothing : place_of(block, step->first, i, j);
			if (block->scattered)
				continue;
			add_number(sides, cell, bare.value[bare.cell[cell]]);
		}
	return may_hold(sides);
}

/* Moves on to the next block that ends above row `end', all costing `most' at the most; false if there is none. */
static bool
next_block(struct step *step, size_t end, size_t most)
{
	const struct block *block;

	for (; step->first < end; step->first++, step->block = 0)
		for (; step->block < bare.nblocks[step->first]; step->block++) {
			block = &bare.blocks[step->first][step->block];
			if (step->first + block->rows == end && step->cost + block->cost <= most)
				return true;
		}
	return false;
}

/* Takes what all rows were given; false if another way came before that gives cells other values. */
static bool
take_way(bool *found)
{
	size_t i, j, cell;

	for (i = 0; *found && i < bare.rows; i++)
		for (j = 0; j < bare.columns; j++) {
			cell = bare.lost[i] + j;
			if (bare.cell[cell] == nothing || bare.found[cell] == nothing)
				bare.cell[cell] = nothing;
			else if (bare.value[bare.cell[cell]] != bare.value[bare.found[cell]])
				return false;
		}
	memcpy(bare.found, bare.cell, sizeof bare.found);
	*found = true;
	return true;
}

/*
 * Puts blocks on blocks that cost `most' at the most, from the last row up, in all ways in which all sums come out: one, if
 * all of them give cells the same values.
 */
static enum ways
follow_ways(size_t most)
{
	struct step *step = bare.steps;
	size_t end;
	bool found = false;

	*step = (struct step){ 0, 0, 0 };
	for (;;) {
		end = step == bare.steps ? bare.rows : step[-1].first;
		if (end > 0 && next_block(step, end, most)) {
			if (++bare.nsteps > STEPS_MOST)
				return WAYS_SEVERAL;
			if (put_block(step)) {
				step[1] = (struct step){ 0, 0, step->cost + bare.blocks[step->first][step->block].cost };
				step++;
			} else {
				step->block++;
			}
			continue;
		}
		if (end == 0 && !take_way(&found))
			return WAYS_SEVERAL;
		if (step-- == bare.steps)
			return found ? WAYS_ONE : WAYS_NONE;
		step->block++;
	}
}

/* The ways that cost least, if that is no more than from `least' to `most'. */
static enum ways
cheapest_ways(size_t least, size_t most)
{
	enum ways ways = WAYS_NONE;

	for (; least <= most && ways == WAYS_NONE; least++)
		ways = follow_ways(least);
	return ways;
}

/* Is the first cell of a row that was lost known? */
static bool
is_told(size_t row)
{
	return bare.found[bare.lost[row]] != nothing;
}

/* Do all sums come out that a cell is a term of, one of them being its row's? */
static bool
is_checked(const struct sides *sides, size_t cell)
{
	const struct rule_use *use = bare.rules->uses + bare.rules->first[cell];
	const struct rule_use *end = bare.rules->uses + bare.rules->first[cell + 1];
	size_t closed = 0;

	for (; use < end; use++)
		closed += sides[use->identity].open[0] + sides[use->identity].open[1] == 0;
	return closed > 1;
}

/*
 * Leaves out rows at either end and beside those that are left out, unless there are sums down their columns, too:
 * their numbers may be in no order as well, and their own sum the last all the same.
 */
static void
leave_out_beside(void)
{
	struct sides *sides = bare.sides[FORM_MAX_ROWS];
	bool out[FORM_MAX_ROWS] = { false };
	size_t i, j;

	memcpy(sides, bare.sides[0], sizeof bare.sides[0]);
	for (i = 0; i < bare.rows; i++)
		for (j = 0; j < bare.columns && is_told(i); j++)
			add_number(sides, bare.lost[i] + j, bare.value[bare.found[bare.lost[i] + j]]);
	for (i = 0; i < bare.rows; i++) {
		out[i] = i == 0 || i + 1 == bare.rows || !is_told(i - 1) || !is_told(i + 1);
		for (j = 0; j < bare.columns && out[i] && is_told(i); j++)
			if (!is_checked(sides, bare.lost[i] + j))
				break;
		out[i] = out[i] && j < bare.columns;
	}
	for (i = 0; i < bare.rows; i++)
		for (j = 0; j < bare.columns && out[i]; j++)
			bare.found[bare.lost[i] + j] = nothing;
}

/* How many rows are known, and not all zeros. */
static size_t
count_told(void)
{
	size_t i, j, cell, told = 0;
	bool any;

	for (i = 0; i < bare.rows; i++, told += any)
		for (any = false, j = 0; j < bare.columns; j++) {
			cell = bare.lost[i] + j;
			any = any || (bare.found[cell] != nothing && bare.value[bare.found[cell]] > 0);
		}
	return told;
}

/*
 * Finds the numbers of the lost rows; false if nothing tells. Where several ways lead there, as zeros may stand in
 * each other's place, it is the one with the fewest blocks that are cut, if there is but one. `scattered': where
 * none does, it is one that leaves the fewest rows out.
 */
static bool
find_cells(const struct form_table *table, bool turned, bool scattered)
{
	enum ways ways = WAYS_NONE;
	size_t first, rows;

	bare.nsteps = 0;
	rowsum_find(&bare.row, table, 0, bare.columns);
	for (first = bare.rows; first-- > 0; )
		if (!list_blocks(first, turned, scattered))
			return false;
	if (!scattered && (ways = follow_ways(SCATTERED - 1)) == WAYS_SEVERAL) {
		bare.nsteps = 0;
		ways = cheapest_ways(0, CUT_MOST);
	}
	for (rows = 1; scattered && rows <= SCATTERED_MOST && ways == WAYS_NONE; rows++)
		ways = cheapest_ways(SCATTERED * rows, SCATTERED * rows + CUT_MOST);
	if (ways == WAYS_ONE && scattered)
		leave_out_beside();
	return ways == WAYS_ONE && (!scattered || count_told() >= TOLD_LEAST);
}

/* Gives the lost rows their numbers; false, and they stay as they are, if a cell is plainly another one. */
static bool
give_cells(const struct tokens *tokens, struct placed *placed)
{
	size_t n = bare.rows * bare.columns, i, cell;

	for (i = 0; i < n; i++) {
		cell = bare.lost[i / bare.columns] + i % bare.columns;
		if (bare.found[cell] != nothing && is_known(&placed[cell], true)
		    && placed_number(&placed[cell], tokens) != bare.value[bare.found[cell]])
			return false;
	}
	for (i = 0; i < n; i++) {
		cell = bare.lost[i / bare.columns] + i % bare.columns;
		if (bare.found[cell] != nothing && !is_known(&placed[cell], true))
			placed[cell] = (struct placed){ .token = (int)bare.number[bare.found[cell]], .sure = true };
	}
	return true;
}

/* Is a table one row, or are there sums down its columns, too? One row's own may come out by chance. */
static bool
has_sums(const struct form_table *table)
{
	return table->across || bare.rules->nidentities > form_ncells(table) / bare.columns;
}

void
bare_place(const struct form_table *table, const struct tokens *tokens, struct placed *placed)
{
	size_t n = form_ncells(table), unsure = 0, lost = 0, i;
	int try;

	for (i = 0; i < n; i++)
		unsure += !placed[i].sure;
	bare.columns = unsure > 0 ? count_columns(table) : 0;
	bare.rules = rule_identities(table);
	if (bare.columns == 0 || !has_sums(table))
		return;
	for (try = 0; try < (table->across ? 2 : 6); try++, lost = bare.rows) {
		list_lost(tokens, placed, n, try % 2 == 0);
		if (try % 2 > 0 && bare.rows == lost)
			continue;
		if (list_numbers(tokens, bare.rows * bare.columns, table->across) && find_cells(table, try / 2 == 1, try / 2 == 2)
		    && give_cells(tokens, placed))
			return;
	}
}
