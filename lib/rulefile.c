#include <string.h>

#include "deduce.h"
#include "err.h"
#include "form.h"
#include "input.h"
#include "output.h"
#include "rule.h"
#include "rulefile.h"

static char text[RULEFILE_TEXT];        /* of the lines, which rules point into */
static size_t used;

static bool failed;                     /* of the file that is read */

static void
complain(unsigned long line, const char *what, struct field word)
{
	failed = true;
	if (word.n > 0)
		err_say(ERR_TROUBLE, "%s:%lu: %s: `%.*s'", input_name(), line, what,
		    (int)word.n, word.s);
	else
		err_say(ERR_TROUBLE, "%s:%lu: %s", input_name(), line, what);
}

/* True if numbers are left that all rules of every table admit. */
static bool
is_possible(void)
{
	const struct form_table *form;
	int number, year;

	for (year = 0; year < FORM_YEARS; year++)
		for (number = 2; (form = form_table(number, (enum form_year)year)) != NULL;
		    number++)
			if (!deduce_possible(form))
				return false;
	return true;
}

/* False if it makes no sense to go on. */
static bool
add_line(const struct piece *piece)
{
	struct field none = { "", 0 };
	struct rule_fault fault;
	char *line = text + used;

	if (rule_empty(piece->s, piece->n))
		return true;
	if (!piece->last || piece->n > RULEFILE_TEXT - used) {
		complain(piece->line, "more rules than there is room for", none);
		return false;
	}
	memcpy(line, piece->s, piece->n);
	used += piece->n;
	if (!rule_add(line, piece->n, &fault)) {
		complain(piece->line, fault.what, fault.word);
		return true;
	}
	if (is_possible())
		return true;
	complain(piece->line, "this cannot hold together with the rules before it", none);
	return false;
}

static void
read_rules(const char *name)
{
	struct piece piece;

	(void)name;
	failed = false;
	while (input_record(&piece) && add_line(&piece))
		;
	failed |= input_failed();
}

bool
rulefile_read(char *name)
{
	char *operands[] = { name, NULL };

	failed = true;
	input_each(operands, read_rules);
	return !failed;
}

void
rulefile_print(void)
{
	size_t i;

	for (i = 0; i < form_nrules; i++) {
		out_string(form_rules[i]);
		out_char('\n');
	}
}
