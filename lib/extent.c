#include "extent.h"
#include "items.h"
#include "spare.h"

/* Has a table across numbers among t[from..m), and no more values in all than its n cells? Then they are its own. */
static bool
has_more(const struct found_rows *found, const struct token *t, size_t from, size_t m, size_t n)
{
	for (; from < m && t[from].kind != TOKEN_NUMBER; from++)
		;
	return found->table->across && from < m && token_values(t, m) <= n;
}

/*
 * How many of the first m tokens of a row of n cells are left without the words
 * that an empty line parts from the value before them, or that have no bar where
 * it has one, and what follows: a note, or the next section. They end the row if
 * it has all its places, or if no value follows. Where empty lines count, words
 * among the first n tokens are one of its cells.
 */
static size_t
without_notes(const struct token *t, size_t m, size_t n, const struct setting *setting)
{
	size_t last = 0, values = 0, places = 0, all, i;

	if (setting->gaps == GAPS_COUNT && gaps_counted(t, m, n) > 0)
		return gaps_counted(t, m, n);
	all = token_values(t, m);
	for (i = 0; i < m; i++) {
		places += t[i].kind != TOKEN_WORDS || t[i].ruled;
		if (token_is_value(&t[i])) {
			last = i;
			values++;
		} else if (t[i].kind == TOKEN_WORDS
		    && (t[i].chunk != t[last].chunk || t[i].ruled < t[last].ruled)
		    && (values == all || (places >= n && !has_more(setting->found, t, i, m, n)))) {
			return i;
		}
	}
	return m;
}

/*
 * A line with places for all n cells of a row is the row: those behind are not its own.
 */
static size_t
without_others(const struct token *t, size_t m, size_t n)
{
	size_t i;

	for (i = 0; i < m && t[i].row == t[0].row; i++)
		;
	return i >= n && t[0].cells > 2 ? i : m;
}

/*
 * How many words stand between the header of a table across and its line, which has all
 * cells without them: a note, or headers that are not known as such.
 */
static size_t
words_before(const struct token *t, size_t m, size_t n, const struct found_rows *found)
{
	size_t i;

	for (i = 0; found->table->across && m > n + i && t[i].kind == TOKEN_WORDS; i++)
		if (found->nline == n && !items_is_note(&t[i]))
			break;
	return i;
}

/*
 * How many pads end the line of the last header above a table across whose n cells stand in lines of their own behind
 * it, or share the line below that: as all rows of the page, that one was filled up.
 */
static size_t
pads_before(const struct token *t, size_t m, size_t n, const struct found_rows *found)
{
	unsigned long line;
	size_t i = 0;

	if (!found->table->across || m <= n)
		return 0;
	line = t[0].row == t[1].row ? t[0].row : t[-1].row;
	while (i + n < m && t[i].kind == TOKEN_PAD && t[i].row == line)
		i++;
	return t[i].row == line || t[i].cells > 2 ? 0 : i;
}

/* Where the words and empty lines begin that end t[0..m), each in a line of its own. */
static size_t
last_words(const struct token *t, size_t m)
{
	size_t end = m, i;

	for (i = m; i-- > 0;) {
		if (t[i].kind == TOKEN_GAP)
			continue;
		if (t[i].kind != TOKEN_WORDS || t[i].ruled || (i > 0 && t[i].row == t[i - 1].row))
			break;
		end = i;
	}
	return end;
}

/*
 * Where a table across has n cells or more, or but values, and behind them words and empty lines,
 * these are sentences below it. Empty lines may be cells, if it has not all n without them.
 */
static size_t
without_sentences(const struct token *t, size_t m, size_t n, const struct found_rows *found)
{
	size_t i, end = last_words(t, m);

	if (!found->table->across || end == m)
		return m;
	for (i = 0; i < end && (token_is_value(&t[i]) || (end >= n && t[i].kind != TOKEN_WORDS
	    && t[i].kind != TOKEN_GAP)); i++)
		;
	return i == end ? end : m;
}

bool
extent_find(const struct setting *setting, const struct printed_row *row, size_t *first,
    size_t *end)
{
	const struct tokens *tokens = setting->tokens;
	size_t m, values, inner, all;
	const struct token *t;
	bool padded;

	if (setting->spare > 0 && spare_cut(row, tokens, setting->spare, first, end))
		return true;
	*first = row->after;
	*end = row->after + without_notes(tokens->t + row->after, row->end - row->after, row->ncells,
	    setting);
	*first += words_before(tokens->t + *first, *end - *first, row->ncells, setting->found);
	*first += pads_before(tokens->t + *first, *end - *first, row->ncells, setting->found);
	*end = *first + without_sentences(tokens->t + *first, *end - *first, row->ncells, setting->found);
	padded = pads_cut(&setting->pads, setting->found, row, tokens, first, end);
	t = tokens->t + *first;
	m = without_others(t, *end - *first, row->ncells);
	gaps_count(row, tokens, &values, &inner, &all);
	if (setting->gaps == GAPS_COUNT && values + inner <= row->ncells)
		while (m > row->ncells && t[m - 1].kind == TOKEN_GAP)
			m--;            /* left over by cells that span rows */
	*end = *first + (m < COLUMNS_TOKENS ? m : COLUMNS_TOKENS);
	return padded;
}
