#include <string.h>

#include "output.h"
#include "prefix.h"

enum { PREFIX = PREFIX_DOC + 2 * OUT_DIGITS + 5 };      /* doc # count TAB sec TAB line TAB */

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
	char s[PREFIX];
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

void
prefix_out(unsigned long line)
{
	if (kept.head == 0) {
		out_anew(line);
		return;
	}
	if (kept.line > 0 && line == kept.line + 1)
		count_up();
	else
		set_number(line);
	out_bytes(kept.s, kept.n);
}
