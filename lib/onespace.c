#include <stdbool.h>
#include <string.h>

#include "onespace.h"
#include "value.h"

enum { ROWS_LEAST = 3 };        /* with empty cells; of a table across, the only one */

/* What stands at the end of a line, one space before each. */
struct places {
	size_t n;               /* numbers, none-marks and empty places, as many as are asked for; */
	size_t values;          /* how many of them are not empty */
	size_t at;              /* where the space before the first of them is */
};

static size_t columns;          /* of the table, */
static bool across;             /* whose row has no label in its line */

/* The places behind the words of a line; none if it lacks words, or has some though the table is across. */
static struct places
read_places(const char *s, size_t n)
{
	struct places none = { 0, 0, n }, places = none;
	enum value_kind kind;
	size_t at;

	do {
		for (at = places.at; at > 0 && s[at - 1] != ' '; at--)
			;
		kind = value_kind(s + at, places.at - at);
		if (kind == VALUE_TEXT)
			return across ? none : places;
		places.n++;
		places.values += kind != VALUE_BLANK;
		places.at = at > 0 ? at - 1 : 0;
	} while (at > 0 && places.n <= columns);
	return at > 0 || across ? places : none;
}

/* Writes the line at `to', with tabs if it is a row. */
static size_t
put_tabs(char *to, const char *s, size_t n)
{
	struct places places = read_places(s, n);
	size_t i;

	memmove(to, s, n);
	for (i = places.at; places.n == columns && i < n; i++)
		if (to[i] == ' ')
			to[i] = '\t';
	return n;
}

/* Are these rows, where empty cells leave spaces? Those that begin a table across may be an indent, as words have one. */
static bool
are_joined(const struct lines *lines)
{
	size_t at = 0, empty = 0, others = 0;
	bool words = false, led = false;        /* do words, or a row, begin with a space? */
	struct kept_line line;
	struct places places;

	while (lines_next(lines, &at, &line)) {
		places = read_places(line.s, line.n);
		if (line.n > 0 && *line.s == ' ')
			*(places.n == columns ? &led : &words) = true;
		if (places.n != columns)
			others += places.values > 0;
		else
			empty += places.values > 0 && places.values < places.n;
	}
	return empty >= (across ? 1 : ROWS_LEAST) && others <= empty && !(across && words && led);
}

void
onespace_part(struct lines *lines, const struct form_table *table)
{
	const struct form_head *head = table->rows[table->nrows - 1].head;
	size_t i;

	for (i = 0; i < table->nrows; i++)
		if (table->rows[i].head != NULL && table->rows[i].head != head)
			return;         /* a line does not tell how many columns its row has */
	if (!lines_have_gaps(lines))
		return;
	across = table->across;
	columns = across ? form_ncells(table) : head->ncolumns;
	if (are_joined(lines))
		lines_rewrite(lines, put_tabs);
}
