#include <limits.h>
#include <string.h>

#include "header.h"
#include "label.h"

enum {
	STACKS_MOST = 128,
	STACK_WORDS = 6,        /* that one header may be torn into */
	STACK_TEXT = STACK_WORDS * TOKEN_CUT,
	STACK_LONG = 48,        /* bytes of what no header goes on behind */
	COST_WORD = 4,          /* of a damaged header in one word, */
	COST_TORN = 2,          /* in several */
	LOSS_COST = 3,          /* in bytes of text, for each cost of a header */
	LOSS_MISSING = 6,       /* and for a column that has none */
	MISSING_MOST = 2        /* such columns side by side */
};

/* Words above each other that are a header together. */
struct stack {
	unsigned from, to;
	unsigned columns;       /* a bit for each that it may be the header of */
	int worth;
};

/* The best way to take stack `s` for column `j`; before: the stack of the one before, + 1. */
struct way {
	int worth;
	unsigned short before;
	unsigned char missing;  /* columns between them that have none */
};

static struct stack stacks[STACKS_MOST];
static size_t nstacks;
static struct way ways[COLUMNS_MOST][STACKS_MOST];

/* Words */

/* The columns of `head` that s[0..n) may be the header of; *cost is how unlike it is. */
static unsigned
columns_of(const struct found_rows *found, const struct form_head *head, const char *s, size_t n,
    int *cost)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, nhits = label_match(found->table, s, n, hits);
	unsigned columns = 0;

	for (i = 0; i < nhits; i++)
		if (hits[i].kind == LABEL_COLUMN && found->table->rows[hits[i].row].head == head)
			columns |= 1u << hits[i].column;
	*cost = nhits > 0 ? hits[0].cost : 0;
	return columns;
}

static bool
is_whole(const struct found_rows *found, const struct form_head *head, const struct token *t)
{
	int cost;

	return columns_of(found, head, t->s, t->n, &cost) != 0 && cost <= LABEL_SURE;
}

/* Cuts the first word off words in one token; false if there is no more. */
static bool
next_word(struct token *rest, struct token *word)
{
	size_t i = 0, k;

	while (rest->n > 0 && *rest->s == ' ') {
		rest->s++;
		rest->n--;
		for (k = 0; k < TOKEN_MEASURES; k++)
			rest->from[k]++;
	}
	*word = *rest;
	while (i < rest->n && rest->s[i] != ' ')
		i++;
	word->n = i;
	for (k = 0; k < TOKEN_MEASURES; k++)
		word->to[k] = word->from[k] + token_width(rest->s, i, (enum token_measure)k);
	memcpy(rest->from, word->to, sizeof rest->from);
	rest->s += i;
	rest->n -= i;
	return word->n > 0;
}

void
header_words(struct header_words *words, const struct found_rows *found,
    const struct form_head *head, size_t from, size_t end, const struct tokens *tokens)
{
	struct token rest, word;
	size_t i;

	words->n = 0;
	for (i = from; i < end; i++) {
		rest = tokens->t[i];
		if (rest.kind != TOKEN_WORDS || rest.ruled)
			continue;
		if (is_whole(found, head, &rest)) {
			if (words->n < HEADER_WORDS)
				words->t[words->n++] = rest;
			continue;
		}
		while (next_word(&rest, &word) && words->n < HEADER_WORDS)
			words->t[words->n++] = word;
	}
}

/* Stacks */

/* A stack in the making. */
struct pile {
	const struct found_rows *found;
	const struct form_head *head;
	const struct header_words *words;
	enum token_measure measure;
	size_t n, last;         /* words so far, and the last one */
	unsigned from, to;
	size_t length;
	char text[STACK_TEXT];
};

/* How much of a pile's text is at most a column's header, in bytes. */
static int
explained(const struct pile *pile, unsigned columns)
{
	size_t j, n, most = 0;

	for (j = 0; j < pile->head->ncolumns; j++) {
		n = strlen(pile->head->columns[j].zh);
		if ((columns >> j & 1) != 0 && n > most)
			most = n;
	}
	return (int)(pile->length < most ? pile->length : most);
}

static void
add_stack(const struct pile *pile)
{
	struct stack *stack = &stacks[nstacks];
	int cost;

	if (nstacks == STACKS_MOST)
		return;
	stack->columns = columns_of(pile->found, pile->head, pile->text, pile->length, &cost);
	if (stack->columns == 0 || cost > (pile->n == 1 ? COST_WORD : COST_TORN))
		return;
	stack->from = pile->from;
	stack->to = pile->to;
	stack->worth = explained(pile, stack->columns) - LOSS_COST * cost;
	nstacks++;
}

static void
put_word(struct pile *pile, size_t i)
{
	const struct token *t = &pile->words->t[i];

	if (pile->n == 0 || t->from[pile->measure] < pile->from)
		pile->from = t->from[pile->measure];
	if (pile->n == 0 || t->to[pile->measure] > pile->to)
		pile->to = t->to[pile->measure];
	memcpy(pile->text + pile->length, t->s, t->n);
	pile->length += t->n;
	pile->last = i;
	pile->n++;
}

/* Does the word stand in the line of the pile's last one, one space behind it? */
static bool
is_behind(const struct pile *pile, const struct token *t)
{
	const struct token *last = &pile->words->t[pile->last];

	return t == last + 1 && t->line == last->line && t->from[pile->measure] == pile->to + 1;
}

static bool
is_below(const struct pile *pile, const struct token *t)
{
	return t->line > pile->words->t[pile->last].line && t->from[pile->measure] < pile->to
	    && t->to[pile->measure] > pile->from;
}

/*
 * Adds the piles that begin like this one, and go on behind it or in the next
 * line below; at most STACK_WORDS deep.
 */
static void
grow(struct pile *pile)
{
	const struct token *t = pile->words->t;
	size_t n = pile->n, last = pile->last, length = pile->length, i;
	unsigned from = pile->from, to = pile->to;
	unsigned long line = 0;

	add_stack(pile);
	for (i = last + 1; n < STACK_WORDS && length <= STACK_LONG && i < pile->words->n; i++) {
		if (line != 0 && t[i].line != line)
			break;
		if (is_below(pile, &t[i]))
			line = t[i].line;
		else if (!is_behind(pile, &t[i]))
			continue;
		put_word(pile, i);
		grow(pile);
		pile->n = n;
		pile->last = last;
		pile->length = length;
		pile->from = from;
		pile->to = to;
	}
}

static void
sort_stacks(void)
{
	struct stack stack;
	size_t i, k;

	for (i = 1; i < nstacks; i++) {
		stack = stacks[i];
		for (k = i; k > 0 && stacks[k - 1].to > stack.to; k--)
			stacks[k] = stacks[k - 1];
		stacks[k] = stack;
	}
}

/* Columns */

/* The best way to come to stack `s` as the header of column `j`. */
static struct way
best_way(size_t j, size_t s)
{
	struct way best = { INT_MIN, 0, 0 };
	size_t i, missing;
	int worth;

	if (j == 0)
		best.worth = stacks[s].worth;
	for (i = 0; i < s && j > 0; i++) {
		if (stacks[i].to > stacks[s].from)
			continue;
		for (missing = 0; missing <= MISSING_MOST && missing < j; missing++) {
			worth = ways[j - missing - 1][i].worth;
			if (worth == INT_MIN)
				continue;
			worth += stacks[s].worth - LOSS_MISSING * (int)missing;
			if (worth <= best.worth)
				continue;
			best.worth = worth;
			best.before = (unsigned short)(i + 1);
			best.missing = (unsigned char)missing;
		}
	}
	return best;
}

static void
find_ways(size_t n, size_t columns)
{
	size_t j, s;

	for (j = 0; j < n; j++)
		for (s = 0; s < nstacks; s++)
			if (stacks[s].columns >> j % columns & 1)
				ways[j][s] = best_way(j, s);
			else
				ways[j][s].worth = INT_MIN;
}

/* Gives columns [j, j + n) the room between those beside them; false if there is none. */
static bool
fill_between(struct header *header, size_t j, size_t n)
{
	unsigned from = header->to[j - 1], to = header->from[j + n], room;
	size_t i;

	if (from + 2 * n + 1 > to)
		return false;
	room = (to - from) / (unsigned)n;
	for (i = 0; i < n; i++) {
		header->from[j + i] = from + room * (unsigned)i + 1;
		header->to[j + i] = from + room * (unsigned)(i + 1) - 1;
	}
	return true;
}

static bool
read_back(struct header *header, size_t n)
{
	const struct way *way;
	size_t s, j = n - 1, best = 0;

	header->n = n;
	for (s = 0; s < nstacks; s++)
		if (ways[j][s].worth > ways[j][best].worth)
			best = s;
	if (nstacks == 0 || ways[j][best].worth == INT_MIN)
		return false;
	for (s = best;; s = (size_t)way->before - 1, j -= (size_t)way->missing + 1) {
		way = &ways[j][s];
		header->from[j] = stacks[s].from;
		header->to[j] = stacks[s].to;
		if (j == 0)
			break;
	}
	for (s = best, j = n - 1; j > 0; s = (size_t)way->before - 1, j -= (size_t)way->missing + 1) {
		way = &ways[j][s];
		if (way->missing > 0 && !fill_between(header, j - way->missing, way->missing))
			return false;
	}
	return true;
}

bool
header_read(struct header *header, size_t n, const struct header_words *words,
    const struct found_rows *found, const struct form_head *head, enum token_measure measure)
{
	struct pile pile;
	size_t i;

	pile.found = found;
	pile.head = head;
	pile.words = words;
	pile.measure = measure;
	nstacks = 0;
	for (i = 0; i < words->n; i++) {
		pile.n = pile.length = 0;
		put_word(&pile, i);
		grow(&pile);
	}
	sort_stacks();
	find_ways(n, head->ncolumns);
	return read_back(header, n);
}
