#include <stdbool.h>
#include <string.h>

#include "block.h"
#include "output.h"
#include "prefix.h"

enum {
	PREFIX = PREFIX_DOC + 2 * OUT_DIGITS + 5,       /* doc # count TAB sec TAB line TAB */
	PREFIX_ROOM = PREFIX + PREFIX_STEP      /* with what is copied too much */
};

static struct {
	const char *name;
	size_t n;
	unsigned long count;
	int section;
} now;

/*
 * The prefix of ten lines of the section now, 120 to 129. The last digit is put in
 * as each is written, since what has just changed is slow to copy.
 */
static struct {
	size_t head;            /* bytes in front of the number; 0: nothing is kept */
	size_t n;               /* all of them; 0: no number yet */
	unsigned long ten;      /* the number without its last digit */
	char s[PREFIX_ROOM];
} kept;

/* Keeps what is the same in all lines of the report, if its name is not too long, with the section's number last. */
static void
keep_head(void)
{
	size_t n;

	kept.head = kept.n = 0;
	if (now.n > PREFIX_DOC)
		return;
	n = out_cleaned(kept.s, now.name, now.n);
	if (now.count > 1) {
		kept.s[n++] = '#';
		n += out_digits(kept.s + n, now.count);
	}
	kept.s[n] = kept.s[n + 2] = '\t';
	kept.head = n + 3;
}

void
prefix_report(const char *name, size_t n, unsigned long count)
{
	now.name = name;
	now.n = n;
	now.count = count;
	keep_head();
	prefix_section(0);
}

void
prefix_section(int section)
{
	now.section = section;
	if (kept.head > 0)
		kept.s[kept.head - 2] = (char)('0' + section);
}

/* Makes 129, but for its last digit, 130; false if that is longer. */
static bool
count_up(void)
{
	char *first = kept.s + kept.head, *at = kept.s + kept.n - 3;

	for (; at >= first && *at == '9'; at--)
		*at = '0';
	if (at < first)
		return false;
	++*at;
	kept.ten++;
	return true;
}

/* Makes what is kept that of the line, and nine others. */
static void
keep_ten(unsigned long line)
{
	if (kept.n > 0 && (kept.ten == line / 10 || (kept.ten + 1 == line / 10 && count_up())))
		return;
	kept.n = kept.head + out_digits(kept.s + kept.head, line);
	kept.s[kept.n++] = '\t';
	kept.ten = line / 10;
}

static char
last_digit(unsigned long line)
{
	return (char)('0' + line % 10);
}

/* Puts what is kept in front of to[0], where there is room for it, with the last digit; returns where it ends. */
static inline char *
put_kept(char *to, char digit)
{
	size_t i, n = kept.n;

	memcpy(to, kept.s, PREFIX_STEP);
	for (i = PREFIX_STEP; i < n; i += PREFIX_STEP)
		memcpy(to + i, kept.s + i, PREFIX_STEP);
	to += n;
	to[-2] = digit;
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
	keep_ten(line);
	to = out_room(PREFIX_ROOM);
	out_took((size_t)(put_kept(to, last_digit(line)) - to));
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

/* Writes a line behind what is kept: most are no longer than a block, and copied at once. */
static inline char *
put_line(char *to, const char *s, size_t n, char digit)
{
	size_t i;

	to = put_kept(to, digit);
	memcpy(to, s, BLOCK);
	for (i = BLOCK; i < n; i += BLOCK)
		memcpy(to + i, s + i, BLOCK);
	return to + n;
}

const char *
prefix_lines(const char *s, unsigned long line, unsigned long to)
{
	const char *block, *next;
	struct room room;
	uint64_t newlines;
	char digit = last_digit(line);

	keep_ten(line);
	open_room(&room);
	for (block = s; line < to; block += BLOCK)
		for (newlines = block_newlines(block); newlines != 0 && line < to; newlines &= newlines - 1) {
			next = block + block_first(newlines) + 1;
			if (PREFIX_ROOM + BLOCK + (next - s) > room.end - room.at)
				put_apart(&room, s, (size_t)(next - s), line);
			else
				room.at = put_line(room.at, s, (size_t)(next - s), digit);
			line++;
			s = next;
			if (++digit > '9') {
				keep_ten(line);
				digit = '0';
			}
		}
	close_room(&room);
	return s;
}
