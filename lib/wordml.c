#include <stdbool.h>
#include <string.h>

#include "entity.h"
#include "err.h"
#include "input.h"
#include "line.h"
#include "listing.h"
#include "markup.h"
#include "output.h"
#include "tabular.h"
#include "wordml.h"

enum { VALUE_MOST = 128 };      /* bytes of an attribute that are looked at */

enum what {
	OTHER, BODY,
	/* the text; what is not of it as it now is, with all that is in it */
	LEFT_OUT, DELETED, PARAGRAPH, PARAGRAPH_PROPERTIES, RUN, TEXT, TAB, BREAK, HYPHEN, VANISH, RAISED,
	/* tables */
	TABLE, ROW, ROW_PROPERTIES, CELL, CELL_PROPERTIES, GRID_BEFORE, SPAN, MERGE_DOWN, MERGE_RIGHT,
	/* automatic numbers: of a paragraph, and their definition */
	STYLE, LIST, LEVEL_OF, ABSTRACT, LEVEL, START, FORMAT, LEVEL_TEXT, NUM, ABSTRACT_OF, OVERRIDE,
	START_OVERRIDE,
	FIRST_OF_TEXT = LEFT_OUT,
	FIRST_OF_TABLES = TABLE,
	FIRST_OF_NUMBERS = STYLE
};

static const struct markup_name known[] = {
	{ "w:p", PARAGRAPH },
	{ "w:pPr", PARAGRAPH_PROPERTIES },
	{ "w:r", RUN },
	{ "w:t", TEXT },
	{ "w:tab", TAB },
	{ "w:ptab", TAB },
	{ "w:br", BREAK },
	{ "w:cr", BREAK },
	{ "w:noBreakHyphen", HYPHEN },
	{ "w:vanish", VANISH },
	{ "w:vertAlign", RAISED },
	{ "w:body", BODY },
	{ "w:del", DELETED },
	{ "w:moveFrom", DELETED },
	{ "mc:Fallback", LEFT_OUT },
	{ "w:pPrChange", LEFT_OUT },
	{ "w:rPrChange", LEFT_OUT },
	{ "w:tblPrChange", LEFT_OUT },
	{ "w:tblPrExChange", LEFT_OUT },
	{ "w:trPrChange", LEFT_OUT },
	{ "w:tcPrChange", LEFT_OUT },
	{ "w:sectPrChange", LEFT_OUT },
	{ "w:numberingChange", LEFT_OUT },
	{ "w:tbl", TABLE },
	{ "w:tr", ROW },
	{ "w:trPr", ROW_PROPERTIES },
	{ "w:tc", CELL },
	{ "w:tcPr", CELL_PROPERTIES },
	{ "w:gridBefore", GRID_BEFORE },
	{ "w:gridSpan", SPAN },
	{ "w:vMerge", MERGE_DOWN },
	{ "w:vmerge", MERGE_DOWN },
	{ "w:hMerge", MERGE_RIGHT },
	{ "w:hmerge", MERGE_RIGHT },
	{ "w:pStyle", STYLE },
	{ "w:numId", LIST },
	{ "w:ilvl", LEVEL_OF },
	{ "w:abstractNum", ABSTRACT },
	{ "w:lvl", LEVEL },
	{ "w:start", START },
	{ "w:numFmt", FORMAT },
	{ "w:lvlText", LEVEL_TEXT },
	{ "w:num", NUM },
	{ "w:abstractNumId", ABSTRACT_OF },
	{ "w:lvlOverride", OVERRIDE },
	{ "w:startOverride", START_OVERRIDE },
};

static struct markup_names names = { .list = known, .n = sizeof known / sizeof known[0] };

/* What a start tag says: w:val, and the id that some have instead. */
struct tag {
	enum what what;
	bool empty;
	bool given;             /* it has a value */
	char value[VALUE_MOST];
	size_t n;
	long id;
};

static struct {
	unsigned skipped;       /* the hash of the element that is passed over, */
	unsigned long depth;    /* and how many of it are open; 0: none is */
	bool text;              /* within the text of a run */
	bool run, vanish;       /* within a run; that is hidden */
	bool paragraph_properties, row_properties;
	bool numbered;          /* the paragraph's number was written */
	bool joined;            /* its mark was deleted: the next goes on in its line */
	char style[VALUE_MOST];
	size_t nstyle;
	long list, level;       /* -1: not given */
	bool cell;              /* a cell began, and its place was not taken yet */
	long before, span;
	bool merged;            /* into the cell above, or before it */
	bool row_deleted;
	bool lists;             /* within the definition of a list */
	long override;
	bool ended;
	unsigned long unnumbered;       /* paragraphs whose number is not known */
} in;

static enum what
find(const struct markup *token)
{
	return (enum what)markup_find(&names, token);
}

/* A decimal number; -1 if it is none, or too large to mean anything. */
static long
read_number(const char *s, size_t n)
{
	enum { MOST = 1000000 };
	long number = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9' || number > MOST)
			return -1;
		number = 10 * number + (s[i] - '0');
	}
	return n > 0 ? number : -1;
}

static void
read_tag(struct tag *tag, enum what what)
{
	struct markup_attribute a;

	tag->what = what;
	tag->given = false;
	tag->n = 0;
	tag->id = -1;
	while (markup_attribute(&a)) {
		if (markup_is(a.name, a.nname, "w:val")) {
			tag->given = true;
			tag->n = entity_text(a.value, a.nvalue, tag->value, sizeof tag->value);
		} else if ((what == ABSTRACT && markup_is(a.name, a.nname, "w:abstractNumId"))
		    || (what == NUM && markup_is(a.name, a.nname, "w:numId"))
		    || ((what == LEVEL || what == OVERRIDE) && markup_is(a.name, a.nname, "w:ilvl"))) {
			tag->id = read_number(a.value, a.nvalue);
		}
	}
	tag->empty = markup_empty();
}

/* A property that is there is on, unless its value says not. */
static bool
is_on(const struct tag *tag)
{
	return !tag->given || !(markup_is(tag->value, tag->n, "0") || markup_is(tag->value, tag->n, "false")
	    || markup_is(tag->value, tag->n, "off"));
}

static void
skip(unsigned hash)
{
	in.skipped = hash;
	in.depth = 1;
}

/* Paragraphs */

static void
begin_paragraph(void)
{
	if (!in.joined)
		tabular_paragraph();
	in.joined = in.numbered = in.run = in.vanish = false;
	in.nstyle = 0;
	in.list = in.level = -1;
}

/* Writes the number of the paragraph, once all is known that decides it. */
static void
put_number(void)
{
	char number[LISTING_NUMBER];
	long list = in.list, level = in.level, styled = -1;
	size_t n;

	if (in.numbered)
		return;
	in.numbered = true;
	if (list < 0 && !listing_find_style(in.style, in.nstyle, &list, &styled))
		return;
	if (level < 0)
		level = styled >= 0 ? styled : 0;
	if (list == 0)
		return;         /* it is taken away from the style's */
	if (!listing_any()) {
		in.unnumbered++;
		return;
	}
	n = listing_next(list, level, number);
	tabular_words(number, n);
	if (n > 0 && (unsigned char)number[n - 1] < 0x80)
		tabular_words(" ", 1);
}

static void
end_paragraph(void)
{
	put_number();
	if (!in.joined)
		tabular_paragraph();
}

static void
take_value(const struct tag *tag)
{
	if (!in.paragraph_properties)
		return;
	if (tag->what == STYLE) {
		memcpy(in.style, tag->value, tag->n);
		in.nstyle = tag->n;
	} else if (tag->what == LIST) {
		in.list = read_number(tag->value, tag->n);
	} else {
		in.level = read_number(tag->value, tag->n);
	}
}

/* Tables */

static void
begin_row(void)
{
	tabular_row();
	in.before = 0;
	in.cell = in.row_deleted = false;
}

static void
begin_cell(void)
{
	if (in.before > 0)
		tabular_cell((unsigned long)in.before, 1);
	in.before = 0;
	in.cell = true;
	in.span = 1;
	in.merged = false;
}

/* Takes the cell's place, its properties being known; of a merged one the text is not shown. */
static void
place_cell(void)
{
	if (!in.cell)
		return;
	in.cell = false;
	tabular_cell(in.span > 0 ? (unsigned long)in.span : 1, 1);
	if (in.merged)
		skip(markup_hash("w:tc", 4));
}

static void
take_cell_property(const struct tag *tag)
{
	if (tag->what == GRID_BEFORE)
		in.before = read_number(tag->value, tag->n);
	else if (tag->what == SPAN)
		in.span = read_number(tag->value, tag->n);
	else if (!markup_is(tag->value, tag->n, "restart"))
		in.merged = true;
}

/* Lists */

static void
take_list(const struct tag *tag)
{
	long number = read_number(tag->value, tag->n);

	switch (tag->what) {
	case ABSTRACT:
		listing_define(tag->id);
		break;
	case LEVEL:
		listing_level(tag->id);
		break;
	case START:
		listing_first(number);
		break;
	case FORMAT:
		listing_format(tag->value, tag->n);
		break;
	case LEVEL_TEXT:
		listing_text(tag->value, tag->n);
		break;
	case NUM:
		listing_use(tag->id);
		break;
	case ABSTRACT_OF:
		listing_of(number);
		break;
	case OVERRIDE:
		in.override = tag->id;
		break;
	case START_OVERRIDE:
		listing_restart(in.override, number);
		break;
	default:
		break;
	}
}

/* Tags */

static void
take_deleted(const struct tag *tag, unsigned hash)
{
	if (in.row_properties)
		in.row_deleted = true;
	else if (in.paragraph_properties)
		in.joined = true;
	else if (!tag->empty)
		skip(hash);
}

static void
take_run(const struct tag *tag)
{
	if (!in.run || in.vanish || (tag->what == RAISED && markup_is(tag->value, tag->n, "baseline")))
		return;
	if (tag->what == TAB)
		tabular_tab();
	else if (tag->what == BREAK)
		tabular_break();
	else
		tabular_words(tag->what == HYPHEN ? "-" : " ", 1);      /* a raised figure is apart */
}

static void
open_text(const struct tag *tag, unsigned hash)
{
	switch (tag->what) {
	case LEFT_OUT:
		if (!tag->empty)
			skip(hash);
		break;
	case DELETED:
		take_deleted(tag, hash);
		break;
	case PARAGRAPH:
		place_cell();
		if (in.depth > 0)
			break;
		begin_paragraph();
		if (tag->empty)
			end_paragraph();
		break;
	case PARAGRAPH_PROPERTIES:
		in.paragraph_properties = !tag->empty;
		break;
	case RUN:
		put_number();
		in.run = !tag->empty;
		in.vanish = false;
		break;
	case TEXT:
		in.text = !tag->empty;
		break;
	case VANISH:
		in.vanish = in.run && is_on(tag);
		break;
	default:
		take_run(tag);
	}
}

static void
open_table(const struct tag *tag)
{
	switch (tag->what) {
	case TABLE:
		place_cell();
		if (in.depth == 0)
			tabular_open();
		break;
	case ROW:
		begin_row();
		break;
	case ROW_PROPERTIES:
		in.row_properties = !tag->empty;
		break;
	case CELL:
		begin_cell();
		break;
	case CELL_PROPERTIES:
		break;
	default:
		take_cell_property(tag);
	}
}

static void
open_number(const struct tag *tag)
{
	switch (tag->what) {
	case STYLE:
		if (in.lists)
			listing_style(tag->value, tag->n);
		else
			take_value(tag);
		break;
	case LIST:
	case LEVEL_OF:
		take_value(tag);
		break;
	case LEVEL:
	case START:
	case FORMAT:
	case LEVEL_TEXT:
		/* Tables have borders called w:start, and lists in use levels of their own. */
		if (in.lists)
			take_list(tag);
		break;
	default:
		if (tag->what == ABSTRACT || tag->what == NUM)
			in.lists = tag->what == ABSTRACT;
		take_list(tag);
	}
}

static void
take_open(const struct markup *token)
{
	unsigned hash = token->hash;
	struct tag tag;

	read_tag(&tag, find(token));
	if (in.depth > 0)
		in.depth += hash == in.skipped && !tag.empty;
	else if (tag.what >= FIRST_OF_TEXT && tag.what < FIRST_OF_TABLES)
		open_text(&tag, hash);
	else if (tag.what >= FIRST_OF_TABLES && tag.what < FIRST_OF_NUMBERS)
		open_table(&tag);
	else if (tag.what >= FIRST_OF_NUMBERS)
		open_number(&tag);
}

static void
take_close(const struct markup *token)
{
	if (in.depth > 0) {
		in.depth -= token->hash == in.skipped;
		if (in.depth > 0 || find(token) == DELETED || find(token) == LEFT_OUT)
			return;
	}
	switch (find(token)) {
	case PARAGRAPH:
		end_paragraph();
		break;
	case PARAGRAPH_PROPERTIES:
		in.paragraph_properties = false;
		break;
	case RUN:
		in.run = in.vanish = in.text = false;
		break;
	case TEXT:
		in.text = false;
		break;
	case TABLE:
		tabular_close();
		break;
	case ROW:
		tabular_row_end();
		break;
	case ROW_PROPERTIES:
		in.row_properties = false;
		if (in.row_deleted)
			skip(markup_hash("w:tr", 4));
		break;
	case CELL:
		place_cell();
		in.depth = 0;
		tabular_cell_end();
		break;
	case CELL_PROPERTIES:
		place_cell();
		break;
	case BODY:
		in.ended = true;
		break;
	default:
		break;
	}
}

static void
read_part(void)
{
	struct markup token;
	bool full = listing_full();

	memset(&in, 0, sizeof in);
	in.list = in.level = -1;
	markup_start(true);
	tabular_start();
	while (!out_failed() && markup_next(&token)) {
		if (token.kind == MARKUP_OPEN)
			take_open(&token);
		else if (token.kind == MARKUP_CLOSE)
			take_close(&token);
		else if (in.text && in.depth == 0 && !in.vanish)
			tabular_words(token.s, token.n);
	}
	tabular_end();
	if (listing_full() && !full)
		err_say(ERR_FOUND, "%s: more lists than %d: not all automatic numbers are known", input_name(),
		    LISTING_LISTS);
}

void
wordml_document(void)
{
	read_part();
	if (input_failed())
		return;
	if (!in.ended && !out_failed())
		err_say(ERR_FOUND, "%s: the document ends early: it has no </w:body>", input_name());
	if (in.unnumbered > 0)
		err_say(ERR_NOTE, in.unnumbered == 1
		    ? "%s: %lu paragraph has an automatic number, which only word/numbering.xml tells"
		    : "%s: %lu paragraphs have automatic numbers, which only word/numbering.xml tells",
		    input_name(), in.unnumbered);
	if (!line_any())
		err_say(ERR_TROUBLE, "%s: a document without text: nothing to read", input_name());
	listing_start();
}

void
wordml_numbering(void)
{
	listing_start();
	read_part();
}
