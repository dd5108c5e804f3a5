/* Pieces of a line in which words and values follow each other: what parts them, and what digits in front may be. */
#ifndef PIECE_H
#define PIECE_H

#include <stdbool.h>
#include <stddef.h>

struct piece {
	const char *s;          /* UTF-8 */
	size_t n;
};

/* Does a Chinese character begin s[0..n)? A digit, narrow or wide? */
bool piece_is_han(const char *s, size_t n);
bool piece_is_digit(const char *s, size_t n);

/* Digits in front that no stop or bracket makes a number: they may be a value, or its end. */
bool piece_is_bare(struct piece p);

/* Is its last character a mark that says none? */
bool piece_ends_in_none(struct piece p);

/* Cuts what parts pieces from both ends; and so what is behind the first `at' bytes. */
struct piece piece_trim(struct piece p);
struct piece piece_behind(struct piece p, size_t at);

/*
 * The first place behind `at' where something parts the piece, or its end. What
 * digits follow does not: it may be a comma within a number; nor what a none-mark follows, which is a value.
 */
size_t piece_next(struct piece p, size_t at);

/* Where the words begin that nothing parts and that end the piece. */
size_t piece_last(struct piece p);

#endif
