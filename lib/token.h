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
#include <stdint.h>

#include "lines.h"
#include "part.h"

enum {
	TOKEN_MOST = 4096,      /* cells of a section that are looked at */
	TOKEN_TEXT = 65536,     /* bytes of their text */
	TOKEN_CUT = 400         /* bytes kept of one cell; no label is longer */
};

enum token_kind {
	TOKEN_WORDS,            /* a label, or any other text */
	TOKEN_NUMBER,
	TOKEN_NONE,             /* 无, /, -, —, or a number with a sign of doubt: 12?, 7~, ? */
	TOKEN_BLANK,            /* an empty place in a line of several cells */
	TOKEN_PAD,              /* bars with nothing between, a line or a part of one: an empty cell, or none */
	TOKEN_GAP               /* one more empty line than parts cells: the same; see token_read() */
};

/* How the column of a cell in aligned text was worked out (grid.h). */
enum token_doubt {
	TOKEN_PLAIN,            /* it was not, or it is plain to see */
	TOKEN_LIKELY,           /* it stands by and large where it should: plain, unless sums say otherwise */
	TOKEN_NEAR,             /* it stands much nearer to it than to others */
	TOKEN_VAGUE             /* others are nearly as good */
};

/*
 * How far a cell stands in its line may be told in columns of a terminal, in
 * characters or in bytes: programs that align text count in one of them.
 */
enum token_measure {
	TOKEN_COLUMNS,
	TOKEN_CHARACTERS,
	TOKEN_BYTES,
	TOKEN_MEASURES
};

struct token {
	enum token_kind kind;
	unsigned long line;
	unsigned long row;      /* the line it belongs to: the first, of a drawn row of several */
	unsigned chunk;         /* lines without an empty line between share one */
	unsigned cell;          /* place in the line, from 1 */
	unsigned cells;         /* how many the line has */
	unsigned place;         /* its place in the file's line, if the table was turned (turn.h); else 0 */
	/* Where it begins and ends in its line, if neither tabs nor bars part that. */
	unsigned from[TOKEN_MEASURES], to[TOKEN_MEASURES];
	bool fused;             /* a number that had run into the words before it */
	bool whole;             /* it is printed 12.0, as most are of the table: no fraction */
	bool doubted;           /* its digits are put together, or may belong together */
	bool brimful;           /* then: each piece of it but the last fills its cell; not if a sum bears them out */
	bool near;              /* nearer to another number than cells are: it may be a part of that, or that too many */
	bool broken;            /* the value below it is the rest of it */
	bool ruled;             /* the line's cells are parted by tabs or bars */
	bool unit;              /* words that are the unit of their row (unitcol.h) */
	enum token_doubt doubt; /* that it is in the right column */
	unsigned empty;         /* empty lines before it, if it is alone in its line and so is the one before */
	const char *s;
	size_t n;
};

struct tokens {
	size_t n, used;
	const struct lines *lines;      /* of the section */
	struct part bars, marks;        /* what parts cells; no mark does if marks.run is 0 */
	size_t fields, values;  /* that most rows have which marks part */
	bool tight;             /* cells have spaces around: bars that touch are pads, */
	bool apart;             /* and always after a space */
	bool single;            /* lines that bars close are one cell, */
	bool wrapped;           /* the last bar of a row stands in the line below it, */
	bool cut;               /* and was there another at the end of the line in hand? */
	bool alone;             /* a bar in a line of its own closes each cell: one behind an empty line an empty one */
	bool broken;            /* rows without bars around them may go on in the line below, */
	bool hard;              /* and end in two spaces (broken.h) */
	bool closing;           /* bars close the last cells of long lines, all of them; */
	bool between;           /* or no cell with text: each has a cell on both sides; */
	bool ruled;             /* rules stand between the rows of drawn boxes */
	const struct part *border;      /* what stands in lines of its own between cells, or NULL; see borders.h: */
	unsigned behind;        /* so many empty lines behind it; */
	bool enclosed;          /* it also opens and closes rows; */
	unsigned long closed_line;      /* the line in hand, if it ends with one; */
	bool padded;            /* lines of spaces stand before it, too; */
	bool white;             /* then: one came last; */
	unsigned place;         /* of the cell in hand in such a row; none: 0 */
	bool tabs_part;         /* tabs part cells: else they stand around each, as other spaces may */
	bool gapped;            /* tabs part some cells of a line and spaces the others */
	bool tab_opens;         /* a tab at a line's end has an empty cell behind it */
	bool spaced;            /* a line with nothing but a no-break space is an empty cell, */
	const char *indent;     /* or one with nothing but this, by which cells are indented, */
	size_t indented;        /* so far; none: 0 */
	unsigned chunk;
	unsigned empty;         /* lines just before, with nothing on them */
	bool full;              /* more came than could be kept */
	bool unrepeated;        /* cells stand a line each, and none is ever repeated */
	bool boxed;             /* a drawn rule opened the row: its cells may take several lines */
	unsigned opened, closed;        /* lines whose first cell has a bar before it, or only behind */
	unsigned ended, unended;        /* lines whose last cell has a bar behind it, or only before */
	bool nowhere;           /* an empty cell leaves nothing in a line of values (grid.h) */
	bool solid;             /* cells are lines, and an empty line is an empty cell */
	bool uneven;            /* fewer empty lines than usual part some values */
	unsigned parting;       /* how many empty lines part values, if none of them is a cell */
	bool tagged;            /* within a cell that a tag of HTML opened in a line above (tagcell.h) */
	bool quoted;            /* there are lists of a programming language with strings in them (literal.h) */
	bool underlined;        /* a line is drawn below cells that bars part: 3___ */
	bool wiki;              /* within a table of MediaWiki, */
	size_t wiki_row;        /* whose row in hand begins at this token; */
	bool fenced;            /* or of AsciiDoc, */
	bool fenced_rows;       /* where empty lines part rows, */
	size_t fenced_cells;    /* that have so many cells at the least */
	size_t row, nrow;       /* tokens of that row, one a cell; none: 0 */
	bool brimful;           /* there are numbers whose pieces fill their cells */
	uint64_t brim;          /* of a box's line: a bit for each cell that its text fills */
	struct token t[TOKEN_MOST];
	char text[TOKEN_TEXT];
};

/* Adds a token of s[0..n) that is otherwise like `place`. */
void token_add(struct tokens *tokens, enum token_kind kind, const char *s, size_t n,
    const struct token *place);

/* Adds a cell's text, trimmed; its kind follows from it. */
void token_add_cell(struct tokens *tokens, const char *s, size_t n, const struct token *place);

/*
 * A cell s[0..n) may have newlines: then it begins or ends in another line of the file, as
 * that one's first cell. The first goes to where its text begins, whose place in s it
 * returns; the second, with the rest, to where the next cell does; the third over text within.
 */
size_t token_enter(struct token *place, const char *s, size_t n);
void token_leave(struct token *place, const char *s, size_t n);
void token_newlines(struct token *place, const char *s, size_t n);

/* Adds the cells of a line, place->cells at most, each at its own place->cell. */
void token_add_cells(struct tokens *tokens, const char *s, size_t n, const struct part *part,
    struct token *place);

/*
 * Is it a number as far as its line goes? It may end in a decimal point, or lack digits behind a comma: then it is
 * none as it stands.
 */
bool token_begins_number(const struct token *t);

/* Does it begin with 0 and another digit, narrow or wide? No number does: it is several, or the rest of one. */
bool token_is_padded(const struct token *t);

/*
 * Adds s[0..n) to the text of token `i`. Digits behind digits make a longer
 * number, which is doubted. False if there is no room.
 */
bool token_append(struct tokens *tokens, size_t i, const char *s, size_t n);

/* Tokens from `first` on are the cells of one row, in lines of their own. */
void token_end_row(struct tokens *tokens, size_t first);

/* A number or a none-mark: what stands where a value should. */
bool token_is_value(const struct token *t);

/* A place with nothing in it: a blank, a pad or a gap. */
bool token_is_empty(const struct token *t);

/* How many of n tokens are values. */
size_t token_values(const struct token *t, size_t n);

/* Where the tokens end that stand in the line of token `i`, from there on. */
size_t token_line_end(const struct tokens *tokens, size_t i);

/* Makes it an empty place of its line. */
void token_clear(struct token *t);

/* Is it a number with a fraction? */
bool token_has_fraction(const struct token *t);

/* The number of a token that counts; 0 if it has none. */
unsigned long long token_number(const struct token *t);

/* How many of m tokens are values; and the number of the last one, and the sum of those before it. */
size_t token_sum(const struct token *t, size_t m, unsigned long long *last, unsigned long long *rest);

/*
 * Parts words that a number has run into: bytes [at, n) of token `i` become a
 * number of its own, behind it. False if there is no room.
 */
bool token_split(struct tokens *tokens, size_t i, size_t at);

/* Where the first part of a cell ends in its line, after `at' bytes, and t[1], the other one, begins. */
void token_edges(struct token *t, size_t at);

/* How far s[0..n) reaches in a line. */
unsigned token_width(const char *s, size_t n, enum token_measure measure);

/*
 * Puts `n` empty cells in front of token `i`, in the line of token `like`, and
 * numbers the cells of that line anew. False if there is no room.
 */
bool token_blanks(struct tokens *tokens, size_t i, size_t n, size_t like);

/*
 * Adds bytes [at, at + n) of number `i` as a token of its own, behind all
 * others; returns its place, or -1 if there is no room.
 */
int token_part(struct tokens *tokens, size_t i, size_t at, size_t n);

/*
 * Reads the lines of a section, all of them. Where cells are paragraphs or lines, an empty cell
 * may have left but an empty line: those beyond what parts most cells become
 * tokens of their own. `unrepeated`: the report has no line twice (repeat.h);
 * it is kept if the section's cells stand a line each.
 */
void token_read(struct tokens *tokens, struct lines *lines, bool unrepeated);

#endif
