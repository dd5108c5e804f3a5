#include <string.h>

#include "items.h"
#include "named.h"
#include "numbering.h"
#include "utf8.h"
#include "value.h"

enum { LABEL_MOST = 256 };     /* bytes of a label, with all that may stand between its characters */

const struct label_hit *
named_row(const struct label_hit *hits, size_t n)
{
	const struct label_hit *found = NULL;
	size_t i;

	for (i = 0; i < n; i++) {
		if (hits[i].kind != LABEL_ROW)
			continue;
		if (found != NULL)
			return NULL;
		found = &hits[i];
	}
	return found;
}

/* The number that the form prints before a row's label. */
static struct numbering
number_of(const struct form_row *row)
{
	return numbering_read(row->number, strlen(row->number));
}

/*
 * A column behind a number that counts the row's columns, as in 2.商业企业: those
 * that the words behind the number are, and that no row is with it.
 */
static size_t
match_counted(const struct form_table *table, struct piece p, struct label_hit *hits)
{
	struct numbering number = numbering_read(p.s, p.n);
	size_t n, i, columns = 0;

	if (number.length == 0 || number.length == p.n)
		return 0;
	n = label_match(table, p.s + number.length, p.n - number.length, hits);
	for (i = 0; i < n; i++)
		if (hits[i].kind == LABEL_COLUMN && hits[i].cost == 0)
			hits[columns++] = hits[i];
	return columns;
}

/* Do the words begin with the row's own number? */
static bool
bears_number(struct piece p, const struct form_row *row)
{
	struct numbering number = numbering_read(p.s, p.n);

	return number.style != NUMBERING_NONE && numbering_same(number, number_of(row));
}

/* May it be a note, as words in brackets are that name nothing of the form? */
static bool
is_bracket(const struct form_table *table, struct piece p)
{
	struct label_hit hits[LABEL_HITS];
	size_t last = utf8_cut(p.s, p.n, p.n - 1), length;

	utf8_next(p.s, p.n, &length);
	return length < last && utf8_is_in("(（", p.s, length) && utf8_is_in(")）", p.s + last, p.n - last)
	    && label_match(table, p.s + length, last - length, hits) == 0;
}

/* Words without the unit or the note behind them: 自然人（件）, 自然人/件, 自然人（个人）. */
static struct piece
without_note(const struct form_table *table, struct piece p)
{
	struct piece note;
	size_t at, length;

	for (at = 0; at < p.n; at += length) {
		utf8_next(p.s + at, p.n - at, &length);
		note = (struct piece){ p.s + at, p.n - at };
		if (at == 0 || !utf8_is_in("(（/／", note.s, length))
			continue;
		if (is_bracket(table, note) || (length < note.n && utf8_is_in("/／", note.s, length)
		    && named_unit(piece_behind(note, length))))
			return (struct piece){ p.s, at };
	}
	return p;
}

/*
 * The labels that the words are, undamaged but for a row's that has its number; returns how many. Digits in front
 * may be a value, or its end, unless they are the number of the row, or of a column.
 */
static size_t
match(const struct form_table *table, struct piece p, struct label_hit *hits)
{
	size_t n = piece_is_bare(p) ? 0 : label_match(table, p.s, p.n, hits), counted;
	const struct label_hit *row;
	struct label_hit columns[LABEL_HITS];

	if (n == 0 || hits[0].cost > LABEL_SURE) {
		p = without_note(table, p);
		n = piece_is_bare(p) ? 0 : label_match(table, p.s, p.n, hits);
	}
	row = named_row(hits, n);
	if (row != NULL && bears_number(p, &table->rows[row->row]))
		return n;
	if (n > 0 && hits[0].cost > LABEL_SURE)
		n = 0;
	if (!piece_is_digit(p.s, p.n))
		return n;
	counted = piece_is_bare(p) ? 0 : match_counted(table, p, columns);
	if (counted == 0)
		return n > 0 && row != NULL ? n : 0;
	memcpy(hits, columns, counted * sizeof hits[0]);
	return counted;
}

size_t
named_first(const struct form_table *table, struct piece p, struct label_hit *hits, size_t *nhits)
{
	size_t at, longest = 0, n;
	struct label_hit tried[LABEL_HITS];
	bool numbered = numbering_read(p.s, p.n).style != NUMBERING_NONE;

	for (at = piece_next(p, 0); at <= LABEL_MOST && p.n > 0; at = piece_next(p, at)) {
		if (longest > 0 && match(table, piece_behind((struct piece){ p.s, at }, longest), tried) > 0)
			break;
		n = match(table, (struct piece){ p.s, at }, tried);
		if (n > 0) {
			memcpy(hits, tried, n * sizeof tried[0]);
			*nhits = n;
			longest = at;
		}
		/* Only behind its number may a row's label be damaged, and go on as none does. */
		if (at == p.n || (n == 0 && !numbered && !label_may_begin(table, p.s, at)))
			break;
	}
	return longest;
}

bool
named_note(struct piece p)
{
	struct token t = { .kind = TOKEN_WORDS, .s = p.s, .n = p.n };

	return items_is_note(&t) || named_unit(p);
}

bool
named_all(const struct form_table *table, struct piece p)
{
	struct label_hit hits[LABEL_HITS];
	size_t length, n;

	for (; p.n > 0; p = piece_behind(p, length)) {
		length = named_first(table, p, hits, &n);
		if (length == 0 && !named_note((struct piece){ p.s, length = piece_next(p, 0) }))
			return false;
	}
	return true;
}

bool
named_unit(struct piece p)
{
	char text[16] = "0";

	if (p.n >= sizeof text || piece_is_digit(p.s, p.n))
		return false;
	memcpy(text + 1, p.s, p.n);
	return value_kind(text, p.n + 1) == VALUE_NUMBER;
}

size_t
named_joined(const struct form_table *table, struct piece p, struct label_hit *hits, size_t *nhits)
{
	struct label_hit tried[LABEL_HITS];
	struct piece value;
	enum value_kind kind;
	size_t at = 0, found = 0, length, verb, n;
	bool ends;

	while (at < p.n && at <= LABEL_MOST) {
		utf8_next(p.s + at, p.n - at, &length);
		ends = piece_is_han(p.s + at, length) || utf8_is_in(")）", p.s + at, length);
		at += length;
		if (!ends)
			continue;
		value = (struct piece){ p.s + at, p.n - at };
		kind = value_kind(value.s, value.n);
		if (kind != VALUE_NUMBER && kind != VALUE_NONE && (value.n == 0 || !named_unit(value)))
			continue;
		verb = at > length && utf8_is_in("为為是", p.s + at - length, length) ? length : 0;
		n = match(table, (struct piece){ p.s, at - verb }, tried);
		if (n == 0 || tried[0].cost > 0 || tried[0].kind == LABEL_HEADER)
			continue;
		found = at;
		*nhits = n;
		memcpy(hits, tried, n * sizeof tried[0]);
	}
	return found;
}
