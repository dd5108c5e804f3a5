#include <limits.h>
#include <string.h>

#include "fold.h"
#include "lines.h"
#include "part.h"
#include "utf8.h"

/* What stands before the text of each line. */
struct head {
	unsigned long number;
	unsigned n, has;
};

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
	lines->used = 0;
	lines->has = 0;
	lines->full = false;
}

void
lines_add(struct lines *lines, const char *s, size_t n, unsigned long number)
{
	struct head head = { number, 0, 0 };

	if (lines->used + sizeof head > LINES_TEXT || n > LINES_TEXT - lines->used - sizeof head) {
		lines->full = true;
		return;
	}
	head.n = (unsigned)n;
	head.has = has_of(s, n);
	lines->has |= head.has;
	memcpy(lines->text + lines->used, &head, sizeof head);
	memcpy(lines->text + lines->used + sizeof head, s, n);
	lines->used += sizeof head + n;
}

bool
lines_next(const struct lines *lines, size_t *at, struct kept_line *line)
{
	struct head head;

	if (*at == lines->used)
		return false;
	memcpy(&head, lines->text + *at, sizeof head);
	line->s = lines->text + *at + sizeof head;
	line->n = head.n;
	line->number = head.number;
	line->has = head.has;
	*at += sizeof head + head.n;
	return true;
}
