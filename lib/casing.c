#include <stdbool.h>
#include <string.h>

#include "casing.h"
#include "digit.h"
#include "fold.h"
#include "part.h"

enum {
	CASED_LEAST = 8,        /* lines in a box, */
	GAPPED_LEAST = 4,       /* of which so many have columns, */
	OTHERS = 8              /* and no more have other bars than one for so many */
};

/* Begin most lines with a bar? Most tables show soon that they do not; this is asked of all. */
static bool
may_be_cased(const struct lines *lines)
{
	struct kept_line line;
	size_t at = 0, opened = 0, others = 0, i;

	while (opened < CASED_LEAST && others <= CASED_LEAST && lines_next(lines, &at, &line)) {
		for (i = 0; i < line.n && line.s[i] == ' '; i++)
			;
		if (i < line.n && part_bar(line.s + i, line.n - i) > 0)
			opened++;
		else
			others += i < line.n;
	}
	return opened == CASED_LEAST;
}

/* What stands between the bars at both ends of a line, or in the only cell of it that has text. */
struct cased {
	const char *s;
	size_t n;
	size_t at, cells;       /* where that begins, and how many cells there are */
};

/* Where the next bar stands in s[0..n), from i on, and its length; n and 0 if there is none. */
static size_t
next_bar(const char *s, size_t i, size_t n, size_t *length)
{
	for (*length = 0; i < n; i++)
		if ((*length = part_bar(s + i, n - i)) > 0)
			break;
	return i;
}

static bool
is_white(const char *s, size_t n)
{
	fold_trim(&s, &n);
	return n == 0;
}

/* Reads a line; false if it is not in a box, *barred: it has a bar for all that. */
static bool
read_cased(struct cased *cased, const char *s, size_t n, bool *barred)
{
	const char *line = s;
	size_t at, end, length;

	fold_trim(&s, &n);
	*cased = (struct cased){ .s = s, .cells = 0 };
	at = next_bar(s, 0, n, &length);
	*barred = at < n;
	if (n == 0 || at > 0)
		return false;
	for (at = length; at < n; at = end + length) {
		end = next_bar(s, at, n, &length);
		if (length == 0)
			return false;
		if (cased->cells++ == 0 || !is_white(s + at, end - at)) {
			if (cased->cells > 1 && !is_white(cased->s, cased->n))
				return false;
			cased->s = s + at;
			cased->n = end - at;
			cased->at = (size_t)(cased->s - line);
		}
	}
	return cased->cells > 0;
}

/* Has text a number, and columns before it or behind? */
static bool
is_gapped(struct cased text)
{
	bool digits = false, gap = false;
	size_t i;

	fold_trim(&text.s, &text.n);
	for (i = 0; i < text.n; i++) {
		digits = digits || digit_is(text.s[i]);
		gap = gap || (text.s[i] == ' ' && text.s[i + 1] == ' ');
	}
	return digits && gap;
}

/* The cell of which the first box is drawn, and how many its line has: those of all others are the same. */
static struct cased cell;

/* Is a line in that cell? One without text may be in any. */
static bool
is_in_cell(const struct cased *text)
{
	return text->cells == cell.cells && (text->at == cell.at || is_white(text->s, text->n));
}

/* A space stands for the bar before the text, so that columns stay below each other. */
static size_t
take_out(char *to, const char *s, size_t n)
{
	struct cased cased;
	bool barred;

	if (!read_cased(&cased, s, n, &barred)) {
		memmove(to, s, n);
		return n;
	}
	memmove(to + 1, cased.s, cased.n);
	*to = ' ';
	return cased.n + 1;
}

void
casing_drop(struct lines *lines)
{
	size_t at = 0, cased = 0, gapped = 0, others = 0;
	struct kept_line line;
	struct cased text;
	bool barred;

	if (!may_be_cased(lines))
		return;
	cell.cells = 0;
	while (others <= CASED_LEAST + cased / OTHERS && lines_next(lines, &at, &line)) {
		barred = false;
		if (read_cased(&text, line.s, line.n, &barred)) {
			if (cell.cells == 0 && !is_white(text.s, text.n))
				cell = text;
			barred = cell.cells > 0 && !is_in_cell(&text);
			cased += !barred;
			gapped += !barred && is_gapped(text);
		}
		others += barred;
	}
	if (cased >= CASED_LEAST && (gapped >= GAPPED_LEAST || cell.cells > 1) && others * OTHERS <= cased)
		lines_rewrite(lines, take_out);
}
