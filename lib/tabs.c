#include <string.h>

#include "fold.h"
#include "tabs.h"

static const struct part tabs = { .kind = PART_TABS, .run = 1 };

void
tabs_line(struct tokens *tokens, const char *s, size_t n, struct token *place)
{
	unsigned filled;

	place->cells = part_count(&tabs, s, n, &filled);
	place->ruled = true;
	if (place->cells == 2 && filled <= 1) {
		/* A tab and a cell is one cell; more tabs part a line into places. */
		fold_trim(&s, &n);
		place->cell = 2;
		if (n > 0)
			token_add_cell(tokens, s, n, place);
		else
			token_add(tokens, TOKEN_PAD, s, 0, place);
		return;
	}
	token_add_cells(tokens, s, n, &tabs, place);
}
