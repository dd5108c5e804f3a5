#include "fmt.h"
#include "sentence.h"

/* Notes: sentences of cells whose mark does not tell all. */

static bool
has_note(const struct report_cell *cell, int mark)
{
	return cell->present && mark != MARK_DERIVED && (mark == CELL_BAD || cell->cause.n > 0);
}

bool
fmt_next_note(const struct fmt_page *page, struct fmt_note *note, enum words_language language)
{
	const struct report_table *table;
	size_t i, ncells;

	for (; note->table < REPORT_TABLES; note->table++, note->cell = 0) {
		table = &page->report.tables[note->table];
		ncells = table->present ? form_ncells(table->form) : 0;
		while (note->cell < ncells) {
			i = note->cell++;
			note->mark = page->marks.of[note->table][i];
			if (!has_note(&table->cells[i], note->mark))
				continue;
			name_clear(&note->name);
			sentence_cell(&note->name, table->form, i, &table->cells[i], note->mark, language);
			return true;
		}
	}
	return false;
}
