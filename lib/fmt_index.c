#include <string.h>

#include "dec.h"
#include "fmt.h"
#include "html.h"
#include "name.h"
#include "output.h"
#include "picture.h"
#include "sentence.h"

/* The index of a page of reports: a row a report, with what counts most. */

static unsigned long total_reports, total_cells;
static unsigned long total_verdicts[CHECKLIST_VERDICTS];

static const enum checklist_verdict order[CHECKLIST_VERDICTS] = {
	CHECKLIST_OK, CHECKLIST_FAIL, CHECKLIST_OPEN
};

static void
put_head(const char *class, const char *text)
{
	out_string("<th scope=\"col\"");
	if (*class != '\0') {
		out_string(" class=\"");
		out_string(class);
		out_char('"');
	}
	out_char('>');
	html_string(text);
	out_string("</th>");
}

void
fmt_index_start(const struct fmt_options *options)
{
	enum words_language language = options->language;
	size_t i;

	total_reports = total_cells = 0;
	memset(total_verdicts, 0, sizeof total_verdicts);
	out_string("<nav id=\"index\">\n<h1>");
	html_string(words(WORD_INDEX, language));
	out_string("</h1>\n<div class=\"scroll\">\n<table class=\"index\">\n<thead>\n<tr>");
	put_head("", words(WORD_HEAD_DOC, language));
	put_head("", words_status(CELL_NUM, language));
	for (i = 0; i < CHECKLIST_VERDICTS; i++)
		put_head("", words_verdict(order[i], language));
	put_head("", words(WORD_WORST, language));
	put_head("picture", words(WORD_SHARES, language));
	out_string("<th scope=\"col\" class=\"picture\">");
	picture_rows(language);
	out_string("</th></tr>\n</thead>\n<tbody>\n");
}

/* The failed check with the largest difference; else the first that is open. */
static const struct checklist_check *
worst_check(const struct checklist *list)
{
	const struct checklist_check *check, *worst = NULL;
	const struct dec none = { 0, 0 };
	struct dec diff, most = none;

	for (check = list->checks; check < list->checks + list->nchecks; check++) {
		if (check->verdict == CHECKLIST_OK
		    || (worst != NULL && check->verdict > worst->verdict))
			continue;
		if (!dec_parse(check->diff.s, check->diff.n, &diff))
			diff = none;
		diff = dec_absolute(diff);
		if (worst == NULL || check->verdict < worst->verdict
		    || dec_compare(diff, most) > 0) {
			worst = check;
			most = diff;
		}
	}
	return worst;
}

/* What fails most, or else is no number, is not there, or cannot be decided. */
static void
put_worst(const struct fmt_page *page, enum words_language language)
{
	const struct checklist_check *check = worst_check(&page->list);
	struct fmt_note note = { .table = 0 };

	if (check != NULL && check->verdict == CHECKLIST_FAIL)
		sentence_brief(&note.name, check, language);
	else if (!fmt_next_note(page, &note, language) && page->marks.status[CELL_ABSENT] > 0)
		sentence_absent(&note.name, &page->marks, language);
	else if (note.name.n == 0 && check != NULL)
		sentence_brief(&note.name, check, language);
	html_name(&note.name);
}

static void
put_count(unsigned long count, bool any, bool bad)
{
	out_string(bad && count > 0 ? "<td class=\"bad-news\">" : "<td>");
	if (any)
		out_number(count);
	out_string("</td>");
}

void
fmt_index_row(const struct fmt_page *page, const struct fmt_options *options)
{
	size_t i;

	out_string("<tr><th scope=\"row\"><a href=\"#r");
	out_number(page->number);
	out_string("\">");
	html_text(page->report.doc.s, page->report.doc.n);
	out_string("</a></th>");
	put_count(page->marks.status[CELL_NUM] + page->marks.status[CELL_INFER],
	    page->report.nrecords > 0, false);
	for (i = 0; i < CHECKLIST_VERDICTS; i++) {
		put_count(page->list.count[order[i]], page->list.nchecks > 0,
		    order[i] == CHECKLIST_FAIL);
		total_verdicts[i] += page->list.count[order[i]];
	}
	out_string("<td class=\"text\">");
	put_worst(page, options->language);
	out_string("</td>");
	out_string("<td class=\"picture\">");
	picture_shares(&page->report, options->language);
	out_string("</td><td class=\"picture\">");
	picture_squares(&page->report, &page->marks, options->language);
	out_string("</td>");
	out_string("</tr>\n");
	total_reports++;
	total_cells += page->marks.status[CELL_NUM] + page->marks.status[CELL_INFER];
}

void
fmt_index_finish(const struct fmt_options *options)
{
	size_t i;

	out_string("</tbody>\n<tfoot>\n<tr><th scope=\"row\">");
	out_number(total_reports);
	out_char(' ');
	html_string(words(total_reports == 1 ? WORD_ONE_REPORT : WORD_REPORTS,
	    options->language));
	out_string("</th>");
	put_count(total_cells, total_cells > 0, false);
	for (i = 0; i < CHECKLIST_VERDICTS; i++)
		put_count(total_verdicts[i], total_verdicts[0] + total_verdicts[1]
		    + total_verdicts[2] > 0, false);
	out_string("<td></td><td></td><td></td></tr>\n</tfoot>\n</table>\n</div>\n");
	picture_key(options->language);
	out_string("</nav>\n");
}
