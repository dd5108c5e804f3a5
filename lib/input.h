/*
 * Files as lines of clean UTF-8, in bounded memory. One file is open at a
 * time. What arrives: LF and CR LF end lines, a byte-order mark is dropped,
 * NUL bytes and bytes that are not UTF-8 become U+FFFD and are reported once
 * a file, with status 1. A line longer than INPUT_LINE comes in pieces.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { INPUT_LINE = 65536 };    /* bytes of a line that surely come in one piece */

struct piece {
	const char *s;          /* valid until the next call; not ended by NUL */
	size_t n;               /* without the line's end */
	unsigned long line;     /* its number in the file, from 1 */
	bool first;             /* the line begins here */
	bool last;              /* the line ends here, */
	bool cut;               /* with the file, and without a newline */
};

/*
 * The encoding of the files: a name that iconv_open(3) knows (false, with a
 * message, if it does not), or NULL, to tell UTF-8, UTF-16 with a byte-order
 * mark and GB18030 apart file by file. Without a call it is UTF-8.
 */
bool input_charset(const char *charset);

/*
 * From now on a file whose encoding is not given is looked at as markup: what
 * it says of its own encoding (charset.h) goes before what its bytes look like.
 */
void input_declared(void);

/*
 * Opens each operand in turn (`-` or none: standard input) and calls `read`
 * with its name; a file that cannot be opened is trouble, and the rest goes on.
 */
void input_each(char *const operands[], void (*read)(const char *name));

/*
 * The next of the open file, for filters that take many lines at once; false at
 * its end, or on trouble. It is as many whole lines as are at hand, each with a
 * newline behind it, the last one of a file too; piece->line is the number of
 * the first. They can be read by blocks (block.h), beyond their end.
 * A line longer than INPUT_LINE comes in pieces, without a newline.
 * Who takes lines off the piece's front, and counts them in piece->line, shall leave it so for the next call.
 */
bool input_lines(struct piece *lines);

/*
 * The next whole line of the open file, as record-reading filters want it:
 * of a longer one the first INPUT_LINE bytes at least, with `last` false;
 * the rest of it is skipped.
 */
bool input_record(struct piece *piece);

/* The same many at once, as input_lines() has them; a longer line comes alone, and without a newline. */
bool input_records(struct piece *lines);

/*
 * For filters to which lines mean nothing: `used` bytes of the last window are
 * done with; what is left of it comes again, with more behind it, as a window
 * that ends on a character's border. piece->last: nothing comes behind it;
 * else it has more than INPUT_LINE bytes. piece->line is the line its first
 * byte is in. False if it is empty: the file has ended. Use it, or the lines
 * above, for a file, not both.
 */
bool input_window(struct piece *piece, size_t used);

/*
 * True if reading the open file failed, which is reported, and all before that
 * was delivered: nothing of the line that it failed in, unless some of it came
 * in pieces, of which an empty one is the last then. What a filter does not
 * have whole then, it drops.
 */
bool input_failed(void);

/*
 * For filters that read records, of each of which the end must be seen: true
 * if the piece was cut off. That is trouble, and the same as if reading had
 * failed there. (What wrote it may have died, or could not read on.)
 */
bool input_cut_off(const struct piece *piece);

/* How to name the open file in a message: `<stdin>` for `-`. */
const char *input_name(void);

#endif
