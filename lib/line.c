#include <string.h>

#include "line.h"
#include "output.h"
#include "white.h"

static struct {
	bool open;              /* the line in hand has something */
	bool any;               /* a line was written */
	bool empty;             /* an empty line is to come before the next */
	char white[LINE_WHITE]; /* since the last word */
	size_t nwhite;
} line;

void
line_start(void)
{
	memset(&line, 0, sizeof line);
}

bool
line_any(void)
{
	return line.any;
}

static void
begin(void)
{
	if (line.empty && line.any)
		out_char('\n');
	line.empty = false;
	line.open = line.any = true;
}

static void
add_white(const char *s, size_t n)
{
	if (n > sizeof line.white - line.nwhite)
		return;
	memcpy(line.white + line.nwhite, s, n);
	line.nwhite += n;
}

static void
take_white(const char *s, size_t n, enum white kind)
{
	bool nbsp = n == 2 && memcmp(s, "\xc2\xa0", 2) == 0;

	if (!line.open || kind == WHITE_NOTHING)
		return;
	if (kind == WHITE_SPACE && line.nwhite > 0 && line.white[line.nwhite - 1] == ' ')
		return;
	add_white(nbsp || kind == WHITE_SPACE ? " " : s, nbsp || kind == WHITE_SPACE ? 1 : n);
}

static void
put(const char *s, size_t n)
{
	if (!line.open)
		begin();
	out_bytes(line.white, line.nwhite);
	line.nwhite = 0;
	out_bytes(s, n);
}

void
line_words(const char *s, size_t n)
{
	enum white kind;
	size_t length;

	while (n > 0) {
		if ((length = white_run(s, n)) > 0) {
			put(s, length);
		} else {
			kind = white_at(s, n, &length);
			take_white(s, length, kind);
		}
		s += length;
		n -= length;
	}
}

void
line_tab(void)
{
	if (line.open)
		add_white("\t", 1);
}

void
line_verbatim(const char *s, size_t n)
{
	const char *end;
	size_t length;

	for (; n > 0; s += length, n -= length) {
		end = memchr(s, '\n', n);
		length = end != NULL ? (size_t)(end - s) : n;
		if (length > 0 && s[length - 1] == '\r')
			put(s, length - 1);
		else if (length > 0)
			put(s, length);
		if (end != NULL) {
			line_break();
			length++;
		}
	}
}

void
line_break(void)
{
	if (line.open)
		out_char('\n');
	line.open = false;
	line.nwhite = 0;
}

void
line_empty(void)
{
	line_break();
	line.empty = true;
}

void
line_row(const char *s, size_t n, size_t tabs)
{
	line_break();
	begin();
	out_bytes(s, n);
	for (; tabs > 0; tabs--)
		out_char('\t');
	line_break();
}
