#include <string.h>

#include "err.h"
#include "fmt.h"
#include "output.h"

static const struct fmt_format *const formats[] = { &fmt_text, &fmt_wide };

/* Promised by the contract, and to come. */
static const char *const later[] = { "md", "html", "csv", "json" };

static struct fmt_options options;
static struct report report;
static struct checklist list;

bool
fmt_set_format(struct fmt_options *to, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(name, formats[i]->name) == 0) {
			to->format = formats[i];
			return true;
		}
	for (i = 0; i < sizeof later / sizeof later[0]; i++)
		if (strcmp(name, later[i]) == 0) {
			err_say(ERR_TROUBLE, "-T %s: not built yet: the formats are text and wide", name);
			return false;
		}
	err_say(ERR_TROUBLE, "-T %s: no such format: there are text and wide", name);
	return false;
}

bool
fmt_set_language(struct fmt_options *to, const char *name)
{
	to->language = strcmp(name, "en") == 0 ? WORDS_EN : WORDS_ZH;
	if (to->language == WORDS_EN || strcmp(name, "zh") == 0)
		return true;
	err_say(ERR_TROUBLE, "-L %s: the languages are zh and en", name);
	return false;
}

void
fmt_setup(const struct fmt_options *from)
{
	options = *from;
}

void
fmt_input(const char *name)
{
	struct piece piece;
	bool any = false;

	(void)name;
	report_start();
	for (; !out_failed() && report_peek(&piece); any = true) {
		if (record_kind(piece.s, piece.n) != RECORD_CHECK) {
			if (report_next(&report))
				options.format->cells(&report, &options);
			continue;
		}
		checklist_next(&list);
		if (list.nchecks > 0)
			options.format->checks(&list, &options);
	}
	if (!any)
		err_say(ERR_TROUBLE, "%s: no cells and no checks: "
		    "pipe in what gip-table or gip-sum writes", input_name());
}
