#include <stdbool.h>
#include <string.h>

#include "element.h"
#include "markup.h"

enum { SLOTS = 512 };           /* several times as many as elements */

static const struct element elements[] = {
	/* what a page has that is not its text */
	{ "audio", ELEMENT_OTHER, ELEMENT_UNSEEN },
	{ "canvas", ELEMENT_OTHER, ELEMENT_UNSEEN },
	{ "datalist", ELEMENT_OTHER, ELEMENT_UNSEEN },
	{ "iframe", ELEMENT_OTHER, ELEMENT_RAW | ELEMENT_LITERAL | ELEMENT_UNSEEN },
	{ "noembed", ELEMENT_OTHER, ELEMENT_RAW | ELEMENT_LITERAL | ELEMENT_UNSEEN },
	{ "noframes", ELEMENT_OTHER, ELEMENT_RAW | ELEMENT_LITERAL | ELEMENT_UNSEEN },
	{ "noscript", ELEMENT_OTHER, ELEMENT_UNSEEN },
	{ "script", ELEMENT_OTHER, ELEMENT_RAW | ELEMENT_LITERAL | ELEMENT_UNSEEN },
	{ "style", ELEMENT_OTHER, ELEMENT_RAW | ELEMENT_LITERAL | ELEMENT_UNSEEN },
	{ "template", ELEMENT_OTHER, ELEMENT_UNSEEN },
	{ "video", ELEMENT_OTHER, ELEMENT_UNSEEN },

	/* its head */
	{ "base", ELEMENT_OTHER, ELEMENT_VOID },
	{ "head", ELEMENT_BLOCK, 0 },
	{ "link", ELEMENT_OTHER, ELEMENT_VOID },
	{ "meta", ELEMENT_META, ELEMENT_VOID },
	{ "title", ELEMENT_BLOCK, ELEMENT_RAW | ELEMENT_ONCE },

	/* tables */
	{ "caption", ELEMENT_CAPTION, 0 },
	{ "col", ELEMENT_OTHER, ELEMENT_VOID },
	{ "colgroup", ELEMENT_OTHER, 0 },
	{ "table", ELEMENT_TABLE, 0 },
	{ "tbody", ELEMENT_GROUP, 0 },
	{ "td", ELEMENT_CELL, 0 },
	{ "tfoot", ELEMENT_GROUP, 0 },
	{ "th", ELEMENT_CELL, 0 },
	{ "thead", ELEMENT_GROUP, 0 },
	{ "tr", ELEMENT_ROW, 0 },

	/* lines */
	{ "address", ELEMENT_BLOCK, 0 },
	{ "article", ELEMENT_BLOCK, 0 },
	{ "aside", ELEMENT_BLOCK, 0 },
	{ "blockquote", ELEMENT_BLOCK, 0 },
	{ "body", ELEMENT_BLOCK, 0 },
	{ "br", ELEMENT_BREAK, ELEMENT_VOID },
	{ "center", ELEMENT_BLOCK, 0 },
	{ "dd", ELEMENT_BLOCK, ELEMENT_SIBLING },
	{ "details", ELEMENT_BLOCK, 0 },
	{ "dialog", ELEMENT_BLOCK, 0 },
	{ "dir", ELEMENT_BLOCK, 0 },
	{ "div", ELEMENT_BLOCK, 0 },
	{ "dl", ELEMENT_BLOCK, 0 },
	{ "dt", ELEMENT_BLOCK, ELEMENT_SIBLING },
	{ "fieldset", ELEMENT_BLOCK, 0 },
	{ "figcaption", ELEMENT_BLOCK, 0 },
	{ "figure", ELEMENT_BLOCK, 0 },
	{ "footer", ELEMENT_BLOCK, 0 },
	{ "form", ELEMENT_BLOCK, 0 },
	{ "frame", ELEMENT_OTHER, ELEMENT_VOID },
	{ "frameset", ELEMENT_BLOCK, 0 },
	{ "h1", ELEMENT_BLOCK, ELEMENT_SPACED },
	{ "h2", ELEMENT_BLOCK, ELEMENT_SPACED },
	{ "h3", ELEMENT_BLOCK, ELEMENT_SPACED },
	{ "h4", ELEMENT_BLOCK, ELEMENT_SPACED },
	{ "h5", ELEMENT_BLOCK, ELEMENT_SPACED },
	{ "h6", ELEMENT_BLOCK, ELEMENT_SPACED },
	{ "header", ELEMENT_BLOCK, 0 },
	{ "hgroup", ELEMENT_BLOCK, 0 },
	{ "hr", ELEMENT_BREAK, ELEMENT_VOID },
	{ "html", ELEMENT_BLOCK, 0 },
	{ "legend", ELEMENT_BLOCK, 0 },
	{ "li", ELEMENT_BLOCK, ELEMENT_SIBLING },
	{ "listing", ELEMENT_PRE, 0 },
	{ "main", ELEMENT_BLOCK, 0 },
	{ "menu", ELEMENT_BLOCK, 0 },
	{ "nav", ELEMENT_BLOCK, 0 },
	{ "ol", ELEMENT_BLOCK, 0 },
	{ "optgroup", ELEMENT_BLOCK, ELEMENT_SIBLING },
	{ "option", ELEMENT_BLOCK, ELEMENT_SIBLING },
	{ "p", ELEMENT_BLOCK, ELEMENT_PARAGRAPH | ELEMENT_SPACED },
	{ "plaintext", ELEMENT_PRE, ELEMENT_RAW | ELEMENT_LITERAL },
	{ "pre", ELEMENT_PRE, 0 },
	{ "search", ELEMENT_BLOCK, 0 },
	{ "section", ELEMENT_BLOCK, 0 },
	{ "select", ELEMENT_BLOCK, 0 },
	{ "summary", ELEMENT_BLOCK, 0 },
	{ "textarea", ELEMENT_BLOCK, ELEMENT_RAW },
	{ "ul", ELEMENT_BLOCK, 0 },
	{ "xmp", ELEMENT_PRE, ELEMENT_RAW | ELEMENT_LITERAL },

	/* parts of a line that are not of the same word */
	{ "del", ELEMENT_OTHER, ELEMENT_APART },
	{ "rt", ELEMENT_OTHER, ELEMENT_APART },
	{ "s", ELEMENT_OTHER, ELEMENT_APART },
	{ "strike", ELEMENT_OTHER, ELEMENT_APART },
	{ "sub", ELEMENT_OTHER, ELEMENT_APART },
	{ "sup", ELEMENT_OTHER, ELEMENT_APART },

	/* parts of a line that have no content */
	{ "area", ELEMENT_OTHER, ELEMENT_VOID },
	{ "basefont", ELEMENT_OTHER, ELEMENT_VOID },
	{ "bgsound", ELEMENT_OTHER, ELEMENT_VOID },
	{ "embed", ELEMENT_OTHER, ELEMENT_VOID },
	{ "image", ELEMENT_OTHER, ELEMENT_VOID },
	{ "img", ELEMENT_OTHER, ELEMENT_VOID },
	{ "input", ELEMENT_INPUT, ELEMENT_VOID },
	{ "keygen", ELEMENT_OTHER, ELEMENT_VOID },
	{ "param", ELEMENT_OTHER, ELEMENT_VOID },
	{ "source", ELEMENT_OTHER, ELEMENT_VOID },
	{ "track", ELEMENT_OTHER, ELEMENT_VOID },
	{ "wbr", ELEMENT_OTHER, ELEMENT_VOID },
};

static const struct element other = { "", ELEMENT_OTHER, 0 };

/* Elements by hash; one whose slot is taken is in the next free one. */
static struct {
	const struct element *element;
	unsigned hash;
	size_t length;
} slots[SLOTS];
static bool ready;

static void
prepare(void)
{
	size_t i, length;
	unsigned hash, slot;

	for (i = 0; i < sizeof elements / sizeof elements[0]; i++) {
		length = strlen(elements[i].name);
		hash = markup_hash(elements[i].name, length);
		for (slot = hash % SLOTS; slots[slot].element != NULL; slot = (slot + 1) % SLOTS)
			;
		slots[slot].element = &elements[i];
		slots[slot].hash = hash;
		slots[slot].length = length;
	}
	ready = true;
}

/* As memcmp(), which takes longer for the few bytes of a name. */
static bool
same(const char *a, const char *b, size_t n)
{
	size_t i = 0;

	while (i < n && a[i] == b[i])
		i++;
	return i == n;
}

const struct element *
element_find(const char *name, size_t n, unsigned hash)
{
	unsigned slot;

	if (!ready)
		prepare();
	for (slot = hash % SLOTS; slots[slot].element != NULL; slot = (slot + 1) % SLOTS)
		if (slots[slot].hash == hash && slots[slot].length == n
		    && same(slots[slot].element->name, name, n))
			return slots[slot].element;
	return &other;
}
