/*
 * The lines of a section as a stream of cells, in reading order. Whatever
 * parted the cells (tabs, bars, wide gaps, line ends) is gone, but for what a
 * reader would still see: where a cell stands in its line, which lines belong
 * together, and that a place is there and empty.
 */
#ifndef TOKEN_H
#define TOKEN_H

#include <stdbool.h>
#include <stddef.h>

enum {
	TOKEN_MOST = 4096,      /* cells of a section that are looked at */
	TOKEN_TEXT = 65536,     /* bytes of their text */
	TOKEN_CUT = 400         /* bytes kept of one cell; no label is longer */
};

enum token_kind {
	TOKEN_WORDS,            /* a label, or any other text */
	TOKEN_NUMBER,
	TOKEN_NONE,             /* 无, /, -, — */
	TOKEN_BLANK,            /* an empty place in a line of several cells */
	TOKEN_PAD,              /* a line with nothing but bars: an empty cell, or none */
	TOKEN_GAP               /* one more empty line than parts two cells: the same */
};

struct token {
	enum token_kind kind;
	unsigned long line;
	unsigned chunk;         /* lines without an empty line between share one */
	unsigned cell;          /* place in the line, from 1 */
	unsigned cells;         /* how many the line has */
	bool ruled;             /* the line's cells are parted by tabs or bars */
	const char *s;
	size_t n;
};

struct tokens {
	size_t n, used;
	unsigned chunk;
	unsigned empty;         /* lines just before, with nothing on them */
	bool full;              /* more came than could be kept */
	bool unrepeated;        /* set by token_end(): see there */
	bool boxed;             /* a drawn rule opened the row: its cells may take several lines */
	size_t row, nrow;       /* tokens of that row, one a cell; none: 0 */
	struct token t[TOKEN_MOST];
	char text[TOKEN_TEXT];
};

void token_start(struct tokens *tokens);

/* Adds the cells of a line s[0..n), UTF-8, that stands at `line` in its file. */
void token_line(struct tokens *tokens, const char *s, size_t n, unsigned long line);

/*
 * Call after the last line. Some pages come with every line gone that stood
 * before on the page; there a number that stands is the first of its kind,
 * and an empty line may have been one. `unrepeated` tells: cells stand a line
 * each, and no two lines are equal, where any form repeats its headers.
 */
void token_end(struct tokens *tokens);

#endif
