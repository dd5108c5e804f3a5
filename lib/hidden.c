#include <stddef.h>

#include "hidden.h"

enum { DEPTH = 64 };            /* elements within each other whose names are kept */

/* An element that is open there; of those deeper than DEPTH nothing is known. */
struct open {
	const struct element *element;
	unsigned hash;
};

static struct {
	const struct element *element;  /* NULL: none */
	bool in_cell;
	struct open open[DEPTH];        /* this first */
	size_t depth;
	size_t tables;                  /* how many of them are tables */
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
	for (; hidden.depth > depth; hidden.depth--)
		if (hidden.depth <= DEPTH)
			hidden.tables -= hidden.open[hidden.depth - 1].element->role == ELEMENT_TABLE;
}

static void
push(const struct element *element, unsigned hash)
{
	if (element->flags & ELEMENT_VOID)
		return;
	if (hidden.depth < DEPTH) {
		hidden.open[hidden.depth].element = element;
		hidden.open[hidden.depth].hash = hash;
		hidden.tables += element->role == ELEMENT_TABLE;
	}
	hidden.depth++;
}

void
hidden_begin(const struct element *element, unsigned hash, bool in_cell)
{
	if (element->flags & ELEMENT_VOID)
		return;
	hidden.element = element;
	hidden.in_cell = in_cell;
	hidden.depth = hidden.tables = 0;
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

	if (is_part(element) && hidden.tables == 0) {
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

/* Does an end tag close nothing that is around this open element? */
static bool
shields(const struct element *open, const struct element *closed)
{
	if (open->role == ELEMENT_TABLE)
		return true;
	return (open->role == ELEMENT_CELL || open->role == ELEMENT_CAPTION)
	    && !is_part(closed) && closed->role != ELEMENT_TABLE;
}

/* Which of the open elements an end tag closes; hidden.depth if it is none. *within: nor any around them. */
static size_t
find_open(const struct element *element, unsigned hash, bool *within)
{
	size_t i = hidden.depth;

	*within = true;
	if (i > DEPTH)
		return i - 1;
	while (i-- > 0) {
		if (hidden.open[i].hash == hash)
			return i;
		if (shields(hidden.open[i].element, element))
			return hidden.depth;
	}
	*within = false;
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
