/*
 * Compares labels that a text is to the letter (label_exact()) with all that it may be (label_match()), of all
 * wordings of the form, numbered, cut and lengthened. A space behind it makes it another text for what is
 * remembered of texts. Prints how many differ, of how many.
 */
#include <stdio.h>
#include <string.h>

#include "label.h"

static unsigned long all, differ;

static bool
same(const struct label_hit *a, size_t na, const struct label_hit *b, size_t nb)
{
	size_t i;

	if (nb > 0 && b[0].cost > 0)
		nb = 0;
	for (i = 0; na == nb && i < na; i++)
		if (a[i].kind != b[i].kind || a[i].row != b[i].row || a[i].column != b[i].column || a[i].cost != b[i].cost)
			return false;
	return na == nb;
}

static void
compare(const char *number, const char *s, size_t n, const char *more)
{
	struct label_hit exact[LABEL_HITS], any[LABEL_HITS];
	char text[512], spaced[520];
	size_t nexact, nany;
	int table, year;

	snprintf(text, sizeof text, "%s%.*s%s", number, (int)n, s, more);
	snprintf(spaced, sizeof spaced, "%s ", text);
	for (table = 2; table <= 4; table++)
		for (year = 0; year < FORM_YEARS; year++) {
			nexact = label_exact(form_table(table, (enum form_year)year), text, strlen(text), exact);
			nany = label_match(form_table(table, (enum form_year)year), spaced, strlen(spaced), any);
			all++;
			if (same(exact, nexact, any, nany))
				continue;
			differ++;
			fprintf(stderr, "%d %d: %s\n", table, year, text);
		}
}

static void
compare_wordings(const char *number, const char *list)
{
	const char *item;
	size_t i, n;

	for (i = 0; (item = form_item(list, i, &n)) != NULL; i++) {
		compare("", item, n, "");
		compare(number, item, n, "");
		compare("9.", item, n, "");
		compare(number, item, n - 3, "");
		compare("", item, n, "数");
		compare("二、上年结转政府信息公开申请数量", item, n, "");
	}
}

int
main(void)
{
	const struct form_row *row;
	int table, year;
	size_t r, j;

	for (table = 2; table <= 4; table++)
		for (year = 0; year < FORM_YEARS; year++)
			for (r = 0; r < form_table(table, (enum form_year)year)->nrows; r++) {
				row = &form_table(table, (enum form_year)year)->rows[r];
				compare_wordings(row->number, row->zh);
				compare_wordings(row->number, row->alias);
				for (j = 0; row->head != NULL && j < row->head->ncolumns; j++) {
					compare_wordings("1.", row->head->columns[j].zh);
					compare_wordings("", row->head->columns[j].alias);
					compare_wordings("", row->head->columns[j].group);
				}
			}
	printf("%lu of %lu\n", differ, all);
	return 0;
}
