#include <stddef.h>
#include <string.h>

#include "hidden.h"

enum {
	DEPTH = 64,             /* elements within each other whose names are kept */
	SLOTS = 128             /* of their hashes */
};

/* The last of such elements that are open, by its place in open[] from 1; 0 is none. */
struct last {
	unsigned char table, cell;      /* a caption is as a cell */
};

/* An element that is open there; of those deeper than DEPTH nothing is known. */
struct open {
	const struct element *element;
	unsigned hash;
	struct last before;
	unsigned char alike;            /* the last one before that had the same slot */
};

static struct {
	const struct element *element;  /* NULL: none */
	bool in_cell;
	struct open open[DEPTH];        /* this first */
	size_t depth;
	struct last last;
	unsigned char alike[SLOTS];     /* the last one, by hash */
} hidden;

void
hidden_start(void)
{
	hidden.element = NULL;
}

bool
hidden_now(void)
{
	return hidden.element != NULL;
}

/* Closes all that is open from `depth` on. */
static void
close_to(size_t depth)
{
	const struct open *open;

	for (; hidden.depth > depth; hidden.depth--) {
		if (hidden.depth > DEPTH)
			continue;
		open = &hidden.open[hidden.depth - 1];
		hidden.last = open->before;
		hidden.alike[open->hash % SLOTS] = open->alike;
	}
}

static void
push(const struct element *element, unsigned hash)
{
	struct open *open;

	if (element->flags & ELEMENT_VOID)
		return;
	if (++hidden.depth > DEPTH)
		return;
	open = &hidden.open[hidden.depth - 1];
	open->element = element;
	open->hash = hash;
	open->before = hidden.last;
	open->alike = hidden.alike[hash % SLOTS];
	hidden.alike[hash % SLOTS] = (unsigned char)hidden.depth;
	if (element->role == ELEMENT_TABLE)
		hidden.last.table = (unsigned char)hidden.depth;
	if (element->role == ELEMENT_CELL || element->role == ELEMENT_CAPTION)
		hidden.last.cell = (unsigned char)hidden.depth;
}

void
hidden_begin(const struct element *element, unsigned hash, bool in_cell)
{
	if (element->flags & ELEMENT_VOID)
		return;
	hidden.element = element;
	hidden.in_cell = in_cell;
	hidden.depth = hidden.last.table = hidden.last.cell = 0;
	memset(hidden.alike, 0, sizeof hidden.alike);
	push(element, hash);
}

static bool
is_part(const struct element *element)
{
	return element->role == ELEMENT_CELL || element->role == ELEMENT_ROW
	    || element->role == ELEMENT_GROUP || element->role == ELEMENT_CAPTION;
}

/* Does the start of this element end the hidden one? */
static bool
ends(const struct element *element, unsigned hash)
{
	enum element_role of = hidden.element->role, role = element->role;

	if (is_part(element) && hidden.last.table == 0) {
		if (of == ELEMENT_ROW)
			return role != ELEMENT_CELL;
		if (of == ELEMENT_GROUP)
			return role == ELEMENT_GROUP;
		return is_part(hidden.element) || hidden.in_cell;
	}
	if ((hidden.element->flags & ELEMENT_PARAGRAPH) && role != ELEMENT_OTHER
	    && role != ELEMENT_BREAK && role != ELEMENT_INPUT && role != ELEMENT_META)
		return true;
	return (hidden.element->flags & ELEMENT_SIBLING) && hidden.depth == 1 && hash == hidden.open[0].hash;
}

/* May this part of a table stand in that one? */
static bool
holds(enum element_role outer, enum element_role inner)
{
	return outer == ELEMENT_TABLE || (outer == ELEMENT_GROUP && inner != ELEMENT_GROUP)
	    || (outer == ELEMENT_ROW && inner == ELEMENT_CELL);
}

/* Closes what the start of a part of a table, or of a block, closes without an end tag. */
static void
close_for(const struct element *element)
{
	size_t i = hidden.depth;

	if (i > DEPTH)
		return;
	if (is_part(element)) {
		while (i > 0 && !holds(hidden.open[i - 1].element->role, element->role))
			i--;
		if (i > 0)
			close_to(i);
	} else if (element->role == ELEMENT_BLOCK && i > 1
	    && (hidden.open[i - 1].element->flags & ELEMENT_PARAGRAPH)) {
		close_to(i - 1);
	}
}

bool
hidden_open(const struct element *element, unsigned hash)
{
	if (ends(element, hash)) {
		hidden.element = NULL;
		return false;
	}
	close_for(element);
	push(element, hash);
	return true;
}

/* The place of the last open element around which an end tag closes nothing; 0: there is none. */
static size_t
shield(const struct element *closed)
{
	if (is_part(closed) || closed->role == ELEMENT_TABLE || hidden.last.table > hidden.last.cell)
		return hidden.last.table;
	return hidden.last.cell;
}

/* Which of the open elements an end tag closes; hidden.depth if it is none. *within: nor any around them. */
static size_t
find_open(const struct element *element, unsigned hash, bool *within)
{
	size_t place = hidden.alike[hash % SLOTS], least = shield(element);

	*within = true;
	if (hidden.depth > DEPTH)
		return hidden.depth - 1;
	while (place > 0 && place >= least && hidden.open[place - 1].hash != hash)
		place = hidden.open[place - 1].alike;
	if (place > 0 && place >= least)
		return place - 1;
	*within = least > 0;
	return hidden.depth;
}

bool
hidden_close(const struct element *element, unsigned hash)
{
	bool within;
	size_t at = find_open(element, hash, &within);

	if (at == hidden.depth) {
		if (within || element->role == ELEMENT_OTHER || (element->flags & ELEMENT_PARAGRAPH))
			return true;
		hidden.element = NULL;
		return false;
	}
	close_to(at);
	if (at == 0)
		hidden.element = NULL;
	return true;
}
