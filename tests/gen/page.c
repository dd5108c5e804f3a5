#include <stdlib.h>
#include <string.h>

#include "damage.h"
#include "page.h"

enum { SECTIONS = 7, LINES = 8192 };

struct mark {
	bool set;
	size_t first, at;       /* offsets: of blank lines before, of the section */
};

static char text[PAGE_SIZE];
static size_t size;
static struct mark marks[SECTIONS];

void
page_clear(void)
{
	size = 0;
	memset(marks, 0, sizeof(marks));
}

void
page_bytes(const char *s, size_t n)
{
	if (n > sizeof(text) - size) {
		fprintf(stderr, "gipgen: a report is longer than %d bytes\n", PAGE_SIZE);
		exit(2);
	}
	memcpy(text + size, s, n);
	size += n;
}

void
page_put(const char *s)
{
	page_bytes(s, strlen(s));
}

void
page_line(const char *s)
{
	page_put(s);
	page_put("\n");
}

void
page_lines(unsigned n)
{
	while (n-- > 0)
		page_put("\n");
}

void
page_end_line(void)
{
	if (size > 0 && text[size - 1] != '\n')
		page_put("\n");
}

size_t
page_size(void)
{
	return size;
}

void
page_cut(size_t to)
{
	if (to < size)
		size = to;
}

/* The start of the blank lines that end the text. */
static size_t
before_blank(void)
{
	size_t i = size;

	while (i > 1 && text[i - 1] == '\n' && text[i - 2] == '\n')
		i--;
	return i;
}

void
page_mark(int section, bool loose)
{
	struct mark *m = &marks[section];

	m->set = true;
	m->at = size;
	m->first = loose ? before_blank() : size;
}

static unsigned long
line_at(size_t offset)
{
	unsigned long line = 1;
	size_t i;

	for (i = 0; i < offset; i++)
		line += text[i] == '\n';
	return line;
}

/* The first Chinese character from an offset on (U+4E00 to U+9FFF, about). */
static size_t
first_han(size_t at)
{
	while (at < size && ((unsigned char)text[at] < 0xe4 || (unsigned char)text[at] > 0xe9))
		at++;
	return at;
}

unsigned long
page_section(int section, unsigned long *first)
{
	const struct mark *m = &marks[section];

	if (!m->set)
		return 0;
	*first = line_at(m->first);
	return line_at(first_han(m->at));
}

unsigned long
page_count(void)
{
	return line_at(size) - 1;
}

static size_t
line_length(size_t at)
{
	const char *end = memchr(text + at, '\n', size - at);

	return end == NULL ? size - at : (size_t)(end - (text + at)) + 1;
}

/* True if one of the n lines kept so far is the same as this one. */
static bool
seen(const size_t kept[], size_t n, size_t at, size_t length)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (line_length(kept[i]) == length &&
		    memcmp(text + kept[i], text + at, length) == 0)
			return true;
	return false;
}

void
page_dedup(bool blank)
{
	static size_t kept[LINES];
	struct mark old[SECTIONS];
	size_t at, length, n = 0, to = 0, i;

	memcpy(old, marks, sizeof(old));
	for (at = 0; at < size; at += length) {
		length = line_length(at);
		for (i = 0; i < SECTIONS; i++)
			if (old[i].set && old[i].at == at)
				marks[i].at = marks[i].first = to;
		if ((length > 1 || blank) && seen(kept, n, at, length))
			continue;
		memmove(text + to, text + at, length);
		if (length > 1 || blank)
			kept[n < LINES - 1 ? n++ : n] = to;
		to += length;
	}
	size = to;
}

bool
page_write(FILE *file, bool crlf)
{
	size_t at, length;

	if (!crlf)
		return fwrite(text, 1, size, file) == size;
	for (at = 0; at < size; at += length) {
		length = line_length(at);
		if (text[at + length - 1] != '\n')
			return fwrite(text + at, 1, length, file) == length;
		if (fwrite(text + at, 1, length - 1, file) != length - 1 ||
		    fputs("\r\n", file) == EOF)
			return false;
	}
	return true;
}

void
page_traditional(void)
{
	damage_traditional(text, size);
}
