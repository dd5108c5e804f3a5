/*
 * A table's section as a stencil has it (stencil.h): its text, with a hole for
 * each number that may be another, and what its cells were found to be.
 */
#ifndef DRAFT_H
#define DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "answer.h"
#include "balance.h"
#include "hole.h"
#include "idle.h"
#include "lines.h"

enum {
	DRAFT_TEXT = 6144,      /* bytes of a section, and of its answers; most have half of that */
	DRAFT_HOLES = FORM_MAX_CELLS + IDLE_MOST + 1
};

/* Where the text has a hole: in front of this byte; the last one is its end. */
struct hole {
	unsigned short at;
	unsigned char kind;             /* of enum hole_kind */
	struct hole_place place;
};

/* An answer, its line counted from the section's first. */
struct kept_answer {
	unsigned short line, cell;
	unsigned short hole;            /* which has its number, or HOLE_NONE: then */
	unsigned short value;           /* its texts stand behind the section's, from here on: */
	unsigned short raw_length;      /* the value, and raw behind it */
	unsigned char value_length;
	unsigned char status;
};

/* Hole i of holes, struct hole in a row, aligned or not. */
static inline struct hole
draft_hole(const void *holes, size_t i)
{
	struct hole hole;

	memcpy(&hole, (const char *)holes + i * sizeof hole, sizeof hole);
	return hole;
}

struct draft {
	size_t used, nholes;
	char text[DRAFT_TEXT];          /* the section's lines without what is in the holes, and texts of answers */
	struct hole holes[DRAFT_HOLES];
	struct kept_answer answers[FORM_MAX_CELLS];
	struct balance balance;         /* what rows must add up to, if draft_balance() was asked */
};

/*
 * Drafts a section and the answers[] that were found in it, with holes for its
 * cells and for what is idle; without holes, if idle is NULL. False if there is no
 * room for it.
 */
bool draft_take(struct draft *draft, const struct form_table *table, const struct lines *lines,
    const struct answer *answers, const struct idle *idle);

/* Only sections whose rows add up (balance.h) shall be told by the draft; false if there is nothing to add up. */
bool draft_balance(struct draft *draft, const struct form_table *table, const struct answer *answers,
    enum balance_kind kind);

/*
 * The answers[] of a section whose first line is number `first', with numbers[] in
 * the holes; kept[] are `cells' struct kept_answer, aligned or not, and text is
 * that of their draft.
 */
void draft_give(const void *kept, size_t cells, const char *text, const struct number *numbers,
    unsigned long first, struct answer *answers);

#endif
