/* Lines that tabs part: rows, or a tab and a cell. */
#ifndef TABS_H
#define TABS_H

#include <stddef.h>

#include "token.h"

/* Adds the cells of a line that has tabs. */
void tabs_line(struct tokens *tokens, const char *s, size_t n, struct token *place);

#endif
