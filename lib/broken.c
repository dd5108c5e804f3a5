#include <string.h>

#include "bars.h"
#include "broken.h"

enum {
	BARS_LEAST = 2,         /* of a row, */
	BARS_MANY = 5,          /* and of one that is no part of another */
	ROWS_LEAST = 3,         /* that make a habit, */
	OPEN_LEAST = 2,         /* with no bar around so many lines, */
	ROWS_MANY = 4,          /* and so many for each line that is made otherwise */
	LINES_MOST = 24         /* of a row; no table has as many columns */
};

/* How a line begins and ends. */
struct ends {
	bool led;               /* with a bar, */
	bool ended;             /* with one, */
	bool bare;              /* and nothing behind it, */
	bool hard;              /* or with two spaces behind text */
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\t';
}

static struct ends
ends_of(const struct kept_line *line)
{
	const char *s = line->s;
	size_t first = 0, n = line->n;
	struct ends ends = { .led = false };

	while (n > 0 && is_space(s[n - 1]))
		n--;
	while (first < n && is_space(s[first]))
		first++;
	if (first == n)
		return ends;
	ends.led = s[first] == '|';
	ends.ended = s[n - 1] == '|';
	ends.bare = ends.ended && n == line->n;
	ends.hard = !ends.ended && line->n - n >= 2;
	return ends;
}

/* How many bars a line has; of more than BARS_MANY no more are counted. */
static size_t
bars_of(const struct kept_line *line)
{
	const char *s = line->s, *end = s + line->n;
	size_t bars = 0;

	for (; bars < BARS_MANY && (s = memchr(s, '|', (size_t)(end - s))) != NULL; s++)
		bars++;
	return bars;
}

void
broken_survey(struct tokens *tokens)
{
	struct ends last = { .led = false }, ends;
	unsigned rows = 0, open = 0, others = 0, hard = 0, bare = 0, closed = 0;
	size_t bars;
	struct kept_line line;
	size_t at = 0;
	bool below = false;     /* an empty line below text without bars: a cell of paragraphs */

	tokens->broken = tokens->hard = false;
	while ((tokens->lines->has & LINES_BAR) != 0 && ROWS_MANY * others <= rows + tokens->lines->n - at
	    && lines_next(tokens->lines, &at, &line)) {
		if ((line.has & LINES_BAR) == 0 || bars_rule(&line)) {
			below = line.n == 0 && !last.ended;
			last.ended = false;
			continue;
		}
		ends = ends_of(&line);
		bars = bars_of(&line);
		rows += !ends.led && bars >= BARS_LEAST;
		open += !ends.led && !ends.ended;
		if (bars >= BARS_MANY && ends.bare && !ends.led)
			closed++;
		else if (!ends.led || !(below || (last.ended && !last.led && !ends.ended)))
			others += (ends.led && !last.ended) || ((ends.led || ends.ended) && bars >= BARS_MANY);
		hard += ends.hard;
		bare += ends.bare;
		last = ends;
		below = false;
	}
	tokens->hard = hard > bare;
	if (!tokens->hard)
		others += closed;
	tokens->broken = !tokens->wrapped && open >= OPEN_LEAST && rows >= ROWS_LEAST
	    && ROWS_MANY * others <= rows;
}

void
broken_join(const struct tokens *tokens, size_t *at, struct kept_line *line)
{
	struct kept_line next;
	size_t end = *at, i;

	if ((line->has & LINES_BAR) == 0 || bars_rule(line))
		return;
	for (i = 1; i < LINES_MOST && lines_next(tokens->lines, &end, &next)
	    && next.number == line->number + i && next.n > 0 && !bars_rule(&next)
	    && (ends_of(&next).led ? ends_of(line).ended : tokens->hard && ends_of(line).bare); i++) {
		line->n = (size_t)(next.s + next.n - line->s);
		line->has |= next.has;
		*at = end;
	}
}
