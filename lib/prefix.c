#include <stdbool.h>
#include <string.h>

#include "block.h"
#include "output.h"
#include "prefix.h"

enum {
	PREFIX = PREFIX_DOC + 2 * OUT_DIGITS + 5        /* doc # count TAB sec TAB line TAB */
};

static struct {
	const char *name;
	size_t n;
	unsigned long count;
	int section;
} now;

/* A prefix of the section now. Its number's last digit may be another line's: the rest is right for ten of them. */
static struct {
	size_t head;            /* bytes in front of that number; 0: nothing is kept */
	size_t n;               /* 0: no line had it yet */
	unsigned long tens;
	char s[PREFIX + PREFIX_STEP];
} kept;

/* Keeps what is the same in all lines of the section, if the name is not too long. */
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

/* Makes what is kept that of a line, but for the last digit. */
static inline void
move_to(unsigned long line)
{
	if (kept.n > 0 && kept.tens == line / 10)
		return;
	kept.tens = line / 10;
	kept.n = kept.head + out_digits(kept.s + kept.head, line);
	kept.s[kept.n++] = '\t';
}

/* Writes that digit into the prefix s. */
static inline void
set_digit(char *s, unsigned long line)
{
	s[kept.n - 2] = (char)('0' + line % 10);
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
	if (kept.head == 0) {
		out_anew(line);
		return;
	}
	move_to(line);
	set_digit(kept.s, line);
	out_bytes(kept.s, kept.n);
}

/* Copies n bytes in steps, that is a little more; returns where the n bytes end. */
static inline char *
copy(char *to, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i += PREFIX_STEP)
		memcpy(to + i, s + i, PREFIX_STEP);
	return to + n;
}

/* Room in the output, and where the next line goes there. */
struct room {
	char *from, *at, *end;
};

static void
open_room(struct room *room)
{
	room->from = room->at = out_room(OUT_ROOM);
	room->end = room->at + OUT_ROOM;
}

static void
close_room(const struct room *room)
{
	out_took((size_t)(room->at - room->from));
}

static inline void
put_line(struct room *room, const char *s, size_t n, unsigned long line)
{
	char *text;

	if (kept.head == 0 || PREFIX + n + 2 * PREFIX_STEP > (size_t)(room->end - room->at)) {
		close_room(room);
		prefix_out(line);
		out_bytes(s, n);
		open_room(room);
		return;
	}
	move_to(line);
	text = copy(room->at, kept.s, kept.n);
	set_digit(room->at, line);
	room->at = copy(text, s, n);
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
