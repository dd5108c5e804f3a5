#include <limits.h>
#include <string.h>

#include "fold.h"
#include "part.h"
#include "tag.h"
#include "utf8.h"

/* Does a bar, of those below, begin with this byte? */
static bool
is_bar_lead(unsigned char c)
{
	return c == '|' || c == 0xc2 || c == 0xe2 || c == 0xef;
}

/* Or a bracket, of those that hide what parts cells? */
static bool
is_bracket_lead(unsigned char c)
{
	return c == '(' || c == '[' || c == 0xe2 || c == 0xe3 || c == 0xef;
}

size_t
part_bar(const char *s, size_t n)
{
	static const struct {
		char s[UTF8_MAX];
		size_t n;
	} bars[] = { { "｜", 3 }, { "│", 3 }, { "┃", 3 }, { "║", 3 }, { "¦", 2 } };
	size_t i;

	if (*s == '|')
		return 1;
	if (!is_bar_lead((unsigned char)*s))
		return 0;
	for (i = 0; i < sizeof bars / sizeof bars[0]; i++)
		if (bars[i].n <= n && s[1] == bars[i].s[1] && memcmp(s, bars[i].s, bars[i].n) == 0)
			return bars[i].n;
	return 0;
}

static size_t
gap_at(const char *s, size_t n)
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

static size_t
mark_at(unsigned long mark, const char *s, size_t n)
{
	size_t length;

	if (mark < 0x80)
		return (unsigned char)*s == mark;
	return utf8_decode(s, n, &length) == (long)mark ? length : 0;
}

/* The length of as many bars or marks in a row as part cells. */
static size_t
run_at(const struct part *part, const char *s, size_t n)
{
	size_t i = 0, length;
	unsigned run;

	for (run = 0; run < part->run; run++, i += length) {
		if (i == n)
			return 0;
		length = part->kind == PART_BARS ? part_bar(s + i, n - i)
		    : mark_at(part->mark, s + i, n - i);
		if (length == 0)
			return 0;
	}
	return i;
}

/* The length of the tag that ends a cell, or a line of one; 0 if none does. */
static size_t
tag_at(enum part_kind kind, const char *s, size_t n)
{
	struct tag tag;
	bool ends;

	if (*s != '<' || !tag_read(&tag, s, n))
		return 0;
	ends = kind == PART_CELL_TAGS ? tag.kind == TAG_CELL && tag.closes : tag.kind == TAG_BREAK;
	return ends ? tag.length : 0;
}

size_t
part_at(const struct part *part, const char *s, size_t n)
{
	if (part->kind == PART_TABS)
		return *s == '\t';
	if (part->kind == PART_CELL_TAGS || part->kind == PART_BREAK_TAGS)
		return tag_at(part->kind, s, n);
	return part->kind == PART_GAPS ? gap_at(s, n) : run_at(part, s, n);
}

/* The length of s[0..n) up to the bracket that closes the one here; 0 if none opens or closes. */
static size_t
bracketed(const char *s, size_t n)
{
	static const char *const pairs[][2] = {
		{ "（", "）" }, { "(", ")" }, { "“", "”" }, { "《", "》" }, { "【", "】" }, { "[", "]" }
	};
	size_t i, k, open, close;

	for (i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		open = strlen(pairs[i][0]);
		close = strlen(pairs[i][1]);
		if (open > n || memcmp(s, pairs[i][0], open) != 0)
			continue;
		for (k = open; k + close <= n; k++)
			if (memcmp(s + k, pairs[i][1], close) == 0)
				return k + close;
	}
	return 0;
}

/* The length of a quoted cell with the space around it; 0 if it is none. */
static size_t
quoted(const struct part *part, const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] == ' ')
		i++;
	if (i == n || s[i] != '"')
		return 0;
	for (i++; i < n; i++) {
		if (s[i] != '"')
			continue;
		for (i++; i < n && s[i] == ' '; i++)
			;
		if (i == n || part_at(part, s + i, n - i) > 0)
			return i;
	}
	return 0;
}

/* The bytes that what parts cells may begin with; marks and brackets, if a mark does. */
static const bool *
leads_of(enum part_kind kind)
{
	static bool leads[PART_KINDS][UCHAR_MAX + 1], ready;
	int c;

	for (c = 0; c <= UCHAR_MAX && !ready; c++) {
		leads[PART_BARS][c] = is_bar_lead((unsigned char)c);
		leads[PART_TABS][c] = c == '\t';
		leads[PART_GAPS][c] = fold_space_lead((unsigned char)c);
		leads[PART_MARKS][c] = is_bracket_lead((unsigned char)c);
		leads[PART_CELL_TAGS][c] = leads[PART_BREAK_TAGS][c] = c == '<';
	}
	ready = true;
	return leads[kind];
}

static unsigned char
mark_lead(unsigned long mark)
{
	char s[UTF8_MAX];

	utf8_encode(s, mark);
	return (unsigned char)s[0];
}

size_t
part_cell(const struct part *part, const char *s, size_t n, size_t *skip)
{
	const bool *leads = leads_of(part->kind);
	unsigned char lead = part->kind == PART_MARKS ? mark_lead(part->mark) : '\t', c;
	size_t i = 0, length;

	if (part->kind == PART_MARKS)
		i = quoted(part, s, n);
	for (; i < n; i++) {
		c = (unsigned char)s[i];
		if (!leads[c] && c != lead)
			continue;
		if (part->kind == PART_MARKS && (length = bracketed(s + i, n - i)) > 0)
			i += length;
		if (i < n && (*skip = part_at(part, s + i, n - i)) > 0)
			return i;
	}
	*skip = 0;
	return n;
}

unsigned
part_count(const struct part *part, const char *s, size_t n, unsigned *filled)
{
	unsigned cells = 0;
	size_t length, skip;
	const char *cell;

	*filled = 0;
	do {
		length = part_cell(part, s, n, &skip);
		cell = s;
		s += length + skip;
		n -= length + skip;
		fold_trim(&cell, &length);
		*filled += length > 0;
		cells++;
	} while (skip > 0);
	return cells;
}

bool
part_parts(const struct part *part, const char *s, size_t n)
{
	size_t skip;

	part_cell(part, s, n, &skip);
	return skip > 0;
}
