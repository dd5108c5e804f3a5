/*
 * The cells of every form by what their records have behind `doc TAB`:
 * `table TAB row TAB col TAB`. Each is one struct key.
 */
#ifndef KEY_H
#define KEY_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

enum {
	KEY_TABLES = 3,         /* tables 2, 3 and 4 */
	KEY_FIRST = 2,
	KEY_SIZE = 40,
	KEY_TEXT = 48,          /* the same in full steps of block_same() */
	KEY_NO_CELL = FORM_MAX_CELLS
};

struct key {
	char text[KEY_TEXT];
	size_t length;
	size_t table;                   /* 0 for the first of the tables */
	size_t cell[FORM_YEARS];        /* in form order; KEY_NO_CELL where a year has none */
	struct key *next;               /* the one that was found after this one */
	unsigned long report;           /* the user's: the last report that had it */
	size_t record;                  /* and which of its records told of it */
};

/* Learns the keys; call it first. */
void key_learn(void);

/*
 * The key that s[0..n) begins with; NULL if none. Streams repeat their order
 * from report to report, so the one that came next the last time is tried
 * before all others are looked up.
 */
struct key *key_find(const char *s, size_t n);

/* The key that is tried first; and that it was the one. */
struct key *key_next(void);
void key_found(struct key *key);

#endif
