#include <stdbool.h>
#include <string.h>

#include "block.h"
#include "output.h"
#include "prefix.h"

enum {
	PREFIX = PREFIX_DOC + 2 * OUT_DIGITS + 5,       /* doc # count TAB sec TAB line TAB */
	PREFIX_ROOM = PREFIX + PREFIX_STEP,     /* with what is copied too much */
	NO_DIGIT = '9' + 1
};

static struct {
	const char *name;
	size_t n;
	unsigned long count;
	int section;
} now;

/* The prefix of the line `next` of the section now; but its number's last digit, if that is a digit still, stands beside it. */
static struct {
	size_t head;            /* bytes in front of that number; 0: nothing is kept */
	size_t n;
	unsigned long next;
	char digit;
	char s[PREFIX_ROOM];
} kept;

/* Keeps what is the same in all lines of the section, if the name is not too long. */
static void
keep_head(void)
{
	size_t n;

	kept.head = 0;
	kept.digit = NO_DIGIT;
	if (now.n > PREFIX_DOC)
		return;
	n = out_cleaned(kept.s, now.name, now.n);
	if (now.count > 1) {
		kept.s[n++] = '#';
		n += out_digits(kept.s + n, now.count);
	}
	kept.s[n++] = '\t';
	kept.s[n++] = (char)('0' + now.section);
	kept.s[n++] = '\t';
	kept.head = n;
}

void
prefix_report(const char *name, size_t n, unsigned long count)
{
	now.name = name;
	now.n = n;
	now.count = count;
	prefix_section(0);
}

void
prefix_section(int section)
{
	now.section = section;
	keep_head();
}

/* Makes what is kept that of a line. */
static void
move_to(unsigned long line)
{
	kept.n = kept.head + out_digits(kept.s + kept.head, line);
	kept.digit = kept.s[kept.n - 1];
	kept.s[kept.n++] = '\t';
	kept.next = line;
}

/* Puts the prefix of a line in front of to[0], where there is room for it; returns where it ends. */
static inline char *
put_prefix(char *to, unsigned long line)
{
	size_t i;

	if (line != kept.next || kept.digit == NO_DIGIT)
		move_to(line);
	for (i = 0; i < kept.n; i += PREFIX_STEP)
		memcpy(to + i, kept.s + i, PREFIX_STEP);
	to += kept.n;
	to[-2] = kept.digit++;
	kept.next++;
	return to;
}

/* The same without anything kept. */
static void
out_anew(unsigned long line)
{
	out_clean(now.name, now.n);
	if (now.count > 1) {
		out_char('#');
		out_number(now.count);
	}
	out_char('\t');
	out_char((char)('0' + now.section));
	out_char('\t');
	out_number(line);
	out_char('\t');
}

void
prefix_out(unsigned long line)
{
	char *to;

	if (kept.head == 0) {
		out_anew(line);
		return;
	}
	to = out_room(PREFIX_ROOM);
	out_took((size_t)(put_prefix(to, line) - to));
}

/* Room in the output, and where the next line goes there; none, where no prefix is kept. */
struct room {
	char *from, *at, *end;
};

static void
open_room(struct room *room)
{
	room->from = room->at = out_room(OUT_ROOM);
	room->end = room->at + (kept.head > 0 ? OUT_ROOM : 0);
}

static void
close_room(const struct room *room)
{
	out_took((size_t)(room->at - room->from));
}

/* Writes a line that has no room. */
static void
put_apart(struct room *room, const char *s, size_t n, unsigned long line)
{
	close_room(room);
	prefix_out(line);
	out_bytes(s, n);
	open_room(room);
}

/* Writes a line: most are no longer than a block, and copied at once. */
static inline void
put_line(struct room *room, const char *s, size_t n, unsigned long line)
{
	char *to;
	size_t i;

	if (PREFIX_ROOM + n + BLOCK > (size_t)(room->end - room->at)) {
		put_apart(room, s, n, line);
		return;
	}
	to = put_prefix(room->at, line);
	memcpy(to, s, BLOCK);
	for (i = BLOCK; i < n; i += BLOCK)
		memcpy(to + i, s + i, BLOCK);
	room->at = to + n;
}

const char *
prefix_lines(const char *s, unsigned long line, unsigned long to)
{
	const char *block, *next;
	struct room room;
	uint64_t newlines;

	open_room(&room);
	for (block = s; line < to; block += BLOCK)
		for (newlines = block_newlines(block); newlines != 0 && line < to; newlines &= newlines - 1) {
			next = block + block_first(newlines) + 1;
			put_line(&room, s, (size_t)(next - s), line++);
			s = next;
		}
	close_room(&room);
	return s;
}
