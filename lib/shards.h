/*
 * Shards: numbers that narrow cells broke over lines of aligned text. What stands above each other in
 * lines next to each other is put together, where these are one row's, which adds up so.
 */
#ifndef SHARDS_H
#define SHARDS_H

#include "valuelines.h"

/* Puts the shards of a table's rows together. */
void shards_join(struct value_lines *lines);

#endif
