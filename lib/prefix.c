#include <stdbool.h>
#include <string.h>

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

/* The last prefix of the section now, with the number of its line at its end. */
static struct {
	size_t head;            /* bytes in front of that number; 0: nothing is kept */
	size_t n;
	unsigned long line;     /* 0: no line had it yet */
	char s[PREFIX + PREFIX_STEP];
} kept;

/* Keeps what is the same in all lines of the section, if the name is not too long. */
static void
keep_head(void)
{
	size_t n;

	kept.head = 0;
	kept.line = 0;
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

static void
set_number(unsigned long line)
{
	kept.line = line;
	kept.n = kept.head + out_digits(kept.s + kept.head, line);
	kept.s[kept.n++] = '\t';
}

/* Adds one to the number in the prefix; it gets no longer, or set_number() makes it anew. */
static void
count_up(void)
{
	size_t i = kept.n - 2;

	while (i > kept.head && kept.s[i] == '9')
		kept.s[i--] = '0';
	kept.line++;
	if (kept.s[i] == '9')
		set_number(kept.line);
	else
		kept.s[i]++;
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

/* Makes what is kept that of a line. */
static void
move_to(unsigned long line)
{
	bool next = kept.line > 0 && line == kept.line + 1;

	if (next && kept.s[kept.n - 2] != '9') {
		kept.s[kept.n - 2]++;
		kept.line = line;
	} else if (next)
		count_up();
	else
		set_number(line);
}

void
prefix_out(unsigned long line)
{
	if (kept.head == 0) {
		out_anew(line);
		return;
	}
	move_to(line);
	out_bytes(kept.s, kept.n);
}

/* Copies n bytes in steps, that is a little more; returns where the n bytes end. */
static char *
copy(char *to, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i += PREFIX_STEP)
		memcpy(to + i, s + i, PREFIX_STEP);
	return to + n;
}

/* The newline that ends the line at s. Many lines are shorter than a search takes to begin. */
static const char *
line_end(const char *s, const char *end)
{
	enum { SHORT = 4 };
	const char *at = s;

	for (; at < end && at < s + SHORT; at++)
		if (*at == '\n')
			return at;
	return memchr(at, '\n', (size_t)(end - at));
}

const char *
prefix_lines(const char *s, const char *end, unsigned long line, unsigned long to)
{
	char *out = out_room(OUT_ROOM), *from = out;
	const char *newline;
	size_t n;

	for (; line < to; line++, s = newline + 1) {
		newline = line_end(s, end);
		n = (size_t)(newline + 1 - s);
		if (kept.head == 0 || PREFIX + n + PREFIX_STEP > OUT_ROOM - (size_t)(out - from)) {
			out_took((size_t)(out - from));
			prefix_out(line);
			out_bytes(s, n);
			from = out = out_room(OUT_ROOM);
			continue;
		}
		move_to(line);
		out = copy(copy(out, kept.s, kept.n), s, n);
	}
	out_took((size_t)(out - from));
	return s;
}
