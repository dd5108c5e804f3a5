/* Text cut into lines of a given width; a newline in it ends a line, too. */
#ifndef WRAP_H
#define WRAP_H

#include <stdbool.h>
#include <stddef.h>

enum wrap_kind {
	/*
	 * As Chinese is set: cut between any two characters, but not before
	 * closing or after opening punctuation; Latin words and numbers stay
	 * whole where they fit.
	 */
	WRAP_TEXT,
	/*
	 * With more care for Chinese, most of whose words have two characters:
	 * an even number of characters is cut between pairs, an odd number so
	 * that none stands alone.
	 */
	WRAP_TITLE,
	/*
	 * As a check reads: cut after colons and commas and before signs, so that
	 * a label and its number stay together.
	 */
	WRAP_SENTENCE,
	/* As it is, spaces and all; cut only where it is wider than a line. */
	WRAP_FIGURE
};

struct wrap {
	const char *line;       /* the line that was cut last, */
	size_t length;          /* its bytes, without spaces at its end, */
	size_t columns;         /* and columns */
	/* Private to wrap.c. */
	enum wrap_kind kind;
	const char *rest;       /* what is left to cut, */
	size_t n;               /* and its bytes */
	size_t count, left;     /* characters of a Chinese title, and of them in rest */
};

/* Begins with s[0..n), which must stay while it is cut. */
void wrap_start(struct wrap *wrap, enum wrap_kind kind, const char *s, size_t n);

/* Cuts the next line, of at most `width` columns; false if nothing is left. */
bool wrap_next(struct wrap *wrap, size_t width);

/* The columns of the widest part that wrapping would rather not cut. */
size_t wrap_minimum(enum wrap_kind kind, const char *s, size_t n);

#endif
