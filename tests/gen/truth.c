#include "damage.h"
#include "layout.h"
#include "page.h"
#include "truth.h"

/* The statuses of a set, `|` between, in the order of the contract. */
static void
print_statuses(FILE *file, unsigned may)
{
	const char *bar = "";
	unsigned i;

	for (i = 0; i < CELL_STATUSES; i++)
		if (may & MAY(i)) {
			fprintf(file, "%s%s", bar, cell_status_word((enum cell_status)i));
			bar = "|";
		}
}

static void
print_cell(FILE *file, const struct table *t, size_t cell)
{
	const struct form_column *column;
	const struct form_row *row = form_cell(t->form, cell, &column);
	const struct value *v = &t->values[cell];

	fprintf(file, "%d\t%s\t%s\t%s\t", t->form->number, row->id, column->id, v->value);
	print_statuses(file, v->may);
}

bool
truth_cells(FILE *file, const struct sheet *s, const char *doc)
{
	const struct table *t;
	char damage[256];
	size_t i;

	damage_print(s->damage, damage, sizeof(damage));
	for (t = s->tables; t < s->tables + SHEET_TABLES; t++)
		for (i = 0; i < form_ncells(t->form); i++) {
			if (doc != NULL)
				fprintf(file, "%s\t", doc);
			print_cell(file, t, i);
			if (doc != NULL)
				fprintf(file, "\t%s\t%s", s->layout->name, damage);
			fputc('\n', file);
		}
	return ferror(file) == 0;
}

bool
truth_sections(FILE *file, const char *doc, unsigned long before)
{
	unsigned long line, first = 0;
	int section;

	for (section = 1; section <= FORM_SECTIONS; section++) {
		line = page_section(section, &first);
		if (line == 0)
			continue;
		if (doc != NULL)
			fprintf(file, "%s\t", doc);
		fprintf(file, "%d\t%lu\t%lu\n", section, before + first, before + line);
	}
	return ferror(file) == 0;
}
