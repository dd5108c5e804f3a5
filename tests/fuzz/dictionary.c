/*
 * Writes the words of the form as a dictionary for a fuzzer: a quoted word a
 * line, other bytes than printable ASCII as \xHH; and some words of the
 * records.
 */
#include <stdio.h>
#include <string.h>

#include "cell.h"
#include "form.h"
#include "tsv.h"

extern const struct form_table form_tables[];
extern const size_t form_ntables;

static void
put(const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;

	if (n == 0)
		return;
	putchar('"');
	for (; n > 0; n--, u++)
		if (*u < 0x20 || *u >= 0x7f || *u == '"' || *u == '\\')
			printf("\\x%02X", (unsigned)*u);
		else
			putchar(*u);
	puts("\"");
}

static void
put_list(const char *list)
{
	const char *item;
	size_t length;

	while ((item = form_next(&list, &length)) != NULL)
		put(item, length);
}

static void
put_row(const struct form_row *row)
{
	size_t i;

	put_list(row->id);
	put_list(row->number);
	put_list(row->zh);
	put_list(row->alias);
	for (i = 0; row->head != NULL && i < row->head->ncolumns; i++) {
		put_list(row->head->columns[i].id);
		put_list(row->head->columns[i].zh);
		put_list(row->head->columns[i].alias);
		put_list(row->head->columns[i].group);
	}
	if (row->head != NULL)
		put_list(row->head->corner);
}

int
main(void)
{
	static const char *const others[] = {
		"\t", "|", "||", "\n\n", "\r\n", " | ", "---", "+--", "==> ", " <==", "　", "…", "each row",
		"<table>", "<tr>", "<td colspan=", " rowspan=", "</td>", "<w:tbl>", "<w:tc>", "<w:vMerge/>",
		"<w:gridSpan w:val=", "<table:table-cell ", "table:number-columns-repeated=", "<!--", "&#x", "<script>",
		"each column", "number:", "<=", ">=", "ok", "fail", "open", "\t\tblank\t", "\t1\tnum\t1:1\t"
	};
	size_t t, r;
	int i;

	for (t = 0; t < form_ntables; t++)
		for (r = 0; r < form_tables[t].nrows; r++)
			put_row(&form_tables[t].rows[r]);
	for (i = 0; i < FORM_SECTIONS; i++) {
		put_list(form_sections[i].zh);
		put_list(form_sections[i].titles);
		put_list(form_sections[i].vocabulary);
	}
	put_list(form_vocabulary);
	put_list(form_contents);
	put_list(form_annexes);
	for (i = 0; i < CELL_STATUSES; i++)
		put_list(cell_status_word((enum cell_status)i));
	for (t = 0; t < sizeof others / sizeof others[0]; t++)
		put(others[t], strlen(others[t]));
	for (t = 0; t < form_nrules; t++)
		put(form_rules[t], strlen(form_rules[t]));
	return fflush(stdout) != 0 || ferror(stdout);
}
