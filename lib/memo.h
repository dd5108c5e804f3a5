/*
 * A memory of short texts, of bounded size. Reports are made of the same
 * labels, headings and titles over and over: what a text was found to be is
 * kept by its exact bytes. The memory knows the texts and gives each a number;
 * what was found about it is its owner's to keep.
 */
#ifndef MEMO_H
#define MEMO_H

#include <stdbool.h>
#include <stddef.h>

enum {
	MEMO_BYTES = 118,       /* of the longest text that is kept */
	MEMO_NONE = -1
};

struct memo_text {
	unsigned char n;
	unsigned char kind;
	char s[MEMO_BYTES];
};

/*
 * So many of texts[], counted from 1; 0 is none yet. A new one takes the last
 * one's place, and one that comes again moves up by one, so that texts that
 * never come again drive out none that do.
 */
enum { MEMO_WAYS = 4 };

struct memo_place {
	unsigned short text[MEMO_WAYS];
	unsigned short mark[MEMO_WAYS]; /* bits of their hashes: most others are told by them */
};

struct memo {
	size_t most;                    /* texts; MEMO_WAYS times as many as there are places */
	struct memo_text *texts;        /* filled from the start: a short input touches little memory */
	struct memo_place *places;
	unsigned short n;
	unsigned short last;            /* that was found, counted from 1; 0: none. It is often asked for again at once. */
};

/*
 * The number of s[0..n) below memo->most, or MEMO_NONE if it is too long or
 * empty. `kind` tells apart what equal texts are looked up for. *known: it is
 * the number that it had before; else it is new, and was perhaps another's.
 */
int memo_find(struct memo *memo, unsigned char kind, const char *s, size_t n, bool *known);

#endif
