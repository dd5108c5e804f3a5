/*
 * What may stand where a table that is seen again has another number
 * (stencil.h): a number as its column has them, and nothing else.
 */
#ifndef HOLE_H
#define HOLE_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

enum hole_kind {
	HOLE_COUNT,             /* digits */
	HOLE_CHANGE,            /* digits, but for 0 with a sign before them (value_sign()) */
	HOLE_AMOUNT,            /* digits, with a point and digits behind them or without */
	HOLE_IDLE               /* digits that are no cell: of a note, or a page's number */
};

/* What stands in a hole. */
struct number {
	const char *s;
	size_t n;
};

enum {
	HOLE_DIGITS = 9,        /* of a number, before a point and behind it */
	HOLE_IDLE_DIGITS = 4,   /* a page's number has no more */
	HOLE_TEXT = 32,         /* bytes of a number, at the most */
	HOLE_NONE = 0xffff      /* in place of a hole's number, counted from 0: there is none */
};

enum hole_kind hole_kind(enum form_unit unit);

/* Is s[0..n) nothing but a number that may be in any hole? */
bool hole_is_plain(const char *s, size_t n);

/* How long the number is that s[0..n) begins with, and that may be in a hole; 0 if none does. */
size_t hole_number(enum hole_kind kind, const char *s, size_t n);

/*
 * The value of a number in a hole, as the contract writes it; sets its length. It
 * is the number's end, or it is put into less[], HOLE_DIGITS + 1 bytes: 减38 is -38.
 */
const char *hole_value(const struct number *number, char *less, size_t *length);

/* The number in the hole of a count: digits. */
static inline unsigned long
hole_count(const struct number *number)
{
	unsigned long value = 0;
	size_t i;

	for (i = 0; i < number->n; i++)
		value = value * 10 + (unsigned long)(number->s[i] - '0');
	return value;
}

/* Where a number stands in its table; of an idle one, all 0. */
struct hole_place {
	unsigned char row, column, columns;     /* from 0; and how many columns the row has */
};

/*
 * The numbers that are tried in holes: in the first HOLE_TRIALS_LENGTH trials they
 * are all 0, all long, and of all lengths; in the others what else may matter where
 * numbers are weighed: they count up cell by cell, and row by row; in HOLE_TRIAL_PAGE
 * they are years, of which the last number but one is the sum, as if a page's number
 * were the total. Where rows are to add up (balance.h), in the last trials all but one
 * number of each row is 0, and every other row is.
 */
enum {
	HOLE_TRIALS_LENGTH = 3,
	HOLE_TRIAL_PAGE = 5,
	HOLE_TRIALS = 6,
	HOLE_TRIALS_BALANCED = 8
};

/* The number that trial `trial' has for hole `i'. */
unsigned long hole_trial(enum hole_kind kind, struct hole_place place, unsigned trial, size_t i);

/* Writes a number, as trial `trial' has it in hole `i', HOLE_TEXT bytes at the most; returns its length. */
size_t hole_write(char *to, enum hole_kind kind, unsigned trial, size_t i, unsigned long number);

#endif
