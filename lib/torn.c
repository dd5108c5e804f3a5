#include <string.h>

#include "bracket.h"
#include "fold.h"
#include "label.h"
#include "numbering.h"
#include "tail.h"
#include "torn.h"
#include "utf8.h"

enum {
	PIECES_MOST = 16,       /* lines of a label */
	LABEL_LONG = 160,       /* bytes; no row's is longer */
	COST_NOTE = 2,          /* of one with a note behind it: other text costs what it is long */
	COST_WEIGHT = 2         /* in characters, for each cost of a label */
};

/* Words in a column, and the best way to part it, down to them, into labels. */
struct piece {
	unsigned short above;   /* the words above them, + 1; 0: none */
	bool taken;             /* words stand below */
	bool valued;            /* values stand beside them */
	bool unsure;            /* they, or words below them, may be no label as they stand */
	unsigned short n;       /* pieces of the label that ends here */
	int worth;              /* of all labels down to here */
};

static struct piece pieces[TOKEN_MOST];
static bool gone[TOKEN_MOST];   /* tokens that are part of another one now */

/* Words of several columns */

/* The first token of the line of t[i]. */
static size_t
line_start(const struct token *t, size_t i)
{
	while (i > 0 && t[i - 1].line == t[i].line)
		i--;
	return i;
}

/* Where in s[0..n) a word begins that has a number in front, behind a space; n if there is none. */
static size_t
next_numbered(const char *s, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (s[i - 1] == ' ' && s[i] != ' '
		    && numbering_read(s + i, n - i).style != NUMBERING_NONE)
			break;
	return i < n ? i : n;
}

/* The line of token `i` has its cells numbered anew. */
static void
count_cells(struct tokens *tokens, size_t i)
{
	size_t first = line_start(tokens->t, i), end, k;

	for (end = i; end < tokens->n && tokens->t[end].line == tokens->t[i].line; end++)
		;
	for (k = first; k < end; k++) {
		tokens->t[k].cell = (unsigned)(k - first + 1);
		tokens->t[k].cells = (unsigned)(end - first);
	}
}

/* Where in words of token `i' those begin that stand right below the second of two in the line above; n if there are none. */
static size_t
next_below(const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i], *above;
	size_t first = line_start(tokens->t, i), at;

	if (first < 2)
		return t->n;
	above = &tokens->t[line_start(tokens->t, first - 1)];
	if (above->ruled || above->line + 1 != t->line || above[0].kind != TOKEN_WORDS || above[1].kind != TOKEN_WORDS
	    || above[1].line != above->line || t->from[TOKEN_COLUMNS] >= above->to[TOKEN_COLUMNS])
		return t->n;
	for (at = 1; at < t->n; at++)
		if (t->s[at - 1] == ' ' && t->s[at] != ' '
		    && t->from[TOKEN_COLUMNS] + token_width(t->s, at, TOKEN_COLUMNS) == above[1].from[TOKEN_COLUMNS])
			break;
	return at < t->n ? at : t->n;
}

/* Where in words of token `i' those of another column begin, with their number or below others; n if none do. */
static size_t
next_column(const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];
	size_t at = next_numbered(t->s, t->n);

	return at < t->n ? at : next_below(tokens, i);
}

/* Parts words of aligned text that are of two columns, with but a space between them. */
static void
part_words(struct tokens *tokens)
{
	struct token *t = tokens->t;
	size_t i, at;
	int m;

	for (i = 0; i < tokens->n && tokens->n < TOKEN_MOST; i++) {
		if (t[i].kind != TOKEN_WORDS || t[i].ruled
		    || memchr(t[i].s, ' ', t[i].n) == NULL || (at = next_column(tokens, i)) == t[i].n)
			continue;
		memmove(&t[i + 1], &t[i], (tokens->n - i) * sizeof *t);
		tokens->n++;
		t[i + 1].s += at;
		t[i + 1].n -= at;
		token_edges(&t[i], at);
		while (t[i].s[at - 1] == ' ')
			at--;
		t[i].n = at;
		for (m = 0; m < TOKEN_MEASURES; m++)
			t[i].to[m] = t[i].from[m] + token_width(t[i].s, at, (enum token_measure)m);
		count_cells(tokens, i);
	}
}

/* Columns of words */

/* Do two words of aligned text stand above each other, as far as one measure tells? */
static bool
overlap(const struct token *a, const struct token *b, enum token_measure measure)
{
	return a->from[measure] < b->to[measure] && a->to[measure] > b->from[measure];
}

/*
 * A program that counts each character as one place has words of two columns overlap: behind spaces alone, those of
 * one column overlap either way, unless they are set at its right side.
 */
static bool
in_column(const struct token *a, const struct token *b)
{
	if (a->kind != TOKEN_WORDS || a->ruled != b->ruled)
		return false;
	if (a->ruled)
		return a->cell == b->cell && a->cells == b->cells;
	return overlap(a, b, TOKEN_COLUMNS) && (a->cell > 1 || b->cell > 1 || overlap(a, b, TOKEN_CHARACTERS));
}

/* Do values end the line of tokens [first, end), side by side? */
static bool
ends_in_values(const struct tokens *tokens, size_t first, size_t end)
{
	return tokens->t[first].cells > 1 && token_is_value(&tokens->t[end - 1]);
}

/* Is the line of tokens [first, end) nothing but empty places between bars or tabs? */
static bool
is_empty_line(const struct tokens *tokens, size_t first, size_t end)
{
	while (first < end && tokens->t[first].kind == TOKEN_BLANK && tokens->t[first].ruled)
		first++;
	return first == end;
}

/* Do words without a number stand a space behind others that begin a label? Then they go on with those. */
static bool
goes_on(const struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];

	return i > 0 && t[-1].line == t->line && t[-1].kind == TOKEN_WORDS && !t->ruled
	    && t->from[TOKEN_COLUMNS] == t[-1].to[TOKEN_COLUMNS] + 1
	    && numbering_read(t[-1].s, t[-1].n).style != NUMBERING_NONE
	    && numbering_read(t->s, t->n).style == NUMBERING_NONE;
}

/* Are the only words of a line, which begins with token `first', those of a column right of token `i`? */
static bool
is_beside(const struct tokens *tokens, size_t first, size_t i)
{
	const struct token *t = &tokens->t[first];

	return t->kind == TOKEN_WORDS && t->cells == 1 && !t->ruled && !in_column(t, &tokens->t[i])
	    && t->from[TOKEN_COLUMNS] > tokens->t[i].from[TOKEN_COLUMNS];
}

/*
 * Finds the words above token `i`: in the line before or, over a line of values or one that
 * is empty, the one before that. Over empty lines that may be cells there are none.
 */
static void
find_above(const struct tokens *tokens, size_t i)
{
	size_t first = line_start(tokens->t, i), end, k;
	int lines;

	if (tokens->t[first].kind == TOKEN_GAP || goes_on(tokens, i))
		return;
	for (lines = 0; lines < 2 && first > 0; lines++) {
		end = first;
		first = line_start(tokens->t, end - 1);
		for (k = first; k < end; k++) {
			if (pieces[k].taken || !in_column(&tokens->t[k], &tokens->t[i]))
				continue;
			pieces[i].above = (unsigned short)(k + 1);
			pieces[k].taken = true;
			return;
		}
		if (tokens->t[first].kind == TOKEN_GAP || (!ends_in_values(tokens, first, end)
		    && !is_empty_line(tokens, first, end) && !is_beside(tokens, first, i)))
			return;
	}
}

/* Is the next cell of the line that is not empty a value? */
static bool
has_values(const struct tokens *tokens, size_t i)
{
	const struct token *t = tokens->t;
	size_t k;

	for (k = i + 1; k < tokens->n && t[k].line == t[i].line; k++)
		if (t[k].kind != TOKEN_BLANK)
			return token_is_value(&t[k]);
	return false;
}

/* Labels */

/*
 * How many characters of s[0..n) a row's label explains, its number as one of
 * them, less what damage costs.
 */
static int
worth_as(const struct form_row *row, int cost, const char *s, size_t n)
{
	struct numbering number = numbering_read(s, n);
	struct fold text, label;
	int worth;

	fold_text(&text, s + number.length, n - number.length);
	fold_text(&label, row->zh, strlen(row->zh));
	worth = (int)(text.n < label.n ? text.n : label.n) - COST_WEIGHT * cost
	    + numbering_same(number, numbering_read(row->number, strlen(row->number)));
	if (text.n > label.n && cost > COST_NOTE)
		worth -= (int)(text.n - label.n);
	return worth;
}

/* The same of the row whose label explains most; most texts are nothing like any. */
static int
worth_of(const struct form_table *const *tables, const char *s, size_t n)
{
	struct label_hit hits[LABEL_HITS];
	size_t i, k, nhits;
	int worth, most = 0;

	for (i = 0; i < FORM_YEARS; i++) {
		nhits = label_match(tables[i], s, n, hits);
		for (k = 0; k < nhits; k++) {
			if (hits[k].kind != LABEL_ROW)
				continue;
			worth = worth_as(&tables[i]->rows[hits[k].row], hits[k].cost, s, n);
			if (worth > most)
				most = worth;
		}
	}
	return most;
}

/* Are the words, as they stand, a label of any kind? Then they are no piece of another. */
static bool
is_label(const struct form_table *const *tables, const struct token *t)
{
	struct label_hit hits[LABEL_HITS];
	size_t i;

	for (i = 0; i < FORM_YEARS; i++)
		if (label_match(tables[i], t->s, t->n, hits) > 0 && hits[0].cost <= LABEL_SURE)
			return true;
	return false;
}

/* How long words are without a note behind them. */
static size_t
without_note(const struct token *t)
{
	size_t i;

	for (i = 1; i < t->n; i++)
		if (bracket_begins(t->s + i, t->n - i, BRACKET_OPENS))
			break;
	return i;
}

/* Are nearly all characters of words those of the row's label, one behind the other? */
static bool
is_part(const struct form_row *row, const struct token *words)
{
	struct fold label, text;
	size_t i, k, at = 0, found = 0;

	fold_text(&label, row->zh, strlen(row->zh));
	fold_text(&text, words->s, without_note(words));
	for (i = 0; i < fold_kept(&text); i++) {
		for (k = at; k < label.n && label.c[k] != text.c[i]; k++)
			;
		if (k < label.n) {
			found++;
			at = k + 1;
		}
	}
	return found * 4 >= text.n * 3;
}

/*
 * Do words that have values beside them complete the label above them, s[0..upper)
 * of s[0..n)? They do if all together is a better one, or if they are a part of
 * it, or punctuation; else they are another row's.
 */
static bool
completes(const struct form_table *table, const struct token *words, const char *s, size_t upper,
    size_t n)
{
	struct label_hit above[LABEL_HITS], all[LABEL_HITS];

	if (label_match(table, s, n, all) == 0)
		return false;
	return label_match(table, s, upper, above) == 0 || all[0].cost < above[0].cost
	    || (above[0].kind == LABEL_ROW && is_part(&table->rows[above[0].row], words));
}

static bool
complete(const struct form_table *const *tables, const struct token *words, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < FORM_YEARS; i++)
		if (completes(tables[i], words, s, n - words->n, tail_number(s, n)))
			return true;
	return false;
}

/* A number with words that are no label, or a part of one: it may go on below, in words that are a label by themselves. */
static bool
may_go_on(const struct form_table *const *tables, const struct token *t)
{
	return (numbering_read(t->s, t->n).style != NUMBERING_NONE || bracket_left_open(false, t->s, t->n))
	    && !is_label(tables, t);
}

/*
 * Does a number begin the label at piece `k`? The bracket that opens （一） may
 * stand above it.
 */
static bool
begins_label(const struct token *t, size_t k)
{
	const struct token *above = &t[pieces[k].above - 1];

	return numbering_read(t[k].s, t[k].n).style != NUMBERING_NONE
	    && !bracket_ends(above->s, above->n, BRACKET_OPENS);
}

/*
 * Finds the best label that ends with the words of token `i`. Words
 * that are none, and of which a longer one explains as much without them, are
 * punctuation, unless values stand beside them. A number that has run into words
 * ends a label.
 */
static void
find_label(const struct form_table *const *tables, const struct tokens *tokens, size_t i)
{
	const struct token *t = tokens->t;
	struct piece *last = &pieces[i];
	char text[LABEL_LONG];
	size_t used = 0, k = i, number = t[i].n - tail_number(t[i].s, t[i].n);
	unsigned short n;
	unsigned values = 0, beside = 0;
	int worth, label, best = 0;

	last->n = 1;
	last->worth = last->above > 0 ? pieces[last->above - 1].worth : 0;
	if (number == t[i].n)
		return;         /* nothing but a number, as stands among words */
	for (n = 1; n <= PIECES_MOST && used + t[k].n <= sizeof text; n++) {
		memmove(text + t[k].n, text, used);
		memcpy(text, t[k].s, t[k].n);
		used += t[k].n;
		values += pieces[k].valued;
		label = values > 1 ? 0 : worth_of(tables, text, used - number);
		worth = label + (pieces[k].above > 0 ? pieces[pieces[k].above - 1].worth : 0);
		if (n > 1 && last->valued && !complete(tables, &t[i], text, used))
			label = 0;
		if (label > 0 && (worth > last->worth
		    || (worth == last->worth && (best == 0 || values > beside)))) {
			best = label;
			beside = values;
			last->worth = worth;
			last->n = n;
		}
		if (pieces[k].above == 0 || begins_label(t, k)
		    || (!may_go_on(tables, &t[pieces[k].above - 1]) && is_label(tables, &t[k])))
			return;
		k = (size_t)pieces[k].above - 1;
		if (tail_number(t[k].s, t[k].n) < t[k].n)
			return;
	}
}

/*
 * Marks the words that may have to be joined: those that are no label as they
 * stand or have a number above that is none, and all above them. The others, nearly all,
 * are labels of one piece.
 */
static void
mark_unsure(const struct form_table *const *tables, const struct tokens *tokens)
{
	size_t i;

	for (i = tokens->n; i-- > 0;) {
		pieces[i].n = 1;
		if (pieces[i].above == 0 || (!pieces[i].unsure && is_label(tables, &tokens->t[i])
		    && !may_go_on(tables, &tokens->t[pieces[i].above - 1])))
			continue;
		pieces[i].unsure = true;
		pieces[pieces[i].above - 1].unsure = true;
	}
}

/*
 * May any words have to be joined? Not if all are labels as they stand, but those
 * of the first line, a heading's, which have none above.
 */
static bool
may_be_torn(const struct form_table *const *tables, const struct tokens *tokens)
{
	const struct token *t;

	for (t = tokens->t; t < tokens->t + tokens->n; t++)
		if (t->kind == TOKEN_WORDS && t->line != tokens->t->line && !is_label(tables, t))
			return true;
	return false;
}

/* Joining */

/* An empty line within a label, from token `first` to token `last`, is none of the table. */
static void
drop_empty_lines(const struct tokens *tokens, size_t first, size_t last)
{
	size_t end;

	for (; first < last; first = end) {
		for (end = first; end < tokens->n && tokens->t[end].line == tokens->t[first].line; end++)
			;
		if (is_empty_line(tokens, first, end))
			memset(&gone[first], true, (end - first) * sizeof gone[0]);
	}
}

/* Of n pieces that are too long for one token the last but one, then those above it, keep less: a note's midst. */
static void
shorten(struct token *t, const size_t piece[], size_t n, size_t length)
{
	size_t cut, over = length > TOKEN_CUT ? length - TOKEN_CUT : 0;
	struct token *words;

	while (--n > 0 && over > 0) {
		words = &t[piece[n - 1]];
		cut = over < words->n ? over : words->n;
		words->n = utf8_cut(words->s, words->n, words->n - cut);
		over -= cut;
	}
}

/*
 * Puts the pieces of the label that ends with the words of token `i` together,
 * in the line of its values if one of them stands there; returns where.
 */
static size_t
join(struct tokens *tokens, size_t i)
{
	struct token *t = tokens->t;
	size_t piece[PIECES_MOST] = { 0 }, n = pieces[i].n, k, length = 0, at = 0;
	char *text = tokens->text + tokens->used;

	for (k = n; k-- > 0; i = (size_t)pieces[i].above - 1) {
		piece[k] = i;
		length += t[i].n;
	}
	if (length > TOKEN_TEXT - tokens->used)
		return piece[n - 1];
	drop_empty_lines(tokens, piece[0], piece[n - 1]);
	shorten(t, piece, n, length);
	for (k = 0; k < n; k++) {
		memcpy(tokens->text + tokens->used, t[piece[k]].s, t[piece[k]].n);
		tokens->used += t[piece[k]].n;
		gone[piece[k]] = true;
		if (pieces[piece[k]].valued)
			at = k;
	}
	t[piece[at]].s = text;
	t[piece[at]].n = (size_t)(tokens->text + tokens->used - text);
	gone[piece[at]] = false;
	return piece[at];
}

/* Joins the labels of the column whose last words are those of token `i`. */
static void
join_column(struct tokens *tokens, size_t i)
{
	size_t n, last;

	for (;;) {
		n = pieces[last = i].n;
		while (--n > 0)
			i = (size_t)pieces[i].above - 1;
		n = pieces[i].above;
		if (pieces[last].n > 1)
			join(tokens, last);
		if (n == 0)
			return;
		i = n - 1;
	}
}

/* Has a line anything but what is gone, and empty cells? */
static bool
is_left(const struct tokens *tokens, size_t first, size_t end)
{
	for (; first < end; first++)
		if (!gone[first] && tokens->t[first].kind != TOKEN_BLANK)
			return true;
	return false;
}

/* What the line of tokens [first, end) keeps goes to `to`; returns where it ends there. */
static size_t
keep_line(struct tokens *tokens, size_t first, size_t end, size_t to)
{
	struct token *t = tokens->t;
	size_t i, begin = to;
	bool any = false, left = is_left(tokens, first, end);

	for (i = first; i < end; i++)
		any = any || gone[i];
	for (i = first; i < end; i++) {
		if (gone[i] && t[i].ruled) {
			t[i].kind = TOKEN_BLANK;
			t[i].n = 0;
		}
		if (!any || (left && (!gone[i] || t[i].ruled)))
			t[to++] = t[i];
	}
	for (i = begin; i < to && any && !t[i].ruled; i++) {
		t[i].cell = (unsigned)(i - begin + 1);
		t[i].cells = (unsigned)(to - begin);
	}
	return to;
}

/*
 * A mark alone in a line, that closes something, ends the words of the line
 * before it, though they are a label without it: 3.危及“三安全一稳定 above ”.
 */
static void
take_marks(struct tokens *tokens)
{
	struct token *t = tokens->t, *words;
	size_t i, to = 1;

	for (i = 1; i < tokens->n; i++) {
		words = &t[to - 1];
		if (t[i].kind == TOKEN_WORDS && t[i].cells == 1 && words->kind == TOKEN_WORDS && !words->ruled
		    && words->cells == 1 && utf8_is_in("”’」』》）)", t[i].s, t[i].n))
			words->ruled = t[i].ruled;
		else if (to++ < i)
			t[to - 1] = t[i];
	}
	if (tokens->n > 0)
		tokens->n = to;
}

/* The words that stand right below piece `i' in its column; i if there are none. */
static size_t
find_below(const struct tokens *tokens, size_t i)
{
	size_t k;

	for (k = i + 1; pieces[i].taken && k < tokens->n; k++)
		if (pieces[k].above == i + 1)
			return k;
	return i;
}

/* Are words of piece `i' the last of their line? Those of a header are not. */
static bool
ends_words(const struct tokens *tokens, size_t i)
{
	size_t k;

	for (k = i + 1; k < tokens->n && tokens->t[k].line == tokens->t[i].line; k++)
		if (tokens->t[k].kind == TOKEN_WORDS)
			return false;
	return true;
}

/* The last piece of a note whose bracket piece `i' leaves open; i if it does not, or no line soon closes it. */
static size_t
note_end(const struct tokens *tokens, size_t i, unsigned short *n)
{
	enum { LINES_MOST = 4 };
	const struct token *t = tokens->t;
	size_t k = i, below;

	if (!pieces[i].taken || !bracket_left_open(false, t[i].s, t[i].n) || !ends_words(tokens, i))
		return i;
	for (*n = 2; *n <= LINES_MOST && (below = find_below(tokens, k)) > k; ++*n) {
		k = below;
		if (numbering_read(t[k].s, t[k].n).style != NUMBERING_NONE || bracket_left_open(false, t[k].s, t[k].n))
			return i;
		if (!bracket_left_open(true, t[k].s, t[k].n))
			return k;
	}
	return i;
}

/* A number right behind words of a note, the last of its line, is one of them. */
static void
take_number(struct tokens *tokens, size_t i)
{
	const struct token *t = &tokens->t[i];

	if (token_line_end(tokens, i) == i + 2 && t[1].kind == TOKEN_NUMBER && !t->ruled
	    && t[1].from[TOKEN_COLUMNS] == t->to[TOKEN_COLUMNS] + 1
	    && token_append(tokens, i, t[1].s, t[1].n)) {
		gone[i + 1] = true;
		pieces[i].valued = false;
	}
}

/*
 * A note behind a label may be torn as well. What stands in its bracket is of no other
 * label, whatever it says: （含上年结转 above 9件）.
 */
static void
join_notes(struct tokens *tokens)
{
	size_t i, k, end, below, at;
	unsigned short n;

	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS || gone[i] || (end = note_end(tokens, i, &n)) == i)
			continue;
		below = find_below(tokens, end);
		for (k = end; k > i;) {
			pieces[k].valued = pieces[k].valued && !pieces[i].valued;
			take_number(tokens, k = (size_t)pieces[k].above - 1);
		}
		pieces[end].n = n;
		at = join(tokens, end);
		pieces[at].above = pieces[i].above;
		pieces[at].taken = below > end;
		pieces[at].n = 1;
		pieces[at].unsure = true;
		if (pieces[at].above > 0)
			pieces[pieces[at].above - 1].taken = true;
		if (below > end)
			pieces[below].above = (unsigned short)(at + 1);
	}
}

void
torn_join(const struct form_table *const *tables, struct tokens *tokens)
{
	size_t i, end, to = 0;

	part_words(tokens);
	take_marks(tokens);
	if (!may_be_torn(tables, tokens))
		return;
	memset(pieces, 0, tokens->n * sizeof pieces[0]);
	memset(gone, false, sizeof gone);
	for (i = 0; i < tokens->n; i++) {
		if (tokens->t[i].kind != TOKEN_WORDS)
			continue;
		find_above(tokens, i);
		pieces[i].valued = has_values(tokens, i);
	}
	join_notes(tokens);
	mark_unsure(tables, tokens);
	for (i = 0; i < tokens->n; i++)
		if (pieces[i].unsure && !gone[i])
			find_label(tables, tokens, i);
	for (i = 0; i < tokens->n; i++)
		if (pieces[i].above > 0 && !pieces[i].taken && !gone[i])
			join_column(tokens, i);
	for (i = 0; i < tokens->n; i = end) {
		for (end = i + 1; end < tokens->n && tokens->t[end].line == tokens->t[i].line; end++)
			;
		to = keep_line(tokens, i, end, to);
	}
	tokens->n = to;
}
