/* Words of a list that are labels: of rows, or the names of columns, with what may stand behind them. */
#ifndef NAMED_H
#define NAMED_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"
#include "label.h"
#include "piece.h"

/* The row that it is the label of; NULL if there is none, or several. */
const struct label_hit *named_row(const struct label_hit *hits, size_t n);

/*
 * How far the longest label goes that begins the words; 0 if none does. Two of
 * them are no label, though a group's and its row's may stand for the row. It is undamaged, but
 * for a row's with its number. Sets hits[LABEL_HITS] and how many they are.
 */
size_t named_first(const struct form_table *table, struct piece p, struct label_hit *hits, size_t *nhits);

/* Are they nothing but labels and notes? */
bool named_all(const struct form_table *table, struct piece p);

/* Are they a note (items.h), or the unit of a value before them? */
bool named_note(struct piece p);

/* Is it a unit? Behind a column's name it stands for an empty cell. */
bool named_unit(struct piece p);

/*
 * Where the value begins that a column's name runs into, as in 自然人3件; 0 if the words are no
 * such thing. The name ends in a Chinese character or a bracket, 为 or 是 may follow it, and it is as
 * long as may be: 本年增/减-3 is one of -3, 本年增/减3 one of 3. Sets hits[LABEL_HITS] and how many they are.
 */
size_t named_joined(const struct form_table *table, struct piece p, struct label_hit *hits, size_t *nhits);

#endif
