#include <stdbool.h>
#include <string.h>

#include "digit.h"
#include "element.h"
#include "entity.h"
#include "err.h"
#include "hidden.h"
#include "webpage.h"
#include "input.h"
#include "line.h"
#include "markup.h"
#include "output.h"
#include "spans.h"
#include "tabular.h"

enum {
	COLSPAN_MOST = 1000,    /* as browsers have it */
	SHORT = 256             /* bytes of a date or an input's value */
};

/* What the attributes of a start tag say. */
struct tag {
	unsigned long columns, rows;
	bool hidden;            /* takes no place, */
	bool invisible;         /* or takes it, and shows nothing */
	bool date;              /* of the page, in `text` */
	bool field;             /* to fill in, with `text` */
	char text[SHORT];
	size_t ntext;
};

static unsigned pre;            /* elements whose lines stand as they are */
static bool placed;             /* what is hidden takes its place, and only shows nothing */
static bool dated;              /* the page's date was written */
static bool titled;             /* and its title */

/* Attributes */

/* A number as browsers read it: white space, digits, anything. */
static unsigned long
read_number(const char *s, size_t n, unsigned long most)
{
	unsigned long number = 0;
	size_t i = 0;

	while (i < n && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r' || s[i] == '\f'))
		i++;
	if (i < n && s[i] == '+')
		i++;
	if (i == n || s[i] < '0' || s[i] > '9')
		return 1;
	for (; i < n && digit_is(s[i]); i++)
		if (number <= most)
			number = 10 * number + (unsigned long)(s[i] - '0');
	return number < most ? number : most;
}

static unsigned long
read_columns(const struct markup_attribute *a)
{
	unsigned long number = read_number(a->value, a->nvalue, COLSPAN_MOST);

	return number > 0 ? number : 1;
}

/* 0 is all that are left of the group. */
static unsigned long
read_rows(const struct markup_attribute *a)
{
	unsigned long number = read_number(a->value, a->nvalue, SPANS_ROWS);

	return number > 0 ? number : SPANS_REST;
}

static size_t
skip_blanks(const char *s, size_t n, size_t i)
{
	while (i < n && (unsigned char)s[i] <= ' ')
		i++;
	return i;
}

/* Does s[0..n), a style, set this property to this word? */
static bool
sets(const char *s, size_t n, const char *property, const char *word)
{
	size_t length = strlen(property), i, at;

	for (i = 0; i + length < n; i++) {
		at = i;
		while (i < n && s[i] != ';')
			i++;
		at = skip_blanks(s, i, at);
		if (i - at <= length || !markup_same(s + at, length, property))
			continue;
		at = skip_blanks(s, i, at + length);
		if (at == i || s[at] != ':')
			continue;
		at = skip_blanks(s, i, at + 1);
		if (i - at >= strlen(word) && markup_same(s + at, strlen(word), word))
			return true;
	}
	return false;
}

/* Names under which sites give the date of publication. */
static bool
names_date(const struct markup_attribute *a)
{
	static const char *const names[] = {
		"pubdate", "publishdate", "publishtime", "article:published_time"
	};
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (markup_same(a->value, a->nvalue, names[i]))
			return true;
	return false;
}

static bool
is_shown(const struct markup_attribute *type)
{
	static const char *const types[] = { "", "text", "number", "tel", "date" };
	size_t i;

	for (i = 0; i < sizeof types / sizeof types[0]; i++)
		if (markup_same(type->value, type->nvalue, types[i]))
			return true;
	return false;
}

static void
take_attribute(struct tag *tag, const struct markup_attribute *a, enum element_role role)
{
	if (role == ELEMENT_CELL && markup_same(a->name, a->nname, "colspan"))
		tag->columns = read_columns(a);
	else if (role == ELEMENT_CELL && markup_same(a->name, a->nname, "rowspan"))
		tag->rows = read_rows(a);
	else if (markup_same(a->name, a->nname, "hidden"))
		tag->hidden = true;
	else if (markup_same(a->name, a->nname, "style")) {
		tag->hidden |= sets(a->value, a->nvalue, "display", "none");
		tag->invisible |= sets(a->value, a->nvalue, "visibility", "hidden");
	} else if (role == ELEMENT_META && (markup_same(a->name, a->nname, "name")
	    || markup_same(a->name, a->nname, "property")))
		tag->date = names_date(a);
	else if (role == ELEMENT_INPUT && markup_same(a->name, a->nname, "type"))
		tag->field = is_shown(a);
	else if ((role == ELEMENT_META && markup_same(a->name, a->nname, "content"))
	    || (role == ELEMENT_INPUT && markup_same(a->name, a->nname, "value")))
		tag->ntext = entity_text(a->value, a->nvalue, tag->text, sizeof tag->text);
}

static void
read_tag(struct tag *tag, enum element_role role)
{
	struct markup_attribute a;

	tag->columns = tag->rows = 1;
	tag->hidden = tag->invisible = tag->date = false;
	tag->field = true;
	tag->ntext = 0;
	while (markup_attribute(&a))
		take_attribute(tag, &a, role);
}

/* Tags */

static void
put_date(const struct tag *tag)
{
	if (!tag->date || tag->ntext == 0 || dated || tabular_any())
		return;
	tabular_break();
	tabular_words(tag->text, tag->ntext);
	tabular_break();
	dated = true;
}

/* What an element leaves between the text before it and that behind, where it begins as where it ends. */
static void
part_text(const struct element *element)
{
	if (element->role == ELEMENT_OTHER) {
		if (element->flags & ELEMENT_APART)
			tabular_words(" ", 1);
	} else if (element->flags & ELEMENT_SPACED) {
		tabular_paragraph();
	} else {
		tabular_break();
	}
}

/* What is hidden only ends what stands before it, or has a place between words. */
static void
begin(const struct element *element, const struct tag *tag)
{
	switch (element->role) {
	case ELEMENT_CELL:
		if (tag->hidden)
			tabular_no_cell();
		else
			tabular_cell(tag->columns, tag->rows);
		break;
	case ELEMENT_ROW:
		if (tag->hidden)
			tabular_row_end();
		else
			tabular_row();
		break;
	case ELEMENT_GROUP:
	case ELEMENT_CAPTION:
		tabular_group();
		break;
	case ELEMENT_META:
		if (!tag->hidden)
			put_date(tag);
		break;
	case ELEMENT_INPUT:
		if (!tag->hidden && tag->field && tabular_any())
			tabular_words(tag->text, tag->ntext);
		break;
	default:
		part_text(element);
		if (!tag->hidden && element->role == ELEMENT_TABLE)
			tabular_open();
		pre += !tag->hidden && element->role == ELEMENT_PRE;
	}
}

/* Does an element begin that is shown once, and was? */
static bool
is_again(const struct element *element)
{
	bool again = titled && (element->flags & ELEMENT_ONCE);

	titled = titled || (element->flags & ELEMENT_ONCE);
	return again;
}

static void
take_open(const struct markup *token)
{
	const struct element *element = element_find(token->s, token->n, token->hash);
	unsigned hash = token->hash;
	struct tag tag;

	if (hidden_now() && hidden_open(element, hash)) {
		if (element->flags & ELEMENT_RAW)
			markup_raw(element->name, !(element->flags & ELEMENT_LITERAL));
		return;
	}
	read_tag(&tag, element->role);
	if (is_again(element))
		tag.hidden = true;
	else
		begin(element, &tag);
	placed = !tag.hidden;
	if (tag.hidden || tag.invisible || (element->flags & ELEMENT_UNSEEN))
		hidden_begin(element, hash, tabular_any());
	if (element->flags & ELEMENT_RAW)
		markup_raw(element->name, !(element->flags & ELEMENT_LITERAL));
}

static void
end(const struct element *element)
{
	switch (element->role) {
	case ELEMENT_TABLE:
		tabular_close();
		break;
	case ELEMENT_GROUP:
		tabular_group();
		break;
	case ELEMENT_ROW:
		tabular_row_end();
		break;
	case ELEMENT_CELL:
		tabular_cell_end();
		break;
	case ELEMENT_PRE:
		pre -= pre > 0;
		tabular_break();
		break;
	default:
		part_text(element);
	}
}

static void
take_close(const struct markup *token)
{
	const struct element *element = element_find(token->s, token->n, token->hash);

	if (hidden_now() && hidden_close(element, token->hash) && (hidden_now() || !placed))
		return;
	end(element);
}

static void
take_text(const struct markup *token)
{
	if (hidden_now())
		return;
	if (pre > 0)
		tabular_verbatim(token->s, token->n);
	else
		tabular_words(token->s, token->n);
}

static void
take(const struct markup *token)
{
	if (token->kind == MARKUP_TEXT)
		take_text(token);
	else if (token->kind == MARKUP_OPEN)
		take_open(token);
	else
		take_close(token);
}

static void
begin_page(void)
{
	pre = 0;
	dated = titled = false;
	hidden_start();
	tabular_start();
}

void
webpage_page(void)
{
	struct markup token;

	begin_page();
	while (!out_failed() && markup_next(&token))
		take(&token);
	tabular_end();
	if (!line_any() && !input_failed())
		err_say(ERR_TROUBLE, "%s: a page without text: nothing to read", input_name());
}

void
webpage_table(void)
{
	struct markup token;

	begin_page();
	while (!out_failed() && markup_next(&token)) {
		take(&token);
		if (!tabular_any() && !hidden_now())
			break;
	}
	tabular_end();
}
