#include <stddef.h>

#include "hidden.h"

enum { DEPTH = 64 };            /* elements within each other whose names are kept */

static struct {
	const struct element *element;  /* NULL: none */
	bool in_cell;
	unsigned hash[DEPTH];           /* of the open elements, this first */
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

static void
push(const struct element *element, unsigned hash)
{
	if (element->flags & ELEMENT_VOID)
		return;
	if (hidden.depth < DEPTH)
		hidden.hash[hidden.depth] = hash;
	hidden.depth++;
	hidden.tables += element->role == ELEMENT_TABLE;
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
	return (hidden.element->flags & ELEMENT_SIBLING) && hidden.depth == 1 && hash == hidden.hash[0];
}

bool
hidden_open(const struct element *element, unsigned hash)
{
	if (ends(element, hash)) {
		hidden.element = NULL;
		return false;
	}
	push(element, hash);
	return true;
}

/* Which of the open elements an end tag closes; hidden.depth if it is none. */
static size_t
find_open(unsigned hash)
{
	size_t i = hidden.depth;

	if (i > DEPTH)
		return i - 1;
	while (i-- > 0)
		if (hidden.hash[i] == hash)
			return i;
	return hidden.depth;
}

bool
hidden_close(const struct element *element, unsigned hash)
{
	size_t at = find_open(hash);

	if (at == hidden.depth) {
		/* It closes something around the hidden element, or nothing. */
		if (element->role == ELEMENT_OTHER || (element->flags & ELEMENT_PARAGRAPH)
		    || (hidden.tables > 0 && is_part(element)))
			return true;
		hidden.element = NULL;
		return false;
	}
	if (element->role == ELEMENT_TABLE && hidden.tables > 0)
		hidden.tables--;
	hidden.depth = at;
	if (at == 0)
		hidden.element = NULL;
	return true;
}
