#include <limits.h>
#include <string.h>

#include "fold.h"
#include "lines.h"
#include "part.h"
#include "utf8.h"

/* What a character is that begins with this byte; LOOK: look at all of it. */
enum { LOOK = 512 };

static unsigned
begins(unsigned char c)
{
	if (c == '\t')
		return LINES_TAB | LINES_SPACE;
	if (c >= '0' && c <= '9')
		return LINES_DIGIT;
	if (c == '|')
		return LINES_BAR;
	if (c == '-' || c == '=')
		return LINES_DASH;
	if (c < 0x80)
		return fold_space(c) ? LINES_SPACE : LINES_ASCII;
	return fold_space_lead(c) ? LINES_WIDE | LOOK : LINES_WIDE;
}

static unsigned
look(const char *s, size_t n)
{
	size_t length;
	unsigned has = LINES_WIDE;
	unsigned long code = utf8_next(s, n, &length);

	if ((unsigned char)*s == 0xc2)
		has |= LINES_NO_BREAK;
	if (part_bar(s, n) > 0)
		has |= LINES_WIDE_BAR;
	if (fold_space(code))
		has |= LINES_SPACE;
	if (code >= 0xff10 && code <= 0xff19)
		has |= LINES_DIGIT;
	return has;
}

static unsigned
has_of(const char *s, size_t n)
{
	static unsigned kinds[UCHAR_MAX + 1];
	static bool ready;
	unsigned has = 0, kind;
	size_t i;

	for (i = 0; i <= UCHAR_MAX && !ready; i++)
		kinds[i] = begins((unsigned char)i);
	ready = true;
	for (i = 0; i < n; i++) {
		kind = kinds[(unsigned char)s[i]];
		has |= kind & LOOK ? look(s + i, n - i) : kind;
	}
	return has;
}

void
lines_start(struct lines *lines)
{
	lines->n = lines->used = 0;
	lines->has = 0;
	lines->full = false;
	lines->gapless = true;
}

void
lines_rewrite(struct lines *lines, size_t (*rewrite)(char *to, const char *s, size_t n))
{
	struct kept_line line;
	struct lines_entry entry;
	size_t at = 0, used = 0;
	char *kept;

	while (lines_next(lines, &at, &line)) {
		kept = lines->text + lines_entry_at(at - 1);
		memcpy(&entry, kept, sizeof entry);
		entry.at = (unsigned)used;
		memcpy(kept, &entry, sizeof entry);
		used += rewrite(lines->text + used, line.s, line.n);
		lines->text[used++] = '\n';
	}
	lines->used = used;
}

/* A line s[0..n) without its NULs. */
static size_t
drop_nuls(char *to, const char *s, size_t n)
{
	size_t i, used = 0;

	for (i = 0; i < n; i++)
		if (s[i] != '\0')
			to[used++] = s[i];
	return used;
}

void
lines_join(struct lines *lines)
{
	struct lines_entry entry;
	size_t i, n = 0;

	for (i = 0; i < lines->n; i++) {
		memcpy(&entry, lines->text + lines_entry_at(i), sizeof entry);
		if (entry.at > 0 && lines->text[entry.at - 1] == '\0')
			lines->gapless = false;
		else
			memcpy(lines->text + lines_entry_at(n++), &entry, sizeof entry);
	}
	lines->n = n;
	lines_rewrite(lines, drop_nuls);
}

/* How much of s[0..n) is its mark of quotation; 0 if it has none. */
static size_t
mark_length(const char *s, size_t n)
{
	return n == 0 || *s != '>' ? 0 : n > 1 && s[1] == ' ' ? 2 : 1;
}

static bool
is_quoted(const struct lines *lines)
{
	struct kept_line line;
	size_t at = 0, marks = 0;

	while (lines_next(lines, &at, &line)) {
		if (line.n > 0 && mark_length(line.s, line.n) == 0)
			return false;
		marks += line.n > 0;
	}
	return marks > 1;
}

static size_t
take_mark_off(char *to, const char *s, size_t n)
{
	size_t mark = mark_length(s, n);

	memmove(to, s + mark, n - mark);
	return n - mark;
}

void
lines_unquote(struct lines *lines)
{
	while (is_quoted(lines))
		lines_rewrite(lines, take_mark_off);
}

bool
lines_have_gaps(const struct lines *lines)
{
	const char *s = lines->text, *end = s + lines->used;

	while ((s = memchr(s, ' ', (size_t)(end - s))) != NULL && s[1] != ' ')
		s++;
	return s != NULL && memchr(lines->text, '\t', lines->used) == NULL;
}

void
lines_look(struct lines *lines)
{
	struct kept_line line;
	struct lines_entry entry;
	size_t at = 0;
	char *kept;

	lines->has = 0;
	while (lines_next(lines, &at, &line)) {
		kept = lines->text + lines_entry_at(at - 1);
		memcpy(&entry, kept, sizeof entry);
		entry.has = has_of(line.s, line.n);
		lines->has |= entry.has;
		memcpy(kept, &entry, sizeof entry);
	}
}
