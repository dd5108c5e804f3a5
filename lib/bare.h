/*
 * A bare table across: one line of as many numbers as it has cells, or of as many cells that bars or tabs part,
 * in its section and below no header, which a program may have dropped with
 * the cells that it is merged of. If each sum comes out, whose else should it be?
 */
#ifndef BARE_H
#define BARE_H

#include <stdbool.h>

#include "form.h"
#include "placed.h"
#include "token.h"

/*
 * The cells' places in placed[], inferred, if the section's values are such a line; else false, and placed[] is
 * left alone. For a table of which no label was found.
 */
bool bare_place(const struct form_table *table, const struct tokens *tokens, struct placed *placed);

#endif
