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

/* What stands between the bars at both ends of a line, if it has no others. */
struct cased {
	const char *s;
	size_t n;
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

/* Reads a line; false if it is not in a box, *barred: it has a bar for all that. */
static bool
read_cased(struct cased *cased, const char *s, size_t n, bool *barred)
{
	size_t first, last, length, end;

	fold_trim(&s, &n);
	first = next_bar(s, 0, n, &length);
	*barred = first < n;
	if (n == 0 || first > 0)
		return false;
	last = next_bar(s, length, n, &end);
	if (last == n || last + end < n)
		return false;
	cased->s = s + length;
	cased->n = last - length;
	return true;
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
	while (others <= CASED_LEAST + cased / OTHERS && lines_next(lines, &at, &line)) {
		if (read_cased(&text, line.s, line.n, &barred)) {
			cased++;
			gapped += is_gapped(text);
		} else {
			others += barred;
		}
	}
	if (cased >= CASED_LEAST && gapped >= GAPPED_LEAST && others * OTHERS <= cased)
		lines_rewrite(lines, take_out);
}
