#include <limits.h>
#include <string.h>

#include "empty.h"
#include "fold.h"
#include "form.h"

enum { GAPS_MOST = 16 };        /* no row has more empty cells */
enum { SPACES = 2 };            /* that make a habit */
enum { JOINED_LEAST = 2 };      /* values that nothing parts from the cell above, to show that nothing parts any */

enum { NO_BREAK = 0xc2 };       /* begins the space that keeps an empty cell open, U+00A0 */

/* Is a line nothing but spaces, among them that one? */
static bool
is_kept_open(const char *s, size_t n)
{
	bool kept = n > 0 && memchr(s, NO_BREAK, n) != NULL;

	fold_trim(&s, &n);
	return kept && n == 0;
}

/* How far a line is indented: all of one that has nothing else. */
static size_t
indent_of(const struct kept_line *line)
{
	size_t i;

	for (i = 0; i < line->n && (line->s[i] == ' ' || line->s[i] == '\t'); i++)
		;
	return i;
}

static bool
is_indented(const struct kept_line *line, size_t i, const struct kept_line *as, size_t n)
{
	return i == n && memcmp(line->s, as->s, n) == 0;
}

/* The indent of most lines that have any and text behind; *as is such a line. 0 if there is none. */
static size_t
usual_indent(const struct lines *lines, struct kept_line *as)
{
	struct kept_line line;
	size_t at = 0, votes = 0, n = 0, i;

	while (lines_next(lines, &at, &line)) {
		i = indent_of(&line);
		if (i == 0 || i == line.n)
			continue;
		if (votes == 0) {
			*as = line;
			n = i;
		}
		votes = votes == 0 || is_indented(&line, i, as, n) ? votes + 1 : votes - 1;
	}
	return votes > 0 ? n : 0;
}

/*
 * Where the source of a page was indented by its depth, an empty cell leaves a line as far indented as the
 * text of others, and the end of a row one less far. Not where such lines part all texts.
 */
static void
survey_indents(struct tokens *tokens)
{
	enum { LEAST = 8, BETWEEN_LEAST = 4, OTHERS = 8 };
	struct kept_line line, as = { NULL, 0, 0, 0 };
	size_t at = 0, n = usual_indent(tokens->lines, &as), i, texts = 0, others = 0, cells = 0, ends = 0, between = 0;
	bool text = false;

	while (n > 0 && lines_next(tokens->lines, &at, &line)) {
		i = indent_of(&line);
		if (is_indented(&line, i, &as, n)) {
			cells += i == line.n;
			texts += i < line.n;
			between += i < line.n && text;
		} else {
			ends += i == line.n && i > 0 && i < n;
			others += i < line.n && i > 0;
		}
		text = i < line.n;
	}
	if (cells == 0 || ends < LEAST || between < BETWEEN_LEAST || OTHERS * others > texts)
		return;
	tokens->indent = as.s;
	tokens->indented = n;
}

bool
empty_is_spaced(const struct tokens *tokens, const struct kept_line *line)
{
	return tokens->indented > 0
	    ? line->n == tokens->indented && memcmp(line->s, tokens->indent, line->n) == 0
	    : tokens->spaced && is_kept_open(line->s, line->n);
}

/*
 * Lines with only a no-break space part paragraphs if each stands between two
 * texts, and no text follows another; else they are cells.
 */
void
empty_survey(struct tokens *tokens)
{
	enum { TEXT, SPACE, NOTHING } kind, last = NOTHING;
	unsigned between = 0, within = 0;
	struct kept_line line;
	size_t n, at = 0;
	const char *s;

	tokens->spaced = false;
	tokens->indent = NULL;
	tokens->indented = 0;
	if ((tokens->lines->has & LINES_SPACE) != 0)
		survey_indents(tokens);
	if ((tokens->lines->has & LINES_NO_BREAK) == 0)
		return;
	while (lines_next(tokens->lines, &at, &line)) {
		s = line.s;
		n = line.n;
		fold_trim(&s, &n);
		kind = n > 0 ? TEXT : is_kept_open(line.s, line.n) ? SPACE : NOTHING;
		if (kind == NOTHING)
			continue;
		within += kind == SPACE && last == SPACE;
		between += kind == TEXT && last == TEXT;
		last = kind;
	}
	tokens->spaced = within >= SPACES && between >= SPACES;
}

static bool
stands_alone(const struct token *t)
{
	return t->cells == 1 && !t->ruled;
}

/* Do n tokens fill a line as one cell would? Spaces may part the words of a label. */
static bool
fill_line(const struct token *t, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (t[i].kind != TOKEN_WORDS || t[i].ruled)
			return n == 1 && stands_alone(t);
	return true;
}

void
empty_before(struct tokens *tokens, size_t first)
{
	struct token *t = tokens->t;

	if (first > 0 && tokens->n > first && fill_line(&t[first - 1], 1)
	    && (t[first].kind == TOKEN_PAD || fill_line(&t[first], tokens->n - first)))
		t[first].empty = tokens->empty;
	tokens->empty = 0;
}

/* Is it one of two cells that stand alone, both of them words? */
static bool
is_second_words(const struct token *t)
{
	return stands_alone(t) && stands_alone(t - 1) && t->kind == TOKEN_WORDS
	    && t[-1].kind == TOKEN_WORDS;
}

static bool
is_second_value(const struct token *t)
{
	return stands_alone(t) && stands_alone(t - 1) && token_is_value(t);
}

/* Are all cells words, in a line each? */
static bool
is_bare(const struct tokens *tokens)
{
	size_t i;

	for (i = 0; i < tokens->n; i++)
		if (tokens->t[i].kind != TOKEN_WORDS || !stands_alone(&tokens->t[i]))
			return false;
	return true;
}

/*
 * How many empty lines part cells of a kind from those before: none if most have none, else
 * the fewest that are no exception, since empty cells and the ends of rows have more. Of
 * cells that are seldom `torn' some may have none, if twice as many as have these few.
 * Where all have more than any two cells, `unknown' is as good a guess. In an empty form what
 * parts most words is empty cells, but for those of its header.
 */
static unsigned
usual_before(const struct tokens *tokens, bool (*is_kind)(const struct token *), bool torn,
    unsigned unknown)
{
	enum { MOST = 8, SHARE = 8, NONE = 4 };
	size_t i, count[MOST + 1] = { 0 }, some = 0;
	unsigned empty;

	for (i = 1; i < tokens->n; i++) {
		if (!is_kind(&tokens->t[i]))
			continue;
		empty = tokens->t[i].empty;
		some += empty > 0;
		count[empty < MOST ? empty : MOST]++;
	}
	if (some < count[0] || (count[0] >= NONE && is_bare(tokens)))
		return 0;
	for (empty = 1; empty < MOST && SHARE * count[empty] < some; empty++)
		;
	if (!torn && count[0] >= NONE && empty < MOST && count[0] >= 2 * count[empty])
		return 0;
	return empty < MOST ? empty : unknown;
}

/*
 * The fewest empty lines that part values of which so many follow each other that no row had
 * room for them, if those were empty cells; 0 if there are no such values.
 */
static unsigned
fewest_between(const struct tokens *tokens)
{
	enum { RUN_LEAST = FORM_MAX_COLUMNS / 2 + 2, VALUES_LEAST = 9 };        /* of 15, side by side */
	const struct token *t, *end = tokens->t + tokens->n;
	size_t run = 0, values = 0;
	unsigned fewest = UINT_MAX, least = UINT_MAX;

	for (t = tokens->t; t < end; t++) {
		run = run > 0 && is_second_value(t) ? run + 1 : stands_alone(t) && token_is_value(t);
		if (run < 2)
			fewest = UINT_MAX;
		else if (t->empty < fewest)
			fewest = t->empty;
		if (run >= RUN_LEAST && fewest < least)
			least = fewest;
		values += run == RUN_LEAST ? RUN_LEAST : run > RUN_LEAST;
	}
	return values >= VALUES_LEAST ? least : 0;
}

/*
 * How many part most cells that stand alone. Words tell, since an empty cell is
 * seldom between them; where torn labels have none, values do.
 */
static unsigned
usual_gap(const struct tokens *tokens)
{
	unsigned usual = usual_before(tokens, is_second_words, true, 1);

	return usual > 0 ? usual : fewest_between(tokens);
}

static size_t
gaps_before(unsigned empty, unsigned usual)
{
	unsigned most = usual > 1 ? (usual + 1) * GAPS_MOST : GAPS_MOST;       /* there an empty cell may be more than one */

	if (empty <= usual)
		return 0;
	return empty - usual < most ? empty - usual : most;
}

/*
 * How many groups of values, between words, have as many cells as the most have, if so many
 * empty lines part words and so many values.
 */
static size_t
count_alike(const struct tokens *tokens, const unsigned usual[2])
{
	size_t groups[GAPS_MOST + 1] = { 0 }, i, values = 0, cells = 0, most = 0, joined = 0;
	bool value;

	for (i = 0; i < tokens->n; i++) {
		value = token_is_value(&tokens->t[i]);
		cells += value + gaps_before(tokens->t[i].empty, usual[value]);
		values += value;
		joined += i > 0 && is_second_value(&tokens->t[i]) && tokens->t[i].empty == 0;
		if (value)
			continue;
		if (values > 1 && cells <= GAPS_MOST && ++groups[cells] > most)
			most = groups[cells];
		values = cells = 0;
	}
	return usual[1] > 0 || joined >= JOINED_LEAST ? most : 0;
}

/*
 * Sets usual[0] to how many empty lines part words, which is `gap', and usual[1] to how many part
 * values: none, if more rows are alike then.
 */
static void
find_usual(const struct tokens *tokens, unsigned gap, unsigned usual[2])
{
	unsigned none[] = { gap, 0 };

	usual[0] = none[0];
	usual[1] = none[0] > 0 ? usual_before(tokens, is_second_value, false, none[0]) : 0;
	if (usual[1] > usual[0])
		usual[1] = usual[0];
	if (usual[1] > 0 && count_alike(tokens, none) > count_alike(tokens, usual))
		usual[1] = 0;
}

/* Is it a value that stands alone, below words that do? */
static bool
is_first_value(const struct token *t)
{
	return is_second_value(t) && t[-1].kind == TOKEN_WORDS;
}

/*
 * Marks values that fewer empty lines than usual part from the value above them, or from their label.
 * Are there any of the first? Then it is not sure what the other empty lines are.
 */
static bool
mark_near(struct tokens *tokens, unsigned usual)
{
	unsigned first = usual > 0 ? usual_before(tokens, is_first_value, false, 0) : 0;
	struct token *t = tokens->t;
	bool any = false;
	size_t i;

	for (i = 1; i < tokens->n && usual > 0; i++)
		if (is_second_value(&t[i]) && token_is_value(&t[i - 1]) && t[i].empty < usual)
			any = t[i].near = true;
		else if (is_first_value(&t[i]) && t[i].empty < first)
			t[i].near = true;
	return any;
}

/*
 * Makes room for the gaps before each token, from the last one down, if so many empty lines part
 * words.
 */
static void
insert_gaps(struct tokens *tokens, unsigned between)
{
	/* Rows may be parted so and the cells of a row not: words are of both, values of the second. */
	unsigned usual[2];
	size_t i, at, gaps = 0, before;
	struct token gap;

	find_usual(tokens, between, usual);
	tokens->parting = usual[1];
	tokens->uneven = mark_near(tokens, usual[1]);
	for (i = 0; i < tokens->n; i++)
		gaps += gaps_before(tokens->t[i].empty, usual[token_is_value(&tokens->t[i])]);
	if (gaps == 0)
		return;
	if (gaps > TOKEN_MOST - tokens->n) {
		tokens->full = true;
		return;
	}
	at = tokens->n + gaps;
	for (i = tokens->n; i-- > 0;) {
		gap = tokens->t[i];
		tokens->t[--at] = gap;
		gap.kind = TOKEN_GAP;
		gap.n = 0;
		gap.cell = gap.cells = 1;       /* though spaces may part the words behind it */
		for (before = gaps_before(gap.empty, usual[token_is_value(&tokens->t[i])]); before > 0; before--)
			tokens->t[--at] = gap;
	}
	tokens->n += gaps;
}

/*
 * Is an empty line an empty cell? So it seems where cells follow each other
 * without one, none being usual between words, and some stand between the values of a row.
 */
static bool
is_solid(const struct tokens *tokens, unsigned between)
{
	enum { INNER = 4 };     /* a row whose label is lost may look like one */
	size_t i, inner = 0;

	if (between > 0)
		return false;
	for (i = 1; i < tokens->n; i++)
		inner += stands_alone(&tokens->t[i]) && tokens->t[i].empty > 0
		    && tokens->t[i].kind == TOKEN_NUMBER && tokens->t[i - 1].kind == TOKEN_NUMBER;
	return inner >= INNER;
}

/* The empty lines behind the last cell, as far as they are more than usual. */
static void
add_last_gaps(struct tokens *tokens)
{
	struct token gap;
	size_t gaps;

	if (tokens->n == 0 || !stands_alone(&tokens->t[tokens->n - 1]))
		return;
	gap = tokens->t[tokens->n - 1];
	gaps = gaps_before(tokens->empty, usual_gap(tokens));
	for (; gaps > 0; gaps--)
		token_add(tokens, TOKEN_GAP, "", 0, &gap);
}

void
empty_end(struct tokens *tokens)
{
	unsigned between = usual_gap(tokens);

	tokens->solid = is_solid(tokens, between);
	tokens->uneven = false;
	tokens->parting = 0;
	if (tokens->spaced || tokens->indented > 0)
		return;
	insert_gaps(tokens, between);
	add_last_gaps(tokens);
}
