#include <string.h>

#include "draw.h"
#include "err.h"
#include "fmt.h"
#include "input.h"
#include "output.h"
#include "rule.h"
#include "screen.h"
#include "width.h"

static const struct fmt_format *const formats[] = {
	&fmt_text, &fmt_html, &fmt_md, &fmt_tex, &fmt_csv, &fmt_json, &fmt_wide
};

static struct fmt_options options;
static struct fmt_page page;
static bool broken;             /* an input broke off */

bool
fmt_set_format(struct fmt_options *to, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
		if (strcmp(name, formats[i]->name) == 0) {
			to->format = formats[i];
			return true;
		}
	err_say(ERR_TROUBLE, "-T %s: no such format: there are text, html, md, tex, csv, json and wide", name);
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

bool
fmt_set_width(struct fmt_options *to, const char *columns)
{
	struct field field = { columns, strlen(columns) };
	unsigned long width;

	if (field_number(field, &width) && width >= FMT_NARROWEST && width <= FMT_WIDEST) {
		to->width = (size_t)width;
		return true;
	}
	err_say(ERR_TROUBLE, "-w %s: a width is a number of columns from %d to %d", columns,
	    (int)FMT_NARROWEST, (int)FMT_WIDEST);
	return false;
}

bool
fmt_any(const struct report_cell *cells, size_t n)
{
	while (n > 0)
		if (cells[--n].present)
			return true;
	return false;
}

static bool
take_check(const struct piece *piece)
{
	return checklist_add(&page.list, piece);
}

/* The columns of the terminal, as far as text can use them. */
static size_t
screen_width(void)
{
	size_t columns = screen_columns();

	if (columns == 0)
		return FMT_WIDTH;
	return columns < FMT_NARROWEST ? FMT_NARROWEST
	    : columns > FMT_WIDEST ? FMT_WIDEST : columns;
}

void
fmt_setup(const struct fmt_options *from)
{
	static const struct report_options reading = { .other = take_check };

	options = *from;
	page.number = 0;
	broken = false;
	if (options.width == 0)
		options.width = screen_width();
	if (options.ambiguous)
		width_ambiguous(2);
	if (options.ascii)
		words_ascii();
	draw_ascii(options.ascii || options.ambiguous);
	report_setup(&reading);
	rule_add_builtin();
}

static bool
next_page(void)
{
	checklist_start(&page.list);
	if (out_failed() || !report_next(&page.report) || input_failed())
		return false;
	mark_report(&page.marks, &page.report, &page.list);
	return true;
}

void
fmt_input(const char *name)
{
	bool any;

	(void)name;
	report_start();
	for (any = false; next_page(); any = true) {
		if (++page.number == 1 && options.format->start != NULL)
			options.format->start(&options);
		options.format->page(&page, &options);
	}
	if (input_failed() && options.format->finish == NULL)
		out_cut();
	broken |= input_failed();
	if (!any && !report_refused() && !input_failed() && !out_failed())
		err_say(ERR_TROUBLE, "%s: no cells and no checks: "
		    "pipe in what gip-table or gip-sum writes", input_name());
}

void
fmt_finish(void)
{
	if (page.number > 0 && options.format->finish != NULL)
		options.format->finish(&options, !broken);
}
