#include "forms.h"
#include "most.h"

enum { UNCLAIMED = 12 };        /* what each row that no row of the form claims is worth to another */

/* The labels and values of a section, as each form reads them. */
static struct reading {
	struct item *items;
	size_t n;
	int most;               /* what they may score at the most */
} readings[FORM_YEARS];

/*
 * Does a form explain more of the text? Where labels are lost, rows that no row of the form
 * claims are the others' that it does not have.
 */
static bool
is_better(const struct found_rows *found, const struct found_rows *best)
{
	return found->score + UNCLAIMED * (int)best->unclaimed > best->score + UNCLAIMED * (int)found->unclaimed;
}

/* May the form of year `year', of which no rows are found yet, be better than that? Where both are as good the first is. */
static bool
may_be_better(int year, const struct found_rows *found, const struct found_rows *best)
{
	int most = readings[year].most + UNCLAIMED * (int)best->unclaimed;

	return &found[year] < best ? most >= best->score : most > best->score;
}

/* Reads the section for each form; returns how many there are. A form may part tokens: then what others read is stale. */
static int
read_all(int number, struct tokens *tokens, struct found_rows *found)
{
	const struct form_table *table;
	struct reading *r;
	int year, years;
	size_t before;

	do {
		before = tokens->n;
		years = 0;
		for (year = 0; year < FORM_YEARS; year++) {
			table = form_table(number, (enum form_year)year);
			if (years > 0 && table->rows == found[0].table->rows)
				continue;
			r = &readings[years];
			r->n = rows_read(&found[years], table, tokens, &r->items);
			r->most = found[years++].score + most_of_items(table, tokens, r->items, r->n);
		}
	} while (tokens->n != before);
	return years;
}

struct found_rows *
forms_find(int number, struct tokens *tokens, struct found_rows found[FORM_YEARS])
{
	int years = read_all(number, tokens, found), first = 0, i;
	struct found_rows *best;

	for (i = 1; i < years; i++)
		if (readings[i].most > readings[first].most)
			first = i;
	best = &found[first];
	rows_explain(best, tokens, readings[first].items, readings[first].n);
	for (i = 0; i < years; i++) {
		if (i == first || !may_be_better(i, found, best))
			continue;
		rows_explain(&found[i], tokens, readings[i].items, readings[i].n);
		if (&found[i] < best ? !is_better(best, &found[i]) : is_better(&found[i], best))
			best = &found[i];
	}
	return best;
}
