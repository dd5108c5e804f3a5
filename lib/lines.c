#include <string.h>

#include "lines.h"

/* What stands before the text of each line. */
struct head {
	unsigned long number;
	size_t n;
};

void
lines_start(struct lines *lines)
{
	lines->used = 0;
}

bool
lines_add(struct lines *lines, const char *s, size_t n, unsigned long number)
{
	struct head head = { number, n };

	if (lines->used + sizeof head > LINES_TEXT || n > LINES_TEXT - lines->used - sizeof head)
		return false;
	memcpy(lines->text + lines->used, &head, sizeof head);
	memcpy(lines->text + lines->used + sizeof head, s, n);
	lines->used += sizeof head + n;
	return true;
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
	*at += sizeof head + head.n;
	return true;
}
