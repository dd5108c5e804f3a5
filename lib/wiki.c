#include <string.h>

#include "fold.h"
#include "cellmark.h"
#include "wiki.h"

static bool
begins(const char *s, size_t n, const char *mark)
{
	return n >= strlen(mark) && memcmp(s, mark, strlen(mark)) == 0;
}

static void
add_cell(struct tokens *tokens, const char *s, size_t n, const struct token *place)
{
	size_t markup = cellmark_wiki(s, n);

	token_add_cell(tokens, s + markup, n - markup, place);
}

/* `| a || b`: cells; each bar opens one, and none is closed. */
static void
add_wiki_cells(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	size_t i = 0;

	place->ruled = true;
	for (s++, n--; i < n; i++) {
		if (!begins(s + i, n - i, "||") && !begins(s + i, n - i, "!!"))
			continue;
		add_cell(tokens, s, i, place);
		s += i + 2;
		n -= i + 2;
		i = (size_t)-1;
	}
	add_cell(tokens, s, n, place);
}

/* Has a line cells that two bars part? */
static bool
has_cells(const char *s, size_t n)
{
	for (; n >= 4; s++, n--)
		if (begins(s, n, " || "))
			return true;
	return false;
}

/* `|===` opens a table of AsciiDoc, and closes it. */
static bool
is_fence(const char *s, size_t n)
{
	size_t i = 1;

	while (i < n && s[i] == '=')
		i++;
	return n > 3 && *s == '|' && i == n;
}

/* The length of s[0..n) without what it says of the cell behind its bar: `2+`, `.3+^.^`, `h`. */
static size_t
before_style(const char *s, size_t n)
{
	static const char styles[] = "aehlmsv";
	size_t i = n;
	bool any = false;

	for (; i > 0 && strchr("0123456789.+*<^>", s[i - 1]) != NULL; i--)
		any = any || strchr("+*<^>", s[i - 1]) != NULL;
	if (i == n && n > 0 && strchr(styles, s[n - 1]) != NULL) {
		any = true;
		i--;
	}
	return any && (i == 0 || s[i - 1] == ' ') ? i : n;
}

/* How far a cell at s goes, up to the bar of the next: one of several columns or rows makes rows of others shorter. */
static size_t
cell_length(struct tokens *tokens, const char *s, size_t n, const char *bar)
{
	size_t length;

	if (bar == NULL)
		return n;
	n = (size_t)(bar - s);
	length = before_style(s, n);
	if (memchr(s + length, '+', n - length) != NULL)
		tokens->fenced_cells = 0;
	return length;
}

/* The same without the ` +` at the end of a line within a cell. */
static size_t
before_break(const char *s, size_t n)
{
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return n > 0 && s[n - 1] == '+' && (n == 1 || s[n - 2] == ' ') ? n - 1 : n;
}

/* Words that go on in the row's last cell. */
static void
go_on(struct tokens *tokens, const char *s, size_t n)
{
	struct token last = tokens->t[tokens->n - 1];

	fold_trim(&s, &n);
	if (n > 0 && last.n > 0) {
		token_append(tokens, tokens->n - 1, s, n);
	} else if (n > 0) {
		tokens->n--;
		token_add_cell(tokens, s, n, &last);
	}
}

static void
end_row(struct tokens *tokens)
{
	token_end_row(tokens, tokens->wiki_row);
	tokens->wiki_row = tokens->n;
}

/*
 * A line of a table of AsciiDoc. Each bar opens a cell, which may go on below, even behind
 * empty lines. These part its rows, or if it has none, each line with a bar is a row.
 */
static void
add_fenced(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	const char *bar = memchr(s, '|', n);
	size_t length = cell_length(tokens, s, n, bar);

	if (tokens->fenced_rows ? tokens->empty > 0 && tokens->n >= tokens->wiki_row + tokens->fenced_cells
	    : bar != NULL)
		end_row(tokens);
	tokens->empty = 0;
	if (tokens->n > tokens->wiki_row)
		go_on(tokens, s, before_break(s, length));
	for (; bar != NULL; bar = memchr(s, '|', n)) {
		n -= (size_t)(bar + 1 - s);
		s = bar + 1;
		bar = memchr(s, '|', n);
		length = cell_length(tokens, s, n, bar);
		place->place++;
		token_add_cell(tokens, s, before_break(s, length), place);
	}
}

/* How many columns `[cols=",,",]` says that a table of AsciiDoc has; 0 if it is none such. */
static size_t
columns_of(const char *s, size_t n)
{
	static const char name[] = "cols=\"";
	size_t i = 0, columns = 1;

	if (n == 0 || *s != '[')
		return 0;
	while (i < n && !begins(s + i, n - i, name))
		i++;
	for (i += sizeof name - 1; i < n && s[i] != '"'; i++)
		columns += s[i] == ',';
	return i < n ? columns : 0;
}

/* How many cells begin in a line. */
static size_t
count_cells(const char *s, size_t n)
{
	size_t cells = 0;

	while (n-- > 0)
		cells += *s++ == '|';
	return cells;
}

/* Does an empty line part rows of tables of AsciiDoc? Not where most lines have as many cells as the first: a row. */
static void
survey_fenced(struct tokens *tokens)
{
	enum { CELLS_LEAST = 3 };
	struct kept_line line;
	bool inside = false, empty = false;
	size_t at = 0, rows = 0, lines = 0, cells = 0;

	tokens->fenced = false;
	tokens->fenced_cells = 0;
	while ((tokens->lines->has & LINES_BAR) != 0 && lines_next(tokens->lines, &at, &line)) {
		if (line.n > 0 && is_fence(line.s, line.n)) {
			inside = !inside;
			cells = 0;
		} else if (inside && line.n == 0) {
			empty = true;
		} else if (inside) {
			if (cells == 0)
				cells = count_cells(line.s, line.n);
			rows += cells >= CELLS_LEAST && count_cells(line.s, line.n) == cells;
			lines++;
		}
	}
	tokens->fenced_rows = empty && 2 * rows <= lines;
}

void
wiki_survey(struct tokens *tokens)
{
	unsigned rules = 0, rows = 0;
	bool opened = false, ends = false;      /* a table of which the section has but the end */
	struct kept_line line;
	size_t at = 0;

	while ((tokens->lines->has & LINES_BAR) != 0 && lines_next(tokens->lines, &at, &line)) {
		if ((line.has & LINES_BAR) == 0)
			continue;
		fold_trim(&line.s, &line.n);
		rules += line.n == 2 && begins(line.s, line.n, "|-");
		rows += begins(line.s, line.n, "| ") && has_cells(line.s, line.n);
		opened = opened || begins(line.s, line.n, "{|");
		ends = ends || (!opened && line.n == 2 && begins(line.s, line.n, "|}"));
	}
	tokens->wiki = rules > 1 && (2 * rows > rules || ends);
	tokens->wiki_row = 0;
	survey_fenced(tokens);
}

bool
wiki_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	if (*s == '[' && !tokens->fenced)
		tokens->fenced_cells = columns_of(s, n);
	if (is_fence(s, n)) {
		if (tokens->fenced)
			end_row(tokens);
		tokens->wiki_row = tokens->n;
		tokens->fenced = !tokens->fenced;
		return true;
	}
	if (tokens->fenced) {
		add_fenced(tokens, s, n, place);
		return true;
	}
	if (begins(s, n, "{|")) {
		tokens->wiki = true;
		tokens->wiki_row = tokens->n;
		return true;
	}
	if (!tokens->wiki || (*s != '|' && *s != '!'))
		return false;
	if (begins(s, n, "|-") || begins(s, n, "|}")) {
		end_row(tokens);
		tokens->wiki = s[1] == '-';
	} else {
		add_wiki_cells(tokens, s, n, place);
	}
	return true;
}
