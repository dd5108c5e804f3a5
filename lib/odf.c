#include <stdbool.h>
#include <string.h>

#include "digit.h"
#include "err.h"
#include "input.h"
#include "line.h"
#include "markup.h"
#include "odf.h"
#include "output.h"
#include "spans.h"
#include "tabular.h"

enum what {
	OTHER, BODY, PARAGRAPH, SPACES, TAB, BREAK, APART, LEFT_OUT, TABLE, ROW, CELL,
	COVERED         /* a place that a cell spans; some programs leave it out */
};

static const struct markup_name known[] = {
	{ "office:body", BODY },
	{ "text:p", PARAGRAPH },
	{ "text:h", PARAGRAPH },
	{ "text:s", SPACES },
	{ "text:tab", TAB },
	{ "text:line-break", BREAK },
	{ "text:ruby-text", APART },
	{ "text:tracked-changes", LEFT_OUT },
	{ "text:note", LEFT_OUT },
	{ "office:annotation", LEFT_OUT },
	{ "office:binary-data", LEFT_OUT },
	{ "svg:title", LEFT_OUT },
	{ "svg:desc", LEFT_OUT },
	{ "table:table", TABLE },
	{ "table:table-row", ROW },
	{ "table:table-cell", CELL },
	{ "table:covered-table-cell", COVERED },
};

static struct markup_names names = { .list = known, .n = sizeof known / sizeof known[0] };

static struct {
	unsigned skipped;       /* the hash of the element that is passed over, */
	unsigned long depth;    /* and how many of it are open; 0: none is */
	bool body;
	unsigned long paragraphs;       /* that are open */
	unsigned repeat;        /* how often the cell in hand comes again */
	bool ended;
} in;

static enum what
find(const struct markup *token)
{
	return (enum what)markup_find(&names, token);
}

/* What the attributes of a start tag say. */
struct tag {
	unsigned columns, rows;         /* that a cell spans */
	unsigned times;                 /* how often it stands there */
	bool empty;
};

static unsigned
read_count(const struct markup_attribute *a, unsigned most)
{
	unsigned count = 0;
	size_t i;

	for (i = 0; i < a->nvalue && digit_is(a->value[i]); i++)
		if (count <= most)
			count = 10 * count + (unsigned)(a->value[i] - '0');
	return count < 1 ? 1 : count < most ? count : most;
}

static void
read_tag(struct tag *tag)
{
	struct markup_attribute a;

	tag->columns = tag->rows = tag->times = 1;
	while (markup_attribute(&a)) {
		if (markup_is(a.name, a.nname, "table:number-columns-spanned"))
			tag->columns = read_count(&a, SPANS_COLUMNS);
		else if (markup_is(a.name, a.nname, "table:number-rows-spanned"))
			tag->rows = read_count(&a, SPANS_ROWS);
		else if (markup_is(a.name, a.nname, "table:number-columns-repeated"))
			tag->times = read_count(&a, SPANS_COLUMNS);
	}
	tag->empty = markup_empty();
}

static void
take_open(const struct markup *token)
{
	unsigned hash = token->hash;
	enum what what = find(token);
	struct tag tag;

	read_tag(&tag);
	if (in.depth > 0) {
		in.depth += hash == in.skipped && !tag.empty;
		return;
	}
	if (what == BODY)
		in.body = true;
	if (!in.body)
		return;
	switch (what) {
	case PARAGRAPH:
		tabular_paragraph();
		in.paragraphs += !tag.empty;
		break;
	case SPACES:
	case APART:
		tabular_words(" ", 1);
		break;
	case TAB:
		tabular_tab();
		break;
	case BREAK:
		tabular_break();
		break;
	case LEFT_OUT:
	case COVERED:
		if (!tag.empty) {
			in.skipped = hash;
			in.depth = 1;
		}
		break;
	case TABLE:
		tabular_open();
		break;
	case ROW:
		tabular_row();
		break;
	case CELL:
		tabular_cell(tag.empty ? tag.times : tag.columns, tag.rows);
		in.repeat = tag.empty ? 0 : tag.times - 1;
		break;
	default:
		break;
	}
}

static void
take_close(const struct markup *token)
{
	if (in.depth > 0) {
		in.depth -= token->hash == in.skipped;
		return;
	}
	switch (find(token)) {
	case BODY:
		in.body = false;
		in.ended = true;
		break;
	case PARAGRAPH:
		in.paragraphs -= in.paragraphs > 0;
		tabular_paragraph();
		break;
	case TABLE:
		tabular_close();
		break;
	case ROW:
		tabular_row_end();
		break;
	case CELL:
		tabular_repeat(in.repeat);
		in.repeat = 0;
		tabular_cell_end();
		break;
	default:
		break;
	}
}

void
odf_document(void)
{
	struct markup token;

	memset(&in, 0, sizeof in);
	markup_start(true);
	tabular_start();
	while (!out_failed() && markup_next(&token)) {
		if (token.kind == MARKUP_OPEN)
			take_open(&token);
		else if (token.kind == MARKUP_CLOSE)
			take_close(&token);
		else if (in.paragraphs > 0 && in.depth == 0)
			tabular_words(token.s, token.n);
	}
	tabular_end();
	if (input_failed())
		return;
	if (!in.ended && !out_failed())
		err_say(ERR_FOUND, "%s: the document ends early: it has no </office:body>", input_name());
	if (!line_any())
		err_say(ERR_TROUBLE, "%s: a document without text: nothing to read", input_name());
}
