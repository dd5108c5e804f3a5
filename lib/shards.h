/*
 * Shards: numbers that narrow cells broke over lines of aligned text. What stands above each other in
 * lines next to each other is put together, where these are one row's, which adds up so.
 */
#ifndef SHARDS_H
#define SHARDS_H

#include <stddef.h>

#include "form.h"
#include "token.h"

/* Puts the shards of a table's rows together; `tables` are its n forms. */
void shards_join(const struct form_table *const *tables, size_t n, struct tokens *tokens);

#endif
