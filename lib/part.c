#include <string.h>

#include "fold.h"
#include "part.h"
#include "token.h"
#include "utf8.h"

size_t
part_bar(const char *s, size_t n)
{
	static const char *const bars[] = { "｜", "│", "┃", "║", "¦" };
	size_t i, length;

	if (*s == '|')
		return 1;
	if ((unsigned char)*s < 0x80)
		return 0;
	for (i = 0; i < sizeof bars / sizeof bars[0]; i++) {
		length = strlen(bars[i]);
		if (length <= n && memcmp(s, bars[i], length) == 0)
			return length;
	}
	return 0;
}

size_t
part_tab(const char *s, size_t n)
{
	return n > 0 && *s == '\t';
}

size_t
part_gap(const char *s, size_t n)
{
	size_t i = 0, length, columns = 0;
	long code;

	while (i < n && (code = utf8_decode(s + i, n - i, &length)) >= 0 && fold_space((unsigned long)code)) {
		columns += code == 0x3000 || code == '\t' ? 2 : code == ' ' || code == 0xa0
		    || (code >= 0x2000 && code <= 0x200a);
		i += length;
	}
	return columns >= 2 ? i : 0;
}

size_t
part_cell(const char *s, size_t n, part_at *part, size_t *skip)
{
	size_t i;

	for (i = 0; i < n; i++)
		if ((*skip = part(s + i, n - i)) > 0)
			return i;
	*skip = 0;
	return n;
}

unsigned
part_count(const char *s, size_t n, part_at *part, unsigned *filled)
{
	unsigned cells = 0;
	size_t length, skip;
	const char *cell;

	*filled = 0;
	do {
		length = part_cell(s, n, part, &skip);
		cell = s;
		s += length + skip;
		n -= length + skip;
		token_trim(&cell, &length);
		*filled += length > 0;
		cells++;
	} while (skip > 0);
	return cells;
}

void
part_add(struct tokens *tokens, const char *s, size_t n, part_at *part, struct token *place)
{
	size_t length, skip;

	place->cell = 0;
	do {
		length = part_cell(s, n, part, &skip);
		place->cell++;
		if (place->cell <= place->cells)
			token_add_cell(tokens, s, length, place);
		s += length + skip;
		n -= length + skip;
	} while (skip > 0);
}
