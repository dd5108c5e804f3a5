/*
 * Automatic numbers of paragraphs, as Word has them: a list has up to nine
 * levels, each with a format and a text such as `%1、` or `（%2）`, and
 * paragraphs count on from one to the next (ECMA-376 part 1, 17.9).
 */
#ifndef LISTING_H
#define LISTING_H

#include <stdbool.h>
#include <stddef.h>

enum {
	LISTING_LISTS = 64,     /* definitions of lists, */
	LISTING_USES = 512,     /* and of lists that use them */
	LISTING_LEVELS = 9,
	LISTING_NUMBER = 256    /* bytes of a number as it is shown */
};

void listing_start(void);

/* Is there any list? Has one gone beyond the limits? */
bool listing_any(void);
bool listing_full(void);

/* The definition of a list; what follows is of it, and of the level set last. */
void listing_define(long id);
void listing_level(long level);
void listing_first(long number);
void listing_format(const char *s, size_t n);
void listing_text(const char *s, size_t n);
void listing_style(const char *s, size_t n);    /* paragraphs of this style are of this level */

/* A list that uses a definition, and where one of its levels begins instead. */
void listing_use(long id);
void listing_of(long definition);
void listing_restart(long level, long number);

/* The list and level of a paragraph of this style; false if it has none. */
bool listing_find_style(const char *s, size_t n, long *use, long *level);

/* Counts a paragraph of list `use`, and writes its number to out[0..LISTING_NUMBER); returns its length. */
size_t listing_next(long use, long level, char *out);

#endif
