/*
 * Keeps a table whose cells hang on its numbers, as one that was given up and then forgotten: its
 * text is known to have come before. What was tried has overwritten the texts of its cells.
 * Prints the value that the same text has when it comes again, whenever it is known.
 */
#include <stdio.h>
#include <string.h>

#include "form.h"
#include "likeness.h"
#include "lines.h"
#include "stencil.h"

static struct lines lines;
static struct answer answers[FORM_MAX_CELLS];
static char text[] = "5";

/* The general way: of other numbers it finds no table at all. */
static struct trial_read
read_other(int number, struct lines *others, struct answer *found)
{
	struct trial_read other = { .table = NULL };

	(void)number;
	(void)others;
	(void)found;
	text[0] = 'x';
	return other;
}

/* The section comes: its one cell is found within words, so that it has no hole. */
static void
come(const struct trial_read *found)
{
	static struct answer known[FORM_MAX_CELLS];

	if (stencil_find(2, &lines, known) != NULL) {
		printf("%.*s\n", (int)known[0].value_length, known[0].value);
		return;
	}
	text[0] = '5';
	answers[0] = (struct answer){ .status = CELL_INFER, .value = text, .value_length = 1,
	    .raw = lines.text, .raw_length = sizeof "about five" - 1, .line = 1, .cell = 1 };
	answers[1] = (struct answer){ .status = CELL_NUM, .value = lines.text + sizeof "about five\t" - 1,
	    .value_length = 1, .raw = lines.text + sizeof "about five\t" - 1, .raw_length = 1, .line = 1, .cell = 2 };
	stencil_keep(found, &lines, answers, read_other);
}

int
main(void)
{
	struct trial_read found = { .table = form_table(2, FORM_2021) };
	uint64_t likeness;
	size_t i, cells = form_ncells(found.table);

	for (i = 0; i < cells; i++)
		answers[i] = (struct answer){ .status = CELL_ABSENT, .value = "", .raw = "" };
	lines_start(&lines);
	lines_add(&lines, "about five\t7", sizeof "about five\t7" - 1, 1);
	lines_look(&lines);
	likeness = likeness_of(&lines, 2);
	for (i = 0; i < 2; i++)
		come(&found);                   /* seen, and given up */
	likeness_give_up(likeness + 1024);      /* which takes the place of that */
	for (i = 0; i < 6; i++)
		come(&found);
	return 0;
}
